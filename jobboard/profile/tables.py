"""Tables in a profile: what is a must-have by its column, by its row, or by what the table stands under. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobboard.profile.contrary import lacks
from jobboard.profile.names import MUST, NICE, NOT, PLACES, SKILLS, Meaning, meaning_of
from jobboard.profile.said import Said, Scope
from jobboard.profile.wording import bare
from jobboard.text.names import key, plain
from jobboard.text.stated import is_stated
from jobboard.text.values import Problem

_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$")
_MOST_CELLS = 30
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ITEM = frozenset(
    "criterion criteria what item items requirement requirements wish wishes want wants feature factor thing aspect"
    " topic kriterium critère criterio skill skills technology technologies tool tools place places city".split()
)
_WEIGHT = frozenset(
    "must/nice|must / nice|must or nice|must or nice?|must nice|nice/must|priority|prio|importance|important|kind|type"
    "|weight|moscow|need|class|category|how important|must have / nice to have|must have/nice to have".split("|")
)
_YES = frozenset("x ✓ ✔ ✅ ☑ ● • yes y ja oui sí si".split())
_NO = frozenset("- – — no n nein non ✗ ✘ ❌ ○ ☐".split())


class Row(NamedTuple):
    """The cells of a row, and its line as an index."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """What a table says, and what of it was not understood."""

    said: list[Said]
    problems: list[Problem]


def is_rule(line: str) -> bool:
    """Whether a line is the one under the head of a table: `|---|:-:|`."""
    return "|" in line and "-" in line and _RULE.match(line) is not None


def rows_of(lines: Sequence[str], first: int) -> list[Row]:
    """The rows of the lines of a table, the first of which has the index `first`; rules are left out."""
    framed = lines[0].lstrip().startswith("|") if lines else True
    return [Row(first + at, _cells(line, framed=framed)) for at, line in enumerate(lines) if not is_rule(line)]


def _cells(line: str, *, framed: bool) -> tuple[str, ...]:
    """The cells of a line; `framed`: a bar stands before the first one."""
    cells = _BAR.split(line.strip(), _MOST_CELLS)
    cells = cells[1:] if framed and not cells[0].strip() else cells
    cells = cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells
    return tuple(cell.strip().replace("\\|", "|") for cell in cells)


def said_in_table(rows: Sequence[Row], scope: Scope | None) -> Table:
    """What the rows say; `scope` is what the table stands under. The first row is the head, if it names columns."""
    table = Table([], [])
    if not rows:
        return table
    names = [bare(cell) for cell in rows[0].cells]
    columns = {meaning.topic: at for at, name in [*enumerate(names)][::-1] if (meaning := meaning_of(name))}
    item = next((at for at, name in enumerate(names) if key(plain(name)) in _ITEM), -1)
    weight = next((at for at, name in enumerate(names) if key(plain(name)) in _WEIGHT), -1)
    named = [row for row in rows if _meaning(row) is not None and len(row.cells) > 1]
    if scope is not None and scope.topic == SKILLS:
        _under(table, rows, item, scope)
    elif item >= 0 and weight >= 0:
        _weighed(table, rows[1:], item, weight)
    elif MUST in columns and NICE in columns:
        _by_column(table, rows[1:], columns, item)
    elif named and (named[-1] is not rows[0] or len(rows) == 1):
        _by_row(table, named)
    elif MUST in columns or NICE in columns:
        _by_column(table, rows[1:], columns, item)
    elif scope is not None and scope.topic in (MUST, NICE, NOT, PLACES):
        _under(table, rows, item, scope)
    return table


def _meaning(row: Row) -> Meaning | None:
    """What the first cell of a row means."""
    return meaning_of(bare(row.cells[0])) if row.cells else None


def _weighed(table: Table, rows: Sequence[Row], item: int, weight: int) -> None:
    """A column of criteria, and one that says how much each matters."""
    for row in rows:
        text, word = _cell(row, item), bare(_cell(row, weight))
        if not is_stated(bare(text)):
            continue
        meaning = meaning_of(word)
        if meaning is not None and meaning.topic in (MUST, NICE, NOT):
            table.said.append(_said(meaning.topic, text, row))
        else:
            told = f"“{word}”" if word else "an empty cell"
            _tell(table, row, f"{told} says neither must nor nice of “{bare(text)}”")


def _by_column(table: Table, rows: Sequence[Row], columns: dict[str, int], item: int) -> None:
    """Columns of must-haves and of nice-to-haves: their cells are the criteria, or marks beside a criterion."""
    weights = [(topic, at) for topic, at in columns.items() if topic in (MUST, NICE)]
    cells = {key(text) for row in rows for _, at in weights if (text := bare(_cell(row, at)))}
    if not cells & _YES:
        for row in rows:
            for topic, at in sorted(weights, key=lambda each: each[1]):
                table.said.extend(_said(topic, part, row) for part in _parts(_cell(row, at)))
        return
    item = item if item >= 0 else next(at for at in range(len(weights) + 1) if at not in columns.values())
    for row in rows:
        text = _cell(row, item)
        marked = [topic for topic, at in weights if key(bare(_cell(row, at))) in _YES]
        odd = [cell for _, at in weights if (cell := key(bare(_cell(row, at)))) and cell not in _YES | _NO]
        if len(marked) == 1 and not odd:
            table.said.append(_said(marked[0], text, row))
        elif is_stated(bare(text)):
            _tell(table, row, f"this row does not say whether “{bare(text)}” is a must or nice to have")


def _by_row(table: Table, rows: Sequence[Row]) -> None:
    """Rows that begin with the name of what they state."""
    for row in rows:
        meaning = _meaning(row)
        value = _cell(row, 1)
        if meaning is None or not is_stated(bare(value)):
            continue
        lists = meaning.topic in (MUST, NICE, NOT)
        for part in _parts(value) if lists else [value]:
            table.said.append(Said(meaning.topic, bare(part), part, row.line + 1, True, meaning.certain))


def _under(table: Table, rows: Sequence[Row], item: int, scope: Scope) -> None:
    """A table below a heading: its column of items; one column alone; groups of skills with their skills."""
    widest = max(len(row.cells) for row in rows)
    if item < 0 and widest == 1:
        item, body = 0, rows[1:] if len(rows) > 1 and rows[1].line > rows[0].line + 1 else rows
    elif item < 0 and scope.topic == SKILLS and widest == 2:
        item, body = 1, rows[1:] if rows[1:] and rows[1].line > rows[0].line + 1 else rows
    elif item < 0:
        _tell(table, rows[0], "it is not clear which column of this table holds the items; call it “Item”")
        return
    else:
        body = rows[1:]
    for row in body:
        if scope.topic == SKILLS and any(lacks(cell) for cell in row.cells):
            continue
        for part in _parts(_cell(row, item)):
            value = scope.topic in (SKILLS, PLACES)
            table.said.append(Said(scope.topic, bare(part), part, row.line + 1, value, scope.certain, scope.line + 1))


def _cell(row: Row, at: int) -> str:
    return row.cells[at] if at < len(row.cells) else ""


def _parts(cell: str) -> Iterator[str]:
    """The items of a cell, which may stand below one another."""
    for part in _BREAK.split(cell):
        text = part.strip().lstrip("•- ")
        if is_stated(bare(text)):
            yield text


def _said(topic: str, text: str, row: Row) -> Said:
    return Said(topic, bare(text), text, row.line + 1)


def _tell(table: Table, row: Row, message: str) -> None:
    table.problems.append(Problem(row.line + 1, message))
