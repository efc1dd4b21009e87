"""What is due and what was quiet for long, as lists in place of the columns; above the columns what is due first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from jobboard.board.board import Board
from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.finding import Finding
from jobboard.ui.screens.board.stepping import Stepping
from jobboard.ui.screens.board.walking import Walking
from jobboard.ui.view import View
from jobboard.ui.widgets.first_bar import First, FirstBar

if TYPE_CHECKING:
    from jobboard.board.tasks.today import Workings
    from jobboard.board.tasks.values import Today
    from jobboard.ui.widgets.work_lines import WorkLines
    from jobboard.ui.worklist import Worklist

QUIET = 30
"""Days of silence after which an application is listed to be swept, until another number is asked for."""

INSTEAD = {
    "round": "r tells how it went, once it is over",
    "debrief": "r tells how it went",
    "answer": "x a accepts, x d declines, f gives the answer another day",
    "silent": "it was nudged twice: x g closes it as ghosted, N waits until a day",
    "deadline": "L moves it to Applied once it is sent; x l closes it",
}
"""What is said of a task that no single key does."""


class Asked(NamedTuple):
    """What the first thing that is due depends on."""

    board: Board
    now: datetime
    quiet: Mapping[str, int]

    def is_answered_by(self, other: Asked | None) -> bool:
        """Whether the answer is that of the other; two boards are never compared card by card."""
        return other is not None and other.board is self.board and other[1:] == self[1:]


class Listing(Walking, Finding, Stepping):
    """The list is worked out anew with every look at the board; the line above the columns once that is painted."""

    _left: dict[str, Worklist]
    _lines: WorkLines | None = None
    _workings: Workings | None = None
    _told_of: Asked | None = None
    _listed: Worklist | None = None
    _listed_of: Asked | None = None
    _awake = False

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._left = {}

    async def action_today(self) -> None:
        from jobboard.ui.worklist import Worklist

        if self._view.worklist is not None and self._view.worklist.name == "today":
            self.leave_list()
        else:
            await self._list(self._left.get("today") or Worklist("today"))

    async def action_sweep(self) -> None:
        from jobboard.ui.worklist import Worklist

        if self._view.worklist is not None and self._view.worklist.name == "sweep":
            self.soon(self._ask_for_days(self._view.worklist.days))
        else:
            await self._list(self._left.get("sweep") or Worklist("sweep", days=QUIET))

    def action_go(self) -> None:
        card = self._view.card
        if card is not None:
            self.go_to(card.id)

    def action_done(self) -> None:
        task, kind = self._view.task, self._view.here.task
        if task is not None and kind in INSTEAD:
            self.say(CleanText(INSTEAD[kind]))
        elif task is not None:
            self.do(task)

    def action_close_swept(self) -> None:
        if self._view.worklist is not None:
            self.soon(self._close_swept(self._view.worklist))

    def listed(self, view: View) -> View:
        worklist = view.worklist
        if worklist is None:
            return view
        asked = Asked(view.whole, self._minute_now, self._live.folder.settings.quiet)
        self._left[worklist.name] = worklist
        if self._listed == worklist.to_place(0) and asked.is_answered_by(self._listed_of):
            return view
        made = self._filled(worklist, asked).following(worklist)
        self._listed, self._listed_of = made.to_place(0), asked
        return view.with_worklist(made)

    def _filled(self, worklist: Worklist, asked: Asked) -> Worklist:
        """The list with what it has to list now."""
        if worklist.name == "today":
            today = self._today(asked.board, asked.now)
            return replace(worklist, items=today.tasks, comes=today.comes)
        from jobboard.board.sweep import sweep_of

        sweep = sweep_of(asked.board, asked.now.date(), worklist.days)
        return replace(worklist, items=sweep.swept, planned=sweep.planned)

    def show_list(self, view: View, *, shown: bool) -> None:
        lines = self._lines
        if lines is None:
            return
        lines.display = shown
        if view.worklist is not None:
            from jobboard.ui.widgets.work_lines import Work

            lines.show(Work(view.worklist, self._minute_now, view.marked))

    def tell_first(self, view: View) -> None:
        bar, now = self.query_one(FirstBar), self._minute_now
        if view.worklist is not None:
            from jobboard.ui.worklist_words import title

            name, count = title(view.worklist, now)
            bar.show(First(name, count))
            self._told_of = None
        elif self._awake:
            asked = Asked(view.whole, now, self._live.folder.settings.quiet)
            if not asked.is_answered_by(self._told_of):
                self._told_of = asked
                self.call_after_refresh(self._tell_first, asked)

    def wake(self) -> None:
        """The first paint is on the screen: now what is due first is worked out too."""
        self._awake = True
        self.tell_first(self._view)

    def _tell_first(self, asked: Asked) -> None:
        """Say what is due first; where nothing is, what comes next."""
        if self._told_of is not asked or not self.is_up:
            return
        from jobboard.ui.worklist_words import first

        today = self._today(asked.board, asked.now)
        self.query_one(FirstBar).show(first(today, asked.now) if len(asked.board) else None)

    @property
    def page(self) -> int:
        return self._lines.page if self._lines is not None and self._view.worklist is not None else super().page

    def _today(self, board: Board, now: datetime) -> Today:
        """What is due; what has not changed since it was asked last is not looked at again."""
        from jobboard.board.tasks.today import Workings

        self._workings = self._workings or Workings()
        return self._workings.today_of(board, now, self._live.folder.settings.quiet)

    async def _list(self, worklist: Worklist) -> None:
        """Show a list in place of the columns. Its widget is made with the first one."""
        from jobboard.ui.widgets.work_lines import Work, WorkLines

        if self._lines is None:
            self._lines = WorkLines(Work(worklist, self._minute_now))
            await self.mount(self._lines, before=self.query_one("#columns"))
        view = self._view.with_pane(self._view.pane and self.has_room_beside, keys=False)
        self.look(view.with_worklist(worklist))

    async def _ask_for_days(self, days: int) -> None:
        from jobboard.ui.screens.ask import AskScreen
        from jobboard.ui.worklist import Worklist

        question, keys = CleanText("quiet for how many days?"), "enter lists them   esc leaves it"
        typed = await self.ask(AskScreen(question, value=str(days), keys=keys, check=_days_meant, selected=True))
        if typed:
            await self._list(Worklist("sweep", days=int(typed)))

    async def _close_swept(self, worklist: Worklist) -> None:
        """Close what is marked of the list, else all of it, if the person says so; what they saw and is quiet still."""
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        marked = worklist.marked(self._view.marked)
        if self._view.marked and not marked:
            self.say(CleanText("nothing that is marked is in this list; esc takes the marks away"))
            return
        cards = marked or tuple(item.card for item in worklist.items)
        what = f"close {cards[0].name} as ghosted" if len(cards) == 1 else f"close these {len(cards)} as ghosted"
        options = (Option("yes", clean(what)), Option("no", CleanText("leave them as they are")))
        chosen = await self.ask(PickerScreen(CleanText("they never answered?"), options, typed=False))
        listed = self._view.worklist
        if chosen != "yes" or listed is None:
            return
        quiet = {item.card.id: item.card for item in listed.items}
        self.look(self._view.marking(self._view.marked - {card.id for card in cards}))
        self._changes.close([quiet[card.id] for card in cards if card.id in quiet], "ghosted")
        if heard := [card.name for card in cards if card.id not in quiet]:
            self.say(clean(f"{', '.join(heard)}: not quiet any longer, and left as it is"), severity="refused")

    # The mouse

    async def on_first_bar_pressed(self, _: FirstBar.Pressed) -> None:
        await self.action_today()

    def on_work_lines_pressed(self, message: WorkLines.Pressed) -> None:
        self.look(self._view.with_pane(self._view.pane, keys=False).to_place(message.place))

    def on_work_lines_opened(self, message: WorkLines.Opened) -> None:
        self.look(self._view.to_place(message.place))
        self.action_go()

    def on_work_lines_wheeled(self, message: WorkLines.Wheeled) -> None:
        self.look(self._view.to_place(self._view.place + message.items))


def _days_meant(typed: str) -> tuple[CleanText, bool]:
    """Whether a number of days was typed, and what it means."""
    from jobboard.config.settings import LONGEST_QUIET

    if typed.isascii() and typed.isdecimal() and len(typed) < 5 and 0 < int(typed) <= LONGEST_QUIET:
        return CleanText(""), True
    return CleanText(f"a number of days, from 1 to {LONGEST_QUIET}"), False
