"""The form after a round: how it went, in a key or in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from jobboard.text.changes.interviews.rounds import Asked, Debrief
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.result import ResultScreen
from jobboard.ui.widgets.noted import Noted
from tests.ui.desk import Desk, write

pytestmark = pytest.mark.anyio

SIZE = (80, 24)
TODAY = date(2026, 11, 25)
RANK, PLAN = Asked("Rank the orders", "strong"), Asked("Read a plan")


def asking(result: str | None = None, asked: Sequence[Asked] = (), with_whom: str | None = None) -> Desk:
    return Desk(lambda: ResultScreen(CleanText("Acme: how did SQL go?"), TODAY, result, asked, with_whom))


async def test_one_key_and_ctrl_s_for_the_hurried() -> None:
    app = asking()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("p", "ctrl+s")
        assert app.answers == [Debrief("passed")]


async def test_the_whole_of_it() -> None:
    app = asking()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("w", "enter")
        for question, key in (("Rank the orders", "s"), ("Read a plan", "enter"), ("Joins", "g"), ("CTEs", "o")):
            await write(pilot, question)
            await pilot.press("enter")
            assert "how did the answer land?" in app.text
            await pilot.press(key)
        await pilot.press("enter")
        await write(pilot, "$200k")
        await pilot.press("enter")
        await write(pilot, "hear from them fri")
        assert "writes “hear from them 2026-11-27”: Fri 27 Nov 2026, in 2 days" in app.text
        await pilot.press("enter")
        await write(pilot, "Dana Fox; Lee Park")
        assert "a thank-you note for each: Dana Fox · Lee Park" in app.text
        await pilot.press("enter")
        assert app.answers == []
        assert "enter writes it" in app.text
        await pilot.press("enter")
        asked = (RANK, PLAN, Asked("Joins", "gap"), Asked("CTEs", "solid"))
        assert app.answers == [
            Debrief("waiting", asked, "$200k", "hear from them 2026-11-27", ("Dana Fox", "Lee Park")),
        ]


async def test_a_question_that_is_typed_at_once_behind_another_loses_no_letter() -> None:
    app = asking()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("w", "enter")
        await write(pilot, "Joins")
        await pilot.press("enter", *"Thermal bridges", "enter", "g", "ctrl+s")
        assert app.answers == [Debrief("waiting", (Asked("Joins"), Asked("Thermal bridges", "gap")))]


async def test_something_must_be_said() -> None:
    app = asking(result="they will call")
    async with app.run_test(size=SIZE) as pilot:
        assert "the file says “they will call”" in app.text
        await pilot.press("down", "ctrl+s")
        assert app.answers == []
        assert "! nothing is said yet" in app.text
        await pilot.press("escape")
        assert app.answers == [None]


async def test_a_question_that_is_still_being_typed_is_not_lost() -> None:
    app = asking()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab")
        await write(pilot, "Joins")
        await pilot.press("ctrl+s")
        assert app.answers == [Debrief(asked=(Asked("Joins"),))]


async def test_who_was_there_stands_in_the_form_and_is_in_the_answer_where_it_changed() -> None:
    for typed, names in (("", ()), (", Lee Park", ("Dana Fox", "Lee Park"))):
        app = asking(with_whom="Dana Fox")
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("p", "up")
            assert "with a thank-you note for Dana Fox" in app.text
            await write(pilot, typed)
            await pilot.press("ctrl+s")
            assert app.answers == [Debrief("passed", with_whom=names)]


async def test_names_that_a_line_cannot_show_as_they_are_are_not_asked_for() -> None:
    app = asking(with_whom="Dana\u202eFox")
    async with app.run_test(size=SIZE) as pilot:
        assert "With " not in app.text
        await pilot.press("up", "x", "ctrl+s")
        assert app.answers == [Debrief(next="x")]


async def test_what_the_file_says_is_there_and_only_what_changes_is_in_the_answer() -> None:
    app = asking("Passed", [RANK, PLAN])
    async with app.run_test(size=SIZE) as pilot:
        assert "[passed]" in app.text
        await pilot.press("enter", "up", "g")
        assert "▌   " in app.text
        await write(pilot, "rank  the ORDERS")
        await pilot.press("enter", "backspace", "up", "ctrl+s")
        assert app.answers == [Debrief("passed", (Asked("Read a plan", "gap"),))]


async def test_a_question_typed_here_can_be_taken_back_into_the_line() -> None:
    app = asking()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab")
        await write(pilot, "Jions")
        await pilot.press("enter", "backspace")
        assert not app.screen.query_one(Noted).news
        assert "▌Asked      Jions" in app.text
        await pilot.press("ctrl+u", "escape")
        assert app.answers == [None]


async def test_walking_goes_through_the_questions_one_by_one() -> None:
    app = asking(asked=[RANK, PLAN])
    async with app.run_test(size=SIZE) as pilot:
        places = []
        for key in ("down", "down", "down", "up", "up", "up", "up", "up", "up", "up", "up"):
            await pilot.press(key)
            focused = app.screen.focused
            places.append(focused.place if isinstance(focused, Noted) else None)
        assert places == [0, 1, None, 1, 0, None, None, None, None, None, 1]


async def test_esc_asks_again_where_something_was_said() -> None:
    for keys in (["p"], ["down", "down", "x"], ["down", "x", "enter", "s"]):
        app = asking()
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*keys, "escape")
            assert app.answers == []
            assert "esc again throws it away" in app.text
            await pilot.press("escape")
            assert app.answers == [None]


async def test_many_questions_in_a_low_terminal() -> None:
    app = asking(asked=[Asked(f"Question {each}", "gap") for each in range(30)])
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("down", *["o"] * 20)
        await pilot.pause()
        assert "▌Question 20" in app.text
        assert "s strong   o solid   g gap" in app.text
        await pilot.press(*["o"] * 10)
        await pilot.pause()
        assert "a question, then enter" in app.text


async def test_hostile_questions_are_literal() -> None:
    text = "[@click=app.quit]\x1b[2J\u202eSQL[/] [/m/w/d]"
    app = Desk(lambda: ResultScreen(clean(text), TODAY, text, [Asked(text)]))
    async with app.run_test(size=SIZE) as pilot:
        assert app.text.count(clean(text)) == 3
        await pilot.press("down", "s", "ctrl+s")
        assert app.answers == [Debrief(asked=(Asked(text, "strong"),))]
