"""Whether a file is still the one that it was: the one that was read, and that of our new bytes, whatever its name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from jobboard.slots import frozen
from jobboard.store.temporary import read_open
from jobboard.store.traits import Traits


@frozen
class Ours:
    """The file of our new bytes, open for reading, and the `mode` that it had when it was put in the file's place."""

    descriptor: int
    mode: int

    @classmethod
    def of(cls, descriptor: int) -> Ours:
        """As it is now."""
        return cls(descriptor, os.fstat(descriptor).st_mode)

    def went_along(self, folder: int, names: Iterable[str]) -> bool:
        """Whether another program moved it: it has a name, and none of these in the open folder. Raises OSError."""
        ours = os.fstat(self.descriptor)
        return bool(ours.st_nlink) and not any(_is(ours, folder, name) for name in names)

    def pass_mode_on(self, descriptor: int) -> None:
        """Gives the mode that another program set meanwhile to an open file. Raises OSError."""
        mode = os.fstat(self.descriptor).st_mode
        if mode != self.mode:
            os.fchmod(descriptor, stat.S_IMODE(mode))

    def take_mode(self, descriptor: int, read: int) -> None:
        """Takes the mode of an open file if another program set it since it was `read`. Raises OSError."""
        mode = os.fstat(descriptor).st_mode
        if mode != read and os.fstat(self.descriptor).st_mode == self.mode:
            os.fchmod(self.descriptor, stat.S_IMODE(mode))


def _is(ours: os.stat_result, folder: int, name: str) -> bool:
    try:
        return os.path.samestat(ours, os.stat(name, dir_fd=folder, follow_symlinks=False))
    except FileNotFoundError:
        return False


def holds(descriptor: int, data: bytes, traits: Traits) -> bool:
    """Whether an open file is exactly this one, besides its name. Raises OSError."""
    found = Traits.of(descriptor)
    return found == traits and os.fstat(descriptor).st_size == len(data) and read_open(descriptor) == data
