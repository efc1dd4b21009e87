"""A résumé as its lines: which are headings, which are bullets, in which part of the résumé each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from jobboard.profile.resume.parts import Part, part_named
from jobboard.slots import frozen, replace
from jobboard.text.frontmatter import read_front_matter
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Outline, blanks_before, columns, outline

LONGEST = 2_000
"""Of a longer line, or a longer bullet, only so many characters are kept."""

_PASTED = re.compile(r"[•‣▪▫◦●○■□➤➢»✓✔·∙⁃–—]\s{0,9}(?=\S)")
"""What stands before the items of a list that was pasted from a page or a document."""

_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,80})(?<=\S)\1:?")
_BELOW_HEADINGS = 7
"""The level of a heading that is bold text, capitals or words with a colon."""


@frozen
class Line:
    """A heading, a bullet with the lines that it goes on over, or another line; as written, without its mark.

    `indent` is that of a bullet, in columns. `line` counts from 1. `cut` tells that it is longer than what is kept.
    """

    kind: Literal["heading", "bullet", "text"]
    text: str
    line: int
    part: Part | None = None
    indent: int = 0
    cut: bool = False


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a résumé that say something; not code, comments and quotes. Front matter is lines of text."""
    front = read_front_matter(text)
    start = front.close + 1 if front else 0
    found = outline(text, start)
    result: list[Line] = []
    for each in _in_parts(_pieces(found, start)):
        before = result[-1] if result else None
        if each.indent >= 0 or before is None:
            result.append(each)
        else:
            result[-1] = replace(before, text=f"{before.text} {each.text}"[:LONGEST], cut=before.cut or each.cut)
    return tuple(result)


def _pieces(found: Outline, start: int) -> Iterator[Line]:
    """Each line by itself; one that goes on what the bullet above it says has an indent of -1."""
    headings = {heading.line: heading for heading in found.headings}
    bullets = {bullet.line: bullet for bullet in found.bullets}
    in_bullet = False
    room = 0
    for index, line in enumerate(found.lines):
        kind = found.kinds[index]
        bare = line.strip()
        if index < start:
            yield _line("text", bare, index, 0)
        elif kind in (BLANK, OTHER):
            in_bullet = False
        elif kind == HEADING:
            in_bullet = False
            yield _line("heading", headings[index].text, index, headings[index].level)
        elif kind == BULLET:
            in_bullet, room = True, LONGEST
            yield _line("bullet", line[bullets[index].body :], index, bullets[index].indent)
        elif kind == TEXT and (mark := _PASTED.match(bare)):
            in_bullet, room = True, LONGEST
            yield _line("bullet", bare[mark.end() :], index, columns(blanks_before(line)))
        elif in_bullet and kind != ROW and not _is_bold(bare):
            room -= len(bare)
            if room > 0:
                yield _line("bullet", bare, index, -1)
        else:
            in_bullet = False
            yield _line("text", bare, index, 0)


def _line(kind: Literal["heading", "bullet", "text"], text: str, index: int, indent: int) -> Line:
    bare = text.strip()
    return Line(kind, bare[:LONGEST], index + 1, indent=indent, cut=len(bare) > LONGEST)


def _in_parts(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines with the part that they stand in: that of the nearest heading above that names one."""
    open_parts: list[tuple[int, Part | None]] = []
    for line in lines:
        level, name = _heads(line)
        if level:
            while open_parts and open_parts[-1][0] >= level:
                open_parts.pop()
            open_parts.append((level, name or (open_parts[-1][1] if open_parts else None)))
        part = open_parts[-1][1] if open_parts else None
        if line.kind == "heading":
            yield replace(line, part=part, indent=0)
        elif level and level == _BELOW_HEADINGS:
            yield replace(line, kind="heading", part=part)
        else:
            yield replace(line, part=part)


def _heads(line: Line) -> tuple[int, Part | None]:
    """The level of a heading (0 where it is none) and the part that it names, if any."""
    if line.kind == "heading":
        return line.indent, part_named(line.text)
    if line.kind == "text" and (_is_bold(line.text) or line.text.isupper() or line.text.endswith(":")):
        name = part_named(line.text)
        return (_BELOW_HEADINGS, name) if name else (0, None)
    return 0, None


def _is_bold(text: str) -> bool:
    return _BOLD.fullmatch(text) is not None
