"""A stated location as the places it names, and whether one of them surely is a certain place. Pure.

`London, Ontario` is not London, `Buffalo, New York` not the city of New York, `West Berlin` not Berlin. What stands
behind a city has to be its own country or state; what stands before it another city.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from jobboard.fit.criteria.cities import ALSO_REGIONS, BEHIND, CITIES, COUNTRY_OF, STATES
from jobboard.fit.criteria.regions import region_named
from jobboard.fit.criteria.words import Words, words_of
from jobboard.slots import frozen, replace

LONGEST = 200
"""Characters of a longer location: it is a story."""

_APART = re.compile(r"[;/|•·\n]|\b(?:or|and)\b|&|\+")
_WITHIN = re.compile(r"[,()\[\]:]|\s[-‐‑‒–—]+\s?|[–—]")
_HARMLESS = frozenset(
    """
    office offices hq headquarters area greater metro metropolitan metroplex region hybrid onsite on site in person
    based downtown central city day days week weeks per remote remotely fully position role location locations primary
    flexible
    """.split()
)
"""What may stand around the name of a place and leaves it what it is."""

_TAKES_BACK = re.compile(
    r"\b(?:not|no|non|except|excluding|excl|outside|but|near|nearby|without|from|relocation|relocate|moving|later"
    r"|formerly|until|after|before|commute|commutable|close|around|within|beside|outskirts|opening|soon|future|visits?"
    r"|travel|trips?|quarterly|monthly)\b"
)
"""Words after which a place may not be the one where the job is."""

_OF_THE_COMPANY = re.compile(r"\b(?:hq|headquarter\w*|hubs?|hauptsitz|zentrale|siège)\b")
"""Words beside a place that may be that of the company only, where several are named."""


@frozen
class Stated:
    """The places of a location: groups that are alternatives, each a row of parts from the inner to the outer.

    `doubtful`: words stand in it that may turn its meaning.
    """

    groups: tuple[tuple[Words, ...], ...]
    doubtful: bool
    remote: bool


@lru_cache(maxsize=8192)
def stated_in(location: str) -> Stated:
    """The places that a location names."""
    if len(location) > LONGEST:
        return Stated((), True, False)
    lowered = normalize("NFKC", location).casefold()
    groups = []
    for group in _APART.split(lowered):
        parts = (_without_harmless(words_of(part)) for part in _WITHIN.split(group))
        groups.append(tuple(part for part in parts if part))
    stated = Stated(tuple(filter(None, groups)), _TAKES_BACK.search(lowered) is not None, "remote" in lowered)
    if _OF_THE_COMPANY.search(lowered) and only_city(stated) is None:
        return replace(stated, doubtful=True)
    return stated


@frozen
class Place:
    """A place that is wanted, and what it is said to lie in (`Lindau` in `Germany`), from the inner to the outer."""

    name: Words
    behind: tuple[Words, ...] = ()

    @property
    def city(self) -> str | None:
        """The known city that it is; None for another of its name (`Paris, Texas`)."""
        city = CITIES.get(self.name)
        return city if city is not None and all(each in BEHIND[city] for each in self.behind) else None

    @property
    def country(self) -> str | None:
        """The country in which it surely lies, as `regions` calls it; a country itself is its own."""
        regions = (COUNTRY_OF.get(self.city or ""), *map(region_named, (self.name, *self.behind)))
        return next((region for region in regions if region), None)


def names(stated: Stated, wanted: Place) -> bool:
    """Whether a location surely names that place."""
    return not stated.doubtful and any(_group_names(group, wanted, stated.remote) for group in stated.groups)


def only_city(stated: Stated) -> str | None:
    """The one known city that a location names, with nothing else but its own country or state."""
    if len(stated.groups) != 1:
        return None
    first, *behind = _spread(stated.groups[0])
    city = CITIES.get(first)
    return city if city is not None and all(part in BEHIND[city] for part in behind) else None


def _group_names(group: tuple[Words, ...], wanted: Place, remote: bool) -> bool:
    region, city = region_named(wanted.name), wanted.city
    parts = _spread(group)
    if region is not None and city is None:
        return any(region_named(part) == region for part in parts)
    if city is None:
        return bool(parts) and parts[0] == wanted.name and _lies_there(wanted, parts[1:])
    return any(
        CITIES.get(part) == city and _surely(city, parts[:at], parts[at + 1 :], remote) for at, part in enumerate(parts)
    )


def _lies_there(wanted: Place, behind: list[Words]) -> bool:
    """Whether what stands behind a place that is not known is what it is wanted to lie in."""
    if not behind:
        return not (wanted.behind and wanted.name in CITIES)
    meant = {region_named(each) or each for each in behind}
    return all((region_named(each) or each) in meant for each in wanted.behind)


def _surely(city: str, before: list[Words], behind: list[Words], remote: bool) -> bool:
    """Whether the name of a city stands for that city, by what stands around it."""
    if city in ALSO_REGIONS and (before or remote or (behind and STATES[city] and behind[0] not in STATES[city])):
        return False
    others = all(part in CITIES or part in BEHIND[city] for part in before)
    return others and all(part in BEHIND[city] or part in CITIES for part in behind)


def _spread(group: tuple[Words, ...]) -> list[Words]:
    """The parts, with a country or a state that follows a city without a comma as a part of its own."""
    spread: list[Words] = []
    for part in group:
        at = next((at for at in range(len(part) - 1, 0, -1) if part[:at] in CITIES), 0)
        if part not in CITIES and at and part[at:] in BEHIND[CITIES[part[:at]]]:
            spread += [part[:at], part[at:]]
        else:
            spread.append(part)
    return spread


def _without_harmless(words: Words) -> Words:
    """The words without those that leave a place what it is, at either end; `New York City` is a name as a whole."""
    start, end = 0, len(words)
    while start < end and _is_harmless(words[start]) and words[start:end] not in CITIES:
        start += 1
    while start < end and _is_harmless(words[end - 1]) and words[start:end] not in CITIES:
        end -= 1
    return words[start:end]


def _is_harmless(word: str) -> bool:
    return word in _HARMLESS or (len(word) == 1 and word.isdecimal())
