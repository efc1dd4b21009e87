"""The journal of actions, from which undo and redo work, also after a restart.

In `journal.jsonl` of the folder's private state, only ever appended to while an action is done. An action notes what it
is about to write to a file before it writes it, and that it is through, safe on the disk, before it counts as undoable.
What was noted by an action that did not get through outlives its process: undo looks at the files then. (It need not
outlive a power cut, so that only one wait for the disk is needed.)
"""

from __future__ import annotations

import os
import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from io import BufferedReader
from pathlib import Path

from jobboard.errors import Unreadable
from jobboard.slots import replace
from jobboard.store.disk import opened_folder, private_folder, write_all, write_durably
from jobboard.store.entries import Entry, Kind, Written, line_of, read_line
from jobboard.store.lock import locked
from jobboard.store.private import WRITING, opened
from jobboard.store.stacks import Action, Stacks

NAME = "journal.jsonl"
CAP = 4_000_000
"""Bytes. When an action begins, a larger journal is written anew, with the newest actions that fit into half of it.

The others can no longer be undone. A move notes one or two kB a file.
"""

MOST = 64_000_000
"""Bytes. Of a journal that is larger all the same, which none of ours gets, as much is read from its end."""

LONGEST = 40_000_000
"""Bytes of a line: the text of the largest file (5 MB), with each of its bytes escaped."""

LEAST = 65_536

HEAD = re.compile(rb'{"kept":(\d+)}\n')
"""The first line of a journal that was written anew: how many bytes were kept. To any version it is no entry."""


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

    def make_room(self) -> None:
        """Drops the oldest actions of a journal that has grown too large; to be called when an action begins.

        One that has another name too, be it a copy of somebody's, is written anew as well, so that only ours goes on.
        Where that cannot be done, or others could come between since there are no locks, the journal stays as it is.
        """
        with suppress(OSError, Unreadable):
            status = self.path.lstat()
            if status.st_size > CAP or status.st_nlink > 1:
                with opened_folder(self.state) as folder, locked(folder) as held:
                    if held:
                        self._write_anew(folder)

    def is_there(self) -> bool:
        """Whether anything has its name. Raises Unreadable where that cannot be told."""
        try:
            self.path.lstat()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise self._unreadable(error) from error
        return True

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
        seen: Counter[str] = Counter()
        try:
            for line in _newest_lines(self.path):
                entry = read_line(line)
                if entry is not None:
                    seen[entry.id] += entry.first_version
                    yield replace(entry, id=f"{entry.id}-{seen[entry.id]}") if entry.first_version else entry
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> Unreadable:
        return Unreadable(f"The journal {self.path} cannot be read: {error.strerror}")

    def _append(self, folder: int, line: bytes, *, durably: bool) -> None:
        descriptor = opened(NAME, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK, folder)
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

    def _write_anew(self, folder: int) -> None:
        """Leaves what is to be kept, whole or not at all, unless it was not much less when it was done last."""
        from jobboard.store.room import kept

        with open(opened(NAME, folder=folder), "rb") as file:
            status, head = os.fstat(file.fileno()), HEAD.match(file.readline(40))
        size = status.st_size
        if head and size <= 2 * int(head[1]) and status.st_nlink == 1:
            return
        body = b"".join(kept(self.stacks(), CAP // 2))
        temporary = NAME + ".tmp"
        with suppress(FileNotFoundError):
            os.unlink(temporary, dir_fd=folder)
        descriptor = opened(temporary, WRITING, folder)
        try:
            write_durably(descriptor, b'{"kept":%d}\n' % len(body) + body)
        finally:
            os.close(descriptor)
        if self.path.lstat().st_size == size:
            os.replace(temporary, NAME, src_dir_fd=folder, dst_dir_fd=folder)
            os.fsync(folder)


def _newest_lines(path: Path) -> Iterator[bytes]:
    """The lines at the end of a journal that may be entries, one at a time. Raises OSError."""
    with open(opened(path), "rb") as file:
        start = os.fstat(file.fileno()).st_size - MOST
        if start > 0:
            file.seek(start)
            _pass_over(file)
        while begun := file.peek(1):
            if begun[:1] == b"{":
                yield file.readline(LONGEST)
            else:
                _pass_over(file)


def _pass_over(file: BufferedReader) -> None:
    """Go on behind the line, however long it is."""
    while (piece := file.readline(LEAST)) and piece[-1:] != b"\n":
        pass
