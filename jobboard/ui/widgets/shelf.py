"""Names side by side below a field, the one that enter takes in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import DOTS, Ink, cut, line
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.field import Said


@frozen
class Offered:
    """Names to choose from; `place` is that of the one which enter takes, -1 for none of them."""

    names: tuple[CleanText, ...] = ()
    place: int = -1

    @property
    def best(self) -> CleanText | None:
        """The name that enter takes."""
        return self.names[self.place] if 0 <= self.place < len(self.names) else None


Spot = tuple[int, str, CleanText]
"""First cell, what is drawn, and the name that it is, if any."""


class Shelf(Said):
    """A sentence, or names side by side, the one that enter takes in brackets. A click takes one as well.

    Of more names than have room those around the one in brackets are in sight; dots tell of the others.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"shelf--name", "shelf--best"}
    """
    | Class | Description |
    | :- | :- |
    | `shelf--name`, `shelf--best` | A name that could be taken; the one that enter takes. |
    """

    class Taken(Message):
        """A name was clicked."""

        def __init__(self, name: CleanText) -> None:
            super().__init__()
            self.name = name

    @property
    def offered(self) -> Offered:
        """The names that are shown."""
        return self._value if isinstance(self._value, Offered) else Offered()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        if at is None:
            return
        for start, text, name in self._spots(at.y):
            if name and start <= at.x < start + cell_len(text):
                self.post_message(self.Taken(name))

    def render_line(self, y: int) -> Strip:
        if not self.offered.names:
            return super().render_line(y)
        best = self.offered.best
        inks = [
            Ink(text, self._style("shelf--best" if name and name == best else "shelf--name"))
            for _, text, name in self._spots(y)
        ]
        return line(inks, self.size.width, self._style())

    def _spots(self, y: int) -> list[Spot]:
        """What is drawn in a line."""
        rows, height = list(self._rows(self.size.width)), self.size.height
        if len(rows) <= height:
            return rows[y] if y < len(rows) else []
        rows = list(self._rows(self.size.width - len(DOTS) - 1))
        here = next((at for at, row in enumerate(rows) for spot in row if spot[2] == self.offered.best), 0)
        top = max(0, here - height + 1)
        *_, (start, text, _) = shown = rows[top + y] if y < height else [(0, "", NOTHING)]
        hidden = (y == 0 and top > 0) or (y == height - 1 and top + height < len(rows))
        return [*shown, (start + cell_len(text), f" {DOTS}", NOTHING)] if hidden else shown

    def _rows(self, width: int) -> Iterator[list[Spot]]:
        """All names in lines of that width."""
        row: list[Spot] = []
        start = 0
        for place, name in enumerate(self.offered.names):
            left, right = "[]" if place == self.offered.place else "  "
            text = f"{left}{cut(name, max(1, width - 2))}{right}"
            if row and start + cell_len(text) > width:
                yield row
                row, start = [], 0
            row.append((start, text, name))
            start += cell_len(text)
        yield row
