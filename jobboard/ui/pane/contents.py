"""What the pane holds while it is open: its lines, what they are for, the ticks painted but not yet written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from jobboard.slots import field, frozen, mutable
from jobboard.ui.pane.acts import Act
from jobboard.ui.pane.markdown import Known
from jobboard.ui.pane.parts import Sheet, painted
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject


@frozen
class Painted:
    """A line painted as ticked or not; `number` tells this tick from others of the line."""

    done: bool
    number: int


@mutable
class Contents:
    """`first` are the facts, the preparation and the rounds, `rest` is what follows them: it takes longer to read.

    `ticks` are the lines painted as ticked or not, by their keys, until the disk says so; of those whose numbers are
    `settled` it does. `known` is what markdown was read already.
    """

    subject: Subject | None = None
    first: Sheet = field(default_factory=Sheet)
    rest: Sheet = field(default_factory=Sheet)
    ticks: dict[str, Painted] = field(default_factory=dict)
    settled: set[int] = field(default_factory=set)
    known: Known = field(default_factory=Known)
    _numbers: Iterator[int] = field(default_factory=count)

    def forget(self) -> None:
        """Another application: nothing of this one is kept."""
        self.subject, self.first, self.rest, self.known = None, Sheet(), Sheet(), Known()
        self.ticks.clear()
        self.settled.clear()

    def paint(self, key: str, done: bool) -> int:
        """Show a line as ticked or not before it is written; the number of this tick."""
        number = self.begin()
        self.ticks[key] = Painted(done, number)
        return number

    def begin(self) -> int:
        """The number of a change that is to be written; it goes to `settled` when it is written or refused."""
        return next(self._numbers)

    def is_ticked(self, key: str, stated: bool) -> bool:
        """Whether a line is ticked, as it is shown; `stated` is what its file said."""
        painted_as = self.ticks.get(key)
        return stated if painted_as is None else painted_as.done

    def show(self, subject: Subject, first: Sheet, read: set[int]) -> None:
        """This in place of what came first. `read` are the ticks that were settled when the file was read."""
        self.ticks = {key: each for key, each in self.ticks.items() if each.number not in read}
        self.settled -= read
        self.subject, self.first = subject, first

    def extend(self, more: Sheet) -> None:
        """More lines below."""
        self.rest = Sheet((*self.rest.rows, *more.rows), {**self.rest.acts, **more.acts})

    def act_of(self, key: str) -> Act | None:
        """What the line with that key is for."""
        return self.first.acts.get(key) or self.rest.acts.get(key)

    @property
    def rows(self) -> tuple[PaneRow, ...]:
        """All lines, with the ticks that are being written."""
        first, ticks = self.first.rows, self.ticks
        if ticks:
            first = tuple(painted(row, ticks[row.key].done) if row.key in ticks else row for row in first)
        return (*first, *self.rest.rows)
