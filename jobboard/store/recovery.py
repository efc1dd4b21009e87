"""Recovery copies: what another program saved and the file does not hold, kept where nobody else can read it."""

from __future__ import annotations

import os
import time
from itertools import count
from pathlib import Path

from jobboard.store.disk import opened_folder, private_folder, write_durably

LONGEST_NAME = 150
"""Bytes of the file's own name that a copy's name keeps."""


def keep_copy(recovery: Path, name: str, data: bytes) -> Path:
    """Writes the bytes under the file's name and the present time, safe on the disk, and returns the path.

    Raises OSError, for instance when the disk is full.
    """
    path, descriptor = _new_file(private_folder(recovery), name)
    try:
        write_durably(descriptor, data)
    except OSError:
        path.unlink()
        raise
    finally:
        os.close(descriptor)
    with opened_folder(recovery) as folder:
        os.fsync(folder)
    return path


def _new_file(recovery: Path, name: str) -> tuple[Path, int]:
    stem, suffix = os.path.splitext(name)
    stem = os.fsdecode(os.fsencode(stem)[:LONGEST_NAME])
    now = time.strftime("%Y-%m-%d-%H%M%S")
    for number in count(1):
        path = recovery / f"{stem}.{now}-{number}{suffix}"
        try:
            return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")
