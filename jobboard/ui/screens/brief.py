"""The page for the next round, over the board: read, copied, written to a file, printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from textual.app import ComposeResult

from jobboard.config import Keys
from jobboard.slots import replace
from jobboard.text.clean import CleanText
from jobboard.ui.command import SEE, WALK, Command
from jobboard.ui.page_commands import PAGE
from jobboard.ui.pane.paper import paper_rows
from jobboard.ui.screens.base import OUR_KEYS, CommandScreen
from jobboard.ui.widgets.bars import KeyBar
from jobboard.ui.widgets.notice import Notice, Severity
from jobboard.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from jobboard.board.brief.values import Brief

MORE = CleanText("more ▾")

# fmt: off
BRIEF = (
    *(replace(each, footer=each.footer if each.id == "down" else "") for each in PAGE if each.group == WALK),
    Command("copy", ("y",), "y", SEE, "copy the page", footer="copy", cap="y"),
    Command("write", ("w",), "w", SEE, "write the page to a new file", footer="write", cap="w"),
    Command("edit", ("e",), "e", SEE, "open the file of the application in the editor", footer="edit", cap="e"),
    Command("print", ("P", "shift+p"), "P", SEE, "print the page", footer="print", cap="P"),
    Command("back", ("escape", "q", "b", "ctrl+c"), "esc  q", SEE, "back to the board", footer="back", cap="esc"),
)
# fmt: on
"""The commands of a page, and the ways that this one goes."""


class Ways(Protocol):
    """Where the page can go. Each way tells on the screen how it went."""

    def copy_page(self, page: str) -> None:
        """To the clipboard."""

    def write_page(self, brief: Brief, page: str) -> None:
        """To a new file, after asking where."""

    def print_page(self, page: str) -> None:
        """To the printer."""

    def edit_briefed(self) -> None:
        """Not the page: the file that it was made from, to the editor."""


class BriefScreen(CommandScreen):
    """A brief over the board, and its page of markdown: `BriefScreen(brief, page, ways, own_keys)`.

    The page goes its ways as the text it is, however it is drawn.
    """

    TABLE = BRIEF

    def __init__(self, brief: Brief, page: str, ways: Ways, own_keys: Mapping[str, Keys] = OUR_KEYS) -> None:
        super().__init__(own_keys)
        self._brief, self._page, self._ways = brief, page, ways

    def compose(self) -> ComposeResult:
        yield Pane(paper_rows(self._page))
        yield KeyBar()
        yield Notice()

    def on_mount(self) -> None:
        self.show_keys()

    def show(self, brief: Brief, page: str) -> None:
        """The same as it is by now; what is read stays where it is."""
        self._brief = brief
        if page != self._page:
            self._page = page
            self.paper.show(paper_rows(page))

    def say(self, *lines: CleanText, severity: Severity = "said") -> None:
        if any(lines):
            self.query_one(Notice).say(lines, severity)

    def on_pane_scrolled(self) -> None:
        self.show_keys()

    def matter(self) -> tuple[CleanText, bool]:
        return MORE if self.paper.is_laid_out and self.paper.below else CleanText(""), False

    @property
    def paper(self) -> Pane:
        """The page as it is drawn."""
        return self.query_one(Pane)

    def action_down(self) -> None:
        self.paper.walk(1)

    def action_up(self) -> None:
        self.paper.walk(-1)

    def action_half_down(self) -> None:
        self.paper.page(1)

    def action_half_up(self) -> None:
        self.paper.page(-1)

    def action_first(self, _: str) -> None:
        self.paper.to_first()

    def action_last(self) -> None:
        self.paper.to_last()

    def action_copy(self) -> None:
        self._ways.copy_page(self._page)

    def action_write(self) -> None:
        self._ways.write_page(self._brief, self._page)

    def action_print(self) -> None:
        self._ways.print_page(self._page)

    def action_edit(self) -> None:
        self._ways.edit_briefed()

    def action_back(self) -> None:
        self.dismiss()
