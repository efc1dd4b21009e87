"""The files that the program keeps for itself, outside the folder: read and written whole, or not at all.

Whatever was put in the place of one (a link, a pipe, a folder, a gigabyte of holes) is not followed, not waited for,
not read into memory and not written through.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from jobboard.store.disk import write_all

READING = os.O_RDONLY | os.O_NONBLOCK
WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL
ABANDONED = 3_600
"""Seconds after which what a process was writing beside a file is taken for that of one that died."""


def opened(path: str | Path, flags: int = READING, folder: int | None = None) -> int:
    """A regular file, as an open descriptor; `folder` is the open folder that the path is below.

    Raises OSError, which says so where it is a link or no regular file.
    """
    try:
        descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_NOCTTY | os.O_CLOEXEC, 0o600, dir_fd=folder)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise OSError(errno.ELOOP, "it is a link", str(path)) from None
        raise
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file", str(path))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def read_private(path: Path, most: int) -> bytes:
    """All of a file of ours that holds `most` bytes at the most. Raises OSError."""
    with open(opened(path), "rb") as file:
        status = os.fstat(file.fileno())
        if status.st_uid != os.geteuid():
            raise OSError(errno.EPERM, "it is somebody else's", str(path))
        if status.st_size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return file.read(most + 1)


def write_private(path: Path, pieces: Sequence[bytes]) -> None:
    """Put a file, or an empty folder, of that name in the place of which nobody else reads it. Raises OSError.

    Of several processes that do it at once the last one stands, whole. It need not outlive a power cut.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        beside.unlink()
    descriptor = opened(beside, WRITING)
    try:
        try:
            for piece in pieces:
                write_all(descriptor, piece)
        finally:
            os.close(descriptor)
        with suppress(OSError):
            path.rmdir()
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _tidy(path)


def _tidy(path: Path) -> None:
    """Remove what processes that died left beside a file."""
    with suppress(OSError), os.scandir(path.parent) as listing:
        for each in listing:
            if each.name.startswith(f"{path.name}.") and each.name.endswith(".tmp"):
                status = each.stat(follow_symlinks=False)
                if time.time() - status.st_mtime > ABANDONED and not stat.S_ISDIR(status.st_mode):
                    os.unlink(each.path)
