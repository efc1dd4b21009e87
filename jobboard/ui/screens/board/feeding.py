"""The file of the card in the pane: read in a thread, shown as soon as there is something to show, and read again."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.worker import Worker

from jobboard.board.card import Card
from jobboard.errors import JobboardError
from jobboard.slots import replace
from jobboard.ui.screens.board.company import Company
from jobboard.ui.screens.board.seeing import Seeing

if TYPE_CHECKING:
    from jobboard.store.prep import Kinds
    from jobboard.store.yardsticks import Yardsticks
    from jobboard.text.document import Document
    from jobboard.ui.pane.contents import Contents
    from jobboard.ui.pane.parts import Sheet
    from jobboard.ui.pane.subject import Subject
    from jobboard.ui.widgets.pane import Pane

REST = 0.05
"""Seconds that the cursor stays on a card before its file is read."""

AT_ONCE = 0.03
"""Seconds that a file has to be read before the pane shows what the card knows of it."""

LOOK, LOOKS = 0.002, 100
"""Seconds between two looks whether the pane has its place, and how many there are."""

About = tuple[Card, bool, datetime]
"""What the pane shows: a card, whether its posting is unfolded, and the minute."""


class Feeding(Company, Seeing):
    """Fills the pane. One reading at a time; of all that are wished meanwhile the newest is next."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._pane: Pane | None = None
        self._contents: Contents | None = None
        self._about: About | None = None
        self._unfolded = False
        self._go_to = ""
        self._wish: About | None = None
        self._is_reading = False
        self._leaves = False
        self._yardsticks: Yardsticks | None = None
        self._comes = False

    def read_again(self) -> None:
        """Read the file of the pane's card again, whether or not it is known to have changed."""
        if self._about is not None and self.is_up:
            self._start(self._about)

    def _start(self, about: About) -> None:
        """Read and show this, as soon as a reading that is under way can be left."""
        self._wish = about
        if not self._is_reading:
            self._is_reading = True
            _: Worker[None] = self.run_worker(self._read_what_is_wished, group="pane")

    async def _read_what_is_wished(self) -> None:
        """One reading after the other, of all that are wished the newest."""
        try:
            while self._wish is not None and self.is_up:
                await self._come_to_rest()
                about, self._wish = self._wish, None
                await self._read(about)
        finally:
            self._is_reading = False

    def _shows(self, about: About) -> bool:
        """Whether the pane shows that card already."""
        shown = self._contents.subject if self._contents is not None else None
        return shown is not None and shown.card.id == about[0].id

    async def _laid_out(self) -> None:
        """Wait until the pane has its place on the screen."""
        for _ in range(LOOKS):
            if self._pane is None or self._pane.is_laid_out:
                return
            await asyncio.sleep(LOOK)

    async def _come_to_rest(self) -> None:
        """While the cursor walks on the board, from card to card, nothing is read."""
        wish = None
        while self._wish is not wish and self._wish is not None and not (self._view.in_pane or self._shows(self._wish)):
            wish = self._wish
            await asyncio.sleep(REST)

    async def _read(self, about: About) -> None:
        """Read the file in a thread and show it. What came first is shown in any case; the rest that is on the screen
        stays until the whole of it is read, and is left where something else is wished.
        """
        from jobboard.ui.pane.markdown import Known
        from jobboard.ui.pane.parts import Sheet
        from jobboard.ui.pane.sheet import Sheets

        contents = self._contents
        if contents is None:
            return
        again = self._shows(about)
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
            await self._writer.finished()  # two threads would share one interpreter: what is written goes first
        if not self._is_called_away:
            contents.known = known
            if again:
                self._show_rest(rest)
            await self._look_around(about[0])

    async def _look_around(self, card: Card) -> None:
        """Where cards were not sorted by company before, do so once all else is shown, and show what there is."""
        if self.knows_firms:
            return
        same = await asyncio.to_thread(self.same_company, card.facts.company, {card.id})
        if same is not None:
            self._comes = True
            self.read_again()

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
        card = replace(card, unread=unread)
        same = self.same_company(card.facts.company, {card.id}) if self.knows_firms else None
        subject = Subject(card, now, document, kinds, cards, unfolded, same=same)
        try:
            return self._weighed(subject)
        except Exception as error:  # noqa: BLE001  what weighs a file must not keep the file from being shown
            why = f"It could not be laid against your profile: {type(error).__name__}"
            return replace(subject, card=replace(card, warnings=(*card.warnings, why)))

    def _weighed(self, subject: Subject) -> Subject:
        """With what the person looks for and brings laid against it. Blocks."""
        document = subject.document
        if document is None:
            return subject
        from jobboard.fit.offers.fitting import fit_of_all
        from jobboard.fit.skills import skills_of

        self._yardsticks = known = self._actions.yardsticks(self._live.folder, self._yardsticks)
        fit = fit_of_all(document.facts, known.profile)
        skills = skills_of(document, known.profile, known.resume, known.vocabulary)
        unclear = known.profile.problems
        return replace(subject, fit=fit, unclear=unclear, skills=skills, guides=known.guides)

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
        self._pane.show(self._contents.rows, cursor=(self._asked_for(first) or self._from_top) if again else "")
        todo = None if again else first_to_do(first)
        if todo is not None and self._pane.sees(todo):
            self._pane.to_key(todo)
        self.show_keys()

    def _show_rest(self, rest: Sheet) -> None:
        if self._pane is not None and self._contents is not None and self.is_up and rest != self._contents.rest:
            self._contents.rest = rest
            self._pane.show(self._contents.rows)

    @property
    def _from_top(self) -> str | None:
        """The key of the cursor's row, where the others at the company come late: above it they push nothing away."""
        pane, comes = self._pane, self._comes
        self._comes = False
        return pane.current.key if comes and pane is not None and pane.current is not None and pane.is_at_top else None

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
