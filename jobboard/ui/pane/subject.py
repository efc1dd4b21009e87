"""What a pane is about, as one frozen value: the pane is a function of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.fit.values import Fit
from jobboard.guide.values import Guide
from jobboard.text.document import Document
from jobboard.text.values import Item, Problem, Round

if TYPE_CHECKING:
    from jobboard.board.same_company import SameCompany
    from jobboard.fit.skills import Skills
    from jobboard.prep.kind import Kind
    from jobboard.store.prep import Kinds


@dataclass(frozen=True)
class Subject:
    """An application with all that its pane shows.

    `document` is None where its file is not read yet, or cannot be (the card then says why). `now` is in the person's
    own time, without a zone. `cards` are those of the board that have a round or an offer, this one among them. `fit`
    are the person's criteria laid against it, `unclear` what is not understood of them, `skills` what its posting asks
    for; `guides` are the role guides; `same` are the other applications at the company.
    """

    card: Card
    now: datetime
    document: Document | None = None
    kinds: Kinds | None = None
    cards: tuple[Card, ...] = ()
    unfolded: bool = False
    fit: Fit | None = None
    unclear: tuple[Problem, ...] = ()
    skills: Skills | None = None
    guides: tuple[Guide, ...] = ()
    same: SameCompany | None = None

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds of the file, with the moment at which each starts in the person's own time."""
        return self.card.facts.rounds

    def kind_of(self, each: Round) -> Kind | None:
        """The kind of interview that a round is, None where its title names none that is known."""
        from jobboard.prep.kind import kind_of

        return None if self.kinds is None else kind_of(self.kinds.kinds, each.kind)

    def items_of(self, each: Round) -> tuple[Item, ...]:
        """What there is to tick below a round."""
        items, lines = self._items
        return items[bisect_left(lines, each.line) : bisect_right(lines, each.end)]

    @cached_property
    def _items(self) -> tuple[tuple[Item, ...], list[int]]:
        """All that there is to tick in the file, and on which lines, in its order."""
        lists = self.document.checklists if self.document is not None else ()
        items = sorted((item for every in lists for item in every.items), key=lambda item: item.line)
        return tuple(items), [item.line for item in items]
