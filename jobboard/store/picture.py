"""The picture with which a board began, kept so that the next start shows it before anything is loaded.

It is shown only where nothing that it depends on has changed: the day, the terminal, what the person chose, the folder
and each file that can be seen on it. What else may have changed in the folder is seen a moment later, with the board.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from jobboard import __version__
from jobboard.store.places import SCREEN, TASTE, cache_of, config_file, state_home, state_of
from jobboard.store.private import read_private, write_private

FILE = "picture"
LARGEST = 2_000_000
"""Bytes of a picture that is believed; a large terminal takes some fifty thousand."""

JUST_NOW = 250_000_000
"""Nanoseconds within which a change need not be on the screen yet."""

LOOKS = ("TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "TZ")
"""The variables of the environment by which a terminal is drawn on, besides those of Textual's own."""


def kept_picture(folder: Path, size: tuple[int, int]) -> bytes | None:
    """What to write to a terminal of so many columns and lines; None where there is none that is still true."""
    try:
        data = read_private(cache_of(folder) / FILE, LARGEST)
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        key, seen, drawn = marshal.loads(data[4:])
        is_true = key == (conditions(folder), size) and all(_stamped(path) == stamp for path, stamp in seen)
    except (OSError, ValueError, TypeError, EOFError):
        return None
    return drawn if is_true and isinstance(drawn, bytes) else None


def keep_picture(
    folder: Path, begun: tuple[Any, ...], size: tuple[int, int], seen: Iterable[str], drawn: bytes
) -> None:
    """Keep what drew a board, with the paths of the files to be seen on it. Where it cannot be kept, it is not.

    `begun` is what the board depended on when it began. Where that has changed since, or a file only just now, what is
    drawn may be from before: then nothing is kept.
    """
    stamps = [(path, _stamped(path)) for path in (str(folder), *seen)]
    if begun != conditions(folder) or not all(_is_old(stamp) for _, stamp in stamps):
        return
    with suppress(OSError, ValueError):
        body = marshal.dumps(((begun, size), stamps, drawn))
        write_private(cache_of(folder) / FILE, (zlib.crc32(body).to_bytes(4, "big"), body))


def conditions(folder: Path) -> tuple[Any, ...]:
    """All that a picture depends on besides the size of the terminal, the folder and the files on it."""
    looks = sorted(each for each in os.environ.items() if each[0] in LOOKS or each[0].startswith("TEXTUAL"))
    chosen = (config_file(), state_home() / TASTE, state_of(folder) / SCREEN)
    day = time.strftime("%Y-%m-%d")
    return __version__, sys.hexversion, str(folder), day, looks, [_stamped(str(each)) for each in chosen]


def _is_old(stamp: tuple[int, ...] | None) -> bool:
    return stamp is not None and time.time_ns() - stamp[-1] >= JUST_NOW


def _stamped(path: str) -> tuple[int, ...] | None:
    """What tells that a file or folder is still the same; None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
