"""The app: the theme, the net against control characters, signals, and leaving only when everything is written."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from threading import Timer
from traceback import format_exception
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App, SuspendNotSupported
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.message_pump import MessagePump
from textual.worker import WorkerFailed

from jobboard.board.lens import Lens
from jobboard.board.order import ORDERS
from jobboard.errors import JobboardError
from jobboard.store.memory import Memory, Taste
from jobboard.text.clean import clean, clean_lines
from jobboard.ui.keyboard import Keyboard
from jobboard.ui.net import CleanNet
from jobboard.ui.ports import Actions, Live
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.screens.board.outside import Outside
from jobboard.ui.screens.board.tuning import Tuning
from jobboard.ui.view import first_view
from jobboard.ui.writer import Job, Writer

if TYPE_CHECKING:
    from jobboard.store.beginning import Beginning
    from jobboard.store.live import Folder

KeepPicture = Callable[[tuple[int, int], Iterable[str], bytes], None]
"""Keeps what draws the board of a terminal of some size, with the files that can be seen on it. Blocks."""

DARK = "gruvbox"
"""The theme where none is asked for. Its greys stay grey on 256 colours, where those of many others turn teal."""
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
PATIENCE = 5.0
"""Seconds that writes under way get to end when a signal asks to leave."""

GRACE = 1.0
"""Seconds in which the terminal is then to be restored."""


def style_sheet() -> Path:
    """`jobboard.tcss`: inside the package where it is installed, beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    places = (package / "jobboard.tcss", package.parent / "jobboard.tcss")
    return next(place for place in places if place.is_file())


class JobboardApp(App[None], inherit_bindings=False):
    """Holds the screens over one opened folder.

    `remember` keeps a Memory of the folder or a Taste of the person for the next start; it blocks.
    """

    CSS_PATH = style_sheet()
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "jobboard"

    def __init__(
        self,
        live: Live,
        actions: Actions,
        memory: Memory | None = None,
        taste: Taste | None = None,
        remember: Callable[[Memory | Taste], None] = lambda _: None,
        keep: KeepPicture | None = None,
    ) -> None:
        self._net, self._colourless = CleanNet(), NoColor()
        super().__init__()
        wanted = os.environ.get("TEXTUAL_THEME"), live.folder.settings.theme, taste and taste.theme
        self.theme = next((theme for theme in wanted if theme in self.available_themes), DARK)
        self._writer = Writer()
        self._live, self._remember, self._keep_picture = live, remember, keep
        kept = memory or Memory()
        order = next((order for order in ORDERS if order == kept.order), ORDERS[0])
        view = first_view(live.board, kept.with_closed, Lens(order))
        self._keyboard = Keyboard(super().on_event, self._concerned)
        self._board = BoardScreen(live, actions, self._writer, self._keyboard, view, kept)

    def get_default_screen(self) -> BoardScreen:
        return self._board

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes take their turn; everything else goes its way."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._keyboard.put(event)
        else:
            await super().on_event(event)

    def _concerned(self) -> Iterable[MessagePump]:
        """Those through whose hands a key goes: from what has the focus up to the app."""
        target = self.focused or self.screen
        return (*target.ancestors_with_self, self)

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice, with a reader that no byte ends."""
        from textual.drivers.linux_driver import LinuxDriver

        from jobboard.ui.driver import TolerantDriver

        chosen = super().get_driver_class()
        return TolerantDriver if chosen is LinuxDriver else chosen

    def panic(self, *renderables: RenderableType) -> None:
        """End after a fault of the program, of whichever thread, with a code that says so."""
        self._return_code = self._return_code or 1
        super().panic(*renderables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, then the net. Under NO_COLOR no colour is left; Textual alone would leave greys."""
        return [*super().get_line_filters(), self._net, *([self._colourless] if self.no_color else [])]

    def on_load(self) -> None:
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, self._asked_to_leave, 128 + number)

    def on_ready(self) -> None:
        """The first paint is on the screen: now everything that takes its time."""
        gc.enable()
        gc.freeze()
        self.run_worker(self._keyboard.run(), name="keyboard")
        self.run_worker(self._writer.run(), name="writer")
        self.run_worker(self._board.listen(), name="listener")
        self._board.tell_problems()
        self._board.wake()
        self.app_resume_signal.subscribe(self, self._back)

    def _back(self, _: object) -> None:
        """The terminal is ours again, after a while in the shell or in an editor: nothing of ours is on it."""
        self._live.nudge()
        self.refresh(layout=True)

    def on_app_focus(self) -> None:
        """The person comes back from somewhere else, perhaps from an editor."""
        self._live.nudge()

    def on_outside_quit_requested(self) -> None:
        self.run_worker(self._leave(0), name="leaving")

    def on_outside_suspend_requested(self) -> None:
        self.action_suspend_process()

    def on_outside_edit_requested(self, message: Outside.EditRequested) -> None:
        self.run_worker(self._edit(message.command), name="editor", group="editor", exclusive=True)

    def copy_to_clipboard(self, text: str) -> None:
        """Have the terminal copy it; a byte of a file's name that is not UTF-8 is a `?` there."""
        super().copy_to_clipboard(text.encode(errors="replace").decode())

    def on_outside_copy_requested(self, message: Outside.CopyRequested) -> None:
        from jobboard.programs.clipboard import copy_outside

        text = message.text
        self.copy_to_clipboard(text)
        self._writer.put(Job(lambda: copy_outside(text, os.environ), lambda _: None))

    def on_tuning_theme_chosen(self, message: Tuning.ThemeChosen) -> None:
        self._keep(Taste(message.theme))

    def on_desk_remembered(self, message: Desk.Remembered) -> None:
        self._keep(message.memory)

    def _keep(self, kept: Memory | Taste) -> None:
        self._writer.put(Job(lambda: self._remember(kept), lambda _: None))

    async def _edit(self, command: list[str]) -> None:
        """Give the terminal to an editor, once every change is written, and look at what it left."""
        from jobboard.programs.editors import edit

        await self._writer.finished()
        told = ""
        try:
            with self.suspend():  # what is raised in here would leave the terminal as it is
                try:
                    edit(command)
                except JobboardError as error:
                    told = error.sentence
        except SuspendNotSupported:
            told = "an editor needs a terminal"
        await self._board.take_settings()
        if told:
            self._board.say(clean(told), severity="refused")

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program ends it with 1 and its trace, without the values that Textual would show: they are the
        person's files.
        """
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        fault = error.error if isinstance(error, WorkerFailed) else error
        self.panic(Text("\n".join(clean_lines("".join(format_exception(fault))))))

    async def _leave(self, code: int) -> None:
        """Leave with this exit code, once every change is written."""
        await self._writer.finished()
        if self._keep_picture is not None:
            from jobboard.ui.parting import picture_of

            picture = await picture_of(self, self._board)
            if picture is not None:
                self._keep_picture(*picture)
        self.exit(return_code=code)

    def _asked_to_leave(self, code: int) -> None:
        self.run_worker(self._leave_by_signal(code), name="leaving")

    async def _leave_by_signal(self, code: int) -> None:
        """The same with less patience. Textual may wait for ever for a terminal whose window is closed."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._writer.finished(), PATIENCE)
        last = Timer(GRACE, os._exit, (code,))
        last.daemon = True
        last.start()
        self.exit(return_code=code)


def run(folder: Folder, begun: Beginning | None = None, *, is_now: bool = True) -> int:
    """Open the board on a folder; returns the exit code: 0, 1 after a fault of the program, 128+n after a signal.

    `begun`: how it began, where that was asked for before. `is_now`: it is shown as it is now, so that a picture of it
    may be kept for the next start.

    Raises Unreadable when the folder cannot be listed.
    """
    from jobboard.store.live import LiveBoard
    from jobboard.store.memory import keep, remembered, taste
    from jobboard.store.picture import conditions, keep_picture
    from jobboard.store.places import state_of
    from jobboard.ui.store_actions import StoreActions

    try:
        state = state_of(folder.path)
        live, memory, remember = LiveBoard(folder, begun), remembered(state), partial(keep, state)
        picture = partial(keep_picture, folder.path, conditions(folder.path)) if is_now else None
        app = JobboardApp(live, StoreActions(), memory, taste(), remember, picture)
        app.run()
        return app.return_code or 0
    finally:
        gc.enable()
