"""A saved page → what it states: its data for machines first, then its head and title, then what a person sees."""

from __future__ import annotations

from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.page.description import description_of
from jobboard.intake.page.job_facts import is_home
from jobboard.intake.page.json_ld import jobs_in, one_of
from jobboard.intake.page.parts import Page, read_parts
from jobboard.intake.page.titles import title_facts
from jobboard.intake.values import Found, Posting, first_of_each


def read_page(page: str) -> Posting:
    """The posting on a page of HTML. Raises Refused where the page states several jobs, or is too large."""
    parts = read_parts(page)
    job = one_of(jobs_in(parts.json))
    text = description_of(job.thing) if job else ""
    found = first_of_each(*(job.found if job else ()), *_addresses(parts), *title_facts(parts.title, "page title"))
    return Posting("html", text or parts.text, found)


def _addresses(parts: Page) -> Iterator[Found]:
    """The addresses that the page gives itself, best first."""
    stated = (
        ("canonical link", parts.canonical),
        ("og:url", parts.metas.get("og:url", "")),
        ("saved from", parts.saved_from),
    )
    for where, text in stated:
        address = tidy.link(text)
        if address and not is_home(address):
            yield Found("url", address, where)
