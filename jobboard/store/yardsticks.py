"""What applications are laid against: the person's profile and résumé, the words for skills, the role guides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobboard.guide.values import Guide
from jobboard.profile.values import Profile
from jobboard.slots import frozen
from jobboard.store.candidates import PROFILE
from jobboard.store.files import Stamp, stamp_of
from jobboard.store.guides import guides
from jobboard.store.profile import profile_of, resume_of
from jobboard.store.skills import vocabulary_of

if TYPE_CHECKING:
    from jobboard.profile.skills.vocabulary import Vocabulary
    from jobboard.store.folder import Folder

Looks = tuple[tuple[str, Stamp], ...]
"""The files that were read, and what told them from others."""


@frozen
class Yardsticks:
    """`resume` is the text of the résumé that the profile names, None without one. `looks` tells whether it is old."""

    profile: Profile
    resume: str | None
    vocabulary: Vocabulary
    guides: tuple[Guide, ...]
    looks: Looks


def yardsticks(folder: Folder, known: Yardsticks | None = None) -> Yardsticks:
    """All of them as they are on the disk; what is known already, where nothing of it has changed. Blocks."""
    if known is not None and known.looks == _looks(folder, known.profile):
        return known
    profile = profile_of(folder)
    looks = _looks(folder, profile)
    return Yardsticks(profile, resume_of(folder, profile), vocabulary_of(folder)[0], guides(folder)[0], looks)


def _looks(folder: Folder, profile: Profile) -> Looks:
    paths = [PROFILE, "_skills.md", *([profile.resume.text] if profile.resume else []), *_in_guides(folder)]
    return tuple((path, stamp) for path in paths if (stamp := _stamp(str(folder.path / path))) is not None)


def _in_guides(folder: Folder) -> Iterator[str]:
    try:
        yield from sorted(f"_guides/{name}" for name in os.listdir(folder.path / "_guides"))
    except OSError:
        return


def _stamp(path: str) -> Stamp | None:
    try:
        return stamp_of(os.stat(path))
    except (OSError, ValueError):
        return None
