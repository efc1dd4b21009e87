"""The part of a file that one round is: its labelled lines, its items to tick, and how lines are put into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobboard.errors import Refused
from jobboard.text.document import Document
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Bullet, columns
from jobboard.text.values import Item, Round

LABELED = re.compile(
    r"(?P<lead>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t\u00a0]+)?)(?P<open>\*\*|__|)(?P<label>[\w /]{2,24}?)"
    r"(?P<close>(?:\*\*|__|)[ \t]*:(?:\*\*|__|))(?P<gap>[ \t\u00a0]*)(?P<value>.*)"
)
NAMES = {
    **dict.fromkeys(("when", "date", "time", "date and time", "scheduled"), "when"),
    **dict.fromkeys(("with", "interviewer", "interviewers", "who", "people"), "with"),
    **dict.fromkeys(("where", "link", "place", "location", "meeting link"), "where"),
    **dict.fromkeys(("result", "outcome"), "result"),
    **dict.fromkeys(("asked", "questions asked", "they asked"), "asked"),
    **dict.fromkeys(("pay named", "pay", "pay mentioned", "salary named"), "pay"),
}
"""What the labels of a round mean to a change, in any case."""

ORDER = ("when", "with", "where", "result", "asked", "pay")
"""The order of the fields of a round."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line of a round with a label: its name in NAMES (or empty), its index and that of the last line that is its.

    `start` and `end` are the offsets of its value, without blanks around it; `indent` that of its mark in columns.
    """

    name: str
    line: int
    last: int
    start: int
    end: int
    indent: int
    match: re.Match[str]


@dataclass(frozen=True, slots=True)
class Part:
    """The lines `first` to `last` (indices, blank ones at the end not counted) of one round.

    `shape` is heading, item (of a list, with what is nested under it), row (of a table) or text.
    """

    document: Document
    round: Round
    shape: str
    first: int
    last: int
    labels: tuple[Labelled, ...]
    items: tuple[Item, ...]

    def label(self, name: str) -> Labelled | None:
        """The first line of a name: the one that counts."""
        return next((each for each in self.labels if each.name == name), None)

    @property
    def body(self) -> int:
        """The index of the last line of the heading (two lines where it is underlined), or of the item's own text."""
        found = self.document.outline
        heading = next((each for each in found.headings if each.line == self.first), None)
        return heading.body - 1 if heading is not None else _own_text(self.document, self.first, self.last)

    def check_open(self, what: str) -> None:
        """Raises Refused where nothing can stand below the round: it is a row of a table, or a line of its own."""
        if self.shape not in ("heading", "item"):
            is_what = "a row of a table" if self.shape == "row" else "a line of text"
            raise Refused(f"line {self.first + 1}: this round is {is_what}, so {what} cannot be noted below it")
        unclosed = self.document.outline.unclosed
        if self.first <= unclosed <= self.last:
            raise Refused(f"line {unclosed + 1} opens a code block or comment that is never closed: nothing can follow")


def part_of(document: Document, each: Round) -> Part:
    """The part of the file that a round of this document is."""
    first = each.line - 1
    shape = {HEADING: "heading", BULLET: "item", ROW: "row"}.get(document.outline.kinds[first], "text")
    last = _last(document, each, shape)
    items = tuple(item for every in document.checklists for item in every.items if first < item.line - 1 <= last)
    labels = tuple(_labels(document, first, last)) if shape in ("heading", "item") else ()
    return Part(document, each, shape, first, last, labels, items)


def section_end(document: Document, first: int) -> int:
    """The index behind the last line of the section that the heading on this line opens."""
    headings = document.outline.headings
    level = next(heading.level for heading in headings if heading.line == first)
    behind = (heading.line for heading in headings if heading.line > first and heading.level <= level)
    return next(behind, len(document.outline.lines))


def _last(document: Document, each: Round, shape: str) -> int:
    found, first = document.outline, each.line - 1
    if shape == "heading":
        others = (other.line - 1 for other in document.rounds if other.line > each.line)
        end = min(next(others, len(found.lines)), section_end(document, first))
    elif shape == "item":
        end = _end_of_item(document, first)
    else:
        end = first + 1
    if each.end >= each.line:
        end = min(end, each.end) if shape == "heading" else each.end
    while end - 1 > first and found.kinds[end - 1] == BLANK:
        end -= 1
    return end - 1


def _end_of_item(document: Document, first: int) -> int:
    """The index behind an item and all that is nested under it."""
    found = document.outline
    indent = next(bullet.indent for bullet in found.bullets if bullet.line == first)
    last = first
    for line in range(first + 1, len(found.lines)):
        kind, text = found.kinds[line], found.lines[line]
        if kind == BLANK:
            continue
        deeper = columns(text[: len(text) - len(text.lstrip())]) > indent
        lazy = kind == TEXT and last == line - 1
        if kind == HEADING or not (deeper or lazy):
            break
        last = line
    return last + 1


def _own_text(document: Document, first: int, last: int) -> int:
    """The last line of the text of an item, before what is nested under it."""
    kinds, line = document.outline.kinds, first
    while line < last and kinds[line + 1] == TEXT:
        line += 1
    return line


def _labels(document: Document, first: int, last: int) -> Iterator[Labelled]:
    """The labelled lines of a round below its own; what is nested under one of them belongs to it."""
    found = document.outline
    bullets = {bullet.line: bullet for bullet in found.bullets_in(first + 1, last + 1)}
    line = first + 1
    while line <= last:
        text, bullet = found.lines[line], bullets.get(line)
        match = LABELED.match(text) if found.kinds[line] in (TEXT, BULLET) else None
        if match is None or (bullet is not None and bullet.box >= 0) or not (match["gap"] or not match["value"]):
            line += 1
            continue
        name = NAMES.get(match["label"].strip().casefold(), "")
        end = _end_of_label(document, line, last, bullets)
        start = found.starts[line] + match.start("value")
        value = start + len(match["value"].rstrip(" \t\u00a0"))
        indent = columns(text[: len(text) - len(text.lstrip())])
        yield Labelled(name, line, end, start, value, indent, match)
        line = end + 1


def _end_of_label(document: Document, line: int, last: int, bullets: dict[int, Bullet]) -> int:
    """The last line of what stands under a label: what is nested under its item, or the list below its line."""
    found, own = document.outline, bullets.get(line)
    match = LABELED.match(found.lines[line])
    lists = own is None and match is not None and not match["value"]
    end = line
    for each in range(line + 1, last + 1):
        bullet = bullets.get(each)
        if found.kinds[each] in (HEADING, ROW) or (found.kinds[each] == OTHER and own is None):
            break
        if bullet is None and found.kinds[each] != BLANK and LABELED.match(found.lines[each]) and own is None:
            break
        if bullet is not None and (bullet.box >= 0 or not (lists or (own is not None and bullet.indent > own.indent))):
            break
        if found.kinds[each] == TEXT and found.kinds[each - 1] == BLANK:
            break
        if found.kinds[each] != BLANK:
            end = each
    return end
