"""Pay that was named so far, each figure with who named it and where that stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobboard.board.agenda import day_of
from jobboard.board.brief.values import Pay
from jobboard.text.changes.interviews.part import part_of
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.stated import is_stated

if TYPE_CHECKING:
    from jobboard.profile.values import Floor


def pay_of(document: Document, floor: Floor | None) -> Iterator[Pay]:
    """The pay of the posting, of each round in the order of the file, of the offer, and the person's own floor."""
    facts = document.facts
    if facts.salary is not None:
        line = next((line for kind, _, _, line in facts.terms if kind == "pay"), 0)
        yield Pay("Posting", facts.salary.text, line)
    for each in document.rounds:
        label = part_of(document, each).label("pay")
        text = unwrap(document.text[label.start : label.end]) if label else ""
        if label and is_stated(text):
            yield Pay(each.kind, text, label.line + 1, day=day_of(each))
    for name, value, line, label_, below in facts.offer:
        yield Pay("Offer", "; ".join(filter(None, (value, below))), line, label_ or name)
    if floor is not None:
        yield Pay("Your floor", floor.text, floor.line, own=True)
