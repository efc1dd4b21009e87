"""Reading by several processes at once: who is idle takes the next few names of the folder.

The numbers of what is still to be read lie in a pipe from which all of them take. What one took and has not brought
back when nothing else is left, because it is slow or died, is read again.
"""

from __future__ import annotations

import gc
import marshal
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from jobboard.slots import frozen
from jobboard.store.beside import Beside
from jobboard.store.files import Stamp
from jobboard.store.groups import directory
from jobboard.store.look import MANY, Look, Names
from jobboard.store.packed import Row, facts_from, packed_facts
from jobboard.store.tree import Directory, Entry, Found
from jobboard.text.values import same_reading

FEW = 32
"""Names that are taken at once: a few hundredths of a second at most."""

MOST = 4
"""Processes that read at once, at most: the disk is one."""

NUMBER = struct.Struct("<L")


def found_in(look: Look, parent: Directory, names: Names) -> Iterator[Found]:
    """What is found under these names of a folder, of which `parent` is known; a few at a time, in any order."""
    few = [names[at : at + FEW] for at in range(0, len(names), FEW)]
    task = _Task(look, parent, few)
    others = min(_cores(), MOST) - 1 if len(names) >= MANY else 0
    return _with_others(task, others) if others else map(task.done, range(len(few)))


@frozen
class _Task:
    """What is to be read, a few names at a time."""

    look: Look
    parent: Directory
    few: Sequence[Names]

    def done(self, number: int) -> Found:
        """What is found under the names of this number."""
        found, before, seen = Found(), self.look.read, len(self.look.unsettled)
        for name, kind in self.few[number]:
            self.look.take(self.parent, name, kind, found)
        found.read = self.look.read - before
        found.unsettled += self.look.unsettled[seen:]
        del self.look.unsettled[seen:]
        return found


def _with_others(task: _Task, others: int) -> Iterator[Found]:
    left = dict.fromkeys(range(len(task.few)))
    todo, more = os.pipe()
    os.set_blocking(more, False)
    with suppress(BlockingIOError):  # as many as it holds; the others are left to us
        for each in left:
            os.write(more, NUMBER.pack(each))
    hands = [hand for _ in range(others) if (hand := Beside.start(lambda: _work(task, todo, more))) is not None]
    os.close(more)
    try:
        while left:
            for number, row in _brought(hands):
                if number in left:
                    del left[number]
                    yield _found(task.parent, row)
            mine = _next(todo)
            mine = next(reversed(left), None) if mine is None else mine  # who has taken it may be slow, or dead
            if mine is not None:
                del left[mine]
                yield task.done(mine)
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


def _work(task: _Task, todo: int, more: int) -> Iterator[bytes]:
    """What the others do: they give way to who paints, and to who puts together what is read."""
    os.close(more)
    os.nice(10)
    gc.disable()
    while (number := _next(todo)) is not None:
        yield marshal.dumps((number, _row(task.done(number), task.parent)))


def _next(todo: int) -> int | None:
    number = os.read(todo, NUMBER.size)
    return int(NUMBER.unpack(number)[0]) if len(number) == NUMBER.size else None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# What is found ↔ plain tuples


def _row(found: Found, parent: Directory) -> Row:
    """What was found. Entries that are those of the parent are told by their names."""
    same = [name for name, each in found.entries.items() if parent.entries.get(name) is each]
    new = {name: each for name, each in found.entries.items() if parent.entries.get(name) is not each}
    folders = [(name, _folder_row(each)) for name, each in found.folders.items()]
    unsettled = [(path, tuple(stamp)) for path, stamp in found.unsettled]
    return same, _entry_rows(new), folders, found.rest, found.read, unsettled


def _folder_row(folder: Directory) -> Row:
    folders = [(name, _folder_row(each)) for name, each in folder.folders.items()]
    return _entry_rows(folder.entries), folders, folder.rest


def _entry_rows(entries: Mapping[str, Entry]) -> list[Row]:
    return [
        (name, tuple(each.stamp), each.facts and packed_facts(each.facts), *each[2:]) for name, each in entries.items()
    ]


def _found(parent: Directory, row: Row) -> Found:
    same, entry_rows, folders, rest, read, unsettled = row
    entries = {name: parent.entries[name] for name in same}
    for name, entry in _entries(entry_rows).items():
        old = parent.entries.get(name)
        entries[name] = entry._replace(facts=old.facts) if old and same_reading(entry.facts, old.facts) else entry
    return Found(
        entries,
        {name: _folder(parent.root, f"{parent.below}{name}/", each) for name, each in folders},
        rest,
        read,
        [(path, Stamp._make(stamp)) for path, stamp in unsettled],
    )


def _folder(root: str, below: str, row: Row) -> Directory:
    entries, folders, rest = row
    within = {name: _folder(root, f"{below}{name}/", each) for name, each in folders}
    return directory(root, below, _entries(entries), within, rest)


def _entries(rows: list[Row]) -> dict[str, Entry]:
    return {
        name: Entry(Stamp._make(stamp), packed and facts_from(packed), *more) for name, stamp, packed, *more in rows
    }
