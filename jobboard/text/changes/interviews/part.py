"""The part of a file that one round is: its labelled lines, its items to tick, and how lines are put into it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jobboard.errors import Refused
from jobboard.slots import frozen
from jobboard.text.document import Document
from jobboard.text.interviews.lines import below_item, own_lines
from jobboard.text.markup import unwrap
from jobboard.text.names import key
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Bullet
from jobboard.text.values import Item, Round

LABELED = re.compile(
    r"(?P<lead>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t\u00a0]+)?)(?P<open>\*\*|__|)(?P<label>[^\W\d_][\w /&()'-]{1,30}?)"
    r"(?P<close>(?:\*\*|__|)[ \t]*:(?:\*\*|__|))(?P<gap>[ \t\u00a0]*)(?P<value>.*)"
)
_NAMES = {
    "with_whom": "with",
    **dict.fromkeys(("date", "time", "zone", "minutes"), "when"),
    **dict.fromkeys(("asked", "questions asked", "they asked"), "asked"),
    **dict.fromkeys(("gestellte fragen", "gefragt", "questions posées"), "asked"),
    **dict.fromkeys(("pay named", "pay", "pay mentioned", "salary named", "gehalt", "salaire"), "pay"),
}
"""What a change calls a label where the reader has another word for it, or none."""

ORDER = ("when", "with", "where", "result", "asked", "pay")
"""The order of the fields of a round."""


@frozen
class Labelled:
    """A line of a round with a label: its name in ORDER (or another), its index and that of the last line that is its.

    `start` and `end` are the offsets of its value, without blanks around it.
    """

    name: str
    line: int
    last: int
    start: int
    end: int
    match: re.Match[str]


@frozen
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
        return next((each for each in self.fields if each.name == name), None)

    @property
    def fields(self) -> tuple[Labelled, ...]:
        """The labelled lines whose names are known to a change."""
        return tuple(each for each in self.labels if each.name in ORDER)

    def end_of(self, label: Labelled) -> int:
        """The index of the last line of a field and of all, items to tick too, that is nested under it."""
        nested = below_item(self.document.outline, label.line, self.last + 1) if label.match["lead"].strip() else 0
        return max(label.last, nested - 1)

    @property
    def body(self) -> int:
        """The index of the last line of the heading (two lines where it is underlined), or of the item's own text."""
        found = self.document.outline
        heading = next((each for each in found.headings if each.line == self.first), None)
        if heading is not None:
            return heading.body - 1
        return _own_text(self.document, self.first, self.last) if self.shape == "item" else self.first

    def check_open(self, what: str) -> None:
        """Raises Refused where nothing can stand below the round: it is a row of a table, or a block never ends."""
        if self.shape == "row":
            raise Refused(f"line {self.first + 1}: this round is a row of a table, so {what} cannot be noted below it")
        unclosed = self.document.outline.unclosed
        if self.first <= unclosed <= self.last:
            raise Refused(f"line {unclosed + 1} opens a code block or comment that is never closed: nothing can follow")


def part_of(document: Document, each: Round) -> Part:
    """The part of the file that a round of this document is."""
    first, last = each.line - 1, each.end - 1
    shape = {HEADING: "heading", BULLET: "item", ROW: "row"}.get(document.outline.kinds[first], "text")
    items = [item for every in document.checklists for item in every.items if first < item.line - 1 <= last]
    items.sort(key=lambda item: item.line)
    return Part(document, each, shape, first, last, tuple(_labels(document, first, last)), tuple(items))


def section_end(document: Document, first: int) -> int:
    """The index behind the last line of the section that the heading on this line opens."""
    headings = document.outline.headings
    level = next(heading.level for heading in headings if heading.line == first)
    behind = (heading.line for heading in headings if heading.line > first and heading.level <= level)
    return next(behind, len(document.outline.lines))


def _own_text(document: Document, first: int, last: int) -> int:
    """The last line of the text of an item, before what is nested under it."""
    kinds, line = document.outline.kinds, first
    while line < last and kinds[line + 1] == TEXT:
        line += 1
    return line


def _labels(document: Document, first: int, last: int) -> Iterator[Labelled]:
    """The labelled lines of a round; what is nested under one of them belongs to it."""
    from jobboard.text.interviews.labels import LABELS

    found = document.outline
    result = next((each.result for each in document.rounds if each.line - 1 == first), None)
    matches = {line: LABELED.match(found.lines[line]) for line, _ in own_lines(found, first, last + 1)}
    bullets = {bullet.line: bullet for bullet in found.bullets_in(first, last + 1)}
    upto = first
    for line, match in matches.items():
        if match is None or line <= upto or not (match["gap"] or not match["value"]):
            continue
        name = LABELS.get(key(match["label"]), key(match["label"]))
        if name == "status" and result != unwrap(match["value"]):
            name = ""
        upto = _end_of_label(document, line, last, matches, bullets)
        start = found.starts[line] + match.start("value")
        value = start + len(match["value"].rstrip(" \t\u00a0"))
        known = {"status": "result"}.get(name, _NAMES.get(name, name))
        yield Labelled(known, line, upto, start, value, match)


def _end_of_label(
    document: Document, line: int, last: int, matches: Mapping[int, re.Match[str] | None], bullets: Mapping[int, Bullet]
) -> int:
    """The last line of what stands under a label: what is nested under its item, or the list below its line."""
    found, match = document.outline, matches[line]
    own = bullets.get(line)
    lists = own is None and match is not None and not match["value"]
    end = line
    for each in range(line + 1, last + 1):
        bullet, kind = bullets.get(each), found.kinds[each]
        if bullet is not None:
            if bullet.box >= 0 or not (lists or (own is not None and bullet.indent > own.indent)):
                break
        elif kind in (HEADING, ROW) or (own is None and (kind == OTHER or matches.get(each))):
            break
        if kind == TEXT and found.kinds[each - 1] == BLANK:
            break
        end = each if kind != BLANK else end
    return end
