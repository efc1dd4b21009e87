"""A board as a person looks at it: in an order, through a filter. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from operator import is_
from typing import TYPE_CHECKING, Any

from jobboard.board.board import Board, Column, column_of
from jobboard.board.card import Card
from jobboard.board.filter import NO_FILTER, Facet, Filter
from jobboard.board.order import Order
from jobboard.slots import field, frozen, mutable, replace

if TYPE_CHECKING:
    from jobboard.board.facets import Answers


@mutable
class Workings:
    """What was worked out for a lens and is wanted again at the next keystroke: the ordered board, the cards' answers.

    It only saves time: what is seen never depends on it. For one thread at a time.
    """

    whole: Board | None = None
    ordered: Board | None = None
    columns: dict[int, Answers] = field(default_factory=dict)

    def answers(self, index: int, cards: tuple[Card, ...], today: date) -> Callable[[Facet], Sequence[Any]]:
        """What gives the answers of the cards of a column to a facet, in their order."""
        from jobboard.board.facets import Answers

        return self.columns.setdefault(index, Answers()).of(cards, today)

    def in_order(self, board: Board, order: Order) -> Board:
        """The board in that order."""
        if board.order == order:
            return board
        if self.ordered is None or self.whole is None or self.ordered.order != order:
            self.ordered = Board.of(board, board.today, board.others, order)
        elif self.whole is not board:
            self.ordered = _brought_up(self.ordered, self.whole, board)
        self.whole = board
        return self.ordered


def _brought_up(ordered: Board, before: Board, board: Board) -> Board:
    """An ordered board after its whole board has changed from `before`; unchanged columns stay the same objects."""
    known = before.by_id
    changes: dict[str, Card | None] = {each: card for each, card in board.by_id.items() if known.get(each) is not card}
    changes.update(dict.fromkeys(known.keys() - board.by_id.keys()))
    if board.today != ordered.today:
        return Board.of(board, board.today, board.others, ordered.order)
    return ordered.with_changes(changes, board.others)


@frozen
class Lens:
    """An order, a filter, and the ids of the cards whose files hold what its `text:` words ask for.

    `hits` is None where nobody has searched yet; `text:` then narrows nothing. `workings` is no part of the value: with
    a lens made by `replace` from the one before, what was worked out once is not worked out again.
    """

    order: Order = "needs"
    filter: Filter = NO_FILTER
    hits: frozenset[str] | None = None
    workings: Workings = field(default_factory=Workings, compare=False, repr=False)

    def through(self, board: Board, known: tuple[Board, Board] | None = None) -> Board:
        """The board in this order with only the cards that the filter leaves; the counts are of these.

        `known` is a whole board and what this very lens made of it: columns that have not changed since are the same
        objects in the result. In the board's own order and with no filter the result is the board itself.
        """
        ordered = self.workings.in_order(board, self.order)
        narrows = self.filter.narrows or self._found is not None
        if not narrows and ordered is board:
            return board
        columns = tuple(
            _known(index, board, known) or (self._left(index, column, board) if narrows else column)
            for index, column in enumerate(ordered.columns)
        )
        if all(map(is_, columns, ordered.columns)):
            return ordered
        return replace(ordered, columns=columns, by_id={card.id: card for column in columns for card in column.cards})

    @property
    def _found(self) -> frozenset[str] | None:
        """The hits, where the filter asks for any and they are known."""
        return self.hits if self.filter.searches else None

    def _left(self, index: int, column: Column, board: Board) -> Column:
        """What is left of a column; the column itself where nothing is left out."""
        from jobboard.board.facets import ready

        cards = column.cards
        answers = self.workings.answers(index, cards, board.today)
        left: Sequence[int] = self.filter.left(len(cards), answers)
        if (found := self._found) is not None:
            left = [at for at in left if cards[at].id in found]
        if len(left) == len(cards):
            return column
        still_ready = sum(map(answers(ready).__getitem__, left)) if column.ready else 0
        return column_of(column.status, list(map(cards.__getitem__, left)), still_ready)


def _known(index: int, board: Board, known: tuple[Board, Board] | None) -> Column | None:
    """What was left of a column that has not changed since, on the same day."""
    if known is None or known[0].today != board.today or known[0].columns[index] is not board.columns[index]:
        return None
    return known[1].columns[index]
