"""The names in a folder, told apart from those that are as they were when they were read last."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from jobboard.errors import Unreadable
from jobboard.store.files import Stamp, stamp_values
from jobboard.store.tree import NEVER, Directory

YOUNG_NS = 2_000_000_000
"""A file that was changed so shortly before it was read may change again without another time on it."""

GONE = "The folder is gone"


def listed(old: Directory, now: int) -> tuple[list[str], list[tuple[str, int]]]:
    """The names in a folder: those of files that are as they were read, and all others with their kinds.

    The system finds a file below an open folder a fifth quicker than by its whole path.
    """
    if not old.marks:
        with os.scandir(old.path("")) as listing:
            return [], [(each.name, _kind_of(each)) for each in listing]
    folder = os.open(old.path(""), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        same: list[str] = []
        strange: list[tuple[str, int]] = []
        for name in os.listdir(folder):
            status, mark = _status(name, folder), old.marks.get(name)
            if status is None:
                strange.append((name, 0))
            elif hash(stamp_values(status)) == mark or _is_still_young(old, name, status, now):
                same.append(name)
            else:
                strange.append((name, stat.S_IFMT(status.st_mode)))
        return same, strange
    finally:
        os.close(folder)


def is_young(mtime_ns: int, ctime_ns: int, now: int) -> bool:
    """Whether a file of these times was changed only just before `now`."""
    return now - max(mtime_ns, ctime_ns) < YOUNG_NS


def written_since(unsettled: Iterable[tuple[str, Stamp]]) -> set[str]:
    """The files that were in the middle of being written when they were looked at, and were written on since."""
    written = set()
    for path, stamp in unsettled:
        with suppress(OSError):
            if stamp_values(os.lstat(path)) != stamp:
                written.add(path)
    return written


@contextmanager
def or_unreadable() -> Iterator[None]:
    """Has what is wrong with the whole folder raised as Unreadable, with a sentence."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable(GONE) from None
    except OSError as error:
        raise Unreadable(f"The folder cannot be listed: {error.strerror}") from None


def _is_still_young(old: Directory, name: str, status: os.stat_result, now: int) -> bool:
    """Whether it is a file that was read when it was young, and is so still: it is read again when it is not."""
    if old.marks.get(name) != NEVER or not is_young(status.st_mtime_ns, status.st_ctime_ns, now):
        return False
    entry = old.entries[name]
    return entry.digest != 0 and stamp_values(status) == entry.stamp


def _kind_of(each: os.DirEntry[str]) -> int:
    """The kind as in a stat's mode, without a stat where the system tells it with the name; 0 if that is not enough."""
    if each.is_symlink():
        return stat.S_IFLNK
    if each.is_dir(follow_symlinks=False):
        return stat.S_IFDIR
    return stat.S_IFREG if each.is_file(follow_symlinks=False) else 0


def _status(name: str, folder: int) -> os.stat_result | None:
    """The stat of a name in an open folder; None where nothing of that name is there any longer."""
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError:
        return None
