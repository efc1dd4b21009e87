"""The list in place of the columns, drawn as lines: what is due, or what was quiet for long. No widget per item."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import runs
from jobboard.ui.widgets.pen import TONES
from jobboard.ui.widgets.work_pen import WorkPen
from jobboard.ui.worklist import Worklist
from jobboard.ui.worklist_words import group, nothing, told

if TYPE_CHECKING:
    from jobboard.board.sweep import Swept
    from jobboard.board.tasks.values import Task

ROOMY = 16
"""Lines from which on the first stays blank."""

HEADED = 8
"""Lines from which on groups have headings."""

NOTCH = 3
"""Items that one notch of the wheel walks."""


@frozen
class Work:
    """What the list shows: its items and cursor, the person's own time to the minute, the ids of marked cards."""

    worklist: Worklist
    now: datetime
    marked: frozenset[str] = frozenset()


class WorkLines(Widget, can_focus=False, inherit_bindings=False):
    """Draws a `Work`; scrolls by itself to keep the cursor in sight. Only what is seen is put into words."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "work--heading",
        "work--rule",
        "work--name",
        "work--what",
        "work--position",
        "work--said",
        "card--cursor",
        "card--marked",
        "card--bar",
        "card--dot",
        *TONES.values(),
    }
    """
    | Class | Description |
    | :- | :- |
    | `work--heading`, `work--rule` | Above a group of items; the first line where there is none. |
    | `work--name`, `work--what`, `work--position` | The company; what there is to do; as what one applies. |
    | `work--said` | The other lines where there is no item; what is below. |
    | `card--…` | As on the cards of a column. |
    """

    class Pressed(Message):
        """A click on the item of that place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Opened(Pressed):
        """A double click on an item; its first click was `Pressed`."""

    class Wheeled(Message):
        """The wheel: so many items down (up, where negative)."""

        def __init__(self, items: int) -> None:
            super().__init__()
            self.items = items

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._pen = WorkPen(self._style)
        self._top = 0
        self._lines: list[Strip] = []
        self._places: list[int | None] = []
        self._drawn_for = Size(0, 0)
        self._outdated = True
        self._styles: dict[tuple[str, ...], Style] = {}
        self._pressed_last: int | None = None

    def show(self, work: Work) -> None:
        """Draw this; paints only the lines that differ from what is on the screen."""
        if work != self._work:
            if work.worklist.name != self._work.worklist.name:
                self._top = 0
            self._work = work
            self._redraw()

    @property
    def page(self) -> int:
        """About how many items are visible at a time."""
        return max(1, len({each for each in self._places if each is not None}))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        place = self._places[event.y] if event.button == 1 and event.y < len(self._places) else None
        before, self._pressed_last = self._pressed_last, place
        if place is not None:
            is_second = event.chain == 2 and before == place
            self.post_message(self.Opened(place) if is_second else self.Pressed(place))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(NOTCH))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(-NOTCH))

    def render_line(self, y: int) -> Strip:
        if self._outdated or self._drawn_for != self.size:
            self._lines = self._drawn()
        return self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width, self._style())

    def notify_style_update(self) -> None:
        """Nothing is drawn here: Textual tells of it before the styles of component classes are the right ones."""
        super().notify_style_update()
        self._styles.clear()
        self._outdated = True

    def _redraw(self) -> None:
        before, self._lines = self._lines, self._drawn()
        width = self.size.width
        differing = [y for y, strip in enumerate(self._lines) if y >= len(before) or before[y] != strip]
        for start, count in runs(differing):
            self.refresh(Region(0, start, width, count))

    def _drawn(self) -> list[Strip]:
        """Every line, top to bottom; scrolls first."""
        self._drawn_for, self._outdated = self.size, False
        width, height = self.size
        if not width or not height:
            return []
        items = self._work.worklist.items
        if not items:
            return self._empty(width, height)
        blank = Strip.blank(width, self._style())
        above = [blank] * (height >= ROOMY)
        room = height - 1 - len(above)
        self._top = self._scrolled(room)
        body, places, whole = self._below(self._top, room)
        self._places = [*(None for _ in above), *places]
        body += [blank] * (room - len(body))
        return [*above, *body, self._pen.foot(len(items) - whole, width)]

    def _below(self, top: int, room: int) -> tuple[list[Strip], list[int | None], int]:
        """The lines from an item on, the place that each is of, and the place behind the last item that is whole."""
        items, width = self._work.worklist.items, self.size.width
        body: list[Strip] = []
        places: list[int | None] = []
        whole = place = top
        while place < len(items) and len(body) < room:
            head = self._head(place, first=place == top, width=width)
            lines = self._item(place)
            body += (*head, *lines)
            places += (*[None] * len(head), *[place] * len(lines))
            place += 1
            if len(body) <= room:
                whole = place
        return body[:room], places[:room], whole

    def _scrolled(self, room: int) -> int:
        """The place of the first visible item: as it was, or as near to it as shows the cursor's item whole."""
        items, cursor = self._work.worklist.items, self._work.worklist.place
        last = self._highest(len(items) - 1, room)
        return max(min(self._top, cursor, last), self._highest(cursor, room))

    def _highest(self, place: int, room: int) -> int:
        """The first item that can be on top while the one at `place` is still whole."""
        top, room = place, room - self._height(place, first=True)
        while top > 0:
            # the item that was on top loses its heading, unless its group begins there
            room -= self._height(top - 1, first=True) - (self._heads(top, first=True) - self._heads(top, first=False))
            if room < 0:
                break
            top -= 1
        return top

    def _height(self, place: int, *, first: bool) -> int:
        return len(self._item(place)) + self._heads(place, first=first)

    def _heads(self, place: int, *, first: bool) -> int:
        return len(self._head(place, first=first, width=0))

    def _head(self, place: int, *, first: bool, width: int) -> list[Strip]:
        """What stands above an item: the heading of its group, where it begins it or is the first on the screen."""
        items = self._work.worklist.items
        name = group(items[place]) if self.size.height >= HEADED else ""
        if not name or (not first and group(items[place - 1]) == name):
            return []
        blank = [] if first else [Strip.blank(width, self._style())]
        return [*blank, self._pen.heading(CleanText(name), width)]

    def _item(self, place: int) -> tuple[Strip, ...]:
        work, item = self._work, self._work.worklist.items[place]
        current, marked = place == work.worklist.place, self._is_marked(item)
        return self._pen.item(told(item, work.now), self.size.width, current=current, marked=marked)

    def _is_marked(self, item: Task | Swept) -> bool:
        return self._work.worklist.name == "sweep" and item.card.id in self._work.marked

    def _empty(self, width: int, height: int) -> list[Strip]:
        """Nothing to list: what that means, in the middle."""
        self._places = []
        said = self._pen.said(nothing(self._work.worklist, self._work.now), width)[:height]
        above = [Strip.blank(width, self._style())] * ((height - len(said)) // 2)
        return [*above, *said, *[Strip.blank(width, self._style())] * (height - len(above) - len(said))]

    def _style(self, *names: str) -> Style:
        if names not in self._styles:
            self._styles[names] = self.get_visual_style(*names).rich_style
        return self._styles[names]
