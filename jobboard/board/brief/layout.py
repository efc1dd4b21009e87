"""Parts of a page, made smaller until all of them fit on it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from jobboard.board.brief.folded import folded
from jobboard.slots import frozen

DEEPEST = 3
"""Lines that a row may take while there is room."""


@frozen
class Row:
    """One thing that a part says: see `folded`. `line` is where it stands in the file (0: nowhere)."""

    text: str
    line: int = 0
    name: str = ""
    tail: str = ""
    lead: str = "- "


@frozen
class Block:
    """A part of the page: its heading ("": it goes on with the part before) and its rows.

    At least `least` and at most `most` of them are shown. The part that has the most to give, times its `weight`, gives
    first. The `last` rows stand below what says how many are left out, behind `lead`.
    """

    title: str
    rows: Sequence[Row]
    most: int = 12
    least: int = 1
    weight: int = 1
    last: Sequence[Row] = ()
    lead: str = "- "


Draw = Callable[[Row, int], list[str]]
"""A row, and how many lines it may take; its lines."""


def fitted(head: Sequence[str], blocks: Sequence[Block], room: int) -> list[str]:
    """The lines of the page, at most `room` of them.

    As long as they do not fit, first the blank lines below headings go, then rows of the parts, then lines of rows.
    """
    draw = cache(_lines)
    shown, depth = _all(blocks), DEEPEST
    lines = [*head, *_drawn(blocks, shown, depth, draw, blank=True)]
    while len(lines) > room and depth:
        lines = [*head, *_drawn(blocks, shown, depth, draw, blank=False)]
        smaller = _next_smaller(blocks, shown)
        if len(lines) > room and smaller is not None:
            shown[smaller] -= 1
        elif len(lines) > room:
            shown, depth = _all(blocks), depth - 1
    return lines[:room]


def _lines(row: Row, most: int) -> list[str]:
    return folded(row.lead, row.text, most, row.name, row.tail)


def _all(blocks: Sequence[Block]) -> list[int]:
    """How many rows of each part are shown at most."""
    return [min(len(each.rows), each.most) for each in blocks]


def _drawn(blocks: Sequence[Block], shown: Sequence[int], depth: int, draw: Draw, *, blank: bool) -> Iterator[str]:
    """The lines of the parts with so many of their rows; of those left out how many there are, and from where on."""
    for block, count in zip(blocks, shown, strict=True):
        if block.title and (block.rows or block.last):
            yield from ("", f"## {block.title}", *([""] if blank else []))
        for row in block.rows[:count]:
            yield from draw(row, depth)
        if left := len(block.rows) - count:
            first = min((row.line for row in block.rows[count:] if row.line), default=0)
            yield f"{block.lead}… and {left} more" + (f" in the file, from line {first}" if first else "")
        for row in block.last:
            yield from draw(row, depth)


def _next_smaller(blocks: Sequence[Block], shown: Sequence[int]) -> int | None:
    """The part that gives a row next; None where none has any to give."""
    spare = [(count - each.least) * each.weight for each, count in zip(blocks, shown, strict=True)]
    best = max(spare, default=0)
    return spare.index(best) if best > 0 else None
