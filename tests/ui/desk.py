"""An empty app in jobboard's look, over which one dialog is opened; without the last net, so that each text holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

STYLE_SHEET = Path(__file__).parent.parent.parent / "jobboard.tcss"


class Desk(App[None]):
    """Shows a dialog, or a widget on its own screen, which `make` makes while the app runs.

    `answers` holds what the dialog was dismissed with.
    """

    CSS_PATH = STYLE_SHEET
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(self, make: Callable[[], Screen[Any] | Widget], theme: str = "textual-dark") -> None:
        super().__init__()
        self.theme = theme
        self._make = make
        self.answers: list[Any] = []

    def on_mount(self) -> None:
        shown = self._make()
        if isinstance(shown, Screen):
            self.push_screen(shown, self.answers.append)
        else:
            self.mount(shown)
            shown.focus()

    @property
    def lines(self) -> list[str]:
        """The screen as text, without the blanks at the right."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.lines)


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text without a pause behind each letter."""
    for letter in text:
        pilot.app.post_message(events.Key(letter, letter))
    await pilot.pause()
    await pilot.pause()


def layouts(monkeypatch: pytest.MonkeyPatch) -> list[Screen[Any]]:
    """The screens that are laid out from now on, each time they are."""
    made: list[Screen[Any]] = []
    whole = Screen._refresh_layout

    def counted(self: Screen[Any], *args: Any, **kwargs: Any) -> None:
        made.append(self)
        whole(self, *args, **kwargs)

    monkeypatch.setattr(Screen, "_refresh_layout", counted)
    return made
