"""An opened folder of applications, and whether it is one that is still to be made."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from jobboard.config import Settings
from jobboard.errors import Usage
from jobboard.slots import field, frozen, replace
from jobboard.store.settings import settings_now


@frozen
class Folder:
    """An opened folder: its absolute path, the person's settings, and what time it is (naive, the person's own).

    `looked`: where none was named and none was found, the places that were looked at, a line each; `path` is then where
    the first application goes, and need not exist.
    """

    path: Path
    settings: Settings = field(default_factory=Settings)
    now: Callable[[], datetime] = datetime.now
    looked: tuple[str, ...] = ()

    def today(self) -> date:
        """What day it is."""
        return self.now().date()

    @property
    def is_awaited(self) -> bool:
        """Whether it is one that is still to be made."""
        return bool(self.looked) and not self.path.is_dir()

    def found(self) -> Folder:
        """The same, awaited no longer once it is there: where it is not there later, it has gone away."""
        return replace(self, looked=()) if self.looked and self.path.is_dir() else self


def open_folder(path: Path, looked: tuple[str, ...] = (), *, now: Callable[[], datetime] = datetime.now) -> Folder:
    """The folder with the person's settings. Raises Usage when there is none, unless it is one still to be made."""
    if not looked and not path.is_dir():
        raise Usage(f"There is no folder {path}")
    return Folder(Path(os.path.abspath(path)), settings_now(), now, looked)
