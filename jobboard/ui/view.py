"""What the board's screen shows, as one frozen value: the screen is a function of it, the size and the theme."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from jobboard.board.board import COLUMNS, Board
from jobboard.board.card import Card
from jobboard.board.lens import Lens
from jobboard.slots import field, frozen, replace
from jobboard.ui.here import Here

if TYPE_CHECKING:
    from jobboard.board.tasks.values import Task
    from jobboard.profile.values import Profile
    from jobboard.ui.worklist import Worklist

UNSORTED = COLUMNS.index(None)
FIRST = COLUMNS.index("DID_NOT_APPLY")
LAST = len(COLUMNS) - 1


@frozen
class View:
    """A board through a lens, whether its closed cards are shown, what is marked, and where the cursor stands.

    `whole` is the board with all its cards, `board` what the lens leaves of it. `column` is an index into COLUMNS;
    `places` holds the index of the cursor in the shown cards of each column, so that every column keeps its place while
    the cursor is elsewhere. An empty column has place 0 and no card. In UNSORTED the place behind the last card is the
    line of other files. `marked` holds ids. `pane`: the pane is open, on the card under the cursor; `in_pane`: it has
    the keys. `profile` is what cards are laid against, None without a `_profile.md`. `worklist` stands in place of the
    columns and has the cursor; that of the columns then stays where it is.
    """

    whole: Board
    board: Board
    lens: Lens = field(default_factory=Lens)
    with_closed: bool = False
    marked: frozenset[str] = frozenset()
    column: int = FIRST + 1
    places: tuple[int, ...] = field(default=(0,) * len(COLUMNS))
    pane: bool = False
    in_pane: bool = False
    profile: Profile | None = None
    worklist: Worklist | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The shown cards of the cursor's column."""
        return self.shown(self.column)

    @property
    def place(self) -> int:
        """Where in its column, or in the list in place of the columns, the cursor stands."""
        return self.places[self.column] if self.worklist is None else self.worklist.place

    @property
    def last(self) -> int:
        """The place of the last card of the column, or of the last item of the list."""
        return len(self.cards if self.worklist is None else self.worklist.items) - 1

    @property
    def card(self) -> Card | None:
        """The card under the cursor."""
        return self._card_of_column if self.worklist is None else self.worklist.card

    @property
    def task(self) -> Task | None:
        """What is due under the cursor, in the list of that."""
        return self.worklist.task if self.worklist is not None and not self.in_pane else None

    @property
    def _card_of_column(self) -> Card | None:
        cards, place = self.cards, self.places[self.column]
        return cards[place] if place < len(cards) else None

    @property
    def here(self) -> Here:
        """What a command would be about."""
        if self.worklist is not None:
            return self._here_in(self.worklist)
        on_others = self.card is None and self._lines(self.column) > len(self.cards)
        return Here(self.card, self.marked_cards, on_others, self.in_pane)

    def _here_in(self, worklist: Worklist) -> Here:
        """What is due is done one by one; what is swept can be marked, and only marks in the list count there."""
        marked = worklist.marked(self.marked) if worklist.name == "sweep" else ()
        return Here(worklist.card, marked, in_pane=self.in_pane, worklist=worklist.name, task=worklist.kind)

    @property
    def marked_cards(self) -> tuple[Card, ...]:
        """The marked cards by their ids, also those that the lens leaves out."""
        return tuple(self.whole.by_id[each] for each in sorted(self.marked))

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that exist: UNSORTED only while it has cards."""
        return tuple(range(UNSORTED if self.whole.columns[UNSORTED].cards else FIRST, LAST + 1))

    @property
    def shows_closed(self) -> bool:
        """Whether closed cards are drawn: the person wants it, or the filter asks for them or leaves no others."""
        return self.with_closed or self.lens.filter.asks_for_closed or (self.is_filtered and not self._open)

    @property
    def is_filtered(self) -> bool:
        """Whether something was typed as a filter."""
        return bool(self.lens.filter.text.strip())

    @property
    def _open(self) -> int:
        return sum(column.open for column in self.board.columns)

    def shown(self, column: int) -> tuple[Card, ...]:
        """The cards of a column that are drawn. UNSORTED hides none."""
        return self.board.columns[column].shown(self.shows_closed)

    def to_place(self, place: int) -> View:
        """The cursor on that place of its column, or of the list, or the nearest there is."""
        if self.worklist is not None:
            return replace(self, worklist=self.worklist.to_place(place))
        return self._in_column(self.column, place)

    def _in_column(self, column: int, place: int) -> View:
        """The cursor of that column on that place, or the nearest there is."""
        place = max(0, min(place, self._lines(column) - 1))
        return replace(self, column=column, places=(*self.places[:column], place, *self.places[column + 1 :]))

    def to_column(self, column: int) -> View:
        """The cursor in that column, or the nearest there is; at its place."""
        columns = self.columns
        return replace(self, column=max(columns[0], min(column, columns[-1])))

    def to_card(self, card_id: str) -> View:
        """The cursor on that card; unchanged where it is not shown."""
        if self.worklist is not None:
            return replace(self, worklist=self.worklist.to_card(card_id))
        return self.to_card_of_column(card_id)

    def to_card_of_column(self, card_id: str) -> View:
        """The cursor of the columns on that card; unchanged where it is not shown."""
        card = self.board.by_id.get(card_id)
        place = None if card is None else self.board.place(card)
        if card is None or place is None:
            return self
        column = COLUMNS.index(card.status)
        return self._in_column(column, place) if place < len(self.shown(column)) else self

    def with_pane(self, shown: bool, *, keys: bool) -> View:
        """With the pane open or closed, and the keys in it or on the board."""
        return replace(self, pane=shown, in_pane=shown and keys)

    def with_worklist(self, worklist: Worklist | None) -> View:
        """With this list in place of the columns, or with the columns."""
        return replace(self, worklist=worklist)

    def marking(self, ids: Collection[str]) -> View:
        """Exactly these cards marked."""
        return replace(self, marked=frozenset(ids))

    def of(self, whole: Board) -> View:
        """The same view of another board: each place follows its card, the cursor also into another column.

        Where the cursor's card is gone, its index stays. Cards that are gone are no longer marked.
        """
        board = self.lens.through(whole, (self.whole, self.board))
        marked = frozenset(each for each in self.marked if each in whole.by_id) if self.marked else self.marked
        return self._followed(replace(self, whole=whole, board=board, marked=marked))

    def through(self, lens: Lens) -> View:
        """The same board through another lens; a cursor whose column is empty goes to the first that is not."""
        board = lens.through(self.whole)
        seen = self._followed(replace(self, board=board, lens=lens))
        return seen if seen.cards or self.lens.filter == lens.filter else seen.to_first()

    def closed(self, shown: bool) -> View:
        """With the closed cards, or without them."""
        return self._followed(replace(self, with_closed=shown))

    def at_start(self) -> View:
        """The cursor of each column on its first card, and on the first open card right of DID_NOT_APPLY."""
        return replace(self, places=(0,) * len(COLUMNS)).to_first()

    def to_first(self) -> View:
        """The cursor on the first open card right of DID_NOT_APPLY, else in the first column that shows a card."""
        right = [column for column in range(FIRST + 1, LAST + 1) if self.board.columns[column].open]
        some = [column for column in self.columns if self.shown(column)]
        return replace(self, column=(right or some or [self.column])[0])

    def _lines(self, column: int) -> int:
        """How many places a column has for the cursor."""
        return len(self.shown(column)) + (column == UNSORTED and bool(self.board.others))

    def _followed(self, changed: View) -> View:
        """The changed view with each cursor on the card that it is on in this one."""
        places = tuple(_followed(self, changed, column) for column in range(len(COLUMNS)))
        changed = replace(changed, places=places).to_column(self.column)
        card = self._card_of_column
        return changed if card is None else changed.to_card_of_column(card.id)


def _followed(old: View, new: View, column: int) -> int:
    """The place in the new view of the card that the column's place was on."""
    before, after, place = old.shown(column), new.shown(column), old.places[column]
    if before is after:
        return place
    if place >= len(before) > 0:
        return len(after) if column == UNSORTED and new.board.others else max(0, len(after) - 1)
    if place < len(before):
        card = new.board.by_id.get(before[place].id)
        if card is not None and COLUMNS.index(card.status) == column:
            found = new.board.place(card)
            if found is not None and found < len(after):
                return found
    return max(0, min(place, len(after) - 1))


def first_view(board: Board, with_closed: bool = False, lens: Lens | None = None) -> View:
    """The cursor on the first open card right of DID_NOT_APPLY, else on the first card there is."""
    lens = lens or Lens()
    return View(board, lens.through(board), lens, with_closed).to_first()


def window(columns: Collection[int], cursor: int, width: int, least: int = 24) -> tuple[int, ...]:
    """The columns that fit in `width` cells with at least `least` each, around the cursor; at least one."""
    every = tuple(columns)
    count = max(1, min(len(every), width // least))
    first = max(0, min(every.index(cursor) - (count - 1) // 2, len(every) - count))
    return every[first : first + count]
