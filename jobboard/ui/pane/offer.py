"""An offer: its parts as the file states them, what to weigh, and the other offers on the board beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from jobboard.board.card import Card
from jobboard.board.face import calendar_day, pay
from jobboard.text.clean import clean
from jobboard.ui.paint import cut
from jobboard.ui.pane.parts import Line, hint, part, told
from jobboard.ui.pane.row import PaneRow, Run
from jobboard.ui.pane.subject import Subject

ROOM = 14
NAME = 16
"""Cells of a company in the table of offers."""


def offer(subject: Subject) -> Iterator[Line]:
    """What there is to decide on; nothing for an application that is not at OFFER."""
    card, document = subject.card, subject.document
    if card.status != "OFFER" or document is None:
        return
    from jobboard.text.offer import read_offer

    parts = [each for each in read_offer(document) if each.name != "answer by" or not card.facts.deadline]
    if parts:
        yield from part("The offer")
        for each in parts:
            name = Run(told(each.name).text, "label")
            yield PaneRow((told(each.value),), "text", name, ROOM, key=f"offer:{each.name}", line=each.line), None
    yield from _beside(subject)
    if not card.closed:
        yield from _to_weigh(subject)


def _beside(subject: Subject) -> Iterator[Line]:
    """Every open offer of the board in a table, this one first."""
    others = [
        each for each in subject.cards if each.status == "OFFER" and not each.closed and each.id != subject.card.id
    ]
    if not others:
        return
    yield from part("Beside the other offers", f"{len(others) + 1}")
    offers = (subject.card, *others)
    rows = [_cells(each, subject.now.date()) for each in offers]
    widths = [max(cell_len(row[column]) for row in rows) for column in range(2)]
    for each, cells in zip(offers, rows, strict=True):
        padded = (text + " " * (width - cell_len(text)) for text, width in zip(cells, (*widths, 0), strict=True))
        name = Run(
            clean(cut(told(each.facts.company or each.id).text, NAME)), "strong" if each is subject.card else "label"
        )
        yield PaneRow((told("  ".join(padded).rstrip()),), "text", name, NAME + 2, key=f"beside:{each.id}"), None


def _cells(card: Card, today: date) -> Sequence[str]:
    """Pay, until when to answer, place."""
    facts = card.facts
    until = f"by {calendar_day(date.fromisoformat(facts.deadline), today)}" if facts.deadline else "no answer-by"
    return clean(pay(facts.salary)) or "no pay stated", until, clean(facts.location or "")


def _to_weigh(subject: Subject) -> Iterator[Line]:
    """The moves and parts of the talk, as the catalogue has them; ticked only where the talk is a round."""
    kinds = subject.kinds
    kind = next((each for each in kinds.kinds if each.id == "offer-talk"), None) if kinds is not None else None
    if kind is None or any(subject.kind_of(each) == kind for each in subject.rounds):
        return
    yield from part("What to weigh")
    for topic in kind.topics:
        yield PaneRow((told(topic.text),), "item", told("•", "label"), 2, key=f"weigh:{topic.text}"), None
    yield hint("r adds the talk as a round, with its list to tick", key="weigh")
