"""One of a few, on one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, line

STEPS = {"left": -1, "right": 1}
BACK = ("backspace", "delete")


class Choice(Widget, can_focus=True, inherit_bindings=False):
    """Names side by side with the chosen one in brackets; where they do not fit, that one alone with its number.

    Left and right choose the next one, a digit that one, and so does a click; with `letters` also the letter that a
    name begins with. `chosen` is called with the place of each that is chosen. A place of -1 is none of them; where one
    begins with none, backspace goes back to it.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--name", "choice--chosen"}
    """
    | Class | Description |
    | :- | :- |
    | `choice--name` | What could be chosen. |
    | `choice--chosen` | What is. |
    """

    def __init__(
        self,
        names: Sequence[CleanText],
        place: int,
        chosen: Callable[[int], None] = lambda _: None,
        *,
        letters: bool = False,
    ) -> None:
        super().__init__()
        self._names, self.place, self._chosen = tuple(names), place, chosen
        self._letters = tuple(name[0].casefold() for name in names) if letters else ()
        self._least = min(place, 0)

    def on_key(self, event: events.Key) -> None:
        if event.key in STEPS:
            self._choose(self.place + STEPS[event.key])
        elif event.key.isdecimal() and event.key.isascii():
            self._choose(int(event.key) - 1)
        elif event.key in self._letters:
            self._choose(self._letters.index(event.key))
        elif event.key in BACK and self._least < 0:
            self._choose(-1)
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        for place, (start, end) in enumerate(self._spans()):
            if start <= event.x < end and self._fits:
                self._choose(place)

    def render_line(self, y: int) -> Strip:
        plain, width = self._style(), self.size.width
        if y > 0:
            return Strip.blank(width, plain)
        inks: list[Ink] = []
        for place, name in enumerate(self._names):
            if place == self.place:
                inks.append(Ink(f"[{name}]", self._style("choice--chosen")))
            elif self._fits:
                inks.append(Ink(f" {name} ", self._style("choice--name")))
        if not self._fits:
            inks.append(Ink(f"  {self.place + 1} of {len(self._names)}", self._style("choice--name")))
        return line(inks, width, plain)

    @property
    def _fits(self) -> bool:
        *_, (_, end) = self._spans()
        return end <= self.size.width

    def _spans(self) -> Iterator[tuple[int, int]]:
        """Where each name begins and ends, in cells, with the brackets or the blanks around it."""
        start = 0
        for name in self._names:
            end = start + cell_len(name) + 2
            yield start, end
            start = end

    def _choose(self, place: int) -> None:
        if self._least <= place < len(self._names) and place != self.place:
            self.place = place
            self.refresh()
            self._chosen(place)

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style
