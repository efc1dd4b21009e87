"""Words that people say days with, in the languages in which dates are read: by them it is told that a text names
nothing but a day, though nobody may know which one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from jobboard.text.dates import read_date
from jobboard.text.when import WEEKDAY_OF

_EDGES = "()[]\"'“”‘’,.;:!?…"

_NAMES = frozenset(
    """
    tues weds thur thurs montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles miercoles jueves viernes sábado sabado
    domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę
    today tonight tomorrow yesterday tmrw tmr now soon later asap eod eow eom heute morgen übermorgen gestern
    demain hier    hoy mañana ayer domani oggi ieri vandaag jutro dziś
    day days week weeks weekend weekends weekday weekdays fortnight month months quarter year years hour hours minute
    minutes tag tage tagen woche wochen monat monate monaten jahr semaine semaines mois jour jours semana semanas
    mes día    días settimana giorni mese weken maand tydzień tygodnie
    noon midday midnight morning afternoon evening night lunchtime
    """.split()
)
"""Words that name a day or a stretch of time by themselves, beside the English weekdays and the months."""

_BESIDE = frozenset(
    """
    a an the in on at by of to or and not than except but until till from since before after within next this last past
    coming following every each early late mid end beginning begin start half couple few first second third around about
    between through other o'clock am pm h ago - – — & / ~
    one two three four five six seven eight nine ten eleven twelve
    am im bis nächste nächsten nächster kommende kommenden diese diesen zwei drei le la les el los il lo de di du
    del den der die das dans en prochain prochaine próximo próxima prossimo prossima volgende przyszły za w
    """.split()
)
"""Words that stand beside those and name none by themselves."""

_QUALIFIES = frozenset(
    """
    eve evenings mornings afternoons latest earliest sharp maybe perhaps probably possibly please approx roughly circa
    whenever anytime sometime someday
    abend abends früh mittag mittags nachmittag vormittag morgens spätestens frühestens vielleicht
    soir matin midi tard tôt après-midi noche tarde sera mattina pomeriggio
    """.split()
)
"""What else is said of a day; beside other words each may belong to what is to be done."""

LEADS = frozenset(
    "am bis zum den dem vor le au jusqu'au jusqu’au avant d'ici d’ici el hasta antes del il entro al fino".split()
)
"""German, French, Spanish and Italian words that lead to a day, in lower case, in which they are written there."""

WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        **WEEKDAY_OF,
        **{
            name: number % 7
            for number, name in enumerate(
                """
                montag dienstag mittwoch donnerstag freitag samstag sonntag
                lundi mardi mercredi jeudi vendredi samedi dimanche
                lunes martes miércoles jueves viernes sábado domingo
                lunedì martedì mercoledì giovedì venerdì sabato domenica
                """.split()
            )
        },
        "sonnabend": 5, "miercoles": 2, "sabado": 5,
    }
)  # fmt: skip
"""The weekdays from 0 on, in English (as WEEKDAY_OF), German, French, Spanish and Italian."""

_TITLES = frozenset("frau herr herrn mme mlle m mr mrs ms miss dr prof sr sra señor señora sig signora".split())
"""What stands before a name, though the name may be that of a weekday."""

_NUMBERS = re.compile(
    r"[+-]?[0-9]{1,4}(?:st|nd|rd|th|am|pm|[dwmyh])?"
    r"|[0-9]{1,4}[./:-][0-9]{1,2}(?:[./:-](?:[0-9]{1,4})?)?(?:am|pm)?|20[0-9]{6}"
)
_SMALL = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")

_MOST = 12
"""More words than that say something else too."""


def names_only_days(words: Sequence[str]) -> bool:
    """Whether the words say nothing but when: each is one of those, one of them names a day or a stretch of time."""
    told = [_bare(word) for word in words[:_MOST]]
    return len(words) <= _MOST and all(map(_says_when, told)) and any(map(_names, told))


def belongs_to_a_day(word: str) -> bool:
    """Whether a word beside a day makes it uncertain which one is meant: `or`, `next`, `7/12`, `week`, `of`, `3rd`."""
    bare = _bare(word)
    if _NUMBERS.fullmatch(bare):
        return bool(_SMALL.fullmatch(bare)) or not bare.isdecimal()
    return bare in _BESIDE or _names(bare)


def ends_with_weekday(words: Sequence[str], day: date) -> bool:
    """Whether the last word is the weekday of that day, and not the name of a person (`Frau Freitag`)."""
    name = _bare(words[-1]) if words else ""
    if len(words) > 1 and _bare(words[-2]) in _TITLES:
        return False
    return WEEKDAYS.get(name) == day.weekday()


def names_a_day(word: str) -> bool:
    """Whether a word, or numbers that may be a date, name a day or a stretch of time."""
    return _names(_bare(word))


def _bare(word: str) -> str:
    bare = word.casefold().strip(_EDGES)
    return bare.removesuffix("'s").removesuffix("’s") or word.strip(_EDGES)


def _says_when(bare: str) -> bool:
    return not bare or bare in _BESIDE or bare in _QUALIFIES or bare in LEADS or _names(bare)


def _names(bare: str) -> bool:
    return bare in WEEKDAY_OF or bare in _NAMES or _NUMBERS.fullmatch(bare) is not None or _is_month(bare)


def _is_month(bare: str) -> bool:
    return bare.isalpha() and len(bare) < 13 and read_date(f"1 {bare} 2000").iso is not None
