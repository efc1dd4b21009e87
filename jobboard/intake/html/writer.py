"""Paragraphs as the text of a markdown file: marks of lists and quotes, indents, blank lines, beginnings escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from jobboard.intake.html.blocks import Box
from jobboard.intake.html.paragraphs import Paragraph

_BEGINS = re.compile(r"#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|={3,}+$|~~~|```|[0-9]{1,9}(?=[.)](?:\s|$))")
_BOX = re.compile(r"\[[ xX]?\](?=\s|$)")
_TICKS = re.compile("`++")
_CLOSES_A_HEADING = re.compile(r"(?<!\S)#+$")


class _Place(NamedTuple):
    """Where a paragraph stands: what its first line begins with, and its others; whether it begins an item."""

    first: str
    rest: str
    begins_item: bool


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs as one text, blank lines between them but none between the items of a list."""
    text: list[str] = []
    before: Paragraph | None = None
    for each in paragraphs:
        place = _place(each.box)
        if before and not (_goes_on(before, each) or _is_tight(before, each, place)):
            text.append(_between(before.box, each.box))
        for number, line in enumerate(_lines(each, is_item=place.begins_item or bool(each.mark))):
            start = place.rest + " " * len(each.mark) if number else place.first + each.mark
            text.append((start + line).rstrip())
        before = each
    return "\n".join(text)


def _lines(paragraph: Paragraph, *, is_item: bool) -> Iterable[str]:
    if paragraph.kind == "table":
        return paragraph.lines
    if paragraph.kind == "pre":
        longest = max((len(ticks) for line in paragraph.lines for ticks in _TICKS.findall(line)), default=0)
        fence = "`" * max(3, longest + 1)
        return (fence, *paragraph.lines, fence)
    (line,) = paragraph.lines
    if paragraph.kind == "heading":
        return (f"{'#' * paragraph.level} {_CLOSES_A_HEADING.sub(_escaped, line)}",)
    begin = _BEGINS.match(line) or (_BOX.match(line) if is_item else None)
    return (_escaped(begin) + line[begin.end() :],) if begin else (line,)


def _escaped(begin: re.Match[str]) -> str:
    return begin[0] + "\\" if begin[0].isdecimal() else "\\" + begin[0]


def _place(box: Box | None) -> _Place:
    """The beginnings of the lines in a box; the innermost item gets its mark if it has none."""
    boxes = _boxes(box)
    items = [each for each in boxes if each.listing]
    first = rest = ""
    begins_item = False
    for each in boxes:
        if each.listing is None:
            first, rest = first + "> ", rest + "> "
            continue
        if each.mark is None and each is items[-1]:
            each.mark, begins_item = _next_mark(each), True
            first, rest = first + each.mark, rest + " " * len(each.mark)
        elif each.mark is not None:
            first, rest = first + " " * len(each.mark), rest + " " * len(each.mark)
    return _Place(first, rest, begins_item)


def _next_mark(box: Box) -> str:
    if box.listing is None or box.listing.number is None:
        return "- "
    box.listing.number += 1
    return f"{box.listing.number - 1}. "


def _boxes(box: Box | None) -> list[Box]:
    """A box and what it stands in, outermost first."""
    boxes = []
    while box:
        boxes.append(box)
        box = box.parent
    return boxes[::-1]


def _goes_on(before: Paragraph, each: Paragraph) -> bool:
    """Whether it is the next line of what stands before it."""
    return not (each.is_whole or each.mark or before.mark) and each.box is before.box and before.kind == each.kind


def _is_tight(before: Paragraph, each: Paragraph, place: _Place) -> bool:
    if before.kind in {"pre", "table", "heading"}:
        return False
    if each.mark and each.box is before.box:
        is_alike = before.mark[:1].isdecimal() == each.mark[:1].isdecimal()
        return is_alike if before.mark else each.box is not None
    if not place.begins_item:
        return False
    lists = [box.listing for box in _boxes(before.box) if box.listing]
    return any(box.listing is one for box in _boxes(each.box) for one in lists)


def _between(before: Box | None, box: Box | None) -> str:
    """An empty line; within a quote one with its mark."""
    line = ""
    for one, other in zip(_boxes(before), _boxes(box), strict=False):
        if one is not other:
            break
        line += " " * len(one.mark or "") if one.listing else "> "
    return line.rstrip()
