"""What all parts of the board share: the view on the screen, the folder behind it, the changes, a voice."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message

from jobboard.store.memory import Memory
from jobboard.text.clean import CleanText, clean
from jobboard.ui.changes import Changes
from jobboard.ui.commands import BOARD
from jobboard.ui.here import Here
from jobboard.ui.keyboard import Keyboard
from jobboard.ui.keymap import Press
from jobboard.ui.ports import Actions, Live
from jobboard.ui.screens.base import CommandScreen
from jobboard.ui.screens.board.above import empty_lines, top_of
from jobboard.ui.told import Written
from jobboard.ui.view import UNSORTED, View, window
from jobboard.ui.widgets.bars import TopBar
from jobboard.ui.widgets.column import CardColumn, Shown
from jobboard.ui.widgets.empty import EmptyBoard
from jobboard.ui.widgets.notice import Notice, Severity
from jobboard.ui.writer import Writer

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.ui.screens.dialog import Dialog
    from jobboard.ui.widgets.filter_bar import FilterBar
    from jobboard.ui.widgets.pane import Pane


Answered = TypeVar("Answered")

PARTS = 6
"""The parts of the screen that every look at it needs."""

EXPLAINED = (
    CleanText("only that was written; every other byte of the file stays as it was"),
    CleanText("a move also adds a line below ## History; u works tomorrow too"),
)
"""Told once in each folder, with the first change."""


def _id(view: View) -> str | None:
    return view.card.id if view.card is not None else None


class Desk(CommandScreen):
    """Draws `view` and tells of changes. The other parts of the board add what the keys do."""

    TABLE = BOARD

    class Remembered(Message):
        """Something is to be kept for the next start."""

        def __init__(self, memory: Memory) -> None:
            super().__init__()
            self.memory = memory

    def __init__(
        self, live: Live, actions: Actions, writer: Writer, keyboard: Keyboard, view: View, memory: Memory
    ) -> None:
        super().__init__(live.folder.settings.keys)
        self._keyboard = keyboard
        self._live, self._actions, self._writer = live, actions, writer
        self._changes = Changes(live, actions, writer, self._told)
        self._view, self._memory = view, memory
        self._polling = False
        self._trouble: str | None = None
        self._aim: str | None = None
        self._searching = False
        self._bar: FilterBar | None = None
        self._visible: tuple[int, ...] = ()
        self._stayed: int | None = None
        self._offered_of: str | None = None
        self._offers: frozenset[str] = frozenset()

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self._view

    @property
    def here(self) -> Here:
        return self._view.here

    def say(self, *lines: CleanText, severity: Severity = "said") -> None:
        if any(lines):
            self.query_one(Notice).say(lines, severity)

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
        """What the dialog is answered with; None where the person thinks better of it."""
        answer = self.app.push_screen(dialog, wait_for_dismiss=True)
        dialog.call_after_refresh(self._keyboard.release)
        return await answer

    def remember(self, **changed: Any) -> None:
        """Keep this for the next start."""
        self._memory = replace(self._memory, **changed)
        self.post_message(self.Remembered(self._memory))

    def matter(self) -> tuple[CleanText, bool]:
        if self._trouble is not None:
            return clean(self._trouble), True
        return CleanText("polling" if self._polling else ""), False

    @property
    def pane(self) -> Pane | None:
        """The pane, where it has the keys."""
        return None

    aside = 0
    """Cells that the pane takes beside the board."""

    def listed(self, view: View) -> View:
        """The view with the list in place of the columns as it is at this moment."""
        return view

    def show_list(self, view: View, *, shown: bool) -> None:
        """Draw the list of the view, or hide it."""

    def tell_first(self, view: View) -> None:
        """Have the line above the columns tell what is due first."""

    def leave_list(self) -> None:
        """Give the screen back to the columns."""
        if self._view.worklist is not None:
            self.look(self._view.with_worklist(None))

    def look_aside(self, view: View) -> bool:  # noqa: ARG002
        """Show the pane as the view has it; whether the board has room beside it."""
        return True

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

    @property
    def is_up(self) -> bool:
        """Whether all of it is there to be drawn: while the screen is taken down, parts of it are gone."""
        return len(self.query("#columns, EmptyBoard, TopBar, FirstBar, KeyBar, Notice")) == PARTS

    def to_board(self) -> None:
        """Give the keys to the board; a pane that covers it is closed."""
        if self._view.in_pane:
            self.look(self._view.with_pane(self.has_room_beside, keys=False))

    @property
    def has_room_beside(self) -> bool:
        """Whether the pane has room beside the board."""
        return False

    def unfilter(self) -> None:
        """Show everything again."""

    def read_again(self) -> None:
        """Read the file of the pane's card again."""

    def look(self, view: View, *, stay: bool = False) -> None:
        """Show this view: the columns that fit around the cursor, the strip, the keys that matter.

        `stay`: no column comes or goes, as long as the cursor's is there: what was clicked stays under the pointer.
        """
        view = self.listed(view)
        if self._waiting is not None and _id(view) != _id(self._view):
            self._wait_for(None)  # what ends the chord is not meant for another card
            self.say(CleanText("the card under the cursor went away: nothing was done"))
        if view.pane and view.card is None:
            view = view.with_pane(False, keys=False)
        if view.in_pane and self._view.in_pane and view.card != self._view.card and _id(view) != _id(self._view):
            view = view.with_pane(self.has_room_beside, keys=False)  # what is typed next is not meant for another card
        self._view = view
        beside = self.look_aside(view)
        visible = self._visible = self._window(view, stay=stay)
        empty = not len(view.whole)
        room = not empty and (beside or not view.pane)
        self.query_one("#columns").display = room and view.worklist is None
        self.show_list(view, shown=room and view.worklist is not None)
        self.query_one(EmptyBoard).display = empty
        if empty:
            self.query_one(EmptyBoard).show(empty_lines(self._live.folder, len(view.whole.others)))
        for number, column in enumerate(self.query(CardColumn)):
            column.display = number in visible
            column.show(self._shown(view, number))
        self.query_one(TopBar).show(top_of(view, visible, self._live.folder, typing=self._filter_bar is not None))
        self.tell_first(view)
        self._count(view)
        self.show_keys()

    def _window(self, view: View, *, stay: bool) -> tuple[int, ...]:
        fitting = window(view.columns, view.column, self.app.size.width - self.aside)
        fits = len(self._visible) == len(fitting) and {view.column, *self._visible} == set(self._visible)
        stay = stay or self._stayed == view.column
        self._stayed = view.column if stay and fits else None
        return self._visible if stay and fits else fitting

    def _shown(self, view: View, number: int) -> Shown:
        cursor = view.place if number == view.column else None
        others = len(view.whole.others) if number == UNSORTED else 0
        column = view.board.columns[number]
        aimed = self._aim is not None and column.status == self._aim
        now = self._live.folder.now().replace(second=0, microsecond=0)
        return Shown(column, view.shown(number), cursor, now, view.marked, others, aimed, view.profile)

    @property
    def _filter_bar(self) -> FilterBar | None:
        """The line in which a filter is typed, while it is open. It is made when the first one is typed."""
        return self._bar if self._bar is not None and self._bar.display else None

    def _count(self, view: View) -> None:
        bar = self._filter_bar
        if bar is not None:
            wanted, left = view.lens.filter, len(view.board)
            hint = "" if left or wanted.searches or not wanted.words else "text:word looks into the files"
            hint = "looking into the files …" if self._searching else hint
            bar.show(left, len(view.whole), clean("; ".join(wanted.problems)), hint)

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
