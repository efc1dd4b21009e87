"""Cards painted before a step of the day is written: an action done, a nudge noted, a thank-you ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.text.values import Next, Round

if TYPE_CHECKING:
    from jobboard.text.changes.interviews.rounds import Debrief


def as_done(card: Card, today: str) -> Card:
    """The card as its next action leaves it when it is done."""
    from jobboard.text.changes.next import is_a_nudge

    done = replace(card, facts=replace(card.facts, next=None, logged=(today, *card.facts.logged)))
    nudged = card.facts.next is not None and is_a_nudge(card.facts.next.text)
    return _with(done, nudged=(today, *card.facts.nudged)) if nudged else done


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


def as_told(card: Card, over: Round, debrief: Debrief) -> Card:
    """The card once it is noted how a round went."""
    told = replace(over, result=debrief.result or over.result)
    rounds = tuple(told if _is(each, over) else each for each in card.facts.rounds)
    return _with(card, rounds=rounds, next=Next(debrief.next) if debrief.next else card.facts.next)


def _is(one: Round, other: Round) -> bool:
    return (one.kind, one.when, one.line) == (other.kind, other.when, other.line)


def _with(card: Card, **facts: Any) -> Card:
    return replace(card, facts=replace(card.facts, **facts))
