"""The frozen values that reading a file yields, and the two closed lists of words that everything is told in.

Offsets are in characters of the decoded text (UTF-8 with `surrogateescape`, newlines untouched), lines count from 1.
Dates are ISO strings (`2026-11-21`). A fact that the file does not state is `None`.
"""

from __future__ import annotations

from jobboard.slots import compared, field, frozen, frozen_often, names_of

STATUSES = ("DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER")
"""The five columns, in the order of the board."""

OUTCOMES = ("rejected", "ghosted", "withdrawn", "role closed", "declined", "accepted")
"""How an application ended; stands beside the status and never replaces it."""

LOGGED = 32
"""So many days of a file's log are kept, the latest. Reading knows no clock: plans ahead, such as a month of
interviews, may stand among them, and must not push out what has happened.
"""


@frozen
class Problem:
    """Something in a file that was not understood or contradicts itself. `line` is None where no line is at fault."""

    line: int | None
    message: str


@frozen
class Salary:
    """Pay as stated. `text` is as written; the rest is None unless stated. A range is never made one number.

    `currency` is a code or the sign as written (`USD`, `$`); `period` is hour, day, week, month or year.
    """

    text: str
    min: float | None = None
    max: float | None = None
    currency: str | None = None
    period: str | None = None


@frozen
class Next:
    """The next action: what, and its ISO date where one is stated."""

    text: str
    date: str | None = None


@frozen
class Round:
    """One interview as the file states it. `when` is the text as written, `date` its ISO date where one is stated.

    `time` is `HH:MM` in the zone that is stated: an IANA name or an offset (`+02:00`), None for the person's own.
    `start` is the same moment in the person's own time (`2026-12-01T23:00`), which the store fills in; None without a
    time. `end` is the number of the last line that belongs to it, `thanks` how many thank-yous are still to be written.
    """

    line: int
    kind: str
    when: str | None = None
    date: str | None = None
    minutes: int | None = None
    with_whom: str | None = None
    where: str | None = None
    result: str | None = None
    time: str | None = None
    zone: str | None = None
    start: str | None = None
    end: int = 0
    thanks: int = 0


@frozen_often
class HistoryLine:
    """One dated line of the history. `source` and `target` are as written (`PREPARED`, `rejected`)."""

    line: int
    date: str | None
    source: str | None
    target: str | None
    text: str


@frozen_often
class Item:
    """One thing to tick. `number` is unique in the file, from 1 in file order; `counts`: towards the progress.

    `depth` is how deep it is nested in its list, from 0; `under` are the texts of those above it there that are no
    items themselves (`Work experience:`), outermost first. `home` is the title of its list. Of the `of` items of the
    file with this very text it is the `nth`, from 0.
    """

    number: int
    text: str
    done: bool
    line: int
    counts: bool
    depth: int = 0
    under: tuple[str, ...] = ()
    home: str = ""
    nth: int = 0
    of: int = 1


@frozen
class Parent:
    """What items of a list stand under and is no item itself: a bullet with items nested below, a bold line above."""

    text: str
    line: int
    depth: int = 0


@frozen
class Checklist:
    """A list of items under one heading (or under one bullet that ends in a colon).

    `kind`: skills, resume, letter, strategy, actions, checklist, tasks (all counted when ticked or tickable),
    questions (tickable, not counted). `parents` and `items`, by their lines, are the list as it stands in the file.
    """

    title: str
    kind: str
    line: int
    items: tuple[Item, ...]
    parents: tuple[Parent, ...] = ()


@frozen
class Section:
    """A heading of the file: its text without markup, its level 1–6, its line."""

    heading: str
    level: int
    line: int


Term = tuple[str, str, str, int]
"""A term of a job that a file states: its kind, what is meant, the words, the line. Plain, since caches hold many.

Kinds: `title`, `pay` and `place` say only on which line that fact stands (meaning and words are ""). `remote` means
`fully`, `remote` (how much is not said), `hybrid`, `on site` or `no`; `limit` is from where one may work (its meaning
is the words for the place); `employment` means `permanent`, `contract`, `temporary` or `internship`.
"""

Answered = tuple[str, str, int]
"""An answer under `## Criteria`: the criterion as written there, `yes`, `no` or `unknown`, the line."""


OfferPart = tuple[str, str, int, str, str]
"""A part of an offer as `text.offer.Part` has it: name, value, line, label, what stands below. Plain for the caches."""


@frozen_often
class Facts:
    """What one file states: everything that `list --json` prints of it, and what the board needs to order and draw it.

    `status` is one of STATUSES or None (the card stands in UNSORTED); `status_text` is the value as written.
    `changed` is the date its age counts from: the last history line's, else the stated application date, else None.
    `guessed` names the fields that no statement of the file backs. `rounds` holds the interviews stated in the file.
    `guide` names the role guide that the person wants its pay laid against. Criteria are judged by `terms`,
    `answered` and, at OFFER, the parts of the `offer`; these hold lines, so that they do not count where two readings
    are compared.
    `since` is the day on which it came to where it stands: the last move's, else that of the application at APPLIED.
    `logged` are the days of the dated lines below History, Notes and what else people call a log, `nudged` those of
    them that tell of a nudge, each the latest LOGGED, the latest first. `reply_by` is the deadline where its label says
    that it is one for the person's answer. A note changes these, so they do not count either.
    """

    company: str | None = None
    position: str | None = None
    status: str | None = None
    status_text: str | None = None
    outcome: str | None = None
    reason: str | None = None
    url: str | None = None
    applied: str | None = None
    applied_text: str | None = None
    posted: str | None = None
    deadline: str | None = None
    location: str | None = None
    salary: Salary | None = None
    job_id: str | None = None
    source: str | None = None
    contact: str | None = None
    next: Next | None = None
    resume: str | None = None
    letter: str | None = None
    tags: tuple[str, ...] = ()
    done: int = 0
    total: int = 0
    guessed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    changed: str | None = None
    rounds: tuple[Round, ...] = ()
    guide: str | None = None
    terms: tuple[Term, ...] = field(default=(), compare=False)
    answered: tuple[Answered, ...] = field(default=(), compare=False)
    offer: tuple[OfferPart, ...] = field(default=(), compare=False)
    since: str | None = field(default=None, compare=False)
    logged: tuple[str, ...] = field(default=(), compare=False)
    nudged: tuple[str, ...] = field(default=(), compare=False)
    reply_by: str | None = field(default=None, compare=False)

    @property
    def closed(self) -> bool:
        """Whether it has ended: an outcome is known."""
        return self.outcome is not None


COMPARED = compared(Facts)
_UNCOMPARED = tuple(name for name in names_of(Facts) if name not in COMPARED)
"""The facts that a change which is not about them leaves as they are; terms and answers only move."""


def same_reading(one: Facts | None, other: Facts | None) -> bool:
    """Whether two readings say the same on the same lines."""
    if one is other:
        return True
    if one is None or other is None:
        return False
    return one == other and all(getattr(one, name) == getattr(other, name) for name in _UNCOMPARED)
