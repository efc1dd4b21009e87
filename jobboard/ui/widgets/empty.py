"""What stands in the place of the columns while there is no card: a few lines that say what to do."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, line, wrapped

Piece = tuple[str, ...]
"""A text, and the component classes that give its style."""


@frozen
class Hint:
    """A key and what it does."""

    cap: str
    text: CleanText


class EmptyBoard(Widget, can_focus=False, inherit_bindings=False):
    """Shows lines in the middle: texts centred, hints below each other with their keys in one column."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"empty--first", "empty--text", "empty--cap"}
    """
    | Class | Description |
    | :- | :- |
    | `empty--first` | The first line. |
    | `empty--text`, `empty--cap` | The others; the key of a hint. |
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[CleanText | Hint, ...] = ()
        self._lines: list[list[Piece]] = []

    def show(self, lines: tuple[CleanText | Hint, ...]) -> None:
        """Show these."""
        if lines != self._said:
            self._said = lines
            self._fold()

    def on_resize(self, _: events.Resize) -> None:
        self._fold()

    def render_line(self, y: int) -> Strip:
        width, plain = self.size.width, self._style()
        row = y - max(0, (self.size.height - len(self._lines)) // 2)
        if not 0 <= row < len(self._lines):
            return Strip.blank(width, plain)
        return line([Ink(text, self._style(*names)) for text, *names in self._lines[row]], width, plain)

    def _fold(self) -> None:
        room = self.size.width - 2 * MARGIN
        if room < NARROWEST:
            self._lines = []
            return
        hints = [each for each in self._said if isinstance(each, Hint)]
        capped = max((len(each.cap) for each in hints), default=0) + len(APART)
        widest = max((min(room, capped + cell_len(each.text)) for each in hints), default=0)
        left = (self.size.width - widest) // 2
        self._lines = []
        for number, each in enumerate(self._said):
            if isinstance(each, Hint):
                self._lines += self._hint(each, left, capped, room)
            else:
                self._lines += [self._centred(text, first=not number) for text in wrapped(each, room)]
        self.refresh()

    def _centred(self, text: str, *, first: bool) -> list[Piece]:
        margin = max(0, (self.size.width - cell_len(text)) // 2)
        return [(" " * margin,), (text, "empty--first" if first else "empty--text")]

    def _hint(self, hint: Hint, left: int, capped: int, room: int) -> list[list[Piece]]:
        texts = wrapped(hint.text, max(1, room - capped))
        caps = [hint.cap, *[""] * (len(texts) - 1)]
        return [
            [(" " * left,), (cap.rjust(capped - len(APART)) + APART, "empty--cap"), (text, "empty--text")]
            for cap, text in zip(caps, texts, strict=True)
        ]

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


MARGIN = 2
NARROWEST = 8
"""Cells below which nothing is said: before the size is known, and where no word fits."""

APART = "  "
