"""A window of so many lines on rows: what is seen of them, and how it is scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.slots import frozen
from jobboard.ui.pane.place import START, Folds, Place
from jobboard.ui.pane.row import PaneRow


@frozen
class Seen:
    """A line on the screen: the number of its row, and which of its lines it is."""

    row: int
    line: int


class Window:
    """`top` is the first line seen, never so far down that there are fewer lines than the window has room for."""

    def __init__(self, rows: Sequence[PaneRow], width: int, height: int) -> None:
        self.folds = Folds(tuple(rows), width)
        self.height = height
        self.top: Place = START

    @property
    def rows(self) -> Sequence[PaneRow]:
        """All of them."""
        return self.folds.rows

    @property
    def below(self) -> bool:
        """Whether there is more below what is seen."""
        return bool(self.rows) and self.folds.apart(self.top, self.folds.end, self.height) >= self.height

    @property
    def lowest(self) -> Place:
        """The top with which the last line is at the bottom."""
        return self.folds.back(self.folds.end, max(0, self.height - 1))

    def seen(self) -> Iterator[Seen]:
        """The lines on the screen, from the top."""
        row, line = self.top
        left = self.height
        while left > 0 and row < len(self.rows):
            for number in range(line, min(self.folds.height(row), line + left)):
                yield Seen(row, number)
                left -= 1
            row, line = row + 1, 0

    def row_at(self, y: int) -> int | None:
        """The row on a line of the screen."""
        row = self.folds.ahead(self.top, y)[0] if 0 <= y < self.height and self.rows else None
        return row if row is not None and self.folds.apart(self.top, self.folds.end, y) >= y else None

    def is_seen(self, row: int) -> bool:
        """Whether a line of that row is on the screen."""
        first, last = (row, 0), (row, self.folds.height(row) - 1)
        return last >= self.top and self.folds.apart(self.top, first, self.height) < self.height

    def keyed(self, row: int, way: int) -> int | None:
        """The first row from this one on, in that direction, that can hold the cursor."""
        rows = self.rows
        while 0 <= row < len(rows):
            if rows[row].key:
                return row
            row += way
        return None

    def scroll(self, lines: int) -> None:
        """So many lines down (up, where negative), as far as there are any; the cursor stays on its row."""
        if lines > 0:
            self.top = max(self.top, min(self.folds.ahead(self.top, lines), self.lowest))
        else:
            self.top = self.folds.back(self.top, -lines)

    def put_on(self, row: int, y: int) -> None:
        """Scroll so that the row begins on that line of the screen, as far as that is possible."""
        if not self.rows:
            self.top = START
            return
        row = min(row, len(self.rows) - 1)
        top = self.folds.back((row, 0), y) if y >= 0 else (row, min(-y, self.folds.height(row) - 1))
        self.top = min(top, self.lowest)
