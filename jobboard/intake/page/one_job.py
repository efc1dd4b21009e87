"""Which of several jobs a page is about, and which of its texts is the posting."""

from __future__ import annotations

import re

from jobboard.intake.page.description import words_of
from jobboard.intake.page.goes_on import goes_on
from jobboard.intake.page.json_ld import Job, joined, one_of, same
from jobboard.text.names import key, plain

MARKEDLY_MORE = 3
"""A description that holds less than one word in so many of what the page shows is not the whole posting."""

_SHORT = 150
"""Words by which the page must show more, so that a short note beside a short posting does not count."""

_BEGINNING = 8
"""Words of a description that are looked for in what the page shows."""

_LOOKED_AT = 400_000
"""Characters of either text that are looked at."""

_CUT = ("…", "...", "[…]", "[...]")
_PARTS = re.compile(r" (?:[-–—|·•]|--) | ?\| ?")
_LONGEST_TITLE = 300


def job_of_page(jobs: tuple[tuple[Job, ...], ...], links: tuple[str, ...], titles: tuple[str, ...]) -> Job | None:
    """The job that the page is about: of each kind of data the only one, or the one that its address or titles name.

    `jobs` are those of each kind of data, best first; the later complete the first where they mean the same job. Raises
    Refused where the best states several and nothing tells which.
    """
    best: Job | None = None
    for kind in jobs:
        named = _named(kind, links, titles)
        if best is None:
            best = named or one_of(kind)
        elif other := next((each for each in kind if same(best, each)), None):
            best = joined(best, other)
    return best


def _named(jobs: tuple[Job, ...], links: tuple[str, ...], titles: tuple[str, ...]) -> Job | None:
    """The only job of several that an address of the page is the address of, or whose position a title has."""
    if len(jobs) < 2:
        return None
    addresses = {_bare(link) for link in links}
    by_address = [job for job in jobs if (url := job.value("url")) and _bare(url) in addresses]
    if len(by_address) == 1:
        return by_address[0]
    named = {key(plain(part)) for title in titles for part in (title, *_PARTS.split(title[:_LONGEST_TITLE]))}
    by_title = [job for job in by_address or jobs if (name := job.value("position")) and key(plain(name)) in named]
    return by_title[0] if len(by_title) == 1 else None


def _bare(link: str) -> str:
    return link.partition("#")[0].rstrip("/").partition("://")[2]


def text_of_page(description: str, shown: str) -> str:
    """The description, or what the page shows where that holds more of it: markedly more, or a section."""
    if not description or not shown:
        return description or shown
    if goes_on(description[:_LOOKED_AT], shown[:_LOOKED_AT]):
        return shown
    stated, seen = words_of(description[:_LOOKED_AT]), words_of(shown[:_LOOKED_AT])
    number, more = stated.count(" ") + 1, seen.count(" ") + 1
    beginning = stated.split(" ", _BEGINNING)[:_BEGINNING]
    if description.rstrip().endswith(_CUT) and more > number:
        return shown if " ".join(beginning[:-1]) in seen else description
    if " ".join(beginning) not in seen:
        return description
    return shown if more > number * MARKEDLY_MORE and more - number > _SHORT else description
