"""What `export ics --json` prints of an event."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from jobboard.board.calendar.values import Event


def event_record(event: Event) -> dict[str, Any]:
    """An event in plain values: `start` and `end` are moments in UTC (`2026-12-01T22:00:00Z`) or days."""
    return {
        "id": event.id,
        "kind": event.kind,
        "uid": event.uid,
        "summary": event.summary,
        "start": _iso(event.start),
        "end": None if event.end is None else _iso(event.end),
        "all_day": not event.has_time,
        "cancelled": event.cancelled,
        "location": event.place,
        "url": event.link,
        "description": "\n".join(event.lines),
    }


def _iso(when: Any) -> str:
    return f"{when.replace(tzinfo=None).isoformat()}Z" if isinstance(when, datetime) else str(when.isoformat())
