"""What the files of a folder said when they were last read, kept between starts. It may be deleted at any time.

One file: a head with the lengths and the CRC-32 of what follows, a key, and plain tuples as marshal. The key names all
that a reading depends on besides the files: a cache of another folder, other words, another version, another time zone
is as good as none.
Marshal is two to three times faster here than JSON or SQLite, and unlike pickle it can only yield plain values.
"""

from __future__ import annotations

import gc
import marshal
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

import jobboard
from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.slots import names_of, thawed
from jobboard.store.clock import own_time
from jobboard.store.files import Stamp
from jobboard.store.places import cache_of
from jobboard.store.private import read_private, write_private
from jobboard.store.tree import Directory, Entry, Snapshot
from jobboard.text.values import Facts, Next, Problem, Round, Salary

HEAD = struct.Struct("<16sLLQ")
MAGIC = b"jobboard cards 4"
KEPT = (Facts, Salary, Next, Problem, Round, Card, Directory)
NAMES = names_of(Facts)
NESTED: dict[str, Any] = {"salary": Salary, "next": Next, "problems": Problem, "rounds": Round}
"""The fields of the facts that are values of their own, the last two many of them."""

MOST = 200_000_000
"""Bytes: a larger cache is none. That of 100,000 applications has a quarter of it."""

READERS = ("text", "text/interviews", "text/terms")
"""Where the code is that reads files."""

Value = TypeVar("Value")
Row = tuple[Any, ...]


def load(folder: Path, settings: Settings) -> Snapshot | None:
    """The snapshot that was saved last; None where there is none, or none that can be trusted. Still to be verified."""
    try:
        data = read_private(cache_of(folder) / "cards", MOST)
        key = _key(folder, settings)
        body = memoryview(data)[HEAD.size :]
        if HEAD.unpack_from(data) != (MAGIC, len(key), zlib.crc32(body), len(body)) or body[: len(key)] != key:
            return None
        with _no_collections():
            return _snapshot(str(folder), marshal.loads(body[len(key) :]))
    except Exception:  # noqa: BLE001  whatever is wrong with it, the files are there
        return None


def save(folder: Path, settings: Settings, snapshot: Snapshot) -> None:
    """Keep a snapshot, whole or not at all. If it cannot be written, the next start reads the files."""
    try:
        key = _key(folder, settings)
        body = key + marshal.dumps(_rows(str(folder), snapshot))
        write_private(cache_of(folder) / "cards", (HEAD.pack(MAGIC, len(key), zlib.crc32(body), len(body)), body))
    except (OSError, ValueError):
        return


@contextmanager
def _no_collections() -> Iterator[None]:
    """Lets the collector rest while so much is made of which nothing is garbage: it would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _key(folder: Path, settings: Settings) -> bytes:
    names = [(each.__name__, *names_of(each)) for each in KEPT]
    words = sorted(settings.words.items())
    parts = (
        jobboard.__version__,
        sys.version_info[:2],
        _reader(),
        names,
        os.path.realpath(folder),
        words,
        settings.ignore,
        own_time(),
    )
    return repr(parts).encode("utf-8", "surrogatepass")


@cache
def _reader() -> tuple[tuple[str, int, int], ...]:
    """The files of the code that reads, so that a changed reader reads anew."""
    status = []
    for room in READERS:
        with os.scandir(os.path.join(os.path.dirname(jobboard.__file__), room)) as listing:
            status += [(f"{room}/{each.name}", each.stat()) for each in listing if each.name.endswith(".py")]
    return tuple(sorted((name, each.st_size, each.st_mtime_ns) for name, each in status))


# Values → plain tuples


def _rows(root: str, snapshot: Snapshot) -> Row:
    """All of a snapshot. Facts are kept once and told by their place; the tree is apart, for it is wanted later.

    Behind the cards of the snapshot stand those that only the tree has: what lies below the folder of a folder card.
    """
    facts = _Numbered()
    cards = {id(card): card for card in (*snapshot.cards, *_cards_below(snapshot.tree()))}
    card_rows = [_card_row(card, len(root) + 1, facts) for card in cards.values()]
    tree = marshal.dumps(_directory_row(snapshot.tree(), facts, dict(zip(cards, range(len(cards)), strict=True))))
    facts_rows = [_facts_row(each) for each in facts.values]
    return facts_rows, card_rows, len(snapshot.cards), snapshot.others, tree, snapshot.with_terms


def _cards_below(directory: Directory) -> Iterator[Card]:
    yield from directory.cards.values()
    for folder in directory.folders.values():
        yield from _cards_below(folder)


class _Numbered:
    """Facts in the order of their first use."""

    def __init__(self) -> None:
        self.values: list[Facts] = []
        self.numbers: dict[int, int] = {}

    def number(self, facts: Facts) -> int:
        number = self.numbers.setdefault(id(facts), len(self.values))
        if number == len(self.values):
            self.values.append(facts)
        return number


def _facts_row(facts: Facts) -> Row:
    row = dict(zip(NAMES, _values_of(Facts)(facts), strict=True))
    for name, kind in NESTED.items():
        value, get = row[name], _values_of(kind)
        row[name] = tuple(map(get, value)) if isinstance(value, tuple) else value and get(value)
    return tuple(row.values())


def _card_row(card: Card, root: int, facts: _Numbered) -> Row:
    return (
        *(card.id, card.path[root:], facts.number(card.facts), card.modified, card.unread),
        *(card.attachments, card.warnings),
    )


def _directory_row(directory: Directory, facts: _Numbered, cards: Mapping[int, int]) -> Row:
    entries = [
        (name, tuple(each.stamp), each.facts and facts.number(each.facts), each.unread, each.unsure)
        for name, each in directory.entries.items()
    ]
    folders = [(name, _directory_row(each, facts, cards)) for name, each in directory.folders.items()]
    numbers = [cards[id(card)] for card in directory.cards.values()]
    return directory.below, entries, folders, directory.rest, numbers, directory.others


# Plain tuples → values


def _snapshot(root: str, rows: Row) -> Snapshot:
    fact_rows, card_rows, count, others, tree_row, with_terms = rows
    facts = _facts(fact_rows)
    make = _maker(Card)
    cards = [make((name, f"{root}/{path}", facts[number], *more)) for name, path, number, *more in card_rows]

    @cache
    def tree() -> Directory:
        try:
            return _directory(root, marshal.loads(tree_row), facts, cards)
        except Exception:  # noqa: BLE001  nothing is known then, and each file is read
            return Directory(root, "")

    return Snapshot(tuple(cards[:count]), others, tree, with_terms=with_terms)


def _directory(root: str, row: Row, facts: list[Facts], cards: list[Card]) -> Directory:
    below, entries, folders, rest, numbers, others = row
    return Directory(
        root,
        below,
        {
            name: Entry(Stamp(*stamp), None if number is None else facts[number], unread, unsure)
            for name, stamp, number, unread, unsure in entries
        },
        {name: _directory(root, each, facts, cards) for name, each in folders},
        rest,
        {cards[number].path: cards[number] for number in numbers},
        others,
    )


def _facts(rows: Iterable[Row]) -> list[Facts]:
    salary_at, next_at, problems_at, rounds_at = map(NAMES.index, NESTED)
    make, make_salary, make_next, make_problem, make_round = map(_maker, (Facts, *NESTED.values()))
    facts = []
    for row in rows:
        values = list(row)
        if values[salary_at]:
            values[salary_at] = make_salary(values[salary_at])
        if values[next_at]:
            values[next_at] = make_next(values[next_at])
        if values[problems_at]:
            values[problems_at] = tuple(map(make_problem, values[problems_at]))
        if values[rounds_at]:
            values[rounds_at] = tuple(map(make_round, values[rounds_at]))
        facts.append(make(values))
    return facts


@cache
def _values_of(kind: type) -> Callable[[Any], Row]:
    return attrgetter(*names_of(kind))


def _maker(kind: type[Value]) -> Callable[[Iterable[Any]], Value]:
    """Makes a frozen value of a row of its fields.

    A frozen dataclass sets each field by a call; a twin that is not frozen, and then takes its class, is six times
    faster (3 ms for 10,000 facts).
    """
    twin = thawed(kind)

    def make(row: Iterable[Any]) -> Value:
        value = twin(*row)
        value.__class__ = kind
        return value  # type: ignore[no-any-return]

    return make
