"""The least pay that a criterion wants, as people put it: `$200k+ base`, `Gehalt ab 80.000 €`. Pure.

One amount behind a word for pay is the least, too (`Salary: $180k`): nobody refuses more. A target is not.
"""

from __future__ import annotations

import re

from jobboard.fit.criteria.kinds_of_pay import Kind, kind_of
from jobboard.fit.criteria.words import LONGEST
from jobboard.slots import frozen
from jobboard.text.names import plain
from jobboard.text.salary import read_salary

_PAY = (
    "pay|salary|compensation|comp|income|base|rate|wage|gehalt|jahresgehalt|monatsgehalt|bruttogehalt|jahresbrutto"
    "|bruttojahresgehalt|bruttomonatsgehalt|nettogehalt|grundgehalt|fixgehalt|vergütung|verdienst|jahresverdienst"
    "|salaire|rémunération|salario|sueldo|retribución|tagessatz|stundensatz|tc"
)
_OF_PAY = (
    r"(?:minimum|min\.?|at least a|an?|my|the|base|basic|total|gross|net|annual|yearly|monthly|hourly|day|daily"
    r"|starting|brutto|netto|fixed|target|desired|ideal|expected)"
)
_BEHIND_PAY = (
    r"(?:salary|pay|minimum|min\.?|net|brutto|netto|annuel|anual|mensuel|mensual|mínimo|minimo"
    r"|is|of|range|rate|must be|has to be|should be|needs to be|von|de|sollte|muss)"
)
_LABEL = (
    r"(?:(?:must|should|has to|needs to) (?=be |pay ))?(?:be )?"
    rf"(?:(?:mindest(?P<fused>gehalt|jahresgehalt|bruttogehalt|vergütung)|(?:{_OF_PAY} )*(?:{_PAY})|pays|paying)(?!\w)"
    rf"(?: {_BEHIND_PAY}(?!\w))*\s*:?\s*)?"
)
_OVER = r"more than|higher than|greater than|over|above|mehr als|über|plus de|más de|>(?!=)"
_FROM = (
    r"at least|a minimum of|minimum(?: of)?|mind\.?|min\.?|no less than|not less than|not below|not under|no lower than"
    r"|from|>=|≥|starting at|starting from|mindestens|wenigstens|nicht unter|ab|au moins|à partir de|minimum de"
    r"|al menos|mínimo|minimo|como mínimo|a partir de|desde"
)
_MORE = (
    r"or more|and more|or above|and above|or higher|and up|and upwards|or better|oder mehr|aufwärts|und mehr|ou plus"
    r"|o más|minimum|min\.?|at least|mindestens|plus|\+"
)
_OF_AMOUNT = (
    r"(?:in |as |of )?(?:base|basic|total|gross|net|tc|brutto|netto|total comp(?:ensation)?"
    r"|base salary|base pay|salary|pay|gehalt)"
)
_TAIL = (
    rf"(?:\s*,?\s*(?P<more>{_MORE}))?(?:\s*{_OF_AMOUNT})?"
    r"(?:\s*(?P<period>(?:a|an) (?:year|month|week|day|hour)|yearly|annually|monthly|hourly|daily))?"
    rf"(?:\s*{_OF_AMOUNT})?(?:\s*,?\s*(?P<later>{_MORE}))?"
)
_SHAPE = re.compile(
    rf"(?P<label>{_LABEL})(?:(?P<least>{_OVER}|{_FROM})(?!\w))?\s*(?P<amount>(?:[a-z]{{1,3}}\b)?[^\w\s]?\s?[^\w\s]?\d.{{0,60}}?){_TAIL}[.!]?"
)
_IS_OVER = re.compile(_OVER)
_MINIMUM = re.compile(r"\bmin(?:imum|dest|\b)|\bm[íi]nimo\b")
_AIMED_AT = re.compile(r"\b(?:target|desired|ideal|expected)\b")

_SPELLED = (
    (r"(?:/\s?|\b(?:im|pro|je|per|par|al|a|each|every) )(?:jahr|year|yr|annum|an|año)\b|/y\b", " a year "),
    (r"\b(?:jährlich|anuales|annuels?|p\.? ?a\b\.?)", " a year "),
    (r"(?:/\s?|\b(?:im|pro|je|per|par|al|each|every) )(?:monat|month|mo|mois|mes)\b", " a month "),
    (r"\b(?:monatlich|mensuales|mensuels?)\b", " a month "),
    (r"(?:/\s?|\b(?:die|pro|je|per|par|por|de l') ?)(?:h|hr|std|stunde|hour|heure|hora)\b", " an hour "),
    (r"(?:/\s?|\b(?:am|pro|per|par|por|al) )(?:d|day|tag|jour|día)\b", " a day "),
    (r"\b(?:brutos?|brut)\b", "brutto"),
    (r"\bnetos?\b", "netto"),
    (r"\beuros?\b", " €"),
    (r"\b(?:us )?dollars?\b", " $"),
    (r"\b(?:tsd\.?|tausend|thousand|mil)(?![\w])", "k"),
)  # fmt: skip
_WRITTEN = tuple((re.compile(written), meant) for written, meant in _SPELLED)
_WORDS_IN_AN_AMOUNT = frozenset(
    """
    k m a an per year month hour day week base gross net brutto netto yearly annually monthly hourly daily usd eur gbp
    pln chf cad aud inr sek nok dkk czk huf jpy cny sgd hkd nzd brl mxn kr us ca c au nz hk
    """.split()
)
_PERIODS = {
    "annual": "year", "yearly": "year", "jahres": "year", "monthly": "month", "monats": "month", "day": "day",
    "daily": "day", "tagessatz": "day", "hourly": "hour", "stundensatz": "hour",
}  # fmt: skip
"""What a word for pay says of its period."""

_TWO_FIGURES = re.compile(r"\d\s*[km]?\s*(?:[-–—]|\b(?:to|bis|à|a)\b)\s*\D{0,4}\d|\b(?:or|and|oder|und|ou|et|o|y)\b")
_WORD = re.compile(r"[^\W\d_]+")
_THOUSANDS = re.compile(r"\d\s?k\b")
_CODE = re.compile(r"\b[a-z]{3}\b|\b[a-z]{1,2}(?=\$)")


@frozen
class LeastPay:
    """The least pay. `over`: it has to be more than that. `kind`: base or total, where the person says which."""

    amount: float
    currency: str | None
    period: str | None
    over: bool
    kind: Kind


def read_least_pay(text: str) -> LeastPay | None:
    """The least pay that a criterion wants, or None where it is not, as a whole, about that."""
    if len(text) > LONGEST or not any(character.isdigit() for character in text):
        return None
    bare = _spelled(text)
    match = _SHAPE.fullmatch(bare)
    if match is None or not _is_least(match):
        return None
    amount = " ".join(filter(None, (match["amount"], match["period"])))
    if _TWO_FIGURES.search(amount) or not _WORDS_IN_AN_AMOUNT.issuperset(_WORD.findall(amount)):
        return None
    stated = read_salary(_CODE.sub(lambda code: code[0].upper(), amount))
    if stated is None or stated.min is None or stated.max not in (None, stated.min):
        return None
    if stated.currency is None and not (match["label"].strip() or _THOUSANDS.search(amount)):
        return None
    period = stated.period or next((period for word, period in _PERIODS.items() if word in match["label"]), None)
    over = _IS_OVER.fullmatch(match["least"] or "") is not None
    return LeastPay(stated.min, stated.currency, period, over, kind_of(bare))


def _spelled(text: str) -> str:
    """The text in lower case, periods and currencies in the words that are read."""
    bare = " ".join(plain(text).split()).casefold()
    for written, meant in _WRITTEN:
        bare = written.sub(meant, bare)
    return " ".join(bare.split())


def _is_least(match: re.Match[str]) -> bool:
    """Whether the amount is meant as the least: said so, or behind a word for pay that is none for a target."""
    label = match["label"].strip()
    if match["least"] or match["more"] or match["later"] or match["amount"].rstrip().endswith("+"):
        return True
    return bool(_MINIMUM.search(label) or (label and not _AIMED_AT.search(label)))
