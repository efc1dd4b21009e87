"""The names of time zones that people write, and which of them are the names of several.

An abbreviation stands for the wall clock of the place: `PST` in July is what the clocks of Los Angeles show, for that
is what people mean by it. Where two places that hire keep different time under one name (CST: Chicago, Shanghai; MST:
Denver, Phoenix, an hour apart all summer), it is asked for another and never decided.
"""

from __future__ import annotations

import re
from functools import cache

_PLACES = {
    "America/Los_Angeles": "PT PST PDT|Pacific",
    "America/Denver": "MT MDT|Mountain",
    "America/Chicago": "CT CDT|Central",
    "America/New_York": "ET EST EDT|Eastern",
    "America/Anchorage": "AKT AKST AKDT|Alaska",
    "Pacific/Honolulu": "HST|Hawaii",
    "America/Halifax": "ADT",
    "America/St_Johns": "NST NDT|Newfoundland",
    "America/Sao_Paulo": "BRT",
    "America/Argentina/Buenos_Aires": "ART",
    "America/Bogota": "COT",
    "Europe/London": "|UK|London|British",
    "Europe/Lisbon": "WET WEST|Western European",
    "Europe/Berlin": "CET CEST MEZ MESZ|Central European",
    "Europe/Athens": "EET EEST|Eastern European",
    "Europe/Moscow": "MSK",
    "Europe/Istanbul": "TRT",
    "Asia/Dubai": "GST",
    "Asia/Karachi": "PKT",
    "Asia/Kolkata": "|India|Indian",
    "Asia/Kathmandu": "NPT",
    "Asia/Bangkok": "ICT",
    "Asia/Jakarta": "WIB",
    "Asia/Singapore": "SGT|Singapore",
    "Asia/Hong_Kong": "HKT",
    "Asia/Manila": "PHT",
    "Asia/Seoul": "KST",
    "Asia/Tokyo": "JST|Japan",
    "Australia/Perth": "AWST",
    "Australia/Adelaide": "ACDT",
    "Australia/Sydney": "AET AEDT",
    "Pacific/Auckland": "NZT NZST NZDT",
    "Africa/Johannesburg": "SAST",
    "Africa/Lagos": "WAT",
    "Africa/Nairobi": "EAT",
    "Africa/Maputo": "CAT",
    "UTC": "UTC GMT Z",
}
"""Of each place: the abbreviations, then the words that `time` may follow."""

SEVERAL = {
    "ACST": "Australia/Adelaide or Australia/Darwin",
    "ACT": "Australia/Adelaide or America/Rio_Branco",
    "AEST": "Australia/Sydney or Australia/Brisbane",
    "AMT": "America/Manaus or Asia/Yerevan",
    "AST": "America/Halifax or Asia/Riyadh",
    "BST": "Europe/London or Asia/Dhaka",
    "CST": "CT for Chicago, or Asia/Shanghai",
    "IST": "Asia/Kolkata, Asia/Jerusalem or Europe/Dublin",
    "MST": "MT for Denver, or America/Phoenix",
    "SST": "Asia/Singapore or Pacific/Pago_Pago",
    "WST": "Australia/Perth or Pacific/Apia",
}
"""The abbreviations that name several zones, with what can be written instead."""

_CITIES = {
    "America/Argentina/Buenos_Aires": "Buenos Aires",
    "America/Bogota": "Bogotá|Bogota",
    "America/Chicago": "Chicago",
    "America/Los_Angeles": "Los Angeles|San Francisco|Seattle",
    "America/New_York": "New York|NYC|Boston",
    "America/Sao_Paulo": "São Paulo|Sao Paulo",
    "America/Toronto": "Toronto",
    "America/Vancouver": "Vancouver",
    "Asia/Bangkok": "Bangkok",
    "Asia/Hong_Kong": "Hong Kong",
    "Asia/Kolkata": "Bangalore|Bengaluru|Mumbai|New Delhi",
    "Asia/Seoul": "Seoul",
    "Asia/Shanghai": "Shanghai|Beijing",
    "Asia/Taipei": "Taipei",
    "Asia/Tokyo": "Tokyo",
    "Australia/Brisbane": "Brisbane",
    "Australia/Melbourne": "Melbourne",
    "Europe/Amsterdam": "Amsterdam",
    "Europe/Berlin": "Berlin|Munich|München|Hamburg|Frankfurt",
    "Europe/Brussels": "Brussels|Bruxelles",
    "Europe/Bucharest": "Bucharest",
    "Europe/Budapest": "Budapest",
    "Europe/Copenhagen": "Copenhagen",
    "Europe/Helsinki": "Helsinki",
    "Europe/Istanbul": "Istanbul",
    "Europe/Lisbon": "Lisbon|Lisboa",
    "Europe/Madrid": "Madrid|Barcelona",
    "Europe/Oslo": "Oslo",
    "Europe/Prague": "Prague",
    "Europe/Rome": "Rome",
    "Europe/Stockholm": "Stockholm",
    "Europe/Vienna": "Vienna|Wien",
    "Europe/Warsaw": "Warsaw",
    "Europe/Zurich": "Zurich|Zürich",
    "Pacific/Auckland": "Auckland",
}
"""Of each place the cities whose name, behind a time, can be nothing but theirs."""

NAMESAKES = {
    "Adelaide": "Australia/Adelaide",
    "Dallas": "America/Chicago",
    "Denver": "America/Denver",
    "Milan": "Europe/Rome",
    "Paris": "Europe/Paris",
    "Sydney": "Australia/Sydney",
}
"""Cities that are also names of people, with their zones: they name them only where `time` follows."""

UNREAD = (
    "ACWST AFT ALMT AMST AZT BDT BRST CHST CLST CLT FJT GALT GFT GYT HDT HKST HOVT IDT IRDT IRKT IRST KGT KRAT"
    " LHDT LHST MAGT MEST MMT MUT MVT MYT NFT NOVT OMST PETT PET PGT PKST PYT SAMT TJT TMT ULAT UYT UZT VLAT WITA"
    " YAKT YEKT"
).split()
"""Abbreviations of zones that are not read."""

_REGIONS = frozenset(
    "africa america antarctica arctic asia atlantic australia canada etc europe indian pacific us".split()
)
_SMALL = frozenset("of es au".split())
_IANA = re.compile(r"[A-Za-z]{2,12}(?:/[A-Za-z][A-Za-z0-9_+-]{1,30}){1,2}", re.ASCII)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+-])\s?([0-9]{1,2})(?::?([0-9]{2}))?", re.ASCII | re.IGNORECASE)
_TIME = r"(?:\s(?:standard|daylight|summer))?(?:\stime)?"
_MOST_EAST, _MOST_WEST = 14 * 60, 12 * 60
"""No clock on earth is further from UTC (minutes)."""


@cache
def _abbreviations() -> dict[str, str]:
    return {each: place for place, told in _PLACES.items() for each in told.partition("|")[0].split()}


@cache
def _words() -> dict[str, str]:
    return {each.casefold(): place for place, told in _PLACES.items() for each in told.split("|")[1:]}


@cache
def zone_words() -> re.Pattern[str]:
    """Zones that are named by a word: `Pacific`, `Central European Time`."""
    longest_first = "|".join(sorted(_words(), key=len, reverse=True))
    return re.compile(rf"(?<!\S)(?:{longest_first}){_TIME}(?!\S)", re.IGNORECASE)


def zone_id(label: str) -> str | None:
    """The IANA name, or the offset from UTC (`+02:00`), that a label stands for; None: unknown, or several."""
    label = " ".join(label.split())
    if len(label) > 60:
        return None
    named = _abbreviations().get(label.upper()) or _words().get(_bare(label))
    return named or _offset(label) or _place(label)


def canonical(label: str) -> str | None:
    """The label as it is written into a file (`pt` → `PT`, `+02:00` → `UTC+2`); None where `zone_id` gives none."""
    label = " ".join(label.split())
    known = zone_id(label)
    if known is None:
        return None
    if label.upper() == "Z":
        return "UTC"
    if label.upper() in _abbreviations():
        return label.upper()
    if known[0] in "+-":
        return label.upper().replace(" ", "") if label[0].isalpha() else f"UTC{_short(known)}"
    return _PLACES[known].partition("|")[0].split(" ")[0] or known if _bare(label) in _words() else known


@cache
def _cities() -> dict[str, str]:
    return {each: place for place, told in _CITIES.items() for each in told.split("|")}


@cache
def city_words() -> re.Pattern[str]:
    """Zones that are named by a city: `Berlin`, `Sydney time`."""
    cities = "|".join(sorted((re.escape(each) for told in _CITIES.values() for each in told.split("|")), key=len)[::-1])
    return re.compile(rf"(?<!\S)(?:(?:{cities})(?:\s[Tt]ime)?|(?:{'|'.join(NAMESAKES)})\s[Tt]ime)(?!\S)")


def city_zone(label: str) -> str | None:
    """The IANA name of the zone that a text of the form of `city_words` names."""
    bare = re.sub(r"\s[Tt]ime$", "", label)
    return _cities().get(bare) or (NAMESAKES.get(bare) if bare != label else None)


def is_zone_like(word: str) -> bool:
    """Whether a word is, by its form, the name of a zone that is known or of several."""
    return word.upper() in SEVERAL or zone_id(word) is not None


def _short(offset: str) -> str:
    """`+02:00` as `+2`, `+05:30` as `+5:30`."""
    return offset[0] + offset[1:].removeprefix("0").removesuffix(":00")


def _bare(label: str) -> str:
    """The word before `time`, `standard time`, …"""
    return re.sub(_TIME + "$", "", label.casefold())


def _offset(label: str) -> str | None:
    match = _OFFSET.fullmatch(label)
    if match is None or (label[0] in "+-" and len(match[2]) + len(match[3] or "") < 4):
        return None
    sign, hours, minutes = match[1], int(match[2]), int(match[3] or 0)
    total = hours * 60 + minutes
    if minutes > 59 or total > (_MOST_EAST if sign == "+" else _MOST_WEST):
        return None
    return f"{sign}{hours:02}:{minutes:02}" if total else "UTC"


def _place(label: str) -> str | None:
    """The IANA name of a place, by its form; whether there is such a zone only a machine's table tells."""
    region, _, rest = label.partition("/")
    if region.casefold() not in _REGIONS or _IANA.fullmatch(label) is None:
        return None
    if label[0].isupper():
        return label
    region = region.upper() if len(region) == 2 else region.capitalize()
    return f"{region}/" + re.sub(r"[a-z]+", lambda part: _capital(part[0]), rest.lower())


def _capital(part: str) -> str:
    return part if part in _SMALL else part.capitalize()
