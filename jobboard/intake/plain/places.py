"""Whether a text is a place: by its shape where a label says so, by its words alone where nothing does."""

from __future__ import annotations

import re

from jobboard.intake import tidy
from jobboard.intake.plain.atlas import CODES, PLACES
from jobboard.intake.plain.words import LIMITS, REMOTE

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_][\w.'’/-]*")
_PARTS = re.compile(
    r"\s*[,;/|·•()\[\]+&]\s*|\s+[-–—]\s+|\s+(?:or|and|oder|und|et|ou|o|lub|in|within|from)\s+", re.IGNORECASE
)
_PREFIX = re.compile(
    r"(?:greater|downtown|central|near|based in|office in|north|south|east|west|the)\s+", re.IGNORECASE
)
_REMOTE_FRONT = re.compile(r"(?:fully |100% )?(?:remote|hybrid|on-?site)\s+(?:in|from|within)?\s*", re.IGNORECASE)
_SUFFIX = re.compile(
    r"\s+(?:area|metro(?: area)?|region|office|hq|city|only|preferred|based|time ?zones?|hours|residents|or|citizens)$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]+\s+|\s*—\s*|[;,]\s+")
_HOW_OFTEN = re.compile(r"\b(?:days?|weeks?|times|once|twice|months?|quarter|tage?|wochen?|jours?)\b", re.IGNORECASE)
_MOST_WORDS = 14


def place_under_label(text: str) -> str | None:
    """The place that a label says the text is: no sentence, so that but for a few its words begin with capitals."""
    value = tidy.place(text)
    if value is None or tidy.only_employment(value):
        return None
    words = _WORD.findall(_BRACKETS.sub(" ", value))
    if len(words) > _MOST_WORDS:
        return None
    strange = [word for word in words if word[0].islower() and word.rstrip(".,").casefold() not in LIMITS]
    if not strange or (len(words) == 1 and value.islower() and "/" not in value) or names_place(value):
        return value
    return _with_what_is_behind(value)


def _with_what_is_behind(value: str) -> str | None:
    """The place in front of a dash, where it is one for certain, with what tells how often one has to be elsewhere."""
    place, *behind = _DASH.split(value, 1)
    if not behind or not (names_remote(place) or names_place(place)):
        return None
    return value if _HOW_OFTEN.search(behind[0]) else place


def names_remote(text: str) -> bool:
    """Whether the text is a word for remote or hybrid work, or for work on site, and nothing else."""
    return REMOTE.fullmatch(_BRACKETS.sub("", text).strip()) is not None


def names_place(text: str) -> bool:
    """Whether the text is a place for certain: of its parts one or more are known, the others look like places."""
    if len(text) > tidy.LONGEST or tidy.names_money(text):
        return False
    parts = [part for part in _PARTS.split(text.strip()) if part]
    known = [_is_known(part, place > 0) for place, part in enumerate(parts)]
    return any(known) and all(sure or _looks_like_one(part) for sure, part in zip(known, parts, strict=True))


def _is_known(part: str, behind: bool) -> bool:
    if part in CODES:
        return behind
    part = _REMOTE_FRONT.sub("", part) or part
    name = _PREFIX.sub("", _SUFFIX.sub("", part), count=1).casefold().strip(" .")
    return part.casefold() in PLACES or name in PLACES or REMOTE.fullmatch(part) is not None


def _looks_like_one(part: str) -> bool:
    words = part.split()
    return len(words) <= 4 and all(
        word[0].isupper() or word[0].isdigit() or word.casefold() in LIMITS for word in words
    )
