"""The comparison as lines of texts, for a page and for a screen: what each cell says, and what it rests on below it."""

from __future__ import annotations

from jobboard.fit.offers.compare import CRITERION, PAY
from jobboard.fit.offers.values import Cell, Comparison, Row
from jobboard.slots import frozen

WIDEST_TITLE = 22
"""Cells of the titles of rows: a longer one, the text of a criterion, goes on below itself."""

UNKNOWN, NOTHING = "?", "not stated"
"""In a cell of which nothing is known and that one would ask about, and in one that simply says nothing."""

_STARTS_A_GROUP = frozenset(("year 1", "four years", "answer by", "must", "nice"))
_BELOW_THE_SUMS = frozenset(("relocation", "total", "leave"))
"""The first of these begins a group."""

_LATER_YEARS = frozenset(("year 2", "year 3", "year 4"))
_STRONG = frozenset(("four years",))


@frozen
class Told:
    """One cell: its text, what it rests on, whether it is quiet since nothing is known."""

    text: str
    basis: str = ""
    quiet: bool = False


@frozen
class Line:
    """One row: its title, a cell for each offer. `apart`: below a blank line; `strong`: what it all comes to."""

    title: str
    cells: tuple[Told, ...]
    apart: bool = False
    strong: bool = False


def is_criterion(row: Row) -> bool:
    """Whether a row is about one criterion of the profile."""
    return row.name.startswith(CRITERION)


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """The rows in their order. What a year rests on is told once where it is the same as in the year before."""
    result: list[Line] = []
    before, named = [""] * len(comparison.offers), ""
    for row in comparison.rows:
        again = row.name in _LATER_YEARS
        cells = tuple(
            Told(_text(row, cell), "" if again and cell.basis == last else cell.basis, quiet=not cell.text)
            for cell, last in zip(row.cells, before, strict=True)
        )
        apart = row.name in _STARTS_A_GROUP or (row.name in _BELOW_THE_SUMS and named == "four years")
        result.append(Line(row.title, cells, apart and bool(result), row.name in _STRONG))
        before, named = [cell.basis for cell in row.cells], row.name
    return tuple(result)


def _text(row: Row, cell: Cell) -> str:
    """What a cell says; `?` before what is stated but comes to no figure."""
    if not cell.text:
        return UNKNOWN if _is_asked(row, cell) else NOTHING
    return f"{UNKNOWN} {cell.text}" if row.name in PAY and not cell.known else cell.text


def _is_asked(row: Row, cell: Cell) -> bool:
    return bool(cell.question) or row.name.startswith(("year ", CRITERION)) or row.name == "four years"
