"""What a profile says, before it is known what it comes to: a text, the line it stands on, what it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from jobboard.slots import field, mutable

LONGEST_ITEM = 300
"""A longer item is prose, so it is left out (characters, markup off)."""


Lines = tuple[tuple[int, int], ...]
"""Where in a text that goes over several lines each begins: an offset, and the line (from 1)."""


def joined(lines: Iterable[tuple[int, str]]) -> tuple[str, Lines]:
    """Lines, by their index, as one text."""
    pieces, places, at = [], [], 0
    for line, text in lines:
        pieces.append(text)
        places.append((at, line + 1))
        at += len(text) + 1
    return " ".join(pieces), tuple(places)


class Said(NamedTuple):
    """One item of a list, or one value of a field. `line` counts from 1.

    `topic` is one of `jobboard.profile.names`, or None where nothing above it says what it is about. `text` is without
    markup, `written` with it. A `value` stands on one line with its name, and may hold several items. `certain` is
    false where its name may mean something else. `head` is the line of what it stands under (0: nothing). `instead`:
    the topic that it has where its text is no value of the first.
    """

    topic: str | None
    text: str
    written: str
    line: int
    value: bool = False
    certain: bool = True
    head: int = 0
    instead: str | None = None
    lines: Lines = ()

    def line_of(self, text: str, after: int = 0) -> tuple[int, int]:
        """The line on which a part of the text stands that is found behind an offset, and the offset behind it."""
        at = self.text.find(text, after) if self.lines else -1
        if at < 0:
            return self.line, after
        return self.lines[max(bisect_right(self.lines, at, key=lambda each: each[0]) - 1, 0)][1], at + len(text)


@mutable
class Scope:
    """What the lines below a heading (`level` 1–6), a label or an item (0) are about; `line` is its index.

    `own`: its own name says so, and it is no group within another. `said`: something stands below it; `left_open`: only
    an empty item or a comment does, so it waits to be filled in. `paragraph` is the first one below it, by line.
    """

    topic: str | None
    certain: bool
    name: str
    line: int
    level: int
    own: bool
    above: Scope | None
    said: bool = False
    left_open: bool = False
    paragraph: list[tuple[int, str]] = field(default_factory=list)

    def mark(self) -> None:
        """Something was said here, and so in what it is a part of."""
        scope: Scope | None = self
        while scope is not None and not scope.said:
            scope.said = True
            scope = scope.above
