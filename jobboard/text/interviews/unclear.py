"""Words behind the time of a round that can only name a zone, and do not name one for certain: `AEST`, `their time`.

The hour of such a round is nobody's guess: it is left out, and the reason is told.
"""

from __future__ import annotations

import re
from functools import cache

from jobboard.text.interviews.zone_names import NAMESAKES, SEVERAL, UNREAD, is_zone_like

LONGEST = 200
"""Characters of a text that are looked at."""

_BETWEEN = (
    r"[)\]]?\s{0,3}(?:uhr\b|h\b|hrs\b|o'clock\b)?[\s,;·|⋅/–—-]{0,4}(?P<open>[(\[])?\s?",
    r"\s?[–—-]\s?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?\s?(?P<open>[(\[])?\s?",
)
_LEADS = [re.compile(each, re.IGNORECASE) for each in _BETWEEN]
"""What may stand between the time and the zone: signs, or the time at which it ends."""

_END = (
    r"(?=\s{0,3}(?:$|[)\],;:.·|⋅–—]|-\s|\()"
    r"|\s(?:with|w/|via|on|at|about|for|mit|avec|con|bei|für)\s)"
)
_WHOLE = r"(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?\d\d)?|\+\d{1,2}:?\d\d|[−-](?:0\d|1[0-2]):\d\d"
_HOURS = rf"\+\d{{1,2}}{_END}|(?<=[(\[])[−-]\d{{1,2}}(?=[)\]])"
_NUMBERS = re.compile(rf"(?<=[\s(\[])(?:(?:{_WHOLE})(?![\w:.+-])|{_HOURS})")
_SLASHED = re.compile(r"[A-Z]{1,5}(?:/[A-Z]{1,5}){1,3}(?![\w/-])")
_WHOSE = (
    r"(?:in\s|at\s)?(?:the\s)?(?:their|your|his|her|local|company|office|client|candidate|interviewer|recruiter|hq"
    r"|[^\W\d_]{1,20}['’]s?)"
)
_WHOSE_TIME = re.compile(rf"{_WHOSE}(?:\slocal)?\stime(?:\s?zone)?(?![\w-])", re.IGNORECASE)
_PLACE_TIME = re.compile(r"((?:[^\W\d_a-z][\w.'’]{0,20}\s){1,3})[Tt]ime(?:\s?zone)?" + _END)
_NO_PLACES = frozenset(
    "my our this first second third last next full part lunch tea coffee break real any some same prime face run long"
    " short story play spare free quality down all question".split()
)
"""What comes before `time` and is no place."""

_FOREIGN = re.compile(
    r"(?:Ortszeit|(?!unsere|meine)[^\W\d_]{3,20}\sZeit|heure\s(?:de\s|du\s|d['’])?[^\W\d_]{2,20}"
    r"|hora\s(?:de\s|del\s)?[^\W\d_]{2,20}|ora\s(?:di\s)?[^\W\d_]{2,20})(?:\s[A-Z][\w-]{1,20})?" + _END,
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?P<clock>(?<!\d)\d{1,2}[:.h]\d\d(?!\d)(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?"
    r"|\b\d{1,2}\s?(?:uhr|h)\b|\b(?:noon|midday)\b)|\b\d{1,3}\s?m(?:in(?:utes)?)?\b",
    re.IGNORECASE,
)
"""A time of the day, or a length behind it."""


def unclear_zone(text: str, at: int = 0) -> tuple[int, str] | None:
    """Where the words for a zone end that stand right behind a time, whose end is `at`, and the words; None: none do.

    What is said of a zone in brackets ends with the bracket. Words that `read_stated` understands are not to be asked.
    """
    text = text[: at + LONGEST]
    for lead in filter(None, (each.match(text, at) for each in _LEADS)):
        found = _said(text, lead.end(), dashed=any(sign in text[at : lead.end()] for sign in "–—-"))
        if found is None:
            continue
        close = text.find(")" if lead["open"] == "(" else "]", found.end()) if lead["open"] else -1
        return max(found.end(), close + 1), found[0].strip()
    return None


def unclear_in(when: str) -> str | None:
    """Why the words for the moment of a round give no hour, where those for its zone are the reason."""
    times = list(_TIME.finditer(when[:LONGEST]))
    for time in times if any(each["clock"] for each in times) else ():
        found = unclear_zone(when, time.end())
        if found is not None:
            return why_unclear(found[1])
    return None


def why_unclear(words: str) -> str:
    """The sentence that tells why words name no zone, and what to write instead."""
    name = words.upper()
    if name in SEVERAL:
        return f"{name} is the name of several zones; write {SEVERAL[name]}"
    if words in NAMESAKES:
        return f"“{words}” is not understood; write {NAMESAKES[words]} for the zone"
    return f"“{words}” is not understood; write the zone as in: 2026-12-01 14:00 Europe/Berlin"


def _said(text: str, begin: int, *, dashed: bool) -> re.Match[str] | None:
    """What can only be a zone, from `begin` on. Behind a dash a round may be named, so there no other word follows."""
    if not dashed and (found := _abbreviations().match(text, begin)):
        return found
    found = _alone().match(text, begin) or _WHOSE_TIME.match(text, begin) or _FOREIGN.match(text, begin)
    if found:
        return found
    if place := _PLACE_TIME.match(text, begin):
        return None if _NO_PLACES.intersection(place[1].casefold().split()) else place
    if slashed := _SLASHED.match(text, begin):
        return slashed if all(map(is_zone_like, slashed[0].split("/"))) else None
    return _NUMBERS.match(text, begin) or _NUMBERS.match(text, begin - 1)


@cache
def _abbreviations() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(SEVERAL)})(?![\w-])")


@cache
def _alone() -> re.Pattern[str]:
    """Names that are only those of zones where no other word follows."""
    lower = "|".join(SEVERAL).casefold()
    return re.compile(rf"(?:{'|'.join((*SEVERAL, *UNREAD, *NAMESAKES))}|{lower}){_END}")
