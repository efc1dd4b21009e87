"""What the board's screen shows, as one frozen value: the screen is a function of it, the size and the theme."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from jobboard.board.board import COLUMNS, Board
from jobboard.board.card import Card

FIRST = COLUMNS.index("DID_NOT_APPLY")
LAST = len(COLUMNS) - 1


@dataclass(frozen=True, slots=True)
class View:
    """A board, whether its closed cards are shown, and where the cursor stands.

    `column` is an index into COLUMNS; `places` holds the index of the cursor in the shown cards of each column, so that
    every column keeps its place while the cursor is elsewhere. An empty column has place 0 and no card.
    """

    board: Board
    with_closed: bool = False
    column: int = FIRST + 1
    places: tuple[int, ...] = field(default=(0,) * len(COLUMNS))

    @property
    def cards(self) -> tuple[Card, ...]:
        """The shown cards of the cursor's column."""
        return self.shown(self.column)

    @property
    def place(self) -> int:
        """Where in its column the cursor stands."""
        return self.places[self.column]

    @property
    def card(self) -> Card | None:
        """The card under the cursor."""
        cards = self.cards
        return cards[self.place] if self.place < len(cards) else None

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that exist: UNSORTED only while it has cards."""
        return tuple(range(0 if self.board.columns[0].cards else FIRST, LAST + 1))

    def shown(self, column: int) -> tuple[Card, ...]:
        """The cards of a column that are drawn. UNSORTED hides none."""
        return self.board.columns[column].shown(self.with_closed)

    def to_place(self, place: int) -> View:
        """The cursor on that place of its column, or the nearest there is."""
        place = max(0, min(place, len(self.cards) - 1))
        return replace(self, places=(*self.places[: self.column], place, *self.places[self.column + 1 :]))

    def to_column(self, column: int) -> View:
        """The cursor in that column, or the nearest there is; at its place."""
        columns = self.columns
        return replace(self, column=max(columns[0], min(column, columns[-1])))

    def to_card(self, card_id: str) -> View:
        """The cursor on that card; unchanged where it is not shown."""
        card = self.board.by_id.get(card_id)
        if card is None:
            return self
        column, place = COLUMNS.index(card.status), self.board.place(card)
        return self.to_column(column).to_place(place) if place < len(self.shown(column)) else self

    def of(self, board: Board, with_closed: bool | None = None) -> View:
        """The same view of another board: each place follows its card, the cursor also into another column.

        Where the cursor's card is gone, its index stays.
        """
        changed = replace(self, board=board, with_closed=self.with_closed if with_closed is None else with_closed)
        places = tuple(_followed(self, changed, column) for column in range(len(COLUMNS)))
        changed = replace(changed, places=places).to_column(self.column)
        return changed if self.card is None else changed.to_card(self.card.id)


def _followed(old: View, new: View, column: int) -> int:
    """The place in the new view of the card that the column's place was on."""
    before, after, place = old.shown(column), new.shown(column), old.places[column]
    if before is after:
        return place
    if place < len(before):
        card = new.board.by_id.get(before[place].id)
        if card is not None and COLUMNS.index(card.status) == column and (found := new.board.place(card)) < len(after):
            return found
    return max(0, min(place, len(after) - 1))


def first_view(board: Board, with_closed: bool) -> View:
    """The cursor on the first open card right of DID_NOT_APPLY, else on the first card there is."""
    view = View(board, with_closed)
    right = [column for column in range(FIRST + 1, LAST + 1) if board.columns[column].open]
    some = [column for column in view.columns if view.shown(column)]
    return replace(view, column=(right or some or [FIRST + 1])[0])


def window(columns: Collection[int], cursor: int, width: int, least: int = 24) -> tuple[int, ...]:
    """The columns that fit in `width` cells with at least `least` each, around the cursor; at least one."""
    every = tuple(columns)
    count = max(1, min(len(every), width // least))
    first = max(0, min(every.index(cursor) - (count - 1) // 2, len(every) - count))
    return every[first : first + count]
