"""The pane beside the board or over it: opened, closed, and kept true to the file of the card under the cursor."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.here import Here
from jobboard.ui.screens.board.feeding import Feeding
from jobboard.ui.view import View

if TYPE_CHECKING:
    from jobboard.ui.pane.acts import Act
    from jobboard.ui.widgets.pane import Pane

BESIDE = 160
"""Columns of the terminal from which on the pane stands beside the board."""

LEAST, SHARE, MOST = 68, 0.42, 104
"""Cells of the pane beside the board: at least, as a share of the terminal, at most."""

LONGEST_NAME = 24
"""Characters of a company that stand in the line of keys, where the pane covers the board."""

POSTING = "rest:part:Posting"
"""The key of the line that names the posting."""

MORE = CleanText("more ▾")


class Reading(Feeding):
    """The pane follows the cursor while it is open. It is made when it is first opened."""

    _warned = False
    """It was said that something is not written yet."""

    @property
    def pane(self) -> Pane | None:
        return self._pane if self._view.in_pane else None

    @property
    def here(self) -> Here:
        here, act = self._view.here, self._act
        if act is None or not here.in_pane:
            return here
        return replace(here, line=act.line, in_list=act.line == "offer")

    @property
    def _act(self) -> Act | None:
        """What the line under the pane's cursor is for."""
        row = self._pane.current if self._pane is not None and self._shows_card else None
        return self._contents.act_of(row.key) if row is not None and self._contents is not None else None

    @property
    def _shows_card(self) -> bool:
        """Whether the pane shows the card under the cursor, and not still the one before it."""
        shown, card = self._contents.subject if self._contents is not None else None, self._view.card
        return shown is not None and card is not None and shown.card.id == card.id

    @property
    def line(self) -> int:
        """The line of the file under the pane's cursor."""
        row = self.pane.current if self.pane is not None and self._shows_card else None
        return row.line if row is not None else 0

    @property
    def has_room_beside(self) -> bool:
        return self.app.size.width >= BESIDE

    def action_open(self) -> None:
        if self._view.card is not None:
            self.soon(self._open())
        elif self.here.on_others:
            self.action_others()

    def action_switch(self) -> None:
        if self._view.in_pane:
            self.to_board()
        else:
            self.soon(self._open())

    def action_fold(self) -> None:
        self._unfolded = not self._unfolded
        if self._unfolded and self._pane is not None:
            self._pane.to_key(POSTING)
        self.look(self._view)

    async def _open(self) -> None:
        from jobboard.ui.pane.contents import Contents
        from jobboard.ui.widgets.pane import Pane

        if self._pane is None:
            self._pane, self._contents = Pane(), Contents()
            await self.mount(self._pane, after=self.query_one("#columns"))
        self.look(self._view.with_pane(True, keys=True))

    def matter(self) -> tuple[CleanText, bool]:
        matter, trouble = super().matter()
        card = self._view.card
        if matter or self.pane is None or card is None:
            return matter, trouble
        whose = "" if self.has_room_beside else brief(clean(card.name), LONGEST_NAME)
        return clean("  ".join(filter(None, (whose, MORE if self.pane.below else "")))), False

    def on_pane_scrolled(self) -> None:
        self.show_keys()

    def action_quit(self) -> None:
        """Leave; where something that was typed could not be written, only when it is asked for twice."""
        kept = len(self._changes.kept)
        if kept and not self._warned:
            self._warned = True
            what = "something that you typed is" if kept == 1 else f"{kept} things that you typed are"
            self.say(CleanText(f"{what} not written yet; q again leaves without"), severity="refused")
            return
        self._leaves = True  # nothing that is still read is shown any more
        super().action_quit()

    def look_aside(self, view: View) -> bool:
        pane, beside = self._pane, self.has_room_beside
        if pane is None:
            return True
        aside = max(LEAST, min(int(self.app.size.width * SHARE), MOST)) if view.pane and beside else 0
        if (pane.display, self.aside) != (view.pane, aside):
            pane.display, self.aside = view.pane, aside
            pane.styles.width = aside or "1fr"
        pane.active = view.in_pane
        if view.pane and view.card is not None:
            self._feed(view.card)
        else:
            self._about = None
        return beside

    def _feed(self, card: Card) -> None:
        """Have the pane show this card, if it does not yet."""
        before, minute = self._about, self._live.folder.now().replace(second=0, microsecond=0)
        again = before is not None and before[0].id == card.id
        if not again:
            self._unfolded = False
        about = (card, self._unfolded, minute if card.facts.rounds else datetime.min)
        if about == before or self._contents is None:
            return
        if not again:
            self._contents.forget()
            self._go_to = ""
        self._about = about
        self._start(about)
