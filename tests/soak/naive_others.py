"""How most programs save a file, and what others lose by it: counter-examples, to be caught by the tests here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

Hold = Callable[[str], None]


def move(text: str) -> str:
    """What a move makes of a text."""
    moved = text.replace("**Status**: PREPARED", "**Status**: APPLIED")
    return moved + "- 2026-11-22: PREPARED → APPLIED\n"


def writes_text(path: Path, hold: Hold) -> int:
    """Reads, and writes over."""
    text = path.read_text()
    hold("before 1")
    path.write_text(move(text))
    hold("after 1")
    return 0


def replaces(path: Path, hold: Hold) -> int:
    """Reads, writes a new file, renames it over the old one."""
    return _replace(path, path.read_text(), hold)


def compares(path: Path, hold: Hold) -> int:
    """Reads, and renames a new file over the old one if its hash is still the same."""
    text = path.read_text()
    if sha256(path.read_bytes()).digest() != sha256(text.encode()).digest():
        return 3
    return _replace(path, text, hold)


def _replace(path: Path, text: str, hold: Hold) -> int:
    new = path.with_name("new.tmp")
    new.write_text(move(text))
    hold("before 1")
    os.replace(new, path)
    hold("after 1")
    return 0


NAIVE = {each.__name__: each for each in (writes_text, replaces, compares)}


if __name__ == "__main__":
    sys.exit(NAIVE[sys.argv[1]](Path(sys.argv[2]), lambda _: None))
