"""The removal of a file that we made, while it holds exactly what we wrote.

It is renamed away first and looked at then, so that what another program saves in that moment is not lost: such a file
gets its name back, or, where something else has that name by then, becomes a recovery copy.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jobboard.errors import Conflict, Refused
from jobboard.store.create import name_again
from jobboard.store.disk import is_there, opened_folder
from jobboard.store.files import real_path
from jobboard.store.lease import is_lease_whole
from jobboard.store.lock import locked
from jobboard.store.replace import Place
from jobboard.store.rest import GONE, Watch
from jobboard.store.save import refuse_unless_writable
from jobboard.store.temporary import Temporary, looking_at, read_open

CHANGED = "It was changed since it was added, so it is not removed"


def is_removable(path: Path, data: bytes, *, root: Path, recovery: Path) -> bool:
    """Whether there is a file to remove; it holds exactly these bytes. False: nothing is there any more.

    Raises Conflict where anything else is there, Refused or Unreadable where it cannot be removed.
    """
    try:
        if not is_there(path):
            return False
    except OSError as error:
        raise Refused(f"It cannot be removed: {error.strerror}") from error
    with _place(path, root, recovery) as place:
        _refuse_unless_ours(place, data)
    return True


def remove(
    path: Path, data: bytes, *, root: Path, recovery: Path, announce: Callable[[], None] = lambda: None
) -> tuple[str, ...]:
    """Removes the file; returns warnings. `announce` is called just before.

    Raises Conflict where it does not hold exactly these bytes (any more), Refused or Unreadable where it cannot be
    removed; it is then as the others left it.
    """
    with _place(path, root, recovery) as place, locked(place.folder):
        _refuse_unless_ours(place, data)
        announce()
        temporary = Temporary.named(place.name, data, b"").name
        os.rename(place.name, temporary, src_dir_fd=place.folder, dst_dir_fd=place.folder)
        if not _drop(place, temporary, data) and _put_back(place, temporary):
            raise Conflict(". ".join((CHANGED, *place.warnings)))
        return tuple(place.warnings)


def remove_if_empty(folder: Path) -> None:
    """Removes a folder that nothing is in (any more); anything else of that name stays, and that is no error."""
    with suppress(OSError):
        folder.rmdir()
        with opened_folder(folder.parent) as parent:
            os.fsync(parent)


@contextmanager
def _place(path: Path, root: Path, recovery: Path) -> Iterator[Place]:
    """The place of the file, whose own name is not followed. Errors of the system are told as ours."""
    try:
        parent = real_path(os.path.dirname(path), os.fspath(root))
        with opened_folder(parent) as folder:
            yield Place(folder, os.path.join(parent, path.name), recovery, Watch(folder))
    except FileNotFoundError as error:
        raise Conflict(GONE) from error
    except OSError as error:
        raise Refused(f"It cannot be removed: {error.strerror}") from error


def _refuse_unless_ours(place: Place, data: bytes) -> None:
    if os.path.islink(place.path):
        raise Conflict(CHANGED)
    seen, traits = place.read()
    if seen.data != data:
        raise Conflict(CHANGED)
    refuse_unless_writable(place, traits)


def _drop(place: Place, temporary: str, data: bytes) -> bool:
    """Removes what was renamed away, if it is what was seen and nobody has it open for writing."""
    try:
        with looking_at(place.folder, temporary) as descriptor:
            free = place.watch.is_free(descriptor)
            if free is False or read_open(descriptor) != data or (free and not is_lease_whole(descriptor)):
                return False
            os.unlink(temporary, dir_fd=place.folder)
    except OSError:
        return False
    try:
        os.fsync(place.folder)
    except OSError as error:
        place.warnings.append(f"It is removed, but may be there again after a power cut: {error.strerror}")
    return True


def _put_back(place: Place, temporary: str) -> bool:
    """Gives the file its name back; where that is taken by now, a recovery copy is made of it.

    False: neither can be done, and nobody has taken the name. The next start keeps a copy if it is another program's.
    """
    try:
        name_again(place.folder, temporary, place.name)
    except OSError as error:
        data = place.watch.bytes_of(temporary)
        if data is None:
            place.warnings.append(f"What stood there stays beside it as {temporary}: {error.strerror}")
            return isinstance(error, FileExistsError)
        place.keep(data, temporary)
    else:
        place.remove(temporary)
    return True
