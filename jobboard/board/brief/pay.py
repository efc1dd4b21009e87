"""Pay that was named so far, each figure with who named it and where that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jobboard.board.agenda import day_of
from jobboard.board.brief.held import at
from jobboard.board.brief.values import Pay
from jobboard.text.changes.interviews.part import Part
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, TEXT
from jobboard.text.stated import is_stated
from jobboard.text.zones import POSTING, Zone

if TYPE_CHECKING:
    from jobboard.profile.values import Floor

_NAMES_PAY = re.compile(
    r"\b(?:pay|paid|salary|salaries|compensation|remuneration|wage|wages|gehalt|vergütung|salaire|rémunération|salario)\b"
    r"|\b(?:hourly|day|base) rate\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$£€¥₹]\s?\d|\d\s?(?:[$£€¥₹]|k\b|(?:USD|EUR|GBP|CHF|CAD|AUD|PLN|NOK|SEK|DKK)\b)", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])[ \t]+")
LONGEST, MOST_LINES = 1_000, 5
"""Characters of a line of the posting, and lines of a sentence, that are looked at."""


def pay_of(document: Document, parts: Sequence[Part], floor: Floor | None) -> Iterator[Pay]:
    """The pay of the posting, of each round from the first on, of the offer; at the end the person's own floor."""
    facts = document.facts
    if facts.salary is not None:
        line = next((line for kind, _, _, line in facts.terms if kind == "pay"), 0)
        yield Pay("Posting", facts.salary.text, line)
    else:
        yield from _in_the_posting(document)
    for part in sorted(parts, key=lambda part: at(part.round)):
        label = part.label("pay")
        text = unwrap(document.text[label.start : label.end]) if label else ""
        if label and is_stated(text):
            yield Pay(part.round.kind, text, label.line + 1, day=day_of(part.round))
    for name, value, line, said, below in facts.offer:
        if name != "answer by":
            yield Pay("Offer", "; ".join(filter(None, (value, below))), line, said or name)
    if floor is not None:
        yield Pay("Your floor", floor.text, floor.line, own=True)


def _in_the_posting(document: Document) -> Iterator[Pay]:
    """The first sentence of the posting that names pay and an amount of money, where no field states the pay."""
    for zone in document.zones:
        for line, text in _sentences(document, zone) if zone.name == POSTING else ():
            if _NAMES_PAY.search(text) and _MONEY.search(text):
                yield Pay("Posting", unwrap(text), line)
                return


def _sentences(document: Document, zone: Zone) -> Iterator[tuple[int, str]]:
    """The sentences of a zone with the numbers of the lines on which they begin; a paragraph or an item ends one."""
    found = document.outline
    begin, texts = zone.start, list[str]()
    for line in range(zone.start, zone.end):
        *ended, rest = _ENDS.split(found.lines[line].strip(" \t>")[:LONGEST])
        if texts and (found.kinds[line] != TEXT or len(texts) == MOST_LINES):
            yield begin + 1, " ".join(texts)
            texts = []
        for sentence in (*ended, *([rest] if found.kinds[line] == BLANK else [])):
            yield (begin if texts else line) + 1, " ".join((*texts, sentence)).strip(" \t*-+")
            texts = []
        begin, texts = (begin, [*texts, rest]) if texts else (line, [rest] if rest else [])
    if texts:
        yield begin + 1, " ".join(texts)
