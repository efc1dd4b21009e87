"""The person's profile as it is on the disk, read again only where its file is another than it was."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jobboard.store.candidates import PROFILE
from jobboard.store.files import Stamp, stamp_of

if TYPE_CHECKING:
    from jobboard.profile.values import Profile
    from jobboard.store.folder import Folder


class ProfileNow:
    """The profile of a folder, None while it has none. `read` blocks: call it in a thread."""

    def __init__(self) -> None:
        self._stamp: Stamp | None = None
        self._profile: Profile | None = None

    def read(self, folder: Folder) -> Profile | None:
        """What the file says now; one that cannot be read says nothing."""
        try:
            stamp = stamp_of(os.stat(folder.path / PROFILE))
        except OSError:
            stamp = None
        if stamp != self._stamp:
            self._profile = None if stamp is None else _profile_of(folder)
            self._stamp = stamp
        return self._profile


def _profile_of(folder: Folder) -> Profile:
    from jobboard.store.profile import profile_of

    return profile_of(folder)
