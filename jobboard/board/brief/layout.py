"""Parts of a page, made smaller until all of them fit on it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobboard.board.brief.folded import folded

DEEPEST = 3
"""Lines that a row may take while there is room."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a part says: see `folded`. `line` is where it stands in the file (0: nowhere)."""

    text: str
    line: int = 0
    name: str = ""
    tail: str = ""
    lead: str = "- "

    def lines(self, most: int) -> list[str]:
        """Its lines, where it may take so many."""
        return folded(self.lead, self.text, most, self.name, self.tail)


@dataclass(frozen=True, slots=True)
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


def fitted(head: Sequence[str], blocks: Sequence[Block], room: int) -> list[str]:
    """The lines of the page, at most `room` of them.

    As long as they do not fit, first the blank lines below headings go, then rows of the parts, then lines of rows.
    """
    shown = _all(blocks)
    lines = _page(head, blocks, shown, DEEPEST, blank=True)
    depth = DEEPEST
    while len(lines) > room and depth:
        lines = _page(head, blocks, shown, depth, blank=False)
        smaller = _next_smaller(blocks, shown)
        if len(lines) > room and smaller is not None:
            shown[smaller] -= 1
        elif len(lines) > room:
            shown, depth = _all(blocks), depth - 1
    return lines[:room]


def _all(blocks: Sequence[Block]) -> list[int]:
    """How many rows of each part are shown at most."""
    return [min(len(each.rows), each.most) for each in blocks]


def _page(head: Sequence[str], blocks: Sequence[Block], shown: Sequence[int], depth: int, *, blank: bool) -> list[str]:
    lines = list(head)
    for each, count in zip(blocks, shown, strict=True):
        if each.title and (each.rows or each.last):
            lines += ["", f"## {each.title}", *([""] if blank else [])]
        lines += _rows(each, count, depth)
    return lines


def _rows(block: Block, count: int, depth: int) -> Iterator[str]:
    """The lines of a part with so many of its rows, and what says how many are left out."""
    for row in block.rows[:count]:
        yield from row.lines(depth)
    left = len(block.rows) - count
    if left:
        first = min((row.line for row in block.rows[count:] if row.line), default=0)
        yield f"{block.lead}… and {left} more" + (f" in the file, from line {first}" if first else "")
    for row in block.last:
        yield from row.lines(depth)


def _next_smaller(blocks: Sequence[Block], shown: Sequence[int]) -> int | None:
    """The part that gives a row next; None where none has any to give."""
    spare = [(count - each.least) * each.weight for each, count in zip(blocks, shown, strict=True)]
    best = max(spare, default=0)
    return spare.index(best) if best > 0 else None
