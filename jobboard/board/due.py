"""What is due on a card, and how long it has been quiet. Pure: today is an argument."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from jobboard.board.agenda import asks, day_of
from jobboard.board.card import Card
from jobboard.text.values import Round


@dataclass(frozen=True, slots=True)
class Due:
    """A date that matters: `date` is ISO, `what` is `round`, `how did it go?`, `answer by`, `deadline` or `next`.

    `time` is that of a round on that day, in the person's own time (`14:00`), None where it is not known.
    """

    date: str
    what: str
    time: str | None = None


def next_due(card: Card, today: date) -> Due | None:
    """The date that matters next on an open card, or None.

    Rounds and deadlines count while they lie ahead, a round to the end of its day; one before that counts as long as it
    is not told how it went. A next action counts until it is done, so also when it is overdue.
    The posting's deadline matters before one has applied, and is the answer-by date of an offer.
    """
    if card.closed:
        return None
    facts, from_today = card.facts, today.isoformat()
    dates = list(_rounds(card, today)) if facts.rounds else []
    if facts.deadline and facts.deadline >= from_today and facts.status in (None, "PREPARED", "OFFER"):
        dates.append(Due(facts.deadline, "answer by" if facts.status == "OFFER" else "deadline"))
    if facts.next and facts.next.date:
        dates.append(Due(facts.next.date, "next"))
    return min(dates, key=lambda due: (due.date, due.time or ""), default=None)


def _rounds(card: Card, today: date) -> Iterator[Due]:
    """The rounds from today on that have no result, and the one before that is to be told of."""
    over = asks(card, datetime.combine(today, time.min))
    if over is not None and (day := day_of(over)):
        yield Due(day, "how did it go?", _time_of(over))
    for each in card.facts.rounds:
        day = day_of(each)
        if day and day >= today.isoformat() and not each.result:
            yield Due(day, "round", _time_of(each))


def _time_of(each: Round) -> str | None:
    return each.start[11:] if each.start else None


def days_quiet(card: Card, today: date) -> int | None:
    """The days since anything happened, by the history or the stated application date; None where neither is known."""
    if card.facts.changed is None:
        return None
    return max(0, (today - date.fromisoformat(card.facts.changed)).days)
