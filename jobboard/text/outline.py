"""The outline of a markdown text: its lines, what kind each is, its headings and its list items.

One pass over the lines, by the rules of CommonMark where people keep to them: code fences, HTML comments and block
quotes are told apart, so that nothing inside them is taken for a heading, a field or an item. Lines end at LF, CRLF or
a lone CR and nowhere else (`str.splitlines` also breaks at U+2028 and others, where the bytes have no newline).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from jobboard.slots import field, frozen, mutable

BLANK, TEXT, HEADING, BULLET, ROW, OTHER = range(6)
"""The kinds of lines. OTHER is what never states anything: code, comments, quotes, rules."""

BAR = re.compile(r"(?<!\\)\|")
"""A bar between cells of a row; behind a backslash it belongs to the text of a cell."""

_NEWLINE = re.compile(r"\r\n|\n|\r")
_HEADING = re.compile(r"#{1,6}(?=[ \t\u00a0]|$)")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t\u00a0]+|$)")
_BOX = re.compile(r"\[([ xX])\](?=\s|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
_MARKER_STARTS = frozenset("-*+0123456789")
_RULES = frozenset("-=*_")


@frozen
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
        first = bisect_left(self.bullets, start, key=_line_of)
        return self.bullets[first : bisect_left(self.bullets, end, lo=first, key=_line_of)]

    def next_start(self, line: int) -> int:
        """The offset behind a line's newline."""
        return self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)


def split_lines(text: str) -> tuple[list[str], list[int]]:
    """The lines without their newlines, and the offset of each. A byte order mark is not part of the first line."""
    bom = 1 if text.startswith("\ufeff") else 0
    body = text[bom:] if bom else text
    if "\r" in body:
        cuts = [match.span() for match in _NEWLINE.finditer(body)]
        starts = [0, *(end for _, end in cuts)]
        lines = [body[start:cut] for start, (cut, _) in zip(starts, cuts, strict=False)]
        lines.append(body[starts[-1] :])
    else:
        lines = body.split("\n")
        starts = [0, *accumulate(len(line) + 1 for line in lines[:-1])]
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
        starts.pop()
    return lines, [start + bom for start in starts] if bom else starts


def outline(text: str, first: int = 0) -> Outline:
    """Read the outline; lines before index `first` (the front matter) are OTHER."""
    lines, starts = split_lines(text)
    found = Outline(text, lines, starts, [OTHER] * len(lines))
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


def _line_of(bullet: Bullet) -> int:
    return bullet.line


class _Reader:
    """The state of the pass: the open fence or comment."""

    def __init__(self, found: Outline) -> None:
        self.found = found
        self.fence = ""
        self.fence_line = -1
        self.comment_line = -1
        self.last_close = found.text.rfind("-->")

    def read(self, first: int) -> None:
        lines, kinds = self.found.lines, self.found.kinds
        for index in range(first, len(lines)):
            line = lines[index]
            bare = line.strip(" \t")
            if self.fence:
                if bare[:3] == self.fence[:3] and len(bare) >= len(self.fence) and not bare.strip(self.fence[0]):
                    self.fence = ""
            elif self.comment_line >= 0:
                if "-->" in bare:
                    self.comment_line = -1
            elif not bare:
                kinds[index] = BLANK
            else:
                kinds[index] = self._kind(index, line, bare)
                if "<!--" in line and kinds[index] != OTHER:
                    self._open_comment(index, line)
        self.found.unclosed = self.fence_line if self.fence else self.comment_line

    def _kind(self, index: int, line: str, bare: str) -> int:
        """The kind of a line outside fences and comments; notes headings, items and what opens."""
        first = bare[0]
        if first in _MARKER_STARTS:
            match = _MARKER.match(bare)
            if match is not None and not (bare[match.end() : match.end() + 1] == first and _is_rule(bare)):
                return self._bullet(index, line, bare, match.end())
        if first in _RULES and _is_rule(bare):
            return self._underline(index, bare)
        if first == "#":
            return self._heading(index, line, bare)
        if first in "`~":
            return self._open_fence(index, bare)
        if first == ">":
            return OTHER
        if first == "<" and bare.startswith("<!--"):
            if "-->" not in bare[4:]:
                self.comment_line = index
            elif bare[bare.index("-->", 4) + 3 :].strip():
                return TEXT
            return OTHER
        if first == "|":
            return ROW
        return TEXT

    def _bullet(self, index: int, line: str, bare: str, body: int) -> int:
        lead = line.index(bare[0])
        box = _BOX.match(bare, body)
        column = -1
        if box is not None:
            column, body = lead + box.start() + 1, box.end()
            body += len(bare) - body - len(bare[body:].lstrip())
        self.found.bullets.append(Bullet(index, columns(line[:lead]), lead + body, column))
        if bare.startswith(("```", "~~~"), body):
            self._open_fence(index, bare[body:])
        return BULLET

    def _heading(self, index: int, line: str, bare: str) -> int:
        match = _HEADING.match(bare)
        if match is None or columns(line[: line.index("#")]) > 3:
            return TEXT
        text = bare[match.end() :].strip(" \t\u00a0")
        opened = text.rstrip("#")
        if opened != text and (not opened or opened[-1] in " \t"):
            text = opened.rstrip()
        self.found.headings.append(Heading(index, match.end(), text, index + 1))
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


def _is_rule(bare: str) -> bool:
    """Whether a line is nothing but one of `-=*_`, at least three of them (two `=` or `-` make an underline)."""
    first = bare[0]
    signs = bare.replace(" ", "").replace("\t", "")
    if signs.strip(first):
        return False
    return first in "-=*_" and (len(signs) >= 3 or (first in "=-" and len(bare) == len(signs) == 2))
