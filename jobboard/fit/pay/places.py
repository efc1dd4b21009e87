"""Whether a place of a guide is that of an application, beyond doubt. Pure.

`Remote - New York, NY` is the guide's `New York City, NY`, and `Austin, TX` its `Austin`; `Austin, MN` and `South San
Francisco, CA` are others, and `Portland` alone is not `Portland, OR`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST = 300
_BETWEEN = re.compile(r"\s*(?:[;/|•·()\[\]\n]|\s[-–—]\s|\b(?:or|Or)\b|(?<![,\s])\s+OR\s+(?=\S)|\b(?i:and)\b|&|\+)\s*")
"""What parts one place from the next; `Portland, OR` is one."""

_WORD = re.compile(r"[^\W_]+")
_HOW = frozenset("remote hybrid onsite site on in".split())
"""Words before a place, that say how one works there."""

_STATES = """
al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|dc district of columbia
fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine
md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada
nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon
pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|va virginia
wa washington|wv west virginia|wi wisconsin|wy wyoming|on ontario|bc british columbia|qc quebec|ab alberta|mb manitoba
sk saskatchewan|ns nova scotia|nb new brunswick|nl newfoundland and labrador
"""
_REGION_OF: dict[str, str] = {}
for _line in _STATES.replace("\n", "|").split("|"):
    if _line:
        _code, _, _name = _line.partition(" ")
        _REGION_OF[_code] = _REGION_OF[_name] = _code

_PROVINCES = frozenset("on bc qc ab mb sk ns nb nl".split())

_COUNTRIES = """
us|usa|united states|united states of america|america
uk|united kingdom|gb|great britain|england
canada|can
germany|deutschland|de
france
spain|españa
ireland
netherlands|the netherlands|nl
switzerland|schweiz
austria|österreich
poland|polska
india
australia
singapore
"""
_COUNTRY_OF = {name: names.partition("|")[0] for names in _COUNTRIES.strip().splitlines() for name in names.split("|")}

_CITY_OF = {"new york city": "new york", "nyc": "new york", "sf": "san francisco", "washington dc": "washington"}
_SHORT_FOR = {"new york city": "ny", "nyc": "ny", "washington dc": "dc"}
"""Cities whose name says the state, too."""

_COUNTRY_OF_CITY = {
    city: country
    for country, cities in {
        "uk": "london",
        "germany": "berlin munich münchen hamburg frankfurt köln cologne",
        "france": "paris",
        "ireland": "dublin",
        "netherlands": "amsterdam",
        "switzerland": "zurich zürich",
        "austria": "vienna wien",
        "poland": "warsaw krakow",
        "canada": "toronto vancouver montreal",
        "australia": "sydney melbourne",
        "spain": "madrid barcelona",
    }.items()
    for city in cities.split()
}
"""Where a city is that a guide names without a country."""

_ONE_OF_ITS_NAME = frozenset(
    """
    san francisco|los angeles|seattle|chicago|philadelphia|san diego|denver|houston|minneapolis|pittsburgh
    """.strip().split("|")
)
"""Cities that need no state beside them; of `New York` alone nobody knows whether it is the city."""


_STATE_OF = {
    city: state
    for state, cities in {
        "az": "phoenix tucson",
        "ca": "los_angeles san_francisco san_diego san_jose sacramento oakland",
        "co": "denver boulder colorado_springs",
        "fl": "miami tampa orlando jacksonville",
        "ga": "atlanta",
        "il": "chicago",
        "in": "indianapolis",
        "la": "new_orleans",
        "ma": "boston",
        "md": "baltimore",
        "mi": "detroit ann_arbor",
        "mn": "minneapolis",
        "nc": "charlotte raleigh durham",
        "ne": "omaha",
        "nm": "albuquerque",
        "nv": "las_vegas",
        "oh": "columbus cleveland cincinnati",
        "ok": "oklahoma_city tulsa",
        "or": "portland",
        "pa": "philadelphia pittsburgh",
        "tn": "nashville memphis",
        "tx": "austin dallas houston san_antonio fort_worth",
        "ut": "salt_lake_city",
        "wa": "seattle",
        "wi": "milwaukee",
        "ab": "calgary edmonton",
        "bc": "vancouver",
        "mb": "winnipeg",
        "on": "toronto ottawa",
        "qc": "montreal montréal",
    }.items()
    for city in (each.replace("_", " ") for each in cities.split())
}
"""The state of a large city that a guide names without it. None where several cities of a name are large, or a state is
called so too.
"""


@lru_cache(maxsize=4096)
def is_of(location: str | None, place: str, market: str | None = None) -> bool:
    """Whether a location names that place of a guide as whole words, its state or country not another."""
    if not location or len(location) > _LONGEST or len(place) > _LONGEST:
        return False
    wanted = _parts(place)
    if not wanted:
        return False
    city, region, country = _city(wanted)
    country = country or _COUNTRY_OF.get(" ".join(_words(market or "")), "") or _COUNTRY_OF_CITY.get(city, "")
    return any(_names(parts, city, region, country) for each in _BETWEEN.split(location) if (parts := _parts(each)))


@lru_cache(maxsize=256)
def _parts(text: str) -> tuple[str, ...]:
    """What stands between commas, casefolded; `Austin TX` is two of them."""
    parts: list[str] = []
    for each in text.split(","):
        words = _words(each)
        while words and words[0] in _HOW and len(words) > 1:
            words = words[1:]
        while len(words) > 1 and words[-1].isdecimal():
            words = words[:-1]
        if len(words) > 1 and each.split()[-1].isupper() and words[-1] in _REGION_OF and len(words[-1]) == 2:
            parts += [" ".join(words[:-1]), words[-1]]
        elif words:
            parts.append(" ".join(words))
    return tuple(parts)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace(".", ""))


def _city(parts: tuple[str, ...]) -> tuple[str, str, str]:
    """City, state and country of a place of the guide; "" where it names none."""
    region = next((_REGION_OF[each] for each in parts[1:] if each in _REGION_OF), _SHORT_FOR.get(parts[0], ""))
    country = next((_COUNTRY_OF[each] for each in parts[1:] if each in _COUNTRY_OF and each not in _REGION_OF), "")
    if region and not country:
        country = "canada" if region in _PROVINCES else "us"
    return _CITY_OF.get(parts[0], parts[0]), region, country


def _names(parts: tuple[str, ...], city: str, region: str, country: str) -> bool:
    """Whether one stretch of a location names the city, with nothing beside it that makes it another."""
    countries = {_COUNTRY_OF[each] for each in parts if each in _COUNTRY_OF and each not in _REGION_OF}
    if countries and (region or country) and country not in countries:
        return False
    for at, each in enumerate(parts):
        if _CITY_OF.get(each, each) != city:
            continue
        beside = _region_beside(parts, at)
        if beside:
            return beside == (region or _home(city, country))
        alone = not countries and at + 1 == len(parts)
        if (
            (alone and not region)
            or (country in countries and not region)
            or (city in _ONE_OF_ITS_NAME and (alone or countries))
        ):
            return True
    return False


def _home(city: str, country: str) -> str:
    """The state of a large city of North America, in the country that the guide is about where it says so."""
    state = _STATE_OF.get(city, "")
    return state if country in ("", "canada" if state in _PROVINCES else "us") else ""


def _region_beside(parts: tuple[str, ...], at: int) -> str:
    """The state behind a city, or before it as in `US, WA, Seattle`; "" where none stands there."""
    if parts[at] in _SHORT_FOR:
        return _SHORT_FOR[parts[at]]
    if at + 1 < len(parts) and parts[at + 1] in _REGION_OF:
        return _REGION_OF[parts[at + 1]]
    if at > 1 and parts[at - 2] in _COUNTRY_OF and parts[at - 1] in _REGION_OF:
        return _REGION_OF[parts[at - 1]]
    return ""
