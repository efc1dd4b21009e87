"""Finding cards: the filter, the order, the palette."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobboard.board.filter import NO_FILTER, Filter
from jobboard.board.order import Order
from jobboard.slots import replace
from jobboard.text.clean import clean
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.view import View
from jobboard.ui.widgets.bars import Bottom, KeyBar
from jobboard.ui.widgets.fit import Key

if TYPE_CHECKING:
    from jobboard.profile.values import Profile
    from jobboard.ui.widgets.filter_bar import FilterBar

WHILE_TYPING = ("up", "down", "pageup", "pagedown")
"""Keys that walk on the board while somebody types a filter."""

TYPING = (
    Key("enter", "keeps it"),
    Key("↑ ↓", "walk"),
    Key("status:", "applied"),
    Key("tag:", "remote"),
    Key("quiet:", ">14"),
    Key("pay:", ">150k"),
    Key("text:", "word"),
    Key("-", "not"),
    Key("esc", "no filter"),
)
"""The line of keys while somebody types a filter."""

FIT, NARROWING = Key("fit:", "open"), 6
"""Where cards are laid against must-haves; its place in the line."""


class Finding(Desk):
    """What the keys of the group *Find* do."""

    _before_filter: View | None = None

    def takes(self, key: str) -> bool:
        return super().takes(key) or (key in WHILE_TYPING and self._filter_bar is not None)

    async def action_filter(self) -> None:
        from jobboard.ui.widgets.filter_bar import FilterBar

        self.to_board()
        self.leave_list()
        if self._bar is None:
            self._bar = FilterBar(self._filter_typed)
            await self.mount(self._bar, before=self.query_one(KeyBar))
        self._before_filter = self._view
        self._bar.begin(self._view.lens.filter.text)
        self.look(self._view)
        self.call_after_refresh(self._warm_up)

    def _warm_up(self) -> None:
        """Work out before the first letter what every letter needs; the result is not looked at."""
        from jobboard.board.typed import read_filter

        replace(self._view.lens, filter=read_filter("a")).through(self._view.whole)

    def _filter_typed(self, text: str) -> None:
        from jobboard.board.typed import read_filter

        self.filter(read_filter(text, self._view.profile))

    def _bottom(self) -> Bottom:
        if self._filter_bar is None:
            return super()._bottom()
        judged = self._view.profile is not None and bool(self._view.profile.musts)
        return Bottom((*TYPING[:NARROWING], FIT, *TYPING[NARROWING:]) if judged else TYPING)

    def on_filter_bar_submitted(self, _: FilterBar.Submitted) -> None:
        self._close_filter_bar()

    def on_filter_bar_cancelled(self, _: FilterBar.Cancelled) -> None:
        self.filter(NO_FILTER)
        self._return()
        self._close_filter_bar()

    def unfilter(self) -> None:
        """Show everything again; the cursor stays on its card, or goes back to where it was before the filter."""
        lost = self._view.card is None
        self.filter(NO_FILTER)
        if lost:
            self._return()

    def _return(self) -> None:
        before = self._before_filter
        if before is not None and before.card is not None:
            self.look(self._view.to_card(before.card.id))

    def filter(self, wanted: Filter) -> None:
        """Show only what the filter leaves; what stands in the files themselves is searched for beside the keys."""
        lens, before = self._view.lens, self._view.lens.filter
        if (wanted.texts, wanted.lacking) == (before.texts, before.lacking):
            self.look(self._view.through(replace(lens, filter=wanted)))
            return
        self.workers.cancel_group(self, "search")
        self._searching = False
        self.look(self._view.through(replace(lens, filter=wanted, hits=frozenset() if wanted.searches else None)))
        self.search_files()

    def judge_by(self, profile: Profile | None) -> None:
        """Lay the cards against another profile; a filter that asks how they fit is read again."""
        if profile == self._view.profile:
            return
        self._view = replace(self._view, profile=profile)
        unread = [each.message for each in profile.problems if each.line is None] if profile is not None else []
        self.say(*(clean(f"_profile.md: {each}") for each in unread), severity="refused")
        self.read_again()
        text = self._view.lens.filter.text
        if text:
            self._filter_typed(text)
        else:
            self.look(self._view)

    def search_files(self) -> None:
        """Look into the files for what the filter asks of them, from the beginning."""
        if self._view.lens.filter.searches:
            self.run_worker(self._search(self._view.lens.filter), group="search", exclusive=True)

    def action_sort(self, order: Order) -> None:
        self.look(self._view.through(replace(self._view.lens, order=order)))
        self.remember(order=order)

    def action_palette(self) -> None:
        self.soon(self._choose_anything())

    def _close_filter_bar(self) -> None:
        if self._filter_bar is not None:
            self._filter_bar.close()
        self.look(self._view)

    async def _search(self, wanted: Filter) -> None:
        """Look into the files; what is found appears while the rest is looked at."""
        stop = threading.Event()
        cards = tuple(self._view.whole)
        batches = self._actions.search(self._live.folder, cards, wanted.texts, stop.is_set, wanted.lacking)
        found: frozenset[str] = frozenset()
        self._searching = True
        try:
            while (batch := await asyncio.to_thread(_next, batches)) is not None:
                if batch:
                    found |= batch
                    self.look(self._view.through(replace(self._view.lens, hits=found)))
            self._searching = False
            self.look(self._view)
        finally:
            stop.set()

    async def _choose_anything(self) -> None:
        """The palette: every action that does something here, then every card."""
        from jobboard.ui.palette import CARD, TITLE, palette_options
        from jobboard.ui.screens.picker import PickerScreen

        options = palette_options(self.table, self.here, self._view.whole)
        chosen = await self.ask(PickerScreen(TITLE, options, placeholder="an action, or a card"))
        if chosen is None:
            return
        what, _, value = chosen.partition(":")
        if what == CARD:
            self.go_to(value)
        else:
            self.call_next(self.run, what, value or None)

    def go_to(self, card_id: str) -> None:
        """The cursor on that card, whatever hides it."""
        view = self._view.with_worklist(None)
        if card_id not in view.board.by_id:
            view = view.through(replace(view.lens, filter=NO_FILTER, hits=None))
        card = view.board.by_id.get(card_id)
        if card is not None and card.closed and not view.shows_closed:
            view = view.closed(shown=True)
        self.look(view.to_card(card_id))


def _next(batches: Iterator[frozenset[str]]) -> frozenset[str] | None:
    return next(batches, None)
