"""The words of a next action without the day that the calendar shows anyway."""

from __future__ import annotations

from jobboard.text.dates import LONGEST_DATE, find_dates

_EDGES = " \t,;:.–—-·|()[]"
_HANGING = frozenset(("on", "by", "due"))
"""Words that go with the day behind them."""

_KEPT = frozenset("until till before after from since than at to for of the".split())
"""Words that say nothing without the day behind them: then it stays."""


def undated(text: str) -> str:
    """`Call Wiebke, 2026-11-24` without the day at its end or its beginning; whole where little would be left."""
    if len(text) > LONGEST_DATE or not any(map(str.isdecimal, text)):
        return text
    dates = find_dates(text)
    if len(dates) != 1:
        return text
    ((start, end),) = dates
    before, behind = text[:start], text[end:]
    if not behind.strip(_EDGES):
        return _ended(before.rstrip(_EDGES)) or text
    return text if before.strip(_EDGES) else behind.lstrip(_EDGES)


def _ended(text: str) -> str | None:
    """A text that ended with a day, without a word that is left hanging; None where such a word needs the day."""
    rest, _, last = text.rpartition(" ")
    word = last.strip(_EDGES).casefold()
    if word in _KEPT:
        return None
    return rest.rstrip(_EDGES) if word in _HANGING else text
