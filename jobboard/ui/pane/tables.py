"""Tables as rows. Two columns become labels with their texts; more stand side by side where they are narrow enough,
else each row of the table becomes a little list of what its columns say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from rich.cells import cell_len

from jobboard.slots import field, mutable
from jobboard.text.clean import CleanText, clean
from jobboard.text.outline import BAR
from jobboard.ui.pane.inline import divided, joined, lines_of
from jobboard.ui.pane.row import NO_RUN, PaneRow, Run

if TYPE_CHECKING:
    from markdown_it.token import Token

WIDEST = 68
"""Cells in which columns stand side by side."""

WIDEST_LABEL = 24
GAP = 2
_TO_RIGHT = "text-align:right"


@mutable
class Cell:
    """The text of a cell."""

    runs: list[Run]
    to_right: bool = False

    @property
    def text(self) -> CleanText:
        """The text of all runs."""
        return CleanText("".join(run.text for run in self.runs).strip())

    @property
    def width(self) -> int:
        """Cells of the screen."""
        return sum(cell_len(run.text) for run in self.runs)


@mutable
class TableRow:
    """The cells of a line of the text, which is counted from 0."""

    line: int
    cells: list[Cell] = field(default_factory=list)


@mutable
class Table:
    """A table while it is read, the head as its first row. `end` is the line behind it."""

    end: int
    rows: list[TableRow] = field(default_factory=list)

    def add_row(self, line: int) -> None:
        """Begin a row."""
        self.rows.append(TableRow(line))

    def add_cell(self, opening: Token, tokens: Sequence[Token]) -> None:
        """Add a cell to the newest row; `opening` is the token that opens it."""
        runs = joined(chain.from_iterable(runs for _, runs in lines_of(tokens)))
        self.rows[-1].cells.append(Cell(runs, str(opening.attrs.get("style", "")) == _TO_RIGHT))


def table_rows(table: Table, lines: Sequence[str]) -> Iterator[tuple[PaneRow, int]]:
    """The rows that show a table, each with its line. `lines` are those of the text."""
    head, *body = table.rows
    columns = len(head.cells)
    widths = [max(row.cells[column].width for row in table.rows) for column in range(columns)]
    if any(_cells_in(lines[row.line]) > columns for row in body):
        yield from _as_it_stands(table, lines)
    elif columns == 2:
        yield from _labelled(table, min(max(widths[0], 1), WIDEST_LABEL) + GAP)
    elif not body or sum(widths) + GAP * (columns - 1) <= WIDEST:
        yield from _side_by_side(table, widths)
    else:
        yield from _listed(head, body)


def _cells_in(line: str) -> int:
    """How many cells a line of a table has; the parser leaves out those beyond the columns of the head."""
    return len(BAR.findall(line.strip().removeprefix("|").removesuffix("|"))) + 1


def _as_it_stands(table: Table, lines: Sequence[str]) -> Iterator[tuple[PaneRow, int]]:
    for line in range(table.rows[0].line, table.end):
        for part in divided([Run(clean(lines[line].strip()))]):
            yield PaneRow(part, "code"), line


def _labelled(table: Table, room: int) -> Iterator[tuple[PaneRow, int]]:
    for number, row in enumerate(table.rows):
        name, value = row.cells
        label = Run(name.text, "strong" if number == 0 else "label")
        yield PaneRow(tuple(_as_head(value.runs) if number == 0 else value.runs), label=label, room=room), row.line


def _side_by_side(table: Table, widths: Sequence[int]) -> Iterator[tuple[PaneRow, int]]:
    """Columns, of which the first is a label, so that a text that has no room wraps behind it."""
    for number, row in enumerate(table.rows):
        first, *others = row.cells
        runs: list[Run] = []
        for cell, width in zip(others, widths[1:], strict=True):
            blank = Run(CleanText(" " * (width - cell.width)))
            texts = _as_head(cell.runs) if number == 0 else cell.runs
            runs += [*([blank] if cell.to_right else []), *texts, *([] if cell.to_right else [blank])]
            runs.append(Run(CleanText(" " * GAP)))
        label = Run(first.text, "strong" if number == 0 else "text")
        yield PaneRow(_trimmed(runs), label=label, room=widths[0] + GAP if others else widths[0]), row.line


def _listed(head: TableRow, body: Sequence[TableRow]) -> Iterator[tuple[PaneRow, int]]:
    room = min(max(cell.width for cell in head.cells), WIDEST_LABEL) + 2 * GAP
    for row in body:
        for number, (name, cell) in enumerate(zip(head.cells, row.cells, strict=True)):
            indent = GAP if number else 0
            label = Run(name.text, "label")
            for part in divided(cell.runs if number else _as_head(cell.runs)):
                yield PaneRow(part, label=label, room=room - indent, indent=indent), row.line
                label = NO_RUN


def _as_head(runs: Sequence[Run]) -> list[Run]:
    return [Run(run.text, "strong") for run in runs]


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of one tone joined, without blanks at the end."""
    found = joined(runs)
    while found and not found[-1].text.rstrip():
        found.pop()
    if found:
        found[-1] = Run(CleanText(found[-1].text.rstrip()), found[-1].tone)
    return tuple(found)
