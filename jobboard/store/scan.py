"""The folder → its cards: by reading everything, or only what changed. Never waits, never fails on one file."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.config import Settings
from jobboard.store.again import again
from jobboard.store.candidates import PROFILE, ignoring
from jobboard.store.hands import found_in
from jobboard.store.look import Look, Reader
from jobboard.store.tree import Directory, Snapshot, doubted

if TYPE_CHECKING:
    from jobboard.text.document import Document


def scan(
    folder: Path,
    settings: Settings,
    known: Snapshot | None = None,
    dirty: Collection[str] | None = None,
    *,
    patient: bool = False,
    over: Collection[str] = (),
    reader: Reader | None = None,
) -> Snapshot:
    """Look at the folder. With `known` only files whose stamp changed are read, with `dirty` only those are looked at.

    Where a profile has come since, all are read again, with their terms. `patient`: a file that was cut short, or that
    changes under our eyes, keeps what it said and is `unsettled`, unless it is among those whose time is `over`.
    Raises Unreadable when the folder itself cannot be listed.
    """
    with_terms = has_profile(folder)
    if known is not None and with_terms and not known.with_terms:
        known, dirty = doubted(known), None
    reader = reader or document_reader(with_terms=with_terms)
    look = Look(str(folder), settings, reader, patient, over, ignoring(settings.ignore), share=found_in)
    before = known.tree() if known else None
    if before is not None and dirty is not None and look.root not in dirty:
        tree = before
        for path in dirty:
            tree = again(look, tree, path)
    else:
        tree = _everything(look, before)
    if known and tree is before and not (look.unsettled or known.unsettled):
        return known
    cards, others = tuple(tree.cards.values()), tuple(sorted(tree.others))
    return Snapshot(cards, others, lambda: tree, tuple(look.unsettled), with_terms)


def _everything(look: Look, known: Directory | None) -> Directory:
    """The whole folder; by reading every file where what is known of them, from a cache, is no sense."""
    try:
        return look.everything(known)
    except (TypeError, ValueError, AttributeError, LookupError):
        if known is None:
            raise
        look.unsettled.clear()
        return look.everything(None)


def sample(folder: Path, reader: Reader | None = None) -> tuple[int, int]:
    """How many applications and how many other markdown files lie at the top of a folder and one level below."""
    look = Look(str(folder), Settings(), reader or document_reader(with_terms=False), deepest=1)
    tree = look.everything(None)
    return len(tree.cards), sum(not each.endswith("/") for each in tree.others)


def has_profile(folder: Path) -> bool:
    """Whether there is a profile that applications are laid against; without one nobody asks for their terms."""
    return os.path.lexists(folder / PROFILE)


def document_reader(*, with_terms: bool) -> Reader:
    """The reader of documents, loaded when the first file is to be read: where nothing changed, none is."""

    def read(text: str, name: str, words: Mapping[str, str]) -> Document:
        from jobboard.text.document import read_document

        return read_document(text, name, words, with_terms=with_terms)

    return read
