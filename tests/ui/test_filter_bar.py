"""The line in which a filter is typed: what it tells, what it leaves to the screen, what it costs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen

from jobboard.text.clean import CleanText, clean
from jobboard.ui.widgets.field import Answer
from jobboard.ui.widgets.filter_bar import FilterBar
from tests.ui.desk import Desk, layouts

pytestmark = pytest.mark.anyio


class Board(Screen[None], inherit_bindings=False):
    """Opens the line with `/`, and notes what it is told and which keys come to it."""

    AUTO_FOCUS = ""

    def __init__(self, typed: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self.told: list[tuple[str, ...]] = []
        self.keys: list[str] = []
        self._typed = typed

    def compose(self) -> ComposeResult:
        yield FilterBar(self._typed)

    @property
    def bar(self) -> FilterBar:
        return self.query_one(FilterBar)

    def on_key(self, event: events.Key) -> None:
        self.keys.append(event.key)
        if event.key == "slash":
            self.bar.begin()

    def on_filter_bar_changed(self, message: FilterBar.Changed) -> None:
        self._note(message, message.text)

    def on_filter_bar_submitted(self, message: FilterBar.Submitted) -> None:
        self._note(message, message.text)

    def on_filter_bar_cancelled(self, message: FilterBar.Cancelled) -> None:
        self._note(message)

    def _note(self, message: Message, *text: str) -> None:
        self.told.append((type(message).__name__, *text))


def board_of(app: Desk) -> Board:
    assert isinstance(app.screen, Board)
    return app.screen


async def test_it_is_hidden_until_it_is_opened_and_gives_the_keys_back() -> None:
    app = Desk(Board)
    async with app.run_test(size=(60, 10)) as pilot:
        board = board_of(app)
        assert app.text.strip() == ""
        await pilot.press("slash", "a")
        assert app.lines[0].split() == ["/", "a"]
        board.bar.close()
        await pilot.press("j")
        await pilot.pause()
        assert board.keys == ["slash", "j"]
        assert app.text.strip() == ""


async def test_it_tells_each_change_and_what_is_to_stay() -> None:
    app = Desk(Board)
    async with app.run_test() as pilot:
        await pilot.press("slash", "a", "b", "backspace", "ctrl+u", "slash", "enter")
        *changes, last = board_of(app).told
        assert changes == [("Changed", text) for text in ("a", "ab", "a", "", "/")]
        assert last == ("Submitted", "/")


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_leaving_cancels(key: str) -> None:
    app = Desk(Board)
    async with app.run_test() as pilot:
        await pilot.press("slash", "a", key)
        assert board_of(app).told == [("Changed", "a"), ("Cancelled",)]


async def test_backspace_cancels_where_nothing_stands() -> None:
    app = Desk(Board)
    async with app.run_test() as pilot:
        await pilot.press("slash", "a", "backspace")
        assert board_of(app).told == [("Changed", "a"), ("Changed", "")]
        await pilot.press("backspace")
        assert board_of(app).told[2:] == [("Cancelled",)]


async def test_the_keys_that_walk_come_to_the_screen() -> None:
    app = Desk(Board)
    async with app.run_test() as pilot:
        await pilot.press("slash", "up", "down", "pageup", "pagedown", "left", "home", "j")
        assert {"up", "down", "pageup", "pagedown"} <= set(board_of(app).keys)
        assert "j" not in board_of(app).keys


async def test_a_text_it_is_opened_with_is_no_change_and_can_be_typed_on() -> None:
    app = Desk(Board)
    async with app.run_test() as pilot:
        board = board_of(app)
        board.bar.begin("root")
        await pilot.pause()
        assert board.told == []
        await pilot.press("s")
        assert board.told == [("Changed", "roots")]
        board.bar.close()
        board.bar.begin("x")
        await pilot.press("y")
        board.bar.begin("longer")
        await pilot.press("z")
        assert board.told[1:] == [("Changed", "xy"), ("Changed", "longerz")]


async def test_with_a_function_to_call_each_change_is_told_at_once_and_no_other_way() -> None:
    told: list[str] = []
    app = Desk(lambda: Board(told.append))
    async with app.run_test() as pilot:
        await pilot.press("slash", "a", "b", "enter")
        assert told == ["a", "ab"]
        assert board_of(app).told == [("Submitted", "ab")]


async def test_it_says_how_many_are_left_or_what_is_wrong() -> None:
    app = Desk(Board)
    async with app.run_test(size=(80, 10)) as pilot:
        bar = board_of(app).bar
        await pilot.press("slash", *"root")
        bar.show(12, 400)
        await pilot.pause()
        assert app.lines[0].startswith(" / root   ")
        assert app.lines[0].endswith("  12 of 400")
        bar.show(0, 400, clean("“x” is no amount: [b]pay:>150k[/b] " + "or more " * 10))
        await pilot.pause()
        assert app.lines[0].startswith(" / root   ")
        assert "! “x” is no amount: [b]pay:>150k[/b] or more" in app.lines[0]
        assert app.lines[0].endswith("…")


async def test_a_letter_and_its_count_lay_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(text: str) -> None:
        board_of(app).bar.show(400 - len(text), 400, CleanText("no" if text == "abc" else ""))

    app: Desk = Desk(lambda: Board(typed))
    async with app.run_test() as pilot:
        await pilot.press("slash")
        await pilot.pause()
        laid_out = layouts(monkeypatch)
        await pilot.press(*"abcd")
        assert app.lines[0].endswith("396 of 400")
        assert laid_out == []


async def test_a_paste_is_cleaned_and_told_once() -> None:
    told: list[Any] = []
    app = Desk(lambda: Board(told.append))
    async with app.run_test() as pilot:
        await pilot.press("slash")
        app.post_message(events.Paste("a\x1b[2J\r\nb[@click=app.quit]"))
        await pilot.pause()
        assert told == [clean("a\x1b[2J\r\nb[@click=app.quit]")]
        assert board_of(app).query_one(Answer).value == told[0]
