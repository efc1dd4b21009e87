"""The other applications at the company: how each stands, which round it reached, whom they name."""

from __future__ import annotations

from collections.abc import Iterator

from jobboard.board.card import Card
from jobboard.board.same_company import (
    SHOWN,
    SameCompany,
    contacts,
    is_in_play,
    position_of,
    reached,
    standing,
)
from jobboard.text.clean import brief
from jobboard.ui.pane.acts import Visit
from jobboard.ui.pane.parts import Line, hint, part, told
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject

ROOM = 12
"""Cells of the label, as wide as those of the facts."""

NAMED = 40
"""Characters of the company in the heading, and of a person."""


def company(subject: Subject) -> Iterator[Line]:
    """A line for each of the first applications, and one for the people; nothing where there is no other."""
    same = subject.same
    if same is None:
        return
    yield from part(f"Also at {brief(same.name, NAMED)}", _counted(same))
    for card in same.cards[:SHOWN]:
        yield _row(subject, card), Visit(card.id)
    if len(same.cards) > SHOWN:
        yield hint(f"… and {len(same.cards) - SHOWN:,} more", key="company:more")
    yield from _people(same)


def _counted(same: SameCompany) -> str:
    """How many may still come to something, and how many are behind."""
    in_play = same.in_play
    earlier = len(same.cards) - in_play
    return " · ".join([f"{in_play:,} open"] * bool(in_play) + [f"{earlier:,} earlier"] * bool(earlier))


def _row(subject: Subject, card: Card) -> PaneRow:
    last = reached(card, subject.now)
    stands = standing(card, subject.now.date()) + (f", after {brief(last.kind, NAMED)}" if last else "")
    open_one = is_in_play(card)
    position = told(position_of(card), "text" if open_one else "muted")
    return PaneRow((position,), right=told(stands, "label" if open_one else "muted"), key=f"company:{card.id}")


def _people(same: SameCompany) -> Iterator[Line]:
    """The first of the people, each with which round of which application, or which application, names them."""
    people = contacts(same)
    if not people:
        return
    named = [
        f"{brief(each.name, NAMED)} ({f'{brief(each.round, NAMED)} of ' if each.round else ''}{position_of(each.card)})"
        for each in people[:SHOWN]
    ]
    more = [f"{len(people) - SHOWN:,} more"] if len(people) > SHOWN else []
    yield PaneRow((told(", ".join(named + more)),), "text", told("People", "label"), ROOM, key="company:people"), None
