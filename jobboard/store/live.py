"""An opened folder, and the board that stays true to it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jobboard.board.board import Board
from jobboard.config import Settings, read_settings
from jobboard.errors import Unreadable, Usage
from jobboard.store import cache
from jobboard.store.files import decode, read_plain
from jobboard.store.places import config_file
from jobboard.store.scan import scan
from jobboard.store.tree import Snapshot
from jobboard.text.values import Problem


@dataclass(frozen=True, slots=True)
class Folder:
    """An opened folder: its absolute path, the person's settings, and what day it is."""

    path: Path
    settings: Settings = field(default_factory=Settings)
    today: Callable[[], date] = date.today


def open_folder(path: Path, *, today: Callable[[], date] = date.today) -> Folder:
    """The folder with the person's settings. Raises Usage when there is no such folder."""
    if not path.is_dir():
        raise Usage(f"There is no folder {path}")
    return Folder(Path(os.path.abspath(path)), _settings(config_file()), today)


def _settings(path: Path) -> Settings:
    """The settings in a file; without one the defaults. A config may be a link to anywhere."""
    try:
        return read_settings(decode(read_plain(os.path.realpath(path)).data))
    except FileNotFoundError:
        return Settings()
    except Unreadable as unreadable:
        return Settings(problems=(Problem(None, unreadable.sentence),))


def first_board(folder: Folder) -> tuple[Board, Snapshot, bool]:
    """The board to begin with: from the cache (True: still to be verified), else by reading every file of the folder."""
    snapshot = cache.load(folder.path, folder.settings)
    cached = snapshot is not None
    if snapshot is None:
        snapshot = scan(folder.path, folder.settings)
        cache.save(folder.path, folder.settings, snapshot)
    return Board.of(snapshot.cards, folder.today(), snapshot.others), snapshot, cached
