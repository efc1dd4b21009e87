"""From where one may work: names of countries and parts of the world, and what a statement limits work to."""

from __future__ import annotations

import re
from functools import cache

_WORLD = "worldwide global globally world anywhere international internationally weltweit"
_PARTS = (
    "eu emea apac latam anz dach cee eea mena apj amer nordics benelux baltics scandinavia schengen europe europa asia"
    " africa oceania americas america balkans conus"
)
_COUNTRIES = (
    "us usa uk uae afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain"
    " bangladesh belarus belgium belize benin bolivia botswana brazil bulgaria cambodia cameroon canada chile china"
    " colombia croatia cuba cyprus czechia denmark ecuador egypt estonia ethiopia finland france georgia germany ghana"
    " greece guatemala honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan"
    " kazakhstan kenya kosovo kuwait latvia lebanon liechtenstein lithuania luxembourg madagascar malaysia malta"
    " mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands"
    " nicaragua nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania rwanda"
    " senegal serbia singapore slovakia slovenia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia"
    " turkey türkiye uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe england scotland wales"
    " britain deutschland österreich schweiz frankreich spanien italien polen belgique suisse espagne allemagne españa"
    " méxico alemania francia polska italia deutschlandweit europaweit bundesweit"
)
_STATES = (
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana"
    " iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana"
    " nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario"
    " quebec bavaria"
)
_LONGER = frozenset(
    (
        "united states, united states of america, united kingdom, great britain, european union, north america,"
        " south america, latin america, central america, western europe, eastern europe, central europe,"
        " northern europe, southern europe, middle east, south east asia, southeast asia, new zealand, south africa,"
        " south korea, czech republic, costa rica, dominican republic, el salvador, hong kong, saudi arabia,"
        " sri lanka, north macedonia, puerto rico, northern ireland, bosnia and herzegovina, new hampshire, new jersey,"
        " new mexico,"
        " north carolina, north dakota, rhode island, south carolina, south dakota, west virginia, british columbia,"
        " république tchèque, france entière, european economic area, the world, european countries, eu countries,"
        " european time zones, european timezones, us time zones, us timezones, eu time zones, eu timezones,"
        " american time zones, american timezones, eu member states, any country, the eu, the us, the uk"
    ).split(", ")
)
REGIONS = frozenset(f"{_WORLD} {_PARTS} {_COUNTRIES} {_STATES}".split()) | _LONGER

_TIME_ZONES = "cet cest utc gmt eet wet bst est edt cst mst pst pdt et ct pt".split()
_PARTS_OF_NAMES = frozenset(part for name in REGIONS for part in name.split()).union(_TIME_ZONES, ("only",)) - {
    "the", "and", "any", "new", "south", "north", "west", "east", "central", "time"
}  # fmt: skip
"""Words without one of which a text names no region; those that stand beside others in each of their names are out."""

_ZONE = rf"(?:{'|'.join(_TIME_ZONES)})"
_OFFSET = r"[ ]?(?:±|\+/-|\+-|[+-])[ ]?\d{1,2}(?::\d\d)?(?:[ ]?(?:h|hrs?|hours?))?"


@cache
def _time_zones() -> re.Pattern[str]:
    """Compiled when a place may be one."""
    return re.compile(
        rf"(?:{_ZONE}{_OFFSET}(?:[ ](?:to|and)[ ]{_ZONE}{_OFFSET})?"
        rf"|{_ZONE}(?:[ ](?:to|or)[ ]{_ZONE})?[ ]time[ ]?zones?)"
        r"(?:[ ](?:time[ ]?zones?|hours))?",
        re.IGNORECASE,
    )


_JOINTS = re.compile(r"\s*(?:[,/&;]|\b(?:and|or|und|oder|et|ou)\b)\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:must be|candidates|applicants|only|nur|anywhere|based|located|residing|working|work|from)\s+)*"
    r"(?:(?:in|within|from|across|throughout|inside|innerhalb|aus|for)\s+)?(?:(?:the|der|all of)\s+)?"
    r"(?:(?:continental|contiguous)\s+)?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s-]+(?:based|residents?|citizens|applicants|candidates))*(?P<only>[\s,]+only)?"
    r"(?:[\s-]+(?:based|wide|weit))?[\s.!]*$",
    re.IGNORECASE,
)
_PROPER = re.compile(r"[A-ZÄÖÜÉ][\w.'’-]*+(?:\s(?:of|and|the|[A-ZÄÖÜÉ][\w.'’-]*+)){0,4}")
_WORDS = re.compile(r"\w+")
_ABBREVIATED = re.compile(r"\.[A-Za-z]\.$")
_LONGEST = 80
"""Characters of a text that names places and nothing else."""


def limit_of(text: str, *, certain: bool = False) -> str | None:
    """The place that a text names as the one from where one may work (`anywhere in the US` is `US`), or None.

    Only countries, parts of the world, states and time zones are known to be one; with `only` behind it, or where it is
    `certain` that a place is meant, any proper name is.
    """
    if len(text) > _LONGEST:
        return None
    if not certain and _PARTS_OF_NAMES.isdisjoint(_WORDS.findall(text.casefold().replace(".", ""))):
        return None
    bare = text.strip(" \t-–—:,;!()[]")
    bare = bare if _ABBREVIATED.search(bare) else bare.rstrip(" .")
    lower = bare.casefold()
    if lower in REGIONS and not lower.startswith("the "):
        return bare
    lead, tail = _LEAD.match(bare), _TAIL.search(bare)
    start, end = (lead.end() if lead else 0), (tail.start() if tail else len(bare))
    words = bare[start:end].strip(" \t-–—:,;") if start < end else ""
    if not words:
        return bare if is_region(bare) else None
    proper = (certain or bool(tail and tail["only"])) and _PROPER.fullmatch(words)
    return words if proper or is_region(words) else None


def is_region(words: str) -> bool:
    """Whether every name in a text is that of a region: `US`, `US or Canada`, `EU/EEA`, `CET ±2 hours`."""
    if _known(words):
        return True
    parts = _JOINTS.split(words)
    return len(parts) > 1 and all(map(_known, parts))


def _known(name: str) -> bool:
    if name.casefold().replace(".", "").removeprefix("the ") in REGIONS:
        return True
    may_be_a_zone = "zone" in name or any(sign.isdigit() for sign in name)
    return may_be_a_zone and _time_zones().fullmatch(name) is not None
