"""A board to which cards come by the hundred, as while the files of a large folder are read. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.board.board import COLUMNS, Board, Column, is_ready
from jobboard.board.card import Card
from jobboard.board.order import sort_key
from jobboard.slots import replace


class Growing:
    """Keeps the key by which each card is sorted: to find the places of five hundred more among ten thousand takes a
    tenth of the time then.
    """

    def __init__(self, board: Board) -> None:
        self.board = board
        self._key = sort_key(board.order, board.today)
        self._keyed = [[(self._key(card), card) for card in column.cards] for column in board.columns]

    def with_more(self, cards: Iterable[Card]) -> Growing:
        """With these too, this one or another. Of two cards with one id the later is kept."""
        new = {card.id: card for card in cards}
        if not self.board.by_id.keys().isdisjoint(new):
            return Growing(self.board.with_changes(dict(new)))
        groups: dict[int, list[Card]] = {}
        for card in new.values():
            groups.setdefault(COLUMNS.index(card.status), []).append(card)
        columns = list(self.board.columns)
        for at, group in groups.items():
            self._keyed[at] += [(self._key(card), card) for card in group]
            self._keyed[at].sort()  # no two keys are the same
            columns[at] = self._column(columns[at], self._keyed[at], group)
        self.board = replace(self.board, columns=tuple(columns), by_id={**self.board.by_id, **new})
        return self

    def _column(self, old: Column, keyed: Iterable[tuple[object, Card]], new: Iterable[Card]) -> Column:
        still_open = old.open + sum(not card.closed for card in new)
        return Column(old.status, tuple(card for _, card in keyed), still_open, old.ready + sum(map(is_ready, new)))
