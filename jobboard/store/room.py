"""What is kept of a journal that has grown too large: its stacks, without the oldest actions, as entries.

Read back they make the same stacks, so that whoever goes on with it finds what was there: also an action that is being
done at this moment, and notes more to the same id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from jobboard.store.entries import Entry, Kind, line_of
from jobboard.store.stacks import Action, Stacks

NEWEST = 5
"""So many actions that can be undone, and that can be done again, are kept however much they noted."""


def kept(stacks: Stacks, room: int) -> list[bytes]:
    """The lines of the newest actions, with their newlines, which fit into so many bytes as far as that is possible.

    What is unfinished stays, and what it is about.
    """
    begun = {each.entry.id: each.entry for each in stacks.begun}
    needed = begun.keys() | {each.about for each in begun.values() if each.about}
    undone = _fitting((_through("undo", each) for each in stacks.redo.values()), room // 2, needed)
    left = room - sum(map(len, undone))
    done = _fitting((begun.get(each.id) or _through("do", each) for each in stacks.undo.values()), left, needed)
    return [*done, *undone, *(_line(each) for each in begun.values() if each.kind != "do")]


def _through(kind: Kind, action: Action) -> Entry:
    """The entry that puts an action on its stack."""
    paths = tuple(each.path for each in action.files)
    identity, about = (action.id, None) if kind == "do" else (f"{action.id}-undone", action.id)
    return Entry(kind, identity, action.label, action.time, about, action.files, paths, action.of)


def _fitting(entries: Iterable[Entry], room: int, needed: Collection[str]) -> list[bytes]:
    """The lines of the last entries that fit, of the last few, and of those about an action that is needed."""
    lines: list[bytes] = []
    for nth, entry in enumerate(reversed(list(entries))):
        is_needed = nth < NEWEST or (entry.about or entry.id) in needed
        if room > 0 or is_needed:
            line = _line(entry)
            room -= len(line)
            lines += [line] if room >= 0 or is_needed else []
    return lines[::-1]


def _line(entry: Entry) -> bytes:
    return line_of(entry) + b"\n"
