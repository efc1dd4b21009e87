"""The history of an application: dated lines under `## History` that say how its status moved.

`- 2026-11-21: PREPARED → APPLIED` is what jobboard writes; `by 2026-11-20:` says that it was so at the latest then.
Lines that people write themselves (`- 2026-06-19: applied`) are read where they begin with a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobboard.text.dates import read_date
from jobboard.text.outline import Outline
from jobboard.text.values import STATUSES, HistoryLine
from jobboard.text.words import read_status
from jobboard.text.zones import Zone

_DATED = re.compile(r"(?:by[ \t]+)?(\d{4}-\d{2}-\d{2})\b[ \t]*(?:[:–—-][ \t]*)?(.*)")
_ARROW = re.compile(r"[ \t]*(?:→|->|=>)[ \t]*")
_TAIL = re.compile(r"[ \t]*(?::(?=\s|$)|\(|;|,).*")


def read_history(found: Outline, zones: Iterable[Zone]) -> tuple[HistoryLine, ...]:
    """The dated items of the history sections, in file order."""
    return tuple(
        entry
        for zone in zones
        if zone.name == "history"
        for bullet in found.bullets_in(zone.start, zone.end)
        if (entry := _read_line(bullet.line + 1, found.lines[bullet.line][bullet.body :].strip()))
    )


def _read_line(line: int, text: str) -> HistoryLine | None:
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
    return HistoryLine(line, day, source, target, text)


def statuses_in(history: Iterable[HistoryLine]) -> list[str]:
    """Every status that the history names, in its order."""
    words = (word for line in history for word in (line.source, line.target) if word)
    return [status for word in words if (status := read_status(word, has_round=True).status)]


def furthest(statuses: Iterable[str]) -> str | None:
    """The status that is furthest on the way to an offer."""
    return max(statuses, key=STATUSES.index, default=None)


def latest(history: Iterable[HistoryLine]) -> str | None:
    """The last date of the history; people write it in either order."""
    return max((line.date for line in history if line.date), default=None)
