"""What the brief of a round holds, as frozen values. Lines count from 1 in the file of the application; 0 is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Need = Literal["required", "preferred", "named"]


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the file, markup off, and the line on which they stand."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Point:
    """An item of one of the person's own lists: a point to land, a question, something to do."""

    text: str
    line: int
    done: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """When a round is. `date` and `time` are the person's own, ISO and `14:00`; None where they are not known.

    `there_date`, `there_time` and `zone` are the same moment in the zone that the file states, by the name it has
    there (`PT`); they are None where that shows the same. `written` is what the file says, `away` how far its day is.
    """

    written: str | None = None
    date: str | None = None
    time: str | None = None
    minutes: int | None = None
    there_date: str | None = None
    there_time: str | None = None
    zone: str | None = None
    away: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The round that is next. `links` are addresses, `places` other words for where; `notes` what else stands there.

    `then` are the rounds that follow it, as (kind, ISO date, line).
    """

    kind: str
    line: int
    when: When
    links: tuple[Said, ...] = ()
    places: tuple[Said, ...] = ()
    people: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    then: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay that was named. `by`: who named it (`Posting`, `Offer`, a round's kind, `Your floor`); `day` when, ISO.

    `what` is the part of an offer (`Bonus`), else "". `line` is one of `_profile.md` where `by` is the person.
    """

    by: str
    text: str
    line: int
    what: str = ""
    day: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Must:
    """A line of the posting that says what is asked for."""

    text: str
    line: int
    need: Need


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was asked, and how the answer landed: strong, solid or gap, None where that is not said."""

    text: str
    line: int
    landed: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A round that is over, with its ISO date, its result and what was asked."""

    kind: str
    line: int
    date: str | None = None
    people: str | None = None
    result: str | None = None
    asked: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What went badly in a round, to be repaired before the next; `kind` is that round's."""

    text: str
    line: int
    kind: str


@dataclass(frozen=True, slots=True)
class Brief:
    """All that is known for the next round of one application on a `day` (ISO).

    `round` is None where none is ahead. Lists hold everything, in the order of showing; the page shows as much of them
    as fits. `offered` are items that the catalogue has for this kind of round, where the file has none of its own.
    `lacking` are skills that the posting requires and the profile does not name. `beside` are the files in its folder.
    """

    id: str
    company: str | None
    position: str | None
    day: str
    status: str | None = None
    outcome: str | None = None
    reason: str | None = None
    closed: bool = False
    round: Ahead | None = None
    contact: str | None = None
    applied: str | None = None
    resume: str | None = None
    letter: str | None = None
    made: tuple[Point, ...] = ()
    listed: tuple[Point, ...] = ()
    pay: tuple[Pay, ...] = ()
    has_posting: bool = False
    has_titles: bool = False
    musts: tuple[Must, ...] = ()
    lacking: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    questions: tuple[Point, ...] = ()
    held: tuple[Held, ...] = ()
    gaps: tuple[Gap, ...] = ()
    todo: tuple[Point, ...] = ()
    offered: tuple[str, ...] = ()
    open: tuple[Point, ...] = ()
    beside: tuple[str, ...] = field(default=())
