"""Sites of postings that have several addresses for one posting, and what identifies it there. Pure.

A reader gets an address in parts and gives the one form of it; None where it identifies no posting: the pages of a
search, of a company. It gives `USUAL` where only the usual rules are to be applied.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from jobboard.board.address_words import LISTS, is_locale, page_name
from jobboard.slots import frozen


@frozen
class Parts:
    """An address in parts: the host (with a port that is not the usual one), the segments of the path, the parameters.

    All but the host are decoded. `route` is what the fragment says of the posting, None where it says nothing.
    """

    host: str
    segments: tuple[str, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    route: Parts | None = None

    def value(self, *names: str) -> str | None:
        """The value of the first of these parameters that has one; the names in lower case."""
        stated = {name.casefold(): value for name, value in reversed(self.parameters) if value}
        return next((stated[name] for name in names if name in stated), None)

    def after(self, *names: str) -> tuple[str, ...]:
        """The segments behind the first of these names."""
        found = next((at for at, segment in enumerate(self.segments) if segment in names), None)
        return () if found is None else self.segments[found + 1 :]


USUAL: Final = Parts("")
"""Nothing is special about an address."""

Reader = Callable[[Parts], Parts | None]

_LINKEDIN = re.compile(r"(?:.*[-_])?([0-9]{6,20})|([0-9]{1,20})", re.DOTALL)
_INDEED = re.compile(r".*-([0-9a-f]{16})", re.DOTALL)
_NUMBER = re.compile(r"\d{6,20}(?=-|$)")
_APPLYING = frozenset(("apply", "applymanually", "autofillwithresume", "usemylastapplication"))


def _linkedin(address: Parts) -> Parts | None:
    """`/jobs/view/data-engineer-at-acme-4012345678`, and any page beside which the posting stands."""
    for text in (*address.after("view")[:1], address.value("currentjobid") or ""):
        if found := _LINKEDIN.fullmatch(text):
            return Parts("linkedin.com", ("jobs", "view", found[1] or found[2]))
    return None if not address.segments or address.segments[0] in ("jobs", "company", "school", "in") else USUAL


def _indeed(address: Parts) -> Parts | None:
    found = _INDEED.fullmatch("".join(address.after("job")[:1]))
    job = found[1] if found else address.value("jk", "vjk")
    return Parts("indeed.com", ("viewjob",), (("jk", job),)) if job else None


def _glassdoor(address: Parts) -> Parts | None:
    job = address.value("jl", "joblistingid")
    return Parts("glassdoor.com", ("job-listing",), (("jl", job),)) if job else None


def _greenhouse(address: Parts) -> Parts | None:
    """`/acme/jobs/1`, and the frame that a company's own site has of it: `/embed/job_app?for=acme&token=1`."""
    host = "job-boards.eu.greenhouse.io" if ".eu." in address.host else "job-boards.greenhouse.io"
    company, job = "".join(address.segments[:1]).lower(), address.value("gh_jid", "token")
    if company == "embed":
        company = (address.value("for") or "").lower()
        if job and not company:
            return Parts(host, ("embed", "job_app"), (("token", job),))
    elif address.segments[1:2] == ("jobs",):
        job = "".join(address.segments[2:3]) or job
    return Parts(host, (company, "jobs", job)) if company not in ("", "embed") and job else None


def _company_and_job(address: Parts) -> Parts | None:
    """`/acme/<id>`, whatever follows (`/apply`, `/application`)."""
    if len(address.segments) < 2:
        return None
    company, job = address.segments[0].lower(), address.segments[1]
    return Parts(address.host, (company, job)) if company != "page" and page_name(job) not in LISTS else None


def _smartrecruiters(address: Parts) -> Parts | None:
    """`/Acme/743999123456789-data-engineer`: the number says which, the words may change."""
    if address.segments[:1] and address.segments[0].lower() == "oneclick-ui":
        return USUAL
    known = _company_and_job(address)
    if known is None:
        return None
    company, job = known.segments
    number = _NUMBER.match(job)
    return Parts("jobs.smartrecruiters.com", (company, number[0] if number else job))


def _workable(address: Parts) -> Parts | None:
    if code := address.after("j")[:1]:
        return Parts("apply.workable.com", ("j", code[0].upper()))
    if job := address.after("view")[:1]:
        return Parts(address.host, ("view", job[0]))
    return USUAL if address.after("jobs") else None


def _workday(address: Parts) -> Parts | None:
    """`/en-US/Site/job/Place/Title_R123/apply/…`: the place and the title may change, the number stays."""
    behind = list(_until_applying(address.after("job", "details")))
    if not behind:
        return None
    number = behind[-1].rpartition("_")[2]
    site = address.segments[: len(address.segments) - len(address.after("job", "details")) - 1]
    known = number if any(map(str.isdigit, number)) else behind[-1]
    return Parts(address.host, (*(each for each in site if not is_locale(each)), "job", known))


def _until_applying(segments: tuple[str, ...]) -> Iterator[str]:
    for segment in segments:
        if segment.casefold() in _APPLYING:
            return
        yield segment


def _icims(address: Parts) -> Parts | None:
    job = address.after("jobs")[:1]
    return Parts(address.host, ("jobs", *job)) if job and job[0].isdecimal() else None


_READERS: dict[str, Reader] = {
    "linkedin.com": _linkedin,
    "indeed.com": _indeed,
    "glassdoor.com": _glassdoor,
    "boards.greenhouse.io": _greenhouse,
    "job-boards.greenhouse.io": _greenhouse,
    "boards.eu.greenhouse.io": _greenhouse,
    "job-boards.eu.greenhouse.io": _greenhouse,
    "jobs.lever.co": _company_and_job,
    "jobs.eu.lever.co": _company_and_job,
    "jobs.ashbyhq.com": _company_and_job,
    "smartrecruiters.com": _smartrecruiters,
    "workable.com": _workable,
    "myworkdayjobs.com": _workday,
    "myworkdaysite.com": _workday,
    "icims.com": _icims,
}
"""By the host, or by the end of it."""

_NATIONAL = re.compile(r"(?:[a-z]{2}\.)?(indeed|glassdoor)\.(?:com|[a-z]{2}|(?:co|com)\.[a-z]{2})")


@lru_cache(maxsize=4096)
def reader_of(host: str) -> Reader | None:
    """Who knows the addresses of a host."""
    national = _NATIONAL.fullmatch(host)
    name = f"{national[1]}.com" if national else host
    while name:
        if name in _READERS:
            return _READERS[name]
        name = name.partition(".")[2]
    return None
