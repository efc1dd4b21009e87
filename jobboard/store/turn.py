"""Whose turn it is to change a folder: any number of actions at once, but undo and redo alone.

What stands unfinished in the journal while nobody else has a turn was left by a process that died. The turn is a lock
on a file in the private state of the folder; the system ends it with the process.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jobboard.errors import Refused
from jobboard.store.disk import closing, private_folder
from jobboard.store.lock import take

NAME = "turn"
IMPORT = "import"

PATIENCE = 2.0
"""Seconds that an action waits for an undo elsewhere; then it goes on all the same, for undo looks at files again."""

PATIENCE_ALONE = 5.0
"""Seconds that an undo waits for actions elsewhere, which may be about many files."""

PATIENCE_IMPORT = 30.0
"""Seconds that an import waits for another; then it goes on all the same: what both make is at worst there twice."""

BUSY = "Another jobboard is changing this folder; nothing was undone or done again. Try again when it is done"


@contextmanager
def turn(state: Path, *, alone: bool = False) -> Iterator[None]:
    """Has a turn in the folder of this state. Where there are no locks, nobody waits.

    Raises Refused when it is to be `alone` and others do not come to an end.
    """
    with _lock_file(state, NAME) as descriptor:
        kind, patience = (fcntl.LOCK_EX, PATIENCE_ALONE) if alone else (fcntl.LOCK_SH, PATIENCE)
        if descriptor is not None and take(descriptor, kind, patience) is False and alone:
            raise Refused(BUSY)
        yield


@contextmanager
def one_import(state: Path) -> Iterator[None]:
    """Lets nobody else import into the folder of this state: what one makes is on the board for the next."""
    with _lock_file(state, IMPORT) as descriptor:
        if descriptor is not None:
            take(descriptor, fcntl.LOCK_EX, PATIENCE_IMPORT)
        yield


@contextmanager
def _lock_file(state: Path, name: str) -> Iterator[int | None]:
    """The open file that is locked; None where there can be none."""
    flags = os.O_RDONLY | os.O_CREAT | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(private_folder(state) / name, flags, 0o600)
    except OSError:
        yield None
        return
    with closing(descriptor):
        yield descriptor
