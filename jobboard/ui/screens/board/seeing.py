"""Seeing more: pages, closed cards, other programs, themes; and leaving."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection
from dataclasses import replace

from textual.message import Message

from jobboard.board.card import Card
from jobboard.board.filter import NO_FILTER
from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Problem
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.widgets.column import CardColumn
from jobboard.ui.widgets.notice import Notice


class Seeing(Desk):
    """What the keys of the groups *See* and *In the palette* do."""

    class QuitRequested(Message):
        """The person wants to leave."""

    class SuspendRequested(Message):
        """The person wants to go to the shell for a while."""

    class ThemeChosen(Message):
        """Another theme is to be used, also at the next start."""

        def __init__(self, theme: str) -> None:
            super().__init__()
            self.theme = theme

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

    def action_open(self) -> None:
        from jobboard.ui.screens.details import DetailsScreen

        if self._view.card is not None:
            card = self._view.card
            self.app.push_screen(DetailsScreen(card, lambda each: self._actions.read_card(self._live.folder, each)))
        elif self.here.on_others:
            self.action_others()

    def reload_details(self, changed: Collection[str]) -> None:
        """Have the page over the board read its file again, where that is one of the changed cards."""
        if len(self.app.screen_stack) == 1:
            return
        from jobboard.ui.screens.details import DetailsScreen

        page = self.app.screen
        if isinstance(page, DetailsScreen) and page.about.id in changed:
            page.reload()

    def action_closed(self) -> None:
        view = self._view.closed(not self._view.with_closed)
        self.look(view)
        self.remember(with_closed=view.with_closed)

    def action_help(self) -> None:
        from jobboard.ui.rows import help_rows
        from jobboard.ui.screens.pages import PageScreen

        self.app.push_screen(PageScreen(help_rows(self.table), self._live.folder.settings.keys))

    def action_others(self) -> None:
        self.soon(self._list_others())

    def action_edit(self) -> None:
        if self._view.card is not None:
            self.soon(self._edit(self._view.card.path))

    def action_settings(self) -> None:
        self.soon(self._edit_settings())

    def action_link(self) -> None:
        if self._view.card is not None:
            self.soon(self._open_link(self._view.card))

    def action_copy(self) -> None:
        if self._view.card is not None:
            self.post_message(self.CopyRequested(self._view.card.path))
            self.say(clean(f"copied: {self._view.card.path}"))

    def action_theme(self) -> None:
        self.soon(self._choose_theme())

    def action_suspend(self) -> None:
        self.post_message(self.SuspendRequested())

    def action_interrupt(self) -> None:
        self.say(CleanText("q quits, once every change is written"))

    def action_quit(self) -> None:
        self.post_message(self.QuitRequested())

    def action_back(self) -> None:
        """Back by one: a drag, the notice, then the filter, then the marks."""
        notice, view = self.query_one(Notice), self._view
        if self._aim is not None:
            for column in self.query(CardColumn):
                column.give_up_drag()
        elif notice.display:
            notice.dismiss()
        elif view.lens.filter.text.strip():
            self.look(view.through(replace(view.lens, filter=NO_FILTER, hits=None)))
        elif self._view.marked:
            self.look(self._view.marking(()))

    async def take_settings(self) -> None:
        """Read the config again; what has changed in it holds from now on."""
        settings = await asyncio.to_thread(self._actions.settings_now)
        if settings == self._live.folder.settings:
            return
        await asyncio.to_thread(self._live.use, settings)
        self.use_keys(settings.keys)
        if settings.theme in self.app.available_themes:
            self.app.theme = settings.theme
        self.look(self._view.of(self._changes.board))
        self.tell_problems()

    def tell_problems(self) -> None:
        """What is wrong in the config, each with its line; the rest of it holds all the same."""
        settings = self._live.folder.settings
        problems = [*settings.problems, *self.key_problems]
        if settings.theme and settings.theme not in self.app.available_themes:
            problems.append(Problem(None, f"there is no theme {settings.theme}"))
        lines = (f"line {each.line}: {each.message}" if each.line else each.message for each in problems)
        self.say(*(clean(f"config.toml: {line}") for line in lines), severity="refused")

    async def _edit_settings(self) -> None:
        """Open the config in the editor; what it says then holds at once."""
        try:
            path = await asyncio.to_thread(self._actions.config_to_edit)
        except (JobboardError, OSError) as error:
            self.say(clean(str(error)), severity="refused")
            return
        await self._edit(str(path))

    async def _edit(self, path: str) -> None:
        """Open a file in the person's editor; without one they choose among those that are installed."""
        from jobboard.programs import editor_command, installed_editors
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        try:
            command = editor_command(path, os.environ)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
            return
        if command is None:
            installed = installed_editors(os.environ)
            if not installed:
                self.say(CleanText("no editor is set: $VISUAL or $EDITOR names one"), severity="refused")
                return
            options = tuple(Option(each, clean(each)) for each in installed)
            title = CleanText("Which editor? (set $EDITOR, and this is not asked)")
            chosen = await self.ask(PickerScreen(title, options, typed=False))
            if chosen is None:
                return
            command = editor_command(path, {**os.environ, "VISUAL": "", "EDITOR": chosen})
        if command is not None:
            self.post_message(self.EditRequested(command))

    async def _open_link(self, card: Card) -> None:
        from jobboard.programs import open_url, safe_url

        url = ""
        try:
            url = safe_url(card.facts.url or "")
            await asyncio.to_thread(open_url, url, os.environ)
        except JobboardError as error:
            if url:
                self.post_message(self.CopyRequested(url))
            self.say(clean(error.sentence), *([clean(f"copied: {url}")] if url else []), severity="refused")
        else:
            self.say(clean(f"opened: {url}"))

    async def _list_others(self) -> None:
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        others = self._view.whole.others
        if not others:
            self.say(CleanText("every file that was read is an application"))
            return
        files = "1 file that is no application" if len(others) == 1 else f"{len(others)} files that are no applications"
        title = CleanText(f"{files}: enter opens one in the editor")
        options = tuple(Option(each, clean(each)) for each in others)
        chosen = await self.ask(PickerScreen(title, options, placeholder="a part of its name"))
        if chosen is not None:
            await self._edit(str(self._live.folder.path / chosen))

    async def _choose_theme(self) -> None:
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        app, before = self.app, self.app.theme

        def preview(theme: str) -> None:
            app.theme = theme

        kinds = {name: "dark" if theme.dark else "light" for name, theme in app.available_themes.items()}
        options = tuple(
            Option(name, clean(name), group=CleanText(kind))
            for name, kind in sorted(kinds.items(), key=lambda each: (each[1], each[0]))
            if not name.startswith("textual-ansi") and "ansi" not in name
        )
        picker = PickerScreen(
            CleanText("Colours"), options, placeholder="a theme", on_highlight=preview, current=before
        )
        chosen = await self.ask(picker)
        app.theme = chosen or before
        if chosen is not None:
            self.post_message(self.ThemeChosen(chosen))
