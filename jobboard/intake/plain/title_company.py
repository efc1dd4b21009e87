"""Which part of a page's title is the company, by what the page says in another place, and which is a place."""

from __future__ import annotations

import re

from jobboard.intake.boards import SYSTEMS, company_named
from jobboard.intake.plain.places import names_place, names_remote
from jobboard.intake.plain.work import is_work
from jobboard.slots import frozen
from jobboard.text.names import key

NO_COMPANY = frozenset("scale home night sea heart large work hand risk depth speed cost source height".split())
"""Words behind `at` that name no company: `Machine Learning at Scale`."""

_WORD = re.compile(r"[^\W_]+")
_JOBS_AT = re.compile(
    r"(?i:careers?|jobs?|vacancies|karriere|stellen(?:angebote)?|emplois?) (?i:at|@|bei|chez) (?![a-zäöü])\S.*"
)
_OWN_SITE = frozenset({"careers", "career", "karriere"})
_BY_COMPANY = re.compile(
    r"/([\w.-]{2,60})/(?:jobs?/|j/|p/)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{5,})(?:/|$)", re.IGNORECASE
)


@frozen
class Known:
    """What else the page says: its data for machines (`company`, `location`), the name of its site, its headings.

    `host` and `path` are those of its address, in small letters. `employer`: the text speaks of the name of the site as
    of the employer, which it does not on a portal. `spoken`: names that sentences of it give as an employer's, as `key`
    has them.
    """

    company: str | None = None
    location: str | None = None
    site: str = ""
    headings: tuple[str, ...] = ()
    host: str = ""
    path: str = ""
    employer: bool = False
    spoken: frozenset[str] = frozenset()


def is_company(part: str, parts: list[str], known: Known) -> bool:
    """Whether data for machines, the name of the site or its address names the part as the company."""
    if _names_owner(part) or (known.company and key(part) == key(known.company)):
        return True
    named, site = key(company_named(part)), key(company_named(known.site))
    return bool(named) and (named == site or _is_owner(part, known) or _is_other_half(part, parts, known))


def _is_other_half(part: str, parts: list[str], known: Known) -> bool:
    """Whether the title has two parts, one of them is a heading, and sentences give the other as an employer's name."""
    if len(parts) != 2 or key(company_named(part)) not in known.spoken or is_work(part) or is_place(part, known):
        return False
    headings = {key(heading) for heading in known.headings}
    return key(part) not in headings and any(key(each) in headings for each in parts)


def _names_owner(part: str) -> bool:
    """Whether the part says itself that it is the employer: `Careers at Acme`, `Jobs bei Acme`."""
    named = company_named(part)
    return _JOBS_AT.fullmatch(part) is not None and bool(named) and key(named) not in NO_COMPANY


def _is_owner(part: str, known: Known) -> bool:
    """Whether the address gives the part's words: `careers.acme.example`, or `jobs.lever.example/acme/` and an id."""
    if is_work(part) or is_place(part, known) or any(key(part) == key(heading) for heading in known.headings):
        return False
    words = _WORD.findall(company_named(part).casefold())
    starts = {"".join(words[:end]) for end in range(1, len(words) + 1)}
    labels = known.host.split(".")
    if labels[0] in _OWN_SITE and len(labels) > 2 and labels[1] in starts:
        return True
    if not SYSTEMS.isdisjoint(labels):
        folders = known.path.split("/", 3)[1:3]
        return any("".join(_WORD.findall(each)) in starts for each in (labels[0], *folders) if each not in SYSTEMS)
    folder = _BY_COMPANY.match(known.path)
    return folder is not None and "".join(_WORD.findall(folder[1])) in starts


def is_sure(company: str, parts: list[str], known: Known) -> bool:
    """Whether it is the employer: behind a title portals set their own name (`X - Acme - Portal`)."""
    return (
        bool(known.company)
        or company != parts[-1]
        or known.employer
        or (len(parts) > 1 and _names_owner(company))
        or _is_owner(company, known)
        or _is_other_half(company, parts, known)
    )


def is_place(part: str, known: Known) -> bool:
    """Whether the part is the place that the page states, or is one by its words."""
    places = {key(piece) for piece in re.split(r"[;,()]", known.location or "")} | {key(known.location or "")}
    return key(part) in places - {""} or names_remote(part) or names_place(part)
