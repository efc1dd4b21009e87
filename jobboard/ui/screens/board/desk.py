"""What all parts of the board share beside the picture: the changes, what is told of them, the dialogs."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message

from jobboard.slots import replace
from jobboard.store.memory import Memory
from jobboard.text.clean import CleanText, clean
from jobboard.ui.changes import Changes
from jobboard.ui.commands import BOARD
from jobboard.ui.keyboard import Keyboard
from jobboard.ui.keymap import Press
from jobboard.ui.ports import Actions, Live
from jobboard.ui.screens.board.drawing import Drawing
from jobboard.ui.told import Written
from jobboard.ui.view import View
from jobboard.ui.widgets.notice import Notice
from jobboard.ui.writer import Writer

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.ui.screens.dialog import Dialog
    from jobboard.ui.widgets.pane import Pane


Answered = TypeVar("Answered")

EXPLAINED = (
    CleanText("only that was written; every other byte of the file stays as it was"),
    CleanText("a move also adds a line below ## History; u works tomorrow too"),
)
"""Told once in each folder, with the first change."""


class Desk(Drawing):
    """Tells of changes. The other parts of the board add what the keys do."""

    TABLE = BOARD

    class Remembered(Message):
        """Something is to be kept for the next start."""

        def __init__(self, memory: Memory) -> None:
            super().__init__()
            self.memory = memory

    def __init__(
        self, live: Live, actions: Actions, writer: Writer, keyboard: Keyboard, view: View, memory: Memory
    ) -> None:
        super().__init__(live, view)
        self._keyboard = keyboard
        self._actions, self._writer = actions, writer
        self._changes = Changes(live, actions, writer, self._told)
        self._memory = memory
        self._polling = False
        self._trouble: str | None = None
        self._offered_of: str | None = None
        self._offers: frozenset[str] = frozenset()

    def soon(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this beside the keys, which wait until it asks something or is done: what is typed ahead is an answer."""

        async def done() -> None:
            try:
                await work
            finally:
                self._keyboard.release()

        self._keyboard.hold()
        self.run_worker(done(), group="dialog")

    async def ask(self, dialog: Dialog[Answered]) -> Answered | None:
        """What the dialog is answered with; None where the person thinks better of it.

        Then the keys wait again, for another question or until all is done: what is typed ahead is not for the board.
        """
        answer = self.app.push_screen(dialog, wait_for_dismiss=True)
        dialog.call_after_refresh(self._keyboard.release)
        answered = await answer
        self._keyboard.hold()
        return answered

    def remember(self, **changed: Any) -> None:
        """Keep this for the next start."""
        self._memory = replace(self._memory, **changed)
        self.post_message(self.Remembered(self._memory))

    def matter(self) -> tuple[CleanText, bool]:
        if self._trouble is not None:
            return clean(self._trouble), True
        return CleanText("polling" if self._polling else ""), False

    @property
    def is_true(self) -> bool:
        """Whether all is read, and changes are seen at once."""
        return self._reading is None and self._trouble is None and not self._polling

    @property
    def pane(self) -> Pane | None:
        """The pane, where it has the keys."""
        return None

    def leave_list(self) -> None:
        """Give the screen back to the columns."""
        if self._view.worklist is not None:
            self.look(self._view.with_worklist(None))

    @property
    def meant(self) -> Card | None:
        """The card that a key which is offered is about: the one of the offer while that is told, else the one under
        the cursor. In a list that one has gone on to another line by then.
        """
        offered = self._view.whole.by_id.get(self._offered_of or "")
        if offered is not None and self._view.worklist is not None and self.query_one(Notice).display:
            return offered
        return self._view.card

    async def _press(self, meant: Sequence[Press]) -> None:
        """Any key but one that is offered is about the cursor, and so are all that follow it."""
        offered = next((each for each in meant if each.command.id in self._offers), None)
        if offered is None:
            self._offered_of = None
        if offered is not None and self.meant is not self._view.card:
            await self.run_action(offered.action)
        else:
            await super()._press(meant)

    def to_board(self) -> None:
        """Give the keys to the board; a pane that covers it is closed."""
        if self._view.in_pane:
            self.look(self._view.with_pane(self.has_room_beside, keys=False))

    def unfilter(self) -> None:
        """Show everything again."""

    def read_again(self) -> None:
        """Read the file of the pane's card again."""

    def _told(self, written: Written | None) -> None:
        """A change was painted (None), or written or refused: the board shows it, the notice says it."""
        if not self.is_up:
            return
        view = self._view.of(self._changes.board)
        to = written and (written.card or (written.refused if view.worklist is not None else None))
        self.look(self.listed(view).to_card(to) if to else view)
        if written is None:
            return
        lines = written.lines
        if written.wrote and not self._memory.explained:
            lines = (*lines, *EXPLAINED)
            self.remember(explained=True)
        self._offered_of, self._offers = written.offer, written.offers
        self.say(*lines, severity=written.severity)
