"""What one JobPosting of schema.org states, be it written as JSON-LD or as microdata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jobboard.intake import tidy
from jobboard.intake.page.job_pay import pay_of
from jobboard.intake.page.job_place import place_of, referred
from jobboard.intake.page.json_values import Figure, Thing, Value, first_text, members, texts
from jobboard.intake.values import Found, first_of_each
from jobboard.text.names import key
from jobboard.text.stated import is_stated

LONGEST_ID = 80
"""Characters of a job id; a longer one is none that a person would look for."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?", re.DOTALL)
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_BARE_HOST = re.compile(r"https?://[^/?#]*/*", re.IGNORECASE)
_TYPE_ADDRESS = re.compile(r"https?://(?:www\.)?schema\.org/", re.IGNORECASE)


def facts_of(job: Thing, known: Mapping[str, Thing], where: str) -> tuple[Found, ...]:
    """Every fact that the job states, in the order of NAMES, its place told as `where` and the name of the property.

    `known` are the things that it may refer to, by their `@id`.
    """
    return first_of_each(*(Found(name, value, f"{where} {place}") for name, value, place in _stated(job, known)))


def _stated(job: Thing, known: Mapping[str, Thing]) -> Iterator[tuple[str, str, str]]:
    """Name, value and property."""
    company = _company(job, known)
    if company:
        yield "company", company, "hiringOrganization"
    for place in ("title", "name"):
        if position := tidy.title(first_text(job.get(place)) or ""):
            yield "position", position, place
    for place in ("url", "mainEntityOfPage"):
        if address := _address(job.get(place)):
            yield "url", address, place
    if location := place_of(job, known):
        yield "location", location, "jobLocation" if job.get("jobLocation") else "jobLocationType"
    if pay := pay_of(job):
        yield "salary", pay, "baseSalary"
    for name, place in (("posted", "datePosted"), ("deadline", "validThrough")):
        if day := _day(job.get(place)):
            yield name, day, place
    if job_id := _job_id(job.get("identifier"), (company, first_text(job.get("title")), first_text(job.get("name")))):
        yield "job_id", job_id, "identifier"
    if employment := _employment(job.get("employmentType")):
        yield "employment", employment, "employmentType"


def _company(job: Thing, known: Mapping[str, Thing]) -> str | None:
    for each in members(job.get("hiringOrganization"))[:5]:
        for said in texts(referred(each, known)):
            if company := None if isinstance(said, Figure) or said.startswith("#") else tidy.company(said):
                return company
    return None


def _address(value: Value) -> str | None:
    """An http(s) address with more to it than a host: the home page of a company is not the posting's address."""
    for each in members(value)[:5]:
        said = each.get("@id") or each.get("url") if isinstance(each, dict) else each
        address = tidy.link(said.strip()) if isinstance(said, str) else None
        if address and not is_home(address):
            return address
    return None


def is_home(address: str) -> bool:
    """Whether the address is the home page of its host, which is no posting's."""
    return _BARE_HOST.fullmatch(address) is not None


def _day(value: Value) -> str | None:
    """The date of an ISO date or moment, its zone left aside; of other texts the day that they name without doubt."""
    text = (first_text(value) or "").strip()
    found = _DAY.fullmatch(text)
    iso = _calendar_day(*found.groups()) if found else tidy.day(text)
    return iso if iso and _FIRST_YEAR <= int(iso[:4]) <= _LAST_YEAR else None


def _calendar_day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _job_id(value: Value, names: Iterable[str | None]) -> str | None:
    """A text, a number, or the `value` of a PropertyValue with a digit: no address, and none of the names of company
    and job (`3M`, `Nurse 2`).
    """
    taken = {key(name) for name in names if name}
    for each in members(value)[:5]:
        said = each.get("value", each.get("@value")) if isinstance(each, dict) else each
        text = " ".join((first_text(said) or "").split())
        if not text or len(text) > LONGEST_ID or "://" in text or not text.isprintable() or not is_stated(text):
            continue
        is_id = any(sign.isdigit() for sign in text) and any(sign.isalnum() and sign != "0" for sign in text)
        if is_id and key(text) not in taken:
            return text
    return None


def _employment(value: Value) -> str | None:
    words = [_TYPE_ADDRESS.sub("", each).strip() for each in texts(value)]
    known = [tidy.employment(word) for word in words if word]
    return ", ".join(dict.fromkeys(word for word in known if word)) or None
