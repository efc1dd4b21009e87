"""What the commands say of the other applications at a company."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from jobboard.board.same_company import (
    SHOWN,
    Contact,
    Firms,
    SameCompany,
    contacts,
    position_of,
    reached,
    same_company,
    standing,
    told,
)

Row = tuple[str, str]
"""What stands before, and the text behind it."""


def line(firms: Firms, company: str | None, today: date) -> str:
    """In one line what else there is at a company; nothing where nothing is."""
    same = same_company(firms, company)
    return told(same, today) if same else ""


def heading(same: SameCompany | None) -> str:
    """The heading of the part, with how many of them may still come to something."""
    open_ones = same.in_play if same else 0
    return f"Same company ({open_ones:,} open)" if open_ones else "Same company"


def rows(same: SameCompany | None, now: datetime) -> list[Row]:
    """A row for each of the first applications and contacts; the others are counted."""
    if same is None:
        return []
    people = contacts(same)
    return [
        *(_row(same, at, now) for at in range(min(SHOWN, len(same.cards)))),
        *_more(len(same.cards)),
        *(("contact", _named(each)) for each in people[:SHOWN]),
        *_more(len(people)),
    ]


def _row(same: SameCompany, at: int, now: datetime) -> Row:
    card = same.cards[at]
    last = reached(card, now)
    after = f", after {last.kind}" if last else ""
    return standing(card, now.date()), f"{position_of(card)}{after} ({card.id})"


def _named(each: Contact) -> str:
    """Who it is, and which round of which application or which application names them."""
    where = position_of(each.card)
    return f"{each.name} · {each.round} of {where}" if each.round else f"{each.name} · {where}"


def _more(count: int) -> Iterator[Row]:
    if count > SHOWN:
        yield "", f"… and {count - SHOWN:,} more"
