"""A folder with one application, the plan of a small move, and a look at everything that a folder holds."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from jobboard.errors import JobboardError
from jobboard.store.save import Plan, Saved, save
from jobboard.text.edit import Edit

TEXT = b"# Acme\r\n\r\n- **Status**: PREPARED  \r\n\xff\xfe \xc3\xa9 no last newline"
MOVED = TEXT.replace(b"PREPARED", b"APPLIED")


def moves(text: str, _day: date) -> tuple[Edit, ...]:
    """The plan of a small move: () when it is made already."""
    if "APPLIED" in text:
        return ()
    return (Edit(text.index("PREPARED"), "PREPARED", "APPLIED"),)


@dataclass(frozen=True)
class Desk:
    """A folder with one application, `acme.md`, and a place for recovery copies outside."""

    folder: Path
    recovery: Path

    @classmethod
    def at(cls, place: Path, data: bytes = TEXT) -> Desk:
        desk = cls(place / "board", place / "recovery")
        desk.folder.mkdir()
        desk.file.write_bytes(data)
        return desk

    @property
    def file(self) -> Path:
        return self.folder / "acme.md"

    @property
    def names(self) -> list[str]:
        """What is in the folder."""
        return sorted(os.listdir(self.folder))

    @property
    def copies(self) -> list[bytes]:
        """The recovery copies."""
        return [each.read_bytes() for each in self.recovery.glob("*")]

    def save(self, plan: Plan = moves, path: Path | None = None) -> Saved:
        return save(path or self.file, plan, root=self.folder, recovery=self.recovery)

    def refusal(self, plan: Plan = moves, path: Path | None = None) -> str:
        """The sentence of a save that is refused, and leaves everything as it is."""
        before = manifest(self.folder)
        with pytest.raises(JobboardError) as raised:
            self.save(plan, path)
        assert manifest(self.folder) == before
        return raised.value.sentence


def manifest(folder: Path) -> dict[str, object]:
    """All that a folder holds: kinds, modes, owners, times, number of names, attributes, bytes or what a link says."""
    return {str(path): _traits(path) for path in sorted([folder, *folder.rglob("*")])}


def _traits(path: Path) -> tuple[object, ...]:
    status = path.lstat()
    data = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
    names = os.listxattr(path, follow_symlinks=False) if sys.platform == "linux" else []
    attributes = [(name, os.getxattr(path, name, follow_symlinks=False)) for name in names]
    return status.st_mode, status.st_uid, status.st_gid, status.st_mtime_ns, status.st_nlink, attributes, data
