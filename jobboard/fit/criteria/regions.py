"""Countries and parts of the world by the names people use, and which of them lie in which. Pure.

A region holds those of the countries known here that surely belong to it. Where people mean different things by a name
(is Israel in EMEA?), or a country lies only partly in it, the answer is that it is not certain.
"""

from __future__ import annotations

from functools import lru_cache

from jobboard.fit.criteria.words import Words, split_at, words_of

Region = str
"""A country (`us`), a part of the world (`eu`) or all of it."""

WORLD: Region = "world"

_EU = (
    "austria belgium bulgaria croatia cyprus czechia denmark estonia finland france germany greece hungary ireland"
    " italy latvia lithuania luxembourg malta netherlands poland portugal romania slovakia slovenia spain sweden"
)
_EUROPE = f"{_EU} uk switzerland norway iceland"
_NAMES: dict[Region, str] = {
    WORLD: "worldwide, world wide, global, globally, anywhere, anywhere in the world, the world",
    "us": "us, usa, united states, united states of america, u.s., u.s.a., america",
    "uk": "uk, united kingdom, great britain, britain, u.k.",
    "czechia": "czechia, czech republic",
    "netherlands": "netherlands, holland",
    "germany": "germany, deutschland",
    "austria": "austria, österreich",
    "switzerland": "switzerland, schweiz",
    "spain": "spain, españa",
    "italy": "italy, italia",
    "france": "france",
    "poland": "poland, polska",
    "eu": "eu, european union, e.u.",
    "europe": "europe",
    "emea": "emea",
    "apac": "apac",
    "dach": "dach",
    "nordics": "nordics",
    "north america": "north america",
    "latam": "latam, latin america",
    "americas": "americas",
    "asia": "asia",
}
_OTHERS = (
    "us canada mexico brazil argentina chile colombia peru uruguay india pakistan china japan singapore australia"
    " israel egypt nigeria kenya turkey ukraine serbia armenia indonesia malaysia thailand vietnam philippines"
    " taiwan morocco ghana"
)
_COUNTRIES = (
    *f"{_EUROPE} {_OTHERS}".split(),
    *("new zealand", "south korea", "south africa", "costa rica"),
)
"""Georgia is none of them, since it is a state of the US, too."""

_LATIN = frozenset("mexico brazil argentina chile colombia peru uruguay".split()) | {"costa rica"}
_ASIAN = frozenset(
    "india pakistan china japan singapore indonesia malaysia thailand vietnam philippines taiwan".split()
) | {"south korea"}
_MEMBERS: dict[Region, frozenset[Region]] = {
    "eu": frozenset(_EU.split()),
    "europe": frozenset(_EUROPE.split()),
    "emea": frozenset(_EUROPE.split()) | {"south africa", "egypt", "nigeria", "kenya", "morocco", "ghana"},
    "dach": frozenset(("germany", "austria", "switzerland")),
    "nordics": frozenset("denmark finland iceland norway sweden".split()),
    "north america": frozenset(("us", "canada")),
    "latam": _LATIN,
    "americas": _LATIN | {"us", "canada"},
    "apac": _ASIAN | {"australia", "new zealand"},
    "asia": _ASIAN,
}
_DOUBTFUL: dict[Region, frozenset[Region]] = {
    "eu": frozenset(),
    "europe": frozenset("turkey ukraine serbia armenia israel".split()),
    "emea": frozenset("turkey ukraine serbia armenia israel pakistan".split()),
    "dach": frozenset(),
    "nordics": frozenset(("estonia",)),
    "north america": frozenset(("mexico", "costa rica")),
    "latam": frozenset(),
    "americas": frozenset(),
    "apac": frozenset(("pakistan", "india")),
    "asia": frozenset("turkey israel armenia egypt".split()),
}
"""Countries of which it is not certain whether a region holds them."""

_REGION_OF: dict[Words, Region] = {(*country.split(),): country for country in _COUNTRIES} | {
    words_of(name): region for region, names in _NAMES.items() for name in names.split(",")
}
_JOINTS = frozenset((",", "/", "or", "and", "&", "|", ";"))


@lru_cache(maxsize=1024)
def read_regions(words: Words) -> tuple[Region, ...] | None:
    """The regions that words name: `the US or Canada`; None where any of them is not known, or none is named."""
    words = words[:-1] if words[-1:] == ("only",) else words
    named = [region_named(stretch) for stretch in split_at(words, _JOINTS)]
    known = tuple(region for region in named if region is not None)
    return known if known and len(known) == len(named) else None


def region_named(words: Words) -> Region | None:
    """The region of that very name, with or without an article."""
    return _REGION_OF.get(words[1:] if words[:1] == ("the",) else words)


def within(inner: Region, outer: Region) -> bool | None:
    """Whether all of one region lies in another one: no means that they have nothing in common, None is not certain."""
    if outer in (inner, WORLD):
        return True
    if inner == WORLD:
        return False
    if outer not in _MEMBERS:
        return None if inner in _MEMBERS and _holds(inner, outer) is not False else False
    if inner not in _MEMBERS:
        return _holds(outer, inner)
    mine, theirs = _MEMBERS[inner] | _DOUBTFUL[inner], _MEMBERS[outer]
    if mine <= theirs:
        return True
    return False if mine.isdisjoint(theirs | _DOUBTFUL[outer]) else None


def _holds(region: Region, country: Region) -> bool | None:
    return None if country in _DOUBTFUL[region] else country in _MEMBERS[region]
