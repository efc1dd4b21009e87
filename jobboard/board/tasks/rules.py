"""What is due on one card at a moment. Pure. All times are the person's own, without a zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from jobboard.board.agenda import ASKED_FOR, day_of, ends, is_to_thank, untold
from jobboard.board.card import Card
from jobboard.board.due import AWAITED, has_a_plan, nudges, sign_until
from jobboard.board.tasks.day import ANSWER_DAYS, Day
from jobboard.board.tasks.values import Kind, Task
from jobboard.text.nudge import is_reply
from jobboard.text.values import Facts, Round

REPLIES = ("PREPARED", "APPLIED", "INTERVIEW")
"""The columns in which a day to reply by is the person's; at OFFER it is the day to answer the offer by."""

Dated = Literal["answer", "reply", "deadline"]
"""The kinds of tasks that have a deadline."""


def tasks_of(card: Card, day: Day) -> Sequence[Task]:
    """All that is due on a card; nothing where an outcome is stated."""
    facts = card.facts
    if facts.outcome is not None:
        return ()
    due = _rounds(card, day) if facts.rounds else []
    if (facts.deadline or facts.reply_by) and (task := _dated(card, day)):
        due.append(task)
    if facts.next and (task := _next(card, day)):
        due.append(task)
    if not due and facts.status in AWAITED and (task := _quiet(card, day)):
        due.append(task)
    return due


def turns(card: Card, day: Day) -> bool:
    """Whether what is due on a card may change in the course of the day; False only where it cannot."""
    rounds = card.facts.rounds
    return bool(rounds) and card.facts.outcome is None and any(day.turns(each) for each in rounds)


def round_task(kind: Kind, card: Card, each: Round) -> Task:
    """A task about a round, at its day and time in the person's own time."""
    return Task(kind, card, day_of(each), each.start[11:] if each.start else None, each)


def _rounds(card: Card, day: Day) -> list[Task]:
    """The rounds that are near, and what those that are over leave to be done. Only of few all has to be looked at."""
    now, due, behind = day.now, [], False
    for each in card.facts.rounds:
        begins, told = each.start or each.date, bool(each.result)
        if begins is None or begins > day.soon or (told and not each.thanks) or (over := ends(each)) is None:
            continue
        if over > now:
            if not told:
                due.append(round_task("round", card, each))
        elif now - over < ASKED_FOR:
            behind = behind or not told
            if each.thanks and is_to_thank(each, now):
                due.append(round_task("thanks", card, each))
    if behind:
        due += [round_task("debrief", card, each) for each in untold(card, now)]
    return due


def _dated(card: Card, day: Day) -> Task | None:
    """What the deadline asks for at this moment."""
    kind, on = dated(card.facts)
    if on is None:
        return None
    if kind == "answer":
        due = on <= day.answer
    elif kind == "reply":
        due = on <= day.reply and not _is_a_reply_due(card.facts, day)
    else:
        due = day.today <= on <= day.deadline
    return Task(kind, card, on) if due else None


def dated(facts: Facts) -> tuple[Dated, str | None]:
    """What a deadline is for, the answer to an offer, a reply or the application itself, and its ISO day.

    One deadline is never two things. The day is None where nothing is asked for.
    """
    if facts.status == "OFFER":
        return "answer", None if is_of_the_posting(facts) else facts.deadline
    if facts.reply_by and facts.status in REPLIES:
        return "reply", facts.reply_by
    return "deadline", facts.deadline if facts.status in (None, "PREPARED") else None


def is_of_the_posting(facts: Facts) -> bool:
    """Whether the deadline lies long before the day of the offer: then it was the posting's, and asks for no answer.

    One that lies only a few days before it may be the offer's, which was put down late.
    """
    if facts.reply_by or not facts.since or not facts.deadline:
        return False
    return (date.fromisoformat(facts.since) - date.fromisoformat(facts.deadline)).days > ANSWER_DAYS


def _is_a_reply_due(facts: Facts, day: Day) -> bool:
    """Whether the next action is due, or has no day, and is a reply that is owed."""
    step = facts.next
    return bool(step and (step.date is None or step.date <= day.today) and is_reply(step.text))


def _next(card: Card, day: Day) -> Task | None:
    """The next action that is due. A reply is owed from the first: by its day, or by the one that was asked for."""
    facts, step = card.facts, card.facts.next
    if step is None or (step.date is not None and step.date > day.today):
        return None
    if not is_reply(step.text):
        return Task("next", card, step.date) if step.date else None
    days = (step.date, facts.reply_by if facts.status in REPLIES else None)
    return Task("reply", card, min(filter(None, days), default=None))


def _quiet(card: Card, day: Day) -> Task | None:
    """The silence of a card on which nothing is due and nothing is planned."""
    limit, changed = day.quiet.get(card.facts.status or ""), card.facts.changed
    if limit is None or (changed and limit < changed <= day.today):
        return None
    last = sign_until(card, day.today)
    if last is None or last > limit or has_a_plan(card, day.now):
        return None
    days = (day.date - day.date.fromisoformat(last)).days
    return Task("quiet", card, last, days=days, nudges=nudges(card, day.date) if card.facts.nudged else 0)
