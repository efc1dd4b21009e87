"""Dates as people write them, read without a clock: an ISO date, or the reason why the text names none.

Only what names one day of the calendar is a date. `8/7/2026` can be read in two ways, `Feb 07` has no year,
`6 days ago` counts from a day that nobody wrote down: these give a problem and never a guess.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from unicodedata import normalize

from jobboard.slots import frozen

LONGEST_DATE = 300
"""Characters of a text that may name a date."""

_MONTHS = (
    "january jan januar janvier janv enero ene styczeń stycznia gennaio janeiro januari",
    "february feb februar février févr fév febrero luty lutego febbraio fevereiro februari",
    "march mar märz mär mrz mars marzo marzec marca março maart mrt",
    "april apr avril avr abril abr kwiecień kwietnia aprile",
    "may mai mayo maj maja maggio maio mei",
    "june jun juni juin junio czerwiec czerwca giugno junho",
    "july jul juli juillet juil julio lipiec lipca luglio julho",
    "august aug août agosto sierpień sierpnia augustus",
    "september sep sept septembre septiembre wrzesień września settembre setembro",
    "october oct oktober okt octobre octubre październik października ottobre outubro",
    "november nov novembre noviembre listopad listopada novembro",
    "december dec dezember dez décembre déc diciembre dic grudzień grudnia dicembre dezembro",
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH = "(?:" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")\b\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?:19|20)[0-9]{2}"
_START, _STOP = r"(?<![0-9A-Za-z/.\-])", r"(?![0-9A-Za-z]|[/.\-][0-9])"

_DATE = rf"""{_START}(?:(?=[0-9])(?:
      (?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>[0-9]{{1,2}})(?P=s1)(?P<d1>[0-9]{{1,2}})(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?{_STOP}
    | (?P<y2>{_YEAR})\s?[年년]\s?(?P<m2>[0-9]{{1,2}})\s?[月월]\s?(?P<d2>[0-9]{{1,2}})\s?[日일]
    | (?P<a>[0-9]{{1,2}})(?P<s3>[-/.])(?P<b>[0-9]{{1,2}})(?P=s3)(?P<y3>{_YEAR}|[0-9]{{2}}){_STOP}
    | (?P<d4>{_DAY})[\s\-]*(?:(?:of|de|di)\s+)?(?P<n4>{_MONTH})(?:,?[\s\-]*(?:(?:de|del)\s+)?)(?P<y4>{_YEAR}){_STOP}
    | (?P<y6>{_YEAR})[,\s\-]+(?P<n6>{_MONTH})[\s\-]+(?P<d6>{_DAY}){_STOP}
    | (?P<yearless>{_DAY}\s*{_MONTH}|[0-9]{{1,2}}/[0-9]{{1,2}}|[0-9]{{1,2}}\.[0-9]{{1,2}}\.){_STOP}
    | (?P<dayless>{_YEAR}-(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/{_YEAR}|{_YEAR}-W[0-9]{{2}}|{_YEAR}){_STOP}
    )|(?=[^\W0-9_])(?:
      (?P<n5>{_MONTH})[\s\-]*(?P<d5>{_DAY})[,\s\-]+(?P<y5>{_YEAR}){_STOP}
    | (?P<month_day>{_MONTH}\s*{_DAY}){_STOP}
    | (?P<month_year>{_MONTH}[,\s\-]*(?:de\s+)?{_YEAR}|Q[1-4][\s/]*{_YEAR}){_STOP}
    ))"""


@cache
def _date_pattern() -> re.Pattern[str]:
    """Any date in a text, partial ones too. Compiled when first needed: most values are plain ISO dates."""
    return re.compile(_DATE, re.VERBOSE | re.IGNORECASE)


def find_dates(text: str) -> list[tuple[int, int]]:
    """Where dates stand in `text`, partial ones (`Feb 07`) too. What only looks like one (`2025-17923`) is none."""
    return [match.span() for match in _date_pattern().finditer(text)]


_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|just now|(?:last|this|next) (?:week|month|year)|heute|gestern|hier|hoy|ayer"
    r"|(?:[0-9]+\+?|an?|one|two|three|few) ?(?:h|d|w|hours?|days?|weeks?|months?|years?) ago)\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_BRACKETS = re.compile(r"\([^()]*\)")


@frozen
class DateReading:
    """What a text says of a day: `iso` (`2026-11-21`), or `problem`, one phrase on why it names none.

    Both are None where the text holds no date at all.
    """

    iso: str | None = None
    problem: str | None = None


_NOTHING = DateReading()
_NO_YEAR, _NO_DAY = "has no year", "has no day"


@lru_cache(maxsize=4096)
def read_date(text: str) -> DateReading:
    """The one day that `text` names.

    What stands in brackets counts only where what stands outside them names none. Two different days are a problem; a
    partial date beside a whole one is not. A text longer than LONGEST_DATE is prose and not looked at.
    """
    if _ISO(text):
        return _one(text, {(int(text[:4]), int(text[5:7]), int(text[8:]))})
    if len(text) > LONGEST_DATE:
        return _NOTHING
    if not text.isascii():
        text = normalize("NFC", text)
    outside = _BRACKETS.sub(" ", text)
    reading = _read(outside)
    if reading.iso is None and outside != text:
        inside = _read(" ".join(_BRACKETS.findall(text)))
        if inside.iso is not None or reading.problem is None:
            return inside
    return reading


def _read(text: str) -> DateReading:
    found = [_day(match) for match in _date_pattern().finditer(text)]
    whole = {reading for reading in found if not _is_partial(reading)}
    if len(whole) > 1:
        return DateReading(None, f"{text.strip()} names more than one date")
    if found:
        return whole.pop() if whole else found[0]
    relative = _RELATIVE.search(text)
    return DateReading(None, f"{relative[0]} is no date by itself") if relative else _NOTHING


def _is_partial(reading: DateReading) -> bool:
    return reading.problem is not None and reading.problem.endswith((_NO_YEAR, _NO_DAY))


def _day(match: re.Match[str]) -> DateReading:
    """The reading of one match of the date pattern."""
    part = match.groupdict()
    written = match[0].strip()
    if part["yearless"] or part["month_day"]:
        return DateReading(None, f"{written} {_NO_YEAR}")
    if part["dayless"] or part["month_year"]:
        return DateReading(None, f"{written} {_NO_DAY}")
    if part["a"]:
        return _numeric(written, int(part["a"]), int(part["b"]), part["y3"], part["s3"])
    for form in "12":
        if part["y" + form]:
            return _one(written, {(int(part["y" + form]), int(part["m" + form]), int(part["d" + form]))})
    for form in "456":
        if part["y" + form]:
            month = _MONTH_OF[part["n" + form].casefold().rstrip(".")]
            return _one(written, {(int(part["y" + form]), month, int(re.sub(r"\D", "", part["d" + form])))})
    return _NOTHING


def _numeric(written: str, first: int, second: int, year: str, separator: str) -> DateReading:
    """Three numbers with the year last: with dots the day comes first, else in every order that the calendar allows."""
    full = int(year) if len(year) == 4 else 2000 + int(year)
    readings = {(full, second, first)}
    if separator != ".":
        readings.add((full, first, second))
    if len(year) == 2:
        readings.add((2000 + first, second, int(year)))
    return _one(written, readings)


def _one(written: str, readings: set[tuple[int, int, int]]) -> DateReading:
    days = {day for day in map(_iso, readings) if day}
    if not days:
        return DateReading(None, f"{written} is no day of the calendar")
    if len(days) > 1:
        return DateReading(None, f"{written} can be read in two ways")
    return DateReading(days.pop())


def _iso(day: tuple[int, int, int]) -> str | None:
    try:
        return date(*day).isoformat()
    except ValueError:
        return None
