"""Other programs, and the way out: the editor, the browser, the clipboard, the shell."""

from __future__ import annotations

import asyncio
import os

from textual.message import Message

from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.desk import Desk


class Outside(Desk):
    """What leaves the board, for a while or for good. The app has the terminal, so it is asked by messages."""

    _editor: str | None = None
    """The editor that was chosen, where none is set."""

    class QuitRequested(Message):
        """The person wants to leave."""

    class SuspendRequested(Message):
        """The person wants to go to the shell for a while."""

    class EditRequested(Message):
        """An editor is to be run on the terminal, once every change is written."""

        def __init__(self, command: list[str]) -> None:
            super().__init__()
            self.command = command

    class CopyRequested(Message):
        """A text is to go to the clipboard."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    @property
    def line(self) -> int:
        """The line of the file that the person looks at, 0 where none."""
        return 0

    def action_edit(self) -> None:
        if self._view.card is not None:
            self.soon(self.edit(self._view.card.path, self.line))

    def action_link(self) -> None:
        if self._view.card is not None:
            self.soon(self.open_link(self._view.card.facts.url or ""))

    def action_copy(self) -> None:
        if self._view.card is not None:
            self.post_message(self.CopyRequested(self._view.card.path))
            self.say(clean(f"copied: {self._view.card.path}"))

    def action_suspend(self) -> None:
        self.post_message(self.SuspendRequested())

    def action_interrupt(self) -> None:
        self.say(CleanText("q quits, once every change is written"))

    def action_quit(self) -> None:
        self.post_message(self.QuitRequested())

    async def edit(self, path: str, line: int = 0) -> None:
        """Open a file in the person's editor, at a line; without one they choose among those that are installed."""
        from jobboard.programs.editors import editor_command

        try:
            command = editor_command(path, os.environ, line) or await self._chosen_editor(path, line)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
        else:
            if command is not None:
                self.post_message(self.EditRequested(command))

    async def _chosen_editor(self, path: str, line: int) -> list[str] | None:
        from jobboard.programs.editors import editor_command, installed_editors
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        if self._editor is not None:
            return editor_command(path, {**os.environ, "VISUAL": "", "EDITOR": self._editor}, line)
        installed = installed_editors(os.environ)
        if not installed:
            self.say(CleanText("no editor is set: $VISUAL or $EDITOR names one"), severity="refused")
            return None
        title = CleanText("Which editor? (with $EDITOR set, this is not asked)")
        options = tuple(Option(each, clean(each)) for each in installed)
        self._editor = await self.ask(PickerScreen(title, options, typed=False))
        return None if self._editor is None else await self._chosen_editor(path, line)

    async def open_link(self, stated: str) -> None:
        """Open a link as a file states it in the browser; where that cannot be, it is copied."""
        from jobboard.programs.addresses import safe_url
        from jobboard.programs.links import open_url

        url = ""
        try:
            url = safe_url(stated)
            await asyncio.to_thread(open_url, url, os.environ)
        except JobboardError as error:
            if url:
                self.post_message(self.CopyRequested(url))
            self.say(clean(error.sentence), *([clean(f"copied: {url}")] if url else []), severity="refused")
        else:
            self.say(clean(f"opened: {url}"))
