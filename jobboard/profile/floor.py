"""The least pay that a person would take, out of the words it is stated in. Pure.

A floor is understood only where every word beside the amount is: `$180k if remote` says more than an amount. The
must-have that follows from one keeps the amount as it is written where that is plain, so that it can be computed.
"""

from __future__ import annotations

import re

from jobboard.profile.said import Said
from jobboard.profile.values import Floor
from jobboard.text.salary import read_salary

_OVER = "more than|greater than|over|above|mehr als|über|plus de|más de|più di"
_LEAST = (
    "at the very least|at least|no less than|not less than|not below|not under|no lower than|minimum of|minimum|min"
    "|from|starting at|starting from|mindestens|mind|wenigstens|nicht unter|ab|au moins|au minimum|à partir de|al menos"
    "|como mínimo|mínimo|desde|almeno|minimo|pelo menos"
)
_PREFIX = re.compile(
    rf"(?:(?:(?P<over>{_OVER})|{_LEAST})(?![^\W\d_])\.?[:\s]*|(?P<more>>(?!=))\s*|(?:>=|≥)\s*)+", re.IGNORECASE
)
_SUFFIX = re.compile(
    r"[\s,]*(?:\+|(?<![^\W\d_])(?:or more|or higher|or above|and up|and above|and more|minimum|min\.?|at least"
    r"|oder mehr|mindestens|und mehr|ou plus|minimum|o más|mínimo))$",
    re.IGNORECASE,
)
_SMALL = 1_000
"""A lesser amount without a period may mean thousands."""

_YEAR = (
    r"\b(?:im|das|pro) jahr\b|\bjährlich\b|\bp\.\s?a\b\.?|\bpar an\b|/\s?an\b|\bannuels?\b|\bal año\b|\banuales\b"
    r"|\ball['’]anno\b|\b(?:each|every) year\b|\bannual\b"
)
_MONTH = (
    r"\b(?:im|pro) monat\b|\bmonatlich\b|\bmtl\b\.?|\bpar mois\b|\bmensuels?\b|\bal mes\b|\bmensuales\b"
    r"|\bal mese\b|\bp\.?c?m\b\.?|/\s?mois\b|\b(?:each|every) month\b"
)
_HOUR = r"\b(?:die|pro|in der) (?:stunde|std)\b\.?|\bde l['’]heure\b|\bpar heure\b|\bpor hora\b|\bp\.?h\b\.?"
_IN_OTHER_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"(?<=\d)[.,]\s?[-–—]{1,2}(?!\s?\d)", ""),
        (r"(?<=[\dk])\+(?=\s*(?:/|per\b|an?\b|p\.))", ""),
        (r"\bbrutto\b|\bbruts?\b|\bbrutos?\b|\blordi\b|\bbefore tax(?:es)?\b", "gross"),
        (r"\bnetto\b|\bnets\b|\bnetos?\b|\bnetti\b|\bafter tax(?:es)?\b", "net"),
        (r"(?<=\d)\s?(?:tsd\.?|tausend|thousand)(?![^\W\d_])", "k"),
        (r"(?<=\d)\s?t\s?(?=€|eur)", "k "),
        (r"\b(?:us|u\.s\.)[- ]?dollars?\b", "USD"),
        (r"\beuros?\b", "EUR"),
        (r"\bdollars?\b", "$"),
        (r"\bpounds sterling\b", "GBP"),
        (r"\b(?:schweizer )?franken\b", "CHF"),
        (_YEAR, "a year"),
        (_MONTH, "a month"),
        (_HOUR, "an hour"),
        (r"\b(?:am|pro) tag\b|\bpar jour\b|\bal día\b|\bp\.?d\b\.?", "a day"),
    )
)
"""Words in which people state pay that `read_salary` does not read, and the plain form of each."""

_PERIOD_IN_A_NAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), period)
    for pattern, period in (
        (r"\b(?:hourly|stunden(?:satz|lohn))\b", "hour"),
        (r"\b(?:day rate|daily|tagessatz)\b", "day"),
        (r"\b(?:monthly|monats(?:gehalt|lohn))\b", "month"),
        (r"\b(?:annual|yearly|jahres(?:gehalt|brutto))\b", "year"),
    )
)
_PLAIN = frozenset(
    """
    k m a an per year yr yearly annum annually annual p pa month mo monthly hour hr hourly h day daily d week weekly
    base gross net brutto netto usd eur gbp pln chf cad aud inr sek nok dkk czk huf jpy cny sgd hkd nzd brl mxn
    us ca au nz
    """.split()
)
"""Words of an amount in its plain form."""

_TOTAL = frozenset("total tc ote compensation comp".split())
_WITH_THEM = frozenset(
    """
    salary pay in as of fix fixed fixum grundgehalt gehalt salaire salario ron bgn krw zar ils try uah aed
    r c s zł kr hora heure stunde std mes mois monat año jahr jour tag semaine woche par pro al rok mc
    """.split()
).union(_PLAIN, _TOTAL)
"""Words that may stand beside an amount and take nothing away from it."""

_WORD = re.compile(r"[^\W\d_]+")
_IN_DOUBT = re.compile(r"[~≈?±]")
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), kind)
    for words, kind in (
        ("net|netto|nettogehalt", "net"),
        ("total|tc|ote|comp|compensation|package|rémunération|gesamtgehalt", "total"),
        ("base|basic|fix|fixed|fixum|grundgehalt", "base"),
    )
)
_CODES = {"zł": "PLN", "S$": "SGD", "R$": "BRL", "C$": "CAD", "A$": "AUD", "HK$": "HKD", "MX$": "MXN"}
"""Codes of the currencies whose signs hold letters."""


def read_floor(said: Said) -> Floor | str:
    """The floor that a value states; a sentence that tells why it states none."""
    text = said.text
    plain = _in_plain_words(text)
    salary = read_salary(_PREFIX.sub("at least ", plain, count=1) if _PREFIX.match(plain) else plain)
    if salary is None or (salary.min is None and salary.max is None):
        return f"“{text}” is not one amount of money, so it is no pay floor"
    if salary.min is None:
        return f"“{text}” is the most, not the least, so it is no pay floor"
    if salary.max is not None and salary.max != salary.min:
        return f"“{text}” is a range; a pay floor is one amount"
    if _IN_DOUBT.search(text) or not _WITH_THEM.issuperset(_WORD.findall(_amount(plain).casefold())):
        return f"“{text}” says more than an amount, so it is no pay floor; write it as in $180,000 a year"
    if not said.certain and not (_PREFIX.match(text) or _SUFFIX.search(text)):
        return f"it is not clear whether “{text}” is the least you would take; if it is, call it “Pay floor”"
    name = said.written.partition(":")[0] if said.value else ""
    period = salary.period or _found(name, _PERIOD_IN_A_NAME)
    if salary.min < _SMALL and period is None:
        return f"“{text}” may mean thousands or a period; write it as in $180,000 a year, or €60 an hour"
    kind = _found(plain, _KINDS) or _found(name, _KINDS) or ""
    return Floor(text, salary.min, salary.currency, period, said.line, kind)


def is_least(name: str) -> bool:
    """Whether a name means the least, where pay is what it is about: `Minimum`, `At least`."""
    return _PREFIX.fullmatch(f"{name.strip()}: ") is not None


def criterion_of(floor: Floor) -> str:
    """The must-have that follows from a floor: the amount as it is written where that is plain, else in plain form."""
    prefix = _PREFIX.match(floor.text)
    least = "over" if prefix and (prefix["over"] or prefix["more"]) else "at least"
    amount = _amount(floor.text)
    written = read_salary(amount)
    is_plain = _PLAIN.issuperset(_WORD.findall(amount.casefold())) and "(" not in amount
    if is_plain and written is not None and (written.min, written.period) == (floor.amount, floor.period):
        says_kind = not floor.kind or _found(amount, _KINDS) == floor.kind
        return f"Pay: {least} {amount}" if says_kind else f"Pay: {least} {amount} {floor.kind}"
    return f"Pay: {least} {_in_figures(floor)}"


def _in_figures(floor: Floor) -> str:
    """The amount of a floor in plain form: `85,000 EUR a year net`."""
    amount, currency = f"{floor.amount:,.2f}".removesuffix(".00"), floor.currency or ""
    currency = _CODES.get(currency, currency)
    money = f"{amount} {currency}".strip() if currency[-1:].isalpha() else currency + amount
    period = "" if floor.period is None else f" an {floor.period}" if floor.period == "hour" else f" a {floor.period}"
    return f"{money}{period} {floor.kind}".strip()


def _in_plain_words(text: str) -> str:
    for pattern, plain in _IN_OTHER_WORDS:
        text = pattern.sub(plain, text)
    return text


def _amount(text: str) -> str:
    """A text without what says that it is the least."""
    match = _PREFIX.match(text)
    return _SUFFIX.sub("", text[match.end() :] if match else text).strip()


def _found(name: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    """What the first of the patterns that a name matches stands for."""
    return next((meaning for pattern, meaning in table if pattern.search(name)), None)
