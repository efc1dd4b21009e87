"""The form for another application: walking, what is missing, what it is dismissed with."""

from __future__ import annotations

from typing import Any

import pytest
from textual import events

from jobboard.text.clean import clean
from jobboard.text.new import Wanted
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Answer
from tests.ui.desk import Desk, layouts

pytestmark = pytest.mark.anyio

SIZE = (80, 24)


def named(wanted: Wanted) -> str:
    return "-".join(each.lower() for each in (wanted.company, wanted.position) if each) + ".md"


def adding(**rest: Any) -> Desk:
    return Desk(lambda: AddScreen(named, **rest))


def here(app: Desk) -> str:
    """The label with the bar before it."""
    (line,) = [each for each in app.lines if "▌" in each]
    return line.partition("▌")[2].split()[0]


async def paste(app: Desk, text: str) -> None:
    assert app.focused is not None
    app.focused.post_message(events.Paste(text))


async def test_what_is_typed_is_what_is_wanted_and_what_is_not_is_none() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(
            *"Acme", "tab", *"Engineer", "down", *"https://acme.example/7", "enter", "enter", *"90k", "space"
        )
        assert here(app) == "Pay"
        await pilot.press("enter", "right", "enter")
        assert "enter writes it" in app.text
        await pilot.press("enter")
        assert app.answers == [
            Wanted(company="Acme", position="Engineer", url="https://acme.example/7", salary="90k", status="APPLIED")
        ]


async def test_a_company_or_a_position_is_enough() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", "X", "ctrl+s")
        assert app.answers == [Wanted(position="X")]


async def test_one_enter_too_many_adds_nothing_and_choosing_goes_on() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A", *["enter"] * 6, "right", "enter", *"90k")
        assert app.answers == []
        await pilot.press("enter")
        assert app.answers == [Wanted(company="A", status="APPLIED")]


async def test_what_is_missing_is_said_in_its_place() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        assert "a company or a position is enough" in app.text
        await pilot.press("space", "up", "enter")
        assert app.answers == []
        assert here(app) == "Company"
        assert "! a company or a position is needed" in app.text
        await pilot.press("A", "backspace")
        assert "a company or a position is enough" in app.text
        assert "!" not in app.text


async def test_walking_goes_through_all_and_around() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        seen = []
        for key in ("down", "tab", "enter", "down", "down", "down", "up", "shift+tab"):
            await pilot.press(key)
            seen.append(here(app))
        assert seen == ["Position", "Link", "Place", "Pay", "Column", "Company", "Column", "Pay"]


async def test_the_column_is_chosen_by_arrow_digit_and_click() -> None:
    app = adding(status="APPLIED")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A", "up")
        assert "Prepared [Applied] Interview" in " ".join(app.text.split())
        await pilot.press("left")
        assert "[Prepared] Applied" in app.text
        await pilot.press("5", "right", "7", "0")
        assert "[Offer]" in app.text
        await pilot.click(Choice, offset=(4, 0))
        assert "[Did not apply]" in app.text
        await pilot.press("left", "enter", "enter")
        assert app.answers == [Wanted(company="A", status="DID_NOT_APPLY")]


async def test_a_digit_in_a_field_is_text() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"3M", "ctrl+s")
        assert app.answers == [Wanted(company="3M")]


async def test_where_the_columns_do_not_fit_the_chosen_one_stands_alone() -> None:
    app = adding()
    async with app.run_test(size=(60, 24)) as pilot:
        assert "[Prepared]  2 of 5" in app.text
        await pilot.press("up", "right")
        assert "[Applied]  3 of 5" in app.text


async def test_the_file_that_will_be_written_is_named_as_one_types() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        assert "writes" not in app.text.replace("writes it", "")
        await pilot.press("A", "tab", "X")
        assert "writes a-x.md" in app.text
        await pilot.press("backspace", "up", "ctrl+u")
        assert ".md" not in app.text


async def test_esc_leaves_an_empty_form_at_once_and_another_when_asked_twice() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("escape")
        assert app.answers == [None]
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A", "escape")
        assert app.answers == []
        assert "! esc again throws it away" in app.text
        await pilot.press("b", "escape")
        assert app.answers == []
        await pilot.press("tab", "escape")
        assert app.answers == []
        await pilot.press("ctrl+c")
        assert app.answers == [None]


async def test_a_paste_of_several_lines_gives_its_first_and_says_so() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, "\n  Acme \r\nEngineer\nBerlin")
        await pilot.pause()
        assert app.screen.query(Answer).first().value == "Acme"
        assert "! only the first line of what was pasted was taken" in app.text
        await pilot.press("tab")
        await paste(app, "Engineer\n\n")
        await pilot.pause()
        assert "only the first line" not in app.text
        await pilot.press("ctrl+s")
        assert app.answers == [Wanted(company="Acme", position="Engineer")]


@pytest.mark.parametrize("text", ["[@click=app.quit]Acme[/]", "\x1b[2J\u202eAcme", "Dev [/m/w/d]", "a\udcff"])
async def test_hostile_texts_are_literal(text: str) -> None:
    app = Desk(lambda: AddScreen(lambda _: text))
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, text)
        await pilot.pause()
        assert f" {clean(text)} " in app.text
        assert f"writes {clean(text)} " in app.text
        await pilot.click("#add-said", offset=(10, 0))
        await pilot.press("ctrl+s")
        assert app.answers == [Wanted(company=clean(text))]


async def test_a_letter_lays_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A")
        await pilot.pause()
        laid_out = layouts(monkeypatch)
        await pilot.press("c", "tab", "up", "up", "right")
        assert laid_out == []
