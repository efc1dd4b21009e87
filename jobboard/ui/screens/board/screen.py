"""The board's screen: what it consists of, the mouse on it, and the changes that come from the disk."""

from __future__ import annotations

from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from jobboard.board.board import COLUMNS
from jobboard.store.live import Update
from jobboard.text.clean import CleanText
from jobboard.ui.screens.board.adding import Adding
from jobboard.ui.screens.board.briefing import Briefing
from jobboard.ui.screens.board.changing import Changing
from jobboard.ui.screens.board.listing import Listing
from jobboard.ui.screens.board.preparing import Preparing
from jobboard.ui.screens.board.tuning import Tuning
from jobboard.ui.view import View
from jobboard.ui.widgets.bars import KeyBar, TopBar
from jobboard.ui.widgets.card_columns import CardColumns
from jobboard.ui.widgets.column import CardColumn
from jobboard.ui.widgets.empty import EmptyBoard
from jobboard.ui.widgets.first_bar import FirstBar
from jobboard.ui.widgets.notice import Notice

CLOCK = 10.0
"""Seconds between two looks at the clock."""


class BoardScreen(Listing, Preparing, Briefing, Changing, Adding, Tuning):
    """Six columns over one frozen view, the pane beside them or over them."""

    _minute: datetime | None = None
    _begun: View | None = None

    def compose(self) -> ComposeResult:
        yield TopBar()
        yield FirstBar()
        with Horizontal(id="desk"):
            with CardColumns():
                for status in COLUMNS:
                    yield CardColumn(status)
            yield EmptyBoard()
        yield KeyBar()
        yield Notice()

    def on_mount(self) -> None:
        self.look(self._view)
        self._begun = self._view
        self.set_interval(CLOCK, self._look_at_the_clock)

    def _look_at_the_clock(self) -> None:
        """Draw the board as it is in this minute: a round may be over that was still to come."""
        minute = self._minute_now
        if minute != self._minute and self.is_up:
            self._minute = minute
            self.look(self._view)

    def on_resize(self, _: events.Resize) -> None:
        self.look(self._view)

    # The disk

    async def listen(self) -> None:
        """Show every change that comes from the disk, for as long as the board is open."""
        self._changes.tidy()
        async for update in self._live.updates():
            if not self.is_up:
                return
            self._show(update)

    def _show(self, update: Update) -> None:
        back = self._trouble is not None and update.trouble is None
        self._polling, self._trouble = update.polling, update.trouble
        was_reading, self._reading = self._reading, update.reading
        view = self._view.of(self._changes.board)
        if was_reading is not None and self._view is self._begun:
            self.look(view.at_start())  # nobody has pressed anything yet
            self._begun = self._view
        else:
            self.look(view)
        self.judge_by(update.profile)
        if back:
            self.say(CleanText("the folder is back"))
        self.say(*self._changes.put_back(update.changed), severity="refused")
        if update.changed:
            self.search_files()

    def tell_first(self, view: View) -> None:
        """What is due first is known when all files are read."""
        if self._reading is None:
            super().tell_first(view)

    # The mouse

    def on_card_column_pressed(self, message: CardColumn.Pressed) -> None:
        view = self._view.to_column(COLUMNS.index(message.status)).with_pane(self._view.pane, keys=False)
        self.look(view if message.card_id is None else view.to_card(message.card_id), stay=True)

    def on_card_column_others_pressed(self, _: CardColumn.OthersPressed) -> None:
        self.look(self._view.to_column(0).to_place(len(self._view.shown(0))))

    def on_card_column_opened(self, message: CardColumn.Opened) -> None:
        self.look(self._view.to_card(message.card_id), stay=True)
        self.call_later(self.action_open)

    def on_card_column_mark_requested(self, message: CardColumn.MarkRequested) -> None:
        self.look(self._view.to_card(message.card_id).marking(self._view.marked ^ {message.card_id}))

    def on_card_column_pulled(self, message: CardColumn.Pulled) -> None:
        if COLUMNS.index(message.status) == self._view.column:
            self.look(self._view.to_place(message.place))

    def on_card_column_dragged(self, message: CardColumn.Dragged) -> None:
        self._aim_at(self._column_at(message.screen_x, message.screen_y))

    def on_card_column_drag_ended(self, _: CardColumn.DragEnded) -> None:
        self._aim_at(None)

    def on_card_column_dropped(self, message: CardColumn.Dropped) -> None:
        column = self._column_at(message.screen_x, message.screen_y)
        card = self._view.board.by_id.get(message.card_id)
        self._aim_at(None)
        if column is None or column.status is None or card is None:
            return
        marked = self._view.marked_cards
        cards = marked if card in marked else (card,)
        self.send(cards, column.status)

    def _aim_at(self, column: CardColumn | None) -> None:
        aim = column.status if column is not None else None
        if aim != self._aim:
            self._aim = aim
            self.look(self._view)

    def _column_at(self, x: int, y: int) -> CardColumn | None:
        return next((each for each in self.query(CardColumn) if each.display and each.region.contains(x, y)), None)
