"""The journal of actions, from which undo and redo work, also after a restart.

In `journal.jsonl` of the folder's private state, only ever appended to. An action notes what it is about to write to a
file before it writes it, and that it is through, safe on the disk, before it counts as undoable. What was noted by an
action that did not get through outlives its process: undo looks at the files then. (It need not outlive a power cut, so
that only one wait for the disk is needed.)
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from jobboard.errors import Unreadable
from jobboard.store.disk import opened_folder, private_folder, write_all
from jobboard.store.entries import Entry, Kind, Written, line_of, read_line
from jobboard.store.lock import locked

NAME = "journal.jsonl"
CAP = 16_000_000
"""Bytes. A larger journal is written anew with its newest half; what fell off can no longer be undone.

A move notes about 1 kB a file, and up to 20 where paragraphs stand on one line.
"""


@dataclass(frozen=True, slots=True)
class Action:
    """One action on the folder, be it on one file or on many, as far as it stands. `time` is as in an entry."""

    id: str
    label: str
    time: str
    files: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """An action that did not get through: an entry with all that it noted, and the digests that later ones found."""

    entry: Entry
    found: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Stacks:
    """The actions by id, the next one last: what can be undone, and what can be done again (by the undo's edits).

    What those that are `begun` may have done is among what can be undone.
    """

    undo: dict[str, Action] = field(default_factory=dict)
    redo: dict[str, Action] = field(default_factory=dict)
    begun: list[Begun] = field(default_factory=list)

    def take(self, entry: Entry, files: dict[str, Written]) -> None:
        """Goes on by an action; `files` is what it noted, by path."""
        for begun in self.begun:
            begun.found.update(each.was for each in files.values())
        if entry.written is None:
            self.begun.append(Begun(replace(entry, files=tuple(files.values()))))
        if entry.kind == "do":
            written = _of(entry, files)
            if written:
                self.redo.clear()
                self.undo[entry.id] = Action(entry.id, entry.label, entry.time, written)
        elif entry.kind == "skip":
            self.undo.pop(entry.about or "", None)
        elif entry.written is not None:
            source, target = (self.undo, self.redo) if entry.kind == "undo" else (self.redo, self.undo)
            _shift(source, target, entry, files)


class Journal:
    """The journal in one state folder, which several processes may use at once. It keeps nothing in memory.

    `now` tells the time that is put on an action.
    """

    def __init__(self, state: Path, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        self.state = state
        self.path = state / NAME
        self._now = now

    def entry(self, kind: Kind, label: str = "", about: str | None = None) -> Entry:
        """An entry for another action, with an id of its own and the time that it is; it is not written."""
        return Entry(kind, secrets.token_hex(8), label, self._now().isoformat(timespec="seconds"), about)

    def append(self, entry: Entry, *, durably: bool) -> None:
        """Writes an entry; `durably`: it is safe on the disk afterwards, with all that was written before it.

        Raises OSError when the journal cannot be written; it is then as it was.
        """
        line = line_of(entry)
        with opened_folder(private_folder(self.state)) as folder, locked(folder):
            self._append(folder, line, durably=durably)

    def stacks(self) -> Stacks:
        """What can be undone and done again. Raises Unreadable where the journal cannot be read.

        The place of an action is where it noted something last, also if it was brought to an end much later.
        """
        files: dict[str, dict[str, Written]] = {}
        places: dict[str, int] = {}
        newest: dict[str, Entry] = {}
        for at, entry in enumerate(self._entries()):
            newest[entry.id] = entry
            files.setdefault(entry.id, {}).update({each.path: each for each in entry.files})
            if entry.written is None or entry.id not in places:
                places[entry.id] = at
        stacks = Stacks()
        for identity in sorted(places, key=places.__getitem__):
            stacks.take(newest[identity], files[identity])
        return stacks

    def actions(self) -> list[Action]:
        """All actions that can be undone, the newest first. Raises Unreadable."""
        return list(self.stacks().undo.values())[::-1]

    def _entries(self) -> Iterator[Entry]:
        try:
            lines = _read(self.path).split(b"\n")
        except FileNotFoundError:
            return
        except OSError as error:
            raise Unreadable(f"The journal {self.path} cannot be read: {error.strerror}") from error
        seen: Counter[str] = Counter()
        for line in lines:
            entry = read_line(line)
            if entry is not None:
                seen[entry.id] += entry.first_version
                yield replace(entry, id=f"{entry.id}-{seen[entry.id]}") if entry.first_version else entry

    def _append(self, folder: int, line: bytes, *, durably: bool) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(NAME, flags, 0o600, dir_fd=folder)
        try:
            size = os.fstat(descriptor).st_size
            cut_short = size and os.pread(descriptor, 1, size - 1) != b"\n"
            try:
                write_all(descriptor, b"\n" * bool(cut_short) + line + b"\n")
                if durably:
                    os.fsync(descriptor)
                if not size:
                    os.fsync(folder)
            except BaseException:
                os.ftruncate(descriptor, size)
                raise
        finally:
            os.close(descriptor)
        if durably and size + len(line) > CAP:
            with suppress(OSError, Unreadable):
                self._drop_oldest(folder)

    def _drop_oldest(self, folder: int) -> None:
        """Leaves the newest actions whose lines fit into half the cap; in any case the very newest, and all that are
        not through.
        """
        lines, stacks = self.path.read_bytes().splitlines(keepends=True), self.stacks()
        unfinished = {begun.entry.about or begun.entry.id for begun in stacks.begun}
        parted = stacks.undo.keys() & stacks.redo.keys()
        temporary = NAME + ".tmp"
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(temporary, flags, 0o600, dir_fd=folder)
        try:
            write_all(descriptor, b"".join(_newest(lines, CAP // 2, unfinished, parted)))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(temporary, NAME, src_dir_fd=folder, dst_dir_fd=folder)
        os.fsync(folder)


def _of(entry: Entry, files: dict[str, Written]) -> tuple[Written, ...]:
    """What an action noted of the files that it wrote; of one that did not get through, all that it noted."""
    return tuple(files[path] for path in (files if entry.written is None else entry.written) if path in files)


def _shift(source: dict[str, Action], target: dict[str, Action], entry: Entry, files: dict[str, Written]) -> None:
    """Takes what was undone (or done again) of an action from one stack and puts it on the other.

    An entry of version 1 does not name its action: that was the newest one, and wholly undone.
    """
    whole = entry.about is None
    about = entry.about or next((each.id for each in reversed(source.values()) if each.label == entry.label), entry.id)
    before, there, paths = source.get(about), target.get(about), frozenset(entry.written or ())
    left = () if before is None or whole else tuple(each for each in before.files if each.path not in paths)
    if before is not None and left:
        source[about] = replace(before, files=left)
    else:
        source.pop(about, None)
    taken = _of(entry, files)
    if taken:
        target[about] = Action(about, entry.label, entry.time, (*(there.files if there else ()), *taken))


def _newest(lines: list[bytes], room: int, unfinished: set[str], parted: set[str]) -> list[bytes]:
    """The lines of the newest actions that fit into so many bytes, and of the unfinished ones: all lines or none.

    One that is being undone, or that is `parted` since it was undone in part, goes with all that is about it.
    """
    together = unfinished | parted
    ids = [_whose(entry, together) if (entry := read_line(line)) else str(at) for at, line in enumerate(lines)]
    sizes: dict[str, int] = {}
    for at in reversed(range(len(lines))):
        sizes[ids[at]] = sizes.get(ids[at], 0) + len(lines[at])
    kept: set[str] = set()
    for identity, size in sizes.items():
        room -= size
        if room < 0 and kept:
            break
        kept.add(identity)
    return [line for line, identity in zip(lines, ids, strict=True) if identity in kept | unfinished]


def _whose(entry: Entry, together: set[str]) -> str:
    """The id of the action that an entry goes with."""
    return entry.about if entry.about and entry.about in together else entry.id


def _read(path: Path) -> bytes:
    """All of the journal; what is no regular file is not waited for. Raises OSError."""
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        return file.read()
