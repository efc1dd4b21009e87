"""The pane, drawn as lines: rows with a cursor over those that can hold it. No widget per row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, get_args

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.ui.paint import runs
from jobboard.ui.pane.place import START
from jobboard.ui.pane.row import PaneRow, Tone
from jobboard.ui.pane.view import PaneView
from jobboard.ui.widgets.pane_pen import AWAY, BAR, CURSOR, KINDS, RULE, Cursor, PanePen, edge

NOTCH = 3
"""Lines that one notch of the wheel scrolls."""


class Pane(Widget, can_focus=False, inherit_bindings=False):
    """Shows rows and walks them; what a row is for is the screen's matter. Only what is seen is folded and drawn, and
    only lines that differ from those on the screen are painted again.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        CURSOR, BAR, AWAY, RULE, *KINDS.values(), *(f"pane--{tone}" for tone in get_args(Tone)),
    }  # fmt: skip
    """
    | Class | Description |
    | :- | :- |
    | `pane--title`, `pane--subtitle`, `pane--part`, `pane--heading` | What stands above others. |
    | `pane--rule` | Behind the heading of a part, and between two texts. |
    | `pane--text`, `pane--quote`, `pane--block`, `pane--problem` | The text of a row; a block is code. |
    | `pane--muted` … `pane--offer` | Laid over it, by what a piece of it means (`Tone`). |
    | `pane--cursor`, `pane--bar`, `pane--away` | Under the row with the cursor; the bar at its left, with the keys and without. |
    """  # noqa: E501

    class CursorMoved(Message):
        """The cursor is on another row, or on none."""

        def __init__(self, row: PaneRow | None) -> None:
            super().__init__()
            self.row = row

    class Scrolled(Message):
        """There is more below what is seen, or no longer."""

        def __init__(self, below: bool) -> None:
            super().__init__()
            self.below = below

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Pane.Scrolled)

    class Pressed(Message):
        """A click; `key` is that of the row, "" where no row can hold the cursor."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Opened(Message):
        """A double click on a row that can hold the cursor; its first click was `Pressed`."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, rows: Sequence[PaneRow] = ()) -> None:
        super().__init__()
        self._view = PaneView(rows, 1, 0)
        self._pen = PanePen(self._style)
        self._active = False
        self._lines: list[Strip] = []
        self._drawn: dict[tuple[int, int, Cursor], Strip] = {}
        self._told: tuple[str | None, bool] = (None, False)
        self._pressed_last = ""

    @property
    def current(self) -> PaneRow | None:
        """The row with the cursor."""
        return self._view.current

    @property
    def below(self) -> bool:
        """Whether there is more below what is seen."""
        return self._view.below

    @property
    def is_at_top(self) -> bool:
        """Whether the first line is seen."""
        return self._view.top == START

    @property
    def active(self) -> bool:
        """Whether the keys are the pane's."""
        return self._active

    @active.setter
    def active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            self._redraw()

    def show(self, rows: Sequence[PaneRow], *, cursor: str | None = None) -> None:
        """Draw these rows. The cursor stays on its row and that on its line of the screen; `cursor` puts it on a key,
        with the rows seen from the top.
        """
        self._view.show(rows, cursor)
        self._drawn.clear()
        self._redraw()

    def extend(self, rows: Sequence[PaneRow]) -> None:
        """More rows below; nothing moves."""
        self._view.extend(rows)
        self._redraw()

    def walk(self, steps: int) -> None:
        """So many rows down (up, where negative); a row that is taller than the screen is scrolled through first."""
        self._view.walk(steps)
        self._redraw()

    def page(self, halves: int) -> None:
        """So many half screens down (up, where negative)."""
        self._view.page(halves)
        self._redraw()

    def to_first(self) -> None:
        """To the first row that can hold the cursor."""
        self._view.to_first()
        self._redraw()

    def to_last(self) -> None:
        """To the last row that can hold the cursor."""
        self._view.to_last()
        self._redraw()

    def to_part(self, steps: int) -> None:
        """To the next heading, the one before where negative."""
        self._view.to_part(steps)
        self._redraw()

    def to_key(self, key: str) -> bool:
        """To the row with that key; whether there is one."""
        found = self._view.to_key(key)
        self._redraw()
        return found

    @property
    def is_laid_out(self) -> bool:
        """Whether it has its place on the screen, and has heard of it."""
        return self._view.height > 0

    def sees(self, key: str) -> bool:
        """Whether the row with that key is on the screen."""
        return any(self._view.rows[each.row].key == key for each in self._view.seen())

    def on_resize(self, _: events.Resize) -> None:
        width, height = self.size
        if width and height:
            self._view.resize(max(1, width - 2 * edge(width)), height)
            self._drawn.clear()
            self._redraw()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        if event.button != 1 or at is None:
            return
        row = self._view.row_at(at.y)
        key = self._view.rows[row].key if row is not None else ""
        before, self._pressed_last = self._pressed_last, key
        if row is not None and key:
            self._view.to_row(row)
            self._redraw()
        is_second = event.chain == 2 and key and key == before
        self.post_message(self.Opened(key) if is_second else self.Pressed(key))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, NOTCH)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -NOTCH)

    def _wheel(self, event: events.MouseEvent, lines: int) -> None:
        event.stop()
        event.prevent_default()
        self._view.scroll(lines)
        self._redraw()

    def render_line(self, y: int) -> Strip:
        if not self._lines:
            self._lines = self._seen()
        return self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width, self._style())

    def notify_style_update(self) -> None:
        """Nothing is drawn here: Textual tells of it before the styles of component classes are the right ones."""
        super().notify_style_update()
        self._drawn.clear()
        self._lines = []

    def _redraw(self) -> None:
        """Paint the lines that differ from what is on the screen, and tell what is to be told."""
        before, self._lines = self._lines, self._seen()
        width = self.size.width
        same = zip(before, self._lines, strict=False)
        differing = [y for y, (old, strip) in enumerate(same) if old is not strip and old != strip]
        differing += range(len(before), len(self._lines))
        for start, count in runs(differing):
            self.refresh(Region(0, start, width, count))
        self._tell()

    def _tell(self) -> None:
        row, below = self._view.current, self._view.below
        (key, was_below), self._told = self._told, (row.key if row else None, below)
        if key != self._told[0]:
            self.post_message(self.CursorMoved(row))
        if below != was_below:
            self.post_message(self.Scrolled(below))

    def _seen(self) -> list[Strip]:
        """Every line of the pane as it is to be drawn."""
        width, height = self.size
        if not width or not height:
            return []
        lines = [self._strip(each.row, each.line, width) for each in self._view.seen()][:height]
        blank = Strip.blank(width, self._style())
        return [*lines, *[blank] * (height - len(lines))]

    def _strip(self, row: int, line: int, width: int) -> Strip:
        cursor: Cursor = "" if row != self._view.cursor else "here" if self._active else "away"
        strip = self._drawn.get((row, line, cursor))
        if strip is None:
            if len(self._drawn) > 2_000:
                self._drawn.clear()
            view = self._view
            strip = self._pen.drawn(view.rows[row], view.folds.lines(row), line, width, cursor)
            self._drawn[row, line, cursor] = strip
        return strip

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style
