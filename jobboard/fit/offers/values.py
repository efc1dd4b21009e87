"""Offers laid side by side, as frozen values."""

from __future__ import annotations

from jobboard.fit.values import Fit
from jobboard.slots import field, frozen
from jobboard.text.offer import Part
from jobboard.text.values import Facts

YEARS = 4
"""So many years are compared: the usual time over which equity vests."""


@frozen
class Money:
    """An amount, or a range of amounts: `low` to `high` (None: no upper bound is stated).

    `currency` is a sign or a code as written, with ` net` behind it where the amount is after tax; "" where none is
    stated. Amounts of different currencies are never added.
    """

    currency: str
    low: float
    high: float | None


@frozen
class Paid:
    """What a part of an offer pays: by year, None for a year of which that is not known.

    `text` is what the cell says, `basis` what it rests on, `question` what one would ask where something is not known.
    `line` is where the part stands, 0 where it stands nowhere.
    """

    text: str
    basis: str = ""
    question: str = ""
    years: tuple[Money | None, ...] = (None,) * YEARS
    line: int = 0

    @property
    def known(self) -> bool:
        """Whether all of its years are known."""
        return None not in self.years


@frozen
class Offered:
    """One offer as its file states it: the parts under its `## Offer`, the facts, the criteria laid against it."""

    id: str
    facts: Facts
    parts: tuple[Part, ...] = ()
    fit: Fit = field(default_factory=Fit)

    @property
    def name(self) -> str:
        """The company, else the id."""
        return self.facts.company or self.id


@frozen
class Cell:
    """What one offer says in one row. `text` is "" where nothing is known; `known` is false where there is no figure.

    `basis` is what it rests on (`15 % of base, line 41`), `question` what one would ask; `line` is of the file, or 0.
    `amounts` are the figures of the text, one for each currency.
    """

    text: str = ""
    basis: str = ""
    question: str = ""
    line: int = 0
    known: bool = True
    amounts: tuple[Money, ...] = ()


@frozen
class Row:
    """A row of the table: `name` for programs, `title` for people, and a cell for each offer."""

    name: str
    title: str
    cells: tuple[Cell, ...]


@frozen
class Comparison:
    """Offers as columns, and rows of what they say."""

    offers: tuple[Offered, ...] = ()
    rows: tuple[Row, ...] = ()

    def questions(self, offer: int) -> tuple[str, ...]:
        """What is to be asked about an offer, by its number, each question once, in the order of the rows."""
        cells = (row.cells[offer] for row in self.rows)
        return tuple(dict.fromkeys(line for cell in cells for line in cell.question.split("\n") if line))
