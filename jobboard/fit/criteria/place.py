"""The rule for the place: `Place: Berlin, Hamburg or Remote`, `In Berlin`, `Based in London`, `Berlin or remote`. Pure.

It is met where the location names one of the places, and not met only where the work is done on site, or hybrid, in a
city that surely is another one.
"""

from __future__ import annotations

from dataclasses import dataclass

from jobboard.fit.criteria import remote
from jobboard.fit.criteria.cities import BEHIND, CITIES, COUNTRY_OF
from jobboard.fit.criteria.location import names, only_city, stated_in
from jobboard.fit.criteria.regions import read_regions, region_named, within
from jobboard.fit.criteria.rule import NOTHING, Judged, Rule, brief, line_of, located
from jobboard.fit.criteria.words import Words, core, phrases, split_at, words_of
from jobboard.text.values import Facts

_LABELS = phrases("place", "places", "location", "locations", "city", "cities", "where", "office location")
_EXPLICIT = phrases("based in", "located in", "office in", "job based in", "role based in")
_STARTS = sorted(_EXPLICIT | phrases("in", "only in"), key=len, reverse=True)
_JOINTS = frozenset((",", "/", "or", "|", ";"))
_JOINTS_OF_A_LIST = _JOINTS | {"and", "&"}
_NO_NAME = frozenset(
    """
    not no except excluding outside near around within close away but hybrid office offices onsite site home anywhere
    commute commutable km miles minutes hour hours relocation relocate travel timezone time zone ( ) : % + a an my
    """.split()
)
"""Words of a wish that says more than a name."""

_SITES = frozenset(("on site", "hybrid", "no"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the job is wanted: names as words, and `remote`, where that would do, with its limits.

    `cities`: all of the names are cities that are known, so that a job may surely be elsewhere.
    """

    names: tuple[Words, ...]
    remote: remote.Wanted | None
    cities: bool


def recognise(text: str) -> Wanted | None:
    """What a criterion wants, or None where it is not, as a whole, about places."""
    words = words_of(text)
    labelled = ":" in words[:4] and words[: words.index(":")] in _LABELS
    bare = core(words, _LABELS)
    start = next((each for each in _STARTS if bare[: len(each)] == each), ())
    bare = bare[len(start) :]
    bare = bare[:-1] if bare[-1:] == ("only",) else bare
    items = split_at(bare, _JOINTS_OF_A_LIST if labelled else _JOINTS)
    from_home = [found for item in items if (found := _remote(item))]
    places = tuple(item for item in items if not _remote(item))
    if not places or any(not _NO_NAME.isdisjoint(place) for place in places):
        return None
    if not (labelled or start in _EXPLICIT) and not all(_is_known(place) for place in places):
        return None
    own = _without_countries(places)
    return Wanted(own, from_home[0] if from_home else None, all(place in CITIES for place in places))


def _remote(item: Words) -> remote.Wanted | None:
    """Remote as one of the places: `Remote`, `Remote (EU)`. A limit without brackets may go on: `… in EU or UK`."""
    found = remote.recognise(" ".join(item))
    if found is None or found.wish != "remote" or (found.limits and "(" not in item):
        return None
    return found


def _is_known(place: Words) -> bool:
    return place in CITIES or region_named(place) is not None


def _without_countries(places: tuple[Words, ...]) -> tuple[Words, ...]:
    """The places without the country or state that only tells where the one before it lies: `Berlin, Germany`."""
    kept = []
    for at, place in enumerate(places):
        city = CITIES.get(places[at - 1]) if at else None
        if city is None or place not in BEHIND[city]:
            kept.append(place)
    return tuple(kept)


def judge(wanted: Wanted, facts: Facts) -> Judged:
    """Whether the job is at one of the places, or remote where that would do."""
    location, line = facts.location, line_of(facts, "place")
    stated = stated_in(location) if location else None
    if stated is not None and location and any(names(stated, each) for each in wanted.names):
        return "met", brief(location), line
    from_home = _from_home(wanted.remote, wanted.names, facts) if wanted.remote is not None else None
    if from_home is not None:
        return from_home
    if stated is None or not location:
        return NOTHING
    site = _site(facts)
    city = only_city(stated) if wanted.cities and site and not stated.remote else None
    if site and city is not None and all(CITIES[each] != city for each in wanted.names):
        told = brief(location)
        return "not met", told if site[2] == line else f"{told}; {located(site)}", line
    return "unknown", brief(location), line


def _site(facts: Facts) -> Judged | None:
    """The statement that the work is done on site or hybrid, if that is all that is said of it."""
    said = [term for term in facts.terms if term[0] == "remote"]
    if not said or any(meaning not in _SITES for _, meaning, _, _ in said):
        return None
    return "not met", brief(said[0][2]), said[0][3]


def _from_home(wanted: remote.Wanted, places: tuple[Words, ...], facts: Facts) -> Judged | None:
    """Whether remote would do; unknown where it is limited otherwise. None where the work is not, or not said to be."""
    plainly = remote.judge(_ANYWHERE, facts)
    if plainly[0] != "met":
        return plainly if plainly[0] == "unknown" and plainly[1] else None
    if not wanted.limits:
        return _from_there(places, plainly, facts)
    answer, why, line = remote.judge(wanted, facts)
    return "met" if answer == "met" else "unknown", why, line


_ANYWHERE = remote.Wanted("remote")


def _from_there(places: tuple[Words, ...], judged: Judged, facts: Facts) -> Judged:
    """Remote, unless it is limited to where none of the wanted places lies."""
    limits = [read_regions(words_of(meaning)) for kind, meaning, _, _ in facts.terms if kind == "limit"]
    homes = {region_named(each) or COUNTRY_OF.get(CITIES.get(each, "")) for each in places}
    for limit in limits:
        if limit and None not in homes and not any(within(home, each) for home in homes if home for each in limit):
            return "unknown", f"{judged[1]}; whether that covers the places is not certain", judged[2]
    return judged


def question(_: Wanted) -> str:
    """What one would ask."""
    return "Where is the work done, and on how many days a week is one expected there?"


PLACE = Rule("place", recognise, judge, question)
