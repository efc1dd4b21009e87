"""Days of leave: how many a criterion wants, and how many an offer gives, where both say so in plain words."""

from __future__ import annotations

import re

_LONGEST = 120
_LEAVE = r"(?:(?:paid|annual) )?(?:leave|vacation|holidays?|pto|paid time off|time off|urlaub)"
_WANTED = re.compile(
    rf"(?:{_LEAVE} ?:? )?(?:at least |min\.? |minimum |>= ?)?([0-9]{{1,2}}) ?\+?(?: or more)?"
    rf"(?: (?:paid |vacation |leave |holiday )?(?:days|tage)(?: (?:of )?{_LEAVE})?| {_LEAVE} days)"
    r"(?: or more| a year| per year)*",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:{_LEAVE}|urlaubstage)\b", re.IGNORECASE)
_GIVEN = re.compile(
    rf"([0-9]{{1,2}}) ?(?:(?:paid |vacation |leave |holiday |working |work)?days|tage|jours|urlaubstage)?"
    rf"(?: (?:of )?{_LEAVE})?(?: a year| per year| im jahr| p\.a\.)?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r" ?(?:\+|,? ?plus|and|,) ?(?:all )?(?:the )?(?:bank|public|federal|statutory|national) holidays?", re.IGNORECASE
)


def days_wanted(criterion: str) -> int | None:
    """So many days at least, where a criterion as a whole is about leave: `30 days of leave`, `25+ days PTO`."""
    text = " ".join(criterion[: _LONGEST + 1].split())
    match = _WANTED.fullmatch(text) if len(text) <= _LONGEST and _NAMED.search(text) else None
    return int(match[1]) if match else None


def days_of(leave: str) -> tuple[int, int | None] | None:
    """How many days an offer gives, at least and at most; public holidays that come on top leave the upper one open."""
    text = " ".join(leave[: _LONGEST + 1].split()).rstrip(".")
    match = _GIVEN.match(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    rest = text[match.end() :]
    if not rest:
        return int(match[1]), int(match[1])
    return (int(match[1]), None) if _MORE.fullmatch(rest) else None
