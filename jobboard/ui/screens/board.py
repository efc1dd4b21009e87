"""The board: six columns over one frozen view. Every key makes another view of it, or a change of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from jobboard.board.board import COLUMNS
from jobboard.board.card import Card
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import STATUSES
from jobboard.ui.changes import Changes, Written
from jobboard.ui.commands import BOARD, COLUMN_NAMES, bindings
from jobboard.ui.ports import Actions, Live
from jobboard.ui.rows import help_rows
from jobboard.ui.screens.base import CommandScreen
from jobboard.ui.screens.details import DetailsScreen
from jobboard.ui.screens.pages import PageScreen
from jobboard.ui.view import View, window
from jobboard.ui.widgets.bars import KeyBar, Name, Top, TopBar
from jobboard.ui.widgets.column import CardColumn, Shown
from jobboard.ui.widgets.notice import Notice
from jobboard.ui.writer import Writer

if TYPE_CHECKING:
    from jobboard.store.live import Folder


class BoardScreen(CommandScreen):
    """Draws `view`, tells of changes, and listens to the disk."""

    TABLE = BOARD
    BINDINGS = bindings(BOARD)

    class QuitRequested(Message):
        """The person wants to leave."""

    class ClosedToggled(Message):
        """Closed cards are shown, or hidden, from now on."""

        def __init__(self, shown: bool) -> None:
            super().__init__()
            self.shown = shown

    def __init__(self, folder: Folder, live: Live, actions: Actions, writer: Writer, view: View) -> None:
        super().__init__()
        self._folder, self._live, self._actions = folder, live, actions
        self._changes = Changes(folder, live, actions, writer, self._told)
        self._view = view
        self._polling = False
        self._trouble: str | None = None

    def compose(self) -> ComposeResult:
        yield TopBar()
        with Horizontal(id="columns"):
            for status in COLUMNS:
                yield CardColumn(status)
        yield KeyBar()
        yield Notice()

    def on_mount(self) -> None:
        self.look(self._view)

    def on_resize(self, _: events.Resize) -> None:
        self.look(self._view)

    @property
    def view(self) -> View:
        """What is on the screen."""
        return self._view

    @property
    def card(self) -> Card | None:
        return self._view.card

    def matter(self) -> tuple[CleanText, bool]:
        if self._trouble is not None:
            return clean(self._trouble), True
        return CleanText("polling" if self._polling else ""), False

    def look(self, view: View) -> None:
        """Show this view: the columns that fit around the cursor, the strip, the keys that matter."""
        self._view = view
        visible = window(view.columns, view.column, self.app.size.width)
        for number, column in enumerate(self.query(CardColumn)):
            column.display = number in visible
            cursor = view.place if number == view.column else None
            column.show(Shown(view.board.columns[number], view.shown(number), cursor, view.board.today))
        self.query_one(TopBar).show(self._top(view, visible))
        self.show_keys()

    def _top(self, view: View, visible: tuple[int, ...]) -> Top:
        columns = view.board.columns
        names = tuple(
            Name(COLUMN_NAMES[COLUMNS[each]], columns[each].open, each in visible, each == view.column)
            for each in view.columns
        )
        return Top(clean(self._folder.path.name), names, sum(column.closed for column in columns))

    # The disk

    async def listen(self) -> None:
        """Show every change that comes from the disk, for as long as the board is open."""
        self._changes.tidy()
        async for update in self._live.updates():
            self._polling, self._trouble = update.polling, update.trouble
            if not self.children:  # the screen is being taken down
                return
            self.look(self._view.of(self._changes.board))
            page = self.app.screen
            if isinstance(page, DetailsScreen) and page.about.id in update.changed:
                page.reload()

    def _told(self, written: Written | None) -> None:
        """A change was painted (None), or written or refused: the board shows it, the notice says it."""
        if not self.children:  # the screen is being taken down
            return
        view = self._view.of(self._changes.board)
        self.look(view if written is None or written.card is None else view.to_card(written.card))
        if written is not None:
            self.query_one(Notice).say(written.lines, "refused" if written.refused else "done")

    # Walking

    def action_left(self) -> None:
        self.look(self._view.to_column(self._view.column - 1))

    def action_right(self) -> None:
        self.look(self._view.to_column(self._view.column + 1))

    def action_down(self) -> None:
        self._step(1)

    def action_up(self) -> None:
        self._step(-1)

    def action_half_down(self) -> None:
        self._step(self._half_page)

    def action_half_up(self) -> None:
        self._step(-self._half_page)

    def action_first(self, _: str) -> None:
        self.look(self._view.to_place(0))

    def action_last(self) -> None:
        self.look(self._view.to_place(len(self._view.cards) - 1))

    def action_column(self, status: str) -> None:
        self.look(self._view.to_column(COLUMNS.index(status)))

    def _step(self, cards: int) -> None:
        self.look(self._view.to_place(self._view.place + cards))

    @property
    def _half_page(self) -> int:
        return max(1, self.query(CardColumn)[self._view.column].page // 2)

    # Changing files

    def action_move_left(self) -> None:
        self._move_by(-1)

    def action_move_right(self) -> None:
        self._move_by(1)

    def _move_by(self, columns: int) -> None:
        if self.card is not None and self.card.status is not None:
            place = STATUSES.index(self.card.status) + columns
            if 0 <= place < len(STATUSES):
                self.action_move_to(STATUSES[place])

    def action_move_to(self, status: str) -> None:
        card = self.card
        if card is None or card.status == status:
            return
        if status == "DID_NOT_APPLY":
            self._ask_why(card)
        else:
            self._changes.move(card, status)

    def _ask_why(self, card: Card) -> None:
        from jobboard.ui.screens.reason import ReasonScreen

        def answered(reason: str | None) -> None:
            if reason is not None:
                self._changes.move(card, "DID_NOT_APPLY", reason)

        self.app.push_screen(ReasonScreen(clean(card.facts.company or card.id)), answered)

    def action_close(self, outcome: str) -> None:
        if self.card is not None and not self.card.closed:
            self._changes.close(self.card, outcome)

    def action_reopen(self) -> None:
        if self.card is not None and self.card.closed:
            self._changes.reopen(self.card)

    def action_undo(self) -> None:
        self._changes.undo()

    def action_redo(self) -> None:
        self._changes.redo()

    # Seeing

    def action_closed(self) -> None:
        view = self._view.of(self._view.board, not self._view.with_closed)
        self.look(view)
        self.post_message(self.ClosedToggled(view.with_closed))

    def action_help(self) -> None:
        self.app.push_screen(PageScreen(help_rows(BOARD)))

    def action_open(self) -> None:
        if self.card is not None:
            self.app.push_screen(DetailsScreen(self.card, lambda card: self._actions.read_card(self._folder, card)))

    def action_back(self) -> None:
        self.query_one(Notice).dismiss()

    def action_interrupt(self) -> None:
        self.query_one(Notice).say((CleanText("q quits, once every change is written"),), "said")

    def action_quit(self) -> None:
        self.post_message(self.QuitRequested())
