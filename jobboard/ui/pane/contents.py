"""What the pane holds while it is open: its lines, what they are for, the ticks painted but not yet written."""

from __future__ import annotations

from dataclasses import dataclass, field

from jobboard.ui.pane.acts import Act
from jobboard.ui.pane.parts import Sheet, painted
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject


@dataclass(slots=True)
class Contents:
    """`ticks` are the keys of lines painted as ticked or not, until the disk says so; of `settled` ones it does."""

    subject: Subject | None = None
    rows: list[PaneRow] = field(default_factory=list)
    acts: dict[str, Act] = field(default_factory=dict)
    ticks: dict[str, bool] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)

    def show(self, subject: Subject, sheet: Sheet, read: set[str]) -> None:
        """These lines in place of those before. `read` are the ticks that were settled when the file was read."""
        for key in read & self.settled:
            self.ticks.pop(key, None)
        self.settled -= read
        self.subject = subject
        self.rows, self.acts = list(sheet.rows), dict(sheet.acts)

    def extend(self, sheet: Sheet) -> None:
        """More lines below."""
        self.rows += sheet.rows
        self.acts |= sheet.acts

    @property
    def drawn(self) -> tuple[PaneRow, ...]:
        """The rows, with the ticks that are being written."""
        if not self.ticks:
            return tuple(self.rows)
        return tuple(painted(row, self.ticks[row.key]) if row.key in self.ticks else row for row in self.rows)
