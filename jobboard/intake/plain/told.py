"""Titles that say in words which part of them is the company: `Acme is hiring an engineer`, `Engineer at Acme`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.places import names_place
from jobboard.intake.plain.words import LEGAL_FORM
from jobboard.intake.plain.work import is_work

DASH = re.compile(r"\s+[-–—]\s+|\s+--\s+|—")
"""What stands between the halves of a title."""

_MOST_NAME_WORDS = 6
_HIRING = re.compile(
    r"(?P<company>[^|:]{2,60}?)\s+(?:is (?:now )?hiring|is looking for|is seeking|hiring|sucht|recrute|recherche|zoekt"
    r"|busca)"
    r"\s+(?P<article>(?:an?|the|eine?n?|une?|een|una?|our (?:first|next))\s+)?(?P<position>[^|]{3,120})"
)
AT = re.compile(r"\s+(?:at|@|bei|chez)\s+")
"""What stands between a job and the company."""

_BEHIND_NAME = re.compile(r"\s+[-–—|·]\s+|,\s|\s+\(|\s+in\s+")
_IN = re.compile(r"\s+in\s+")
_PARTS = re.compile(r"\s+(?:[-–—|·]|--)\s+")
_NO_NAME = frozenset(
    "we our the this that a an scale large home work school night heart sea hand you us your my least once it they who"
    " company client employer team wir ich er sie nous i now currently urgently actively immediately still also".split()
)
_SPOT = re.compile(
    r"\b(?:ward|terminal|gate|unit|floor|building|block|site|store|branch|level|platform|pier|stand|room|hall|camp)"
    r" [0-9]+[a-z]?$|\b(?:beach|airport|station|harbou?r|terminal|marina|campus|branch|depot|warehouse|stadium)$",
    re.IGNORECASE,
)


def told_by_words(text: str) -> tuple[tuple[str, str], ...]:
    """Company and position, and a place beside them, with their names; empty where the title does not tell them."""
    return tuple(_hiring(text)) or tuple(_role_at(text)) or tuple(_by_legal_form(text))


def _hiring(text: str) -> Iterator[tuple[str, str]]:
    """`Acme is hiring a Staff Engineer in Berlin`."""
    found = _HIRING.fullmatch(text.strip(" !."))
    company = name_of(found["company"]) if found else None
    if found is None or company is None:
        return
    position, place = found["position"], ""
    *before, last = _IN.split(position)
    if before and names_place(last):
        position, place = position[: position.rindex(last)].rstrip()[:-2], last
    title = tidy.title(position)
    if title and (is_work(title) or (found["article"] and _is_capitalised(title))):
        yield from (("company", company), ("position", title))
        yield from (("location", each) for each in [tidy.place(place)] if each)


def _is_capitalised(text: str) -> bool:
    """Whether a few words, each with a capital: behind `is hiring a` they are the name of a job."""
    words = text.split()
    return len(words) <= _MOST_NAME_WORDS and all(not word[0].islower() for word in words)


def _role_at(text: str) -> Iterator[tuple[str, str]]:
    """`Staff Engineer at Acme`, `Staff Engineer @ Acme – Berlin`."""
    halves = AT.split(text)
    title = tidy.title(halves[0]) if len(halves) == 2 else None
    if title is None or not is_work(title) or DASH.search(title) or "|" in title:
        return
    cut = _BEHIND_NAME.search(halves[1])
    company = name_of(halves[1][: cut.start()] if cut else halves[1])
    if company is None or names_place(company) or is_spot(company):
        return
    yield from (("company", company), ("position", title))
    rest = halves[1][cut.end() :] if cut else ""
    rest = rest.rstrip(" )") if cut and "(" in cut[0] else rest
    if rest and names_place(rest):
        yield from (("location", each) for each in [tidy.place(rest)] if each)


def _by_legal_form(text: str) -> Iterator[tuple[str, str]]:
    """`Acme GmbH - Staff Engineer`: the one part with a legal form is the company, that with a noun of work the job."""
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    names = [part for part in parts if LEGAL_FORM.search(part) and not is_work(part)]
    jobs = [part for part in parts if is_work(part)]
    company = name_of(names[0]) if len(parts) > 1 and len(names) == 1 and len(jobs) == 1 else None
    title = tidy.title(jobs[0]) if company else None
    if company and title:
        yield from (("company", company), ("position", title))


def is_spot(name: str) -> bool:
    """Whether it is where one works rather than for whom: `Ward 7`, `Brighton Beach`."""
    return _SPOT.search(name) is not None


def name_of(text: str) -> str | None:
    """The text as a company's name: a few words, the first with a capital or a digit and no pronoun."""
    name = tidy.company(text)
    words = name.split() if name else []
    if not words or len(words) > _MOST_NAME_WORDS or words[0].casefold() in _NO_NAME:
        return None
    return name if not words[0][0].islower() and tidy.title(text) else None
