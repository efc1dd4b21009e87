"""The first reading of a folder, in pieces: what was read since the piece before, and in the end the whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.slots import frozen
from jobboard.store.candidates import ignoring, is_markdown, is_skipped
from jobboard.store.groups import directory
from jobboard.store.hands import found_in
from jobboard.store.look import DEEPEST, Look
from jobboard.store.scan import document_reader, has_profile
from jobboard.store.tree import Directory, Found, Snapshot

PIECE = 0.08
"""Seconds that a piece takes to be read."""


@frozen
class Piece:
    """Cards that were read since the piece before; `read` of `total` files are. The `whole` comes behind the last."""

    cards: tuple[Card, ...]
    read: int
    total: int
    whole: Snapshot | None = None


def in_pieces(folder: Path, settings: Settings, seconds: float = PIECE) -> Iterator[Piece]:
    """The first look at a folder, a piece every so many seconds.

    The cards of a piece are judged as if nothing else was in the folder, a sub-folder when it is read wholly; the whole
    may know better. Cards that it does not know better stay the same objects. Raises Unreadable as `scan` does.
    """
    with_terms = has_profile(folder)
    look = Look(str(folder), settings, document_reader(with_terms=with_terms), ignored=ignoring(settings.ignore))
    total, known = count(folder), dict[str, Card]()
    found, new, due = Found(), Found(), time.monotonic() + seconds
    for few in found_in(look, Directory(look.root, ""), look.names()):
        new.add(few)
        if time.monotonic() >= due:
            found.add(new)
            known |= (judged := _judged(look, new))
            yield Piece(tuple(judged.values()), min(found.read, total - 1), total)
            new, due = Found(), time.monotonic() + seconds
    found.add(new)
    known |= (judged := _judged(look, new))
    yield Piece(tuple(judged.values()), total, total)
    tree = directory(look.root, "", found.entries, found.folders, tuple(sorted(found.rest)), known)
    snapshot = Snapshot(tuple(tree.cards.values()), tuple(sorted(tree.others)), lambda: tree, (), with_terms)
    yield Piece((), total, total, snapshot)


def _judged(look: Look, found: Found) -> dict[str, Card]:
    """The cards that follow from what was found, by path."""
    return dict(directory(look.root, "", found.entries, found.folders, ()).cards)


def count(folder: Path, most: int | None = None, deepest: int = DEEPEST) -> int:
    """How many markdown files there are in a folder; where there are very many, at least `most`."""
    found = 0
    with suppress(OSError), os.scandir(folder) as listing:
        for each in listing:
            if not is_skipped(each.name):
                if is_markdown(each.name):
                    found += 1
                elif deepest and each.is_dir(follow_symlinks=False):
                    found += count(folder / each.name, most, deepest - 1)
            if most is not None and found >= most:
                break
    return found
