"""Cards painted before a step of the day is written: an action done, a nudge noted, a thank-you ticked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jobboard.board.card import Card
from jobboard.text.values import Round


def as_done(card: Card, today: str) -> Card:
    """The card as its next action leaves it when it is done."""
    return _with(card, next=None, logged=(today, *card.facts.logged))


def as_replied(card: Card, today: str) -> Card:
    """The card as a reply leaves it."""
    deadline = None if card.facts.deadline == card.facts.reply_by else card.facts.deadline
    return _with(card, reply_by=None, deadline=deadline, logged=(today, *card.facts.logged))


def as_nudged(card: Card, today: str) -> Card:
    """The card as a nudge leaves it."""
    return _with(card, nudged=(today, *card.facts.nudged), logged=(today, *card.facts.logged))


def as_thanked(card: Card, after: Round) -> Card:
    """The card as one thank-you for a round leaves it."""
    fewer = replace(after, thanks=max(0, after.thanks - 1))
    return _with(card, rounds=tuple(fewer if each == after else each for each in card.facts.rounds))


def _with(card: Card, **facts: Any) -> Card:
    return replace(card, facts=replace(card.facts, **facts))
