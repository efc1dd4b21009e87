"""Lists of other jobs in a posting, which say nothing of this one: `Similar jobs`, `Other open roles`."""

from __future__ import annotations

import re
from bisect import bisect_right

from jobboard.text.names import key, plain
from jobboard.text.outline import HEADING, Outline
from jobboard.text.zones import Zone

_LONGEST_HEADING = 60
_OTHERS = re.compile(
    r"(?:\w+ ){0,2}(?:similar|other|related|more|further|recommended|latest|featured|suggested|open|current|all|recent)"
    r" (?:\w+ ){0,2}(?:jobs|roles|positions|openings|vacancies|opportunities)\b"
    r"|(?:jobs|roles) (?:like this|you (?:may|might))"
    r"|you (?:may|might) also|people also|(?:weitere|andere|ähnliche) (?:jobs|stellen)|autres? (?:offres|postes)"
)
_PLURALS = (
    "jobs",
    "roles",
    "positions",
    "openings",
    "vacancies",
    "opportunities",
    " also",
    "stellen",
    "offres",
    "postes",
)


def other_jobs(found: Outline, zone: Zone, first: int, end: int) -> list[tuple[int, int]]:
    """The lines between two (indices) that begin a list of other jobs, each with the line where that ends.

    A heading begins one up to the next of its level, another line up to the end of the posting.
    """
    lines = found.lines
    short = [line for line in range(first, end) if 3 < len(lines[line]) <= _LONGEST_HEADING]
    whole = "\n".join([lines[line] for line in short]).casefold()
    if not any(plural in whole for plural in _PLURALS):
        return []
    may_be = [
        line for line, text in zip(short, whole.split("\n"), strict=True) if any(map(text.__contains__, _PLURALS))
    ]
    names = ((line, key(plain(lines[line].lstrip("#> ")))) for line in may_be)
    return [(line, _end_of_section(found, zone, line)) for line, name in names if _OTHERS.match(name)]


def _end_of_section(found: Outline, zone: Zone, line: int) -> int:
    if found.kinds[line] != HEADING:
        return zone.end
    at = bisect_right(found.headings, line, key=lambda heading: heading.line)
    level = found.headings[at - 1].level
    return next((each.line for each in found.headings[at:] if each.level <= level), zone.end)
