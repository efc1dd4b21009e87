"""The filter of the board as one types it: words, `"words in quotes"`, and narrowing words like `tag:remote`. Pure.

All words must be found in a card, whatever their case and accents; a `-` in front turns a word or a narrowing round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress, repeat
from operator import contains, not_
from typing import Any

from jobboard.board.card import Card
from jobboard.board.facets import Facet, haystack
from jobboard.board.folded import folded
from jobboard.board.narrowings import READERS, Condition, Senseless, asks_for_closed

_QUOTES = '"“”'
_TOKEN = re.compile(
    rf"(?P<minus>-?)(?P<name>[^\W\d_]+:)?(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<bare>\S*))"
)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a person typed, and what it means.

    `words` and `narrowings` must all hold of a card. `texts` are the words that its file must hold, `lacking` those
    that it must not hold (`-text:visa`): files are looked through by `store.search`, not here. `problems` has a
    sentence for each narrowing that makes no sense; such a one narrows nothing, nor does an unfinished one.
    """

    text: str
    words: tuple[Condition, ...] = ()
    narrowings: tuple[Condition, ...] = ()
    texts: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def searches(self) -> bool:
        """Whether files have to be looked through."""
        return bool(self.texts or self.lacking)

    @property
    def narrows(self) -> bool:
        """Whether it may leave out a card, whatever is in the files."""
        return bool(self.words or self.narrowings)

    @property
    def asks_for_closed(self) -> bool:
        """Whether only closed cards can be left, so that they have to be shown."""
        return any(map(asks_for_closed, self.narrowings))

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


def read_filter(text: str) -> Filter:
    """The filter that a text means. Every text means one: what makes no sense is told in its problems."""
    reading = _Reading()
    for token in _TOKEN.finditer(text):
        reading.take(token)
    return reading.filter(text)


class _Reading:
    """What was read of a text so far; what stands there twice is taken once."""

    def __init__(self) -> None:
        self.words: dict[Condition, None] = {}
        self.narrowings: dict[Condition, None] = {}
        self.texts: dict[str, None] = {}
        self.lacking: dict[str, None] = {}
        self.problems: dict[str, None] = {}

    def take(self, token: re.Match[str]) -> None:
        """One more word or narrowing."""
        wanted, name = not token["minus"], (token["name"] or "").casefold().removesuffix(":")
        value = " ".join((token["bare"] if token["quoted"] is None else token["quoted"]).split())
        if name in READERS:
            self.narrow(name, value, wanted)
        elif sought := folded(value if name == "text" else (token["name"] or "") + value):
            if name == "text":
                (self.texts if wanted else self.lacking)[sought] = None
            else:
                self.words[Condition(haystack, contains, sought, wanted)] = None

    def narrow(self, name: str, value: str, wanted: bool) -> None:
        """One more narrowing, unless it is unfinished or makes no sense."""
        try:
            condition = READERS[name](value, wanted)
        except Senseless as senseless:
            self.problems[f"{name}: {senseless}"] = None
        else:
            self.narrowings.update({condition: None} if condition else {})

    def filter(self, text: str) -> Filter:
        """All of it as a value."""
        texts, lacking, problems = map(tuple, (self.texts, self.lacking, self.problems))
        return Filter(text, tuple(self.words), tuple(self.narrowings), texts, lacking, problems)


NO_FILTER = read_filter("")
