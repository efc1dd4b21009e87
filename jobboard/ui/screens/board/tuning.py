"""The person's settings on the board: the theme, the config, and what is wrong in it."""

from __future__ import annotations

import asyncio

from textual.message import Message

from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Problem
from jobboard.ui.screens.board.outside import Outside


class Tuning(Outside):
    """What makes the board the person's own."""

    class ThemeChosen(Message):
        """Another theme is to be used, also at the next start."""

        def __init__(self, theme: str) -> None:
            super().__init__()
            self.theme = theme

    def action_settings(self) -> None:
        self.soon(self._edit_settings())

    def action_theme(self) -> None:
        self.soon(self._choose_theme())

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
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
        else:
            await self.edit(str(path))

    async def _choose_theme(self) -> None:
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        app, before = self.app, self.app.theme

        def preview(theme: str) -> None:
            app.theme = theme

        kinds = {name: "dark" if theme.dark else "light" for name, theme in app.available_themes.items()}
        names = sorted((name for name in kinds if "ansi" not in name), key=lambda name: (kinds[name], name))
        options = tuple(Option(name, clean(name), group=CleanText(kinds[name])) for name in names)
        chosen = await self.ask(PickerScreen(CleanText("Colours"), options, "a theme", True, preview, before))
        app.theme = chosen or before
        if chosen is None:
            return
        self.post_message(self.ThemeChosen(chosen))
        own = self._live.folder.settings.theme
        if own and own != chosen:
            self.say(clean(f"until the next start: config.toml says theme = {own}"))
