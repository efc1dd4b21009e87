"""What a column shows, as one frozen value."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from jobboard.board.board import Column
from jobboard.board.card import Card
from jobboard.slots import frozen

if TYPE_CHECKING:
    from jobboard.profile.values import Profile


@frozen
class Shown:
    """What a column shows: its cards, those of them that are drawn, and the place of the cursor if it is here.

    `now` is the person's own time to the minute. `marked` are ids. `others` is how many files are no applications
    (UNSORTED only): its foot tells it, and `cursor == len(cards)` then stands on the foot. `aimed`: a card that is
    dragged would drop here. `profile` is what cards are laid against.
    """

    column: Column
    cards: tuple[Card, ...]
    cursor: int | None
    now: datetime
    marked: frozenset[str] = frozenset()
    others: int = 0
    aimed: bool = False
    profile: Profile | None = None

    @property
    def on_foot(self) -> bool:
        """Whether the cursor stands on the foot."""
        return bool(self.others) and self.cursor == len(self.cards)
