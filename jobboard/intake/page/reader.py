"""A saved page → what it states: its data for machines first, then its head and title, then what a person sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from jobboard.intake import tidy
from jobboard.intake.boards import company_named
from jobboard.intake.html.parts import Page, read_parts
from jobboard.intake.page.job_facts import is_home
from jobboard.intake.page.job_items import jobs_of
from jobboard.intake.page.json_ld import Job, described, jobs_in
from jobboard.intake.page.one_job import job_of_page, text_of_page
from jobboard.intake.page.state import notes_on
from jobboard.intake.plain.employer import employer, spoken_of
from jobboard.intake.plain.head import title_facts as head_facts
from jobboard.intake.plain.labels import statements
from jobboard.intake.plain.sentences import said
from jobboard.intake.plain.statements import settled
from jobboard.intake.plain.titles import Known, title_facts
from jobboard.intake.plain.view import view
from jobboard.intake.values import Found, Posting, first_of_each
from jobboard.slots import replace

_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
_ELEMENT = "element of the page that names the company"
_SEARCH = re.compile(r"/(?:jobs/(?:search|collections)|search|jobs)(?:[/?#]|$)", re.IGNORECASE)
_ONE_OF_SEARCH = re.compile(r"[?&](?:currentJobId|vjk|jk|jl|jobListingId)=\w", re.IGNORECASE)
_BOARDS_THAT_SEARCH = ("linkedin.", "indeed.", "glassdoor.")


def read_page(page: str) -> Posting:
    """The posting on a page of HTML. Raises Refused where the page states several jobs, or is too large.

    A page that states neither company nor position is a posting all the same; one that says that it is none (`Access
    denied`), or that the job is closed, has a note that says so.
    """
    parts = read_parts(page)
    addresses = tuple(addresses_of(parts))
    job = _job(parts, addresses)
    notes, is_posting = notes_on(parts, job is not None)
    stated = job.found if job else ()
    text = text_of_page(described(job) if job else "", parts.text)
    if not is_posting:
        return Posting("html", text, first_of_each(*stated, *addresses), notes)
    shown = view(parts.text)
    labels = [_in_text(each, "label") for each in settled(statements(shown))]
    named = employer(shown)
    sentence = [_in_text(named, "sentence")] if named else []
    element = [Found("company", parts.employers[0], _ELEMENT)] if len(parts.employers) == 1 else []
    told = first_of_each(*stated, *element, *labels, *sentence)
    known = replace(_known(parts, told, addresses), spoken=spoken_of(shown))
    found = first_of_each(
        *stated,
        *addresses,
        *element,
        *title_facts(parts.metas.get("og:title", ""), "og:title", known),
        *title_facts(parts.title, "page title", known),
        *labels,
        *sentence,
    )
    company = next((each.value for each in found if each.name == "company"), None)
    head = [_in_text(each, each.where.partition(",")[0]) for each in (*head_facts(shown, company), *said(shown))]
    return Posting("html", text, first_of_each(*found, *head), notes)


def _in_text(found: Found, kind: str) -> Found:
    """What was found in the visible text, which has lines only for us."""
    return Found(found.name, found.value, f"{kind} in the text")


def _job(parts: Page, addresses: tuple[Found, ...]) -> Job | None:
    """The job that the data for machines states: JSON-LD, completed by what microdata says of the same one."""
    links = tuple(each.value for each in addresses)
    titles = (*parts.headings, parts.metas.get("og:title", ""), parts.title)
    return job_of_page((jobs_in(parts.json), jobs_of(parts.microdata)), links, titles)


def addresses_of(parts: Page) -> Iterator[Found]:
    """The addresses that the page gives itself, best first: no home page, and no search."""
    stated = (
        ("canonical link", parts.canonical),
        ("og:url", parts.metas.get("og:url", "")),
        ("address it was saved from", parts.saved_from),
    )
    for where, text in stated:
        address = tidy.link(_joined(parts.saved_from, text))
        if address and not is_home(address) and not _is_search(address):
            yield Found("url", address, where)


def _joined(base: str, address: str) -> str:
    if not address.startswith("/") or not base:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _is_search(address: str) -> bool:
    """Whether it is the address of a search, which will show other jobs tomorrow, and names no job of its results."""
    host, path = _split(address)
    return (
        any(board in f".{host}" for board in _BOARDS_THAT_SEARCH)
        and _SEARCH.match(path) is not None
        and not path.startswith("/jobs/view")
        and _ONE_OF_SEARCH.search(address) is None
    )


def _split(address: str) -> tuple[str, str]:
    """Host and path of an address, in small letters; both empty where it has none."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").casefold(), parts.path.casefold()
    except ValueError:
        return "", ""


def _known(parts: Page, stated: tuple[Found, ...], addresses: tuple[Found, ...]) -> Known:
    """What the page says besides its titles, to tell by it which part of them is which."""
    values = {each.name: each.value for each in stated}
    site = parts.metas.get("og:site_name", "")
    first = _HEADING.search(parts.text)
    host, path = _split(addresses[0].value) if addresses else ("", "")
    return Known(
        company=values.get("company"),
        location=values.get("location"),
        site=site,
        headings=parts.headings or ((first[1],) if first else ()),
        host=host,
        path=path,
        employer=_speaks_of(parts.text, company_named(site)),
    )


def _speaks_of(text: str, name: str) -> bool:
    """Whether the text speaks of the name as postings do of their employer: `About Acme`, `At Acme`, `Acme is`."""
    if not name:
        return False
    word = re.escape(name)
    return (
        re.search(rf"(?i:\b(?:about|at|join|über|bei)) {word}\b|\b{word} (?:is|are|was|builds|makes|ist)\b", text)
        is not None
    )
