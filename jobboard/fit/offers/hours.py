"""How often an hourly or a daily pay is paid in a year, by the hours of the week that an offer states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.fit.offers.figures import Figure, Reading, read_figures
from jobboard.text.amounts import TIMES_A_YEAR
from jobboard.text.offer import Part

HOURS = "How many hours a week is that paid for?"

_A_WEEK = re.compile(
    r"\s*(?:(?:/|a\b|per\b|each\b|every\b|pro\b|die\b|in der\b|par\b)\s*)?(?:week(?:ly)?|wk|woche|semaine)\b",
    re.IGNORECASE,
)
_WORDS = frozenset(
    "a per each every week weekly hours hour h full time pro die in der woche stunden par semaine heures vollzeit"
    " standard contractual paid about".split()
)
_LEAST, _MOST = 10, 80
_WEEKS, _FULL = 52, 35
"""Weeks of a year; from so many hours a week on, a week has five days."""


def a_week(text: str, figure: Figure) -> float:
    """So many hours a week, where a figure says that; else 0."""
    is_it = figure.kind == "hour" and figure.low == figure.high and _LEAST <= figure.low <= _MOST
    return figure.low if is_it and _A_WEEK.match(text[figure.end :]) else 0.0


def times_a_year(period: str, base: Reading, hours: Sequence[Part]) -> float | None:
    """How often a period is paid in a year: `TIMES_A_YEAR` where no hours are stated; None where it is not certain."""
    if period not in ("hour", "day"):
        return TIMES_A_YEAR[period]
    own = {count for each in base.figures if (count := a_week(base.text, each))}
    stated = own | {_stated(each) for each in hours}
    if not stated:
        return TIMES_A_YEAR[period]
    if len(stated) > 1 or 0.0 in stated:
        return None
    week = stated.pop()
    if period == "hour":
        return week * _WEEKS
    return TIMES_A_YEAR[period] if week >= _FULL else None


def _stated(part: Part) -> float:
    """The hours of a week that a part states; 0 where it does so in no certain words."""
    reading = read_figures(part.whole)
    figures = [each for each in reading.figures if not each.aside] if reading is not None else []
    if reading is None or len(figures) != 1 or any(word not in _WORDS for word in reading.words):
        return 0.0
    hours = figures[0]
    is_it = hours.kind in ("hour", "number") and hours.low == hours.high and _LEAST <= hours.low <= _MOST
    return hours.low if is_it else 0.0
