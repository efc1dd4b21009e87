"""The line between the names and the columns: what is due first and how much more is, or what a list is called."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from jobboard.board.face import Part
from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cells, cut, line
from jobboard.ui.widgets.bars import NOTHING, Bar
from jobboard.ui.widgets.pen import TONES

NO_TIME = Part(NOTHING)
LEAST = 12
"""Cells of what is due below which its company stands alone."""


@frozen
class First:
    """When, who, what, and how many more are due. `name` is strong; `when` may be nothing."""

    name: CleanText
    what: CleanText = NOTHING
    when: Part = NO_TIME
    more: CleanText = NOTHING


class FirstBar(Bar):
    """Shows a `First`; nothing until it is told one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "first--name",
        "first--what",
        "first--more",
        *TONES.values(),
    }
    """
    | Class | Description |
    | :- | :- |
    | `first--name`, `first--what`, `first--more` | The company or the name of a list; what is due; how much more. |
    | `card--…` | The time, by what it means, as on the cards. |
    """

    class Pressed(Message):
        """A click."""

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.button == 1:
            self.post_message(self.Pressed())

    def render_line(self, y: int) -> Strip:
        first, width, plain = self._value, self.size.width, self._style()
        if not isinstance(first, First) or y > 0:
            return Strip.blank(width, plain)
        right = [Ink(first.more, self._style("first--more")), Ink(" ", plain)] if first.more else []
        left = [Ink(" ", plain)]
        if first.when.text:
            left += [Ink(first.when.text, self._style(TONES[first.when.tone])), Ink("  ", plain)]
        left.append(Ink(first.name, self._style("first--name")))
        room = width - cells(left) - cells(right) - 3
        if first.what and room >= min(LEAST, cell_len(first.what)):
            left += [Ink("  ", plain), Ink(cut(first.what, room), self._style("first--what"))]
        return line(left, width, plain, right)
