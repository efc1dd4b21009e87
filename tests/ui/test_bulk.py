"""Marks: what is marked is moved and closed together, as one action."""

from __future__ import annotations

import pytest

from jobboard.errors import Conflict
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.widgets.bars import TopBar
from tests.ui.builders import Stage, card, cards, stage
from tests.ui.play import SIZE, board_of, notice, status_of, under_cursor, until

pytestmark = pytest.mark.anyio


def top(played: Stage) -> str:
    return board_of(played).query_one(TopBar).render_line(0).text


async def test_space_marks_and_goes_on_and_esc_takes_the_marks_away() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space")
        assert under_cursor(played) == "c00002"
        assert board_of(played).view.marked == {"c00000", "c00001"}
        assert "2 marked" in top(played)
        await pilot.press("k", "space")
        assert board_of(played).view.marked == {"c00000"}
        await pilot.press("escape")
        assert not board_of(played).view.marked


async def test_a_move_takes_all_that_are_marked_each_by_one_column_in_one_action() -> None:
    played = stage([card("a"), card("b"), card("x", status="APPLIED")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "3", "space", "L")
        assert (status_of(played, "a"), status_of(played, "x")) == ("APPLIED", "INTERVIEW")
        await until(pilot, lambda: notice(played))
        assert played.actions.calls == [("move", "a", "APPLIED", ""), ("move", "x", "INTERVIEW", "")]
        assert "2 applications" in notice(played)
        assert not board_of(played).view.marked


async def test_a_close_takes_the_marked_ones_that_are_open() -> None:
    played = stage([card("a"), card("b"), card("c")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "j", "space", "x", "g")
        await until(pilot, lambda: notice(played))
        assert played.actions.calls == [("close", "a", "ghosted"), ("close", "c", "ghosted")]


async def test_marked_cards_that_all_have_ended_are_reopened() -> None:
    played = stage([card("a", outcome="ghosted"), card("b", outcome="rejected")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("c", "space", "space", "x")
        await until(pilot, lambda: notice(played))
        assert played.actions.calls == [("reopen", "a"), ("reopen", "b")]


async def test_on_the_way_to_did_not_apply_all_are_asked_about_once() -> None:
    played = stage(cards(2))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space", "H")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        await pilot.press(*"far", "enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [
            ("move", "c00000", "DID_NOT_APPLY", "far"),
            ("move", "c00001", "DID_NOT_APPLY", "far"),
        ]


async def test_what_could_not_be_changed_is_told_for_each() -> None:
    played = stage(cards(2))
    played.actions.refusal = Conflict("c.md: it says OFFER on the disk now, not PREPARED")
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space", "L")
        await until(pilot, lambda: notice(played))
        assert "2 were not" in notice(played)
        assert notice(played).count("it says OFFER") == 2
        assert status_of(played, "c00000") == "PREPARED"
