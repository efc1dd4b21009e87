"""The moment against which tasks are told: the days and times that the rules count to, as they are compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from jobboard.board.agenda import ASKED_FOR, FRESH, THANKED_FOR
from jobboard.slots import frozen
from jobboard.text.values import Round

SOON = timedelta(hours=48)
"""A round that begins within so much time is due."""

ANSWER_DAYS, REPLY_DAYS, DEADLINE_DAYS = 7, 3, 3
"""So many days ahead an offer is to be answered, a reply is owed, and the deadline of a posting is told of."""

WHOLE_DAY = 24 * 60
"""Minutes: a round that takes no longer is over on the day on which it begins, or on the next."""


@frozen
class Day:
    """A moment of the person's own time, without a zone, and how far ahead of it each kind of task looks.

    `soon` is the last minute in which a round that is due begins. Hours are those of the clock on the wall: from
    Friday, 14:00 on, a round at 14:00 on Sunday begins within 48 hours, also where the clocks change in between, and
    one at 14:01 does not.
    `answer`, `reply` and `deadline` are ISO days; `quiet` holds, by column, the last one on which a sign of life is too
    long ago. What a round asks for may change in the course of the day where it begins on one of the days `turning`.
    """

    now: datetime
    date: date
    today: str
    soon: str
    answer: str
    reply: str
    deadline: str
    quiet: Mapping[str, str]
    turning: frozenset[str]

    @classmethod
    def of(cls, now: datetime, limits: Mapping[str, int]) -> Day:
        """The day of a moment. `limits` are the days of silence after which a column asks for something."""
        today = now.date()
        try:
            soon = now + SOON
        except OverflowError:  # the last days of the calendar
            soon = datetime.combine(date.max, time.max)
        answer, reply, deadline = (_day(today, days) for days in (ANSWER_DAYS, REPLY_DAYS, DEADLINE_DAYS))
        quiet = {status: _day(today, -days - 1) for status, days in limits.items() if days + 1 < today.toordinal()}
        spans = (timedelta(), FRESH, THANKED_FOR, ASKED_FOR)
        turning = frozenset(_day(today, -span.days - late) for span in spans for late in (0, 1)) | {
            soon.date().isoformat()
        }
        minute = soon.isoformat(timespec="minutes")
        return cls(now, today, today.isoformat(), minute, answer, reply, deadline, quiet, turning)

    def turns(self, each: Round) -> bool:
        """Whether what a round asks for may change in the course of this day; False only where it cannot."""
        begins = each.start or each.date
        return begins is not None and (begins[:10] in self.turning or (each.minutes or 0) > WHOLE_DAY)

    @property
    def minute(self) -> datetime:
        """What decides, of a time of the day, on what is due: rounds begin and end on whole minutes."""
        return self.now.replace(second=0, microsecond=0)


def _day(today: date, days: int) -> str:
    """The ISO day so many days from today; the calendar's last or first one where it does not reach so far."""
    try:
        return (today + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()
