"""The pane beside the board or over it: opened, closed, and kept true to the file of the card under the cursor."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.worker import Worker

from jobboard.board.card import Card
from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.here import Here
from jobboard.ui.screens.board.seeing import Seeing
from jobboard.ui.view import View

if TYPE_CHECKING:
    from jobboard.store.prep import Kinds
    from jobboard.text.document import Document
    from jobboard.ui.pane.acts import Act
    from jobboard.ui.pane.contents import Contents
    from jobboard.ui.pane.parts import Sheet
    from jobboard.ui.pane.subject import Subject
    from jobboard.ui.widgets.pane import Pane

BESIDE = 160
"""Columns of the terminal from which on the pane stands beside the board."""

LEAST, SHARE, MOST = 68, 0.42, 104
"""Cells of the pane beside the board: at least, as a share of the terminal, at most."""

LONGEST_NAME = 24
"""Characters of a company that stand in the line of keys, where the pane covers the board."""

POSTING = "rest:part:Posting"
"""The key of the line that names the posting."""

LOOKS = 100
MORE = CleanText("more ▾")
REST = 0.05
"""Seconds that the cursor stays on a card before its file is read."""

AT_ONCE = 0.03
"""Seconds that a file has to be read before the pane shows what the card knows of it."""

About = tuple[Card, bool, datetime]
"""What the pane shows: a card, whether its posting is unfolded, and the minute."""


class Reading(Seeing):
    """The pane follows the cursor while it is open. It is made when it is first opened."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._pane: Pane | None = None
        self._contents: Contents | None = None
        self._about: About | None = None
        self._unfolded = False
        self._go_to = ""
        self._wish: tuple[About, bool] | None = None
        self._is_reading = False
        self._leaves = False

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
        whose = "" if self.has_room_beside else brief(clean(card.facts.company or card.id), LONGEST_NAME)
        return clean("  ".join(filter(None, (whose, MORE if self.pane.below else "")))), False

    def on_pane_scrolled(self) -> None:
        self.show_keys()

    def action_quit(self) -> None:
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
        self._start(about, again=again)

    def read_again(self) -> None:
        """Read the file of the pane's card again, whether or not it is known to have changed."""
        if self._about is not None and self.is_up:
            self._start(self._about, again=True)

    def _start(self, about: About, *, again: bool) -> None:
        """Read and show this, as soon as a reading that is under way can be left."""
        shown = self._contents.subject if self._contents is not None else None
        self._wish = about, again and shown is not None and shown.card.id == about[0].id
        if not self._is_reading:
            self._is_reading = True
            _: Worker[None] = self.run_worker(self._read_what_is_wished, group="pane")

    async def _read_what_is_wished(self) -> None:
        """One reading after the other, of all that are wished the newest."""
        try:
            while self._wish is not None and self.is_up:
                await self._come_to_rest()
                (about, again), self._wish = self._wish, None
                await self._read(about, again=again)
        finally:
            self._is_reading = False

    async def _laid_out(self) -> None:
        """Wait until the pane has its place on the screen."""
        for _ in range(LOOKS):
            if self._pane is None or self._pane.size.height:
                return
            await asyncio.sleep(0.002)

    async def _come_to_rest(self) -> None:
        """While the cursor walks on the board, from card to card, nothing is read."""
        wish = None
        while self._wish is not None and not self._wish[1] and not self._view.in_pane and wish is not self._wish:
            wish = self._wish
            await asyncio.sleep(REST)

    async def _read(self, about: About, *, again: bool) -> None:
        """Read the file in a thread and show it. What came first is shown in any case; the rest that is on the screen
        stays until the whole of it is read, and is left where something else is wished.
        """
        from jobboard.ui.pane.markdown import Known
        from jobboard.ui.pane.parts import Sheet
        from jobboard.ui.pane.sheet import Sheets

        contents = self._contents
        if contents is None:
            return
        settled, known = set(contents.settled), Known(contents.known.now)
        reading = asyncio.create_task(asyncio.to_thread(self._subject_of, *about))
        if not again and not (await asyncio.wait({reading}, timeout=AT_ONCE))[0]:
            self._show_head(about)
        subject = await reading
        sheets = Sheets(subject, known)
        first = await asyncio.to_thread(sheets.first)
        if self._about is None or self._about[0].id != about[0].id:
            return
        await self._laid_out()
        self._show_first(subject, first, settled, again=again)
        more, rest = sheets.more(), Sheet()
        while not self._is_called_away and (batch := await asyncio.to_thread(next, more, None)) is not None:
            rest = Sheet((*rest.rows, *batch.rows), {**rest.acts, **batch.acts}) if again else rest
            if not again:
                self._extend(batch)
        if not self._is_called_away:
            contents.known = known
            if again:
                self._show_rest(rest)

    @property
    def _is_called_away(self) -> bool:
        """Whether the reading under way is to be left: something else is wished, or the person leaves."""
        return self._wish is not None or self._leaves

    def _show_head(self, about: About) -> None:
        """Show whose file is being read: nothing of another application stays in the pane."""
        from jobboard.ui.pane.facts import head
        from jobboard.ui.pane.parts import hint, sheet_of
        from jobboard.ui.pane.row import BLANK
        from jobboard.ui.pane.subject import Subject

        if self._pane is not None and self.is_up:
            lines = [*head(Subject(about[0], self._live.folder.now())), (BLANK, None), hint("reading the file …")]
            self._pane.show(sheet_of(lines).rows, cursor="")

    def _subject_of(self, card: Card, unfolded: bool, minute: datetime) -> Subject:
        """All that the pane shows. Blocks."""
        from jobboard.ui.pane.subject import Subject

        folder = self._live.folder
        document, unread = self._document_of(card)
        if document is not None:
            card = replace(card, facts=document.facts)
        cards = tuple(each for each in self._view.whole if each.facts.rounds or each.status == "OFFER")
        now = minute if minute != datetime.min else folder.now()
        prepares = card.facts.rounds or card.status == "OFFER"
        kinds: Kinds | None = self._actions.kinds(folder) if prepares else None
        return Subject(replace(card, unread=unread), now, document, kinds, cards, unfolded)

    def _document_of(self, card: Card) -> tuple[Document | None, str | None]:
        """The file as it is on the disk, or why it cannot be read."""
        if card.unread is not None:
            return None, card.unread
        try:
            return self._actions.read_card(self._live.folder, card), None
        except JobboardError as error:
            return None, error.sentence
        except Exception as error:  # noqa: BLE001  a file that the reader stumbles over must not end the board
            return None, f"It was not understood: {type(error).__name__}"

    def _show_first(self, subject: Subject, first: Sheet, settled: set[int], *, again: bool) -> None:
        from jobboard.ui.pane.sheet import first_to_do

        if self._pane is None or self._contents is None or not self.is_up:
            return
        self._contents.show(subject, first, settled)
        self._pane.show(self._contents.rows, cursor=self._asked_for(first) if again else "")
        todo = None if again else first_to_do(first)
        if todo is not None and self._pane.sees(todo):
            self._pane.to_key(todo)
        self.show_keys()

    def _show_rest(self, rest: Sheet) -> None:
        if self._pane is not None and self._contents is not None and self.is_up and rest != self._contents.rest:
            self._contents.rest = rest
            self._pane.show(self._contents.rows)

    def _asked_for(self, sheet: Sheet) -> str | None:
        """The key of the first line to do in the part that was asked for, once it is there; else the cursor stays."""
        from jobboard.ui.pane.sheet import first_to_do_below

        key = first_to_do_below(sheet, self._go_to) if self._go_to else None
        if key is not None:
            self._go_to = ""
        return key

    def _extend(self, batch: Sheet) -> None:
        if self._pane is not None and self._contents is not None and self.is_up:
            self._contents.extend(batch)
            self._pane.extend(batch.rows)
