"""The journal of actions, from which undo and redo work, also after a restart.

One line of JSON for each action, in `journal.jsonl` of the folder's private state, only ever appended to and safe on
the disk before the action counts as undoable. Escaped to ASCII, so that file names and texts that are not UTF-8 come
back as they were. What stands on top of the two stacks is found by reading the lines from the first.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from jobboard.errors import Unreadable
from jobboard.store.disk import opened_folder, private_folder, write_durably
from jobboard.store.lock import locked
from jobboard.text.anchor import Anchored

Kind = Literal["do", "undo", "redo"]

NAME = "journal.jsonl"
VERSION = 1
CAP = 4_000_000
"""Bytes. A larger journal is written anew with its newest half; what fell off can no longer be undone."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an action did to a card: its id, the `path` of its file below the folder, the edits as they stood."""

    id: str
    path: str
    edits: tuple[Anchored, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One action on the folder, be it on one file or on many. `time` is when: local, ISO, with the zone's offset."""

    label: str
    time: str
    files: tuple[Written, ...]


class Journal:
    """The journal in one state folder, which several processes may use at once. It keeps nothing in memory.

    `now` tells the time that is put on an action.
    """

    def __init__(self, state: Path, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        self.state = state
        self.path = state / NAME
        self._now = now

    def record(self, kind: Kind, label: str, files: Sequence[Written]) -> None:
        """Adds an action: `do`, or the `undo` or `redo` of the newest one, with the edits that this made.

        Raises OSError when the journal cannot be written; it is then as it was.
        """
        entry = {"v": VERSION, "kind": kind, "label": label, "time": self._now().isoformat(timespec="seconds")}
        line = json.dumps(entry | {"files": [asdict(each) for each in files]}, separators=(",", ":"))
        with opened_folder(private_folder(self.state)) as folder, locked(folder):
            self._append(folder, line.encode("ascii"))

    def undoable(self) -> Action | None:
        """The action that undo takes back next. Raises Unreadable, as the others do, where it cannot be read."""
        return next(iter(self.actions()), None)

    def redoable(self) -> Action | None:
        """The undone action that redo does again next; its edits are those that the undo made."""
        return next(reversed(self._replay()[1]), None)

    def actions(self) -> list[Action]:
        """All actions that can be undone, the newest first."""
        return self._replay()[0][::-1]

    def _replay(self) -> tuple[list[Action], list[Action]]:
        """The stacks of what can be undone and of what can be done again, the next one last."""
        undo: list[Action] = []
        redo: list[Action] = []
        for kind, action in self._entries():
            if kind == "undo":
                del undo[-1:]
                redo.append(action)
                continue
            if kind == "redo":
                del redo[-1:]
            else:
                redo.clear()
            undo.append(action)
        return undo, redo

    def _entries(self) -> Iterator[tuple[Kind, Action]]:
        try:
            lines = _read(self.path).split(b"\n")
        except FileNotFoundError:
            return
        except OSError as error:
            raise Unreadable(f"The journal {self.path} cannot be read: {error.strerror}") from error
        for line in lines:
            entry = _read_entry(line)
            if entry is not None:
                yield entry

    def _append(self, folder: int, line: bytes) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(NAME, flags, 0o600, dir_fd=folder)
        try:
            size = os.fstat(descriptor).st_size
            cut_short = size and os.pread(descriptor, 1, size - 1) != b"\n"
            try:
                write_durably(descriptor, b"\n" * bool(cut_short) + line + b"\n")
                if not size:
                    os.fsync(folder)
            except BaseException:
                os.ftruncate(descriptor, size)
                raise
        finally:
            os.close(descriptor)
        if size + len(line) > CAP:
            with suppress(OSError):
                self._drop_oldest(folder)

    def _drop_oldest(self, folder: int) -> None:
        """Leaves the newest lines that fit into half the cap, and the very newest in any case."""
        lines = self.path.read_bytes().splitlines(keepends=True)
        kept = [lines.pop()]
        room = CAP // 2 - len(kept[0])
        while lines and (room := room - len(lines[-1])) >= 0:
            kept.append(lines.pop())
        temporary = NAME + ".tmp"
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(temporary, flags, 0o600, dir_fd=folder)
        try:
            write_durably(descriptor, b"".join(reversed(kept)))
        finally:
            os.close(descriptor)
        os.replace(temporary, NAME, src_dir_fd=folder, dst_dir_fd=folder)
        os.fsync(folder)


def _read(path: Path) -> bytes:
    """All of the journal; what is no regular file is not waited for. Raises OSError."""
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        return file.read()


def _read_entry(line: bytes) -> tuple[Kind, Action] | None:
    """The entry in a line; None for a line that was cut short, or is of another version."""
    try:
        entry: dict[str, Any] = json.loads(line)
        if entry["v"] != VERSION or entry["kind"] not in ("do", "undo", "redo"):
            return None
        files = tuple(_read_written(each) for each in entry["files"])
        return entry["kind"], Action(str(entry["label"]), str(entry["time"]), files)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _read_written(entry: dict[str, Any]) -> Written:
    """Raises ValueError, TypeError or KeyError for what no journal of ours says."""
    card_id, path = entry["id"], entry["path"]
    edits = tuple(Anchored(**each) for each in entry["edits"])
    words = [card_id, path, *(word for edit in edits for word in (edit.before, edit.after, edit.above, edit.below))]
    numbers = [number for edit in edits for number in (edit.start, edit.nth, edit.of)]
    if not all(isinstance(word, str) for word in words) or not all(isinstance(each, int) for each in numbers):
        raise TypeError(entry)
    if "\0" in path or os.path.isabs(path) or ".." in path.split("/"):
        raise ValueError(path)
    return Written(card_id, path, edits)
