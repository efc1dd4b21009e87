"""The rule for the place: `Place: Berlin, Hamburg or Remote`, `In Berlin`, `Based in London`, `Berlin or remote`. Pure.

It is met where the location names one of the places, and not met only where the work is done on site, or hybrid, in a
city that surely is another one.
"""

from __future__ import annotations

from functools import lru_cache

from jobboard.fit.criteria import remote
from jobboard.fit.criteria.cities import CITIES, STATES
from jobboard.fit.criteria.location import Place, names, only_city, stated_in
from jobboard.fit.criteria.regions import read_regions, region_named, within
from jobboard.fit.criteria.rule import NOTHING, Judged, Rule, brief, line_of, located
from jobboard.fit.criteria.words import Words, core, phrases, split_at, words_of
from jobboard.fit.values import Answer
from jobboard.slots import frozen
from jobboard.text.terms.regions import is_region
from jobboard.text.values import Facts

_LABELS = phrases("place", "places", "location", "locations", "city", "cities", "where", "office location")
_EXPLICIT = phrases("based in", "located in", "office in", "job based in", "role based in")
_STARTS = sorted(_EXPLICIT | phrases("in", "only in"), key=len, reverse=True)
_JOINTS = frozenset(("/", "or", "|", ";"))
_JOINTS_OF_A_LIST = _JOINTS | {"and", "&"}
_NO_NAME = frozenset(
    """
    not no except excluding outside near around within close away but hybrid office offices onsite site home anywhere
    remotely remote commute commutable km miles minutes hour hours relocation relocate travel timezone time zone ( ) : %
    + a an my
    """.split()
)
"""Words of a wish that says more than a name."""

_SITES = frozenset(("on site", "hybrid", "no"))


@frozen
class Wanted:
    """Where the job is wanted: places, and `remote`, where that would do, with its limits.

    `cities`: all of the places are cities that are known, so that a job may surely be elsewhere.
    """

    places: tuple[Place, ...]
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
    apart = ";" in bare
    listed = _listed(bare, _JOINTS_OF_A_LIST if labelled else _JOINTS, apart=apart)
    places = tuple(each for each in listed or () if isinstance(each, Place))
    if listed is None or not places or any(_says_more(place) for place in places):
        return None
    if not (labelled or start in _EXPLICIT) and not all(_is_known(place) for place in places):
        return None
    from_home = next((each for each in listed if isinstance(each, remote.Wanted)), None)
    return Wanted(places, from_home, all(place.city and (apart or _is_one(place)) for place in places))


def _listed(words: Words, joints: frozenset[str], *, apart: bool) -> list[Place | remote.Wanted] | None:
    """The places, and remote, of a list; None where a country may limit the remote before it.

    A comma parts them, but what may be the country or the state of the place before it belongs to that: of `Lindau,
    Germany` each place of Germany is none. `apart`: where a `;` stands, a comma parts nothing.
    """
    listed: list[Place | remote.Wanted] = []
    for stretch in split_at(words, joints):
        parts = split_at(stretch, (",",))
        if apart:
            listed.append(_remote(stretch) or Place(parts[0] if parts else (), tuple(parts[1:])))
            continue
        begun = len(listed)
        for part in parts:
            before = listed[-1] if len(listed) > begun else None
            from_home = _remote(part)
            if from_home is not None or before is None or not _may_be_behind(before, part):
                listed.append(from_home or Place(part))
            elif isinstance(before, Place):
                listed[-1] = Place(before.name, (*before.behind, part))
            else:
                return None
    return listed


def _may_be_behind(before: Place | remote.Wanted, part: Words) -> bool:
    """Whether a name may be that of the country or the state of what stands before it."""
    if not (is_region(" ".join(part)) or (len(part) == 1 and len(part[0]) == 2)):
        return False
    if isinstance(before, remote.Wanted):
        return True
    names = (before.name, *before.behind)
    return not any(map(region_named, names)) and (before.name in CITIES or not is_region(" ".join(before.name)))


def _is_one(place: Place) -> bool:
    """Whether it surely is one place: `Austin, TX`; `Berlin, Germany` may be a list."""
    return all(len(each) == 1 and len(each[0]) == 2 and each in STATES[place.city or ""] for each in place.behind)


def _says_more(place: Place) -> bool:
    return not place.name or any(not _NO_NAME.isdisjoint(words) for words in (place.name, *place.behind))


def _is_known(place: Place) -> bool:
    return place.city is not None or (not place.behind and region_named(place.name) is not None)


def _remote(item: Words) -> remote.Wanted | None:
    """Remote as one of the places: `Remote`, `Remote (EU)`. A limit without brackets may go on: `… in EU or UK`."""
    found = remote.recognise(" ".join(item))
    if found is None or found.wish != "remote" or (found.limits and "(" not in item):
        return None
    return found


def judge(wanted: Wanted, facts: Facts) -> Judged:
    """Whether the job is at one of the places, or remote where that would do."""
    location = facts.location
    at = _where(wanted.places, location) if location else "unknown"
    if location and at == "met":
        return "met", brief(location), line_of(facts, "place")
    from_home = _from_home(wanted, facts) if wanted.remote is not None else None
    if from_home is not None:
        return from_home
    if not location:
        return NOTHING
    line, told = line_of(facts, "place"), brief(location)
    site = _site(facts) if at == "not met" and wanted.cities else None
    if site is not None:
        return "not met", told if site[2] == line else f"{told}; {located(site)}", line
    return "unknown", told, line


@lru_cache(maxsize=8192)
def _where(places: tuple[Place, ...], location: str) -> Answer:
    """Whether a location names one of the places (`met`), or a known city that is none of them (`not met`)."""
    stated = stated_in(location)
    if any(names(stated, each) for each in places):
        return "met"
    city = None if stated.remote else only_city(stated)
    return "not met" if city is not None and all(each.city != city for each in places) else "unknown"


def _site(facts: Facts) -> Judged | None:
    """The statement that the work is done on site or hybrid, if that is all that is said of it."""
    said = [term for term in facts.terms if term[0] == "remote"]
    if not said or any(meaning not in _SITES for _, meaning, _, _ in said):
        return None
    return "not met", brief(said[0][2]), said[0][3]


def _from_home(wanted: Wanted, facts: Facts) -> Judged | None:
    """Whether remote would do; unknown where it is limited otherwise. None where the work is not, or not said to be."""
    plainly = remote.stated("remote", facts)
    if plainly[0] != "met":
        return plainly if plainly[0] == "unknown" and plainly[1] else None
    if wanted.remote is None or not wanted.remote.limits:
        return _from_there(wanted.places, remote.limited(plainly, _ANYWHERE, facts), facts)
    answer, why, line = remote.limited(plainly, wanted.remote, facts)
    return "met" if answer == "met" else "unknown", why, line


_ANYWHERE = remote.Wanted("remote")


def _from_there(places: tuple[Place, ...], judged: Judged, facts: Facts) -> Judged:
    """Remote, unless it is limited to where none of the wanted places lies."""
    limits = [read_regions(words_of(meaning)) for kind, meaning, _, _ in facts.terms if kind == "limit"]
    homes = {each.country for each in places} if limits else set()
    for limit in limits:
        if limit and None not in homes and not any(within(home, each) for home in homes if home for each in limit):
            return "unknown", f"{judged[1]}; whether that covers the places is not certain", judged[2]
    return judged


def question(_: Wanted) -> str:
    """What one would ask."""
    return "Where is the work done, and on how many days a week is one expected there?"


PLACE = Rule("place", recognise, judge, question)
