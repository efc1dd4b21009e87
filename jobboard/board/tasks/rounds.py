"""Rounds in words: as one speaks of them, and of the people in them. Pure."""

from __future__ import annotations

import re

from jobboard.board.face import WIDEST
from jobboard.text.dates import LONGEST_DATE, find_dates
from jobboard.text.interviews.people import people_in
from jobboard.text.values import Round

_SMALL = frozenset(
    "behavioural behavioral bench case chat coding culture design final first fourth hiring informal initial interview"
    " intro introduction introductory live manager meeting notebook on-site onsite pair panel peer phone portfolio"
    " presentation recruiter screen screening second system take-home team technical test third trial video whiteboard"
    " work writing".split()
)
"""Words of kinds of rounds that are written small within a sentence."""

_ASIDE = re.compile(r"[ \t]*\([^()]*\)")
_NAME = re.compile(r"\b[A-Z][a-z]")
_COUNT = {1: "one", 2: "two", 3: "three"}
_TIME = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|at|from|to|till|until|[ap]\.?m\b\.?|uhr|um|bis"
    r"|utc|gmt|c?e[sd]?t|[mp][sd]t|bst|t?[0-9]{1,2}(?:[:.h][0-9]{2})*h?(?:\s?[ap]\.?m\b\.?)?|[^\w\s]|\s)++",
    re.IGNORECASE,
)
"""What may stand around a day that is no kind of round: weekdays, times, signs."""


def kind_of(each: Round) -> str:
    """What kind of round it is; "" where its heading says nothing but when it is."""
    kind = each.kind
    if not any(map(str.isdecimal, kind)) or len(kind) > LONGEST_DATE:
        return kind
    rest, at = [], 0
    for start, end in find_dates(kind):
        rest.append(kind[at:start])
        at = end
    left = " ".join((*rest, kind[at:]))
    return "" if at and _TIME.fullmatch(left) else kind


def round_named(each: Round | None) -> str:
    """A round as one speaks of it: its kind and with whom, without titles; of many people the first."""
    kind, names = (kind_of(each), _names(each)) if each else ("", [])
    if len(names) > 2:
        names = [names[0], f"{len(names) - 1} more"]
    return f"{kind or 'Interview'} with {' and '.join(names)}" if names else kind or "Interview"


def whom(each: Round | None) -> str:
    """Who is still to be thanked; which of several it is, only the file says."""
    names = _names(each) if each else []
    if each is None or not names:
        return f"them for the {in_a_sentence(each)}"
    some = f"{_COUNT.get(each.thanks, each.thanks)} of " if each.thanks < len(names) else ""
    return some + ", ".join(names)


def in_a_sentence(each: Round | None) -> str:
    """What kind of round it is, with a small letter where its first word is one that has one: `phone screen`, `SQL`."""
    kind = kind_of(each) if each else ""
    if not kind:
        return "interview"
    first, _, rest = kind.partition(" ")
    return f"{first.lower()} {rest}".rstrip() if first.lower() in _SMALL and not _NAME.search(rest) else kind


def _names(each: Round) -> list[str]:
    """The people of a round, without what stands in brackets behind their names."""
    return [name for one in people_in((each.with_whom or "")[:WIDEST]) if (name := _ASIDE.sub("", one).strip())]
