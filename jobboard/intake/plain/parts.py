"""One short piece of a posting's head, with no label to it → what it is, told by what it is made of."""

from __future__ import annotations

import re
from typing import Literal

from jobboard.intake import tidy
from jobboard.intake.plain.places import names_place, names_remote, place_under_label
from jobboard.intake.plain.work import is_work
from jobboard.intake.tidy_words import BEFORE_PAY

Sort = Literal["url", "salary", "employment", "location", "workplace", "posted", "deadline", "position", ""]

_PAY_SIGN = re.compile("^[\U0001f4b0\U0001f4b5\U0001f4b2\U0001f4b4\U0001f4b6\U0001f4b7\U0001f911]")
_PLACE_SIGN = re.compile("^[\U0001f30d-\U0001f310\U0001f4cd\U0001f4cc\U0001f5fa\U0001f3e0-\U0001f3e2\U0001f3d9]")
_POSTED = re.compile(r"(?:posted|published|veröffentlicht|publié)(?: on| am| le)?:?\s+", re.IGNORECASE)
_CLOSES = re.compile(r"(?:closes|closing|apply by|deadline|expires|bewerben bis)(?: on)?:?\s+", re.IGNORECASE)
_ALONE = re.compile(r"<?https?://[^\s<>]+>?")
_LABELLED = re.compile(r"[^:：]{1,40}(?:[:：](?:\s|\*|_)|：)")
_NO_PAY = re.compile(
    r"[0-9]\s?(?:MM?|[mb]n?|million|billion|mio)\b|\b(?:raised|funding|funded|revenue|arr|valuation"
    r"|series [a-f]|seed|signing"
    r"|sign-on|referral|relocation|stipend|budget|fee|fund|assets|aum)\b",
    re.IGNORECASE,
)
"""Money that is not paid to who works there: `Series A, $12M raised`, `$5,000 signing bonus`."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LABEL_IN_FRONT = re.compile(r"^(?:(?:job|work|office|primary) )?locations?\s+(?=[A-Z])", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[(,;/]|\s+[-–—]\s|\s+in\s")
_MIXED = re.compile(r"\s*[,/+·•]\s*|\s+(?:or|and|oder|und)\s+", re.IGNORECASE)


def sort_of(text: str) -> tuple[Sort, str]:
    """What a piece is, with its value; ("", "") where that is not certain.

    The emoji in front tells pay and place where the words do not: `💰 ~85k`, `🌎 Whangārei`.
    """
    piece = text.strip(" \t\u00a0`*_")
    if not piece or len(piece) > tidy.LONGEST_LINK:
        return "", ""
    if _ALONE.fullmatch(piece) or (piece.startswith("[") and piece.endswith(")") and "](" in piece):
        return ("url", tidy.link(piece) or "") if tidy.link(piece) else ("", "")
    if len(piece) > tidy.LONGEST or _LABELLED.match(piece):
        return "", ""
    return _by_sign(piece) or _dated(piece) or _by_words(piece)


def _by_sign(piece: str) -> tuple[Sort, str] | None:
    """What the emoji in front says; nothing where the value beside it says nothing (`💰 ~0k`)."""
    if _PAY_SIGN.match(piece):
        value = tidy.pay(piece)
        return ("salary", value) if value else ("", "")
    if _PLACE_SIGN.match(piece):
        value = place_under_label(piece)
        return ("location", value) if value else ("", "")
    return None


def _dated(piece: str) -> tuple[Sort, str] | None:
    for sort, words in (("posted", _POSTED), ("deadline", _CLOSES)):
        found = words.match(piece)
        if found:
            day = tidy.day(piece[found.end() :])
            return (sort, day) if day else ("", "")  # type: ignore[return-value]
    return None


def _is_job(piece: str) -> bool:
    """Whether a place is only what stands behind a job: `Data Scientist (Berlin)`, `Engineer, Berlin`."""
    name = _BEHIND.split(piece, 1)[0].split()
    return bool(name) and is_work(name[-1])


def _by_words(piece: str) -> tuple[Sort, str]:
    if tidy.names_money(piece):
        if _NO_PAY.search(piece) or not BEFORE_PAY.match(piece):
            return "", ""
        value = tidy.pay(piece) if not is_work(piece) else None
        return ("salary", value) if value and len(value) <= 80 else ("", "")
    kind = tidy.only_employment(piece)
    if kind:
        return "employment", kind
    place = None if _is_job(piece) else tidy.place(_LABEL_IN_FRONT.sub("", piece))
    if place and names_remote(place):
        return "workplace", place
    if place and names_place(place):
        return "location", place
    title = tidy.title(piece) if place or not names_place(_BRACKETS.sub("", piece)) else None
    if title and is_work(title) and not any(tidy.only_employment(each) for each in _MIXED.split(piece)):
        return "position", title
    return "", ""
