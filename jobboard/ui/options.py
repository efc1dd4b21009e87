"""What a list lets one choose from, and which of it fits the letters typed so far. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from jobboard.board.folded import folded
from jobboard.slots import frozen
from jobboard.text.clean import CleanText

NOTHING = CleanText("")
MOST = 200
"""So many options are given for what was typed, unless more are asked for: nobody walks further than that."""


@frozen
class Option:
    """One thing to choose: what is drawn of it, and the `id` that the choice gives.

    `names` are words by which it is also found; they are not drawn.

    `hint` stands at the right (a key, a status); `group` above the first of those that share it.
    """

    id: str
    title: CleanText
    hint: CleanText = NOTHING
    group: CleanText = NOTHING
    names: str = ""


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
    def _names(self) -> dict[int, str]:
        """The names of those that have some, one on a line."""
        return {place: "\n".join(folded(each.names).split()) for place, each in enumerate(self.all) if each.names}

    @cached_property
    def _texts(self) -> list[str]:
        return [_text(each, title) for each, title in zip(self.all, self._titles, strict=True)]

    def __len__(self) -> int:
        return len(self.all)

    def ranked(self, typed: str, most: int = MOST) -> tuple[Option, ...]:
        """At most so many of the options that fit, the best first; as they were given where nothing is typed.

        Every word typed must be found whole: letters strewn over a sentence would bring up what nobody meant. Best is a
        name of an option, then a title that begins with what was typed, then one with words that begin with all of it,
        then names that do, then a title that has it anywhere, then an option that has it in its hint or group. Equals
        stay as they were given.
        """
        sought = folded(typed).split()
        if not sought:
            return self.all[:most]
        return tuple(self.all[place] for place in islice(self._holding(sought), most))

    def _holding(self, sought: list[str]) -> Iterator[int]:
        """The places of the options that have every word, best first; no more is looked at than is asked for."""
        titles, names, whole = self._titles, self._names, " ".join(sought)
        left = _having(sought, self._texts, range(len(titles)))
        begins = [_beginning(word) for word in sought]
        tiers: list[Callable[[int], object]] = [
            lambda place: place in names and whole in names[place].split("\n"),
            lambda place: titles[place].startswith(whole),
            lambda place: all(begin(titles[place]) for begin in begins),
            lambda place: place in names and all(begin(names[place]) for begin in begins),
            lambda place: all(word in titles[place] for word in sought),
        ]
        for fits in tiers:
            best: list[int] = []
            rest: list[int] = []
            for place in left:
                (best if fits(place) else rest).append(place)
            yield from best
            left = rest
        yield from left


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
    also = [folded(each) for each in (option.hint, option.group, option.names) if each]
    return "\n".join((title, *also)) if also else title


def _having(sought: Iterable[str], texts: Sequence[str], places: Iterable[int]) -> list[int]:
    """Those of the places whose texts have every word."""
    left = list(places)
    for word in sought:
        left = [place for place in left if word in texts[place]]
    return left


def _beginning(word: str) -> Callable[[str], object]:
    """Finds the word where a word begins."""
    return re.compile(rf"(?<!\w){re.escape(word)}").search
