"""The other applications at a company: found for the pane, the form and the moves, and gone to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from jobboard.text.clean import CleanText
from jobboard.ui.changes import Step
from jobboard.ui.doing import Around, nothing
from jobboard.ui.screens.board.desk import Desk

if TYPE_CHECKING:
    from jobboard.board.same_company import Firms, SameCompany

TOLD_AT = ("PREPARED", "APPLIED")
"""On the way to these columns it matters where else one is, or was, at the company."""


class Company(Desk):
    """What parts of the board need of it. Cards by company are kept, and brought up by the cards that changed."""

    _firms: Firms | None = None
    _told_beside: frozenset[str] = frozenset()

    def firms(self) -> Firms:
        """The cards of the board by company. The first time that takes 40 ms with 10,000 cards, later 1 ms: call it in
        a thread, or ask `knows_firms` before.
        """
        from jobboard.board.same_company import Firms

        self._firms = firms = (self._firms or Firms()).now(self._view.whole.by_id)
        return firms

    @property
    def knows_firms(self) -> bool:
        """Whether the cards are sorted by company already."""
        return self._firms is not None

    def same_company(self, company: str | None, but: Collection[str] = ()) -> SameCompany | None:
        """What else is on the board at a company."""
        from jobboard.board.same_company import same_company

        return same_company(self.firms(), company, but) if company else None

    def also_at(self, company: str | None, but: Collection[str] = ()) -> str:
        """The same in one line; nothing where nothing is."""
        from jobboard.board.same_company import told

        same = self.same_company(company, but)
        return told(same, self._view.board.today) if same else ""

    def beside(self, steps: Sequence[Step]) -> Around:
        """What is told of the company of a card that is moved: where it is moved by itself."""
        if len(steps) != 1 or steps[0][1] not in TOLD_AT:
            return nothing
        return partial(self.beside_one, steps[0][0].facts.company)

    def beside_one(self, company: str | None, written: Collection[str]) -> str:
        """What is told of the company of a card that was written, by its id: for each card once a session. Blocks."""
        if self._told_beside.issuperset(written):
            return ""
        self._told_beside |= {*written}
        return self.also_at(company, written)

    def visit(self, card_id: str) -> None:
        """Go to a card from the pane, which stays open on it."""
        self.go_to(card_id)
        if self._view.card is not None and self._view.card.id == card_id:
            self.look(self._view.with_pane(True, keys=True))
        else:
            self.say(CleanText("this application is no longer on the board"))

    def go_to(self, card_id: str) -> None:
        """The cursor on that card, whatever hides it."""
