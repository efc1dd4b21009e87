"""Everything that is due on a board at a moment, made at once, or kept up as cards change. Pure: now is an argument."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from jobboard.board.board import COLUMNS, Board, Column
from jobboard.board.card import Card
from jobboard.board.tasks.ahead import first_ahead
from jobboard.board.tasks.day import Day
from jobboard.board.tasks.order import key_of
from jobboard.board.tasks.rules import tasks_of, turns
from jobboard.board.tasks.values import Kind, Task, Today

MANY = 256
"""With more changes than this it is quicker to look at everything."""


def today_of(cards: Iterable[Card], now: datetime, limits: Mapping[str, int]) -> Today:
    """What is due on the cards, what is lost first leading, else what comes next.

    `now` is the person's own time, without a zone. `limits` are the days of silence after which a column asks for
    something, by status; a column without one never does.
    """
    day, cards = Day.of(now, limits), tuple(cards)
    tasks = _all_of(cards, day)
    return Today(tuple(tasks)) if tasks else Today(comes=first_ahead(cards, day))


def _all_of(cards: Iterable[Card], day: Day) -> list[Task]:
    """The tasks of all cards, in order."""
    today = day.today
    tasks = [task for card in cards for task in tasks_of(card, day)]
    tasks.sort(key=lambda task: key_of(task, today))
    return tasks


class Workings:
    """What is due on a board, kept from one call to the next, so that only what changed is looked at.

    Within a day the clock changes nothing on a card without rounds, and within a minute nothing at all.
    """

    def __init__(self) -> None:
        self._day: Day | None = None
        self._limits: Mapping[str, int] = {}
        self._columns = tuple(Column(status) for status in COLUMNS)
        self._tasks: list[Task] = []
        self._timed: dict[int, Card] = {}
        self._today = Today()

    def today_of(self, board: Board, now: datetime, limits: Mapping[str, int]) -> Today:
        """The same as `today_of` of all cards of the board."""
        day, before = Day.of(now, limits), self._day
        gone, come = _changes(self._columns, board.columns)
        if before is None or (before.today, self._limits) != (day.today, limits) or len(gone) + len(come) > MANY:
            self._tasks = _all_of(board, day)
            self._timed = {id(card): card for card in board if turns(card, day)}
            self._today = self._with(board, day)
        elif gone or come or before.minute != day.minute:
            self._keep_up(before, day, gone, come)
            self._today = self._with(self._among(board, gone, come), day)
        self._day, self._limits, self._columns = day, dict(limits), board.columns
        return self._today

    def _with(self, ahead: Iterable[Card], day: Day) -> Today:
        """What is due; where that is nothing, the first of what lies ahead on these cards."""
        return Today(tuple(self._tasks)) if self._tasks else Today(comes=first_ahead(ahead, day))

    def _among(self, board: Board, gone: Sequence[Card], come: Sequence[Card]) -> Iterable[Card]:
        """The cards on one of which stands what comes next: where it stood, and those that came; else all.

        What lies ahead comes nearer within a day, and is due before it is past.
        """
        first = self._today.comes
        if self._today.tasks or (first and any(card is first.card for card in gone)):
            return board
        return (first.card, *come) if first else come

    def _keep_up(self, before: Day, day: Day, gone: Iterable[Card], come: Iterable[Card]) -> None:
        """Look at the cards that changed, and in another minute at those that the clock changes."""
        for card in gone:
            self._timed.pop(id(card), None)
            self._drop(card, before)
        if before.minute != day.minute:
            for card in self._timed.values():
                if _keys(card, before) != _keys(card, day):
                    self._drop(card, before)
                    self._insert(card, day)
        for card in come:
            self._insert(card, day)
            if turns(card, day):
                self._timed[id(card)] = card

    def _drop(self, card: Card, day: Day) -> None:
        for task in tasks_of(card, day):
            del self._tasks[self._place(task, day)]

    def _insert(self, card: Card, day: Day) -> None:
        for task in tasks_of(card, day):
            self._tasks.insert(self._place(task, day), task)

    def _place(self, task: Task, day: Day) -> int:
        return bisect_left(self._tasks, key_of(task, day.today), key=lambda each: key_of(each, day.today))


def _keys(card: Card, day: Day) -> list[tuple[str, Kind, int]]:
    return [task.key for task in tasks_of(card, day)]


def _changes(before: Iterable[Column], after: Iterable[Column]) -> tuple[list[Card], list[Card]]:
    """The cards that are gone, and those that came; a card that says something else is both."""
    pairs = [(old.cards, new.cards) for old, new in zip(before, after, strict=True) if old is not new]
    olds = {id(card): card for cards, _ in pairs for card in cards}
    news = {id(card): card for _, cards in pairs for card in cards}
    return [olds[key] for key in olds.keys() - news.keys()], [news[key] for key in news.keys() - olds.keys()]
