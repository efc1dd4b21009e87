"""What belongs to a file besides its bytes and has to survive a save: kind, mode, owner, extended attributes."""

from __future__ import annotations

import errno
import os
import stat
import sys

from jobboard.slots import frozen

NOT_OURS_TO_SET = ("security.", "system.nfs4_acl", "trusted.")
"""Attributes that the system sets by itself, or lets only the administrator set."""

NONE_HERE = frozenset({errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


@frozen
class Traits:
    """The traits of one file. `mode` holds the kind and all permission bits, `links` is its number of names.

    `attributes` are the extended ones by name, POSIX access lists among them (Linux; elsewhere none are seen).
    """

    mode: int
    owner: int
    group: int
    links: int
    attributes: tuple[tuple[str, bytes], ...] = ()

    @classmethod
    def of(cls, descriptor: int) -> Traits:
        """The traits of an open file."""
        status = os.fstat(descriptor)
        return cls(status.st_mode, status.st_uid, status.st_gid, status.st_nlink, _attributes(descriptor))

    @property
    def regular(self) -> bool:
        """Whether it is a plain file."""
        return stat.S_ISREG(self.mode)

    def give(self, descriptor: int) -> None:
        """Gives owner, attributes and mode to an open file of ours. Raises OSError when an access list cannot be kept.

        An owner that we may not set becomes us. Where the group cannot be kept either, its permissions shrink to
        those of everybody, so that no other group gains any.
        """
        mode = stat.S_IMODE(self.mode)
        if not self._give_owner(descriptor):
            mode &= ~0o070 | (mode & 0o007) << 3
        self._give_attributes(descriptor)
        os.fchmod(descriptor, mode)

    def _give_owner(self, descriptor: int) -> bool:
        """Whether the group is as it was."""
        status = os.fstat(descriptor)
        if (status.st_uid, status.st_gid) == (self.owner, self.group):
            return True
        for owner in (self.owner, -1):
            try:
                os.fchown(descriptor, owner, self.group)
            except PermissionError:
                continue
            return True
        return False

    def _give_attributes(self, descriptor: int) -> None:
        if sys.platform != "linux":
            return
        wanted, present = dict(self.attributes), dict(_attributes(descriptor))
        for name in present.keys() - wanted.keys():
            if not name.startswith(NOT_OURS_TO_SET):
                os.removexattr(descriptor, name)
        for name, value in wanted.items() - present.items():
            try:
                os.setxattr(descriptor, name, value)
            except OSError:
                if not name.startswith(NOT_OURS_TO_SET):
                    raise


def _attributes(descriptor: int) -> tuple[tuple[str, bytes], ...]:
    if sys.platform != "linux":
        return ()
    try:
        return tuple((name, os.getxattr(descriptor, name)) for name in sorted(os.listxattr(descriptor)))
    except OSError as error:
        if error.errno in NONE_HERE:
            return ()
        raise
