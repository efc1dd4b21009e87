"""What is due on a card, and how long it has been quiet. Pure: today is an argument."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from jobboard.board.agenda import asks, coming, day_of, is_cancelled
from jobboard.board.card import Card
from jobboard.slots import frozen
from jobboard.text.values import LOGGED, Round

AWAITED = ("APPLIED", "INTERVIEW", "OFFER")
"""The columns in which somebody else has to answer."""

MOST_NUDGES = 2
"""So many nudges are proposed; then it is quiet, and only a decision is."""


@frozen
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
    facts = card.facts
    if not (facts.rounds or facts.deadline or facts.next) or card.closed:
        return None
    from_today = today.isoformat()
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


def last_sign(card: Card, today: date) -> str | None:
    """The last day, up to today, on which anything is known to have happened; None where nothing is.

    The days of the history and of dated notes count, the stated application date, and rounds that are over. What lies
    ahead has not happened; where that is all that is kept of a long log, what happened is not known.
    """
    return sign_until(card, today.isoformat())


def sign_until(card: Card, upto: str) -> str | None:
    """The same, up to an ISO day."""
    facts = card.facts
    logged, changed, applied = facts.logged, facts.changed, facts.applied
    sign = ""
    if logged:
        sign = logged[0] if logged[0] <= upto else next((day for day in logged if day <= upto), "")
        if not sign and len(logged) >= LOGGED:
            return None
    if changed is not None and sign < changed <= upto:
        sign = changed
    if applied is not None and sign < applied <= upto:
        sign = applied
    if facts.rounds:
        sign = max(sign, _last_round(card, upto))
    return sign or None


def _last_round(card: Card, upto: str) -> str:
    """The day of the last round that is over: of one before that day, or of one on it that has a result."""
    over = (
        day
        for each in card.facts.rounds
        if (day := day_of(each)) and (day < upto or (day == upto and each.result)) and not is_cancelled(each)
    )
    return max(over, default="")


def has_a_plan(card: Card, now: datetime) -> bool:
    """Whether something is still to come: a round ahead or under way, a next action or an answer with a day.

    Today lies ahead. The deadline of an offer is the day to answer it by; before an offer only a date counts that says
    that it is for the answer. At INTERVIEW a round may be to come whose day is not understood.
    """
    facts, from_today = card.facts, now.date().isoformat()
    if facts.next and facts.next.date and facts.next.date >= from_today:
        return True
    answer = facts.deadline if facts.status == "OFFER" else facts.reply_by
    if answer and answer >= from_today:
        return True
    return bool(facts.rounds) and (coming(card, now) is not None or _has_a_round_to_ask_for(card))


def _has_a_round_to_ask_for(card: Card) -> bool:
    """Whether words for the day of a round stand there that name none for certain, and no result."""
    facts = card.facts
    open_one = facts.status == "INTERVIEW" and not card.closed
    return open_one and any(each.when and each.date is None and not each.result for each in facts.rounds)


def days_quiet(card: Card, today: date) -> int | None:
    """The days since anything was logged; None where nothing is known to have happened."""
    return _days_from(last_sign(card, today), today)


def days_waiting(card: Card, today: date) -> int | None:
    """The days in the column; None where it is not known since when it stands there."""
    since = card.facts.since
    return _days_from(since, today) if since is not None and since <= today.isoformat() else None


def nudges(card: Card, today: date) -> int:
    """On how many days it was nudged since it came to its column, or since a later round that is over.

    Of the days of nudges only the latest few are known. One on the very day counts.
    """
    upto = today.isoformat()
    first = max(card.facts.since or "", _last_round(card, upto))
    return sum(first <= day <= upto for day in card.facts.nudged)


def _days_from(day: str | None, today: date) -> int | None:
    return (today - date.fromisoformat(day)).days if day is not None else None
