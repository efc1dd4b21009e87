"""The replacing of one file by new bytes so that nothing of another program's is lost.

The new bytes are exchanged with the file, and what that displaced is looked at. If it is not exactly what was read, or
a program still has it open for writing, it goes back at once: what that program goes on to write ends up in the file.
Only what others did to the new bytes in the few microseconds between needs care: it is handed on as `stray`, and where
it cannot be brought into the file it is kept as a recovery copy.
"""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from jobboard.errors import Conflict, Refused
from jobboard.store.exchange import swap
from jobboard.store.files import Contents, read_plain, stamp_of
from jobboard.store.lease import is_lease_whole, take_lease
from jobboard.store.recovery import keep_copy
from jobboard.store.temporary import Temporary, looking_at, read_open
from jobboard.store.traits import Traits

PAUSES = (0, 0.001, 0.002, 0.004, 0.008, *(0.02,) * 50)
"""Seconds between looks at a file that is being written: about one second together."""

ABSENT = 10
"""Looks. Some editors take the old file away before they write the new one; what is missing for longer is gone."""

GONE = "It was moved or removed meanwhile"
BUSY = "Another program keeps changing it"
WRITTEN = "Another program has it open for writing"


@dataclass(frozen=True, slots=True)
class Stray:
    """What another program made of our bytes, `ours`, while these stood in the file. The name `name` still holds it."""

    name: str
    ours: bytes
    data: bytes


@dataclass(slots=True)
class Place:
    """The place of one file: its absolute path and the open folder that it lies in. `recovery` is where copies go.

    `kept` is the newest recovery copy, `warnings` what is to be told.
    """

    folder: int
    path: str
    recovery: Path
    kept: Path | None = None
    warnings: list[str] = field(default_factory=list)
    leases_tell: bool = True

    @property
    def name(self) -> str:
        """The file's own name."""
        return os.path.basename(self.path)

    def read(self) -> tuple[Contents, Traits]:
        """The file at rest: nobody is seen writing it, it did not change while it was read, and it is not just empty.

        Raises Unreadable, Refused when somebody keeps it open for writing, Conflict when it is gone or never at rest.
        """
        free: bool | None = None
        for look, pause in enumerate(PAUSES, start=1):
            _rest(pause)
            try:
                contents, traits, free = self._read_once()
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
        return self.read()

    def replace(self, seen: Contents, traits: Traits, data: bytes) -> bool | Stray:
        """Replaces what was seen there by the bytes, with the same traits. Raises Refused when that cannot be done.

        False: the file was changed since it was read and is as the others left it. Stray: so too, and what somebody
        made of our bytes meanwhile is handed over.
        """
        temporary = Temporary.named(self.name, seen.data, data)
        try:
            temporary.write(self.folder, traits)
        except OSError as error:
            raise Refused(f"It cannot be saved: {error.strerror}") from error
        try:
            changed = stamp_of(os.stat(self.name, dir_fd=self.folder, follow_symlinks=False)) != seen.stamp
            displaced = "" if changed else swap(self.folder, temporary.name, self.name, temporary.spare)
        except OSError as error:
            displaced = self._after_failure(temporary, error)
        if not displaced:
            self.remove(temporary.name)
            return False
        if self._is_safe_to_drop(displaced, seen.data, traits):
            self.remove(displaced)
            return True
        return self._put_back(displaced, temporary)

    def remove(self, name: str) -> None:
        """Removes a temporary file; that it cannot be removed is a warning."""
        try:
            os.unlink(name, dir_fd=self.folder)
        except FileNotFoundError:
            pass
        except OSError as error:
            self.warnings.append(f"The temporary file {name} could not be removed: {error.strerror}")

    def keep(self, stray: Stray) -> None:
        """Makes a recovery copy of another program's version; if none can be made, it stays beside the file."""
        self._keep(stray.name, stray.data)

    def _keep(self, name: str, data: bytes) -> None:
        try:
            self.kept = keep_copy(self.recovery, self.name, data)
        except OSError as error:
            self.warnings.append(f"Another program's version stays beside the file as {name}: {error.strerror}")
        else:
            self.warnings.append(f"Another program's version is kept as {self.kept}")
            self.remove(name)

    def _read_once(self) -> tuple[Contents, Traits, bool | None]:
        contents = read_plain(self.path)
        with looking_at(self.folder, self.name) as descriptor:
            free = self._is_free(descriptor)
            if stamp_of(os.fstat(descriptor)) != contents.stamp:
                contents = replace(contents, torn=True)
            return contents, Traits.of(descriptor), free

    def _after_failure(self, temporary: Temporary, error: OSError) -> str:
        """What was displaced although the system told of an error; "" when the file is gone. Raises Refused."""
        found = self._at_rest(temporary.name)
        if found is not None and found != temporary.data:
            return temporary.name
        if isinstance(error, FileNotFoundError):
            return ""
        if found is not None:
            self.remove(temporary.name)
        raise Refused(f"It cannot be saved: {error.strerror}") from error

    def _is_safe_to_drop(self, displaced: str, data: bytes, traits: Traits) -> bool:
        """Whether the displaced file is what was read, and stays so until the folder is safe on the disk."""
        try:
            with looking_at(self.folder, displaced) as descriptor:
                free = self._is_free(descriptor)
                if free is False or not _holds(descriptor, data, traits):
                    return False
                self._sync()
                return is_lease_whole(descriptor) if free else _holds(descriptor, data, traits)
        except OSError:
            return False

    def _put_back(self, displaced: str, temporary: Temporary) -> bool | Stray:
        other = temporary.name if displaced == temporary.spare else temporary.spare
        try:
            ours = swap(self.folder, displaced, self.name, other)
        except OSError as error:
            stands = self.name in os.listdir(self.folder)
            if stands:
                self.warnings.append(
                    f"Another program changed it meanwhile; that could not be put back: {error.strerror}"
                )
            self._keep_at_rest(displaced, temporary)
            if stands:
                return True
            raise Conflict(GONE) from None
        data = self._at_rest(ours)
        if data == temporary.data:
            self.remove(ours)
            return False
        if data is not None:
            return Stray(ours, temporary.data, data)
        return self._leave(ours, displaced, temporary)

    def _leave(self, found: str, spare: str, temporary: Temporary) -> bool:
        """Puts back what cannot be read or is not let go of, and keeps a copy of what stood there before it."""
        try:
            is_file = stat.S_ISREG(os.stat(found, dir_fd=self.folder, follow_symlinks=False).st_mode)
            self._keep_at_rest(swap(self.folder, found, self.name, spare), temporary)
        except OSError as error:
            self.warnings.append(f"What another program put there stays beside it as {found}: {error.strerror}")
            raise Conflict(BUSY) from error
        if is_file:
            return True
        raise Conflict(BUSY)

    def _keep_at_rest(self, name: str, temporary: Temporary) -> None:
        """Removes a displaced version if it is the one that was read, else makes a recovery copy of it."""
        data = self._at_rest(name)
        if data is None:
            self.warnings.append(f"Another program's version stays beside the file as {name}")
        elif data == temporary.read:
            self.remove(name)
        else:
            self._keep(name, data)

    def _at_rest(self, name: str) -> bytes | None:
        """The bytes once nobody writes them any more; None for what is no readable file, or never at rest."""
        try:
            with looking_at(self.folder, name) as descriptor:
                for pause in PAUSES:
                    _rest(pause)
                    if self._is_free(descriptor) is not False:
                        return read_open(descriptor) if Traits.of(descriptor).regular else None
        except OSError:
            pass
        return None

    def _is_free(self, descriptor: int) -> bool | None:
        """Whether nobody has it open for writing (True: and nobody will before it is closed); None: not to be known."""
        return take_lease(descriptor) if self.leases_tell else None

    def _do_leases_tell(self) -> bool:
        """Whether a file that certainly nobody has open gets a lease here; some network file systems never give one."""
        probe = Temporary.named(self.name, b"", b"")
        try:
            probe.write(self.folder)
            with looking_at(self.folder, probe.name) as descriptor:
                self.leases_tell = take_lease(descriptor) is True
        except OSError:
            self.leases_tell = False
        self.remove(probe.name)
        return self.leases_tell

    def _sync(self) -> None:
        try:
            os.fsync(self.folder)
        except OSError as error:
            self.warnings.append(f"It is changed, but may be as before after a power cut: {error.strerror}")


def _holds(descriptor: int, data: bytes, traits: Traits) -> bool:
    """Whether an open file is exactly this one, besides its name."""
    found = Traits.of(descriptor)
    return found == traits and os.fstat(descriptor).st_size == len(data) and read_open(descriptor) == data


def _rest(pause: float) -> None:
    if pause:
        time.sleep(pause)
