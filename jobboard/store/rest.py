"""Reading what others may be writing: only once nobody does any more."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from jobboard.errors import Conflict, Refused
from jobboard.slots import mutable, replace
from jobboard.store.files import Contents, read_plain, stamp_of
from jobboard.store.lease import end_lease, take_lease
from jobboard.store.temporary import Temporary, looking_at, read_open
from jobboard.store.traits import Traits

PAUSES = (0, 0.001, 0.002, 0.004, 0.008, *(0.02,) * 50)
"""Seconds between looks at a file that is being written: about one second together."""

AT_ONCE = (0,)
"""A single look."""

ABSENT = 10
"""Looks. Some editors take the old file away before they write the new one; what is missing for longer is gone."""

GONE = "It was moved or removed meanwhile"
BUSY = "Another program keeps changing it"
WRITTEN = "Another program has it open for writing"


@mutable
class Watch:
    """Looks at files of one open folder. `leases_tell` turns False where leases are found to say nothing."""

    folder: int
    leases_tell: bool = True

    def read(self, path: str) -> tuple[Contents, Traits]:
        """The file at rest: nobody is seen writing it, it did not change while it was read, and it is not just empty.

        Raises Unreadable, Refused when somebody keeps it open for writing, Conflict when it is gone or never at rest.
        """
        free: bool | None = None
        for look, pause in enumerate(PAUSES, start=1):
            rest(pause)
            try:
                contents, traits, free = self._read_once(path)
            except FileNotFoundError:
                if look >= ABSENT:
                    raise Conflict(GONE) from None
                continue
            settled = contents.data or look == len(PAUSES)
            if settled and free is not False and not contents.torn:
                return contents, traits
        if free is not False:
            raise Conflict(BUSY)
        if self._do_leases_tell():
            raise Refused(WRITTEN)
        return self.read(path)

    def bytes_of(self, name: str) -> bytes | None:
        """The bytes of a file at rest; None for what is no readable file, or never at rest."""
        try:
            with looking_at(self.folder, name) as descriptor:
                return self.bytes_at(descriptor)
        except OSError:
            return None

    def bytes_at(self, descriptor: int, pauses: Sequence[float] = PAUSES) -> bytes | None:
        """The bytes of an open file at rest, whatever its name is by then; None as for `bytes_of`."""
        try:
            for pause in pauses:
                rest(pause)
                if self.is_free(descriptor) is not False:
                    return read_open(descriptor) if Traits.of(descriptor).regular else None
        except OSError:
            pass
        finally:
            end_lease(descriptor)
        return None

    def is_free(self, descriptor: int) -> bool | None:
        """Whether nobody has it open for writing (True: and nobody will before it is closed); None: not to be known."""
        return take_lease(descriptor) if self.leases_tell else None

    def _read_once(self, path: str) -> tuple[Contents, Traits, bool | None]:
        contents = read_plain(path)
        with looking_at(self.folder, os.path.basename(path)) as descriptor:
            free = self.is_free(descriptor)
            if stamp_of(os.fstat(descriptor)) != contents.stamp:
                contents = replace(contents, torn=True)
            return contents, Traits.of(descriptor), free

    def _do_leases_tell(self) -> bool:
        """Whether a file that certainly nobody has open gets a lease here; some network file systems never give one."""
        probe = Temporary.named("", b"", b"")
        try:
            probe.write(self.folder)
            with looking_at(self.folder, probe.name) as descriptor:
                self.leases_tell = take_lease(descriptor) is True
            os.unlink(probe.name, dir_fd=self.folder)
        except OSError:
            self.leases_tell = False
        return self.leases_tell


def rest(pause: float) -> None:
    """Waits for so many seconds."""
    if pause:
        time.sleep(pause)
