"""Walking on the board and in the pane."""

from __future__ import annotations

from jobboard.board.board import COLUMNS
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.widgets.column import CardColumn


class Walking(Desk):
    """Moves the cursor of the board, or that of the pane where it has the keys. Walking stops at the ends."""

    def action_left(self) -> None:
        self.look(self._view.to_column(self._view.column - 1))

    def action_right(self) -> None:
        self.look(self._view.to_column(self._view.column + 1))

    def action_down(self) -> None:
        self._step(1)

    def action_up(self) -> None:
        self._step(-1)

    def action_half_down(self) -> None:
        self._half(1)

    def action_half_up(self) -> None:
        self._half(-1)

    def action_first(self, _: str) -> None:
        pane = self.pane
        if pane is not None:
            pane.to_first()
        else:
            self.look(self._view.to_place(0))

    def action_last(self) -> None:
        pane = self.pane
        if pane is not None:
            pane.to_last()
        else:
            self.look(self._view.to_place(self._view.last))

    def action_part_up(self) -> None:
        if self.pane is not None:
            self.pane.to_part(-1)

    def action_part_down(self) -> None:
        if self.pane is not None:
            self.pane.to_part(1)

    def action_column(self, status: str) -> None:
        self.to_board()
        self.leave_list()
        self.look(self._view.to_column(COLUMNS.index(status)))

    def _step(self, steps: int) -> None:
        """So many lines of the pane, where it has the keys, else so many cards."""
        pane = self.pane
        if pane is not None:
            pane.walk(steps)
        else:
            self.look(self._view.to_place(self._view.place + steps))

    @property
    def page(self) -> int:
        """About how many cards are visible at a time."""
        return self.query(CardColumn)[self._view.column].page

    def _half(self, pages: int) -> None:
        pane = self.pane
        if pane is not None:
            pane.page(pages)
        else:
            self._step(pages * max(1, self.page // 2))
