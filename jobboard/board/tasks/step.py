"""The text of a next action without the day that stands at its end. Pure."""

from __future__ import annotations

from datetime import date

from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.day_words import LEADS, ends_with_weekday
from jobboard.text.values import Next
from jobboard.text.when import WEEKDAY_OF

_LEADS = "by on until till before due"
_BEFORE = frozenset(("", *_LEADS.split(), *WEEKDAY_OF))
"""The words that may lead to the day; LEADS too, in lower case, in which `Le` is no name."""

_SIGNS = " \t\u00a0,;:.–—-([|·@"
_BEHIND = " \t\u00a0.,;)]"


def without_day(step: Next) -> str:
    """What is to be done, without the day where it stands at the end; the whole text where nothing else is left."""
    text = step.text.strip()
    if step.date is None or len(text) > LONGEST_DATE:
        return text
    start, end = max(find_dates(text), default=(0, 0))
    if text[end:].strip(_BEHIND) or read_date(text[start:end].strip()).iso != step.date:
        return text
    return _trimmed(text[:start].split(" "), date.fromisoformat(step.date)) or text


def _trimmed(words: list[str], day: date) -> str:
    """What stands before the day, without the signs and the words that lead to it."""
    left = list(words)
    while left and _leads(left, day):
        left.pop()
    return " ".join(left).rstrip(_SIGNS)


def _leads(words: list[str], day: date) -> bool:
    """Whether the last of the words leads to that day; `10 am` is a time."""
    last = words[-1].strip(_SIGNS)
    if last == "am" and len(words) > 1 and words[-2][-1:].isdecimal():
        return False
    return last.casefold() in _BEFORE or last in LEADS or ends_with_weekday(words, day)
