"""The replacing of one file by new bytes so that nothing of another program's is lost.

The new bytes are exchanged with the file, and what that displaced is looked at. If it is not exactly what was read, or
a program still has it open for writing, it goes back at once: what that program goes on to write ends up in the file.
Only what others made of the new bytes in the few microseconds between needs care; the caller is told of the collision.
"""

from __future__ import annotations

import os
import stat
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

from jobboard.errors import Conflict, Refused
from jobboard.slots import field, frozen, mutable
from jobboard.store.disk import is_listed
from jobboard.store.exchange import InUse, rename_new, swap
from jobboard.store.files import Contents, stamp_of
from jobboard.store.lease import is_lease_whole
from jobboard.store.ours import Ours, holds
from jobboard.store.recovery import keep_copy
from jobboard.store.rest import AT_ONCE, BUSY, GONE, Watch
from jobboard.store.temporary import Temporary, looking_at
from jobboard.store.traits import Traits


@frozen
class Collision:
    """For a moment our bytes stood in the file in the place of others than those that were read.

    `read` are the bytes that were patched, `ours` those that stood there, `hidden` those that stand there again (None:
    not to be read). If another program changed ours meanwhile, `name` is a temporary name that still holds what it made
    of them, `stray`.
    """

    read: bytes
    ours: bytes
    hidden: bytes | None
    name: str = ""
    stray: bytes | None = None


@mutable
class Place:
    """The place of one file: its absolute path and the open folder that it lies in. `recovery` is where copies go.

    `kept` is the newest recovery copy, `warnings` what is to be told.
    """

    folder: int
    path: str
    recovery: Path
    watch: Watch
    kept: Path | None = None
    warnings: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The file's own name."""
        return os.path.basename(self.path)

    def read(self) -> tuple[Contents, Traits]:
        """The file at rest. Raises Unreadable, Refused, Conflict."""
        return self.watch.read(self.path)

    def replace(self, seen: Contents, traits: Traits, data: bytes) -> bool | Collision:
        """Replaces what was seen there by the bytes, with the same traits. Raises Refused when that cannot be done.

        False or Collision: the file was changed since it was read, and is as the others left it.
        """
        temporary = Temporary.named(self.name, seen.data, data)
        with self._written(temporary, traits) as descriptor:
            return self._replace(temporary, Ours.of(descriptor), seen, traits)

    def _written(self, temporary: Temporary, traits: Traits) -> AbstractContextManager[int]:
        """The temporary file, written and then open for reading. Raises Refused."""
        try:
            temporary.write(self.folder, traits)
            try:
                return looking_at(self.folder, temporary.name)
            except OSError:
                self.remove(temporary.name)
                raise
        except OSError as error:
            raise Refused(f"It cannot be saved: {error.strerror}") from error

    def _replace(self, temporary: Temporary, ours: Ours, seen: Contents, traits: Traits) -> bool | Collision:
        try:
            changed = stamp_of(os.stat(self.name, dir_fd=self.folder, follow_symlinks=False)) != seen.stamp
            displaced = "" if changed else self._swap(temporary.name, temporary.spare)
        except OSError as error:
            displaced = self._after_failure(temporary, error)
        if not displaced:
            self.remove(temporary.name)
            return False
        if self._is_safe_to_drop(displaced, temporary.read, traits):
            self.remove(displaced)
            return True
        try:
            look: AbstractContextManager[int | None] = looking_at(self.folder, displaced)
        except OSError:
            look = nullcontext()
        with look as descriptor:
            try:
                done = self._put_back(displaced, temporary, descriptor, ours)
            except Conflict:
                if not self._went_along(temporary, ours):
                    raise
                done = True
            if done is True and descriptor is not None:
                with suppress(OSError):
                    ours.take_mode(descriptor, traits.mode)
            return done

    def _swap(self, name: str, spare: str) -> str:
        return swap(self.folder, name, self.name, spare, self.watch.is_free)

    def remove(self, name: str) -> None:
        """Removes a temporary file; that it cannot be removed is a warning."""
        try:
            os.unlink(name, dir_fd=self.folder)
        except FileNotFoundError:
            pass
        except OSError as error:
            self.warnings.append(f"The temporary file {name} could not be removed: {error.strerror}")

    def keep(self, data: bytes, name: str = "") -> None:
        """Makes a recovery copy of another program's version, and removes the temporary file that holds it.

        If no copy can be made, that file stays.
        """
        try:
            self.kept = keep_copy(self.recovery, self.name, data)
        except OSError as error:
            where = f"stays beside the file as {name}" if name else "could not be kept"
            self.warnings.append(f"Another program's version {where}: {error.strerror}")
        else:
            self.warnings.append(f"Another program's version is kept as {self.kept}")
            if name:
                self.remove(name)

    def _after_failure(self, temporary: Temporary, error: OSError) -> str:
        """What was displaced although the system told of an error; "" when the file is gone. Raises Refused."""
        found = self.watch.bytes_of(temporary.name)
        if found is not None and found != temporary.data:
            return temporary.name
        if isinstance(error, (FileNotFoundError, InUse)):
            return ""
        if found is not None:
            self.remove(temporary.name)
        raise Refused(f"It cannot be saved: {error.strerror}") from error

    def _is_safe_to_drop(self, displaced: str, data: bytes, traits: Traits) -> bool:
        """Whether the displaced file is what was read, and stays so until the folder is safe on the disk."""
        try:
            with looking_at(self.folder, displaced) as descriptor:
                free = self.watch.is_free(descriptor)
                if free is False or not holds(descriptor, data, traits):
                    return False
                self._sync()
                return is_lease_whole(descriptor) if free else holds(descriptor, data, traits)
        except OSError:
            return False

    def _went_along(self, temporary: Temporary, ours: Ours) -> bool:
        """Whether our bytes are in the file still, under the name that another program gave it meanwhile."""
        try:
            went = ours.went_along(self.folder, (self.name, temporary.name, temporary.spare))
        except OSError:
            return False
        if went:
            self.warnings.append("It was moved meanwhile, with this change in it")
        return went

    def _put_back(self, displaced: str, temporary: Temporary, descriptor: int | None, made: Ours) -> bool | Collision:
        """Puts the displaced file, which is open, back into its place; True when that cannot be done."""
        hidden = None if descriptor is None else self.watch.bytes_at(descriptor, AT_ONCE)
        other = temporary.name if displaced == temporary.spare else temporary.spare
        try:
            ours = self._swap(displaced, other)
        except OSError as error:
            stands = is_listed(self.folder, self.name)
            if stands:
                self.warnings.append(
                    f"Another program changed it meanwhile; that could not be put back: {error.strerror}"
                )
            self._keep_at_rest(displaced, temporary)
            if stands:
                return True
            raise Conflict(GONE) from None
        if descriptor is not None:
            with suppress(OSError):
                made.pass_mode_on(descriptor)
        data = self.watch.bytes_of(ours)
        if hidden is None and descriptor is not None:
            hidden = self.watch.bytes_at(descriptor)
        if data == temporary.data:
            self.remove(ours)
            return Collision(temporary.read, temporary.data, hidden)
        if data is not None:
            return Collision(temporary.read, temporary.data, hidden, ours, data)
        return self._leave(ours, displaced, temporary)

    def _leave(self, found: str, spare: str, temporary: Temporary) -> bool:
        """Puts back what cannot be read or is not let go of, and keeps a copy of what stood there before it."""
        try:
            is_file = stat.S_ISREG(os.stat(found, dir_fd=self.folder, follow_symlinks=False).st_mode)
            self._keep_at_rest(self._swap(found, spare), temporary)
        except OSError as error:
            self.warnings.append(f"What another program put there stays beside it as {found}: {error.strerror}")
            raise Conflict(BUSY) from error
        if is_file:
            return True
        raise Conflict(BUSY)

    def _keep_at_rest(self, name: str, temporary: Temporary) -> None:
        """Removes a displaced version if it is the one that was read, else makes a recovery copy of it.

        What is no file goes back where nothing is in its way.
        """
        data = self.watch.bytes_of(name)
        if data is None and self._goes_back(name):
            return
        if data is None:
            self.warnings.append(f"Another program's version stays beside the file as {name}")
        elif data == temporary.read:
            self.remove(name)
        else:
            self.keep(data, name)

    def _goes_back(self, name: str) -> bool:
        try:
            if stat.S_ISREG(os.stat(name, dir_fd=self.folder, follow_symlinks=False).st_mode):
                return False
            rename_new(self.folder, name, self.name)
        except OSError:
            return False
        return True

    def _sync(self) -> None:
        try:
            os.fsync(self.folder)
        except OSError as error:
            self.warnings.append(f"It is changed, but may be as before after a power cut: {error.strerror}")
