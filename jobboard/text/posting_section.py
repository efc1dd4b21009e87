"""The posting in the file of a new application: where it goes, and the proof that it brings nothing of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from jobboard.errors import Refused
from jobboard.slots import frozen
from jobboard.text.changes.newlines import commonest_newline
from jobboard.text.changes.rest import About, what_else_changed
from jobboard.text.changes.section import below, check_open_end
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.outline import BLANK, BULLET, HEADING, TEXT
from jobboard.text.posting import fenced, harmless
from jobboard.text.stated import is_stated
from jobboard.text.template_headings import has_blank_below
from jobboard.text.zones import HEAD_BLOCK, POSTING, Zone

TITLE = "Job Description"
LEVEL = 2
"""The level of its heading, where it gets one of its own."""

_ASKING = re.compile(r"\[[^\[\]]*\]|[.…]{1,3}|\W*(?:paste|insert|copy|put|add)\b.{0,80}\bhere\b\W*", re.IGNORECASE)
"""A line that asks for the posting: `[paste here]`, `Paste the job description here.`"""

_MARKS = " \t>-*_"


@frozen
class _Place:
    """Where the posting goes: `edit` puts lines there; `level` is that of the heading that it comes under."""

    edit: Callable[[Sequence[str]], Edit]
    level: int
    is_new: bool = False
    """Whether the section is made with it."""


def with_posting(document: Document, posting: str) -> str:
    """The text of the file with the posting under its section, which is made at the end where there is none.

    In place of a line that asks for it (`[paste here]`), else below what stands there. Where a history ends the file,
    a new section goes in front of it. Raises Refused where nothing can be put in without changing what the file says.
    """
    place = _place(document)
    for make in (partial(harmless, posting, place.level), partial(fenced, posting)):
        body = make()
        if not body:
            return document.text
        edit = place.edit(body.split("\n"))
        after = read_document(apply(document.text, [edit]), document.name, document.extra_words)
        if _brings_nothing(document, after, edit, place):
            return after.text
    raise Refused("the posting cannot be put in without changing what else the file says")


def _brings_nothing(before: Document, after: Document, edit: Edit, place: _Place) -> bool:
    """Whether all that was put in is the posting's, and all else says what it said."""
    starts, zones = after.outline.starts, after.zones
    begin = edit.start + len(edit.after) - len(edit.after.lstrip("\r\n"))
    first, last = (bisect_right(starts, at) - 1 for at in (begin, edit.start + len(edit.after) - 1))
    lines = [index for index in range(first, last + 1) if after.outline.kinds[index] != BLANK]
    headings = sum(first <= heading.line <= last for heading in after.outline.headings)
    zone = next((zone for zone in zones if zone.name == POSTING and zone.start <= lines[0] < zone.end), None)
    return (
        zone is not None
        and lines[-1] < zone.end
        and not first <= after.outline.unclosed <= last
        and len(zones) == len(before.zones) + place.is_new
        and [each.name for each in zones if each != zone]
        == [each.name for each in before.zones if place.is_new or each.name != POSTING or each.start != zone.start]
        and what_else_changed(before, after, About(headings=headings)) is None
    )


def _place(document: Document) -> _Place:
    zone = next((zone for zone in document.zones if zone.name == POSTING), None)
    if zone is None:
        return _new_place(document)
    level = zone.heading.level if zone.heading else HEAD_BLOCK
    head = zone.heading.body if zone.heading else zone.start + 1
    kinds = document.outline.kinds
    end = next((line for line in range(head, zone.end) if kinds[line] == HEADING), zone.end)
    asking = _asking(document, head, end)
    if asking is not None:
        return _Place(partial(_instead, document, *asking), level)
    last = max((line for line in range(head, end) if kinds[line] != BLANK), default=head - 1)
    return _Place(partial(_behind, document, last), level)


def _new_place(document: Document) -> _Place:
    """A section of its own: at the end, but in front of a history there, whose heading ends the posting."""
    last: Zone | None = document.zones[-1] if document.zones else None
    if last is not None and last.name == "history" and last.heading is not None and last.heading.level >= LEVEL:
        level, line = last.heading.level, last.heading.line - 1
    else:
        check_open_end(document, TITLE)
        level, line = LEVEL, len(document.outline.lines) - 1
    return _Place(partial(_section, document, line, "#" * level), level, is_new=True)


def _section(document: Document, line: int, mark: str, lines: Sequence[str]) -> Edit:
    return _behind(document, line, [f"{mark} {TITLE}", "", *lines])


def _behind(document: Document, line: int, lines: Sequence[str]) -> Edit:
    """Below a line, apart from what stands there."""
    found = document.outline
    follows = line + 1 < len(found.lines) and found.kinds[line + 1] != BLANK
    return below(document, line, [*lines, *([""] if follows else [])])


def _instead(document: Document, first: int, last: int, lines: Sequence[str]) -> Edit:
    """In place of the lines from `first` to `last`, apart from those around them."""
    found = document.outline
    newline = commonest_newline(document.text)
    is_below = found.kinds[first - 1] == HEADING
    above = found.kinds[first - 1] != BLANK and (not is_below or lines[0][:1] == "#" or has_blank_below(document))
    follows = last + 1 < len(found.lines) and found.kinds[last + 1] != BLANK
    body = newline.join([*([""] if above else []), *lines, *([""] if follows else [])])
    return Edit(found.starts[first], document.text[found.starts[first] : found.end(last)], body)


def _asking(document: Document, first: int, end: int) -> tuple[int, int] | None:
    """The first lines (of a comment: several) that only ask for the posting, or None."""
    found = document.outline
    for line in range(first, end):
        bare = found.lines[line].strip()
        if bare.startswith("<!--"):
            last = next((each for each in range(line, end) if "-->" in found.lines[each]), end)
            if last < end and found.lines[last].rstrip().endswith("-->"):
                return line, last
        elif found.kinds[line] in (TEXT, BULLET):
            own = bare.strip(_MARKS)
            if not is_stated(own) or _ASKING.fullmatch(own):
                return line, line
    return None
