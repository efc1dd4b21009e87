"""The pane of an application as rows: what its status makes matter most stands first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jobboard.ui.pane.acts import Act, is_open
from jobboard.ui.pane.facts import head
from jobboard.ui.pane.fit import fit
from jobboard.ui.pane.markdown import Known
from jobboard.ui.pane.market import market
from jobboard.ui.pane.offer import offer
from jobboard.ui.pane.parts import Line, Sheet, sheet_of
from jobboard.ui.pane.preparation import before_sending, preparation
from jobboard.ui.pane.rounds import rounds
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.skills import skills
from jobboard.ui.pane.subject import Subject

Part = Callable[[Subject], Iterator[Line]]

PARTS: dict[str | None, tuple[Part, ...]] = {
    "DID_NOT_APPLY": (preparation, rounds, fit, skills, market),
    "PREPARED": (fit, preparation, before_sending, skills, market, rounds),
    "APPLIED": (rounds, preparation, fit, skills, market),
    "INTERVIEW": (rounds, preparation, fit, market, skills),
    "OFFER": (offer, market, fit, rounds, preparation, skills),
    None: (preparation, rounds, fit, skills, market),
}
"""The parts below the facts and the others at the company, by status; the rest of the file follows them."""

FIRST_BATCH, BATCH = 100, 1_000
"""Lines that are handed on together: few at first, for they are waited for."""


def first_to_do(sheet: Sheet) -> str | None:
    """The key of the line that is to be done first."""
    return next((row.key for row in sheet.rows if row.key and is_open(sheet.acts.get(row.key))), None)


def first_to_do_below(sheet: Sheet, part: str) -> str | None:
    """The same within the part whose key begins so; None where there is no such part."""
    place = next((at for at, row in enumerate(sheet.rows) if row.key.startswith(part)), None)
    if place is None:
        return None
    below = (row.key for row in sheet.rows[place:] if row.key)
    return next((key for key in below if is_open(sheet.acts.get(key))), sheet.rows[place].key)


def _at_the_company(subject: Subject) -> Iterator[Line]:
    """The other applications there; what they need is imported where there are some."""
    if subject.same is not None:
        from jobboard.ui.pane.company import company

        yield from company(subject)


class Sheets:
    """The sheets of one subject, in the order in which they can be shown: at once, then more and more below.

    `known` is what was read of its markdown before; what is read is added to it.
    """

    def __init__(self, subject: Subject, known: Known) -> None:
        self.subject, self._known = subject, known

    def first(self) -> Sheet:
        """Facts, the others at the company, preparation and rounds."""
        subject = self.subject
        below = (line for each in PARTS[subject.card.status] for line in each(subject))
        return sheet_of([*head(subject), *_at_the_company(subject), *below])

    def more(self) -> Iterator[Sheet]:
        """The rest of the file, batch by batch. Markdown is parsed here: call it in a thread."""
        from jobboard.ui.pane.rest import rest

        rows: list[PaneRow] = []
        acts: dict[str, Act] = {}
        most = FIRST_BATCH
        for some in rest(self.subject, self._known):
            rows += some.rows
            acts |= some.acts
            if len(rows) >= most:
                yield Sheet(tuple(rows), acts)
                rows, acts, most = [], {}, BATCH
        yield Sheet(tuple(rows), acts)
