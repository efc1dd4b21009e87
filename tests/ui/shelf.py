"""The board over real files: what the keys write is then read from the disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from jobboard.store.folder import Folder
from jobboard.store.live import LiveBoard
from jobboard.store.memory import Memory, Taste
from jobboard.ui.app import JobboardApp
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.store_actions import StoreActions
from jobboard.ui.widgets.notice import Notice
from jobboard.ui.widgets.pane import Pane
from tests.ui.play import until

NOW = datetime(2026, 11, 25, 9, 30)
"""A Wednesday."""

WIDE, NARROW = (160, 45), (80, 24)


@dataclass
class Shelf:
    """An app over a folder of files. `now` can be set while it runs."""

    path: Path
    app: JobboardApp
    clock: list[datetime]

    def text(self, name: str) -> str:
        """What stands in a file now."""
        return (self.path / name).read_bytes().decode()

    @property
    def board(self) -> BoardScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, BoardScreen)
        return screen

    @property
    def pane(self) -> Pane:
        return self.board.query_one(Pane)

    @property
    def shown(self) -> list[str]:
        """The lines of the pane that are on the screen."""
        pane = self.pane
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)] if pane.display else []

    @property
    def here(self) -> str:
        """The text of the row under the pane's cursor."""
        row = self.pane.current
        return row.text if row is not None else ""

    @property
    def notice(self) -> str:
        shown = self.board.query_one(Notice)
        return str(shown.content) if shown.display else ""

    async def open(self, pilot: Pilot[None], card_id: str, text: str = "") -> None:
        """Open the pane of a card, and wait until it shows this text."""
        self.board.look(self.board.view.to_card(card_id))
        await pilot.press("enter")
        await until(pilot, lambda: any(text in line for line in self.shown))

    async def to(self, pilot: Pilot[None], text: str) -> None:
        """The pane's cursor to the first row that has this text."""
        contents = self.board._contents
        await until(pilot, lambda: contents is not None and any(text in row.text for row in contents.rows))
        assert contents is not None
        self.pane.to_key(next(row.key for row in contents.rows if text in row.text and row.key))
        await pilot.pause(0)


def written(files: Mapping[str, str], path: Path) -> Path:
    """A folder of applications below the path, with these texts by the names of their files."""
    folder = path / "applications"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def shelf(path: Path, theme: str = "textual-dark", now: datetime = NOW, card: str = "") -> Shelf:
    """The app over a folder, with the cursor on that card."""
    clock = [now]
    folder = Folder(path, now=lambda: clock[0])
    app = JobboardApp(LiveBoard(folder), StoreActions(), Memory(explained=True), Taste(theme))
    app._board._view = app._board.view.to_card(card)
    return Shelf(path, app, clock)
