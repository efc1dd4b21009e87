"""The outline of a markdown text: its lines, what kind each is, its headings and its list items.

One pass over the lines, by the rules of CommonMark where people keep to them: code fences, HTML comments and block
quotes are told apart, so that nothing inside them is taken for a heading, a field or an item.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from jobboard.slots import field, frozen_often, mutable
from jobboard.text.lines import BOX_STARTS, PLAIN_STARTS, heading, is_rule, split_lines

BLANK, TEXT, HEADING, BULLET, ROW, OTHER = range(6)
"""The kinds of lines. OTHER is what never states anything: code, comments, quotes, rules."""

BAR = re.compile(r"(?<!\\)\|")
"""A bar between cells of a row; behind a backslash it belongs to the text of a cell."""

_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t\u00a0]+|$)(?:\[([ xX])\](?=\s|$)\s*)?")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
_MARKER_STARTS = frozenset("-*+0123456789")
_RULES = frozenset("-=*_")

_LOOK = -1
_BY_FIRST = {"|": ROW, ">": OTHER} | dict.fromkeys(" \t#<`~-*+=_0123456789", _LOOK)
"""The kind of a line that its first sign tells; a line that begins with any other sign is text."""


@frozen_often
class Heading:
    """A heading: the index of its line, its level 1–6, its text as written, and the index of the first line below it.

    A setext heading (underlined) has its body two lines further down.
    """

    line: int
    level: int
    text: str
    body: int


class Bullet(NamedTuple):
    """A list item: its line, its indentation in columns, the column where its text begins (behind a box).

    `box` is the column of the blank or x between the brackets, or -1 where the item has no box.
    """

    line: int
    indent: int
    body: int
    box: int


_bullet: Callable[[tuple[int, int, int, int]], Bullet] = partial(tuple.__new__, Bullet)
"""Makes an item of its values in half the time that the class takes for it."""


@mutable
class Outline:
    """The lines of a text without newlines, where each begins, what kind it is; headings and items in file order.

    `unclosed` is the index of a line that opens a code fence or a comment that is never closed, else -1.
    """

    text: str
    lines: list[str]
    starts: list[int]
    kinds: list[int]
    headings: list[Heading] = field(default_factory=list)
    bullets: list[Bullet] = field(default_factory=list)
    unclosed: int = -1

    def end(self, line: int) -> int:
        """The offset behind the last character of a line, before its newline."""
        return self.starts[line] + len(self.lines[line])

    def bullets_in(self, start: int, end: int) -> list[Bullet]:
        """The items on the lines from `start` to before `end`."""
        bullets = self.bullets
        if not bullets or end <= bullets[0].line:
            return []
        first = bisect_left(bullets, (start,))
        return bullets[first : bisect_left(bullets, (end,), lo=first)]

    def next_start(self, line: int) -> int:
        """The offset behind a line's newline."""
        return self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)


def outline(text: str, first: int = 0) -> Outline:
    """Read the outline; lines before index `first` (the front matter) are OTHER."""
    lines, starts = split_lines(text)
    by_first = _BY_FIRST.get
    kinds = [by_first(line[0], TEXT) if line else BLANK for line in lines]
    kinds[:first] = [OTHER] * min(first, len(lines))
    found = Outline(text, lines, starts, kinds)
    _Reader(found).read(first)
    return found


def columns(blank: str) -> int:
    """The width of an indentation, tabs being four columns apart."""
    return len(blank.expandtabs(4)) if "\t" in blank else len(blank)


def indent_of(line: str) -> int:
    """How far a line is indented by blanks and tabs, in columns."""
    return columns(line[: len(line) - len(line.lstrip(" \t"))])


def blanks_before(line: str) -> str:
    """The white space of any kind, no-break spaces too, in front of the first sign of a line."""
    return line[: len(line) - len(line.lstrip())]


class _Reader:
    """Looks at the lines whose kind the first sign does not tell: a third of them where there is much prose.

    Its state is the open fence or comment. All lines inside it become OTHER when it is closed, and those behind one
    that never is.
    """

    def __init__(self, found: Outline) -> None:
        self.found = found
        self.fence = ""
        self.fence_line = -1
        self.comment_line = -1
        self.last_close = -1

    def read(self, first: int) -> None:
        lines, kinds = self.found.lines, self.found.kinds
        if "<" in self.found.text and "<!--" in self.found.text:
            self._look_at_comments(first)
        for index in [index for index, kind in enumerate(kinds) if kind == _LOOK]:
            line = lines[index]
            if self.fence or self.comment_line >= 0:
                self._inside(index, line.strip(" \t"))
            elif line[:3] in PLAIN_STARTS and self.last_close < 0:
                kinds[index] = BULLET
                self.found.bullets.append(_bullet((index, 0, 2, -1)))
            elif bare := line.strip(" \t"):
                kinds[index] = self._heading(index, line, bare) if bare[0] == "#" else self._kind(index, line, bare)
                if self.last_close >= 0 and "<!--" in line and kinds[index] != OTHER:
                    self._open_comment(index, line)
            else:
                kinds[index] = BLANK
        self.found.unclosed = self.fence_line if self.fence else self.comment_line
        if self.found.unclosed >= 0:
            self._hide(self.found.unclosed + 1, len(lines))

    def _inside(self, index: int, bare: str) -> None:
        """A line in a fence or a comment, which it may close."""
        if self.fence:
            if bare[:3] == self.fence[:3] and len(bare) >= len(self.fence) and not bare.strip(self.fence[0]):
                self.fence = ""
                self._hide(self.fence_line + 1, index + 1)
        elif "-->" in bare:
            self._hide(self.comment_line + 1, index + 1)
            self.comment_line = -1

    def _look_at_comments(self, first: int) -> None:
        kinds = self.found.kinds
        self.last_close = self.found.text.rfind("-->")
        for index, line in enumerate(self.found.lines[first:], first):
            if "<!--" in line or "-->" in line:
                kinds[index] = _LOOK

    def _hide(self, start: int, end: int) -> None:
        self.found.kinds[start:end] = [OTHER] * (end - start)

    def _kind(self, index: int, line: str, bare: str) -> int:
        """The kind of a line outside fences and comments; notes headings, items and what opens."""
        first = bare[0]
        if first.isalpha():
            return TEXT
        if bare[:3] in PLAIN_STARTS or (bare[:6] in BOX_STARTS and bare[6:7].isalnum()):
            return self._plain_bullet(index, line, bare)
        if first in _MARKER_STARTS:
            match = _ITEM.match(bare)
            if match is not None and not (bare[match.end() : match.end() + 1] == first and is_rule(bare)):
                return self._bullet(index, line, bare, match)
        if first in _RULES and bare[-1] == first and is_rule(bare):
            return self._underline(index, bare)
        if first in "`~":
            return self._open_fence(index, bare)
        if first == "<" and bare.startswith("<!--"):
            if "-->" not in bare[4:]:
                self.comment_line = index
            elif bare[bare.index("-->", 4) + 3 :].strip():
                return TEXT
            return OTHER
        return ROW if first == "|" else OTHER if first == ">" else TEXT

    def _plain_bullet(self, index: int, line: str, bare: str) -> int:
        """An item of the most common shapes, which are told without a pattern."""
        lead = 0 if line[0] == bare[0] else line.index(bare[0])
        indent = columns(line[:lead]) if lead else 0
        has_box = bare[2] == "["
        self.found.bullets.append(
            _bullet((index, indent, lead + 6, lead + 3) if has_box else (index, indent, lead + 2, -1))
        )
        return BULLET

    def _bullet(self, index: int, line: str, bare: str, match: re.Match[str]) -> int:
        lead = 0 if line[0] == bare[0] else line.index(bare[0])
        body, box = match.end(), match.start(1)
        indent = columns(line[:lead]) if lead else 0
        self.found.bullets.append(Bullet(index, indent, lead + body, lead + box if box >= 0 else -1))
        if bare.startswith(("```", "~~~"), body):
            self._open_fence(index, bare[body:])
        return BULLET

    def _heading(self, index: int, line: str, bare: str) -> int:
        level, text = heading(bare)
        if not level or (line[0] != "#" and columns(line[: line.index("#")]) > 3):
            return TEXT
        self.found.headings.append(Heading(index, level, text, index + 1))
        return HEADING

    def _open_comment(self, index: int, line: str) -> None:
        """Notes a comment that opens behind text and closes on a later line; one that never closes is text."""
        at = line.rfind("<!--")
        in_code = line.count("`", 0, at) % 2
        if "-->" not in line[at + 4 :] and not in_code and self.found.starts[index] + at < self.last_close:
            self.comment_line = index

    def _underline(self, index: int, bare: str) -> int:
        """A line of dashes or equals signs makes the one line above it a heading, unless that line states a field."""
        kinds, lines = self.found.kinds, self.found.lines
        above = index - 1
        alone = above >= 0 and kinds[above] == TEXT and (above == 0 or kinds[above - 1] != TEXT)
        if alone and (bare[0] == "=" or (bare[0] == "-" and ":" not in lines[above])) and " " not in bare:
            kinds[above] = HEADING
            level = 1 if bare[0] == "=" else 2
            self.found.headings.append(Heading(above, level, lines[above].strip(), index + 1))
        return OTHER

    def _open_fence(self, index: int, bare: str) -> int:
        match = _FENCE.match(bare)
        if match is None or (bare[0] == "`" and "`" in match[2]):
            return TEXT
        self.fence, self.fence_line = match[1], index
        return OTHER
