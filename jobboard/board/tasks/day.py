"""The moment against which tasks are told: the days that the rules count to, as they are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

SOON = timedelta(hours=48)
"""A round that begins within so much time is due, as the clock on the wall counts it."""

ANSWER_DAYS, REPLY_DAYS, DEADLINE_DAYS = 7, 3, 3
"""So many days ahead an offer is to be answered, a reply is owed, and the deadline of a posting is told of."""


@dataclass(frozen=True, slots=True)
class Day:
    """A moment of the person's own time, and the ISO days that lie as far ahead as each kind of task looks.

    `quiet` holds, by column, the last day on which a sign of life is too long ago.
    """

    now: datetime
    today: str
    answer: str
    reply: str
    deadline: str
    quiet: Mapping[str, str]

    @classmethod
    def of(cls, now: datetime, limits: Mapping[str, int]) -> Day:
        """The day of a moment. `limits` are the days of silence after which a column asks for something."""
        today = now.date()
        answer, reply, deadline = (_day(today, days) for days in (ANSWER_DAYS, REPLY_DAYS, DEADLINE_DAYS))
        quiet = {status: _day(today, -days) for status, days in limits.items()}
        return cls(now, today.isoformat(), answer, reply, deadline, quiet)


def _day(today: date, days: int) -> str:
    """The ISO day so many days from today; the calendar's last or first one where it does not reach so far."""
    try:
        return (today + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()
