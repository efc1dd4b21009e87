"""The temporary files that stand beside a file while it is saved, and the removal of those of processes that died.

A save writes the new bytes under a temporary name and exchanges that name with the file's; from then on the temporary
name holds what the file held before. So that whoever finds one later knows what it is, the random part of the name
`.jobboard-<pid>-<random>.tmp` ends in three digests: of the file's name, of the bytes that were read, of the new bytes.
While the new bytes are being written the temporary file has no permission bits at all.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager
from hashlib import blake2b
from pathlib import Path

from jobboard.slots import frozen
from jobboard.store.disk import closing, opened_folder, write_all
from jobboard.store.files import CAP
from jobboard.store.lock import locked
from jobboard.store.recovery import keep_copy
from jobboard.store.traits import Traits

NAME = re.compile(r"\.jobboard-(\d{1,10})-[0-9a-f]{8}([0-9a-f]{12})([0-9a-f]{12})([0-9a-f]{12})\.tmp")
DEPTH = 6
"""How deep groups of applications may lie."""


def digest(data: bytes) -> str:
    """Six bytes, as hexadecimal digits."""
    return blake2b(data, digest_size=6).hexdigest()


@frozen
class Temporary:
    """The two temporary names of one save, the bytes that were read and the new ones.

    `spare` is used where there is no exchange.
    """

    name: str
    spare: str
    read: bytes
    data: bytes

    @classmethod
    def named(cls, target: str, read: bytes, data: bytes) -> Temporary:
        """Fresh names for replacing the bytes `read` of the file `target` by `data`."""
        digests = digest(os.fsencode(target)) + digest(read) + digest(data)
        name, spare = (f".jobboard-{os.getpid()}-{secrets.token_hex(4)}{digests}.tmp" for _ in range(2))
        return cls(name, spare, read, data)

    def write(self, folder: int, traits: Traits | None = None) -> None:
        """Writes the file in the open folder, with these traits, safe on the disk. Raises OSError; then it is gone."""
        descriptor = os.open(self.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0, dir_fd=folder)
        try:
            try:
                write_all(descriptor, self.data)
                if traits:
                    traits.give(descriptor)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except BaseException:
            os.unlink(self.name, dir_fd=folder)
            raise


def sweep_litter(folder: Path, *, recovery: Path) -> tuple[str, ...]:
    """Removes what saves of dead processes left in the folder and its groups; returns the sentences to tell.

    What is not known to stand in its file is moved to `recovery` first. Whatever cannot be judged stays.
    """
    told: list[str] = []
    for place, litter in _folders_with_litter(os.fspath(folder), DEPTH):
        with opened_folder(place) as descriptor, locked(descriptor):
            for name in litter:
                told += _sweep_one(descriptor, name, recovery)
    return tuple(told)


def _folders_with_litter(folder: str, depth: int) -> Iterator[tuple[str, list[str]]]:
    groups, litter = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if NAME.fullmatch(entry.name):
                    litter.append(entry.name)
                elif depth and not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                    groups.append(entry.path)
    except OSError:
        return
    if litter:
        yield folder, litter
    for group in groups:
        yield from _folders_with_litter(group, depth - 1)


def _sweep_one(folder: int, name: str, recovery: Path) -> list[str]:
    """Removes one temporary file if its process is dead; the sentences to tell."""
    match = NAME.fullmatch(name)
    if match is None or _is_alive(int(match[1])):
        return []
    told = []
    try:
        status = os.stat(name, dir_fd=folder, follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            return []
        if stat.S_IMODE(status.st_mode):
            data = read_bytes(folder, name)
            target = _target(folder, match[2])
            if data and digest(data) not in match.groups() and (target is None or data != read_bytes(folder, target)):
                kept = keep_copy(recovery, target or "unknown.md", data)
                told.append(
                    f"A save of {target or 'a file'} was cut short; what another program wrote is kept as {kept}"
                )
        os.unlink(name, dir_fd=folder)
    except OSError as error:
        told.append(f"{name} was left by a save that was cut short and cannot be removed: {error.strerror}")
    return told


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _target(folder: int, name_digest: str) -> str | None:
    """The file in the folder whose name has this digest."""
    return next((name for name in os.listdir(folder) if digest(os.fsencode(name)) == name_digest), None)


def read_bytes(folder: int, name: str) -> bytes:
    """The bytes of a regular file of the open folder; a link is not followed. Raises OSError."""
    with looking_at(folder, name) as descriptor:
        return read_open(descriptor)


def looking_at(folder: int, name: str) -> AbstractContextManager[int]:
    """A file of the open folder, opened for reading without waiting and without following a link. Raises OSError."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_NOCTTY | os.O_CLOEXEC
    return closing(os.open(name, flags, dir_fd=folder))


def read_open(descriptor: int) -> bytes:
    """All bytes of an open file from its beginning. Raises OSError for one that is too large to be an application."""
    pieces, at = [], 0
    while piece := os.pread(descriptor, CAP + 1 - at, at):
        pieces.append(piece)
        at += len(piece)
        if at > CAP:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return b"".join(pieces)
