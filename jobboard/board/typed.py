"""What a person types as a filter, read word by word. Pure."""

from __future__ import annotations

import re
from operator import contains
from typing import TYPE_CHECKING

from jobboard.board.facets import haystack
from jobboard.board.filter import Condition, Filter
from jobboard.board.folded import folded
from jobboard.board.narrowings import READERS, Senseless, asks_for_closed

if TYPE_CHECKING:
    from jobboard.profile.values import Profile

FIT = "fit"
"""The narrowing that needs a profile."""

_QUOTES = '"“”'
_TOKEN = re.compile(
    rf"(?P<minus>-?)(?P<name>[^\W\d_]+:)?(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<bare>\S*))"
)


def read_filter(text: str, profile: Profile | None = None) -> Filter:
    """The filter that a text means. Every text means one: what makes no sense is told in its problems.

    `profile` is what `fit:` lays cards against.
    """
    reading = _Reading(profile)
    for token in _TOKEN.finditer(text):
        reading.take(token)
    return reading.filter(text)


class _Reading:
    """What was read of a text so far; what stands there twice is taken once."""

    def __init__(self, profile: Profile | None) -> None:
        self.profile = profile
        self.words: dict[Condition, None] = {}
        self.narrowings: dict[Condition, None] = {}
        self.texts: dict[str, None] = {}
        self.lacking: dict[str, None] = {}
        self.problems: dict[str, None] = {}

    def take(self, token: re.Match[str]) -> None:
        """One more word or narrowing."""
        wanted, name = not token["minus"], (token["name"] or "").casefold().removesuffix(":")
        value = " ".join((token["bare"] if token["quoted"] is None else token["quoted"]).split())
        if name in READERS or name == FIT:
            self.narrow(name, value, wanted)
        elif sought := folded(value if name == "text" else (token["name"] or "") + value):
            if name == "text":
                (self.texts if wanted else self.lacking)[sought] = None
            else:
                self.words[Condition(haystack, contains, sought, wanted)] = None

    def narrow(self, name: str, value: str, wanted: bool) -> None:
        """One more narrowing, unless it is unfinished or makes no sense."""
        try:
            condition = self.read(name, value, wanted)
        except Senseless as senseless:
            self.problems[f"“{name}:{value}” {senseless}"] = None
        else:
            self.narrowings.update({condition: None} if condition else {})

    def read(self, name: str, value: str, wanted: bool) -> Condition | None:
        """What a narrowing means, None where it is unfinished. Raises Senseless."""
        if name == FIT:
            from jobboard.board.fitting import read_fit

            return read_fit(value, wanted, self.profile)
        return READERS[name](value, wanted)

    def filter(self, text: str) -> Filter:
        """All of it as a value."""
        texts, lacking, problems = map(tuple, (self.texts, self.lacking, self.problems))
        closed = any(map(asks_for_closed, self.narrowings))
        return Filter(text, tuple(self.words), tuple(self.narrowings), texts, lacking, problems, closed)
