"""What kind of block a text of a page is, by the elements that are open around it."""

from __future__ import annotations

from jobboard.intake.html.blocks import BlockKind
from jobboard.intake.html.elements import HEADINGS

_PRE = frozenset({"pre", "listing", "xmp"})
KINDS = frozenset({"dt", "dd", *HEADINGS, *_PRE})
"""Elements whose text is of a kind of its own."""


class Kinds:
    """The open ones among KINDS; `details` counts the `dd` so far."""

    def __init__(self) -> None:
        self.preformatted = 0
        self.details = 0
        self._levels: list[int] = []
        self._halves: list[BlockKind] = []

    @property
    def level(self) -> int:
        """The level of the open heading, 0 without one."""
        return self._levels[-1] if self._levels else 0

    def of_text(self) -> tuple[BlockKind, int]:
        """The kind of the text that comes, and the level of a heading."""
        if self.preformatted:
            return "pre", 0
        if self._levels:
            return "heading", self._levels[-1]
        return (self._halves[-1] if self._halves else "text"), 0

    def count(self, name: str, change: int) -> None:
        """An element of that name is opened (1) or closed (-1)."""
        if name in _PRE:
            self.preformatted += change
        elif change < 0:
            (self._levels if name in HEADINGS else self._halves).pop()
        elif name in HEADINGS:
            self._levels.append(HEADINGS[name])
        else:
            self._halves.append("term" if name == "dt" else "detail")
            self.details += name == "dd"
