"""A page as blocks of text: paragraphs, headings, list items, the cells of tables, and what is noise where.

A run is a piece of text with its style. Runs are numbered through the page, and each part of the page that has a
meaning (hidden, navigation, main …) is known by the numbers of its first and last run. What a part is can be judged
only when it is closed; one that is never closed counts for nothing, so that a forgotten end tag loses no words.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from jobboard.intake.html.noise import Kind
from jobboard.slots import field, mutable, single

BOLD, ITALIC, STRUCK, CODE, BREAK = 1, 2, 4, 8, 16
"""Styles of a run, to be added; BREAK is a line break that was asked for, with no other style."""


BlockKind = Literal["text", "heading", "pre", "term", "detail", "table"]
"""`term` and `detail`: the two halves of a definition list. A `table` is made of the blocks of its cells."""


class Run(NamedTuple):
    """A piece of text; `link` is the number of its link from 1, 0 without one."""

    text: str
    style: int
    link: int


@single
class Listing:
    """A list: what it stands in, its last item, and the number that its next item gets (None without numbers)."""

    number: int | None
    box: Box | None = None
    last: Box | None = None


@single
class Box:
    """What a block stands in: a quote (`listing` is None) or an item of a list. `mark` is set when it is written."""

    parent: Box | None
    depth: int
    listing: Listing | None = None
    mark: str | None = None


@single
class Block:
    """Text in lines of its own. `first` is the number of its first run; `level` is that of a heading.

    `detail` counts the details of definition lists up to here.
    """

    kind: BlockKind
    level: int
    box: Box | None
    first: int
    runs: list[Run]
    detail: int


class Cell(NamedTuple):
    """A cell of a table: the places of its first block and behind its last; `wide`: it spans others."""

    start: int
    end: int
    is_header: bool
    wide: bool


@single
class Table:
    """A table: its rows, and whether its page says that it is only there for the looks."""

    start: int
    box: Box | None
    for_looks: bool
    rows: list[list[Cell]] = field(default_factory=list)
    end: int = 0


class Part(NamedTuple):
    """The runs from `start` to before `end` are of that kind; `label_for` is the control that a label is for."""

    kind: Kind
    start: int
    end: int
    label_for: str = ""


@mutable
class Layout:
    """A page as blocks in order. `tables` come as they were closed; `links` are addresses as written, from 1.

    `controls` are the numbers of the empty runs that stand for controls (a field, a box to tick). `others` are the
    places of the blocks that say that other jobs follow. `companies` are the parts that are called after the company's
    name; `logos` the companies of pictures, with the number of the run that stands there.
    """

    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    controls: list[int] = field(default_factory=list)
    control_names: set[str] = field(default_factory=set)
    others: list[int] = field(default_factory=list)
    companies: list[Part] = field(default_factory=list)
    logos: list[tuple[int, str]] = field(default_factory=list)
