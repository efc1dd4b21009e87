"""Caches and a journal as many programs have them; what the proofs of this folder must find fault with.

Each cache has the manners of `jobboard.store.cache`: a start shows what the files say and keeps it for the next one.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path

from jobboard.store.files import stamp_of
from jobboard.store.places import cache_of
from tests.soak.kept import Shown, told

Known = dict[str, tuple[object, tuple[str, str]]]
"""What is known of each file: the stamp, and what it said."""


def place_of(folder: Path) -> Path:
    """Where all of them keep it."""
    return cache_of(folder) / "cards"


def _start(folder: Path, known: Known, stamp: Callable[[Path], object]) -> tuple[Shown, Known]:
    new: Known = {}
    for path in sorted(folder.rglob("*.md")):
        name = str(path.relative_to(folder).with_suffix(""))
        old = known.get(name)
        new[name] = old if old and old[0] == stamp(path) else (stamp(path), told(path.read_text()))
    return {name: said for name, (_, said) in new.items()}, new


def pickled(folder: Path) -> Shown:
    """Keyed well, with no checksum, and it runs what it reads."""
    try:
        known = pickle.loads(place_of(folder).read_bytes())
        assert isinstance(known, dict)
    except Exception:  # noqa: BLE001  as they do
        known = {}
    shown, new = _start(folder, known, lambda path: tuple(stamp_of(path.stat())))
    place_of(folder).parent.mkdir(parents=True, exist_ok=True)
    place_of(folder).write_bytes(pickle.dumps(new))
    return shown


def by_size(folder: Path) -> Shown:
    """Readable and harmless; keyed by size and time, with no checksum."""
    try:
        found = json.loads(place_of(folder).read_text())
        known: Known = {name: (tuple(stamp), (company, status)) for name, (stamp, (company, status)) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        known = {}
    shown, new = _start(folder, known, lambda path: (path.stat().st_size, path.stat().st_mtime_ns))
    place_of(folder).parent.mkdir(parents=True, exist_ok=True)
    place_of(folder).write_text(json.dumps(new))
    return shown
