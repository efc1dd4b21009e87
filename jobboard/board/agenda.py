"""When rounds are: which comes next, which is over and not told of, which overlap. Pure: now is an argument.

All times are the person's own, without a zone: `Round.start` is, and `now` has to be.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from jobboard.board.card import Card
from jobboard.text.values import Round

USUAL = timedelta(minutes=60)
"""How long a round takes where that is not stated."""

ASKED_FOR = timedelta(days=30)
"""So long after a round the card asks how it went; a longer silence has another meaning."""

THANKED_FOR = timedelta(days=2)
"""So long after a round a thank-you that is not ticked is told of."""

FRESH = timedelta(days=2)
"""So long after a round what was asked is still known, also where the next one is known already."""

NO_THANKS = ("failed", "rejected", "cancelled", "canceled")
"""How the result of a round begins after which no thank-you is told of."""


def day_of(each: Round) -> str | None:
    """The ISO date of a round in the person's own time."""
    return each.start[:10] if each.start else each.date


def ends(each: Round) -> datetime | None:
    """When a round is over: an hour after its start where its length is not stated, without a time at the day's end."""
    try:
        if each.start is not None:
            return datetime.fromisoformat(each.start) + (timedelta(minutes=each.minutes) if each.minutes else USUAL)
        if each.date is not None:
            return datetime.combine(date.fromisoformat(each.date) + timedelta(days=1), time.min)
    except OverflowError:  # the last day of the calendar
        return None
    return None


def is_cancelled(each: Round) -> bool:
    """Whether it does not take place."""
    return (each.result or "").casefold().startswith(("cancelled", "canceled"))


def coming(card: Card, now: datetime) -> Round | None:
    """The round of an open card that is next, or under way; one with a result is behind."""
    if card.closed or not card.facts.rounds:
        return None
    ahead = [each for each in card.facts.rounds if not each.result and (over := ends(each)) and over > now]
    return min(ahead, key=lambda each: each.start or each.date or "", default=None)


def asks(card: Card, now: datetime) -> Round | None:
    """The round of an open card that was over last, where nothing is told of it: how did it go?

    Another one ahead says that it went well: then it is asked about for two days only, for the sake of what was asked.
    """
    if card.closed or not card.facts.rounds:
        return None
    ended = [(over, each) for each in card.facts.rounds if (over := ends(each)) and over <= now]
    ended = [(over, each) for over, each in ended if not is_cancelled(each)]
    if not ended:
        return None
    over, last = max(reversed(ended), key=lambda each: each[0])
    return last if not last.result and now - over < (ASKED_FOR if coming(card, now) is None else FRESH) else None


def untold(card: Card, now: datetime) -> list[Round]:
    """The rounds of an open card that are over and of which nothing is told, each of them to be asked about.

    A day may hold several. One that was told of on a later day tells of those before it too; where there is any later
    one, over or ahead, they are asked about for two days only. The one that `asks` names is among them.
    """
    if card.closed or not card.facts.rounds:
        return []
    held = [(over, each) for each in card.facts.rounds if (over := ends(each)) and over <= now]
    behind = [(_last_day(over), over, each) for over, each in held if not is_cancelled(each)]
    last = max((day for day, *_ in behind), default=date.min)
    told = max((day for day, _, each in behind if each.result), default=date.min)
    is_ahead = coming(card, now) is not None
    return [
        each
        for day, over, each in behind
        if not each.result and day >= told and now - over < (FRESH if is_ahead or day < last else ASKED_FOR)
    ]


def _last_day(over: datetime) -> date:
    """The last day of what is over at a moment: midnight ends the day before."""
    return (over - timedelta(minutes=1)).date()


def owes_thanks(card: Card, now: datetime) -> Round | None:
    """The round of the last two days after which somebody is still to be thanked."""
    if card.closed:
        return None
    return next((each for each in reversed(card.facts.rounds) if is_to_thank(each, now)), None)


def is_to_thank(each: Round, now: datetime) -> bool:
    """Whether a round was over in the last two days and somebody is still to be thanked for it."""
    if not each.thanks or (each.result or "").casefold().startswith(NO_THANKS):
        return False
    over = ends(each)
    return over is not None and timedelta() <= now - over < THANKED_FOR


def clashes(each: Round, cards: Iterable[Card], now: datetime, *, but: str) -> tuple[tuple[Card, Round], ...]:
    """The rounds ahead at the same time as this, of other open cards than the one with the id `but`, in their order."""
    if each.start is None or (until := ends(each)) is None or is_cancelled(each) or until <= now:
        return ()
    begins = datetime.fromisoformat(each.start)
    found = [
        (other.start, card, other)
        for card in cards
        if card.facts.rounds and card.id != but and not card.closed
        for other in card.facts.rounds
        if other.start and not is_cancelled(other) and (over := ends(other)) and over > max(begins, now)
        if datetime.fromisoformat(other.start) < until
    ]
    return tuple((card, other) for _, card, other in sorted(found, key=lambda each: each[0]))
