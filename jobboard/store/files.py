"""Reading one file of the folder: at once or not at all.

Whatever lies there (a pipe, a device, a link to `/`, five gigabytes of holes) is refused with one sentence and never
waited for. Bytes and text map one to one.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from jobboard.errors import Unreadable
from jobboard.slots import frozen

CAP = 5_000_000
"""The largest file that is read, in bytes."""

FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC | os.O_NOFOLLOW

KINDS = {
    stat.S_IFDIR: "It is a folder, not a file",
    stat.S_IFIFO: "It is a pipe, not a file",
    stat.S_IFSOCK: "It is a socket, not a file",
    stat.S_IFCHR: "It is a device, not a file",
    stat.S_IFBLK: "It is a device, not a file",
}
TOO_LARGE = "It is larger than 5 MB"
BECAME_LINK = "A link has been put in its place"
NO_PERMISSION = "There is no permission to read it"
OUTSIDE = "It is a link that leads out of the folder"
TO_NOTHING = "It is a link to nothing"
LOOP = "It is a link that leads back to itself"
UTF_16 = "It is UTF-16, not UTF-8 text"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
NOT_TEXT = "It holds NUL bytes, so it is not text"


class Stamp(NamedTuple):
    """What tells that a file is still the one that was read. Times are in nanoseconds.

    Size and mtime alone miss saves that keep both (rsync, Syncthing); inodes are used again.
    """

    device: int
    inode: int
    size: int
    mtime_ns: int
    ctime_ns: int


@frozen
class Contents:
    """The bytes of one file and what the disk said of it.

    `path` is the file itself, behind all links. `stat` is that of the opened file before it was read.
    `torn` tells that it changed while it was read: show it if there is nothing better, never write on the ground of it.
    """

    data: bytes
    stamp: Stamp
    path: str
    stat: os.stat_result
    torn: bool = False


stamp_values: Callable[[os.stat_result], tuple[int, ...]] = attrgetter(
    "st_dev", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns"
)
"""The values of a stamp in a stat, as a plain tuple that is equal to it: a third of the time for as many."""


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp in a stat."""
    return Stamp._make(stamp_values(status))


def read_file(path: str, root: str) -> Contents:
    """The file at `path`, which may be a link to a file below the folder `root`.

    Raises Unreadable with the reason, or FileNotFoundError when nothing of that name is there.
    """
    return read_plain(real_path(path, root))


def real_path(path: str, root: str) -> str:
    """The path of the file itself, behind links in any part of it; it lies in the folder `root`.

    Raises Unreadable (dangling, a loop, out of the folder) or FileNotFoundError.
    """
    try:
        real = os.path.realpath(path, strict=True)
        inside = os.path.join(os.path.realpath(root), "")
    except OSError as error:
        raise _told(error, path) from None
    if not os.path.join(real, "").startswith(inside):
        raise Unreadable(OUTSIDE)
    return real


def read_plain(path: str, *, regular: bool = False) -> Contents:
    """The file at `path`, which is no link: its last part is not followed. The parts above are the caller's to judge.

    `regular`: the listing of its folder has just said that it is a regular file.
    Raises Unreadable with the reason, or FileNotFoundError when nothing of that name is there.
    """
    try:
        if not regular:
            _must_be_regular(os.lstat(path))
        descriptor = os.open(path, FLAGS)
        try:
            return _read(descriptor, path)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno == errno.ELOOP and os.path.islink(path):
            raise Unreadable(BECAME_LINK) from None
        raise _told(error, path) from None


def _must_be_regular(status: os.stat_result) -> None:
    """Opening alone can wake a pipe's writer or move a tape, so the kind is looked at before as well as after."""
    kind = stat.S_IFMT(status.st_mode)
    if kind in KINDS:
        raise Unreadable(KINDS[kind])
    if status.st_size > CAP:
        raise Unreadable(TOO_LARGE)


def _read(descriptor: int, path: str) -> Contents:
    before = os.fstat(descriptor)
    _must_be_regular(before)
    stamp = stamp_of(before)
    data = os.read(descriptor, stamp.size + 1)
    if len(data) != stamp.size:
        data = _read_on(descriptor, data)
    if data[:2] in UTF_16_MARKS:
        raise Unreadable(UTF_16)
    if b"\0" in data:
        raise Unreadable(NOT_TEXT)
    after = os.fstat(descriptor)
    torn = len(data) != after.st_size or after.st_mtime_ns != stamp.mtime_ns or after.st_ctime_ns != stamp.ctime_ns
    return Contents(data, stamp, path, before, torn)


def _read_on(descriptor: int, data: bytes) -> bytes:
    """The rest of a file that grew, or that the system hands out in pieces."""
    pieces = [data]
    total = len(data)
    while pieces[-1]:
        if total > CAP:
            raise Unreadable(TOO_LARGE)
        pieces.append(os.read(descriptor, CAP + 1 - total))
        total += len(pieces[-1])
    return b"".join(pieces)


def _told(error: OSError, path: str) -> Exception:
    """The error as it is told: Unreadable with a sentence, or FileNotFoundError for a file that is simply not there."""
    if isinstance(error, PermissionError):
        return Unreadable(NO_PERMISSION)
    if error.errno == errno.ELOOP:
        return Unreadable(LOOP)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Unreadable(TO_NOTHING) if os.path.islink(path) else FileNotFoundError(error.errno, error.strerror, path)
    return Unreadable(f"It cannot be read: {error.strerror or error}")


def decode(data: bytes) -> str:
    """The text of these bytes: UTF-8, each other byte as a surrogate, newlines untouched."""
    return data.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """The bytes of a decoded text: `encode(decode(data)) == data` for all bytes."""
    return text.encode("utf-8", "surrogateescape")
