"""Whether another program has a file open for writing, as Linux tells it through read leases."""

from __future__ import annotations

import errno
import fcntl
import signal
import sys
from contextlib import suppress


def take_lease(descriptor: int) -> bool | None:
    """Takes a read lease on a file that is open for reading only; it ends when the descriptor is closed.

    True: it is held. Nobody has the file open for writing, and who opens it now waits until the lease ends.
    False: somebody has it open for writing.
    None: that cannot be known here (another system, a file of somebody else's, a file system without leases).
    """
    if sys.platform != "linux":
        return None
    try:
        # The system tells of a broken lease by SIGIO, which ends the process; SIGURG is ignored unless asked for, and
        # setting it per descriptor works in every thread, where changing a handler does not.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except OSError as error:
        return False if error.errno == errno.EAGAIN else None
    return True


def end_lease(descriptor: int) -> None:
    """Lets those go on who wait to write; without a lease nothing happens."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)


def is_lease_whole(descriptor: int) -> bool:
    """Whether the lease is held and nobody waits for it to end so as to write."""
    return sys.platform == "linux" and fcntl.fcntl(descriptor, fcntl.F_GETLEASE) == fcntl.F_RDLCK
