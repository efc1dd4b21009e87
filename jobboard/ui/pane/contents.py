"""What the pane holds while it is open: its lines, what they are for, the ticks painted but not yet written."""

from __future__ import annotations

from dataclasses import dataclass, field

from jobboard.ui.pane.acts import Act
from jobboard.ui.pane.markdown import Known
from jobboard.ui.pane.parts import Sheet, painted
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject


@dataclass(slots=True)
class Contents:
    """`first` are the facts, the preparation and the rounds, `rest` is what follows them: it takes longer to read.

    `ticks` are the keys of lines painted as ticked or not, until the disk says so; of `settled` ones it does. `known`
    is what markdown was read already.
    """

    subject: Subject | None = None
    first: Sheet = field(default_factory=Sheet)
    rest: Sheet = field(default_factory=Sheet)
    ticks: dict[str, bool] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    known: Known = field(default_factory=Known)

    def forget(self) -> None:
        """Another application: nothing of this one is kept."""
        self.rest, self.known = Sheet(), Known()
        self.ticks.clear()
        self.settled.clear()

    def show(self, subject: Subject, first: Sheet, read: set[str]) -> None:
        """This in place of what came first. `read` are the ticks that were settled when the file was read."""
        for key in read & self.settled:
            self.ticks.pop(key, None)
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
        first = self.first.rows
        if self.ticks:
            first = tuple(painted(row, self.ticks[row.key]) if row.key in self.ticks else row for row in first)
        return (*first, *self.rest.rows)
