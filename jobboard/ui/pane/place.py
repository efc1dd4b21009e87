"""Where in long rows a line is: a row and a line in it, and how many lines away others are.

Only the rows that are passed on the way are folded: nothing costs more for a hundred thousand rows than for ten.
"""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.ui.pane.fold import Line, folded
from jobboard.ui.pane.row import PaneRow

Place = tuple[int, int]
"""The number of a row, and of a line in it, both from 0."""

START: Place = (0, 0)
MOST_KEPT = 4_000


class Folds:
    """Rows at a width, folded as they are asked for."""

    def __init__(self, rows: Sequence[PaneRow] = (), width: int = 80) -> None:
        self.rows = rows
        self.width = width
        self._kept: dict[int, tuple[Line, ...]] = {}

    def lines(self, row: int) -> tuple[Line, ...]:
        """The lines of a row."""
        lines = self._kept.get(row)
        if lines is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            lines = self._kept[row] = folded(self.rows[row], self.width)
        return lines

    def height(self, row: int) -> int:
        """How many lines a row takes."""
        return len(self.lines(row))

    @property
    def end(self) -> Place:
        """The last line of all."""
        last = len(self.rows) - 1
        return (last, self.height(last) - 1) if last >= 0 else START

    def ahead(self, place: Place, lines: int) -> Place:
        """So many lines further down, the last line at most."""
        row, line = place
        if not self.rows:
            return START
        while line + lines >= (height := self.height(row)):
            if row + 1 == len(self.rows):
                return self.end
            lines -= height - line
            row, line = row + 1, 0
        return row, line + lines

    def back(self, place: Place, lines: int) -> Place:
        """So many lines further up, the first line at most."""
        row, line = place
        while lines > line:
            if row == 0:
                return START
            lines -= line + 1
            row -= 1
            line = self.height(row) - 1
        return row, line - lines

    def apart(self, upper: Place, lower: Place, most: int) -> int:
        """How many lines `lower` is below `upper`, `most` where it is further (0 where it is not below at all)."""
        if lower <= upper:
            return 0
        row, line = upper
        total = -line
        while row < lower[0] and total < most:
            total += self.height(row)
            row += 1
        return min(most, total + lower[1] if row == lower[0] else most)
