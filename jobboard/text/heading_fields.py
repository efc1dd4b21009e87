"""Values that stand below a heading that is a field name."""

from __future__ import annotations

import re
from bisect import bisect_right

from jobboard.text.field import BLANKS, BOLD_NAME, Field, make_field
from jobboard.text.names import field_named, section_named
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Heading, Outline

LONGEST_UNDER_HEADING = 120
"""A longer first line below a heading is prose, not a value (characters)."""

_LIST_MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t\u00a0]+")


def under_heading(found: Outline, heading: Heading, name: str) -> Field | None:
    """The value below a heading that is a field name: the first line of text, past deeper headings that name nothing.

    Where nothing or only another field stands below, an empty field at the line below; None where what stands there is
    no value (prose, an item to tick, a table).
    """
    kinds, nearest = found.kinds, 0
    for line in range(heading.body, len(kinds)):
        kind = kinds[line]
        if kind == BLANK:
            continue
        if kind == HEADING:
            nearest = nearest or bisect_right(found.headings, heading.line, key=lambda each: each.line)
            below = found.headings[nearest]
            nearest += 1
            if below.level <= heading.level:
                break
            if field_named(below.text) or section_named(below.text):
                return None
        elif kind in (TEXT, BULLET):
            if is_labelled(found.lines[line]):
                break
            return _value_line(found, line, name)
        elif kind == ROW:
            return None
    at = found.next_start(heading.body - 1)
    return Field(name, "", at, at, heading.line, "heading")


def is_labelled(line: str) -> bool:
    """Whether a line is another field, or looks like one (`**Website**: …`)."""
    if ":" not in line and "：" not in line:
        return False
    mark = _LIST_MARK.match(line.lstrip(BLANKS))
    bare = line.strip(BLANKS)[mark.end() if mark else 0 :]
    name, colon, _ = bare.partition(":")
    return bool(BOLD_NAME.match(bare) or "::" in bare or (colon and field_named(name) is not None))


def _value_line(found: Outline, line: int, name: str) -> Field | None:
    text = found.lines[line]
    column = len(text) - len(text.lstrip(BLANKS))
    mark = _LIST_MARK.match(text, column)
    if mark is not None:
        column = mark.end()
    bare = text[column:].strip(BLANKS)
    if bare.startswith(("[ ]", "[x]", "[X]")) or len(bare) > LONGEST_UNDER_HEADING:
        return None
    return make_field(found, name, line, column, len(text), "heading")
