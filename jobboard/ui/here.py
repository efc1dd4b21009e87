"""What a command would be about: the card under the cursor, the marked ones; and when a command does anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jobboard.board.card import Card
from jobboard.text.values import STATUSES


@dataclass(frozen=True, slots=True)
class Here:
    """What a command would be about: the card under the cursor, the marked ones, or the line of other files."""

    card: Card | None = None
    marked: tuple[Card, ...] = ()
    on_others: bool = False

    @property
    def cards(self) -> tuple[Card, ...]:
        """The marked cards; without a mark the one under the cursor."""
        return self.marked or ((self.card,) if self.card is not None else ())


Available = Callable[[Here], bool]
"""Whether a command does anything here."""


def always(_: Here) -> bool:
    """At any time."""
    return True


def on_cards(here: Here) -> bool:
    """With something marked, or with the cursor on a card."""
    return bool(here.cards)


def on_a_card(here: Here) -> bool:
    """With the cursor on a card."""
    return here.card is not None


def on_a_line(here: Here) -> bool:
    """With the cursor on a card, or on the line of other files."""
    return here.card is not None or here.on_others


def on_open_cards(here: Here) -> bool:
    """With a card among them that has not ended."""
    return any(not card.closed for card in here.cards)


def on_closed_cards(here: Here) -> bool:
    """With cards that have all ended."""
    return bool(here.cards) and not on_open_cards(here)


def left_of_it(here: Here) -> bool:
    """With a status to the left of a card's. In UNSORTED there is no left and no right."""
    return any(card.status not in (None, STATUSES[0]) for card in here.cards)


def right_of_it(here: Here) -> bool:
    """With a status to the right of a card's."""
    return any(card.status not in (None, STATUSES[-1]) for card in here.cards)


def with_a_link(here: Here) -> bool:
    """With the cursor on a card that states a URL."""
    return here.card is not None and here.card.facts.url is not None
