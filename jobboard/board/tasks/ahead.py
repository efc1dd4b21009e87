"""What comes next where nothing is due. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.board.agenda import coming, day_of
from jobboard.board.card import Card
from jobboard.board.tasks.day import Day
from jobboard.board.tasks.order import key_of
from jobboard.board.tasks.replies import is_reply
from jobboard.board.tasks.rules import REPLIES, time_of
from jobboard.board.tasks.values import Task


def first_ahead(cards: Iterable[Card], day: Day) -> Task | None:
    """Of all that lies ahead on open cards what is first: by its day, then in the order of tasks."""
    ahead = (task for card in cards if card.facts.outcome is None for task in _ahead(card, day))
    return min(ahead, key=lambda task: (task.date or "", key_of(task, day.today)), default=None)


def _ahead(card: Card, day: Day) -> Iterator[Task]:
    """The round, the day to answer or reply by, the deadline and the next action that are still to come."""
    facts = card.facts
    each = coming(card, day.now)
    if each is not None:
        yield Task("round", card, day_of(each), time_of(each), each)
    if facts.status == "OFFER":
        if facts.deadline and facts.deadline >= day.today:
            yield Task("answer", card, facts.deadline)
    elif facts.status in REPLIES and facts.reply_by:
        if facts.reply_by >= day.today:
            yield Task("reply", card, facts.reply_by)
    elif facts.status in (None, "PREPARED") and facts.deadline and facts.deadline >= day.today:
        yield Task("deadline", card, facts.deadline)
    if facts.next and facts.next.date and facts.next.date > day.today:
        yield Task("reply" if is_reply(facts.next.text) else "next", card, facts.next.date)
