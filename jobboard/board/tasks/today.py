"""Everything that is due on a board at a moment, made at once, or kept up as cards change. Pure: now is an argument."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.tasks.ahead import first_ahead
from jobboard.board.tasks.day import Day
from jobboard.board.tasks.order import key_of
from jobboard.board.tasks.rules import tasks_of
from jobboard.board.tasks.values import Today


def today_of(cards: Iterable[Card], now: datetime, limits: Mapping[str, int]) -> Today:
    """What is due on the cards, what is lost first leading, else what comes next.

    `now` is the person's own time, without a zone. `limits` are the days of silence after which a column asks for
    something, by status; a column without one never does.
    """
    day, cards = Day.of(now, limits), tuple(cards)
    tasks = sorted((task for card in cards for task in tasks_of(card, day)), key=lambda task: key_of(task, day.today))
    return Today(tuple(tasks)) if tasks else Today(comes=first_ahead(cards, day))


class Workings:
    """What is due on a board, kept from one call to the next, so that only what changed is looked at."""

    def today_of(self, board: Board, now: datetime, limits: Mapping[str, int]) -> Today:
        """The same as `today_of` of all cards of the board."""
        return today_of(board, now, limits)
