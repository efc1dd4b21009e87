"""How near the title of an application is to the role of a guide, by whole words. Pure.

Level words and numerals are off, abbreviations are spelled out (`text.job_title`). The words of one must be, in order,
among those of the other; the last word, which says what the position is, must be the same; at least two words are
shared, and at most one is lacking. That one must not make another position of it: `Product Marketing Manager` is no
`Product Manager`, `Data Center Engineer` no `Data Engineer`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from jobboard.fit.pay.title_words import ANOTHER, AT_THE_END, HEADS, NARROWED, NARROWING, PHRASES, REGIONS
from jobboard.slots import frozen
from jobboard.text.job_title import LONGEST, JobTitle, Words, job_title
from jobboard.text.job_title_words import LEVELS

_MOST_LACKING = 1
_LEAST_SHARED = 2
_WORD = re.compile(r"[^\W_]+[+#]*")
_ML, _AI = ("machine", "learning"), ("artificial", "intelligence")
Units = tuple[Words, ...]


@frozen
class Likeness:
    """How a title and a role differ: the words of the role that the title has not, and those that it has beyond it."""

    without: Words = ()
    beyond: Words = ()

    @property
    def far(self) -> int:
        """How many words they differ by."""
        return len(self.without) + len(self.beyond)


@frozen
class _Read:
    """A title as it is laid against others: its level, and each order in which its words may stand, with the words of
    its additions that are left out there.
    """

    level: frozenset[str]
    orders: frozenset[tuple[Units, Words]]


def likeness(title: str, role: str, place: str | None = None) -> Likeness | None:
    """How a title fits the role of a guide, None where it does not. Words of the place that a title adds are off."""
    if len(title) > LONGEST or len(role) > LONGEST:
        return None
    mine, yours = _read(title, (place or "")[:LONGEST]), _read_role(role)
    if mine is None or yours is None or _of_another_level(mine, yours):
        return None
    found = [
        fits
        for words, left in mine.orders
        for other, _ in yours.orders
        if words[-1:] == other[-1:] and (fits := _laid(words, left, other)) is not None
    ]
    return min(found, key=lambda each: (each.far, each.without, each.beyond), default=None)


def as_written(word: str, text: str) -> str:
    """A word that was read from a title as it stands there, or as it was read where it is spelled otherwise."""
    return next((each for each in _WORD.findall(text[:LONGEST]) if each.casefold() == word), word)


def _of_another_level(mine: _Read, yours: _Read) -> bool:
    """Whether the role is one of a level of its own (`Senior Data Engineer`) that is not the title's, or only one of
    them is an internship.
    """
    return bool(yours.level and mine.level != yours.level) or ("intern" in mine.level) != ("intern" in yours.level)


@lru_cache(maxsize=4096)
def _read(title: str, place: str) -> _Read | None:
    read = job_title(title)
    if read is None:
        return None
    places = REGIONS.union(_WORD.findall(place.casefold()))
    return _Read(LEVELS.intersection(read.level), frozenset(_readings(read, places)))


@lru_cache(maxsize=512)
def _read_role(role: str) -> _Read | None:
    """The same of the role of a guide: nothing of it is left out."""
    read = job_title(role)
    if read is None:
        return None
    orders = frozenset((_units(_bare(words, frozenset())), ()) for words in read.forms)
    return _Read(LEVELS.intersection(read.level), orders)


def _readings(title: JobTitle, places: frozenset[str]) -> Iterator[tuple[Units, Words]]:
    """The words of the title in each order in which they may stand, and those of its additions that are left out."""
    for words in {*title.forms, *title.fewer, *_put_in(title)}:
        left = tuple((Counter(title.words) - Counter(words)).elements())
        yield _units(_bare(words, places)), tuple(word for word in left if word not in places)


def _put_in(title: JobTitle) -> Iterator[Words]:
    """`Machine Learning Engineer, Platform` as `Machine Learning Platform Engineer`: what is added in its place."""
    orders = title.forms | title.fewer
    for words in (title.words, *title.fewer):
        for at in range(1, len(words)):
            head, addition = words[:at], words[at:]
            if head[-1] in HEADS and addition + head in orders:
                yield (*head[:-1], *addition, head[-1])


def _bare(words: Words, places: frozenset[str]) -> Words:
    """The words without how and where one is employed at their end, and with the last one in the singular."""
    end = len(words)
    while end > 1 and words[end - 1] not in HEADS and (words[end - 1] in AT_THE_END or words[end - 1] in places):
        end -= 1
    *others, last = words[:end] or ("",)
    return (*others, last[:-1] if last.endswith("s") and last[:-1] in HEADS else last)


def _units(words: Words) -> Units:
    """The words with each phrase as one unit; `AI/ML` says what `ML` says."""
    units: list[Words] = []
    at = 0
    while at < len(words):
        unit = next((each for each in PHRASES if words[at : at + len(each)] == each), words[at : at + 1])
        units.append(unit)
        at += len(unit)
    return tuple(
        unit for at, unit in enumerate(units) if unit != _AI or _ML not in (units[at - 1 : at] + units[at + 1 : at + 2])
    )


def _laid(mine: Units, left: Words, yours: Units) -> Likeness | None:
    """How the words of a title lie against those of a role; `left` are those that it adds."""
    if not mine or not yours or mine[-1] != yours[-1]:
        return None
    longer, shorter = (mine, yours) if len(mine) >= len(yours) else (yours, mine)
    more = _more(longer, shorter)
    if more is None:
        return None
    words = tuple(word for at in more for word in longer[at])
    if len(words) + len(left) > _MOST_LACKING or not ANOTHER.isdisjoint((*words, *left)):
        return None
    too_little = sum(map(len, shorter)) < _LEAST_SHARED or any(at and not _narrows(longer, at) for at in more)
    if (more or left) and too_little:
        return None
    return Likeness((), (*words, *left)) if longer is mine else Likeness(words, left)


def _more(longer: Units, shorter: Units) -> tuple[int, ...] | None:
    """Where in the longer title the shorter has nothing; None where it is not, in order, in it."""
    at, more = 0, []
    for place, unit in enumerate(longer):
        if at < len(shorter) and unit == shorter[at]:
            at += 1
        else:
            more.append(place)
    return tuple(more) if at == len(shorter) else None


def _narrows(units: Units, at: int) -> bool:
    """Whether a word within a title leaves the position what it is without it."""
    return units[-1][-1] in NARROWED and units[at][0] in NARROWING
