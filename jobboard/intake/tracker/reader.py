"""A tracker: the text of a markdown, CSV or TSV file, a row per job → the applications that its rows are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from jobboard.errors import Refused
from jobboard.intake.tracker.cells import read_cell
from jobboard.intake.tracker.columns import Column, Columns, another_head, head
from jobboard.intake.tracker.dates import ORDER_NAMES, Order, day_in, order_of
from jobboard.intake.tracker.ditto import spelled_out
from jobboard.intake.tracker.markdown import Tables, read_tables
from jobboard.intake.tracker.rows import Setting, read_row
from jobboard.intake.tracker.sections import Said, label_says, section_says
from jobboard.intake.tracker.separated import read_separated
from jobboard.intake.tracker.values import MOST_ROWS, TOO_MANY, Grid, Line, Row, Tracker
from jobboard.text.names import key, plain
from jobboard.text.stated import is_stated
from jobboard.text.values import Problem

_SEPARATED = (".csv", ".tsv", ".tab")
_TOTALS = frozenset("total totals sum summe subtotal gesamt average avg count".split()) | {"grand total"}
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_DATES = ("applied", "posted", "deadline")
NO_TABLE = (
    "no table with a row per job was found: it needs a column Company or Position, and one more such as Status or URL"
)


def read_tracker(text: str, name: str, words: Mapping[str, str] = _NO_WORDS) -> Tracker:
    """The jobs of a tracker. `name` is the file's: its suffix says which reading of the text is tried first.

    `words` are the person's own words of status. Raises Refused where there is no such table, where quotes of a CSV
    file are open, and for more than MOST_ROWS rows.
    """
    readings = [_separated, _markdown]
    if not name.casefold().endswith(_SEPARATED):
        readings.reverse()
    for reading in readings:
        tables = reading(text)
        if any(head(line.cells) for grid in tables.grids for line in grid.lines):
            return _tracker(tables, words)
    raise Refused(NO_TABLE)


def _markdown(text: str) -> Tables:
    return read_tables(text)


def _separated(text: str) -> Tables:
    grid = read_separated(text)
    return Tables((grid,) if grid else (), (), {})


def _tracker(tables: Tables, words: Mapping[str, str]) -> Tracker:
    rows: list[Row] = []
    told: list[str] = []
    aside: list[Problem] = [Problem(line, "a row that belongs to no table") for line in tables.strays]
    for grid in tables.grids:
        beside: list[Problem] = []
        found = list(_parts(grid, words, tables.references, beside))
        aside += beside if found else [_left_aside(grid)]
        for lines, setting in found:
            if len(rows) + len(lines) > MOST_ROWS:
                raise Refused(TOO_MANY)
            rows += (row for line in spelled_out(lines, setting.columns) if (row := read_row(line, setting)))
            told += _orders_told(lines, setting)
    by_line = sorted(aside, key=lambda problem: problem.line or 0)
    return Tracker(tuple(rows), tuple(by_line), tuple(dict.fromkeys(told)))


def _left_aside(grid: Grid) -> Problem:
    count = len(grid.lines) - 1
    return Problem(grid.lines[0].line, f"a table that is no list of jobs ({count} row{'s' if count != 1 else ''})")


def _parts(
    grid: Grid, words: Mapping[str, str], references: Mapping[str, str], aside: list[Problem]
) -> Iterator[tuple[list[Line], Setting]]:
    """The rows of a table by section, each with what they have in common. A head may come again, or be another."""
    columns: Columns | None = None
    section = section_says(grid.labels, words)
    parts: list[tuple[Columns, Said, list[Line]]] = []
    for line in grid.lines:
        if not any(map(is_stated, line.cells)):
            continue
        label = _label(line)
        if (found := another_head(line.cells, columns) if columns else head(line.cells)) is not None:
            columns = found
        elif label is not None and not (said := label_says(label, words)).nothing and not _is_job(line, columns):
            section = said
            if said.unclear:
                aside.append(Problem(line.line, f"a row that may be a heading: {said.unclear}"))
        elif columns is None:
            aside.append(Problem(line.line, "a row above the names of the columns"))
            continue
        elif _is_total(line):
            aside.append(Problem(line.line, f"a row of sums: {label or line.cells[0]}"))
            continue
        else:
            parts[-1][2].append(line)
            continue
        parts.append((columns or (), section, []))
    for known, said, lines in parts:
        if known:
            yield lines, Setting(known, said, _orders(grid.lines, known), words, references)


def _label(line: Line) -> str | None:
    """The text of a row of which only one cell is filled, as a heading between rows is; else None."""
    stated = [cell for cell in line.cells if cell.strip()]
    return stated[0] if len(stated) == 1 else None


def _is_job(line: Line, columns: Columns | None) -> bool:
    """Whether the one filled cell of a row stands where a status stands, so that it is no heading."""
    at = next(at for at, cell in enumerate(line.cells) if cell.strip())
    return at > 0 and columns is not None


def _is_total(line: Line) -> bool:
    """Whether a row sums up the others: it begins with such a word, and else has only figures."""
    stated = [cell for cell in line.cells if is_stated(cell)]
    if not stated or key(plain(read_cell(stated[0]).words)) not in _TOTALS:
        return False
    return not any(character.isalpha() for cell in stated[1:] for character in cell)


def _orders_told(lines: Sequence[Line], setting: Setting) -> Iterator[str]:
    """Of each column of dates in which one can be read in two ways how it was read, and what shows that."""
    for at, column in enumerate(setting.columns):
        order = setting.orders.get(column)
        cells = [line.cells[at] for line in lines if at < len(line.cells)]
        if order and any(day_in(cell, order)[0] and not day_in(cell, None)[0] for cell in cells):
            yield f"{column.name}: read as {ORDER_NAMES[order]}, as other rows show"


def _orders(lines: Sequence[Line], columns: Columns) -> Mapping[Column, Order]:
    """The order of day, month and year in each column of dates, where the column as a whole tells it."""
    orders: dict[Column, Order] = {}
    for at, column in enumerate(columns):
        if column.meaning in _DATES:
            order = order_of(line.cells[at] for line in lines if at < len(line.cells))
            if order:
                orders[column] = order
    return orders
