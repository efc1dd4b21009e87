"""The form for another application: walking, what is missing, what it is dismissed with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual import events

from jobboard.errors import Unreadable
from jobboard.intake.values import Found, Posting
from jobboard.slots import replace
from jobboard.text.clean import clean
from jobboard.text.new import Wanted
from jobboard.ui.driver import MOST_PASTED
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.screens.add_parts import Around
from jobboard.ui.widgets.choice import Choice
from tests.ui.desk import Desk, layouts
from tests.ui.play import until

pytestmark = pytest.mark.anyio

SIZE = (80, 24)
POSTING = "Staff Engineer\nAcme\nReq ID: R-17\n\nYou write.\nEngineering manager: Ada"
FOUND = Posting(
    "text",
    POSTING,
    (
        Found("company", "Acme", "line 2"),
        Found("position", "Staff Engineer", "line 1"),
        Found("job_id", "R-17", "label, line 3"),
    ),
)
WANTED = Wanted(company="Acme", position="Staff Engineer", job_id="R-17", posting=POSTING)


def named(wanted: Wanted) -> str:
    return "-".join(each.lower() for each in (wanted.company, wanted.position) if each) + ".md"


def read(pasted: str) -> Posting:
    """The posting that is pasted, or that lies at one of two paths."""
    if pasted.strip() in ("~/job.html", r"/saved/My\ Job.html"):
        return FOUND
    if pasted == "./nowhere.html":
        raise Unreadable("There is no such file")
    return replace(FOUND, text=pasted)


def adding(**around: Any) -> Desk:
    status = around.pop("status", "PREPARED")
    asked: dict[str, Any] = {
        "named": named,
        "check": lambda _: None,
        "known": lambda _: "",
        "read": read,
        "today": date(2026, 11, 25),
    } | around
    return Desk(lambda: AddScreen(Around(**asked), status))


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
        await pilot.press("left", "ctrl+s")
        assert app.answers == [Wanted(company="A", status="DID_NOT_APPLY")]


async def test_why_not_is_asked_where_one_did_not_apply() -> None:
    app = adding(status="DID_NOT_APPLY")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A", "up", *"too far")
        assert here(app) == "Reason"
        await pilot.press("enter", "enter")
        assert app.answers == [Wanted(company="A", status="DID_NOT_APPLY", reason="too far")]
    app = adding(status="DID_NOT_APPLY")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("A", "up", *"too far", "up", "right")
        assert "Reason" not in app.text
        await pilot.press("ctrl+s")
        assert app.answers == [Wanted(company="A", status="PREPARED")]


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


async def test_what_is_pasted_in_several_lines_is_a_posting_that_fills_the_form() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, POSTING)
        await until(pilot, lambda: "of 6 lines" in app.text)
        assert "Staff Engineer" in app.text
        assert "Engineering manager: Ada" not in app.text
        await pilot.press("ctrl+s")
        assert app.answers == [WANTED]


async def test_what_was_found_can_be_corrected_and_what_was_typed_stays() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"Acme Ltd", "tab", "tab")
        await paste(app, POSTING)
        await until(pilot, lambda: "of 6 lines" in app.text)
        await pilot.press("tab", "ctrl+u", *"Baker", "ctrl+s")
        assert app.answers == [replace(WANTED, company="Acme Ltd", position="Baker")]


async def test_only_what_a_posting_states_is_asked_for_besides() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        assert "Job id" not in app.text
        await paste(app, POSTING)
        await until(pilot, lambda: "R-17" in app.text)
        assert "Deadline" not in app.text


async def test_a_path_is_read_whether_it_is_pasted_or_typed() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, r"/saved/My\ Job.html ")
        await until(pilot, lambda: "of 6 lines" in app.text)
        await pilot.press("ctrl+s")
    typed = adding()
    async with typed.run_test(size=SIZE) as pilot:
        await pilot.press(*"~/job.html")
        assert "enter reads this file" in typed.text
        await pilot.press("enter")
        await until(pilot, lambda: "of 6 lines" in typed.text)
        await pilot.press("ctrl+s")
    assert app.answers == typed.answers == [WANTED]


async def test_a_file_that_cannot_be_read_is_told_of_and_nothing_is_filled_in() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, "./nowhere.html")
        await until(pilot, lambda: "There is no such file" in app.text)
        assert "▌Company ./nowhere.html" in " ".join(app.text.split())
        await pilot.press("ctrl+u", "escape")
        assert app.answers == [None]


async def test_a_path_is_read_and_never_written_as_a_company() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"~/job.html", "ctrl+s")
        await until(pilot, lambda: "of 6 lines" in app.text)
        assert app.answers == []
        await pilot.press("ctrl+s")
        assert app.answers == [WANTED]


async def test_days_are_typed_as_everywhere_and_what_is_none_is_told_where_it_stands() -> None:
    posting = replace(FOUND, found=(*FOUND.found, Found("deadline", "2026-12-01", "line 3")))
    app = adding(read=lambda _: posting)
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, POSTING)
        await until(pilot, lambda: "of 6 lines" in app.text)
        await pilot.press("up", "up", "ctrl+u", *"soon")
        assert "is no day" in app.text
        await pilot.press("up", "ctrl+s")
        assert (app.answers, here(app)) == ([], "Deadline")
        assert "is no day" in app.text
        await pilot.press("ctrl+u", *"fri")
        assert "Fri 27 Nov 2026" in app.text
        await pilot.press("ctrl+s")
        assert app.answers == [replace(WANTED, deadline="2026-11-27")]


async def test_several_files_are_for_the_command() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, "'/saved/a b.html' '/saved/c.html'")
        await until(pilot, lambda: "`jobboard import` takes them all" in app.text)
        await pilot.press("escape")
        assert app.answers == [None]


async def test_an_address_goes_where_it_belongs_and_nothing_is_fetched() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, "https://acme.example/7\n")
        await until(pilot, lambda: "nothing is fetched" in app.text)
        assert here(app) == "Link"
        await pilot.press("up", "up", "A", "ctrl+s")
        assert app.answers == [Wanted(company="A", url="https://acme.example/7")]


async def test_what_was_perhaps_cut_on_its_way_is_not_taken_for_a_whole() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, "Engineer\n" * (MOST_PASTED // 9 + 1))
        await until(pilot, lambda: "too long to be pasted" in app.text)
        await pilot.press("A", "ctrl+s")
        assert app.answers == [Wanted(company="A")]


async def test_a_posting_is_not_thrown_away_by_one_key() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await paste(app, POSTING)
        await until(pilot, lambda: "of 6 lines" in app.text)
        await pilot.press("escape")
        assert "! esc again throws it away" in app.text


async def test_what_is_on_the_board_already_is_added_only_when_asked_to_twice() -> None:
    app = adding(known=lambda wanted: "Acme is on the board already: APPLIED" if wanted.company == "Acme" else "")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"Acm")
        assert "already" not in app.text
        await pilot.press("e")
        assert "! Acme is on the board already: APPLIED" in app.text
        await pilot.press("ctrl+s")
        assert app.answers == []
        assert "adds it all the same" in " ".join(app.text.split())
        await pilot.press("ctrl+s")
        assert app.answers == [Wanted(company="Acme")]


@pytest.mark.parametrize("text", ["[@click=app.quit]Acme[/]", "\x1b[2J\u202eAcme", "Dev [/m/w/d]", "a\udcff"])
async def test_hostile_texts_are_literal(text: str) -> None:
    app = adding(named=lambda _: text)
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
