"""What a filter asks of a card, one value for each question, and a memory of the answers.

A filter of ten thousand cards is quick because nothing is worked out anew from one keystroke to the next: a facet is
asked once of each card, and then only the answers are compared. Pure: today is an argument.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from jobboard.board.board import is_ready
from jobboard.board.card import Card
from jobboard.board.due import days_quiet, days_waiting
from jobboard.board.filter import Facet
from jobboard.board.folded import folded
from jobboard.text.amounts import least, most
from jobboard.text.names import key
from jobboard.text.values import OUTCOMES, STATUSES

STANDINGS = (*STATUSES, *OUTCOMES, "open", "closed", "ready", "unsorted")
"""Every word that `status:` takes."""

_STANDING = {word: "\n" + key(word) for word in STANDINGS}

UNKNOWN = float("nan")
"""A number that is not known: no comparison with it is ever true."""


def haystack(card: Card, _today: date) -> str:
    """What words are looked for in: company (the id where there is none), position, place, tags, how and why it ended,
    next action.

    Folded, a line each, so that no word is found across two of them.
    """
    facts = card.facts
    step = facts.next.text if facts.next else None
    told = (facts.company or card.id, facts.position, facts.location, facts.outcome, facts.reason, step, *facts.tags)
    return folded("\n".join(filter(None, told)))


def tags(card: Card, _today: date) -> str:
    """Its tags in one case and without `#`, each behind a newline."""
    return "".join(["\n" + tag_key(tag) for tag in card.facts.tags])


@lru_cache(maxsize=4096)
def tag_key(tag: str) -> str:
    """The form in which tags are compared."""
    return key(folded(tag)).lstrip("# ")


def standing(card: Card, _today: date) -> str:
    """Every word that `status:` finds it by, each behind a newline: status, outcome, open or closed, ready."""
    facts = card.facts
    told = _STANDING[facts.status or "unsorted"] + _STANDING["closed" if card.closed else "open"]
    if facts.outcome:
        told += _STANDING[facts.outcome]
    return told + _STANDING["ready"] if is_ready(card) else told


def quiet(card: Card, today: date) -> float:
    """The days since anything was logged."""
    days = days_quiet(card, today)
    return UNKNOWN if days is None else days


def waiting(card: Card, today: date) -> float:
    """The days in the column."""
    days = days_waiting(card, today)
    return UNKNOWN if days is None else days


def best_pay(card: Card, _today: date) -> float:
    """The upper bound of its pay by the year, else the lower one. Currencies are not converted."""
    amount = most(card.facts.salary)
    return UNKNOWN if amount is None else amount


def least_pay(card: Card, _today: date) -> float:
    """The lower bound of its pay by the year, else the upper one. Currencies are not converted."""
    amount = least(card.facts.salary)
    return UNKNOWN if amount is None else amount


def pay_range(card: Card, today: date) -> tuple[float, float]:
    """Both bounds of its pay by the year; where one is stated it is taken for both."""
    return least_pay(card, today), best_pay(card, today)


def ready(card: Card, _today: date) -> bool:
    """Whether it only has to be sent."""
    return is_ready(card)


class Answers:
    """The answers of the cards of one column, asked when they are first wanted and kept while the cards stay."""

    __slots__ = ("_answers", "_cards", "_today")

    def __init__(self) -> None:
        self._cards: tuple[Card, ...] = ()
        self._today = date.min
        self._answers: dict[Facet, list[Any]] = {}

    def of(self, cards: tuple[Card, ...], today: date) -> Callable[[Facet], Sequence[Any]]:
        """What gives the answers of these cards to a facet, in their order; valid until it is asked of others."""
        if today != self._today:
            self._cards, self._today, self._answers = cards, today, {}
        elif cards is not self._cards:
            self._answers = {facet: self._again(facet, known, cards) for facet, known in self._answers.items()}
            self._cards = cards
        return self._to

    def _to(self, facet: Facet) -> Sequence[Any]:
        known = self._answers.get(facet)
        if known is None:
            known = self._answers[facet] = [facet(card, self._today) for card in self._cards]
        return known

    def _again(self, facet: Facet, known: Sequence[Any], cards: tuple[Card, ...]) -> list[Any]:
        """The answers of other cards; a card that was asked is not asked again."""
        given = dict(zip(map(id, self._cards), known, strict=True))
        return [given[id(card)] if id(card) in given else facet(card, self._today) for card in cards]
