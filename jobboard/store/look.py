"""One look at the folder: what each name in it is, which files changed since, what they say."""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Protocol

from jobboard.config import Settings
from jobboard.errors import Unreadable
from jobboard.slots import field, mutable
from jobboard.store.candidates import is_markdown, is_readme, is_skipped, original_of, stem_of
from jobboard.store.clock import in_own_time
from jobboard.store.files import (
    NO_PERMISSION,
    OUTSIDE,
    Contents,
    Stamp,
    decode,
    read_file,
    read_plain,
    real_path,
    stamp_of,
)
from jobboard.store.groups import directory
from jobboard.store.listing import is_young, listed, or_unreadable, written_since
from jobboard.store.tree import Directory, Entry, Found
from jobboard.text.values import Facts, same_reading

DEEPEST = 6
"""How many levels of sub-folders are looked at."""

WORK, REST = 0.004, 0.0005
"""Seconds for which files are read until other threads have their turn, and seconds that they get for that."""

MANY = 500
"""So many files in one folder that changed at once may be read by more than one process."""


Names = Sequence[tuple[str, int]]
"""Names in a folder with their kinds."""


class Reading(Protocol):
    """What the scan takes from a reading of a file."""

    @property
    def facts(self) -> Facts:
        """All that it states."""

    @property
    def is_application(self) -> bool:
        """Whether it is about one job."""


Reader = Callable[[str, str, Mapping[str, str]], Reading]
"""Text, name without suffix, the person's own status words → what it says."""

Share = Callable[["Look", Directory, Names], Iterator[Found]]
"""Has very many names of a folder looked at, by more than one process where that is quicker."""


@mutable
class Look:
    """One look at the folder. `read` counts the files that were read.

    With one that is `patient` a file that seems to be in the middle of being written keeps what it said, and is told as
    `unsettled`; but for those whose time is `over`.
    """

    root: str
    settings: Settings
    reader: Reader
    patient: bool = False
    over: Collection[str] = ()
    ignored: Callable[[str], bool] | None = None
    deepest: int = DEEPEST
    share: Share | None = None
    unsettled: list[tuple[str, Stamp]] = field(default_factory=list)
    now: int = field(default_factory=time.time_ns)
    read: int = 0
    due: float = 0.0

    def give_way(self) -> None:
        """Let other threads have their turn: those that wait for a key would not get it from one that reads files.

        It lets go of the interpreter at each file, but has it again before another core has woken up for them.
        """
        now = time.monotonic()
        if now >= self.due:
            if self.due and threading.active_count() > 1:
                time.sleep(REST)
            self.due = time.monotonic() + WORK

    def everything(self, known: Directory | None) -> Directory:
        """The whole folder."""
        with or_unreadable():
            return self.folder("", known)

    def names(self) -> list[tuple[str, int]]:
        """The names at the top of the folder, with their kinds."""
        with or_unreadable():
            return listed(Directory(self.root, ""), self.now)[1]

    def folder(self, below: str, known: Directory | None) -> Directory:
        """One folder and all below it; the known one if nothing changed. Raises OSError when it cannot be listed."""
        old = known or Directory(self.root, below)
        same, strange = listed(old, self.now)
        found = self.found(old, strange)
        written = written_since(found.unsettled)
        late = {old.path(name): (name, kind) for name, kind in strange if old.path(name) in written} if written else {}
        if late:
            found.unsettled = [each for each in found.unsettled if each[0] not in late]
            found.add(self.found(old, list(late.values())))
        self.unsettled += found.unsettled
        entries, names = found.entries, tuple(sorted(found.rest))
        stays = len(same) + len(entries) == len(old.marks) and all(old.entries.get(a) is b for a, b in entries.items())
        if known and stays and names == old.rest and _same(found.folders, old.folders):
            return known
        entries = {**{name: old.entries[name] for name in same}, **entries}
        return directory(self.root, below, entries, found.folders, names, old.cards)

    def found(self, parent: Directory, names: Names) -> Found:
        """What is found under these names of a folder."""
        files = [each for each in names if each[1] == stat.S_IFREG]
        found = Found()
        if self.share is not None and len(files) >= MANY:
            for few in self.share(self, parent, files):
                found.add(few)
            names = [each for each in names if each[1] != stat.S_IFREG]
        before, self.unsettled = self.unsettled, []
        for name, kind in names:
            self.take(parent, name, kind, found)
        found.unsettled += self.unsettled
        self.unsettled = before
        return found

    def take(self, parent: Directory, name: str, kind: int, found: Found) -> None:
        """Look at one name in a folder, and put it with what was found there; what says the same stays the same."""
        one = None if self.skips(parent.below, name) else self.one(parent, name, kind)
        if isinstance(one, Entry):
            old = parent.entries.get(name)
            found.entries[name] = old if old is not None and one.is_as(old) else one
        elif isinstance(one, Directory):
            found.folders[name] = one
        elif one is not None:
            found.rest.append(one)

    def skips(self, below: str, name: str) -> bool:
        """Whether a name is not looked at. A README is about the board's folder only where it lies in it."""
        if is_skipped(name) or (not below and is_readme(original_of(name) or name)):
            return True
        return self.ignored is not None and self.ignored(below + name)

    def one(self, parent: Directory, name: str, kind: int) -> Entry | Directory | str | None:
        """What a name in a folder is: a candidate, a folder, another file's name to keep, or nothing to keep."""
        path = parent.path(name)
        try:
            if kind == stat.S_IFLNK and os.path.isdir(path):
                return self.linked_folder(parent, name)
            if kind == stat.S_IFDIR:
                return self.sub_folder(parent, name)
            if is_markdown(name):
                return self.candidate(path, stem_of(name), kind, parent.entries.get(name))
            return name if parent.below else None
        except FileNotFoundError:
            return None
        except PermissionError:
            return _refused(path, NO_PERMISSION)
        except OSError as error:
            return _refused(path, f"It cannot be read: {error.strerror}")

    def sub_folder(self, parent: Directory, name: str) -> Directory | str:
        """A folder, read; its name alone where it lies too deep."""
        if parent.below.count("/") >= self.deepest:
            return name + "/"
        return self.folder(f"{parent.below}{name}/", parent.folders.get(name))

    def linked_folder(self, parent: Directory, name: str) -> Entry | str | None:
        """A link to a folder is not followed: what lies below the board's folder is read at its own place."""
        try:
            real_path(parent.path(name), self.root)
        except Unreadable:
            return _refused(parent.path(name), OUTSIDE)
        return name if parent.below else None

    def candidate(self, path: str, stem: str, kind: int, old: Entry | None) -> Entry:
        """What a candidate says. Raises OSError when it is no longer there."""
        if old and not old.unsure and stamp_of(os.lstat(path)) == old.stamp:
            return old
        try:
            contents = (
                read_file(path, self.root) if kind == stat.S_IFLNK else read_plain(path, regular=kind == stat.S_IFREG)
            )
            entry = self.reading(contents, stem, kind == stat.S_IFLNK, old)
        except Unreadable as unreadable:
            return _refused(path, unreadable.sentence)
        if old is None:
            return entry
        if self.patient and path not in self.over and (contents.torn or old.was_cut_short(entry)):
            self.unsettled.append((path, entry.stamp))
            return old._replace(unsure=True)
        return entry._replace(facts=old.facts) if same_reading(entry.facts, old.facts) else entry

    def reading(self, contents: Contents, stem: str, unsure: bool, old: Entry | None) -> Entry:
        """What the reader makes of a file; what it made of the same bytes, if they were read not long ago."""
        stamp = contents.stamp
        self.read += 1
        self.give_way()
        unsure = unsure or is_young(stamp.mtime_ns, stamp.ctime_ns, self.now)
        digest = hash(contents.data) if unsure or (old and old.digest) else 0
        if old and old.digest == digest != 0:
            return Entry(stamp, old.facts, None, unsure, digest)
        try:
            document = self.reader(decode(contents.data), stem, self.settings.words)
        except Exception as error:  # noqa: BLE001  a file that the reader stumbles over must not hide the others
            return Entry(stamp, None, f"It was not understood: {type(error).__name__}", unsure)
        facts = document.facts if document.is_application else None
        facts = in_own_time(facts) if facts is not None and facts.rounds else facts
        return Entry(stamp, facts, None, unsure, digest if unsure else 0)


def _same(new: Mapping[str, object], old: Mapping[str, object]) -> bool:
    return len(new) == len(old) and all(old.get(name) is value for name, value in new.items())


def _refused(path: str, sentence: str) -> Entry:
    """The entry of what cannot be read. Raises OSError when it is no longer there."""
    status = os.lstat(path)
    return Entry(stamp_of(status), None, sentence, unsure=not stat.S_ISREG(status.st_mode))
