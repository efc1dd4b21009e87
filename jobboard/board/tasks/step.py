"""The text of a next action without the day that stands at its end. Pure."""

from __future__ import annotations

from jobboard.text.dates import LONGEST_DATE, read_date
from jobboard.text.values import Next

MOST_WORDS = 5
"""The most words that a day has at the end of a text: `Fri, 20 November 2026`."""

_LEADS = "by on until till before due"
_WEEKDAYS = "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday"
_BEFORE = frozenset(("", *_LEADS.split(), *_WEEKDAYS.split()))
"""The words that may lead to the day."""

_EDGES = " \t\u00a0,;:.–—-(·|@["


def without_day(step: Next) -> str:
    """What is to be done, without the day where it stands at the end; the whole text where nothing else is left."""
    text = step.text.rstrip()
    if step.date is None or len(text) > LONGEST_DATE:
        return text
    words = text.split(" ")
    for count in range(1, min(MOST_WORDS, len(words) - 1) + 1):
        if read_date(" ".join(words[-count:])).iso == step.date:
            return _trimmed(words[:-count]) or text
    return text


def _trimmed(words: list[str]) -> str:
    """What stands before the day, without the signs and the words that lead to it."""
    left = list(words)
    while left and left[-1].strip(_EDGES).casefold() in _BEFORE:
        left.pop()
    return " ".join(left).rstrip(_EDGES)
