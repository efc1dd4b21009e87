"""Offers laid side by side, from what their files say now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobboard.errors import JobboardError
from jobboard.store.actions import read_card
from jobboard.store.profile import profile_of

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.fit.offers.values import Comparison
    from jobboard.store.folder import Folder


def compare(folder: Folder, cards: Sequence[Card]) -> tuple[Comparison, tuple[str, ...]]:
    """The offers of these cards side by side, with the criteria of the profile; a sentence for each that is left out
    because its file cannot be read. Blocks.
    """
    from jobboard.fit.offers.compare import compared
    from jobboard.fit.offers.read import offered

    profile, offers, problems = profile_of(folder), [], list[str]()
    for card in cards:
        try:
            offers.append(offered(card.id, read_card(folder, card), profile))
        except JobboardError as error:
            problems.append(error.sentence)
    return compared(offers), tuple(problems)
