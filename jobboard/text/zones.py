"""The zones of a text: which lines are posting, notes, preparation, interviews or history, and where fields may stand.

The rules are those of the design, section 4: the posting starts at a heading (or a head-block name) that names it and
ends at the next heading of the same or a higher level that is, as a whole, a field name or one of the person's own
sections; nothing inside it is a field. Other sections end at the next heading of the same or a higher level, and so
does a posting that is named in German or French. What postings have too (`Entretien`) neither ends one nor opens a
section behind one, unless something that is surely the person's stands between.
"""

from __future__ import annotations

from collections.abc import Sequence

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
    sections: list[tuple[int, str | None, int]] = []
    start, name, named_at = 0, None, 0
    heading: Heading | None = None
    after = doubtful = False
    for cut in _cuts(found, posting_line):
        level = cut.level
        if name == POSTING and (level > named_at or _inside(cut, heading)):
            continue
        if cut.line > start:
            result.append(Zone(start, cut.line, name, heading, after))
        after = after or name == POSTING
        start, heading = cut.line, cut if level < HEAD_BLOCK else None
        while sections and sections[-1][0] >= level:
            sections.pop()
        own = POSTING if heading is None else section_named(cut.text)
        if own == POSTING and start in url_posting:
            own = None
        if doubtful and own != POSTING and stands_in_postings(cut.text):
            own = None
        elif own is not None:
            doubtful = own == POSTING
        if own is not None:
            name, named_at = own, level
        else:
            _, name, named_at = sections[-1] if sections else (0, None, 0)
        sections.append((level, name, named_at))
    if start < len(found.lines):
        result.append(Zone(start, len(found.lines), name, heading, after))
    return result


def _cuts(found: Outline, posting_line: int) -> Sequence[Heading]:
    """Where zones may begin: the headings, and the head-block name as a heading of a level of its own."""
    if posting_line < 0:
        return found.headings
    before = [heading for heading in found.headings if heading.line < posting_line]
    behind = found.headings[len(before) :]
    return [*before, Heading(posting_line, HEAD_BLOCK, "", posting_line + 1), *behind]


def _inside(cut: Heading, last: Heading | None) -> bool:
    """Whether a heading that is as high as the open posting belongs to it: its name is not surely the person's.

    `last` is the heading that opened the last zone, so that of the posting.
    """
    name = section_named(cut.text)
    ends = (
        (name is not None and name != POSTING)
        or field_named(cut.text) is not None
        or (last is not None and names_a_posting_elsewhere(last.text))
    )
    return not ends or stands_in_postings(cut.text)
