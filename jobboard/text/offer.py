"""The parts of an offer that a file states: base pay, bonus, equity, sign-on, leave, start and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.names import key, plain
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT
from jobboard.text.stated import is_stated
from jobboard.text.zones import POSTING

_NAMES = {
    "base": ("base", "base salary", "base pay", "fixed", "fixed salary"),
    "bonus": ("bonus", "annual bonus", "target bonus", "performance bonus", "variable", "variable pay", "commission",
              "ote"),
    "equity": ("equity", "rsu", "rsus", "stock", "stock options", "options", "shares", "equity grant", "lti", "grant"),
    "vesting": ("vesting", "vesting schedule", "cliff", "vesting and cliff"),
    "sign-on": ("sign on", "sign on bonus", "signing bonus", "signing", "relocation", "relocation bonus"),
    "pension": ("pension", "401k", "401(k)", "retirement"),
    "benefits": ("benefits", "perks", "insurance", "health insurance"),
    "leave": ("leave", "pto", "paid time off", "vacation", "vacation days", "holiday", "holidays", "days off",
              "annual leave", "parental leave"),
    "hours": ("hours", "working hours", "hours per week", "weekly hours"),
    "level": ("level", "grade"),
    "start": ("start", "start date", "starting", "starting date", "first day"),
    "notice": ("notice", "notice period", "probation", "probation period"),
    "answer by": ("answer by", "reply by", "decide by", "decision by", "respond by", "offer expires", "expires",
                  "offer deadline", "decision deadline", "valid until"),
    "total": ("total", "total compensation", "total comp", "tc", "package"),
}  # fmt: skip
PARTS = tuple(_NAMES)
"""What a part is called, in the order in which offers are compared."""

_PART_OF = {key(name): part for part, names in _NAMES.items() for name in names}
_UNDER_AN_OFFER = frozenset(("salary", "pay", "compensation"))
"""Names of the base that name the pay of the posting elsewhere."""

_OFFER = frozenset(
    ("offer", "the offer", "offer details", "offer terms", "job offer", "offer letter", "my offer", "package",
     "offer summary", "written offer", "verbal offer", "offer package", "compensation package", "terms",
     "terms of offer")
)  # fmt: skip
_ELSEWHERE = frozenset((POSTING, "history", "interviews", "questionnaire", "analysis", "questions"))
"""Sections in which nothing is a part of an offer."""

_LABELLED = re.compile(
    r"(?:\*\*|__)?([^*_:：|][^*:：|]{0,47}?)(?:\*\*|__)?[ \t\u00a0]*(?:::|[:：])(?:\*\*|__)?[ \t\u00a0]+(.+)"
)
_CELLS = re.compile(r"\|([^|]{1,48})\|((?:[^|]|(?<=\\)\|)*)\|?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an offer: `name` is one of PARTS, `value` the text without markup, `line` where it stands."""

    name: str
    value: str
    line: int


def read_offer(document: Document) -> tuple[Part, ...]:
    """The parts that a file states: first those under a heading that names an offer, then others stated as fields.

    Nothing in the posting, the history or the preparation is one. Under an offer the salary is its base.
    """
    under = tuple(_parts(document, under_offer=True))
    names = {part.name for part in under}
    return (*under, *(part for part in _parts(document, under_offer=False) if part.name not in names))


def _parts(document: Document, *, under_offer: bool) -> Iterator[Part]:
    offers = _offer_lines(document)
    if document.front is not None and not under_offer:
        for entry in document.front.entries:
            if (part := _PART_OF.get(key(plain(entry.key)))) and is_stated(entry.value):
                yield Part(part, unwrap(entry.value), entry.line + 1)
    for zone in document.zones:
        holds = zone.name not in _ELSEWHERE if under_offer else zone.holds_fields and not zone.after_posting
        for line in range(zone.start, zone.end) if holds else ():
            if (line in offers) is under_offer and (found := _read(document, line, under_offer=under_offer)):
                yield found


def _offer_lines(document: Document) -> set[int]:
    """The lines of the sections whose heading names an offer."""
    lines: set[int] = set()
    headings = document.outline.headings
    for at, heading in enumerate(headings):
        if key(plain(heading.text)) in _OFFER:
            ends = (each.line for each in headings[at + 1 :] if each.level <= heading.level)
            lines |= set(range(heading.body, next(ends, len(document.outline.lines))))
    return lines


def _read(document: Document, line: int, *, under_offer: bool) -> Part | None:
    """The part that a line states, or a heading with its value on the next line of text."""
    found = document.outline
    kind, text = found.kinds[line], found.lines[line]
    if kind == HEADING:
        return _under_heading(document, line, under_offer=under_offer)
    if kind == BULLET:
        bullet = found.bullets_in(line, line + 1)[0]
        text = text[bullet.body :]
    match = (
        _CELLS.match(text.strip()) if kind == ROW else _LABELLED.match(text.strip()) if kind in (TEXT, BULLET) else None
    )
    return _part(match[1], match[2], line, under_offer=under_offer) if match else None


def _under_heading(document: Document, line: int, *, under_offer: bool) -> Part | None:
    found = document.outline
    heading = next(each for each in found.headings if each.line == line)
    below = next((each for each in range(heading.body, len(found.lines)) if found.kinds[each] != BLANK), None)
    if below is None or found.kinds[below] not in (TEXT, BULLET) or _LABELLED.match(found.lines[below].strip(" -*+\t")):
        return None
    return _part(heading.text, found.lines[below].strip(" -*+\t"), line, under_offer=under_offer)


def _part(label: str, value: str, line: int, *, under_offer: bool) -> Part | None:
    name = key(plain(label))
    part = "base" if under_offer and name in _UNDER_AN_OFFER else _PART_OF.get(name)
    return Part(part, unwrap(value), line + 1) if part and is_stated(value) else None
