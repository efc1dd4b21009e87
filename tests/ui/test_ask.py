"""One question, answered with one line of text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual import events

from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.widgets.field import Answer
from tests.ui.desk import Desk

pytestmark = pytest.mark.anyio

HOSTILE = "[@click=app.quit]\x1b[2J\u202eAcme[/] [/m/w/d]"


def even(typed: str) -> tuple[CleanText, bool]:
    """Even numbers are days."""
    if typed.isdigit() and int(typed) % 2 == 0:
        return clean(f"{typed} d ago"), True
    return clean(f"no day: {typed}" if typed else "how many days ago"), False


def asking(**given: object) -> Desk:
    return Desk(lambda: AskScreen(CleanText("Acme: why not?"), **given))  # type: ignore[arg-type]


async def test_enter_gives_the_text_without_blanks_around_it() -> None:
    app = asking()
    async with app.run_test() as pilot:
        await pilot.press("space", *"a b", "space", "enter")
        assert app.answers == ["a b"]


async def test_an_empty_answer_is_an_answer() -> None:
    app = asking()
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.answers == [""]


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_leaving_gives_nothing(key: str) -> None:
    app = asking(value="too far")
    async with app.run_test() as pilot:
        await pilot.press("shift+home", key)
        assert app.answers == [None]


async def test_a_value_given_can_be_changed() -> None:
    app = asking(value="too far")
    async with app.run_test() as pilot:
        await pilot.press("backspace", "enter")
        assert app.answers == ["too fa"]


async def test_what_the_text_means_is_said_as_it_is_typed_and_a_fault_is_not_taken() -> None:
    app = asking(check=even)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "how many days ago" in app.text
        assert "!" not in app.text
        await pilot.press("1")
        assert "! no day: 1" in app.text
        await pilot.press("enter")
        assert app.answers == []
        await pilot.press("2")
        assert " 12 d ago" in app.text
        await pilot.press("enter")
        assert app.answers == ["12"]


async def test_enter_on_an_empty_line_says_what_is_wrong_with_it() -> None:
    app = asking(check=even)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert "! how many days ago" in app.text
        assert app.answers == []


async def test_enter_twice_answers_once() -> None:
    app = asking()
    async with app.run_test() as pilot:
        for _ in range(3):
            app.screen.query_one(Answer).post_message(events.Key("enter", "\r"))
        await pilot.pause()
        assert app.answers == [""]
        assert len(app.screen_stack) == 1


async def test_letters_behind_enter_belong_to_nobody() -> None:
    app = asking()
    async with app.run_test() as pilot:
        answer = app.screen.query_one(Answer)
        for key in "ab", "enter", "cd":
            for each in [key] if key == "enter" else key:
                answer.post_message(events.Key(each, "\r" if each == "enter" else each))
        await pilot.pause()
        assert app.answers == ["ab"]


async def test_no_more_than_the_longest() -> None:
    app = asking(longest=3)
    async with app.run_test() as pilot:
        await pilot.press(*"abcde", "enter")
        assert app.answers == ["abc"]


async def test_hostile_texts_are_literal() -> None:
    text = clean(HOSTILE)
    made: Callable[[], AskScreen] = lambda: AskScreen(text, text, keys=text, check=lambda _: (text, True))  # noqa: E731
    app = Desk(made)
    async with app.run_test(size=(120, 24)) as pilot:
        assert app.text.count(text) == 4
        await pilot.click("#question-keys")
        assert app.is_running
