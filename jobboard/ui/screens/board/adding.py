"""Adding applications from the board: typed into the form, or taken in from a posting that is pasted."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual import events

from jobboard.text.clean import clean
from jobboard.ui.kept import ADD, Slip
from jobboard.ui.screens.board.company import Company
from jobboard.ui.screens.board.keeping import Keeping

if TYPE_CHECKING:
    from jobboard.board.board import Board
    from jobboard.board.known import Index
    from jobboard.text.wanted import Wanted


class Adding(Company, Keeping):
    """What `a` does, and what is pasted while nothing is being typed."""

    _indexed: tuple[Board, Index] | None = None

    def action_add(self) -> None:
        self._add("")

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted onto the board is an application to add."""
        event.stop()
        if event.text.strip():
            self._add(event.text)

    def _add(self, pasted: str) -> None:
        if self._trouble is None:
            self.soon(self._fill_in(pasted))
        else:
            self.say(clean(f"nothing can be added: {self._trouble}"), severity="refused")

    async def _fill_in(self, pasted: str) -> None:
        from jobboard.text.new import check_values
        from jobboard.text.wanted import name_of
        from jobboard.ui.screens.add import AddScreen
        from jobboard.ui.screens.add_parts import Around

        taken = {card.path.rpartition("/")[2] for card in self._view.whole}

        def named(wanted: Wanted) -> str:
            return name_of(wanted, taken)

        self.run_worker(asyncio.to_thread(self._look_ahead), exit_on_error=False)
        read, today = self._actions.read_posting, self._live.folder.today()
        around = Around(named, check_values, self._known, read, today, self._also)
        form, slip = AddScreen(around, pasted=pasted), Slip(None, ADD, "add")
        wanted = await self.ask_again(form, slip, None if pasted else self.latest(slip))
        if wanted is not None:
            self._keyboard.hold()  # what is typed next is about the card that comes
            beside = partial(self.beside_one, wanted.company)
            await self._changes.add(wanted, around=beside, slip=slip.saying(form.typed()))

    def _known(self, wanted: Wanted) -> str:
        """What is on the board already of what is wanted."""
        from jobboard.board.known import About, told

        known = self._index.known(About.of(wanted))
        return told(known[0], self._view.board.today) if known else ""

    def _also(self, wanted: Wanted) -> str:
        """What else is on the board at the company, but what `_known` tells of; nothing while that is looked up."""
        from jobboard.board.known import About

        if not self.knows_firms or not wanted.company:
            return ""
        known = self._index.known(About.of(wanted))
        return self.also_at(wanted.company, {each.card.id for each in known[:1]})

    def _look_ahead(self) -> None:
        """Read what the board is looked through by, while the form comes up: with 10,000 cards that takes 0.1 s."""
        self.firms()
        from jobboard.board.known import About

        self._index.known(About(url="https://example.org/jobs/1"))

    @property
    def _index(self) -> Index:
        """The index of the board as it is; made anew only for another board."""
        from jobboard.board.known import Index

        board = self._view.whole
        if self._indexed is None or self._indexed[0] is not board:
            self._indexed = board, Index(board)
        return self._indexed[1]
