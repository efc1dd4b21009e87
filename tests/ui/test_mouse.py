"""What the mouse does to a column: messages, and the column's own scroll. Nothing else changes."""

from __future__ import annotations

from typing import Any

import pytest

from jobboard.board.board import COLUMNS
from jobboard.board.card import Card
from jobboard.ui.widgets.column import CardColumn, Shown
from tests.ui.builders import NOW, board, card, cards
from tests.ui.mouse import Columns, clicked, drag, moved, wheel

pytestmark = pytest.mark.anyio

SIZE = (60, 18)


def shown(*given: Card, status: str | None = "PREPARED", cursor: int | None = None, **rest: Any) -> Shown:
    """What a column of these cards shows."""
    column = board(*given).columns[COLUMNS.index(status)]
    return Shown(column, column.shown(False), cursor, NOW, **rest)


def pressed(app: Columns) -> list[tuple[str, str | None, str | None]]:
    """Kind, status and card of all messages about presses."""
    return [(type(each).__name__, each.status, getattr(each, "card_id", None)) for each in app.told]


async def test_a_click_tells_the_card_that_is_drawn_on_that_line() -> None:
    app = Columns(shown(card("a"), card("b", total=2)), shown(status="APPLIED"))
    under = {0: None, 1: None, 2: "a", 3: "a", 4: None, 5: "b", 7: "b", 8: None, 9: None, 16: None}
    async with app.run_test(size=SIZE) as pilot:
        for line in under:
            await pilot.click(app.columns[0], offset=(5, line))
        assert pressed(app) == [("Pressed", "PREPARED", card_id) for card_id in under.values()]
        assert {each.control for each in app.told} == {app.columns[0]}


async def test_a_click_on_a_column_that_is_scrolled_tells_the_card_that_is_seen() -> None:
    app = Columns(shown(*cards(20)))
    async with app.run_test(size=SIZE) as pilot:
        await wheel(pilot, app.columns[0], 7)
        await pilot.click(app.columns[0], offset=(5, 5))
        assert pressed(app) == [("Pressed", "PREPARED", "c00008")]


async def test_a_double_click_presses_then_opens() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.double_click(app.columns[0], offset=(5, 2))
        assert pressed(app) == [("Pressed", "PREPARED", "a"), ("Opened", "PREPARED", "a")]


async def test_two_clicks_on_one_cell_open_nothing_where_the_card_under_it_is_another() -> None:
    app = Columns(shown(card("a"), card("b")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(app.columns[0], offset=(5, 2))
        app.columns[0].show(shown(card("b")))
        await clicked(pilot, app.columns[0], (5, 2), chain=2)
        assert pressed(app) == [("Pressed", "PREPARED", "a"), ("Pressed", "PREPARED", "b")]


@pytest.mark.parametrize("held", ["shift", "control"])
async def test_a_click_with_a_key_held_asks_for_a_mark(held: str) -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(app.columns[0], offset=(5, 2), **{held: True})
        assert pressed(app) == [("MarkRequested", "PREPARED", "a")]


@pytest.mark.parametrize("button", [2, 3])
async def test_the_other_buttons_do_nothing(button: int) -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(app.columns[0], offset=(5, 2), button=button)
        await pilot.mouse_down(app.columns[0], offset=(5, 2), button=button)
        await moved(pilot, app.columns[0], (9, 9), button=button)
        await pilot.mouse_up(app.columns[0], offset=(9, 9))
        assert app.told == []
        assert app.mouse_captured is None


async def test_the_foot_of_unsorted_is_told_apart() -> None:
    app = Columns(shown(card("odd", status=None), status=None, others=31), shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        assert app.lines(0)[-1] == " 31 other files"
        await pilot.click(app.columns[0], offset=(5, SIZE[1] - 1))
        await pilot.click(app.columns[1], offset=(5, SIZE[1] - 1))
        assert [each[0] for each in pressed(app)] == ["OthersPressed", "Pressed"]


async def test_the_wheel_scrolls_a_column_without_the_cursor_by_a_card_a_notch() -> None:
    app = Columns(shown(*cards(20)))
    async with app.run_test(size=SIZE) as pilot:
        await wheel(pilot, app.columns[0], 3)
        assert app.lines(0)[2] == " C00003"
        await wheel(pilot, app.columns[0], -30)
        assert app.lines(0)[2] == " C00000"
        await wheel(pilot, app.columns[0], 30)
        assert " C00019" in app.lines(0)
        assert app.told == []


async def test_the_wheel_leaves_the_cursor_alone_as_long_as_its_card_is_seen() -> None:
    app = Columns(shown(*cards(20), cursor=2))
    async with app.run_test(size=SIZE) as pilot:
        await wheel(pilot, app.columns[0], 2)
        assert app.told == []
        assert app.lines(0)[2] == "▌C00002"


async def test_the_cursor_comes_along_where_its_card_would_leave() -> None:
    app = Columns(shown(*cards(20), cursor=2))
    async with app.run_test(size=SIZE) as pilot:
        await wheel(pilot, app.columns[0], 5)
        assert app.lines(0)[2] == "▌C00005"
        await wheel(pilot, app.columns[0], -5)
        assert app.lines(0)[2] == " C00000"
        assert app.lines(0)[14] == "▌C00004"
        assert app.names() == ["Pulled"]


async def test_the_cursor_on_the_foot_stays_there_while_the_cards_scroll() -> None:
    odd = [card(f"o{number:02}", status=None) for number in range(20)]
    app = Columns(shown(*odd, status=None, cursor=20, others=5))
    async with app.run_test(size=SIZE) as pilot:
        assert app.lines(0)[-1].startswith("▌5 other files")
        assert " O19" in app.lines(0)
        await wheel(pilot, app.columns[0], -30)
        assert app.lines(0)[2] == " O00"
        assert app.told == []


async def test_a_drag_tells_where_it_goes_and_where_it_is_let_go() -> None:
    app = Columns(shown(card("a")), shown(status="APPLIED"))
    async with app.run_test(size=SIZE) as pilot:
        left, right = app.columns
        await drag(pilot, left, (5, 2), (left, (6, 2)), (right, (1, 9)), (right, (8, 4)))
        assert app.names() == ["Dragged", "Dropped"]
        first, *_, last = app.told
        assert isinstance(first, CardColumn.Dragged)
        assert (first.card_id, first.status, first.screen_x, first.screen_y) == ("a", "PREPARED", 6, left.region.y + 2)
        assert isinstance(last, CardColumn.Dropped)
        assert (last.card_id, last.control) == ("a", left)
        assert (last.screen_x, last.screen_y) == (right.region.x + 8, right.region.y + 4)
        assert app.mouse_captured is None


async def test_where_a_drag_would_drop_is_shown_by_a_sign_and_another_rule() -> None:
    app = Columns(shown(card("a")), shown(status="APPLIED", aimed=True))
    async with app.run_test(size=SIZE):
        assert app.lines(1)[:2] == ["▸Applied 0", " " + "═" * 27]


async def test_marked_cards_have_a_dot_also_under_the_cursor() -> None:
    app = Columns(shown(card("a"), card("b"), card("c"), cursor=0, marked=frozenset("ab")))
    async with app.run_test(size=SIZE):
        assert app.lines(0)[2:9] == ["◉A", "▌Engineer", "", "●B", " Engineer", "", " C"]


async def test_a_press_without_movement_is_no_drag() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await drag(pilot, app.columns[0], (5, 2), (app.columns[0], (5, 2)))
        assert app.told == []


async def test_a_drag_that_comes_back_to_its_card_is_no_click() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await drag(pilot, app.columns[0], (5, 2), (app.columns[0], (9, 2)), (app.columns[0], (5, 2)))
        await clicked(pilot, app.columns[0], (5, 2))
        assert app.names() == ["Dragged", "Dropped"]


async def test_a_drag_begins_on_a_card_only() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        await drag(pilot, app.columns[0], (5, 12), (app.columns[0], (9, 2)))
        assert app.told == []


async def test_a_drag_can_be_given_up() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        column = app.columns[0]
        await pilot.mouse_down(column, offset=(5, 2))
        await moved(pilot, column, (9, 9))
        column.give_up_drag()
        await moved(pilot, column, (3, 3))
        await pilot.mouse_up(column, offset=(3, 3))
        assert app.names() == ["Dragged", "DragEnded"]
        assert app.mouse_captured is None


async def test_a_drag_ends_when_the_mouse_becomes_somebody_elses() -> None:
    app = Columns(shown(card("a")), shown(status="APPLIED"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.mouse_down(app.columns[0], offset=(5, 2))
        await moved(pilot, app.columns[0], (9, 9))
        app.capture_mouse(app.columns[1])
        await pilot.pause()
        assert app.names() == ["Dragged", "DragEnded"]
        assert app.mouse_captured is app.columns[1]


async def test_a_drag_ends_when_its_column_leaves_the_screen_or_the_button_was_let_go_unseen() -> None:
    app = Columns(shown(card("a")))
    async with app.run_test(size=SIZE) as pilot:
        column = app.columns[0]
        await pilot.mouse_down(column, offset=(5, 2))
        await moved(pilot, column, (9, 9))
        await moved(pilot, column, (9, 8), button=0)
        assert app.names() == ["Dragged", "DragEnded"]
        await pilot.mouse_down(column, offset=(5, 2))
        await moved(pilot, column, (9, 9))
        column.display = False
        await pilot.pause()
        assert app.names() == ["Dragged", "DragEnded"] * 2
        assert app.mouse_captured is None
