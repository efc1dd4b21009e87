"""The terms of a job as its file states them, and the answers a person gave under `## Criteria`.

This runs for every file that is read. So the whole text is searched for a handful of words first, and what reads lines
is imported where one of them is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from jobboard.text.facts import YES_OR_NO
from jobboard.text.fields import Found
from jobboard.text.outline import Outline
from jobboard.text.stated import is_stated
from jobboard.text.terms.cues import cues_in
from jobboard.text.values import Answered, Facts, Term
from jobboard.text.zones import POSTING, Zone

if TYPE_CHECKING:
    from jobboard.text.frontmatter import FrontMatter

KINDS = ("title", "pay", "place", "remote", "limit", "employment")
"""The kinds of terms, in their order."""

_OF_TITLES = ("contract", "intern", "freelance", "permanent", "temp", "fixed", "ftc", "cover", "cdi", "cdd", "befrist",
              "prakti", "stagiaire", "b2b", "perm")  # fmt: skip
"""Parts of words without which no title says how one is employed."""

_OF_WORK = ("remot", "hybrid", "site", "office", "home", "person", "trabajo", "travail", "presen", "présen", "vor ort")
"""Parts of words that say where one works."""

_PLACES = frozenset(("position", "salary", "location"))


def read_terms(found: Outline, hits: Found, front: FrontMatter | None, facts: Facts) -> tuple[Term, ...]:
    """The terms that a file states, by kind and in its order. Only what is beyond doubt is one."""
    terms, is_of_work = _lines_of_facts(found, hits, facts)
    head, end = _reach(found, hits.zones)
    cues = cues_in(found.text, head, end)
    if cues or is_of_work:
        from jobboard.text.terms.lines import terms_of_lines

        read = dict.fromkeys(terms_of_lines(found, hits, front, cues))
        terms += sorted(read, key=lambda term: (KINDS.index(term[0]), term[3])) if len(read) > 1 else read
    if facts.position and (kind := _of_title(facts.position)):
        terms.append(("employment", kind, facts.position, terms[0][3]))
    return tuple(terms)


def read_answered(found: Outline, zones: Sequence[Zone]) -> tuple[Answered, ...]:
    """The answers under `## Criteria`, in their order."""
    for zone in zones:
        if zone.name == "criteria":
            from jobboard.text.terms.answers import answer_lines

            return tuple((each.criterion, each.value, each.line + 1) for each in answer_lines(found, zones))
    return ()


def _reach(found: Outline, zones: Sequence[Zone]) -> tuple[int, int]:
    """Where the first posting begins, and where the last one ends, behind which nothing states a term.

    Without a posting both are where the last section ends that holds fields.
    """
    first = last = 0
    for zone in zones:
        if zone.name == POSTING:
            first, last = first or zone.start, zone.end
    if not last:
        first = last = max((zone.end for zone in zones if zone.holds_fields), default=0)
    starts, whole = found.starts, len(found.text)
    return starts[first] if first < len(starts) else whole, starts[last] if last < len(starts) else whole


def _lines_of_facts(found: Outline, hits: Found, facts: Facts) -> tuple[list[Term], bool]:
    """On which lines the title, the pay and the place stand, and whether a place may say where one works.

    A title that no field states stands in the H1.
    """
    lines: dict[str, int] = {}
    is_of_work = False
    for field in hits.fields:
        name = field.name
        states = name in _PLACES and name not in lines and is_stated(field.value)
        if states and not (name == "location" and field.value.casefold() in YES_OR_NO):
            lines[name] = field.line + 1
        if name == "location" and not is_of_work:
            is_of_work = _may_be_of_work(field.value)
    terms: list[Term] = []
    if facts.position:
        first = lines.get("position") or next((each.line + 1 for each in found.headings if each.level == 1), 0)
        terms.append(("title", "", "", first))
    if facts.salary:
        terms.append(("pay", "", "", lines.get("salary", 0)))
    if facts.location:
        terms.append(("place", "", "", lines.get("location", 0)))
    return terms, is_of_work


@lru_cache(maxsize=2048)
def _may_be_of_work(place: str) -> bool:
    lower = place.casefold()
    return any(word in lower for word in _OF_WORK)


@lru_cache(maxsize=1024)
def _of_title(title: str) -> str:
    lower = title.casefold()
    if not any(word in lower for word in _OF_TITLES):
        return ""
    from jobboard.text.terms.employment import employment_of_title

    return employment_of_title(title)
