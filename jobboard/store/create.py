"""The making of a file where none was: whole from its first moment on, never over another, never through a link.

The bytes are written under a temporary name in the same folder, which then gets the file's name as a second one; that
fails where the name is taken, and the next name is tried.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from jobboard.errors import Refused
from jobboard.slots import frozen, replace
from jobboard.store.disk import opened_folder, write_all
from jobboard.store.exchange import NO_LINKS, NoExchange, rename_new
from jobboard.store.files import CAP
from jobboard.store.lock import locked
from jobboard.store.temporary import Temporary

NAMES = 1_000
"""So many names are tried at most."""

READ_ONLY = "It cannot be made: the folder is read-only"
TOO_LARGE = "It would be larger than 5 MB"


@frozen
class Made:
    """The name of the file that was made in the folder; `warnings` did not keep it from being made."""

    name: str
    warnings: tuple[str, ...] = ()


def create(
    folder: Path,
    name: Callable[[Collection[str]], str],
    data: bytes,
    announce: Callable[[str], None] = lambda _: None,
    *,
    awaited: bool = False,
    settled: bool = True,
) -> Made:
    """Makes a file of these bytes in the folder; that is made too if it is `awaited` (its parent has to be there).

    One that is not there otherwise may only be away: made anew, it would lie in the way of the one that comes back.
    With `settled` its name is safe on the disk too; else that is the caller's to see to (`settle`).
    `name` gives the file's name from the names that are taken; `announce` is told of it just before the file gets it.
    Modes are what the person's umask leaves of 0666 and 0777. Raises Refused when it cannot be made, and whatever
    `name` raises; then nothing is made.
    """
    if len(data) > CAP:
        raise Refused(TOO_LARGE)
    with begun(folder, wanted=awaited):
        if not folder.is_dir():
            raise Refused(f"The folder {folder} is not there; nothing was made")
        try:
            with opened_folder(folder) as descriptor, locked(descriptor):
                made = _create(descriptor, name, data, announce)
                return replace(made, warnings=(*made.warnings, *settle(descriptor))) if settled else made
        except OSError as error:
            raise Refused(f"It cannot be made: {error.strerror}") from error


@contextmanager
def begun(folder: Path, *, wanted: bool) -> Iterator[bool]:
    """The folder, made if it is `wanted` and not there (True); it goes again where what is done in it fails.

    Raises Refused where it cannot be made.
    """
    made = wanted and _make_folder(folder)
    try:
        yield made
    except BaseException:
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _make_folder(folder: Path) -> bool:
    """Makes the folder; whether it was not there."""
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    except FileNotFoundError as error:
        raise Refused(f"There is no folder {folder.parent} to make the folder {folder.name} in") from error
    except OSError as error:
        raise Refused(f"The folder {folder} cannot be made: {error.strerror}") from error
    with suppress(OSError), opened_folder(folder.parent) as parent:
        os.fsync(parent)
    return True


def _create(folder: int, name: Callable[[Collection[str]], str], data: bytes, announce: Callable[[str], None]) -> Made:
    if not os.fstat(folder).st_mode & 0o222 or not os.access(".", os.W_OK | os.X_OK, dir_fd=folder):
        raise Refused(READ_ONLY)
    taken = set(os.listdir(folder))
    for _ in range(NAMES):
        wanted = name(taken)
        if os.path.basename(wanted) != wanted or wanted.startswith(".") or wanted in taken:
            raise Refused(f"A file cannot be named “{wanted}”")
        try:
            return Made(wanted, _make(folder, wanted, data, partial(announce, wanted)))
        except FileExistsError:
            taken.add(wanted)
    raise Refused("There are too many files of that name")


def _make(folder: int, name: str, data: bytes, announce: Callable[[], None]) -> tuple[str, ...]:
    """Makes the file of that name in the open folder; returns warnings.

    Raises FileExistsError when anything has that name, else OSError; then nothing was made.
    """
    temporary = Temporary.named(name, b"", data).name
    warnings: list[str] = []
    write_fresh(folder, temporary, data)
    try:
        announce()
        _give_name(folder, temporary, name, data)
    finally:
        try:
            os.unlink(temporary, dir_fd=folder)
        except FileNotFoundError:
            pass
        except OSError as error:
            warnings.append(f"The temporary file {temporary} could not be removed: {error.strerror}")
    return tuple(warnings)


def settle(folder: int) -> tuple[str, ...]:
    """Makes the names of the open folder safe on the disk; a warning where that cannot be done."""
    try:
        os.fsync(folder)
    except OSError as error:
        return (f"It is made, but may be gone after a power cut: {error.strerror}",)
    return ()


def write_fresh(folder: int, name: str, data: bytes) -> None:
    """Writes a fresh file, safe on the disk; it has no permission bits until all of it is there. Raises OSError.

    The system gives it the mode that a file made here is to have: by umask, or by the folder's own access list.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(name, flags, 0o666, dir_fd=folder)
    try:
        try:
            mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
            os.fchmod(descriptor, 0)
            write_all(descriptor, data)
            os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        with suppress(OSError):
            os.unlink(name, dir_fd=folder)
        raise


def _give_name(folder: int, temporary: str, name: str, data: bytes) -> None:
    """Gives the file its name, which nothing may have: by a link, by a rename, or by writing it there."""
    try:
        name_again(folder, temporary, name)
    except NoExchange:
        write_fresh(folder, name, data)


def name_again(folder: int, old: str, new: str) -> None:
    """Gives a file of the open folder another name, which nothing may have; the old one may stay, as a second name.

    Raises NoExchange where that is not to be had in one step, FileExistsError when the name is taken, else OSError.
    """
    try:
        os.link(old, new, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        rename_new(folder, old, new)
