"""The amounts of money that stand in a line of a career page, each with its currency, period and place in the line.

Only what is written as pay is written: a number with a currency or in thousands (`$96,000 to $152,601`, `€75–85k`,
`48.000 €`, `₹14.5 LPA`), or a bare number where the caller knows that pay stands there (a cell below `Salary`).
Millions are sizes of markets, percentages growth: neither is an amount of pay, nor is a part of a longer number.
"""

from __future__ import annotations

import re

from jobboard.slots import frozen

LONGEST = 20_000
"""Characters of a line in which amounts are looked for; a longer one is no line about pay."""

_SIGNS = r"(?:(?:US|CA|AU|NZ|HK|MX|[CASR])?\$|[£€¥₹₩₽₺₴₪฿]|zł\b|\bkr\b)"
_CODES = (
    r"\b(?:USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|HUF|RON|BGN|JPY|CNY|KRW|SGD|HKD|NZD|BRL|MXN|ZAR|ILS|TRY|UAH"
    r"|AED)(?![A-Za-z])|\bEuro\b"
)
_CURRENCY = rf"(?:{_SIGNS}|{_CODES})"
_NUMBER = (
    r"(?:[0-9]{1,2}(?:,[0-9]{2}(?=,))++,[0-9]{3}(?![0-9,])"
    r"|[0-9]{1,3}+(?:,[0-9]{3}(?![0-9]))++|[0-9]{1,3}+(?:\.[0-9]{3}(?![0-9]))++|[0-9]{1,3}+(?:['’\u202f\u2009\u00a0]"
    r"[0-9]{3}(?![0-9]))++|[0-9]{1,3}+ [0-9]{3}(?![0-9])(?! [0-9])|[0-9]{1,9}+)(?:[.,][0-9]{1,2}(?![0-9]))?+"
)
_PERIODS = {
    "hour": "hour hr h stunde std",
    "day": "day d tag",
    "week": "week wk woche",
    "month": "month mo monat",
    "year": "year yr y annum jahr",
}
_ADVERBS = {
    "hour": "hourly",
    "day": "daily",
    "week": "weekly wöchentlich",
    "month": "monthly monatlich",
    "year": "annually yearly jährlich",
}
_PERIOD_OF = {
    word: period for table in (_PERIODS, _ADVERBS) for period, words in table.items() for word in words.split()
} | {"p.a": "year", "pa": "year"}
_UNITS = "|".join(sorted((word for words in _PERIODS.values() for word in words.split()), key=len, reverse=True))
_ALONE = "|".join(word for words in _ADVERBS.values() for word in words.split())
PERIOD = (
    rf"(?i:(?:/\s?|\b(?:per|an?|pro|je|im|in\s+the|each|every)\s+)(?P<@unit>{_UNITS})\b\.?"
    rf"|\b(?P<@adverb>{_ALONE})\b|\b(?P<@annum>p\.\s?a\b|pa\b)\.?)"
)
"""How a period is written; `@` stands for the side of a range in the names of its groups."""

_ONE = (
    rf"(?P<@front>{_CURRENCY}\s?)?+(?P<@number>{_NUMBER})(?![0-9%])(?!\s?%)\s?(?P<@scale>[kK](?![A-Za-z])"
    rf"|Tsd\b\.?|thousand\b|(?i:LPA|lakhs?|lacs?)\b)?+(?P<@plus>\+(?!\s?[0-9]))?+(?P<@behind>\s?{_CURRENCY})?+"
    rf"(?P<@late>\+(?!\s?[0-9]))?+"
)
_BRUTTO = r"(?:\s?\b(?:brutto|gross)\b)?+"
_FORM = (
    r"(?<![\w.,’'$£€-])(?P<about>(?:~|≈|\b(?:about|around|approximately|approx\.?|roughly|circa|ca\.|etwa|rund)"
    r"(?=\s))\s?)?+"
    + _ONE.replace("@", "a")
    + _BRUTTO
    + r"(?:\s?"
    + PERIOD.replace("@", "a")
    + r")?+(?:\s?(?P<to>[-–—−]|\b(?:to|bis|and|und)\b)\s?"
    + _ONE.replace("@", "b")
    + _BRUTTO
    + r"(?:\s?"
    + PERIOD.replace("@", "b")
    + r")?+)?+"
)
_NO_PAY_BEHIND = re.compile(
    r"\s?(?:[mM]{1,2}(?![A-Za-z])|[bB]n?(?![A-Za-z])|million|billion|trillion|Mio|Mrd|Millionen|Milliarden"
    r"|crore|%|[-–]?\s?percent|\d|[.,][0-9]|\s?[-–—]\s?[0-9])"
)
_LPA, _LAKH = "LPA", 100_000
"""Lakhs per annum, and how much one is."""

_GROUPED = re.compile(r"[^0-9][0-9]{3}")
_BETWEEN = re.compile(r"\b(?:between|zwischen)\s+$", re.IGNORECASE)


@frozen
class Amount:
    """One amount or a range of two, from `start` to `end` of its line; `high` None where a lone one is open.

    `is_bare`: neither a currency nor thousands say that it is money.
    """

    low: float
    high: float | None
    open: bool
    about: bool
    currency: str | None
    period: str | None
    is_bare: bool
    start: int
    end: int


_PATTERN: list[re.Pattern[str]] = []


def amounts(text: str) -> tuple[Amount | None, ...]:
    """All amounts of a line in their order; None stands for one with a currency that cannot be read (`$1.2M`)."""
    if len(text) > LONGEST or not any(sign.isdigit() for sign in text):
        return ()
    if not _PATTERN:
        _PATTERN.append(re.compile(_FORM))
    read = ((_amount(found), found) for found in _PATTERN[0].finditer(text))
    return tuple(amount for amount, found in read if amount is not None or _is_money(found))


def period_in(text: str) -> str | None:
    """The one period that a heading or a label states: `Hourly rate`, `Salary (per month)`; None without one."""
    found = {_PERIOD_OF.get(word) or _ADJECTIVES.get(word) for word in re.findall(r"[^\W\d_]{3,}", text.casefold())}
    found |= {"year" if each[2] else _PERIOD_OF[each[1]] for each in _SHORT.finditer(text)}
    known = {each for each in found if each is not None}
    return known.pop() if len(known) == 1 else None


_SHORT = re.compile(r"(?:/\s?|\b[Pp]er\s|\bpro\s)(h|hr|d|wk|mo|yr|y)\b|\b(p\.\s?a\.?|pa)(?!\w)")
"""Short names of periods: `Washington, D.C.`, `Kansas City, MO` and `Pittsburgh, PA` are none."""

_ADJECTIVES = {"annual": "year", "monatsgehalt": "month", "monatslohn": "month", "stundenlohn": "hour"} | dict.fromkeys(
    ("jahresgehalt", "bruttojahresgehalt", "jahresbruttogehalt", "jahresbrutto", "jahreslohn", "jahresverdienst"),
    "year",
)


def currency_in(text: str) -> str | None:
    """The one currency that a heading or the head of a column names: `Salary (USD)`; None without one."""
    found = {each.strip() for each in re.findall(_CURRENCY, text[:200])}
    found = {"EUR" if each == "Euro" else each for each in found}
    codes = {each for each in found if each.isalpha() and each.isupper()}
    return codes.pop() if len(codes) == 1 else found.pop() if len(found) == 1 else None


def _amount(found: re.Match[str]) -> Amount | None:
    """What one match says."""
    if _NO_PAY_BEHIND.match(found.string, found.end()):
        return None
    if found["to"] in ("and", "und") and not _BETWEEN.search(found.string[max(0, found.start() - 12) : found.start()]):
        return None
    currency, period = _currency(found), _period(found)
    low, high = _values(found)
    if low is None or currency == "" or period == "" or low <= 0:
        return None
    is_range = found["bnumber"] is not None
    is_open = bool(found["bplus"] or found["blate"]) if is_range else bool(found["aplus"] or found["alate"])
    if high is not None and (high < low or _parts_differ(found)):
        return None
    bare = currency is None and not (found["ascale"] or found["bscale"])
    high = high if is_range else None if is_open else low
    end = found.start() + len(found[0].rstrip())
    return Amount(low, high, is_open, bool(found["about"]), currency, period, bare, found.start(), end)


def _is_money(found: re.Match[str]) -> bool:
    return any(found[name] for name in ("afront", "abehind", "ascale", "bfront", "bbehind", "bscale"))


def _parts_differ(found: re.Match[str]) -> bool:
    """Whether the second number cannot belong to the first: a year or a count behind an amount that is grouped."""
    if found["bfront"] or found["bbehind"] or found["bscale"] or not found["bnumber"].isdigit():
        return False
    return _GROUPED.search(found["anumber"]) is not None or (
        len(found["bnumber"]) == 4 and found["bnumber"][:2] in ("19", "20")
    )


def _currency(found: re.Match[str]) -> str | None:
    """The code if one is written, else the sign; None without one, "" where two contradict each other."""
    written = {found[name].strip() for name in ("afront", "abehind", "bfront", "bbehind") if found[name]}
    written = {"EUR" if each == "Euro" else each for each in written}
    codes = {each for each in written if each.isalpha() and each.isupper()}
    signs = written - codes
    if len(codes) > 1 or len(signs) > 1:
        return ""
    return next(iter(codes or signs), None)


def _period(found: re.Match[str]) -> str | None:
    written = {found[name] for name in ("aunit", "aadverb", "bunit", "badverb") if found[name]}
    periods = {_PERIOD_OF[each.casefold()] for each in written}
    if found["aannum"] or found["bannum"] or _LPA in ((found["ascale"] or "").upper(), (found["bscale"] or "").upper()):
        periods.add("year")
    return "" if len(periods) > 1 else next(iter(periods), None)


def _values(found: re.Match[str]) -> tuple[float | None, float | None]:
    """The numbers; a scale that only the second one has holds for both, where the first is small (`€75–85k`)."""
    low, high = _value(found["anumber"], found["ascale"]), None
    if found["bnumber"] is not None:
        high = _value(found["bnumber"], found["bscale"])
        if high is None:
            return None, None
        if found["bscale"] and not found["ascale"] and low is not None and low < 1000:
            low *= _times(found["bscale"])
    return low, high


def _times(scale: str | None) -> int:
    return 1 if not scale else _LAKH if scale[0] in "lL" else 1000


def _value(written: str, scale: str | None) -> float | None:
    """The number: a mark before three digits groups thousands, a last one before one or two is the decimal one."""
    decimal = re.search(r"[.,]([0-9]{1,2})$", written)
    whole = written[: decimal.start()] if decimal else written
    digits = re.sub(r"[^0-9]", "", whole)
    if scale and (digits != whole or whole == "401"):
        return None
    return float(f"{digits}.{decimal[1] if decimal else 0}") * _times(scale)
