"""The pane without a screen: a window on rows with a cursor in it, and how keys move both."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.ui.pane.place import START, Folds
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.same import like
from jobboard.ui.pane.window import Window

HEADINGS = frozenset(("part", "heading"))


class PaneView(Window):
    """`cursor` is the number of a row that has a key, None only where none has one."""

    def __init__(self, rows: Sequence[PaneRow] = (), width: int = 80, height: int = 24) -> None:
        super().__init__(rows, width, height)
        self.cursor = self.keyed(0, 1)
        self._places: dict[str, int] | None = None

    @property
    def current(self) -> PaneRow | None:
        """The row with the cursor."""
        return None if self.cursor is None else self.rows[self.cursor]

    def resize(self, width: int, height: int) -> None:
        """Another size: the cursor's line stays where it is, as far as it can."""
        if (width, height) != (self.folds.width, self.height):
            anchor, y = self._anchor()
            self.folds, self.height = Folds(self.rows, width), height
            self.put_on(anchor, y)
            self._reveal(0)

    def show(self, rows: Sequence[PaneRow], cursor: str | None = None) -> None:
        """Other rows. The cursor stays on its row, and that on its line of the screen; or it goes to that key."""
        before, anchor = self.rows, self._anchor()
        self.folds, self._places = Folds(tuple(rows), self.folds.width), None
        if cursor is not None:
            self.top = START
            self.cursor = self._place_of(cursor) if cursor else None
            self.cursor = self.keyed(0, 1) if self.cursor is None else self.cursor
            self._reveal(1)
            return
        kept = None if self.cursor is None else self._found(before[self.cursor], self.cursor)
        row, y = anchor
        if row == self.cursor and kept is not None:
            self.cursor = row = kept
        else:
            self.cursor = self.keyed(0, 1) if kept is None else kept
            row = self._like(before[row], row) or 0 if before else 0
        self.put_on(row, y)

    def extend(self, rows: Sequence[PaneRow]) -> None:
        """More rows below; nothing moves."""
        self.folds.rows, self._places = (*self.rows, *rows), None
        if self.cursor is None:
            self.cursor = self.keyed(0, 1)

    def walk(self, steps: int) -> None:
        """So many rows down (up, where negative); a row that is taller than the screen is scrolled through first."""
        way = 1 if steps > 0 else -1
        for _ in range(abs(steps)):
            if self.cursor is None:
                self.scroll(way)
            elif not self._scroll_through(self.cursor, way):
                further = self.keyed(self.cursor + way, way)
                self.cursor = self.cursor if further is None else further
                self._reveal(way)

    def page(self, halves: int) -> None:
        """So many half screens down (up, where negative), the cursor along, on its line of the screen."""
        way = 1 if halves > 0 else -1
        y = self._y()
        before = self.top
        self.scroll(halves * max(1, self.height // 2))
        if self.cursor is None:
            return
        if self.top == before:
            self._put(self.keyed(len(self.rows) - 1, -1) if way > 0 else self.keyed(0, 1), way)
            return
        aim = self.folds.ahead(self.top, y)[0]
        found = [self.keyed(aim, way), self.keyed(aim, -way)]
        ahead = [row for row in found if row is not None and (row - self.cursor) * way >= 0]
        self.cursor = next((row for row in ahead if self.is_seen(row)), ahead[0] if ahead else self.cursor)
        if not self.is_seen(self.cursor):
            self._reveal(way)

    def to_first(self) -> None:
        """To the first row that holds the cursor, and the very top."""
        self.cursor, self.top = self.keyed(0, 1), START
        self._reveal(1)

    def to_last(self) -> None:
        """To the last row that holds the cursor, and the very end."""
        self.cursor, self.top = self.keyed(len(self.rows) - 1, -1), self.lowest
        self._reveal(-1)

    def to_part(self, steps: int) -> None:
        """To the next heading (the one before, where negative), which is then on top as far as it can be; that of the
        part directly above it with it.

        Where a heading has no key the cursor goes to the first row below it.
        """
        way = 1 if steps > 0 else -1
        for _ in range(abs(steps)):
            at = self.cursor
            row = len(self.rows) if at is None else at + way
            while at is not None and 0 <= row < len(self.rows):
                holds = self.keyed(row, 1) if self.rows[row].kind in HEADINGS else None
                if holds is not None and (holds - at) * way > 0:
                    above = row - (row > 0 and self.rows[row - 1].kind == "part")
                    self.cursor, self.top = holds, min((above, 0), self.lowest)
                    break
                row += way

    def to_key(self, key: str) -> bool:
        """To the row with that key, if there is one."""
        row = self._place_of(key)
        if row is not None:
            self._put(row, 0)
        return row is not None

    def to_row(self, row: int) -> None:
        """To a row on the screen, which stays where it is, if it can hold the cursor."""
        if self.rows[row].key:
            self.cursor = row

    def _put(self, row: int | None, way: int) -> None:
        self.cursor = row
        self._reveal(way)

    def _y(self) -> int:
        """The line of the screen on which the cursor's row begins, 0 where it is out of sight above."""
        return 0 if self.cursor is None else self.folds.apart(self.top, (self.cursor, 0), self.height - 1)

    def _scroll_through(self, row: int, way: int) -> bool:
        """Scroll on in a row that is taller than the screen, as long as some of it that lies ahead is out of sight."""
        height = self.folds.height(row)
        if height <= self.height or not self.is_seen(row):
            return False
        last_top = (row, height - self.height)
        stride = max(1, self.height // 2)
        if way > 0 and self.top < last_top:
            self.top = min(self.folds.ahead(self.top, stride), last_top)
            return True
        if way < 0 and self.top > (row, 0):
            self.top = max(self.folds.back(self.top, stride), (row, 0))
            return True
        return False

    def _reveal(self, way: int) -> None:
        """Scroll no further than brings the cursor's row into sight, with what belongs to it.

        Above the first row that holds the cursor everything is shown, below the last one too. Of a row taller than the
        screen the beginning is shown; its end, where the cursor comes from below.
        """
        row = self.cursor
        if row is None or self.height <= 0:
            return
        tall = self.folds.height(row) - self.height
        if tall > 0:
            if way or not self.is_seen(row):
                self.top = (row, tall) if way < 0 else (row, 0)
            return
        last = (row, self.folds.height(row) - 1)
        if way > 0 and self.keyed(row + 1, 1) is None:
            last = min(self.folds.end, self.folds.ahead((row, 0), self.height - 1))
        lowest = self.folds.back(last, self.height - 1)
        before = self.keyed(row - 1, -1)
        above = (0, 0) if before is None else (row, 0)
        highest = max(above, self.folds.back((row, self.folds.height(row) - 1), self.height - 1))
        if self.top < lowest:
            self.top = lowest
        elif self.top > (highest if way < 0 else (row, 0)):
            self.top = highest

    def _anchor(self) -> tuple[int, int]:
        """The row that keeps its place on the screen, and the line on which it begins (negative: above the first)."""
        if self.cursor is not None and self.is_seen(self.cursor):
            above = self.top[1] if self.top[0] == self.cursor else 0
            return self.cursor, self.folds.apart(self.top, (self.cursor, 0), self.height) - above
        return self.top[0], -self.top[1]

    def _place_of(self, key: str) -> int | None:
        if self._places is None:
            self._places = {row.key: number for number, row in enumerate(self.rows) if row.key}
        return self._places.get(key)

    def _found(self, row: PaneRow, at: int) -> int | None:
        """Where the cursor's row is among other rows, or else the nearest to its place that can hold the cursor."""
        found = self._like(row, at)
        if found is not None and self.rows[found].key:
            return found
        nearest = self.keyed(min(at, len(self.rows) - 1), -1)
        below = self.keyed(at, 1)
        return nearest if below is None else below

    def _like(self, row: PaneRow, at: int) -> int | None:
        return like(row, at, self.rows, self._place_of)
