"""The rows of a table of a profile, and what was said in it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobboard.profile.said import Said
from jobboard.profile.wording import bare
from jobboard.text.outline import BAR
from jobboard.text.stated import is_stated
from jobboard.text.values import Problem

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$")
_MOST_CELLS = 30
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)

YES = frozenset("x ✓ ✔ ✅ ☑ ● • yes y ja oui sí si".split())
NO = frozenset("- – — no n nein non ✗ ✘ ❌ ○ ☐".split())


class Row(NamedTuple):
    """The cells of a row, and its line as an index."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """What a table says, and what of it was not understood."""

    said: list[Said]
    problems: list[Problem]

    def tell(self, row: Row, message: str) -> None:
        """Note a problem of a row."""
        self.problems.append(Problem(row.line + 1, message))


def is_rule(line: str) -> bool:
    """Whether a line is the one under the head of a table: `|---|:-:|`."""
    return "|" in line and "-" in line and _RULE.match(line) is not None


def rows_of(lines: Sequence[str], first: int) -> list[Row]:
    """The rows of the lines of a table, the first of which has the index `first`; rules are left out."""
    framed = lines[0].lstrip().startswith("|") if lines else True
    return [Row(first + at, _cells(line, framed=framed)) for at, line in enumerate(lines) if not is_rule(line)]


def _cells(line: str, *, framed: bool) -> tuple[str, ...]:
    """The cells of a line; `framed`: a bar stands before the first one."""
    cells = BAR.split(line.strip(), _MOST_CELLS)
    cells = cells[1:] if framed and not cells[0].strip() else cells
    cells = cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells
    return tuple(each.strip().replace("\\|", "|") for each in cells)


def cell(row: Row, at: int) -> str:
    """The cell of a column; "" where the row is shorter."""
    return row.cells[at] if at < len(row.cells) else ""


def parts(written: str) -> Iterator[str]:
    """The items of a cell, which may stand below one another."""
    for part in _BREAK.split(written):
        text = part.strip().lstrip("•- ")
        if is_stated(bare(text)):
            yield text
