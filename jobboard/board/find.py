"""Which card a word of the command line means: an id, a path, or any unambiguous part of an id. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

from jobboard.board.card import Card
from jobboard.errors import NotFound

SHOWN = 8
"""So many candidates are named when a word fits more than one card."""


def find_card(cards: Iterable[Card], word: str, *, root: str, paths: Collection[str] = ()) -> Card:
    """The one card that `word` means.

    The exact id wins, then a path, then the id in another case, then a part of an id (any case, composed or decomposed
    letters alike). `paths` are the absolute paths that the word may stand for, the likelier first; `root` is that of
    the board's folder.

    Raises NotFound, which names the candidates when there are several.
    """
    cards = tuple(cards)
    for card in cards:
        if card.id == word:
            return card
    for path in paths:
        for card in cards:
            if _stands_for(card, root, path):
                return card
    if not word:
        raise NotFound("an empty word names no application")
    sought = _folded(word)
    folded = [(card, _folded(card.id)) for card in cards]
    found = [card for card, name in folded if name == sought] or [card for card, name in folded if sought in name]
    if len(found) == 1:
        return found[0]
    raise NotFound(_several(word, found) if found else f"no application is called “{word}”")


def _stands_for(card: Card, root: str, path: str) -> bool:
    """Whether a path is the card's main file, or lies in the folder that the application has for itself."""
    if path == card.path:
        return True
    folder = f"{root}/{card.id}"
    return card.path.startswith(f"{folder}/") and (path == folder or path.startswith(f"{folder}/"))


def _folded(text: str) -> str:
    return text.casefold() if text.isascii() else unicodedata.normalize("NFC", text).casefold()


def _several(word: str, found: list[Card]) -> str:
    names = ", ".join(card.id for card in found[:SHOWN])
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return f"“{word}” fits {len(found)} applications: {names}{more}"
