"""The frozen value of one entry of a calendar."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from jobboard.slots import frozen
from jobboard.text.clean import CleanText

Kind = Literal["round", "answer", "reply", "deadline", "next"]
"""What an event is about: a round; the answer to an offer; a reply that is owed by a day; the deadline of a posting; a
next action.
"""


@frozen
class Event:
    """One thing with a day, as a calendar takes it in.

    `id` is that of the card. `uid` is what a calendar knows the event by: it stays when its day moves. `start` and
    `end` are moments in UTC where the time is known, else days, `end` being the day after; None beyond the last day of
    the calendar. `lines` describe it, a line each. `link` is an http or https address in ASCII. `modified` is when the
    file was changed last, in UTC. `zone` is the zone of a time that cannot be told in UTC; `start` is then a day.
    """

    id: str
    kind: Kind
    uid: str
    summary: CleanText
    start: datetime | date
    end: datetime | date | None
    cancelled: bool = False
    place: CleanText | None = None
    link: str | None = None
    lines: tuple[CleanText, ...] = ()
    modified: datetime | None = None
    zone: str | None = None

    @property
    def has_time(self) -> bool:
        """Whether it begins at a moment, and not on a day as a whole."""
        return isinstance(self.start, datetime)
