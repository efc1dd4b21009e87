"""What is due on one card at a moment. Pure.

All times are the person's own, without a zone, and hours are those of the clock on the wall: a round at 14:00 on Sunday
begins within 48 hours from Friday, 14:00 on, also where the clocks change in the night between.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from jobboard.board.agenda import asks, coming, day_of, ends, owes_thanks
from jobboard.board.card import Card
from jobboard.board.due import days_quiet
from jobboard.board.tasks.day import SOON, Day
from jobboard.board.tasks.replies import is_reply
from jobboard.board.tasks.values import Task
from jobboard.text.values import Facts, Round

QUIET = ("APPLIED", "INTERVIEW", "OFFER")
"""The columns in which somebody else has to answer."""

REPLIES = ("PREPARED", "APPLIED", "INTERVIEW")
"""The columns in which a day to reply by is the person's; at OFFER it is the day to answer the offer by."""


def tasks_of(card: Card, day: Day) -> tuple[Task, ...]:
    """All that is due on a card; nothing where an outcome is stated."""
    facts = card.facts
    if facts.outcome is not None:
        return ()
    due = [*_rounds(card, day)] if facts.rounds else []
    if facts.deadline or facts.reply_by:
        due += _dated(card, day)
    if facts.next and (task := _next(card, day)):
        due.append(task)
    if not due and facts.status in QUIET and (silent := _quiet(card, day)):
        due.append(silent)
    return tuple(due)


def nudges(facts: Facts, today: str) -> int:
    """How often it was nudged since it came to its column, or since the day of a later round that is over."""
    if not facts.nudged:
        return 0
    held = [on for each in facts.rounds if (on := day_of(each)) and on <= today]
    since = max([facts.since or "", *held])
    return sum(since <= nudged <= today for nudged in facts.nudged)


def time_of(each: Round) -> str | None:
    """The time of a round in the person's own time (`14:00`), None where it is not known."""
    return each.start[11:] if each.start else None


def _rounds(card: Card, day: Day) -> Iterator[Task]:
    for each in card.facts.rounds:
        if not each.result and _is_near(each, day.now):
            yield Task("round", card, day_of(each), time_of(each), each)
    over = asks(card, day.now)
    if over is not None:
        yield Task("debrief", card, day_of(over), time_of(over), over)
    thanked = owes_thanks(card, day.now)
    if thanked is not None:
        yield Task("thanks", card, day_of(thanked), time_of(thanked), thanked)


def _is_near(each: Round, now: datetime) -> bool:
    """Whether it begins within 48 hours, or is under way; a day without a time counts from its beginning."""
    over = ends(each)
    if over is None or over <= now:
        return False
    begins = datetime.fromisoformat(each.start or each.date or "")
    return begins - now <= SOON


def _dated(card: Card, day: Day) -> Iterator[Task]:
    """What the deadline asks for: the answer to an offer, a reply, the application itself."""
    facts = card.facts
    deadline, reply_by = facts.deadline, facts.reply_by
    if facts.status == "OFFER":
        if deadline and deadline <= day.answer and not _is_of_the_posting(facts):
            yield Task("answer", card, deadline)
    elif facts.status in REPLIES and reply_by:
        if reply_by <= day.reply and not _owes_by_its_next(facts, day):
            yield Task("reply", card, reply_by)
    elif facts.status in (None, "PREPARED") and deadline and day.today <= deadline <= day.deadline:
        yield Task("deadline", card, deadline)


def _is_of_the_posting(facts: Facts) -> bool:
    """Whether the deadline lies before the day of the offer: then it was the posting's, and asks for no answer."""
    return not facts.reply_by and bool(facts.since and facts.deadline and facts.deadline < facts.since)


def _owes_by_its_next(facts: Facts, day: Day) -> bool:
    """Whether the next action is a reply that is due."""
    step = facts.next
    return bool(step and (step.date is None or step.date <= day.today) and is_reply(step.text))


def _next(card: Card, day: Day) -> Task | None:
    step = card.facts.next
    if step is None or (step.date is not None and step.date > day.today):
        return None
    if is_reply(step.text):
        by = card.facts.reply_by if card.facts.status in REPLIES else None
        days = [on for on in (step.date, by) if on]
        return Task("reply", card, min(days, default=None))
    return Task("next", card, step.date) if step.date else None


def _quiet(card: Card, day: Day) -> Task | None:
    """The silence of a card on which nothing is due and nothing is planned."""
    facts = card.facts
    last, limit = facts.changed, day.quiet.get(facts.status or "")
    if last is None or limit is None or last > limit or _has_a_plan(card, day):
        return None
    days = days_quiet(card, day.now.date())
    return None if days is None else Task("quiet", card, last, days=days, nudges=nudges(facts, day.today))


def _has_a_plan(card: Card, day: Day) -> bool:
    """Whether something is to come: a round, a next action with a day, a day to answer by."""
    facts = card.facts
    answer = facts.deadline if facts.status == "OFFER" else facts.reply_by
    if (facts.next and facts.next.date and facts.next.date > day.today) or (answer and answer >= day.today):
        return True
    return bool(facts.rounds) and coming(card, datetime.combine(date.fromisoformat(day.today), time.min)) is not None
