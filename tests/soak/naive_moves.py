"""Moves as most programs make them, each in a process of its own: what the judge must catch."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.soak.moves import STATUS, path_of


def blindly(folder: str, name: str, to: str, token: str, _output: int) -> int:
    """What most programs do: read, change, write beside it, replace. Whoever wrote in between is not seen."""
    path = path_of(Path(folder), name)
    text = path.read_text()
    time.sleep(0.01)
    return _replaced(path, text, to, token)


def comparing(folder: str, name: str, to: str, token: str, _output: int) -> int:
    """What careful programs do: look at the file again just before it is replaced."""
    path = path_of(Path(folder), name)
    text = path.read_text()
    time.sleep(0.01)
    if path.read_text() != text:
        return 3
    time.sleep(0.005)
    return _replaced(path, text, to, token)


def boasting(folder: str, name: str, to: str, token: str, _output: int) -> int:
    """Says that it is done whatever came of it."""
    path = path_of(Path(folder), name)
    text = path.read_text()
    time.sleep(0.01)
    return 0 if path.read_text() != text else _replaced(path, text, to, token)


def _replaced(path: Path, text: str, to: str, token: str) -> int:
    was = STATUS.findall(text)[0]
    new = path.with_name(f".{path.name}.{os.getpid()}")
    line = f"- 2026-11-22: {was} → {to}: {token}\n"
    head = "" if "## History" in text else "\n## History\n\n"
    new.write_text(text.replace(f": {was}\n", f": {to}\n", 1) + head + line)
    new.replace(path)
    os._exit(0)
