"""The open offers side by side, over the board: what each comes to by year, and what is still to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from jobboard.config import Keys
from jobboard.text.clean import CleanText
from jobboard.ui.command import SEE, WALK, Command
from jobboard.ui.here import Here
from jobboard.ui.page_commands import PAGE
from jobboard.ui.screens.base import OUR_KEYS, CommandScreen
from jobboard.ui.widgets.bars import KeyBar
from jobboard.ui.widgets.offers import OffersTable

if TYPE_CHECKING:
    from jobboard.fit.offers.values import Comparison

MORE = "more offers"


def _with_more(here: Here) -> bool:
    """Where not all offers have room beside each other."""
    return here.line == MORE


# fmt: off
OFFERS = (
    Command("offer_left", ("h", "left"), "h  ←", WALK, "the offer to the left", available=_with_more),
    Command(
        "offer_right", ("l", "right"), "l  →", WALK, "the offer to the right",
        footer="other offers", cap="h l", available=_with_more,
    ),
    *(each for each in PAGE if each.group == WALK),
    Command(
        "back", ("escape", "q", "w", "enter", "ctrl+c"), "esc  q", SEE, "back to the board", footer="back", cap="esc",
    ),
)
# fmt: on
"""The commands of a page, and those that walk along the offers where not all have room."""


class CompareScreen(CommandScreen):
    """A table over the board: `CompareScreen(comparison, own_keys)`, with a `Comparison` of one offer or more.

    It is scrolled like any page; where not all offers have room beside each other, `h` and `l` walk along them.
    """

    TABLE = OFFERS

    def __init__(self, comparison: Comparison, own_keys: Mapping[str, Keys] = OUR_KEYS) -> None:
        super().__init__(own_keys)
        self._comparison = comparison
        self._moved = OffersTable.Moved(0, 1, len(comparison.offers), len(comparison.offers))

    @property
    def here(self) -> Here:
        moved = self._moved
        return Here(line=MORE if moved.last - moved.first + 1 < moved.count else "")

    def compose(self) -> ComposeResult:
        yield OffersTable(self._comparison)
        yield KeyBar()

    def on_mount(self) -> None:
        self.show_keys()

    def on_offers_table_moved(self, message: OffersTable.Moved) -> None:
        self._moved = message
        self.show_keys()

    def matter(self) -> tuple[CleanText, bool]:
        moved = self._moved
        some = moved.last - moved.first + 1 < moved.count
        offers = f"offers {moved.first}–{moved.last} of {moved.count}" if some else ""
        if some and moved.first == moved.last:
            offers = f"offer {moved.first} of {moved.count}"
        return CleanText("  ".join(filter(None, (offers, f"{moved.below} more ▾" if moved.below else "")))), False

    @property
    def table_of_offers(self) -> OffersTable:
        """The table."""
        return self.query_one(OffersTable)

    def action_offer_left(self) -> None:
        self.table_of_offers.step(-1)

    def action_offer_right(self) -> None:
        self.table_of_offers.step(1)

    def action_down(self) -> None:
        self.table_of_offers.scroll_lines(1)

    def action_up(self) -> None:
        self.table_of_offers.scroll_lines(-1)

    def action_half_down(self) -> None:
        self.table_of_offers.scroll_lines(max(1, self.table_of_offers.size.height // 2))

    def action_half_up(self) -> None:
        self.table_of_offers.scroll_lines(-max(1, self.table_of_offers.size.height // 2))

    def action_first(self, _: str) -> None:
        self.table_of_offers.scroll_lines(-self.table_of_offers.length)

    def action_last(self) -> None:
        self.table_of_offers.scroll_lines(self.table_of_offers.length)

    def action_back(self) -> None:
        self.dismiss()
