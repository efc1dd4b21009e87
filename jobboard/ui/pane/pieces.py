"""A long text cut into pieces that each can be read by itself in a moment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.slots import frozen

MOST = 32_768
"""Characters of a piece: the worst of them takes the markdown parser a third of a second, text of people 20 ms."""

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")


@frozen
class Piece:
    """Lines that are read together; `line` is the number of the first of them in the file.

    `fence` is the line that opened the code block in which they begin, "" where they begin in none. `whole` is whether
    they are to be read as markdown: a single line longer than a piece is not.
    """

    lines: list[str]
    line: int
    fence: str = ""
    whole: bool = True


def cut(lines: list[str], first: int) -> Iterator[Piece]:
    """The lines in pieces of at most `MOST` characters, cut at blank lines outside code blocks where there are any."""
    start, size, fence, at_start = 0, 0, "", ""
    good: tuple[int, str] | None = None
    number = 0
    while number < len(lines):
        line = lines[number]
        if size and size + len(line) > MOST:
            number, fence = good or (number, fence)
            yield Piece(lines[start:number], first + start, at_start)
            start, size, good, at_start = number, 0, None, fence
            continue
        if len(line) > MOST:
            yield Piece([line], first + number, whole=False)
            number += 1
            start, size, good, at_start = number, 0, None, fence
            continue
        if number > start and _may_begin(lines[number - 1], line, fence):
            good = (number, "")
        size += len(line) + 1
        fence = _fence_behind(line, fence)
        number += 1
    if start < len(lines):
        yield Piece(lines[start:], first + start, at_start)


def _may_begin(before: str, line: str, fence: str) -> bool:
    """Whether a piece may begin with this line: behind a blank one, not indented, so that it begins a block."""
    return not fence and not before.strip() and bool(line) and not line[0].isspace()


def _fence_behind(line: str, fence: str) -> str:
    """The line that opened the code block in which the next line stands, "" where it stands in none."""
    if not fence:
        return line if _FENCE.match(line) else ""
    mark = fence.strip()[0]
    closing = line.strip()
    width = len(fence.strip()) - len(fence.strip().lstrip(mark))
    closes = len(closing) >= width and set(closing) == {mark} and len(line) - len(line.lstrip(" ")) < 4
    return "" if closes else fence
