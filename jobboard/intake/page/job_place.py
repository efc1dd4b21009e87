"""Where a JobPosting of schema.org says the work is, as people write it: `Berlin, Germany; Remote (EU)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jobboard.intake import tidy
from jobboard.intake.page.json_values import Figure, Thing, Value, first_text, members, texts

LONGEST = 200
"""Characters of a place; of a longer list as many places are told as fit, and how many more there are."""

_PARTS = ("addressLocality", "addressRegion", "addressCountry")
_HYBRID = " (Hybrid)"
_KINDS = {"telecommute": "Remote", "remote": "Remote", "hybrid": "Hybrid"}
_CODE = re.compile(r"[A-Z]{2}")
_ANYWHERE = frozenset({"remote", "anywhere", "worldwide"})


def place_of(job: Thing, known: Mapping[str, Thing]) -> str | None:
    """The places of the job: remote work first, with its limits, then each place once. None where none is stated.

    `known` are the things of the page by their `@id`.
    """
    kinds = {_KINDS.get(each.strip().casefold()) for each in texts(job.get("jobLocationType"))}
    places = _each_once(_place(referred(each, known)) for each in members(job.get("jobLocation")))
    if "Remote" in kinds:
        limits = _each_once(_limit(referred(each, known)) for each in members(job.get("applicantLocationRequirements")))
        places = [_remote(limits), *(place for place in places if place.casefold() not in _ANYWHERE)]
    if "Hybrid" in kinds:
        told = _joined(places, LONGEST - len(_HYBRID))
        return told + _HYBRID if told else "Hybrid"
    return _joined(places, LONGEST) or None


def referred(value: Value, known: Mapping[str, Thing]) -> Value:
    """The thing that an object, or a text, refers to by its `@id`; else the value itself."""
    name = value.get("@id") if isinstance(value, dict) and len(value) <= 2 else value
    return known.get(name, value) if isinstance(name, str) else value


def _limit(value: Value) -> str | None:
    return _named(first_text(value) or "") or _place(value)


def _remote(limits: list[str]) -> str:
    inside = _joined([limit for limit in limits if limit.casefold() not in _ANYWHERE], LONGEST - len("Remote ()"), ", ")
    return f"Remote ({inside})" if inside else "Remote"


def _place(value: Value) -> str | None:
    """One place: town, region and country of its address, else the address as a text, else its name."""
    if isinstance(value, str):
        return None if isinstance(value, Figure) else tidy.place(value)
    if not isinstance(value, dict):
        return None
    for each in (*members(value.get("address")), value):
        stated = tidy.place(each) if isinstance(each, str) else _address(each) if isinstance(each, dict) else None
        if stated:
            return stated
    return tidy.place(first_text(value.get("name")) or "")


def _address(address: Thing) -> str | None:
    parts: list[str] = []
    for key in _PARTS:
        part = "/".join(_each_once(map(_named, texts(address.get(key)))))
        within = {piece.strip().casefold() for each in parts for piece in each.split(",")}
        if part and part.casefold() not in within:
            parts.append(part)
    return ", ".join(parts) or tidy.place(first_text(address.get("streetAddress")) or "")


def _named(text: str) -> str | None:
    """A town, a region or a country; a code of two letters is one, though `NO` says nothing elsewhere."""
    return text.strip() if _CODE.fullmatch(text.strip()) else tidy.place(text)


def _each_once(places: Iterable[str | None]) -> list[str]:
    first: dict[str, str] = {}
    for place in places:
        if place:
            first.setdefault(place.casefold(), place)
    return list(first.values())


def _joined(places: list[str], longest: int, between: str = "; ") -> str:
    """As many places as fit whole, and how many more there are; empty where not one fits."""
    whole = between.join(places)
    if len(whole) <= longest:
        return whole
    told, before = "", ""
    for shown, place in enumerate(places, 1):
        before = f"{before}{between}{place}" if before else place
        ended = f"{before}{';' if between == '; ' else ''} and {len(places) - shown} more"
        if len(ended) > longest or shown == len(places):
            break
        told = ended
    return told
