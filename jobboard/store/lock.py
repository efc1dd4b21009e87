"""Two jobboards on one folder take turns: `flock` on the folder's own descriptor leaves no lock file behind."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE = 2.0
"""Seconds. A save takes milliseconds; whoever holds the lock for longer is stopped or asleep."""

PAUSES = (0.001, 0.002, 0.005, 0.01, 0.02)


@contextmanager
def locked(folder: int, patience: float = PATIENCE) -> Iterator[bool]:
    """Holds the lock of the open folder; yields False when it is not held.

    That is where the file system has no locks, or somebody keeps it for longer than `patience` seconds. The caller goes
    on all the same: the lock spares both sides work, while safety comes from looking at what was displaced.
    The system frees the lock of a process that dies. Threads of one process exclude each other too, as long as each
    opens the folder for itself.
    """
    held = bool(take(folder, fcntl.LOCK_EX, patience))
    try:
        yield held
    finally:
        if held:
            with suppress(OSError):
                fcntl.flock(folder, fcntl.LOCK_UN)


def take(descriptor: int, kind: int, patience: float) -> bool | None:
    """Takes the lock of this kind (LOCK_EX or LOCK_SH) on an open file; it ends when that is closed.

    False: somebody keeps it for longer than `patience` seconds. None: there are no locks here.
    """
    deadline, tries = time.monotonic() + patience, 0
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
            tries += 1
        except OSError:
            return None
        else:
            return True
