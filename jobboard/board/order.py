"""The orders that the cards of a column can stand in. Pure: today is an argument.

Whatever the order, open cards stand before closed ones, and cards that are alike stand by company and id, so that the
same cards always stand in the same order.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, get_args

from jobboard.board.card import Card
from jobboard.board.due import next_due, sign_until
from jobboard.board.folded import folded
from jobboard.text.amounts import most

Order = Literal["needs", "recent", "company", "pay"]
"""`needs`: what needs me first. `recent`: the latest change first. `company`: by name. `pay`: the highest first."""

ORDERS: tuple[Order, ...] = get_args(Order)

LAST = "9999"
"""Sorts behind every ISO date."""

Key = tuple[Any, ...]


def sort_key(order: Order, today: date) -> Callable[[Card], Key]:
    """The key by which cards are sorted on a day; no two cards of a board have the same one."""
    if order == "needs":
        upto = today.isoformat()
        return lambda card: needs_me_first(card, today, upto)
    return _KEYS[order]


def needs_me_first(card: Card, today: date, upto: str) -> Key:
    """The next date that matters, on one day by the time, then the longest quiet. `upto` is today as ISO."""
    due = next_due(card, today)
    return (
        card.closed,
        due.date if due else LAST,
        (due and due.time) or "",
        sign_until(card, upto) or LAST,
        folded(card.name),
        card.id,
    )


def latest_change_first(card: Card) -> Key:
    """The date of the last move, the latest first; cards without one are last."""
    changed = card.facts.changed
    day = date.fromisoformat(changed).toordinal() if changed else 0
    return (card.closed, -day, folded(card.name), card.id)


def by_company(card: Card) -> Key:
    """The company's name, or the id where there is none, whatever its case and accents."""
    return (card.closed, folded(card.name), card.id)


def highest_pay_first(card: Card) -> Key:
    """The upper bound of the pay by the year, else the lower one; unknown is last. Currencies are not converted."""
    return (card.closed, -(most(card.facts.salary) or 0), folded(card.name), card.id)


_KEYS: dict[Order, Callable[[Card], Key]] = {
    "recent": latest_change_first,
    "company": by_company,
    "pay": highest_pay_first,
}
