"""Files that are exported again and again: made where there is none, written over where one is ours, else let be.

They are no applications: they may lie anywhere and be of any size, and nothing in them can be undone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from jobboard.errors import Refused
from jobboard.store.create import READ_ONLY, name_again, settle, write_fresh
from jobboard.store.disk import opened_folder
from jobboard.store.exchange import NoExchange, swap
from jobboard.store.lock import locked
from jobboard.store.replace import Place
from jobboard.store.rest import Watch
from jobboard.store.save import refuse_unless_writable
from jobboard.store.temporary import Temporary, looking_at
from jobboard.store.traits import Traits

HEAD = 4096
"""So many bytes of a file tell whose it is."""

IsOurs = Callable[[bytes], bool]
"""Whether a file that begins with these bytes is one that was exported earlier."""


def put(path: Path, data: bytes, is_ours: IsOurs) -> tuple[str, ...]:
    """Puts the bytes into the file at `path`, whole or not at all; returns what is to be told besides.

    A file that is there is replaced only if it is empty or `is_ours`, and keeps its mode. A link is followed and stays.
    Raises Refused; then everything is as it was.
    """
    real = os.path.realpath(path)
    try:
        with opened_folder(os.path.dirname(real)) as folder, locked(folder):
            _put(folder, real, data, is_ours)
            return settle(folder)
    except Refused as error:
        raise Refused(f"{path}: {error.sentence[:1].lower()}{error.sentence[1:]}") from error
    except FileExistsError as error:
        raise Refused(f"{path}: another program has just made it; nothing was written") from error
    except OSError as error:
        raise Refused(f"{path}: it cannot be written: {error.strerror}") from error


def _put(folder: int, real: str, data: bytes, is_ours: IsOurs) -> None:
    name = os.path.basename(real)
    temporary = Temporary.named(name, b"", data)
    try:
        traits = _traits(folder, name, is_ours)
    except FileNotFoundError:
        if not os.fstat(folder).st_mode & 0o222:
            raise Refused(READ_ONLY) from None
        _make(folder, temporary, name)
        return
    refuse_unless_writable(Place(folder, real, Path(), Watch(folder)), traits)
    temporary.write(folder, traits)
    try:
        displaced = swap(folder, temporary.name, name, temporary.spare)
    except BaseException:
        _remove(folder, temporary.name)
        raise
    try:
        _traits(folder, displaced, is_ours)
    except (Refused, OSError):
        _put_back(folder, displaced, temporary, name)
    _remove(folder, displaced)


def _put_back(folder: int, displaced: str, temporary: Temporary, name: str) -> NoReturn:
    """Puts what another program wrote in the last moment back into its place. Raises Refused, which tells of it."""
    try:
        ours = swap(folder, displaced, name, Temporary.named(name, b"", temporary.data).spare)
    except OSError as error:
        raise Refused(f"What another program has just written there stands beside it as {displaced}") from error
    _remove(folder, ours)
    raise Refused("Another program has just written it; it is left as it is")


def _remove(folder: int, name: str) -> None:
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)


def _traits(folder: int, name: str, is_ours: IsOurs) -> Traits:
    """The traits of a file that may be written over. Raises Refused for any other, else OSError."""
    with looking_at(folder, name) as descriptor:
        traits = Traits.of(descriptor)
        if not stat.S_ISREG(traits.mode):
            raise Refused("It is no plain file; nothing was written")
        head = os.read(descriptor, HEAD)
        if head and not is_ours(head):
            raise Refused("It is not a file that was exported here, so it is left as it is")
        return traits


def _make(folder: int, temporary: Temporary, name: str) -> None:
    """Makes the file; its name has to be free. Raises FileExistsError when it is not, else OSError."""
    write_fresh(folder, temporary.name, temporary.data)
    try:
        name_again(folder, temporary.name, name)
    except NoExchange:
        write_fresh(folder, name, temporary.data)
    finally:
        _remove(folder, temporary.name)
