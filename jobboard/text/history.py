"""The history of an application: dated lines under `## History` that say how its status moved.

`- 2026-11-21: PREPARED → APPLIED` is what jobboard writes; `by 2026-11-20:` says that it was so at the latest then.
Lines that people write themselves (`- 2026-06-19: applied`) are read where they begin with a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from jobboard.text.dates import read_date
from jobboard.text.outline import Outline
from jobboard.text.values import STATUSES, HistoryLine
from jobboard.text.words import StatusWords, read_status
from jobboard.text.zones import Zone

_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_DATED = re.compile(r"(?:by[ \t]+)?(\d{4}-\d{2}-\d{2})\b[ \t]*(?:[:–—-][ \t]*)?(.*)")
_ARROW = re.compile(r"[ \t]*(?:→|->|=>)[ \t]*")
_SHORT = 60
"""Characters of a line that may stand in many files."""

_TAIL = re.compile(r"[ \t]*(?::(?=\s|$)|\(|;|,).*")


def read_history(found: Outline, zones: Iterable[Zone]) -> tuple[HistoryLine, ...]:
    """The dated items of the history sections, in file order."""
    lines = []
    for zone in zones:
        for bullet in found.bullets_in(zone.start, zone.end) if zone.name == "history" else ():
            text = found.lines[bullet.line][bullet.body :].strip()
            said = _said_often(text) if len(text) <= _SHORT else _said(text)
            if said is not None:
                lines.append(HistoryLine(bullet.line + 1, *said, text))
    return tuple(lines)


def _said(text: str) -> tuple[str | None, str | None, str | None] | None:
    """The day, the source and the target that a line names; None where it begins with no day."""
    match = _DATED.match(text)
    if match is not None:
        day, rest = read_date(match[1]).iso, match[2]
    else:
        stated, colon, rest = text.partition(":")
        day = read_date(stated).iso if colon else None
        if day is None:
            return None
    words = [word.strip("* ") for word in _ARROW.split(_TAIL.sub("", rest.strip(), count=1))]
    source = words[0] or None if len(words) > 1 else None
    target = words[-1] or None
    return day, source, target


_said_often = lru_cache(maxsize=1024)(_said)
"""The same of a short line: what jobboard writes stands in many files alike."""


def statuses_in(history: Iterable[HistoryLine]) -> list[str]:
    """Every status that the history names, in its order."""
    return [
        status
        for line in history
        for word in (line.source, line.target)
        if word and (status := read_status(word, has_round=True).status)
    ]


def furthest(statuses: Iterable[str]) -> str | None:
    """The status that is furthest on the way to an offer."""
    return max(statuses, key=STATUSES.index, default=None)


def latest(history: Iterable[HistoryLine]) -> str | None:
    """The last date of the history; people write it in either order."""
    return max([line.date for line in history if line.date], default=None)


Move = tuple[HistoryLine, StatusWords]
"""A line of the history that tells of a status or an outcome, and what its target means."""


def moves(history: Iterable[HistoryLine], extra_words: Mapping[str, str] = _NO_WORDS) -> list[Move]:
    """The moves that the history tells of, in its order.

    A line `by 2026-11-20: …` only says when something was so at the latest: it is no move.
    """
    return [
        (line, said)
        for line in history
        if not line.text.startswith(("by ", "by\t"))
        and ((said := read_status(line.target or "", extra=extra_words, on_offer=True)).status or said.outcome)
    ]


def newest(told: Sequence[Move]) -> HistoryLine | None:
    """The line of the last move that has a date; at a tie the last in the file."""
    dated = [line for line, _ in told if line.date]
    day = max((line.date or "" for line in dated), default="")
    return next((line for line in reversed(dated) if line.date == day), None)


def since(
    history: Sequence[HistoryLine],
    status: str | None,
    outcome: str | None,
    applied: str | None,
    extra_words: Mapping[str, str] = _NO_WORDS,
) -> str | None:
    """The day on which it came to where it stands: that of the last move, else of the application at APPLIED.

    Where the status was changed by hand since the last move, the day is not known; at APPLIED it is the stated one,
    unless that lies before the move.
    """
    told = moves(history, extra_words) if history else []
    day = _came(told, status, outcome) if told else None
    if day is not None or status != "APPLIED" or outcome is not None or applied is None:
        return day
    return applied if applied >= max((line.date for line, _ in told if line.date), default="") else None


def _came(told: Sequence[Move], status: str | None, outcome: str | None) -> str | None:
    """The day on which, by these moves, it came to a standing; None where the last of them led somewhere else.

    A line without an arrow that names a standing which it had already (`interview`, of the second one) is no move. A
    move keeps an outcome that was told before it.
    """
    known = outcome is None or outcome in {said.outcome for _, said in told}
    days: dict[str, list[Move]] = {}
    for line, said in told:
        if line.date:
            days.setdefault(line.date, []).append((line, said))
    came_on = None
    for day in sorted(days, reverse=True):
        here = [
            line
            for line, said in days[day]
            if (said.outcome == outcome if said.outcome else said.status == status and known)
        ]
        if here:
            came_on = day
        if len(here) < len(days[day]) or any(line.source for line in here):
            break
    return came_on
