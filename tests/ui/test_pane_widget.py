"""The pane on a screen: what it paints, what it tells, what the mouse does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot

from jobboard.ui.pane.row import BLANK, RULE, PaneRow
from jobboard.ui.widgets.pane import Pane
from tests.ui.mouse import LOOK, clicked, wheel
from tests.ui.pane_rows import numbered, row

pytestmark = pytest.mark.anyio


class Alone(App[None]):
    """A pane and nothing else. `told` are its messages."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, rows: Iterable[PaneRow]) -> None:
        super().__init__()
        self.given = tuple(rows)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Pane(self.given)

    def on_mount(self) -> None:
        self.pane.active = True

    @property
    def pane(self) -> Pane:
        return self.query_one(Pane)

    def on_pane_cursor_moved(self, message: Pane.CursorMoved) -> None:
        self.told.append(message)

    def on_pane_pressed(self, message: Pane.Pressed) -> None:
        self.told.append(message)

    def on_pane_opened(self, message: Pane.Opened) -> None:
        self.told.append(message)

    def on_pane_scrolled(self, message: Pane.Scrolled) -> None:
        self.told.append(message)

    def took(self) -> list[str]:
        """What was told since it was last asked: the names of the messages and what they are about."""
        told, self.told = self.told, []
        return [_in_words(message) for message in told]


def _in_words(message: Message) -> str:
    match message:
        case Pane.CursorMoved(row=row):
            return f"moved {row.key if row else None}"
        case Pane.Scrolled(below=below):
            return f"below {below}"
        case Pane.Pressed(key=key):
            return f"pressed {key}"
        case Pane.Opened(key=key):
            return f"opened {key}"
        case _:
            return "?"


def drawn(app: Alone) -> list[str]:
    """The lines on the screen, without the blanks at the right."""
    return [app.pane.render_line(y).text.rstrip() for y in range(app.pane.size.height)]


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


async def test_what_it_looks_like() -> None:
    app = Alone(
        [
            row("Root Insurance", "", kind="title"),
            BLANK,
            row("Remote", "fact", label="Location", room=10),
            row("Before", kind="part", right="1/2"),
            row("Confirm the link and the time zone", label="[ ]", room=4, right="due Wed"),
            row("select 1", kind="code", indent=2),
            RULE,
            row("Notes", kind="part"),
        ]
    )
    async with app.run_test(size=(40, 12)):
        assert drawn(app) == [
            "  Root Insurance",
            "",
            "▌ Location  Remote",
            "  Before ───────────────────────── 1/2",
            "  [ ] Confirm the link and     due Wed",
            "      the time zone",
            "    select 1",
            "  " + "─" * 36,
            "  Notes " + "─" * 30,
            "",
            "",
        ]
        assert all(app.pane.render_line(y).cell_length == 40 for y in range(11))
        app.pane.active = False
        assert drawn(app)[2] == "▏ Location  Remote"


async def test_in_a_very_wide_terminal_the_text_stands_in_the_middle() -> None:
    app = Alone([row("word " * 30, "long")])
    async with app.run_test(size=(140, 6)):
        assert drawn(app)[0] == " " * 20 + "▌ " + ("word " * 19).rstrip()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines that a pane has painted anew; one that is painted whole gives 0 to 99."""
    lines: list[int] = []
    whole = Pane.refresh

    def counted(self: Pane, *regions: Region, **rest: Any) -> Pane:
        for region in regions or [Region(0, 0, 0, 100)]:
            lines.extend(region.line_range)
        return whole(self, *regions, **rest)

    monkeypatch.setattr(Pane, "refresh", counted)
    return lines


async def test_only_lines_that_changed_are_painted(painted: list[int]) -> None:
    app = Alone([row("r")] * 50_000)
    async with app.run_test(size=(40, 20)) as pilot:
        await settled(pilot)
        painted.clear()
        app.pane.walk(1)
        assert painted == [0, 1]
        painted.clear()
        app.pane.show([*[row("r")] * 4, row("other", "r"), *[row("r")] * 50_000])
        assert painted == [4]


async def test_it_tells_where_the_cursor_is_and_whether_there_is_more() -> None:
    app = Alone(numbered(10))
    async with app.run_test(size=(40, 6)) as pilot:
        await settled(pilot)
        assert app.took() == ["moved r0", "below True"]
        app.pane.walk(1)
        app.pane.walk(0)
        await settled(pilot)
        assert app.took() == ["moved r1"]
        app.pane.to_last()
        await settled(pilot)
        assert app.took() == ["moved r9", "below False"]
        app.pane.extend([row("more")])
        await settled(pilot)
        assert app.took() == ["below True"]
        assert app.pane.to_key("r3")
        assert not app.pane.to_key("r99")
        app.pane.show([])
        await settled(pilot)
        assert app.took() == ["moved r3", "moved None", "below False"]


async def test_a_click_puts_the_cursor_there_and_a_second_opens() -> None:
    app = Alone([row("title", ""), *numbered(9)])
    async with app.run_test(size=(40, 6)) as pilot:
        await settled(pilot)
        app.took()
        await clicked(pilot, app.pane, (5, 3))
        assert app.took() == ["moved r2", "pressed r2"]
        await clicked(pilot, app.pane, (5, 3), chain=2)
        assert app.took() == ["opened r2"]
        await clicked(pilot, app.pane, (5, 0))
        await clicked(pilot, app.pane, (5, 1), chain=2)
        assert app.took() == ["pressed ", "moved r0", "pressed r0"]


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    app = Alone(numbered(40))
    async with app.run_test(size=(40, 6)) as pilot:
        await wheel(pilot, app.pane, 2)
        assert drawn(app)[0] == "  r6"
        assert app.pane.current == row("r0")
        await wheel(pilot, app.pane, -9)
        assert drawn(app)[0] == "▌ r0"


async def test_another_size_and_another_theme_draw_all_anew() -> None:
    app = Alone([row("one two three four five six"), row("b")])
    async with app.run_test(size=(40, 8)) as pilot:
        assert drawn(app)[:2] == ["▌ one two three four five six", "  b"]
        await pilot.resize_terminal(20, 8)
        assert drawn(app)[:3] == ["▌ one two three", "▌ four five six", "  b"]
        before = app.pane.render_line(0)
        app.theme = "atom-one-light"
        await settled(pilot)
        assert app.pane.render_line(0).text == before.text
        assert app.pane.render_line(0) != before
