"""The tables of a markdown text, by GitHub's rules (github.github.com/gfm, tables), with the headings above them.

Two things that people write and renderers drop are kept: a table may be indented, and rows behind a blank line go on
with the table above it where they have as many cells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from jobboard.errors import Refused
from jobboard.intake.tracker.values import MOST_ROWS, TOO_MANY, Grid, Label, Line
from jobboard.text.names import key
from jobboard.text.outline import BAR, BLANK, ROW, TEXT, Outline, outline

_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+")
_BOLD_LINE = re.compile(r"(\*\*|__)([^*_].{0,200}?)\1[:：]?")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:[ \t]+<?([^\s<>]{1,2000})>?")
_LABEL_LEVEL = 7


class Tables(NamedTuple):
    """The tables of a text, the lines of rows that belong to none, and the addresses that links refer to by name."""

    grids: tuple[Grid, ...]
    strays: tuple[int, ...]
    references: Mapping[str, str]


def read_tables(text: str) -> Tables:
    """Every table of the text; what stands in code and comments is none.

    Raises Refused for far more rows than are taken in.
    """
    found = outline(text)
    grids: list[Grid] = []
    strays: list[int] = []
    labels: list[Label] = []
    headings = {heading.line: Label(heading.line + 1, heading.level, heading.text) for heading in found.headings}
    end = count = 0
    for line in range(len(found.lines)):
        if line < end:
            continue
        if line in headings:
            labels = [headings[line], *(each for each in labels if each.level < headings[line].level)]
        elif _heads(found, line):
            lines, end = _rows(found, line)
            grids.append(Grid(tuple(lines), tuple(labels)))
            count += len(lines)
            if count > MOST_ROWS * 2:
                raise Refused(TOO_MANY)
        elif found.kinds[line] == ROW and not _RULE.fullmatch(found.lines[line]):
            strays.append(line + 1)
        elif found.kinds[line] == TEXT and (bold := _BOLD_LINE.fullmatch(found.lines[line].strip())):
            above = [each for each in labels if each.level < _LABEL_LEVEL]
            labels = [Label(line + 1, _LABEL_LEVEL, bold[2]), *above]
    return Tables(tuple(grids), tuple(strays), _references(found))


def _heads(found: Outline, line: int) -> bool:
    """Whether a line is the head of a table: it has as many cells as the rule below it."""
    text = found.lines[line]
    if "|" not in text or found.kinds[line] not in (ROW, TEXT) or line + 1 >= len(found.lines):
        return False
    rule = found.lines[line + 1]
    return "-" in rule and _RULE.fullmatch(rule) is not None and len(cells_of(rule)) == len(cells_of(text))


def _rows(found: Outline, first: int) -> tuple[list[Line], int]:
    """The head and the rows of the table that begins on a line, and the index behind it."""
    lines = [Line(first + 1, cells_of(found.lines[first]))]
    at = first + 2
    while at < len(found.lines):
        text = found.lines[at]
        if len(lines) > MOST_ROWS * 2:
            break
        if found.kinds[at] in (ROW, TEXT) and "|" in text and not _heads(found, at):
            lines.append(Line(at + 1, cells_of(text)))
            at += 1
        elif found.kinds[at] == BLANK and (next_row := _going_on(found, at, len(lines[0].cells))):
            at = next_row
        else:
            break
    return lines, at


def _going_on(found: Outline, blank: int, width: int) -> int:
    """The index of a row of the same table behind blank lines: one of as many cells, and no head; 0 without one."""
    line = next((at for at in range(blank, len(found.lines)) if found.kinds[at] != BLANK), blank)
    if found.kinds[line] != ROW or _heads(found, line):
        return 0
    return line if len(cells_of(found.lines[line])) == width else 0


def cells_of(row: str) -> tuple[str, ...]:
    """The cells of a row, bars that are escaped being part of them."""
    bare = row.strip(" \t\u00a0")
    inner = bare[bare.startswith("|") :]
    cells = BAR.split(inner)
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return tuple(cell.replace("\\|", "|").strip(" \t\u00a0") for cell in cells)


def _references(found: Outline) -> Mapping[str, str]:
    lines = (text for text, kind in zip(found.lines, found.kinds, strict=True) if kind == TEXT and "]:" in text)
    matches = (match for line in lines if (match := _DEFINITION.match(line)))
    return {key(match[1]): match[2] for match in matches}
