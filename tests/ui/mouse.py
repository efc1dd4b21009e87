"""The mouse of a test: a button held while the pointer moves, the wheel, and an app of bare columns that notes what
they tell."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import events, on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from jobboard.slots import replace
from jobboard.ui.widgets.card_columns import CardColumns
from jobboard.ui.widgets.column import CardColumn, ColumnMessage, Shown

LOOK = Path(__file__).parents[2] / "jobboard.tcss"


async def moved(pilot: Pilot[None], widget: Widget, offset: tuple[int, int], *, button: int = 1) -> None:
    """The pointer goes to that cell of the widget, with the button held (0: with none)."""
    _post(pilot, events.MouseMove, widget, offset, button)
    await pilot.pause()


async def wheel(pilot: Pilot[None], widget: Widget, notches: int, offset: tuple[int, int] = (3, 3)) -> None:
    """The wheel turns down by so many notches (up, where negative) over that cell of the widget."""
    kind = events.MouseScrollDown if notches > 0 else events.MouseScrollUp
    for _ in range(abs(notches)):
        _post(pilot, kind, widget, offset, 0)
    await pilot.pause()


async def drag(
    pilot: Pilot[None], widget: Widget, start: tuple[int, int], *path: tuple[Widget, tuple[int, int]]
) -> None:
    """Press on a cell of a widget, move over the cells of the path, let go over the last of them."""
    await pilot.mouse_down(widget, offset=start)
    for over, offset in path:
        await moved(pilot, over, offset)
    await pilot.mouse_up(*path[-1])


async def clicked(pilot: Pilot[None], widget: Widget, offset: tuple[int, int], chain: int = 1) -> None:
    """Only the click that follows a press and a release on one widget; the second of a double click is chain 2."""
    _post(pilot, partial(events.Click, chain=chain), widget, offset, 1)
    await pilot.pause()


def _post(
    pilot: Pilot[None],
    kind: Callable[..., events.MouseEvent],
    widget: Widget,
    offset: tuple[int, int],
    button: int,
) -> None:
    x, y = widget.region.x + offset[0], widget.region.y + offset[1]
    event = kind(widget, x, y, 0, 0, button, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
    pilot.app.screen._forward_event(event)


class Columns(App[None]):
    """Columns side by side and nothing else. `told` are their messages; a `Pulled` cursor comes along."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *shown: Shown) -> None:
        super().__init__()
        self.given = shown
        self.told: list[ColumnMessage] = []

    def compose(self) -> ComposeResult:
        with CardColumns():
            for each in self.given:
                yield CardColumn(each.column.status)

    def on_mount(self) -> None:
        for column, shown in zip(self.columns, self.given, strict=True):
            column.show(shown)

    @property
    def columns(self) -> list[CardColumn]:
        """The columns from left to right."""
        return list(self.query(CardColumn))

    def lines(self, number: int) -> list[str]:
        """The lines of a column, without the blanks at the right."""
        column = self.columns[number]
        return [column.render_line(y).text.rstrip() for y in range(column.size.height)]

    @on(CardColumn.Pressed)
    @on(CardColumn.Opened)
    @on(CardColumn.MarkRequested)
    @on(CardColumn.OthersPressed)
    @on(CardColumn.Pulled)
    @on(CardColumn.Dragged)
    @on(CardColumn.Dropped)
    @on(CardColumn.DragEnded)
    def note(self, message: ColumnMessage) -> None:
        """Keep what was told; put the cursor where it was pulled to."""
        self.told.append(message)
        if isinstance(message, CardColumn.Pulled):
            at = self.columns.index(message.control)
            self.given = (*self.given[:at], replace(self.given[at], cursor=message.place), *self.given[at + 1 :])
            message.control.show(self.given[at])

    def names(self) -> list[str]:
        """The kinds of the messages so far, those that follow each other and are alike only once."""
        kinds = [type(each).__name__ for each in self.told]
        return [kind for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind]
