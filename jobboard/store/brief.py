"""The page for the next round: written to a new file."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from jobboard.errors import Refused
from jobboard.store.create import create
from jobboard.store.files import encode

LONGEST = 255
"""Bytes of a file's name, on most file systems."""


def new_file(typed: str) -> Path:
    """The file that is meant by a typed path; `~` is the person's home, and what is relative is so to the folder at hand.

    Raises Refused, with a sentence, for one that cannot be made: it is there already, its folder is not. Looks at the
    disk for a moment.
    """
    text = typed.strip()
    path = Path(os.path.abspath(os.path.expanduser(text)))
    if not text or "\0" in text:
        raise Refused("no file is named")
    if os.path.isdir(path):
        raise Refused(f"{path} is a folder: the name of the file is to stand behind it")
    if os.path.lexists(path):
        raise _is_there(path)
    if not os.path.isdir(path.parent):
        raise Refused(f"there is no folder {path.parent}")
    if text.endswith(os.sep) or path.name.startswith(".") or len(os.fsencode(path.name)) > LONGEST:
        raise Refused(f"a page cannot be named “{path.name}”")
    return path


def write_new(path: Path, text: str) -> None:
    """Make a file of this text, byte for byte. Raises Refused where anything has that name, or it cannot be made."""

    def name(taken: Collection[str]) -> str:
        if path.name in taken:
            raise _is_there(path)
        return path.name

    create(path.parent, name, encode(text))


def _is_there(path: Path) -> Refused:
    return Refused(f"{path} is there already, and nothing is written over it")
