"""The form for another round: a kind in a few letters, a moment as one types it, with whom, where."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobboard.prep.kind import Kind
from jobboard.text.changes.interviews.rounds import NewRound
from jobboard.text.clean import CleanText, clean
from jobboard.text.interviews.moment import Moment
from jobboard.ui.screens.round import RoundScreen
from jobboard.ui.widgets.shelf import Shelf
from tests.ui.desk import Desk, write

pytestmark = pytest.mark.anyio

SIZE = (80, 24)
TODAY = date(2026, 11, 25)
TITLE = CleanText("Acme: a round")
KINDS = ("Recruiter screen", "SQL", "ML system design", "System design", "Take-home")
OTHER_NAMES = {"Recruiter screen": ("phone screen",), "Take-home": ("homework", "case study")}
TUESDAY = Moment("2026-12-01", "14:00", "PT", 45)


def said(moment: Moment) -> tuple[CleanText, bool]:
    """Two o'clock is taken."""
    if moment.time == "14:00":
        return CleanText("overlaps Acme: SQL 14:30"), True
    return clean(f"{moment.date} at {moment.time}"), False


def adding(kinds: tuple[str, ...] = KINDS, kind: str = "") -> Desk:
    lists = [Kind(name, name, OTHER_NAMES.get(name, ())) for name in kinds]
    return Desk(lambda: RoundScreen(TITLE, lists, TODAY, said, kind))


async def played(app: Desk, *keys: str, size: tuple[int, int] = SIZE) -> Any:
    """The answer after these keys; a text of several letters without a pause is `=text`."""
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await (write(pilot, key[1:]) if key.startswith("=") else pilot.press(key))
        return app.answers


async def test_a_round_in_seconds() -> None:
    keys = (
        "=sq",
        "enter",
        "=tue 14:00 PT 45m",
        "enter",
        "=Dana Fox, Lee Park and Jo",
        "enter",
        "=Room 4",
        "enter",
        "enter",
    )
    assert await played(adding(), *keys) == [
        NewRound("SQL", TUESDAY, ("Dana Fox", "Lee Park", "Jo"), "Room 4"),
    ]


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        (("=des", "enter", "ctrl+s"), "System design"),
        (("=des", "tab", "ctrl+s"), "des"),
        (("=sq", "tab", "ctrl+s"), "SQL"),
        (("=sq", "shift+tab", "ctrl+s"), "SQL"),
        (("down", "down", "tab", "ctrl+s"), "SQL"),
        (("=des", "down", "down", "down", "enter", "ctrl+s"), "ML system design"),
        (("=sq", "up", "up", "tab", "up", "tab", "ctrl+s"), "sq"),
        (("=sq", "up", "l", "ctrl+s"), "SQL"),
        (("=Tea with the team", "enter", "ctrl+s"), "Tea with the team"),
    ],
)
async def test_enter_and_the_arrows_take_a_kind_that_fits_and_any_other_text_is_fine(
    keys: tuple[str, ...], kind: str
) -> None:
    assert await played(adding(), *keys) == [NewRound(kind)]


async def test_the_kinds_that_fit_are_in_sight_and_can_be_clicked() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        assert all(each in app.text for each in KINDS)
        assert "enter takes it" not in app.text
        await write(pilot, "es")
        assert "[System design] ML system design" in app.text
        assert "enter takes it   tab keeps yours   ↓ ↑ choose" in app.text
        await pilot.click(Shelf, offset=(22, 0))
        await pilot.press("ctrl+s")
        assert app.answers == [NewRound("ML system design")]


async def test_what_the_keys_do_with_the_kinds_is_said() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        for keys, here, told in (
            ([], "Recruiter screen", "↓ ↑ choose   enter goes on"),
            (["s"], "[SQL] System design", "enter takes it   tab keeps yours   ↓ ↑ choose"),
            (["q"], "[SQL]", "enter takes it   ↓ ↑ choose   esc leaves"),
            (["up"], " SQL ", "↓ ↑ choose   enter goes on"),
            (["down"], "[SQL]", "enter takes it   ↓ ↑ choose   esc leaves"),
        ):
            await pilot.press(*keys)
            assert here in app.text
            assert told in app.text


async def test_a_kind_without_a_list_says_so_and_one_that_a_list_is_found_for_too() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await write(pilot, "Tea")
        assert " no list for “Tea”: it is written as you type it" in app.text
        await pilot.press("down")
        assert "▌When" in app.text
        assert "no list for “Tea”" in app.text
        await pilot.press("f")
        assert "no list" not in app.text
        await pilot.press("up", "ctrl+u")
        await write(pilot, "SQL with Dana")
        assert "it has the list of SQL, and is written as you type it" in app.text
        await pilot.press("ctrl+u", *"sql", "tab", "ctrl+u")
        assert "list" not in app.text


async def test_the_kind_in_brackets_is_in_sight_also_where_not_all_have_room() -> None:
    app = adding(tuple(f"Kind number {each:02}" for each in range(20)))
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press(*["down"] * 15)
        assert "[Kind number 14]" in app.text
        assert [each.rstrip("│ ").endswith("…") for each in app.lines if "Kind number" in each] == [
            True, False, False, True,
        ]  # fmt: skip
        await pilot.press(*["down"] * 9)
        assert "[Kind number 19]" in app.text
        assert app.text.count("…") == 1


async def test_kinds_that_have_no_room_are_known_to_be_there() -> None:
    app = adding(tuple(f"Kind number {each:02}" for each in range(20)))
    async with app.run_test(size=(60, 18)):
        (line,) = [each for each in app.lines if "…" in each]
        assert "Kind number 11  …" in line


async def test_what_a_moment_means_is_said_and_an_overlap_is_a_warning_only() -> None:
    app = adding(kind="SQL")
    async with app.run_test(size=SIZE) as pilot:
        await write(pilot, "fri 10:00")
        assert " 2026-11-27 at 10:00" in app.text
        await pilot.press("ctrl+u")
        await write(pilot, "tue 14:00 PT 45m")
        assert "! overlaps Acme: SQL 14:30" in app.text
        await pilot.press("ctrl+s")
        assert app.answers == [NewRound("SQL", TUESDAY)]


async def test_a_moment_that_is_not_understood_is_not_taken_and_why_is_said() -> None:
    app = adding(kind="SQL")
    async with app.run_test(size=SIZE) as pilot:
        await write(pilot, "tue 3")
        await pilot.press("enter")
        assert "▌When" in app.text
        assert "! 3: in the morning or in the afternoon?" in app.text
        await pilot.press("down", "ctrl+s")
        assert app.answers == []
        assert "▌When" in app.text
        await pilot.press("ctrl+u", "ctrl+s")
        assert app.answers == [NewRound("SQL")]


async def test_a_round_needs_a_kind() -> None:
    app = adding()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "ctrl+s")
        assert app.answers == []
        assert "▌Kind        ! a round needs a kind" in app.text


async def test_a_link_typed_after_one_enter_too_many_is_where_it_belongs() -> None:
    keys = ("=SQL", "enter", "enter", "enter", "enter", "=https://meet.example/x", "enter", "enter")
    assert await played(adding(), *keys) == [NewRound("SQL", where="https://meet.example/x")]


async def test_esc_leaves_at_once_where_nothing_was_typed() -> None:
    assert await played(adding(kind="SQL"), "escape") == [None]
    assert await played(adding(kind="SQL"), "up", "x", "escape") == []


async def test_hostile_kinds_and_meanings_are_literal() -> None:
    text = "[@click=app.quit]\x1b[2J\u202eSQL[/] [/m/w/d]"
    app = Desk(lambda: RoundScreen(TITLE, [Kind(text, text)], TODAY, lambda _: (clean(text), False)))
    async with app.run_test(size=SIZE) as pilot:
        assert clean(text) in app.text
        await pilot.press("s", "enter")
        await write(pilot, "fri")
        assert app.text.count(clean(text)) == 2
        await pilot.press("ctrl+s")
        assert app.answers == [NewRound(text, Moment("2026-11-27"))]
