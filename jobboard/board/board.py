"""The board: the cards of one folder in six columns, each in the order that its owner needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from jobboard.board.card import Card
from jobboard.board.order import Key, Order, sort_key
from jobboard.slots import field, frozen, replace
from jobboard.text.values import STATUSES

COLUMNS: tuple[str | None, ...] = (None, *STATUSES)
"""The statuses of the six columns from left to right; None is UNSORTED."""


MANY = 256
"""With more changes than this a column made anew is quicker than one changed."""


@frozen
class Column:
    """The cards of one status in order: the open ones, then the closed ones."""

    status: str | None
    cards: tuple[Card, ...] = ()
    open: int = 0
    ready: int = 0

    @property
    def closed(self) -> int:
        """How many of its cards have ended."""
        return len(self.cards) - self.open

    def shown(self, with_closed: bool) -> tuple[Card, ...]:
        """The cards that are drawn."""
        return self.cards if with_closed else self.cards[: self.open]


def is_ready(card: Card) -> bool:
    """Whether it only has to be sent: PREPARED, open, and every counted item is done."""
    return card.status == "PREPARED" and not card.closed and 0 < card.facts.total == card.facts.done


@frozen
class Board:
    """Everything that the screen and `list` show of one folder, on one day.

    `others` are the files that are no applications, as paths below the folder. `order` is that of the cards in each
    column.
    """

    today: date
    columns: tuple[Column, ...] = tuple(Column(status) for status in COLUMNS)
    others: tuple[str, ...] = ()
    by_id: Mapping[str, Card] = field(default_factory=dict)
    order: Order = "needs"

    @classmethod
    def of(cls, cards: Iterable[Card], today: date, others: Iterable[str] = (), order: Order = "needs") -> Board:
        """The board of these cards. Of two cards with one id the later is kept."""
        by_id = {card.id: card for card in cards}
        groups: dict[str | None, list[Card]] = {status: [] for status in COLUMNS}
        for card in by_id.values():
            groups[card.status].append(card)
        key = sort_key(order, today)
        columns = tuple(column_of(status, sorted(group, key=key)) for status, group in groups.items())
        return cls(today, columns, tuple(others), by_id, order)

    def __iter__(self) -> Iterator[Card]:
        """All cards in board order."""
        for column in self.columns:
            yield from column.cards

    def __len__(self) -> int:
        return len(self.by_id)

    def column(self, status: str | None) -> Column:
        """The column of a status."""
        return self.columns[COLUMNS.index(status)]

    def place(self, card: Card) -> int | None:
        """The index of a card in its column, found without a walk along it; None where that very card is not there."""
        cards = self.column(card.status).cards
        at = _place(cards, card, sort_key(self.order, self.today))
        return at if at < len(cards) and cards[at] is card else None

    def with_changes(self, changes: Mapping[str, Card | None], others: tuple[str, ...] | None = None) -> Board:
        """The board after these cards were added or changed (None: gone); all other columns stay the same objects."""
        if len(changes) > MANY:
            return self._with_many(changes, self.others if others is None else others)
        by_id = dict(self.by_id)
        columns = list(self.columns)
        key = sort_key(self.order, self.today)
        for card_id, card in changes.items():
            old = by_id.pop(card_id, None)
            if old is not None:
                place = COLUMNS.index(old.status)
                columns[place] = _without(columns[place], old, key)
            if card is not None:
                by_id[card_id] = card
                place = COLUMNS.index(card.status)
                columns[place] = _with(columns[place], card, key)
        return replace(self, columns=tuple(columns), by_id=by_id, others=self.others if others is None else others)

    def _with_many(self, changes: Mapping[str, Card | None], others: tuple[str, ...]) -> Board:
        """The same for so many changes that it is quicker to make the columns concerned anew."""
        by_id = {card_id: card for card_id, card in self.by_id.items() if card_id not in changes}
        by_id.update((card_id, card) for card_id, card in changes.items() if card is not None)
        both = (cards.get(card_id) for card_id in changes for cards in (self.by_id, changes))
        touched = {card.status for card in both if card is not None}
        groups: dict[str | None, list[Card]] = {status: [] for status in touched}
        for card in by_id.values():
            if card.status in touched:
                groups[card.status].append(card)
        key = sort_key(self.order, self.today)
        columns = tuple(
            column_of(each.status, sorted(groups[each.status], key=key)) if each.status in touched else each
            for each in self.columns
        )
        return replace(self, columns=columns, by_id=by_id, others=others)


def column_of(status: str | None, cards: Sequence[Card], ready: int | None = None) -> Column:
    """The column of cards that stand in their order already; `ready` is counted where the caller has not done so."""
    still_open = bisect_left(cards, True, key=lambda card: card.closed)
    if ready is None:
        ready = sum(map(is_ready, cards)) if status == "PREPARED" else 0
    return Column(status, tuple(cards), still_open, ready)


def _place(cards: Sequence[Card], card: Card, key: Callable[[Card], Key]) -> int:
    return bisect_left(cards, key(card), key=key)


def _without(column: Column, card: Card, key: Callable[[Card], Key]) -> Column:
    at = _place(column.cards, card, key)
    cards = column.cards[:at] + column.cards[at + 1 :]
    return Column(column.status, cards, column.open - (not card.closed), column.ready - is_ready(card))


def _with(column: Column, card: Card, key: Callable[[Card], Key]) -> Column:
    at = _place(column.cards, card, key)
    cards = (*column.cards[:at], card, *column.cards[at:])
    return Column(column.status, cards, column.open + (not card.closed), column.ready + is_ready(card))
