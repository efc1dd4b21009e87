"""The zones of a text: which lines are posting, notes, preparation, interviews or history, and where fields may stand.

The rules are those of the design, section 4: the posting starts at a heading (or a head-block name) that names it and
ends at the next heading of the same or a higher level that is, as a whole, a field name or one of the person's own
sections; nothing inside it is a field. Other sections end at the next heading of the same or a higher level, and so
does a posting that is named in German or French. What postings have too (`Entretien`) neither ends one nor opens a
section behind one, unless something that is surely the person's stands between.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jobboard.slots import frozen_often
from jobboard.text.names import field_named, names_a_posting_elsewhere, section_named, stands_in_postings
from jobboard.text.outline import Heading, Outline

HEAD_BLOCK = 7
"""The level of a posting that a head-block name starts: every heading that can end it does."""

POSTING = "posting"

PREPARATION = frozenset("skills resume letter strategy actions questions questionnaire analysis checklist".split())
"""The zones that hold preparation for an application."""

NO_FIELDS = PREPARATION | {POSTING, "notes", "interviews", "history", "criteria"}
"""The zones in which nothing is a field."""


@frozen_often
class Zone:
    """A run of lines, `start` to before `end` (indices), under one heading (None: before the first).

    `name` is what `section_named` calls it, its nearest named ancestor's name where it has none itself, or None.
    `after_posting` is true behind a posting's end, where only few fields are read.
    """

    start: int
    end: int
    name: str | None
    heading: Heading | None
    after_posting: bool = False

    @property
    def holds_fields(self) -> bool:
        """Whether a line in it may state a field."""
        return self.name not in NO_FIELDS


def zones(found: Outline, posting_line: int = -1, url_posting: frozenset[int] = frozenset()) -> list[Zone]:
    """The zones in file order; together they cover every line once.

    `posting_line` is the line of a head-block name that starts the posting, or -1. `url_posting` are headings (by line)
    that name a posting but hold its URL: they start none.
    """
    result: list[Zone] = []
    sections: list[_Open] = []
    here, start, heading, after, doubtful = _NOWHERE, 0, None, False, False
    for cut in _cuts(found, posting_line):
        if here.name == POSTING and _inside(here, cut, heading):
            continue
        line, level = (cut.line, cut.level) if isinstance(cut, Heading) else (cut, HEAD_BLOCK)
        if line > start:
            result.append(Zone(start, line, here.name, heading, after))
        after = after or here.name == POSTING
        start, heading = line, cut if isinstance(cut, Heading) else None
        while sections and sections[-1].level >= level:
            sections.pop()
        name = POSTING if heading is None else section_named(heading.text)
        if name == POSTING and line in url_posting:
            name = None
        if doubtful and heading is not None and name != POSTING and stands_in_postings(heading.text):
            name = None
        elif name is not None:
            doubtful = name == POSTING
        around = sections[-1] if sections else _NOWHERE
        here = _Open(level, name, level) if name else _Open(level, around.name, around.named_at)
        sections.append(here)
    if start < len(found.lines):
        result.append(Zone(start, len(found.lines), here.name, heading, after))
    return result


class _Open(NamedTuple):
    """A section that is open: its level, its name or else the nearest one around it, the level of what has that."""

    level: int
    name: str | None
    named_at: int


_NOWHERE = _Open(0, None, 0)


def _cuts(found: Outline, posting_line: int) -> Sequence[Heading | int]:
    if posting_line < 0:
        return found.headings
    before = [heading for heading in found.headings if heading.line < posting_line]
    return [*before, posting_line, *(heading for heading in found.headings if heading.line > posting_line)]


def _inside(posting: _Open, cut: Heading | int, last: Heading | None) -> bool:
    """Whether a heading belongs to the posting that is open: it is deeper, or its name is not surely the person's.

    `last` is the heading that opened the last zone, so that of the posting.
    """
    if not isinstance(cut, Heading) or cut.level > posting.named_at:
        return True
    name = section_named(cut.text)
    ends = (
        (name is not None and name != POSTING)
        or field_named(cut.text) is not None
        or (last is not None and names_a_posting_elsewhere(last.text))
    )
    return not ends or stands_in_postings(cut.text)
