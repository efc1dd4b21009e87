"""Words that are figures, units and months, as alternatives of regular expressions."""

from __future__ import annotations


def alternatives(words: str) -> str:
    """The words between semicolons as alternatives; each may be a pattern, which may go on behind a `|` of its own."""
    return "|".join(" ".join(word.split()).replace("| ", "|") for word in words.split(";"))


UNITS = alternatives(
    r"""percent; per cent; pct; points?; bps; times; x; fold; k; m; mn; bn; mio; b; thousand; million; billion;
    trillion; dozen; hundred; ms; milliseconds?; µs; microseconds?; secs?; seconds?; mins?; minutes?; h; hrs?; hours?;
    days?; weeks?; months?; years?; quarters?; sprints?; [kmgtp]b; [kmgtp]ib; bytes?; rps; qps; tps; ftes?; people;
    person; usd; eur; gbp; chf; dollars?; euros?; pounds?; users?; customers?; clients?; engineers?; developers?;
    sekunden?; minuten?; stunden?; tagen?; tage?; wochen?; monaten?; monate?; jahren?; jahre?; prozent; secondes?;
    heures?; jours?; semaines?; mois; ans?; années?; segundos?; minutos?; horas?; días?; dias?; semanas?; mes; meses;
    años?"""
)
"""What a number may count; a number before one is no version."""

FIGURES = alternatives(
    r"""twice; thrice; half; halved; halving; doubled?; doubling; tripled?; tripling; trebled; quadrupled?; quadrupling;
    quintupled?; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; fifteen; twenty; thirty; forty;
    fifty; sixty; seventy; eighty; ninety; dozens?; hundreds?; thousands?; millions?; billions?; trillions?; percent;
    per cent; (?:\w+-)?(?:ten|two|three|four|five|six|hundred|thousand|many)-?fold; third(?! part); thirds; a quarter;
    one quarter; three quarters; orders? of magnitude; zero; to none; single-digit; double-digit; triple-digit;
    one-third; two-thirds; one-half; one-quarter; three-quarters;
    one (?:second|minute|hour|day|week|month|year|sprint|click|person|place|line)s?;
    zwei; drei; vier; fünf; sechs; sieben; acht; neun; zehn; zwölf; zwanzig; hundert; tausend(?:en?)?; millionen;
    prozent; halbiert[en]?; halbierte; verdoppelt[en]?; verdoppelte; verdreifacht[en]?; verdreifachte; doppelt[en]?;
    doppelte[nrs]?; hälfte; drittel; viertel; dutzende?; (?:auf|zu) null; halbierung; verdopplung; verdoppelung;
    verdreifachung; (?:zwei|drei|vier|fünf|zehn)fach\w{0,2};
    deux; trois; quatre; cinq; sept; huit; neuf; dix; douze; vingt; trente; cents?; mille; milliers; centaines?;
    dizaines?; moitié; (?:un|d'un|du) tiers; doublé; doubler; triplé; divisé par; pour cent; zéro;
    dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; doce; veinte; treinta; cien; cientos; mil; miles; millón;
    millones; mitad; doble; dupliqué; duplicó; tripliqué; triplicó; docenas?; por ciento; cero"""
)
"""Words that say how much, in English, German, French and Spanish; `one` only before what it counts."""

MONTHS = alternatives(
    r"""jan(?:uary|uar|vier)?; feb(?:ruary|ruar)?; mar(?:ch|s)?; märz; apr(?:il)?; may; mai; june?; juni; juin; july?;
    juli; juillet; aug(?:ust)?; août; sept?(?:ember|embre)?; o[ck]t(?:ober|obre)?; nov(?:ember|embre)?;
    de[cz](?:ember|embre)?; déc(?:embre)?; février; avril; enero; febrero; marzo; abril; mayo; junio; julio; agosto;
    septiembre; octubre; noviembre; diciembre; ene; abr; ago; dic; spring; summer; autumn; fall; winter"""
)
"""Names of months and seasons, which stand before a year."""
