"""What a tracker holds: the rows that are jobs, and what stands beside them."""

from __future__ import annotations

from typing import NamedTuple

from jobboard.slots import frozen
from jobboard.text.values import Problem
from jobboard.text.wanted import Wanted

MOST_ROWS = 5_000
"""Rows that are taken in at a time."""

MOST_CELLS = 300
"""Cells in a row of a tracker; what has more is something else."""

TOO_MANY = f"there are more than {MOST_ROWS:,} rows; take in so many at a time"


class Line(NamedTuple):
    """One row of a table as it stands in the text: the line it begins on, from 1, and its cells."""

    line: int
    cells: tuple[str, ...]


class Label(NamedTuple):
    """What stands above a table, or between its rows: a heading or a bold line. `level`: of a heading, else 7."""

    line: int
    level: int
    text: str


@frozen
class Grid:
    """A table of the text: its rows, the first of which may be its head, and the labels above it, the nearest first."""

    lines: tuple[Line, ...]
    labels: tuple[Label, ...] = ()


@frozen
class Row:
    """A row that is a job: where it stands, the application to be made of it, and what to know of that.

    `wanted` is None where the row was not understood; `why` says why, and `word` is what it says in place of a status,
    where that is the reason. `told` are phrases on what was kept as a note for want of a better place, and on a status
    or a company that is not stated.
    """

    line: int
    company: str | None
    position: str | None
    wanted: Wanted | None
    why: str | None = None
    told: tuple[str, ...] = ()
    word: str | None = None


@frozen
class Tracker:
    """The jobs of a tracker, in its order, and what of it was left aside, each with its line and the reason.

    `told` are sentences on how its columns were read.
    """

    rows: tuple[Row, ...]
    aside: tuple[Problem, ...] = ()
    told: tuple[str, ...] = ()
