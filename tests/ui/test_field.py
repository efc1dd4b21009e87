"""The line in which text is typed, and the sentence below it."""

from __future__ import annotations

import pytest
from textual import events

from jobboard.text.clean import CleanText, clean
from jobboard.ui.widgets.field import Answer, Said, Saying
from tests.ui.desk import Desk, layouts, write

pytestmark = pytest.mark.anyio


async def test_a_letter_lays_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Desk(Answer)
    async with app.run_test(size=(40, 8)) as pilot:
        answer = app.query_one(Answer)
        await pilot.pause()
        laid_out = layouts(monkeypatch)
        await write(pilot, "quiet:>14 and much more than fits into it")
        await pilot.press("backspace", "home")
        assert answer.value == "quiet:>14 and much more than fits into i"
        assert laid_out == []


async def test_the_line_follows_its_cursor() -> None:
    app = Desk(lambda: Answer("one two three four five six"))
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.press("end")
        assert app.lines[0].endswith("four five six")
        await pilot.press("home")
        assert app.lines[0].lstrip().startswith("one two")


async def test_a_line_that_is_full_takes_no_more_and_rings_no_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Desk(lambda: Answer("abc", longest=3))
    async with app.run_test() as pilot:
        rung: list[int] = []
        monkeypatch.setattr(app, "bell", lambda: rung.append(1))
        await write(pilot, "de")
        assert (app.query_one(Answer).value, rung) == ("abc", [])


async def test_its_cursor_does_not_blink() -> None:
    app = Desk(Answer)
    async with app.run_test():
        answer = app.query_one(Answer)
        assert not answer.cursor_blink
        assert answer._cursor_visible


async def test_up_down_pages_and_ctrl_c_are_not_its_own() -> None:
    app = Desk(Answer)
    async with app.run_test():
        answer = app.query_one(Answer)
        assert {"up", "down", "pageup", "pagedown", "ctrl+c"}.isdisjoint(answer._bindings.key_to_bindings)
        assert {"left", "home", "backspace", "ctrl+u", "enter"} <= set(answer._bindings.key_to_bindings)


@pytest.mark.parametrize("by_key", [True, False], ids=["ctrl+v", "terminal"])
@pytest.mark.parametrize("pasted", ["a\x1bc b", "a\r\nb", "\u202eab", "[@click=app.quit]a\udcff"])
async def test_a_paste_is_cleaned(pasted: str, by_key: bool) -> None:
    app = Desk(lambda: Answer("x"))
    async with app.run_test() as pilot:
        answer = app.query_one(Answer)
        if by_key:
            app._clipboard = pasted
            await pilot.press("ctrl+v")
        else:
            app.post_message(events.Paste(pasted))
            await pilot.pause()
        assert answer.value == "x" + clean(pasted)


async def test_of_a_long_paste_as_much_is_taken_as_has_room() -> None:
    app = Desk(lambda: Answer("before after", longest=20))
    async with app.run_test() as pilot:
        answer = app.query_one(Answer)
        await pilot.press("ctrl+shift+left")
        app.post_message(events.Paste("x" * 2_000_000))
        await pilot.pause()
        assert answer.value == "before " + "x" * 13


async def test_a_placeholder_is_cut_and_literal() -> None:
    app = Desk(lambda: Answer(placeholder=CleanText("[@click=app.quit]a long sentence[/]")))
    async with app.run_test(size=(24, 8)) as pilot:
        assert app.lines[0].strip() == "[@click=app.quit]a lo…"
        await pilot.resize_terminal(60, 8)
        assert app.lines[0].strip() == "[@click=app.quit]a long sentence[/]"


async def test_a_sentence_wraps_into_its_height_and_a_fault_has_a_mark() -> None:
    app = Desk(lambda: Said(Saying(CleanText("one two three four five six seven eight"), wrong=True)))
    async with app.run_test(size=(20, 8)) as pilot:
        said = app.query_one(Said)
        assert app.lines[:3] == ["! one two three four", "  five six seven ei…", ""]
        said.show(Saying(CleanText("[b]fine[/b]")))
        await pilot.pause()
        assert app.lines[:2] == ["[b]fine[/b]", ""]
