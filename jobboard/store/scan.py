"""The folder → its cards: by reading everything, or only what changed. Never waits, never fails on one file."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from jobboard.config import Settings
from jobboard.store.candidates import ignoring
from jobboard.store.look import Look, Reader
from jobboard.store.tree import Snapshot


def scan(
    folder: Path,
    settings: Settings,
    known: Snapshot | None = None,
    dirty: Collection[str] | None = None,
    *,
    patient: bool = False,
    reader: Reader | None = None,
) -> Snapshot:
    """Look at the folder. With `known` only files whose stamp changed are read, with `dirty` only those are looked at.

    `patient`: a file that was cut short, or that changes under our eyes, keeps what it said and is `unsettled`.
    Raises Unreadable when the folder itself cannot be listed.
    """
    look = Look(str(folder), settings, reader or _default_reader(), patient, ignoring(settings.ignore))
    before = known.tree() if known else None
    if before is not None and dirty is not None and look.root not in dirty:
        tree = before
        for path in dirty:
            tree = look.again(tree, path)
    else:
        tree = look.everything(before)
    if known and tree is before and not (look.unsettled or known.unsettled):
        return known
    return Snapshot(tuple(tree.cards.values()), tuple(sorted(tree.others)), lambda: tree, tuple(look.unsettled))


def sample(folder: Path, reader: Reader | None = None) -> tuple[int, int]:
    """How many applications and how many other markdown files lie at the top of a folder and one level below."""
    look = Look(str(folder), Settings(), reader or _default_reader(), deepest=1)
    tree = look.everything(None)
    return len(tree.cards), sum(not each.endswith("/") for each in tree.others)


def _default_reader() -> Reader:
    from jobboard.text.document import read_document

    return read_document
