"""Parts of a page, made smaller one row at a time until all of them fit on it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

DEEPEST = 3
"""Lines that a row may take while there is room."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a part says: its lines when it may take so many, and the line of the file where it stands."""

    lines: Callable[[int], list[str]]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: its heading and its rows, of which at least `least` and at most `most` are shown.

    `weight` says how soon it is made smaller: the part with the most weight and something to give first.
    """

    title: str
    rows: Sequence[Row]
    most: int = 12
    least: int = 1
    weight: int = 1


def fitted(head: Sequence[str], blocks: Sequence[Block], most: int) -> list[str]:
    """The lines of the page: as many rows of each part as fit into `most` lines, then as many lines of a row."""
    blocks = [each for each in blocks if each.rows]
    lines: list[str] = []
    for depth in range(DEEPEST, 0, -1):
        shown = [min(len(each.rows), each.most) for each in blocks]
        while True:
            lines = [
                *head,
                *(line for each, count in zip(blocks, shown, strict=True) for line in _drawn(each, count, depth)),
            ]
            if len(lines) <= most:
                return lines
            at = _next_smaller(blocks, shown)
            if at is None:
                break
            shown[at] -= 1
    return lines[:most]


def _next_smaller(blocks: Sequence[Block], shown: Sequence[int]) -> int | None:
    """The part that gives a row: the one with the most to give by its weight; None where none has any."""
    spare = [(count - each.least) * each.weight for each, count in zip(blocks, shown, strict=True)]
    best = max(spare, default=0)
    return spare.index(best) if best > 0 else None


def _drawn(block: Block, count: int, depth: int) -> list[str]:
    """The lines of a part with so many of its rows, and what says how many are left out."""
    lines = ["", f"## {block.title}", ""]
    for row in block.rows[:count]:
        lines += row.lines(depth)
    left = len(block.rows) - count
    if left:
        first = min((row.line for row in block.rows[count:] if row.line), default=0)
        lines.append(f"- … and {left} more" + (f" in the file, from line {first}" if first else ""))
    return lines
