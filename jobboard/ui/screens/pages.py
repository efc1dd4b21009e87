"""The page over the board: the help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.app import ComposeResult

from jobboard.config import Keys
from jobboard.text.clean import CleanText
from jobboard.ui.page_commands import PAGE
from jobboard.ui.screens.base import OUR_KEYS, CommandScreen
from jobboard.ui.widgets.bars import KeyBar
from jobboard.ui.widgets.page import Page, Row


class PageScreen(CommandScreen):
    """A page of rows over the board, scrolled with the keys of the board."""

    TABLE = PAGE

    def __init__(self, rows: Iterable[Row] = (), own_keys: Mapping[str, Keys] = OUR_KEYS) -> None:
        super().__init__(own_keys)
        self._rows = tuple(rows)
        self._below = 0

    def compose(self) -> ComposeResult:
        yield Page(self._rows)
        yield KeyBar()

    def on_mount(self) -> None:
        self.show_keys()

    def on_page_moved(self, message: Page.Moved) -> None:
        self._below = message.below
        self.show_keys()

    def matter(self) -> tuple[CleanText, bool]:
        return CleanText(f"{self._below} more ▾" if self._below else ""), False

    @property
    def page(self) -> Page:
        """The text."""
        return self.query_one(Page)

    def action_down(self) -> None:
        self.page.scroll_lines(1)

    def action_up(self) -> None:
        self.page.scroll_lines(-1)

    def action_half_down(self) -> None:
        self.page.scroll_lines(max(1, self.page.size.height // 2))

    def action_half_up(self) -> None:
        self.page.scroll_lines(-max(1, self.page.size.height // 2))

    def action_first(self, _: str) -> None:
        self.page.scroll_lines(-self.page.length)

    def action_last(self) -> None:
        self.page.scroll_lines(self.page.length)

    def action_back(self) -> None:
        self.dismiss()
