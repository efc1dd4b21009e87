"""The board: the cards of one folder in six columns, each in the order that its owner needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from jobboard.board.card import Card
from jobboard.board.due import next_due
from jobboard.text.values import STATUSES

COLUMNS: tuple[str | None, ...] = (None, *STATUSES)
"""The statuses of the six columns from left to right; None is UNSORTED."""

LAST = "9999"
"""Sorts behind every ISO date."""


def needs_me_first(card: Card, today: date) -> tuple[bool, str, str, str, str]:
    """The key of the default order: open before closed, the next date, the longest quiet, company, id."""
    due = next_due(card, today)
    return (
        card.closed,
        due.date if due else LAST,
        card.facts.changed or LAST,
        (card.facts.company or card.id).casefold(),
        card.id,
    )


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the screen and `list` show of one folder, on one day.

    `others` are the files that are no applications, as paths below the folder.
    """

    today: date
    columns: tuple[Column, ...] = tuple(Column(status) for status in COLUMNS)
    others: tuple[str, ...] = ()
    by_id: Mapping[str, Card] = field(default_factory=dict)

    @classmethod
    def of(cls, cards: Iterable[Card], today: date, others: Iterable[str] = ()) -> Board:
        """The board of these cards. Of two cards with one id the later is kept."""
        by_id = {card.id: card for card in cards}
        groups: dict[str | None, list[Card]] = {status: [] for status in COLUMNS}
        for card in by_id.values():
            groups[card.status].append(card)
        for group in groups.values():
            group.sort(key=lambda card: needs_me_first(card, today))
        columns = tuple(_column(status, tuple(group)) for status, group in groups.items())
        return cls(today, columns, tuple(others), by_id)

    def __iter__(self) -> Iterator[Card]:
        """All cards in board order."""
        for column in self.columns:
            yield from column.cards

    def __len__(self) -> int:
        return len(self.by_id)

    def column(self, status: str | None) -> Column:
        """The column of a status."""
        return self.columns[COLUMNS.index(status)]

    def place(self, card: Card) -> int:
        """The index of one of its cards in its column, found without a walk along it."""
        return _place(self.column(card.status).cards, card, self.today)

    def with_changes(self, changes: Mapping[str, Card | None], others: tuple[str, ...] | None = None) -> Board:
        """The board after these cards were added or changed (None: gone); all other columns stay the same objects."""
        by_id = dict(self.by_id)
        columns = list(self.columns)
        for card_id, card in changes.items():
            old = by_id.pop(card_id, None)
            if old is not None:
                place = COLUMNS.index(old.status)
                columns[place] = _without(columns[place], old, self.today)
            if card is not None:
                by_id[card_id] = card
                place = COLUMNS.index(card.status)
                columns[place] = _with(columns[place], card, self.today)
        return replace(self, columns=tuple(columns), by_id=by_id, others=self.others if others is None else others)


def _column(status: str | None, cards: tuple[Card, ...]) -> Column:
    still_open = sum(not card.closed for card in cards)
    return Column(status, cards, still_open, sum(map(is_ready, cards)))


def _place(cards: tuple[Card, ...], card: Card, today: date) -> int:
    return bisect_left(cards, needs_me_first(card, today), key=lambda each: needs_me_first(each, today))


def _without(column: Column, card: Card, today: date) -> Column:
    at = _place(column.cards, card, today)
    cards = column.cards[:at] + column.cards[at + 1 :]
    return Column(column.status, cards, column.open - (not card.closed), column.ready - is_ready(card))


def _with(column: Column, card: Card, today: date) -> Column:
    at = _place(column.cards, card, today)
    cards = (*column.cards[:at], card, *column.cards[at:])
    return Column(column.status, cards, column.open + (not card.closed), column.ready + is_ready(card))
