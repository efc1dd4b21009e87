"""The figures in the text of a part of an offer: sums of money, percentages, shares, spans of time, schedules.

A figure is told by what stands beside it: `$120k` is money, `15 %` a percentage, `1,200 RSUs` are shares, `4 years` and
`12-month` are spans. What none of this stands beside is only a number. Brackets hold remarks: their figures are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jobboard.slots import frozen, replace

LONGEST = 300
"""Characters of a text in which figures are looked for; a longer one is prose."""

_CODES = (
    "USD EUR GBP PLN CHF CAD AUD INR SEK NOK DKK CZK HUF RON BGN JPY CNY KRW SGD HKD NZD BRL MXN ZAR ILS TRY UAH AED"
).split()
_SIGN = rf"(?:(?:US|CA|AU|NZ|HK|MX|[CASR])?\$|Rs\b\.?|[£€¥₹₩₽₺₴₪฿]|zł\b|kr\b|(?:{'|'.join(_CODES)})(?![a-z]))"
_GROUPED = (
    r"[1-9][0-9]{0,2}(?:(?:[,.'’\u00a0\u2009\u202f]|\ (?=[0-9]{3}(?![0-9])))[0-9]{3})+(?![0-9])"
    r"(?:[.,][0-9]{1,2}(?![0-9]))?"
)
_LAKHS = r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]{1,2}(?![0-9]))?"
"""A number as it is grouped in India: `34,00,000`."""

_NUMBER = rf"(?:{_LAKHS}|{_GROUPED}|[0-9]{{1,12}}(?:[.,][0-9]{{1,4}})?)(?![0-9])"
_UNITS = {
    "year": "years year yrs yr jahre jahren jahr ans année années",
    "month": "months month mos mo monate monaten monat mois",
    "share": "shares share options option units unit rsus rsu gsus psus isos nsos warrants stock bspce",
    "day": "days day tage tagen jours",
    "hour": "hours hour hrs h stunden std heures",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_PERIODS = {
    "year": "year yr annum y annual jahr an",
    "month": "month mo monat mois",
    "quarter": "quarter q quartal trimestre",
    "week": "week wk woche semaine",
    "day": "day tag jour",
    "hour": "hour hr h stunde std heure",
}
_PERIOD_OF = {word: period for period, words in _PERIODS.items() for word in words.split()}
_ADVERBS = {"annually": "year", "yearly": "year", "p.a.": "year", "p.a": "year", "pa": "year", "hourly": "hour",
            "jährlich": "year", "monatlich": "month"}  # fmt: skip
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SCALES = {"k": 1e3, "thousand": 1e3, "tsd": 1e3, "m": 1e6, "million": 1e6, "mln": 1e6, "mio": 1e6,
           "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lpa": 1e5, "crore": 1e7, "crores": 1e7}  # fmt: skip

_LISTED = r"[0-9]{1,3}(?:\.[0-9]{1,2})?\s?%?"
_TOKENS = rf"""
    (?P<skip> \b401\s?\(?k\)? | \b409a\b | \b(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}\b )
  | (?P<fraction> (?<![\w/]) 1/(?P<parts>[0-9]{{1,2}}) (?:th)? (?![\w/]) )
  | (?P<listed> (?<![\w.,/]) {_LISTED} (?: \s?/\s? {_LISTED} ){{1,5}} (?![\w/])
        | (?<![\w.,/-]) {_LISTED} (?: \s?[-–]\s? {_LISTED} ){{2,5}} (?![\w-])
        | (?<![\w.,/-]) [0-9]{{1,2}}\s?% (?: ,\s? [0-9]{{1,2}}\s?% ){{1,5}} )
  | (?<![\w.]) (?: (?P<before>{_SIGN}) [\ \u00a0]? )? (?P<number>{_NUMBER})
      (?: [\ \u00a0]?(?P<scale>thousand|million|mln|mio|tsd|lakhs?|lacs?|lpa|crores?|k|m)(?![a-z]) )?
      (?: [\ \u00a0]? (?: (?P<percent>%|percent\b|pct\b|per\ cent\b) | (?P<after>{_SIGN})(?!\s?[0-9]) ) )?
      (?: [\ \u00a0-]? (?P<unit>{"|".join(sorted(_UNIT_OF, key=len, reverse=True))})\b )?
  | (?P<spelled> \b(?:{"|".join(_WORDS)})[\ -](?P<spelled_unit>years?|months?)\b )
"""
_PERIOD = rf"""\s?(?:gross\s|brutto\s|bruts?\s)?(?:
    (?:/\s?|(?:per|an?|each|every|al|pro|im|je|par)\s)(?P<of>{"|".join(sorted(_PERIOD_OF, key=len, reverse=True))})\b
  | (?P<adverb>annually|yearly|p\.a\.?|pa\b|hourly|jährlich\b|monatlich\b) )"""


@cache
def _tokens() -> re.Pattern[str]:
    """Compiled when the first offer is weighed."""
    return re.compile(_TOKENS, re.VERBOSE | re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    return re.compile(_PERIOD, re.VERBOSE | re.IGNORECASE)


@frozen
class Figure:
    """One figure, or a range of two. `kind`: money, percent, share, span (in months), listed, fraction or number.

    A percentage of 15 is 15.0; of what is `listed` (`40/30/20/10`) the `values` are the percentages. `period` is per
    what it is stated; `start` and `end` are where it stands in the text; `aside`: in brackets.
    """

    kind: str
    low: float
    high: float
    start: int
    end: int
    currency: str = ""
    period: str = ""
    values: tuple[float, ...] = ()
    aside: bool = False


@frozen
class Reading:
    """A text, its figures, and the words around them that are in no brackets, case-folded."""

    text: str
    figures: tuple[Figure, ...]
    words: tuple[str, ...]

    def of(self, kind: str) -> tuple[Figure, ...]:
        """The figures of a kind that are in no brackets; where there are none, those in brackets."""
        return self.outside(kind) or tuple(each for each in self.figures if each.kind == kind)

    def outside(self, kind: str) -> tuple[Figure, ...]:
        """The figures of a kind that are in no brackets."""
        return tuple(each for each in self.figures if each.kind == kind and not each.aside)


def read_figures(text: str) -> Reading | None:
    """The figures of a text; None for one that is too long to be more than prose."""
    if len(text) > LONGEST:
        return None
    aside = _brackets(text)
    figures = tuple(_joined(text, list(_figures(text, aside))))
    rest = list(text)
    for each in figures:
        rest[each.start : each.end] = " " * (each.end - each.start)
    outside = "".join(" " if aside[at] else sign for at, sign in enumerate(rest))
    return Reading(text, figures, tuple(re.findall(r"[^\W\d_]+", outside.casefold())))


def _brackets(text: str) -> list[bool]:
    """For each character whether it stands in brackets that are closed."""
    result, opened = [False] * (len(text) + 1), [at for at, sign in enumerate(text) if sign == "("]
    for start in opened:
        end = text.find(")", start)
        if end >= 0:
            result[start : end + 1] = [True] * (end + 1 - start)
    return result


def _figures(text: str, aside: list[bool]) -> Iterator[Figure]:
    for match in _tokens().finditer(text):
        found = _figure(match)
        if found is None:
            continue
        period = _period().match(text, found.end) if found.kind in ("money", "percent", "fraction") else None
        if period is not None:
            per = _PERIOD_OF[period["of"].casefold()] if period["of"] else _ADVERBS[period["adverb"].casefold()]
            found = replace(found, period=per, end=period.end())
        elif found.kind == "money" and (match["scale"] or "").casefold() == "lpa":
            found = replace(found, period="year")
        yield replace(found, aside=aside[found.start])


def _figure(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    if match["skip"]:
        return None
    if match["listed"]:
        values = tuple(float(each) for each in re.findall(r"[0-9]+(?:\.[0-9]+)?", match["listed"]))
        return Figure("listed", 0, 0, start, end, values=values)
    if match["fraction"]:
        share = 100 / max(1, int(match["parts"]))
        return Figure("fraction", share, share, start, end)
    if match["spelled"]:
        months = _WORDS[re.split("[ -]", match["spelled"].casefold())[0]] * _months(match["spelled_unit"])
        return Figure("span", months, months, start, end)
    return _number(match)


def _number(match: re.Match[str]) -> Figure:
    start, end = match.span()
    written, scale = match["number"], (match["scale"] or "").casefold()
    if match["percent"]:
        value = (
            float(written.replace(",", "."))
            if len(written) < 9 and written.count(".") + written.count(",") < 2
            else 0.0
        )
        return Figure("percent", value, value, start, match.end("percent"))
    currency = match["before"] or match["after"] or ""
    unit = _UNIT_OF.get((match["unit"] or "").casefold(), "")
    in_months = scale == "m" and not currency and match["scale"] == "m"
    value = _value(written) * (1.0 if in_months else _SCALES.get(scale, 1.0))
    if in_months or (unit in ("year", "month") and not currency and not scale):
        months = value * (12 if unit == "year" else 1)
        return Figure("span", months, months, start, end)
    if unit and not currency:
        return Figure("share" if unit == "share" else unit, value, value, start, end)
    end = match.start("unit") if unit else end
    is_money = bool(currency or scale or value >= 1_000) and not re.fullmatch(r"(?:19|20)[0-9]{2}", written)
    return Figure("money" if is_money or currency else "number", value, value, start, end, _written(currency))


def _written(currency: str) -> str:
    return currency.upper() if currency.upper() in _CODES else currency


def _months(unit: str) -> int:
    return 12 if unit.casefold().startswith("year") else 1


def _value(text: str) -> float:
    """The number: a mark before three digits groups thousands, a last mark before one or two is the decimal one."""
    if re.fullmatch(f"{_LAKHS}|{_GROUPED}", text, re.VERBOSE):
        decimal = re.search(r"[.,]([0-9]{1,2})$", text)
        whole = text[: decimal.start()] if decimal else text
        return float(re.sub(r"[^0-9]", "", whole) + "." + (decimal[1] if decimal else "0"))
    return float(text.replace(",", "."))


def _joined(text: str, figures: list[Figure]) -> Iterator[Figure]:
    """Two figures with a dash or `to` between them as a range; what only the second says holds for both."""
    at = 0
    while at < len(figures):
        first, second = figures[at], figures[at + 1] if at + 1 < len(figures) else None
        if second is not None and _is_range(text, first, second):
            low = first.low * (1_000 if second.low >= 10_000 > first.low * 20 and first.low < 1_000 else 1)
            yield replace(second, low=low, start=first.start, currency=first.currency or second.currency)
            at += 2
        else:
            yield first
            at += 1


def _is_range(text: str, first: Figure, second: Figure) -> bool:
    between = text[first.end : second.start].strip().casefold()
    if between not in ("-", "–", "—", "to", "bis") or first.period:
        return False
    alike = first.kind == second.kind or (first.kind == "number" and second.kind in ("percent", "money", "share"))
    same = not (first.currency and second.currency) or first.currency == second.currency
    return alike and same and second.kind in ("percent", "money", "share")
