"""What the brief of a round holds, as frozen values. Lines count from 1 in the file of the application; 0 is none."""

from __future__ import annotations

from jobboard.fit.asked.values import Need
from jobboard.slots import frozen
from jobboard.text.values import Next

AT_HAND = 3
"""So many points to land, and so many questions, stand on the page."""


@frozen
class Said:
    """Words of the file, markup off, and the line on which they begin."""

    text: str
    line: int


@frozen
class Point:
    """An item of one of the lists of the file: a point to land, a question, something to do."""

    text: str
    line: int
    done: bool = False


@frozen
class When:
    """When a round is. `date`, `time` and `end` are the person's own (ISO, `14:00`); None where they are not known.

    `away` is how far that day is (`tomorrow`). `zone` is the zone that the file states, by the name it has there, and
    `place` that zone's own name (`PT`, `America/Los_Angeles`). `there_date`, `there_time` and `there_end` are the same
    moment in it; None where the clocks there show the same. `written` is what the file says.
    """

    written: str | None = None
    date: str | None = None
    time: str | None = None
    end: str | None = None
    minutes: int | None = None
    away: str = ""
    zone: str | None = None
    place: str | None = None
    there_date: str | None = None
    there_time: str | None = None
    there_end: str | None = None


@frozen
class Ends:
    """When a round is over (`14:45`): by the person's own clock, and by one in the zone that is stated."""

    here: str | None
    there: str | None


@frozen
class Later:
    """A round behind the next one, with its ISO date."""

    kind: str
    line: int
    date: str


@frozen
class Ahead:
    """The round that is next. `links` are addresses, `places` what else is said of where.

    `people` are as they are written, each with the title that is stated; `notes` are other lines of the round.
    """

    kind: str
    line: int
    when: When
    links: tuple[Said, ...] = ()
    places: tuple[Said, ...] = ()
    people: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    then: tuple[Later, ...] = ()


@frozen
class Pay:
    """Pay that was named. `by`: who named it (`Posting`, `Offer`, a round's kind, `Your floor`); `day` when, ISO.

    `Noted`: the file has it in a field and does not say whose it is. `what` is the part of an offer (`Bonus`), else "".
    `own`: the line is one of `_profile.md`.
    """

    by: str
    text: str
    line: int
    what: str = ""
    day: str | None = None
    own: bool = False


@frozen
class Must:
    """An item of the posting that says what is asked for."""

    text: str
    line: int
    need: Need


@frozen
class Question:
    """A question that was asked, and how the answer landed: strong, solid or gap, None where that is not said."""

    text: str
    line: int
    landed: str | None = None


@frozen
class Held:
    """A round that is over, with its ISO date, its result and what was asked; `said` is what else its own line says."""

    kind: str
    line: int
    date: str | None = None
    people: str | None = None
    result: str | None = None
    said: str | None = None
    asked: tuple[Question, ...] = ()


@frozen
class Gap:
    """What went badly in a round, to be repaired before the next; `kind` is that round's."""

    text: str
    line: int
    kind: str


@frozen
class Sent:
    """A résumé or letter: its name, None where it is not known; the points of its lists, the ticked ones first."""

    name: str | None
    points: tuple[Point, ...] = ()

    @property
    def made(self) -> tuple[Point, ...]:
        """The points that are ticked: they stand in what was sent."""
        return tuple(point for point in self.points if point.done)

    @property
    def listed(self) -> tuple[Point, ...]:
        """The points that are not ticked."""
        return tuple(point for point in self.points if not point.done)


@frozen
class Brief:
    """All that is known for the next round of one application on a `day` (ISO).

    `round` is None where none is ahead. Lists hold everything, in the order of showing; the page shows as much of them
    as fits. `url` is that of the posting; `applied` is an ISO date, `applied_text` what the field says; `answer_by` is
    the ISO date by which the offer is to be answered, before an offer somebody else. `terms` are the parts of an offer
    that are no pay. `has_titles`: the posting says which of its must-haves it requires; `lacking` are skills that it
    requires and the profile does not name. `todo` are the open items of the round, `offered` those that the catalogue
    has for its kind, where the file has none; `open` are the other counted items that are open. `beside` are the files
    in the folder of the application.
    """

    id: str
    company: str | None
    position: str | None
    day: str
    status: str | None = None
    outcome: str | None = None
    reason: str | None = None
    url: str | None = None
    closed: bool = False
    round: Ahead | None = None
    contact: str | None = None
    answer_by: str | None = None
    applied: str | None = None
    applied_text: str | None = None
    resume: Sent = Sent(None)
    letter: Sent = Sent(None)
    pay: tuple[Pay, ...] = ()
    terms: tuple[Pay, ...] = ()
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
    next: Next | None = None
    beside: tuple[str, ...] = ()
