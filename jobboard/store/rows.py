"""Values ↔ plain tuples, as the cache keeps them and as a helper that reads files hands them over.

What the first paint needs is made at once; facts, entries and the tree only when somebody asks for them.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from jobboard.board.board import Board, Column
from jobboard.board.card import Card, cards_of
from jobboard.store.collector import no_collections
from jobboard.store.files import Stamp
from jobboard.store.packed import Pack, PackedFacts, Row, joined, packed_facts
from jobboard.store.tree import Directory, Entry, Snapshot
from jobboard.text.values import Facts, Next, Problem, Round, Salary

KEPT = (Facts, Salary, Next, Problem, Round, Card, Directory, Column)
"""The values that are kept; what their fields are called is a part of the cache's key."""


# Values → rows


def row_of(snapshot: Snapshot, pack: Pack | None = None) -> Row:
    """All of a snapshot. The tree is apart, for it is wanted later.

    Behind the cards of the snapshot stand those that only the tree has: what lies below the folder of a folder card.
    Facts are kept once and told by their number: that of the card, and behind those of the cards that of an entry.
    """
    tree, cards = snapshot.tree(), cards_in(snapshot)
    facts = _Numbered(cards)
    numbers = {id(card): number for number, card in enumerate(cards)}
    tree_row = marshal.dumps(_directory_row(tree, facts, numbers))
    board = _board_row(snapshot.board, numbers)
    more = joined(list(map(pack or packed_facts, facts.later)))
    kept = cards_row(tree.root, cards, pack), len(snapshot.cards), more, snapshot.others
    return *kept, tree_row, snapshot.with_terms, board


def cards_in(snapshot: Snapshot) -> list[Card]:
    """The cards in the order of the row: those of the snapshot, then those that only its tree has."""
    return list({id(card): card for card in (*snapshot.cards, *_cards_below(snapshot.tree()))}.values())


def cards_row(root: str, cards: Iterable[Card], pack: Pack | None = None) -> Row:
    """Cards of files below the folder `root`. Of most only id, time and facts have to be told."""
    cards, below = tuple(cards), len(root) + 1
    paths = [None if card.path[below:] == f"{card.id}.md" else card.path[below:] for card in cards]
    more = {
        number: (card.unread, card.attachments, card.warnings)
        for number, card in enumerate(cards)
        if card.unread or card.attachments or card.warnings
    }
    ids, times = [card.id for card in cards], [card.modified for card in cards]
    return ids, paths, times, more, joined([(pack or packed_facts)(card.facts) for card in cards])


class _Numbered:
    """Facts and their numbers: first those of the cards, then `later` ones in the order of their first use."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.later: list[Facts] = []
        self._known = {id(card.facts): number for number, card in enumerate(cards)}
        self._cards = len(cards)

    def number(self, facts: Facts) -> int:
        new = self._cards + len(self.later)
        number = self._known.setdefault(id(facts), new)
        if number == new:
            self.later.append(facts)
        return number


def _cards_below(directory: Directory) -> Iterator[Card]:
    yield from directory.cards.values()
    for folder in directory.folders.values():
        yield from _cards_below(folder)


def _directory_row(directory: Directory, facts: _Numbered, cards: Mapping[int, int]) -> Row:
    entries = directory.entries
    stamps = [tuple(each.stamp) for each in entries.values()]
    numbers = [each.facts and facts.number(each.facts) for each in entries.values()]
    odd = {name: (each.unread, each.unsure) for name, each in entries.items() if each.unsure or each.unread}
    folders = [(name, _directory_row(each, facts, cards)) for name, each in directory.folders.items()]
    of_cards = [cards[id(card)] for card in directory.cards.values()]
    later = marshal.dumps((stamps, numbers, odd, of_cards))
    return dict(directory.marks), later, folders, (directory.rest, directory.others)


def _board_row(board: Board | None, cards: Mapping[int, int]) -> Row | None:
    """How the cards stand on the board, if these very cards do."""
    if board is None or board.order != "needs" or not all(id(card) in cards for card in board):
        return None
    columns = [([cards[id(card)] for card in each.cards], each.open, each.ready) for each in board.columns]
    return board.today.isoformat(), columns


# Rows → values


def snapshot_of(root: str, row: Row, known: Sequence[Card | None] = ()) -> Snapshot:
    """The snapshot. `known` are cards of it that are there already. Raises an exception where the row is none."""
    card_row, count, more_facts, others, tree_row, with_terms, board_row = row
    cards = cards_from(root, card_row)
    cards = [old or card for old, card in zip(known, cards, strict=True)] if known else cards
    more = PackedFacts(more_facts)

    def facts(number: int) -> Facts:
        return cards[number].facts if number < len(cards) else more(number - len(cards))

    @cache
    def tree() -> Directory:
        try:
            with no_collections():
                return _directory(root, marshal.loads(tree_row), facts, cards)
        except Exception:  # noqa: BLE001  the same: then all is read again
            return Directory(root, "")

    board = board_row and _board(board_row, cards, others)
    return Snapshot(tuple(islice(cards, count)), others, tree, (), with_terms, board)


def cards_from(root: str, row: Row) -> list[Card]:
    """The cards."""
    ids, paths, times, more, packed = row
    whole = [f"{root}/{path or f'{name}.md'}" for name, path in zip(ids, paths, strict=True)]
    odd: list[list[Any]] = [[None] * len(ids), [()] * len(ids), [()] * len(ids)]
    for number, values in more.items():
        for each, value in zip(odd, values, strict=True):
            each[number] = value
    rows = zip(ids, whole, times, *odd, range(len(ids)), strict=True)
    return cards_of(rows, PackedFacts(packed))


def _directory(root: str, row: Row, facts: Callable[[int], Facts], cards: list[Card], below: str = "") -> Directory:
    marks, later, folders, names = row

    def made() -> tuple[dict[str, Entry], dict[str, Card]]:
        stamps, numbers, odd, of_cards = marshal.loads(later)
        entries = {
            name: Entry(_stamp(stamp), None if number is None else facts(number))
            for name, stamp, number in zip(marks, stamps, numbers, strict=True)
        }
        for name, (unread, unsure) in odd.items():
            entries[name] = entries[name]._replace(unread=unread, unsure=unsure)
        return entries, {cards[number].path: cards[number] for number in of_cards}

    within = {name: _directory(root, each, facts, cards, f"{below}{name}/") for name, each in folders}
    return Directory.kept((root, below), marks, within, names, made)


def _stamp(row: Iterable[int]) -> Stamp:
    return tuple.__new__(Stamp, row)


def _board(row: Row, cards: list[Card], others: tuple[str, ...]) -> Board:
    """The board; that the cards stand in their order was seen when it was kept."""
    today, columns = row
    made = tuple(
        Column(empty.status, tuple(map(cards.__getitem__, numbers)), still_open, ready)
        for empty, (numbers, still_open, ready) in zip(Board(date.min).columns, columns, strict=True)
    )
    by_id = {card.id: card for column in made for card in column.cards}
    return Board(date.fromisoformat(today), made, others, by_id)
