"""The filter of the board as one types it: words, `"words in quotes"`, and narrowing words like `tag:remote`. Pure.

All words must be found in a card, whatever their case and accents; a `-` in front turns a word or a narrowing round.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import compress, repeat
from operator import not_
from typing import Any

from jobboard.board.card import Card
from jobboard.slots import frozen

Facet = Callable[[Card, date], Any]
"""A question to a card on a day (`board.facets`). The answers are immutable and can be compared quickly."""


@frozen
class Condition:
    """What a card must be like: its answer to a facet, compared with an operand; with `wanted` False it must not be so.

    `compare` takes the answer, then the operand. Conditions read from the same words are equal.
    """

    facet: Facet
    compare: Callable[[Any, Any], bool]
    operand: Any
    wanted: bool = True

    def holds(self, card: Card, today: date) -> bool:
        """Whether the card is like that on a day."""
        return self.compare(self.facet(card, today), self.operand) is self.wanted


@frozen
class Filter:
    """What a person typed, and what it means.

    `words` and `narrowings` must all hold of a card. `texts` are the words that its file must hold, `lacking` those
    that it must not hold (`-text:visa`): files are looked through by `store.search`, not here. `problems` has a
    sentence for each narrowing that makes no sense; such a one narrows nothing, nor does an unfinished one.
    `asks_for_closed`: only closed cards can be left, so that they have to be shown.
    """

    text: str
    words: tuple[Condition, ...] = ()
    narrowings: tuple[Condition, ...] = ()
    texts: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    asks_for_closed: bool = False

    @property
    def searches(self) -> bool:
        """Whether files have to be looked through."""
        return bool(self.texts or self.lacking)

    @property
    def narrows(self) -> bool:
        """Whether it may leave out a card, whatever is in the files."""
        return bool(self.words or self.narrowings)

    def leaves(self, card: Card, today: date) -> bool:
        """Whether a card is left on a day, whatever is in its file."""
        return all(condition.holds(card, today) for condition in (*self.words, *self.narrowings))

    def left(self, count: int, answers: Callable[[Facet], Sequence[Any]]) -> Sequence[int]:
        """The same of `count` cards at once: the indices of those that are left, by their answers to each facet.

        Loops run inside the interpreter: about 50 ns for a card and a condition.
        """
        left: Sequence[int] = range(count)
        for condition in (*self.words, *self.narrowings):
            every = answers(condition.facet)
            given = every if len(left) == count else map(every.__getitem__, left)
            holds = map(condition.compare, given, repeat(condition.operand))
            left = list(compress(left, holds if condition.wanted else map(not_, holds)))
        return left


NO_FILTER = Filter("")
