"""The comparison as lines of texts, for a page and for a screen: what each cell says, and what it rests on below it."""

from __future__ import annotations

from dataclasses import dataclass

from jobboard.fit.offers.compare import PAY
from jobboard.fit.offers.values import Cell, Comparison, Row

UNKNOWN, NOTHING = "?", "–"
"""In a cell of which nothing is known and that one would ask about, and in one that simply says nothing."""

_STARTS_A_GROUP = frozenset(("year 1", "four years", "leave", "answer by", "must"))
_LATER_YEARS = frozenset(("year 2", "year 3", "year 4"))
_STRONG = frozenset(("four years",))


@dataclass(frozen=True, slots=True)
class Told:
    """One cell: its text, what it rests on, whether it is quiet since nothing is known."""

    text: str
    basis: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its title, a cell for each offer. `apart`: below a blank line; `strong`: what it all comes to."""

    title: str
    cells: tuple[Told, ...]
    apart: bool = False
    strong: bool = False


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """The rows in their order. What a year rests on is told once where it is the same as in the year before."""
    result: list[Line] = []
    before = [""] * len(comparison.offers)
    for row in comparison.rows:
        again = row.name in _LATER_YEARS
        cells = tuple(
            Told(_text(row, cell), "" if again and cell.basis == last else cell.basis, quiet=not cell.text)
            for cell, last in zip(row.cells, before, strict=True)
        )
        result.append(Line(row.title, cells, row.name in _STARTS_A_GROUP and bool(result), row.name in _STRONG))
        before = [cell.basis for cell in row.cells]
    return tuple(result)


def _text(row: Row, cell: Cell) -> str:
    """What a cell says; `?` before what is stated but comes to no figure."""
    if not cell.text:
        return UNKNOWN if _is_asked(row, cell) else NOTHING
    return f"{UNKNOWN} {cell.text}" if row.name in PAY and not cell.known else cell.text


def _is_asked(row: Row, cell: Cell) -> bool:
    return bool(cell.question) or row.name.startswith("year ") or row.name == "four years"
