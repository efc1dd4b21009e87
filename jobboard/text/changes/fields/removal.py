"""What is taken out of a file: a field with its line, or only its value where the line holds more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from jobboard.errors import Refused
from jobboard.text.changes.place import check_patchable
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import Field
from jobboard.text.outline import BLANK, ROW


def shared_lines(document: Document) -> Container[int]:
    """The lines that hold more than one field."""
    return {line for line, count in Counter(field.line for field in document.fields).items() if count > 1}


def take_away(document: Document, field: Field, shared: Container[int]) -> Edit:
    """Take a field out with its line; under a heading, or on one of the `shared` lines, only the value."""
    found, text = document.outline, document.text
    line = field.line
    if field.kind == "inline" and text[field.end : field.end + 1] in ("]", ")"):
        opening = max(text.rfind("[", 0, field.start), text.rfind("(", 0, field.start))
        alone = not text[found.starts[line] : opening].strip()
        start = opening - (not alone and text.startswith(" ", opening - 1))
        end = field.end + 1 + (alone and text.startswith(" ", field.end + 1))
        return Edit(start, text[start:end], "")
    if field.kind in ("heading", "below") or line in shared or _heads_a_table(document, field):
        return Edit(field.start, field.value, "")
    start, end = found.starts[line], found.next_start(line)
    blank_above = line > 0 and found.kinds[line - 1] == BLANK
    blank_below = line + 1 >= len(found.lines) or found.kinds[line + 1] == BLANK
    if field.kind in ("line", "bare") and blank_above and blank_below:
        start = found.starts[line - 1]
    if end == found.end(line) and start > 0:
        start = found.end(line - 2 if start == found.starts[line - 1] and line > 1 else line - 1)
    return Edit(start, text[start:end], "")


def _heads_a_table(document: Document, field: Field) -> bool:
    """Whether the row of a field is the head of its table, without which there would be none."""
    found, below = document.outline, field.line + 1
    if field.kind != "row" or below >= len(found.lines) or found.kinds[below] != ROW:
        return False
    return not found.lines[below].strip("|:- \t")


def taken_out(document: Document, fields: Iterable[Field]) -> list[Edit]:
    """The edits that take all these fields out; those of one key of the front matter (a list) go with their key.

    Raises Refused where the place of one is not certain.
    """
    shared = shared_lines(document)
    edits: list[Edit] = []
    keys: dict[str, list[Field]] = {}
    for field in fields:
        if field.kind == "yaml":
            keys.setdefault(key_of(document, field), []).append(field)
        else:
            edits.append(take_away(document, field, shared))
    return merged(document, [*edits, *(_key_out(document, key, entries) for key, entries in keys.items())])


def key_of(document: Document, field: Field) -> str:
    """The key of the front matter under which a field stands."""
    entries = document.front.entries if document.front else ()
    return next(entry.key for entry in entries if entry.start == field.start)


def key_line(document: Document, key: str, entries: Sequence[Field]) -> int:
    """The line of a key whose values are these; Refused where they do not fill the lines from there to the last.

    A list may stand on the line of the key, in its brackets, or below it, an item a line.
    """
    lines = document.outline.lines
    here = entries[0].line
    while here > 0 and lines[here].partition(":")[0].strip().strip("\"'") != key:
        here -= 1
    below = [entry.line for entry in entries if entry.line != here]
    in_order = below == list(range(here + 1, here + 1 + len(below)))
    items = all(lines[line].lstrip().startswith("-") for line in below)
    last = entries[-1]
    closed = last.style != "listed" or below or "]" in document.text[last.end : document.outline.end(last.line)]
    if here == 0 or not (in_order and items and closed):
        raise Refused(f"line {entries[0].line + 1}: the list cannot be changed safely as it is written")
    return here


def _key_out(document: Document, key: str, entries: Sequence[Field]) -> Edit:
    if entries[0].style != "listed":
        check_patchable(document, entries[0])
    found = document.outline
    start = found.starts[key_line(document, key, entries)]
    return Edit(start, document.text[start : found.next_start(entries[-1].line)], "")


def merged(document: Document, edits: list[Edit]) -> list[Edit]:
    """Edits whose spans touch or overlap (two neighbouring lines with the blank between them), as one."""
    result: list[Edit] = []
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        last = result[-1] if result else None
        if last is not None and edit.start < last.end and not edit.after and not last.after:
            end = max(edit.end, last.end)
            result[-1] = Edit(last.start, document.text[last.start : end], "")
        else:
            result.append(edit)
    return result
