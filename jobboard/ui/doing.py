"""Doing a change: painted at once, written in order behind the screen, taken back from the screen if it is refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.text.clean import CleanText
from jobboard.ui.kept import Kept, Slip
from jobboard.ui.paints import Paints
from jobboard.ui.ports import Actions, Live
from jobboard.ui.told import DO, REDO, UNDO, Manner, Written, put_back, told
from jobboard.ui.writer import Job, Writer

if TYPE_CHECKING:
    from jobboard.store.written import Done

Around = Callable[[Collection[str]], str]
"""What else is to be told of cards that were written, by their ids. Blocks: it is asked in the writer's thread."""

TAKING_BACK = (UNDO, REDO)
"""Actions that make cards again what they were."""

MOST_MINDED = 200
"""So many of our own changes are kept in mind, to tell of a program that puts one back."""


def nothing(_: Collection[str]) -> str:
    """Nothing else."""
    return ""


class Doing:
    """How everything that changes files is done. `told` gets each outcome in the event loop, after `board` shows it.

    `kept` is what was typed and could not be written.
    """

    def __init__(self, live: Live, actions: Actions, writer: Writer, told: Callable[[Written | None], None]) -> None:
        self._live, self._actions, self._writer = live, actions, writer
        self._told = told
        self.kept = Kept()
        self._paints = Paints({})
        self._painted: tuple[Paints, Board, Board] | None = None
        self._ours: dict[str, tuple[Card, Card]] = {}
        self._job = 0
        self._taking_back = 0

    @property
    def board(self) -> Board:
        """The board as it is on the disk, with what is still being written painted over it."""
        painted, paints, disk = self._painted, self._paints, self._live.board
        if painted is None or painted[0] is not paints or painted[1] is not disk:
            self._painted = painted = paints, disk, paints.over(disk)
        return painted[2]

    def put_back(self, changed: Collection[str]) -> tuple[CleanText, ...]:
        """Sentences on those of the changed cards that another program made again what they were before our change."""
        told: list[CleanText] = []
        if self._taking_back:  # what is put back now is put back by ourselves
            return ()
        for card_id in changed:
            ours, now = self._ours.get(card_id), self._live.board.by_id.get(card_id)
            if ours is None or (now is not None and _stage(now) == _stage(ours[1])):
                continue
            del self._ours[card_id]
            if now is not None and _stage(now) == _stage(ours[0]):
                told.append(put_back(*ours))
        return tuple(told)

    @property
    def _today(self) -> str:
        return self._live.board.today.isoformat()

    def _do(
        self,
        act: Callable[[], Done | None],
        painted: Sequence[Card] = (),
        manner: Manner = DO,
        also: str = "",
        then: Callable[[], None] = lambda: None,
        around: Around = nothing,
        slip: Slip | None = None,
    ) -> None:
        self._job += 1
        shown = self.board.by_id
        before = {card.id: shown.get(card.id, card) for card in painted}
        if painted:
            self._paints = self._paints.painting(self._job, painted)
            self._told(None)
        pairs = tuple((before[card.id], card) for card in painted if _stage(before[card.id]) != _stage(card))
        self._taking_back += manner in TAKING_BACK
        done = partial(self._done, self._job, manner, also, pairs, then, slip)
        self._writer.put(Job(partial(self._act, act, around), done))

    def _act(self, act: Callable[[], Done | None], around: Around) -> tuple[Done | None, str]:
        """In the writer's thread: write, then look at what is on the disk now, and around."""
        done = act()
        if done is None:
            return None, ""
        self._live.reread([result.path for result in done.results if result.path])
        written = {result.id for result in done.results if result.changed}
        return done, around(written) if written else ""

    def _done(
        self,
        job: int,
        manner: Manner,
        also: str,
        pairs: tuple[tuple[Card, Card], ...],
        then: Callable[[], None],
        slip: Slip | None,
        written: tuple[Done | None, str],
    ) -> None:
        done, beside = written
        self._paints = self._paints.without(job)
        then()
        if pairs or manner in TAKING_BACK:
            self._mind(pairs, done)
        self._taking_back -= manner in TAKING_BACK
        kept = self._kept(slip, done)
        self._told(replace(told(done, manner, also, beside), kept=kept))

    def _kept(self, slip: Slip | None, done: Done | None) -> Slip | None:
        """Keep what was typed where it could not be written; what is kept then."""
        refused = done is not None and any(result.error is not None for result in done.results)
        return slip if slip is not None and refused and self.kept.keep(slip) else None

    def _mind(self, pairs: tuple[tuple[Card, Card], ...], done: Done | None) -> None:
        """Keep in mind what our change was, to tell of a program that puts it back."""
        changed = {result.id for result in done.results if result.changed} if done else set()
        for card_id in changed:
            self._ours.pop(card_id, None)
        self._ours |= {before.id: (before, after) for before, after in pairs if before.id in changed}
        while len(self._ours) > MOST_MINDED:
            del self._ours[next(iter(self._ours))]


def _stage(card: Card) -> tuple[str | None, str | None]:
    return card.facts.status, card.facts.outcome
