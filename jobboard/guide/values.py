"""A role guide as frozen values. Lines count from 1 in the text that was read."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen
from jobboard.text.values import Problem

Group = Literal["average", "level", "place", "company", "start-up"]
Part = Literal["base", "pay", "total", "extra"]


@frozen
class Figure:
    """One stated pay.

    `group` says what it is told by and `name` which one (`Senior`, `San Francisco, CA`, `Meta`). For all of the role
    (group `average`) and for start-ups the name is "" for an average, `median` for a median, `range` for a range that
    the page calls neither. `part`: base pay where the page says base, `pay` where it says salary, pay or nothing,
    total compensation, or what comes on top of the base. `low` and `high` are equal for a single number. `open`: a
    `+` stands behind the upper bound; `$177,177 to $250,000+` has both bounds, a lone `$250,000+` has no `high`.
    `about`: the page says `~`. `currency` is a code or the sign as written, `period` as in Salary. `words` is the
    line as it stands.
    """

    group: Group
    name: str
    part: Part
    low: float
    high: float | None
    about: bool
    currency: str | None
    period: str | None
    words: str
    line: int
    open: bool = False


@frozen
class Told:
    """A sentence or an item of the page, markup off, and its line."""

    text: str
    line: int


@frozen
class Items:
    """Items under one title ("" where the page gives none)."""

    title: str
    items: tuple[Told, ...]


@frozen
class Guide:
    """What a career page says of one role.

    `role` is None where the page names none (a problem says so). `source` is where it comes from (a file, an address),
    `year` and `market` (`US`) are what the pay is of, None unless stated. `name` is that of its file in `_guides/`
    without suffix, "" where it has none yet. `text` is what was read.
    """

    role: str | None
    overview: tuple[Told, ...] = ()
    responsibilities: tuple[Items, ...] = ()
    skills: tuple[Items, ...] = ()
    progression: tuple[Items, ...] = ()
    figures: tuple[Figure, ...] = ()
    source: str | None = None
    year: int | None = None
    market: str | None = None
    problems: tuple[Problem, ...] = ()
    name: str = ""
    text: str = ""
