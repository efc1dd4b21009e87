"""A list to choose from, drawn as lines: ten options or ten thousand cost the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.options import Option
from jobboard.ui.paint import Ink, line
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.pen import BAR

NOTHING_FITS = CleanText("Nothing fits")
WHEEL = 3
"""Lines that a notch of the wheel scrolls."""


@frozen
class Listed:
    """What a list shows: options, and the place of its cursor among them.

    `keys` stand at the foot; `numbered`: the first nine have their number before them; `unlisted`: there are still
    more, which are not given.
    """

    options: tuple[Option, ...] = ()
    place: int = 0
    keys: CleanText = NOTHING
    numbered: bool = False
    unlisted: bool = False


class OptionLines(Widget, can_focus=False, inherit_bindings=False):
    """Draws a `Listed` above a foot with the keys and how much is out of sight. The cursor is always in sight when it
    moves; the wheel may take it away.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "picker--title", "picker--hint", "picker--number", "picker--group",
        "picker--cursor", "picker--bar", "picker--foot",
    }  # fmt: skip
    """
    | Class | Description |
    | :- | :- |
    | `picker--title`, `picker--hint`, `picker--number` | The parts of an option. |
    | `picker--group` | The heading of a group. |
    | `picker--cursor`, `picker--bar` | Laid over the option with the cursor; the bar at its left. |
    | `picker--foot` | The keys, and how many options are out of sight. |
    """

    class Taken(Message):
        """An option was clicked."""

        def __init__(self, option: Option) -> None:
            super().__init__()
            self.option = option

    def __init__(self, listed: Listed | None = None) -> None:
        super().__init__()
        self._top = 0
        self._listed = Listed()
        self._lines: list[int | None] = []
        self._line_of: list[int] = []
        self._set(listed or Listed())

    @property
    def listed(self) -> Listed:
        """What is shown."""
        return self._listed

    @property
    def length(self) -> int:
        """The lines of all options with the headings of their groups."""
        return len(self._lines)

    @property
    def rows(self) -> int:
        """The lines there are for options; below them a blank one and the foot."""
        return max(1, self.size.height - 2)

    def show(self, listed: Listed) -> None:
        """Draw this, with the cursor in sight."""
        same = listed.options is self._listed.options
        self._set(listed)
        self._top = self._keeping(self._top if same else 0)
        self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        self._top = self._keeping(self._top)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        place = self._place_at(event.y)
        if place is not None:
            self.post_message(self.Taken(self._listed.options[place]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-WHEEL)

    def render_line(self, y: int) -> Strip:
        if y == self.size.height - 1:
            return self._foot()
        if not self._lines and y == 0:
            return self._line([Ink(f" {NOTHING_FITS}", self._style("picker--group"))])
        number = self._top + y
        place = self._lines[number] if y < self.rows and number < len(self._lines) else None
        if place is None:
            return self._line([])
        return self._heading(~place) if place < 0 else self._option(place)

    def _set(self, listed: Listed) -> None:
        if listed.options is not self._listed.options:
            self._lines = list(_lines(listed.options))
            self._line_of = [number for number, place in enumerate(self._lines) if place is not None and place >= 0]
        self._listed = listed

    def _keeping(self, top: int) -> int:
        """The first line, as near to this one as keeps the cursor in sight; with its heading, where it has the first
        option of a group.
        """
        if not self._lines:
            return 0
        at = self._line_of[self._listed.place]
        above = self._lines[at - 1] if at > 0 else None
        first = at if above is None or above >= 0 else at - 1
        return max(0, min(max(top, at - self.rows + 1), first))

    def _scroll(self, lines: int) -> None:
        top = max(0, min(self._top + lines, len(self._lines) - self.rows))
        if top != self._top:
            self._top = top
            self.refresh()

    def _place_at(self, y: int) -> int | None:
        number = self._top + y
        if not (0 <= y < self.rows and number < len(self._lines)):
            return None
        place = self._lines[number]
        return place if place is not None and place >= 0 else None

    def _heading(self, place: int) -> Strip:
        return self._line([Ink(f" {self._listed.options[place].group}", self._style("picker--group"))])

    def _option(self, place: int) -> Strip:
        option = self._listed.options[place]
        over: tuple[str, ...] = ()
        bar = Ink(" ", self._style())
        if place == self._listed.place:
            over = ("picker--cursor",)
            bar = Ink(BAR, self._style(*over, "picker--bar"))
        fill = self._style(*over)
        number = [Ink(f"{place + 1}  " if place < 9 else "   ", self._style(*over, "picker--number"))]
        hint = [Ink(f"  {option.hint} ", self._style(*over, "picker--hint"))] if option.hint else [Ink(" ", fill)]
        title = Ink(option.title, self._style(*over, "picker--title"))
        return line([bar, *(number if self._listed.numbered else ()), title], self.size.width, fill, hint)

    def _foot(self) -> Strip:
        """The keys, and how many options are above and below what is seen."""
        above = bisect_left(self._line_of, self._top)
        below = len(self._line_of) - bisect_left(self._line_of, self._top + self.rows)
        more = "+" if self._listed.unlisted else ""
        counts = [f"{above} ▴"] * bool(above) + [f"{below}{more} ▾"] * bool(below)
        style = self._style("picker--foot")
        return self._line([Ink(f" {self._listed.keys}", style)], [Ink(f"  {'  '.join(counts)} ", style)])

    def _line(self, left: Sequence[Ink], right: Sequence[Ink] = ()) -> Strip:
        return line(left, self.size.width, self._style(), right)

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


def _lines(options: Sequence[Option]) -> Iterator[int | None]:
    """What stands on each line: the option of that place, the heading (as ~place) of the group that begins there, or
    nothing, between two groups.
    """
    group = ""
    for place, option in enumerate(options):
        if option.group != group:
            group = option.group
            yield from (None, ~place) if place else (~place,)
        yield place
