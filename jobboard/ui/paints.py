"""Cards painted before they are written: what the board will look like, until the disk says what it does look like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.slots import frozen, replace
from jobboard.text.values import Facts


def as_moved(card: Card, status: str, reason: str | None, today: str) -> Card:
    """The card as a move will leave it."""
    why = (status == "DID_NOT_APPLY" and reason) or card.facts.reason
    facts = replace(_on(card.facts, today), status=status, status_text=status, reason=why)
    if status == "APPLIED" and facts.applied is None and facts.applied_text is not None:
        facts = replace(facts, applied=today)
    return replace(card, facts=facts)


def as_closed(card: Card, outcome: str, today: str) -> Card:
    """The card as a close will leave it."""
    return replace(card, facts=replace(_on(card.facts, today), outcome=outcome))


def as_reopened(card: Card, today: str) -> Card:
    """The card as a reopen will leave it."""
    return replace(card, facts=replace(_on(card.facts, today), outcome=None, reason=None))


def as_ticked(card: Card, on: bool) -> Card:
    """The card as a tick, or one taken away, will leave it."""
    done = max(0, min(card.facts.done + (1 if on else -1), card.facts.total))
    return replace(card, facts=replace(card.facts, done=done))


def _on(facts: Facts, today: str) -> Facts:
    """The facts with a history line of today's."""
    logged = facts.logged if today in facts.logged else (today, *facts.logged)
    return replace(facts, changed=today, since=today, logged=logged)


@frozen
class Paints:
    """The painted cards by id, each under the number of the job that will write it."""

    cards: Mapping[str, tuple[int, Card]]

    def painting(self, job: int, cards: Iterable[Card]) -> Paints:
        """Also these."""
        return Paints({**self.cards, **{card.id: (job, card) for card in cards}})

    def without(self, job: int) -> Paints:
        """The job is done or refused: what it painted goes, unless a later job painted over it."""
        return Paints({card_id: painted for card_id, painted in self.cards.items() if painted[0] != job})

    def over(self, board: Board) -> Board:
        """The board with the painted cards in place of its own; a card that is gone stays gone."""
        changes = {card_id: card for card_id, (_, card) in self.cards.items() if card_id in board.by_id}
        return board.with_changes(changes) if changes else board
