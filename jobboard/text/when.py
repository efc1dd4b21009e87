"""A day as a person types it: `yesterday`, `-3`, `fri`, `in 2 weeks`, `12 dec`, `2026-12-01`.

What could mean two days (`3/4`, `21.11.`) is no day here, and nothing is guessed from a part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_LONGEST = 40
"""No day that is understood is longer (characters)."""

_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
WEEKDAY_OF = {name[:length]: number for number, name in enumerate(_WEEKDAYS) for length in (3, len(name))}
"""The weekdays from 0 on, in full and by three letters."""

_MONTH_OF = {name[:length]: number for number, name in enumerate(_MONTHS, 1) for length in (3, len(name))}
_DAYS_IN = {"day": 1, "week": 7}
_LEAP_GAP = 8
"""The 29th of February comes again after so many years at the latest (1896, 1904)."""

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_STEP = re.compile(r"([+-])([0-9]{1,7})")
_AGO = re.compile(r"([0-9]{1,7}) (day|week)s? ago")
_AHEAD = re.compile(r"in ([0-9]{1,7}) (day|week)s?")
_DAY_MONTH = re.compile(r"([0-9]{1,2}) ([a-z]{3,9})(?:,? ([0-9]{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9}) ([0-9]{1,2})(?:,? ([0-9]{4}))?")


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """The day that `text` names, seen from `today`; None where it names none, or one beyond the calendar.

    A weekday is the next one from tomorrow on; with `past` the last one up to yesterday. A day and a month without a
    year are the nearest such day from today on; with `past` the latest up to today. Never raises.
    """
    words = " ".join(text.casefold().split()) if len(text) <= _LONGEST else ""
    if not words:
        return None
    if words in WEEKDAY_OF:
        away = WEEKDAY_OF[words] - today.weekday()
        return _after(today, -((-away - 1) % 7 + 1) if past else (away - 1) % 7 + 1)
    steps = _steps(words)
    if steps is not None:
        return _after(today, steps)
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    return _in_a_month(words, today, past=past)


def _steps(words: str) -> int | None:
    """How many days away from today the words say, or None where they count no days."""
    if words in _NEAR:
        return _NEAR[words]
    if step := _STEP.fullmatch(words):
        return int(step[1] + step[2])
    if ago := _AGO.fullmatch(words):
        return -int(ago[1]) * _DAYS_IN[ago[2]]
    if ahead := _AHEAD.fullmatch(words):
        return int(ahead[1]) * _DAYS_IN[ahead[2]]
    return None


def _in_a_month(words: str, today: date, *, past: bool) -> date | None:
    """The day that a number and a month name, in either order, with or without a year."""
    if found := _DAY_MONTH.fullmatch(words):
        number, name, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(words):
        name, number, year = found.groups()
    else:
        return None
    month = _MONTH_OF.get(name)
    if month is None:
        return None
    if year:
        return _day(int(year), month, int(number))
    days = (_day(each, month, int(number)) for each in _years(today.year, past=past))
    return next((day for day in days if day and (day <= today if past else day >= today)), None)


def _years(year: int, *, past: bool) -> Iterator[int]:
    """This year and those next to it in the wanted direction, until every day of the calendar has come."""
    return iter(range(year, year - _LEAP_GAP - 1, -1) if past else range(year, year + _LEAP_GAP + 1))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _after(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None
