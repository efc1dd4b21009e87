"""What a list lets one choose from, and which of it fits the letters typed so far. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from jobboard.board.folded import folded
from jobboard.text.clean import CleanText

NOTHING = CleanText("")
MOST = 200
"""So many options are given for what was typed, unless more are asked for: nobody walks further than that."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is drawn of it, and the `id` that the choice gives.

    `hint` stands at the right (a key, a status); `group` above the first of those that share it.
    """

    id: str
    title: CleanText
    hint: CleanText = NOTHING
    group: CleanText = NOTHING


class Options:
    """Options that are searched with every letter: their folded texts are kept, once they are needed."""

    def __init__(self, options: Iterable[Option]) -> None:
        self.all = tuple(options)

    def prepare(self) -> None:
        """Fold the texts now (30 ms for 10,000), rather than with the first letter."""
        _ = self._texts

    @cached_property
    def _titles(self) -> list[str]:
        return [folded(each.title) for each in self.all]

    @cached_property
    def _texts(self) -> list[str]:
        return [_text(each, title) for each, title in zip(self.all, self._titles, strict=True)]

    def __len__(self) -> int:
        return len(self.all)

    def ranked(self, typed: str, most: int = MOST) -> tuple[Option, ...]:
        """At most so many of the options that fit, the best first; as they were given where nothing is typed.

        Every word typed must be found. Best is a title that begins with what was typed, then one with words that begin
        with all of it, then one that has it anywhere, then an option that has it in its hint or group; only where
        there is none of these, titles that have the letters in this order. Equals stay as they were given.
        """
        sought = folded(typed).split()
        if not sought:
            return self.all[:most]
        found = tuple(islice(self._holding(sought), most)) or tuple(islice(self._scattered("".join(sought)), most))
        return tuple(self.all[place] for place in found)

    def _holding(self, sought: list[str]) -> Iterator[int]:
        """The places of the options that have every word, best first; no more is looked at than is asked for."""
        texts, titles, whole = self._texts, self._titles, " ".join(sought)
        found = _having(sought, texts, range(len(texts)))
        titled = _having(sought, titles, found)
        first = [place for place in titled if titles[place].startswith(whole)]
        yield from first
        begins, elsewhere = [_beginning(word) for word in sought], []
        for place in _without(titled, first):
            if all(begin(titles[place]) for begin in begins):
                yield place
            else:
                elsewhere.append(place)
        yield from elsewhere
        yield from _without(found, titled)

    def _scattered(self, letters: str) -> Iterator[int]:
        """The places of the titles that have these letters in this order, with others between."""
        return (place for place, title in enumerate(self._titles) if _in_order(letters, title))


def ranked(options: Iterable[Option], typed: str, most: int = MOST) -> tuple[Option, ...]:
    """The options that fit what was typed, the best first; see `Options.ranked`, which keeps what it needs for that."""
    return Options(options).ranked(typed, most)


def grouped(options: Iterable[Option]) -> tuple[Option, ...]:
    """The same options with those of a group together, the groups in the order of their first ones."""
    groups: dict[str, list[Option]] = {}
    for each in options:
        groups.setdefault(each.group, []).append(each)
    return tuple(each for group in groups.values() for each in group)


def _text(option: Option, title: str) -> str:
    """All that is searched of an option. The parts do not run into each other."""
    return "\n".join((title, folded(option.hint), folded(option.group))) if option.hint or option.group else title


def _having(sought: Iterable[str], texts: Sequence[str], places: Iterable[int]) -> list[int]:
    """Those of the places whose texts have every word."""
    left = list(places)
    for word in sought:
        left = [place for place in left if word in texts[place]]
    return left


def _without(places: Iterable[int], others: Iterable[int]) -> list[int]:
    gone = set(others)
    return [place for place in places if place not in gone]


def _beginning(word: str) -> Callable[[str], object]:
    """Finds the word where a word begins."""
    return re.compile(rf"(?<!\w){re.escape(word)}").search


def _in_order(letters: str, text: str) -> bool:
    place = -1
    for letter in letters:
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return True
