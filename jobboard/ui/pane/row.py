"""What the pane is made of: rows of styled text with a label, which know the line of the file that they show."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen
from jobboard.text.clean import CleanText

Tone = Literal[
    "text", "muted", "strong", "emphasis", "struck", "code", "link", "label",
    "good", "warn", "soon", "late", "done", "offer", "box", "blank",
]  # fmt: skip
"""What a run is, for the eye. `text` leaves it as the row is; `done` is ticked, `offer` stands in no file yet; `box`
is one to tick on paper, `blank` a line to write on."""

Kind = Literal[
    "title", "subtitle", "part", "heading", "text", "item", "code", "quote", "problem", "blank", "rule"
]  # fmt: skip
"""What a row is. `part` is the heading of a part of the pane: a rule follows it to the right edge."""

EMPTY = CleanText("")


@frozen
class Run:
    """A piece of text in one tone."""

    text: CleanText = EMPTY
    tone: Tone = "text"


NO_RUN = Run()


@frozen
class PaneRow:
    """A row: `indent` cells, a label in a column of `room` cells (its gap included), and runs that wrap behind it.

    `right` stands at the right end of the first line, where that has room for it, else on a line of its own. `key`
    tells the row from the others of the pane; without one it cannot hold the cursor. `line` is that of the file, 0
    where the row shows none.
    """

    runs: tuple[Run, ...] = ()
    kind: Kind = "text"
    label: Run = NO_RUN
    room: int = 0
    indent: int = 0
    right: Run = NO_RUN
    key: str = ""
    line: int = 0

    @property
    def text(self) -> str:
        """The text of all runs."""
        return "".join(run.text for run in self.runs)


BLANK = PaneRow(kind="blank")
RULE = PaneRow(kind="rule")
