"""Small things done with descriptors, so that what was written is whole, private and safe on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path


@contextmanager
def closing(descriptor: int) -> Iterator[int]:
    """Closes a descriptor that was only read from; that this fails means nothing."""
    try:
        yield descriptor
    finally:
        with suppress(OSError):
            os.close(descriptor)


def opened_folder(folder: str | Path) -> AbstractContextManager[int]:
    """The folder as a descriptor. Raises OSError."""
    return closing(os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))


def is_there(path: str | Path) -> bool:
    """Whether anything has this name, be it a link to nothing. Raises OSError where that cannot be told."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def is_listed(folder: int, name: str) -> bool:
    """Whether the open folder lists this name; so it is taken where that cannot be told."""
    try:
        return name in os.listdir(folder)
    except OSError:
        return True


def private_folder(folder: Path) -> Path:
    """The folder, made with its parents if need be, open to nobody but its owner. Raises OSError."""
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all bytes, however few at a time are taken. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def write_durably(descriptor: int, data: bytes) -> None:
    """Writes all bytes and waits until they are on the disk. Raises OSError."""
    write_all(descriptor, data)
    os.fsync(descriptor)
