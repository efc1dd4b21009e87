"""Reading by several processes at once: who is idle takes the next few names of the folder.

The numbers of what is still to be read lie in a pipe from which all of them take. What one took and has not brought
back when nothing else is left, because it is slow or died, is read again.
"""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress

from jobboard.store.beside import Beside
from jobboard.store.files import Stamp
from jobboard.store.groups import directory
from jobboard.store.look import Found, Look
from jobboard.store.rows import Row, facts_from, packed_facts
from jobboard.store.tree import Directory, Entry

FEW = 32
"""Names that are taken at once: a few hundredths of a second at most."""

MANY = 500
"""With fewer names than this, others are not worth their beginning."""

MOST = 4
"""Processes that read at once, at most: the disk is one."""

NUMBER = struct.Struct("<L")

Names = Sequence[tuple[str, int]]
"""Names in a folder with their kinds."""


def found_in(look: Look, names: Names, *, alone: bool = True) -> Iterator[Found]:
    """What is found under the names of the folder, a few at a time, in any order."""
    few = [names[at : at + FEW] for at in range(0, len(names), FEW)]
    others = 0 if alone or len(names) < MANY else min(_cores(), MOST) - 1
    if not others:
        yield from (_taken(look, each) for each in few)
        return
    left = dict.fromkeys(range(len(few)))
    todo, more = os.pipe()
    os.set_blocking(more, False)
    with suppress(BlockingIOError):  # as many as it holds; the others are left to us
        for each in left:
            os.write(more, NUMBER.pack(each))
    hands = [hand for _ in range(others) if (hand := Beside.start(lambda: _work(look, few, todo, more))) is not None]
    os.close(more)
    try:
        while left:
            for number, row in _brought(hands):
                if number in left:
                    del left[number]
                    yield _found(look.root, row)
            mine = _next(todo)
            mine = next(reversed(left), None) if mine is None else mine  # who has taken it may be slow, or dead
            if mine is not None:
                del left[mine]
                yield _taken(look, few[mine])
    finally:
        os.close(todo)
        for hand in hands:
            hand.stop()


def _brought(hands: list[Beside]) -> Iterator[tuple[int, Row]]:
    """What the others have brought by now; who has ended is none of them any longer."""
    for hand in tuple(hands):
        while hand.has_more:
            message = hand.next()
            if message is None:
                hands.remove(hand)
                break
            yield marshal.loads(message)  # noqa: S302  our own words


def _work(look: Look, few: Sequence[Names], todo: int, more: int) -> Iterator[bytes]:
    """What the others do: they give way to who paints, and to who puts together what is read."""
    os.close(more)
    os.nice(19)
    while (number := _next(todo)) is not None:
        yield marshal.dumps((number, _row(_taken(look, few[number]))))


def _next(todo: int) -> int | None:
    number = os.read(todo, NUMBER.size)
    return int(NUMBER.unpack(number)[0]) if len(number) == NUMBER.size else None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _taken(look: Look, names: Names) -> Found:
    found, nothing, before = Found(), Directory(look.root, ""), look.read
    for name, kind in names:
        look.take(nothing, name, kind, found)
    found.read = look.read - before
    return found


def _row(found: Found | Directory) -> Row:
    entries = [
        (name, tuple(each.stamp), each.facts and packed_facts(each.facts), each.unread, each.unsure)
        for name, each in found.entries.items()
    ]
    folders = [(name, _row(each)) for name, each in found.folders.items()]
    return entries, folders, tuple(found.rest), found.read if isinstance(found, Found) else 0


def _found(root: str, row: Row, below: str = "") -> Found:
    entries, folders, rest, read = row
    return Found(
        {
            name: Entry(Stamp._make(stamp), packed and facts_from(packed), unread, unsure)
            for name, stamp, packed, unread, unsure in entries
        },
        {name: _directory(root, each, f"{below}{name}/") for name, each in folders},
        list(rest),
        read,
    )


def _directory(root: str, row: Row, below: str) -> Directory:
    found = _found(root, row, below)
    return directory(root, below, found.entries, found.folders, tuple(found.rest))
