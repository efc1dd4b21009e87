"""What is remembered of an element of a page while it is open."""

from __future__ import annotations

from jobboard.intake.html.blocks import Box, Cell
from jobboard.intake.html.noise import Kind
from jobboard.slots import single


@single
class Note:
    """What an open element stands for, to be undone when it is closed; `start` is the number of its first run."""

    start: int
    kind: Kind | None = None
    label_for: str = ""
    styles: int = 0
    keeps_lines: bool = False
    box: Box | None = None
    cell: Cell | None = None
    names_company: bool = False
    listed_below: int | None = None
    """The place of the heading of other jobs that it begins with."""
