"""What comes next where nothing is due. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.board.agenda import coming, day_of
from jobboard.board.card import Card
from jobboard.board.tasks.day import Day
from jobboard.board.tasks.order import key_of
from jobboard.board.tasks.rules import dated, round_task
from jobboard.board.tasks.values import Task
from jobboard.text.nudge import is_reply

LAST = "9999-12-31"


def first_ahead(cards: Iterable[Card], day: Day) -> Task | None:
    """Of all that lies ahead on open cards what is first: by its day, then in the order of tasks."""
    first, upto, least = None, LAST, ""
    for card in cards:
        facts = card.facts
        if facts.outcome is not None or not (facts.next or facts.deadline or facts.reply_by or facts.rounds):
            continue
        for task in _ahead(card, day, upto):
            on, key = task.date or LAST, key_of(task, day.today)
            if first is None or (on, key) < (upto, least):
                first, upto, least = task, on, key
    return first


def _ahead(card: Card, day: Day, upto: str) -> Iterator[Task]:
    """What is still to come up to a day: the round, the day to answer or reply by, the deadline, the next action."""
    facts = card.facts
    if facts.rounds and (each := coming(card, day.now)) and (day_of(each) or LAST) <= upto:
        yield round_task("round", card, each)
    kind, on = dated(facts)
    if on and day.today <= on <= upto:
        yield Task(kind, card, on)
    if facts.next and facts.next.date and day.today < facts.next.date <= upto:
        yield Task("reply" if is_reply(facts.next.text) else "next", card, facts.next.date)
