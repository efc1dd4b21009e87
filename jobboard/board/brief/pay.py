"""Pay that was named so far, each figure with who named it and where that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from jobboard.board.agenda import day_of
from jobboard.board.brief.figures import figures
from jobboard.board.brief.held import at
from jobboard.board.brief.values import Pay
from jobboard.text.changes.interviews.part import Part
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.offer import offer_headings
from jobboard.text.outline import BLANK, HEADING, TEXT
from jobboard.text.stated import is_stated
from jobboard.text.zones import POSTING, Zone

if TYPE_CHECKING:
    from jobboard.profile.values import Floor

_NAMES_PAY = re.compile(
    r"\b(?:pay|paid|salary|salaries|compensation|remuneration|wage|wages|gehalt|vergütung|salaire|rémunération|salario)\b"
    r"|\b(?:hourly|day|base) rate\b",
    re.IGNORECASE,
)
_CODE = "(?:USD|EUR|GBP|CHF|CAD|AUD|PLN|NOK|SEK|DKK|JPY|INR)"
_MONEY = re.compile(rf"[$£€¥₹]\s?\d|\d\s?(?:[$£€¥₹]|k\b|{_CODE}\b)|\b{_CODE}\s?\d", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])[ \t]+")
OF_PAY = frozenset(("base", "bonus", "equity", "vesting", "sign-on", "total"))
"""The parts of an offer (`text.offer_names.PARTS`) that are pay."""

_IS_END = re.compile(r"[.!?:][*_)\]”\"]{0,3}$")
LONGEST, MOST_LINES = 1_000, 5
"""Characters of a line of the posting, and lines of a sentence, that are looked at."""

MOST = 20_000
"""So many sentences of the posting are looked at."""


def pay_of(document: Document, parts: Sequence[Part], floor: Floor | None) -> Iterator[Pay]:
    """The pay of the posting, that of each round from the first on, of the offer; at the end the person's own floor."""
    yield from _stated(document)
    for part in sorted(parts, key=lambda part: at(part.round)):
        label = part.label("pay")
        text = unwrap(document.text[label.start : label.end]) if label else ""
        if label and is_stated(text):
            yield Pay(part.round.kind, text, label.line + 1, day=day_of(part.round))
    yield from (each for name, each in _offered(document) if name in OF_PAY)
    if floor is not None:
        yield Pay("Your floor", floor.text, floor.line, own=True)


def terms_of(document: Document) -> Iterator[Pay]:
    """What an offer states beside the pay. What stands elsewhere in the file is left out: who says it is not known."""
    return (each for name, each in _offered(document) if name not in OF_PAY and each.by == "Offer")


def _offered(document: Document) -> Iterator[tuple[str, Pay]]:
    """The parts of an offer, each with its name; those that stand below no heading of one are only noted."""
    parts = document.facts.offer
    below = {line for heading, end in offer_headings(document) for line in range(heading.body, end)} if parts else ()
    for name, value, line, said, more in parts:
        if name != "answer by":
            by = "Offer" if line - 1 in below else "Noted"
            yield name, Pay(by, "; ".join(filter(None, (value, more))), line, said or name)


def _stated(document: Document) -> Iterator[Pay]:
    """What the posting names, and the field of the file; whose figures stand in the posting, that is of the posting."""
    salary = document.facts.salary
    line = next((line for kind, _, _, line in document.facts.terms if kind == "pay"), 0)
    if salary is not None and any(line == part[2] for part in document.facts.offer):
        salary = None
    named = figures(salary.text[:LONGEST]) if salary is not None else frozenset()
    all_of_them = (each for zone in document.zones if zone.name == POSTING for each in _sentences(document, zone))
    sentences = [(begin, text) for begin, text in islice(all_of_them, MOST) if _MONEY.search(text)]
    if salary is not None and named and any(named <= figures(text) for _, text in sentences):
        yield Pay("Posting", salary.text, line)
        return
    said = next(((begin, text) for begin, text in sentences if _NAMES_PAY.search(text)), None)
    if said is not None:
        yield Pay("Posting", unwrap(said[1]), said[0])
    if salary is not None:
        yield Pay("Noted", salary.text, line)


def _sentences(document: Document, zone: Zone) -> Iterator[tuple[int, str]]:
    """The sentences of a zone with the numbers of the lines on which they begin; a paragraph or an item ends one."""
    found = document.outline
    begin, texts = zone.start, list[str]()
    for line in range(zone.start, zone.end):
        text = found.lines[line][:LONGEST]
        if line == zone.start and zone.heading is None:  # `Contents: …` of a head block
            text = text.partition(":")[2]
        ended = [*_ENDS.split(text.strip(" \t>#"))]
        rest = "" if _is_end(found.kinds[line], ended[-1]) else ended.pop()
        if texts and (found.kinds[line] != TEXT or len(texts) == MOST_LINES):
            yield begin + 1, " ".join(texts)
            texts = []
        for sentence in ended:
            yield (begin if texts else line) + 1, " ".join((*texts, sentence)).strip(" \t*-+")
            texts = []
        begin, texts = (begin, [*texts, rest]) if texts else (line, [rest] if rest else [])
    if texts:
        yield begin + 1, " ".join(texts)


def _is_end(kind: int, text: str) -> bool:
    """Whether a sentence ends with this text, or what it leads to stands apart; `Salary:` leads to the pay."""
    end = _IS_END.search(text)
    leads = kind == HEADING or (end is not None and end[0][0] == ":")
    return kind == BLANK or (_NAMES_PAY.search(text) is None if leads else end is not None)
