"""In which folders a watcher listens: those that are read, each by itself.

Told to listen below a folder, the watcher follows every link to a folder that it meets: one to `/usr` had it listen in
15,000 folders that nobody reads, and everything else stood still meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable

from jobboard.store.candidates import is_skipped
from jobboard.store.look import DEEPEST

MOST = 20_000
"""In more folders than this nobody listens; the system would not allow it either."""


class TooMany(Exception):
    """There are more folders than a watcher can listen in."""


def folders_of(root: str) -> list[str]:
    """The folder and those below it that are looked at. Raises OSError for the folder itself, and TooMany."""
    os.lstat(root)
    found = level = [root]
    for _ in range(DEEPEST):
        level = [each for folder in level for each in _in(folder)]
        found = found + level
        if len(found) > MOST:
            raise TooMany
    return found


def _in(folder: str) -> list[str]:
    """The folders in one; of one that is gone or may not be listed, none."""
    try:
        with os.scandir(folder) as listing:
            return [each.path for each in listing if each.is_dir(follow_symlinks=False) and not is_skipped(each.name)]
    except OSError:
        return []


def others_now(paths: Iterable[str], folders: Collection[str]) -> bool:
    """Whether one of these paths was one of the folders, or is one now."""
    return any(path in folders or (os.path.isdir(path) and not os.path.islink(path)) for path in paths)
