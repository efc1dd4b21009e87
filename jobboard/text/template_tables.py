"""The tables of a person's template: rows that were filled in or added look like those that were there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.outline import BAR, ROW, blanks_before

_RULE = re.compile(r"[ \t]*+:?+-++:?+[ \t]*+")


def table_edits(before: Document, after: Document) -> list[Edit]:
    """The edits that give the tables of `after` the manner that they have in the template `before`.

    Where all rows of a table were equally wide, they are so again; else what was added is not padded. Only blanks
    change, and the dashes of the line below the head.
    """
    old, new = _tables(before), _tables(after)
    if len(old) != len(new):
        return []
    edits: list[Edit] = []
    for rows, lines in zip(old, new, strict=True):
        was = [before.outline.lines[line] for line in rows]
        texts = [after.outline.lines[line] for line in lines]
        if was == texts:
            continue
        made = _aligned(texts) if _is_aligned(was) else _plain(was, texts)
        edits += [
            Edit(after.outline.starts[line], text, other)
            for line, text, other in zip(lines, texts, made, strict=True)
            if text != other
        ]
    return edits


def _tables(document: Document) -> list[list[int]]:
    """The lines of each table."""
    tables: list[list[int]] = []
    for line, kind in enumerate(document.outline.kinds):
        if kind == ROW and tables and tables[-1][-1] == line - 1:
            tables[-1].append(line)
        elif kind == ROW:
            tables.append([line])
    return tables


def _is_aligned(rows: Sequence[str]) -> bool:
    bars = {tuple(found.start() for found in BAR.finditer(row)) for row in rows}
    return len(rows) > 1 and len(bars) == 1


def _aligned(rows: Sequence[str]) -> list[str]:
    """The rows with cells as wide as the widest of their column; as they are where they have not as many cells."""
    cells = [[cell.strip() for cell in BAR.split(row)] for row in rows]
    if len({len(each) for each in cells}) > 1:
        return list(rows)
    is_rule = [all(map(_RULE.fullmatch, each[1:-1])) for each in cells]
    widths = [
        max((len(cell) for cell, rule in zip(column, is_rule, strict=True) if not rule), default=3)
        for column in zip(*cells, strict=True)
    ]
    lead = [blanks_before(row) for row in rows]
    return [
        first + ("|".join(["", *map(_rule, BAR.split(row)[1:-1], widths[1:-1]), ""]) if rule else _row(each, widths))
        for first, row, each, rule in zip(lead, rows, cells, is_rule, strict=True)
    ]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f" {cell.ljust(width)} " for cell, width in zip(cells[1:-1], widths[1:-1], strict=True))
    return "|".join(["", *padded, ""])


def _rule(cell: str, width: int) -> str:
    """A cell of the line below the head, its colons and blanks as they are."""
    blank = " " if cell[:1] in (" ", "\t") else ""
    bare = cell.strip()
    first, last = ":" if bare[0] == ":" else "", ":" if bare[-1] == ":" else ""
    return f"{blank}{first}{'-' * (width + 2 - len(first + last) - 2 * len(blank))}{last}{blank}"


def _plain(was: Sequence[str], rows: Sequence[str]) -> list[str]:
    """The rows, those that were added without padding."""
    known = {BAR.split(row)[1].strip() for row in was}
    made = []
    for row in rows:
        cells = BAR.split(row)
        is_new = len(cells) > 2 and cells[1].strip() not in known
        made.append("|".join([cells[0], *map(_unpadded, cells[1:-1]), cells[-1]]) if is_new else row)
    return made


def _unpadded(cell: str) -> str:
    return f"{' ' if cell[:1] == ' ' else ''}{cell.strip()}{' ' if cell[-1:] == ' ' else ''}"
