"""Files that seem to be in the middle of being written: they are looked at again, a few times, before they count."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from jobboard.store.files import Stamp, stamp_of

PAUSES = (0.05, 0.2, 0.8)
"""Seconds that a file seemingly in the middle of being written is given, look after look, before it counts."""


class Waiting(NamedTuple):
    """One such file: how often it was looked at, how it was, when it is due again."""

    times: int
    stamp: Stamp
    due: float

    def is_over(self, path: str) -> bool:
        """Whether the file counts as it is now: it has not changed meanwhile, is gone, or has had its time."""
        try:
            now = stamp_of(os.lstat(path))
        except OSError:
            return True
        return time.monotonic() >= self.due and (self.times >= len(PAUSES) or (now == self.stamp and now.size > 0))


class Unsettled:
    """The files that are waited for, by path. Of `paths`, None means all of them."""

    def __init__(self) -> None:
        self._files: dict[str, Waiting] = {}

    def over(self, paths: Collection[str] | None) -> set[str]:
        """Those whose waiting is over."""
        return {path for path in self._among(paths) if self._files[path].is_over(path)}

    def looked(
        self,
        unsettled: Iterable[tuple[str, Stamp]],
        paths: Collection[str] | None,
        later: Callable[[float, str], None],
    ) -> None:
        """After a look at `paths`, with these `unsettled` files: `later` asks for another look in so many seconds."""
        found, now = dict(unsettled), time.monotonic()
        for path in self._among(paths) - found.keys():
            del self._files[path]
        for path, stamp in found.items():
            known = self._files.get(path)
            if known is not None and now < known.due:
                self._files[path] = known._replace(stamp=stamp)
                continue
            times = known.times if known else 0
            wait = PAUSES[min(times, len(PAUSES) - 1)]
            self._files[path] = Waiting(times + 1, stamp, now + wait)
            later(wait, path)

    def _among(self, paths: Collection[str] | None) -> set[str]:
        return set(self._files) if paths is None else self._files.keys() & set(paths)
