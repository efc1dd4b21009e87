"""The picture of the board: the view on the screen, and the folder behind it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from jobboard.text.clean import CleanText, clean
from jobboard.ui.here import Here
from jobboard.ui.ports import Live
from jobboard.ui.screens.base import CommandScreen
from jobboard.ui.screens.board.above import empty_lines, top_of
from jobboard.ui.view import UNSORTED, View, window
from jobboard.ui.widgets.bars import TopBar
from jobboard.ui.widgets.column import CardColumn, Shown
from jobboard.ui.widgets.empty import EmptyBoard
from jobboard.ui.widgets.notice import Notice, Severity

if TYPE_CHECKING:
    from jobboard.ui.widgets.filter_bar import FilterBar

PARTS = 6
"""The parts of the screen that every look at it needs."""


def _id(view: View) -> str | None:
    return view.card.id if view.card is not None else None


class Drawing(CommandScreen):
    """Draws `view`. Parts of the board that have something of their own to show draw it beside."""

    def __init__(self, live: Live, view: View) -> None:
        super().__init__(live.folder.settings.keys)
        self._live, self._view, self._reading = live, view, live.reading
        self._aim: str | None = None
        self._searching = False
        self._bar: FilterBar | None = None
        self._visible: tuple[int, ...] = ()
        self._stayed: int | None = None

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

    @property
    def is_up(self) -> bool:
        """Whether all of it is there to be drawn: while the screen is taken down, parts of it are gone."""
        return len(self.query("#columns, EmptyBoard, TopBar, FirstBar, KeyBar, Notice")) == PARTS

    @property
    def has_room_beside(self) -> bool:
        """Whether the pane has room beside the board."""
        return False

    aside = 0
    """Cells that the pane takes beside the board."""

    def listed(self, view: View) -> View:
        """The view with the list in place of the columns as it is at this moment."""
        return view

    def show_list(self, view: View, *, shown: bool) -> None:
        """Draw the list of the view, or hide it."""

    def tell_first(self, view: View) -> None:
        """Have the line above the columns tell what is due first."""

    def look_aside(self, view: View) -> bool:  # noqa: ARG002
        """Show the pane as the view has it; whether the board has room beside it."""
        return True

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
            self.query_one(EmptyBoard).show(empty_lines(self._live.folder, len(view.whole.others), self._reading))
        for number, column in enumerate(self.query(CardColumn)):
            column.display = number in visible
            column.show(self._shown(view, number))
        typing = self._filter_bar is not None
        top = top_of(view, visible, self._live.folder, typing=typing, reading=self._reading)
        self.query_one(TopBar).show(top)
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
        return Shown(column, view.shown(number), cursor, self._minute_now, view.marked, others, aimed, view.profile)

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

    @property
    def _minute_now(self) -> datetime:
        """The person's own time, to the minute."""
        return self._live.folder.now().replace(second=0, microsecond=0)
