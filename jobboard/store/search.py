"""Looking for words in the files themselves, beyond what a card knows of them. Blocks: to be run in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.board.folded import folded
from jobboard.errors import Unreadable
from jobboard.store.files import decode, read_file

if TYPE_CHECKING:
    from jobboard.store.folder import Folder

BATCH = 64
"""So many files are looked through before what was found in them is told."""


def search(
    folder: Folder,
    cards: Sequence[Card],
    words: Sequence[str],
    stopped: Callable[[], bool],
    lacking: Sequence[str] = (),
) -> Iterator[frozenset[str]]:
    """The ids of the cards whose main file holds all `words` and none of `lacking`, batch by batch; none twice.

    Case and accents do not count, as in the filter, and a line break counts as a blank. Only main files are looked
    through, not what lies beside them. A file that cannot be read holds nothing. Batches in which nothing was found are
    left out. It ends early, and without another batch, once `stopped` says so.
    """
    root = str(folder.path)
    sought, unwanted = [_flat(word) for word in words], [_flat(word) for word in lacking]
    form = _flat if any(" " in word for word in (*sought, *unwanted)) else folded
    for start in range(0, len(cards), BATCH):
        found: list[str] = []
        for card in cards[start : start + BATCH]:
            if stopped():
                return
            text = form(_text(card.path, root))
            if all(word in text for word in sought) and not any(word in text for word in unwanted):
                found.append(card.id)
        if found:
            yield frozenset(found)


def _text(path: str, root: str) -> str:
    """The text of a file; nothing where it cannot be read."""
    try:
        return decode(read_file(path, root).data)
    except (Unreadable, FileNotFoundError):
        return ""


def _flat(text: str) -> str:
    return " ".join(folded(text).split())
