"""Changes: painted at once, written in order behind the screen, taken back from the screen where they are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.text.clean import CleanText, clean
from jobboard.ui.paints import Paints, as_closed, as_moved, as_reopened
from jobboard.ui.ports import Actions, Live
from jobboard.ui.writer import Job, Writer

if TYPE_CHECKING:
    from jobboard.store.live import Folder
    from jobboard.store.written import Done


ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Manner:
    """How an action is told: before its label, how it goes back, what is said where there is nothing to do."""

    before: str
    back: str
    nothing: str = ""


DO = Manner("", "u takes it back")
UNDO = Manner("taken back: ", "U makes it again", "there is nothing to take back")
REDO = Manner("made again: ", "u takes it back", "there is nothing to make again")


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a change: lines to tell, whether something was refused, the card that undo or redo touched."""

    lines: tuple[CleanText, ...]
    refused: bool = False
    card: str | None = None


class Changes:
    """Everything that changes files. `told` gets each outcome in the event loop, after `board` shows it."""

    def __init__(
        self, folder: Folder, live: Live, actions: Actions, writer: Writer, told: Callable[[Written | None], None]
    ) -> None:
        self._folder, self._live, self._actions, self._writer = folder, live, actions, writer
        self._told = told
        self._paints = Paints({})
        self._job = 0

    @property
    def board(self) -> Board:
        """The board as it is on the disk, with what is still being written painted over it."""
        return self._paints.over(self._live.board)

    def move(self, card: Card, status: str, reason: str | None = None) -> None:
        """Give a card a status; one that it has already is no change."""
        if status != card.status:
            painted = as_moved(card, status, reason, self._today)
            self._do(lambda: self._actions.move(self._folder, [card], status, reason=reason or None), painted)

    def close(self, card: Card, outcome: str) -> None:
        """Give a card an outcome."""
        painted = as_closed(card, outcome, self._today)
        self._do(lambda: self._actions.close(self._folder, [card], outcome), painted)

    def reopen(self, card: Card) -> None:
        """Take a card's outcome away."""
        self._do(lambda: self._actions.reopen(self._folder, [card]), as_reopened(card, self._today))

    def undo(self) -> None:
        """Take the newest change of the folder back."""
        self._do(lambda: self._actions.undo(self._folder), manner=UNDO)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._do(lambda: self._actions.redo(self._folder), manner=REDO)

    def tidy(self) -> None:
        """Clear away what a save that was cut short left behind, and tell of what another program wrote meanwhile."""

        def tell(sentences: tuple[str, ...]) -> None:
            if sentences:
                self._told(Written(tuple(map(clean, sentences)), refused=True))

        self._writer.put(Job(partial(self._actions.tidy, self._folder), tell))

    @property
    def _today(self) -> str:
        return self._live.board.today.isoformat()

    def _do(self, act: Callable[[], Done | None], painted: Card | None = None, manner: Manner = DO) -> None:
        self._job += 1
        if painted is not None:
            self._paints = self._paints.with_card(self._job, painted)
            self._told(None)
        self._writer.put(Job(partial(self._act, act), partial(self._done, self._job, manner)))

    def _act(self, act: Callable[[], Done | None]) -> Done | None:
        """In the writer's thread: write, then look at what is on the disk now."""
        done = act()
        if done is not None:
            self._live.reread([result.path for result in done.results if result.path])
        return done

    def _done(self, job: int, manner: Manner, done: Done | None) -> None:
        self._paints = self._paints.without(job)
        self._told(told(done, manner))


def told(done: Done | None, manner: Manner) -> Written:
    """What is told of an action: the refusals, else what was written and how it goes back."""
    if done is None:
        return Written((clean(manner.nothing),))
    refusals = [each.error.sentence for each in done.results if each.error is not None]
    warnings = [clean(warning) for each in done.results for warning in each.warnings]
    changed = [each for each in done.results if each.changed]
    if refusals:
        return Written((*map(clean, refusals), *warnings), refused=True)
    if not changed:
        return Written((clean(f"{done.label}: it is so already"), *warnings))
    dates = [edit.after for edit in changed[0].edits if ISO_DATE.fullmatch(edit.after)]
    label = clean(", date ".join([manner.before + done.label, *dates[:1]]))
    back = (CleanText(manner.back),) if done.undoable else ()
    return Written((label, *warnings, *back), card=None if manner is DO else changed[0].id)
