"""What is due on a card, and how long it has been quiet. Pure: today is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobboard.board.card import Card


@dataclass(frozen=True, slots=True)
class Due:
    """A date that matters: `date` is ISO, `what` is `round`, `answer by`, `deadline` or `next`."""

    date: str
    what: str


def next_due(card: Card, today: date) -> Due | None:
    """The date that matters next on an open card, or None.

    Rounds and deadlines count while they lie ahead; a next action counts until it is done, so also when it is overdue.
    The posting's deadline matters before one has applied, and is the answer-by date of an offer.
    """
    if card.closed:
        return None
    facts, from_today = card.facts, today.isoformat()
    dates = [Due(each.date, "round") for each in facts.rounds if each.date and each.date >= from_today]
    if facts.deadline and facts.deadline >= from_today and facts.status in (None, "PREPARED", "OFFER"):
        dates.append(Due(facts.deadline, "answer by" if facts.status == "OFFER" else "deadline"))
    if facts.next and facts.next.date:
        dates.append(Due(facts.next.date, "next"))
    return min(dates, key=lambda due: due.date, default=None)


def days_quiet(card: Card, today: date) -> int | None:
    """The days since anything happened, by the history or the stated application date; None where neither is known."""
    if card.facts.changed is None:
        return None
    return max(0, (today - date.fromisoformat(card.facts.changed)).days)
