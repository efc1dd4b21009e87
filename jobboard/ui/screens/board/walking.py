"""Walking on the board: with the keys, and with the mouse."""

from __future__ import annotations

from jobboard.board.board import COLUMNS
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.widgets.column import CardColumn


class Walking(Desk):
    """Moves the cursor. Walking stops at the ends."""

    def action_left(self) -> None:
        self.look(self._view.to_column(self._view.column - 1))

    def action_right(self) -> None:
        self.look(self._view.to_column(self._view.column + 1))

    def action_down(self) -> None:
        self._step(1)

    def action_up(self) -> None:
        self._step(-1)

    def action_half_down(self) -> None:
        self._step(self._half_page)

    def action_half_up(self) -> None:
        self._step(-self._half_page)

    def action_first(self, _: str) -> None:
        self.look(self._view.to_place(0))

    def action_last(self) -> None:
        self.look(self._view.to_place(len(self._view.cards) - 1))

    def action_column(self, status: str) -> None:
        self.look(self._view.to_column(COLUMNS.index(status)))

    def _step(self, cards: int) -> None:
        self.look(self._view.to_place(self._view.place + cards))

    @property
    def _half_page(self) -> int:
        return max(1, self.query(CardColumn)[self._view.column].page // 2)
