"""The mouse on the board: a click, a double click, the wheel, a card dragged to another column."""

from __future__ import annotations

import pytest

from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.widgets.column import CardColumn
from tests.ui.builders import Stage, card, cards, stage, unsorted_cards
from tests.ui.mouse import drag, moved, wheel
from tests.ui.play import SIZE, board_of, status_of, under_cursor, until

pytestmark = pytest.mark.anyio

FIRST_CARD = (3, 2)
"""A cell of the first card of a column."""


def column(played: Stage, status: str | None) -> CardColumn:
    return next(each for each in board_of(played).query(CardColumn) if each.status == status)


def is_aimed_at(played: Stage, status: str) -> bool:
    return "▸" in column(played, status).render_line(0).text


async def test_a_click_takes_the_cursor_to_the_card() -> None:
    played = stage([*cards(3), card("x", status="OFFER")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.click(column(played, "OFFER"), offset=FIRST_CARD)
        await until(pilot, lambda: under_cursor(played) == "x")


async def test_a_double_click_opens_the_card() -> None:
    played = stage([*cards(3), card("x", status="OFFER")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.click(column(played, "OFFER"), offset=FIRST_CARD, times=2)
        await until(pilot, lambda: board_of(played).view.in_pane)
        assert under_cursor(played) == "x"


async def test_a_double_click_on_the_last_column_that_fits_finds_the_card_where_it_was() -> None:
    played = stage([*cards(3), card("x", status="APPLIED"), card("y", status="INTERVIEW")])
    async with played.app.run_test(size=(80, 24)) as pilot:
        last = max(
            (each for each in board_of(played).query(CardColumn) if each.display), key=lambda each: each.region.x
        )
        at = (last.region.x + 3, last.region.y + 2)
        await pilot.click(offset=at)
        await until(pilot, lambda: under_cursor(played) == "x")
        assert played.app.screen.get_widget_at(*at)[0] is last
        await pilot.press("l", "h")
        assert under_cursor(played) == "x"


async def test_a_click_with_ctrl_marks() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.click(column(played, "PREPARED"), offset=FIRST_CARD, control=True)
        await until(pilot, lambda: board_of(played).view.marked == {"c00000"})


async def test_the_wheel_scrolls_and_the_cursor_stays_in_sight() -> None:
    played = stage(cards(60))
    async with played.app.run_test(size=SIZE) as pilot:
        await wheel(pilot, column(played, "PREPARED"), 5)
        await until(pilot, lambda: under_cursor(played) == "c00005")


async def test_a_card_dragged_to_another_column_is_moved_there() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        start, end = column(played, "PREPARED"), column(played, "INTERVIEW")
        await pilot.mouse_down(start, offset=FIRST_CARD)
        await moved(pilot, end, (3, 6))
        await until(pilot, lambda: is_aimed_at(played, "INTERVIEW"))
        await pilot.mouse_up(end, offset=(3, 6))
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "INTERVIEW", "")]
        assert not is_aimed_at(played, "INTERVIEW")


async def test_a_marked_card_takes_the_others_along() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space")
        await drag(pilot, column(played, "PREPARED"), FIRST_CARD, (column(played, "APPLIED"), (3, 6)))
        await until(pilot, lambda: len(played.actions.calls) == 2)
        assert [call[1:3] for call in played.actions.calls] == [("c00000", "APPLIED"), ("c00001", "APPLIED")]


async def test_esc_gives_a_drag_up() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        end = column(played, "APPLIED")
        await pilot.mouse_down(column(played, "PREPARED"), offset=FIRST_CARD)
        await moved(pilot, end, (3, 6))
        await until(pilot, lambda: is_aimed_at(played, "APPLIED"))
        await pilot.press("escape")
        await until(pilot, lambda: not is_aimed_at(played, "APPLIED"))
        await pilot.mouse_up(end, offset=(3, 6))
        assert status_of(played, "c00000") == "PREPARED"
        assert not played.actions.calls


async def test_a_card_dropped_where_no_column_is_stays() -> None:
    played = stage([*cards(1), *unsorted_cards()])
    async with played.app.run_test(size=(160, 40)) as pilot:
        await drag(pilot, column(played, "PREPARED"), FIRST_CARD, (column(played, None), (3, 6)))
        await pilot.pause()
        assert not played.actions.calls


async def test_a_click_on_the_foot_of_unsorted_and_enter_list_the_other_files() -> None:
    played = stage([*cards(1), *unsorted_cards()], others=["letter.md", "notes.md"])
    async with played.app.run_test(size=(160, 40)) as pilot:
        unsorted = column(played, None)
        await pilot.click(unsorted, offset=(3, unsorted.size.height - 1))
        await until(pilot, lambda: board_of(played).view.here.on_others)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen))
