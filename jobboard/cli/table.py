"""Text laid out in terminal cells: columns that line up, cut with `…` where there is a width to keep. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobboard.text.cells import cells, cut

__all__ = ["GAP", "MOST", "GiveWay", "aligned", "cells", "cut", "filled", "padded", "widths", "wrapped"]

GAP = "  "
MOST = 60
"""No column is made wider than this where there is no terminal."""


def padded(text: str, width: int) -> str:
    """The text with blanks behind it up to `width` cells."""
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int | None) -> Iterator[str]:
    """The words of a text in lines of at most `width` cells; a longer word has a line of its own. None: one line."""
    if width is None or cells(text) <= width:
        yield text
    else:
        yield from filled(text.split(), width)


def filled(words: Iterable[str], width: int) -> Iterator[str]:
    """The words, with a blank between them, in lines of at most `width` cells; a longer one has a line of its own."""
    line = ""
    for word in words:
        if line and cells(line) + 1 + cells(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


GiveWay = Sequence[tuple[Sequence[int], int]]
"""Groups of columns, by number, in the order in which they are made narrower, and how narrow at the least."""


def widths(rows: Sequence[Sequence[str]], limit: int | None, give_way: GiveWay = ()) -> list[int]:
    """The width of each column: of its widest text, or less where `limit` cells must hold all columns.

    Of a group that gives way the widest column does so before the others; columns of no group keep their width.
    Without a limit a column is at most `MOST` cells wide, and longer texts push the rest of their line aside.
    """
    wide = [max(map(cells, column), default=0) for column in zip(*rows, strict=True)]
    if limit is None or not wide:
        return [min(width, MOST) for width in wide]
    room = limit - len(GAP) * (sum(width > 0 for width in wide) - 1)
    for group, least in give_way:
        most = min(max(wide[at] for at in group), limit)
        kept = sum(width for at, width in enumerate(wide) if at not in group)
        while most > least and kept + sum(min(wide[at], most) for at in group) > room:
            most -= 1
        wide = [min(width, most) if at in group else width for at, width in enumerate(wide)]
    return wide


def aligned(row: Sequence[str], wide: Sequence[int], limit: int | None) -> str:
    """One row as a line; columns that are empty in all rows take no room, and no blanks stand at the end."""
    columns = [(text, width) for text, width in zip(row, wide, strict=True) if width]
    if limit is None:
        return GAP.join(padded(text, width) for text, width in columns).rstrip()
    return cut(GAP.join(padded(cut(text, width), width) for text, width in columns).rstrip(), limit)
