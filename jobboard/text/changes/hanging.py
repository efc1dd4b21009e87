"""What else belongs to a field: more on its lines than its name and its value, and lines that hang below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import BREAK, Field
from jobboard.text.heading_fields import is_labelled
from jobboard.text.names import field_named
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, TEXT, indent_of

_LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t\u00a0]+")
_WORD = re.compile(r"[^\W_]+")
_OTHER_LABEL = re.compile(r"[A-Z][^:：|.,;]{0,30}[:：](?:\s|$)")
"""A line of a head block with a name that is no field's: `Fit: 8/10`."""

_BLOCKS = ("<!--", ">", "```", "~~~")
"""How a comment, a quote and code begin."""


def holds_more(document: Document, name: str, fields: Iterable[Field], edits: Iterable[Edit]) -> bool:
    """Whether what the edits take out says more than the name of these fields and their values: a comment, an address.

    Each edit takes out whole lines, or no more than a value.
    """
    places = sorted((field.start, field.end) for field in fields)
    for edit in edits:
        rest, at = [], edit.start
        for start, end in places:
            if edit.start <= start and end <= edit.end:
                rest.append(document.text[at:start])
                at = end
        rest.append(document.text[at : edit.end])
        if any(_says_more(line, name) for line in re.split(r"[\r\n]", "".join(rest))):
            return True
    return False


def _says_more(line: str, name: str) -> bool:
    """Whether a line without its value says more than the name of the field."""
    mark = _LIST_MARK.match(line)
    bare = BREAK.sub("", line[mark.end() if mark else 0 :])
    words = _WORD.findall(bare)
    return bool(words) and field_named(" ".join(words)) != name


def line_below(document: Document, field: Field) -> int | None:
    """The index of a line that hangs below a field: its second line, an item or code under it; None where none does."""
    found, below = document.outline, field.line + 1
    if field.kind == "row" or below >= len(found.lines):
        return None
    if field.kind == "yaml":
        return below if found.lines[below].startswith((" ", "\t")) and "#" in found.lines[below] else None
    line = below
    while line < len(found.lines) and found.kinds[line] == BLANK:
        line += 1
    if line == len(found.lines) or found.kinds[line] == HEADING:
        return None
    head = field.line - (field.kind == "below")
    if found.kinds[head] == BULLET and indent_of(found.lines[line]) > indent_of(found.lines[head]):
        return line
    return line if line == below and _goes_on(document, field, line) else None


def _goes_on(document: Document, field: Field, line: int) -> bool:
    """Whether a line right below a field, no deeper than it, belongs to it: it is no field and no item of its list."""
    found = document.outline
    text, kind = found.lines[line], found.kinds[line]
    if kind == OTHER:
        return text.lstrip().startswith(_BLOCKS)
    if kind == BULLET:
        return found.kinds[field.line] != BULLET and not is_labelled(text)
    return kind == TEXT and not is_labelled(text) and _OTHER_LABEL.match(text) is None
