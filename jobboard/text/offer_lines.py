"""The lines that belong to a part of an offer below its own: items nested under it, lines that go on, steps by year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from jobboard.text.field import Field
from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, BULLET, TEXT, Outline, blanks_before, columns

MOST_LINES = 12
"""More lines are prose, in which no figures are looked for; they are told to be left out."""

LEFT_OUT = "and more lines"

_LONGEST = 300
"""Characters of one line."""

_STEP = re.compile(
    r"(?:\*\*|__)?(?:(?:year|yr|jahr|année|an)\.?\s?[1-9]|[1-9](?:st|nd|rd|th|\.)?\s?(?:year|jahr))\b", re.IGNORECASE
)
_SHARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?\s?%\s")
_NAMED = re.compile(r"[^:：|]{1,48}[:：]")
_MARK = re.compile(r"(?:[-*+•]|[0-9]{1,9}[.)])[ \t\u00a0]+(?:\[.\][ \t\u00a0]+)?")


def lines_below(found: Outline, field: Field, own: Collection[int] = ()) -> str:
    """The text of the lines that belong to the value of a part, `; ` between them; "" where there are none.

    `own` are the indices of lines that are parts themselves.
    """
    if field.kind not in ("bullet", "line", "heading"):
        return ""
    below: list[str] = []
    for count, (line, text) in enumerate(_below(found, field)):
        if count == MOST_LINES:
            return "; ".join((*below, LEFT_OUT))
        if line not in own:
            below.append(text if len(text) <= _LONGEST else LEFT_OUT)
    return "; ".join(below)


def _below(found: Outline, field: Field) -> Iterator[tuple[int, str]]:
    indent = _indent(found.lines[field.line])
    apart = False
    for line in range(field.line + 1, len(found.lines)):
        kind, text = found.kinds[line], found.lines[line]
        if kind == BLANK:
            apart = True
            continue
        if kind not in (TEXT, BULLET):
            return
        bare = unwrap(_MARK.sub("", text[:1_000].strip(), count=1)) if len(text) <= 1_000 else text
        deeper = _indent(text) > indent
        if not _belongs(field, kind, bare, deeper=deeper, apart=apart):
            return
        apart = False
        yield line, bare


def _belongs(field: Field, kind: int, text: str, *, deeper: bool, apart: bool) -> bool:
    """Whether a line goes on with a part: nested, a step by year behind it, or the next line of its sentence."""
    if (field.kind == "bullet" and deeper) or (not apart and _STEP.match(text)):
        return True
    if kind == BULLET:
        return field.kind == "heading" or (not apart and bool(_SHARE.match(text)))
    return not apart and not _NAMED.match(text)


def _indent(text: str) -> int:
    return columns(blanks_before(text))
