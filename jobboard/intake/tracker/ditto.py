"""Cells that say "as above": each becomes what stands above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.intake.tracker.columns import Columns
from jobboard.intake.tracker.values import Line

_DITTO = frozenset(('"', "''", "〃", "″", "”", "“", "„", '-"-', '- " -', "—”—", "ditto", "dito", "same as above"))
"""Signs and words for the same again, in any column."""

_BELOW = frozenset(("↳", "⤷", "└", "└─", "└>", "-->"))
"""Arrows in a column of companies: another job of the company above."""


def spelled_out(lines: Iterable[Line], columns: Columns) -> Iterator[Line]:
    """The rows with what they repeat. A sign with nothing above it says nothing."""
    above: tuple[str, ...] = ()
    for line in lines:
        cells = tuple(
            (above[at] if at < len(above) else "") if _repeats(cell, at, columns) else cell
            for at, cell in enumerate(line.cells)
        )
        above = cells
        yield line._replace(cells=cells)


def _repeats(cell: str, at: int, columns: Columns) -> bool:
    sign = cell.strip().strip("*_`").strip().casefold() if len(cell) < 40 else cell
    return sign in _DITTO or (sign in _BELOW and at < len(columns) and columns[at].meaning == "company")
