"""A page of text, drawn as lines and scrolled: the help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal, get_args

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, line, wrapped

Kind = Literal["title", "heading", "text"]
"""What a row is, for the eye."""

MARGIN = 2
NOTCH = 3
"""Lines that one notch of the wheel scrolls."""

WIDEST = 100
EMPTY = CleanText("")


@frozen
class Row:
    """A label of `indent` cells and a text beside it, which wraps under itself."""

    text: CleanText = EMPTY
    kind: Kind = "text"
    label: CleanText = EMPTY
    indent: int = 0


class Page(Widget, can_focus=False, inherit_bindings=False):
    """Rows, wrapped to the width once per width; only the visible lines are drawn."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--label", *(f"page--{kind}" for kind in get_args(Kind))}
    """
    | Class | Description |
    | :- | :- |
    | `page--title`, `page--heading` | What stands above others. |
    | `page--text` | The text of a row. |
    | `page--label` | The label at its left. |
    """

    class Moved(Message):
        """Other lines are on the screen; `below` are left below them."""

        def __init__(self, below: int) -> None:
            super().__init__()
            self.below = below

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._lines: list[tuple[str, Row, bool]] = []
        self._top = 0

    def scroll_lines(self, lines: int) -> None:
        """Scroll down by so many lines (up, where negative), as far as there are any."""
        most = max(0, len(self._lines) - self.size.height)
        top = max(0, min(self._top + lines, most))
        if top != self._top:
            self._top = top
            self._moved()

    @property
    def length(self) -> int:
        """The number of lines at this width."""
        return len(self._lines)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(NOTCH)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(-NOTCH)

    def on_resize(self, _: events.Resize) -> None:
        self._fold()

    def render_line(self, y: int) -> Strip:
        plain, width, place = self._style(), self.size.width, self._top + y
        if place >= len(self._lines):
            return Strip.blank(width, plain)
        text, row, first = self._lines[place]
        return line([Ink(" " * self._margin, plain), *self._inks(text, row, first)], width, plain)

    @property
    def _margin(self) -> int:
        return max(MARGIN, (self.size.width - WIDEST) // 2)

    @property
    def _room(self) -> int:
        return max(1, self.size.width - 2 * self._margin)

    def _fold(self) -> None:
        self._lines = [
            (text, row, first)
            for row in self._rows
            for text, first in zip(wrapped(row.text, max(1, self._room - row.indent)), _first_only(), strict=False)
        ]
        self._top = max(0, min(self._top, len(self._lines) - self.size.height))
        self._moved()

    def _moved(self) -> None:
        self.refresh()
        self.post_message(self.Moved(max(0, len(self._lines) - self._top - self.size.height)))

    def _inks(self, text: str, row: Row, first: bool) -> list[Ink]:
        style = self._style(f"page--{row.kind}")
        if not row.indent:
            return [Ink(text, style)]
        label = row.label if first else EMPTY
        return [Ink(label.ljust(row.indent), self._style("page--label")), Ink(text, style)]

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


def _first_only() -> Iterable[bool]:
    yield True
    while True:
        yield False
