"""The board's keys over a board without a disk: what is painted, what is asked for in which order, what is told."""

from __future__ import annotations

import threading

import pytest
from textual import events
from textual.widgets import Input

from jobboard.errors import Conflict
from jobboard.store.memory import Memory
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.widgets.field import LONGEST
from tests.ui.builders import card, cards, stage, unsorted_cards
from tests.ui.play import SIZE, footer, notice, status_of, under_cursor, until

pytestmark = pytest.mark.anyio


async def test_keys_walk_and_stop_at_the_ends() -> None:
    played = stage([*cards(3), card("x", status="APPLIED"), card("n", status="DID_NOT_APPLY")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("k", "j", "j", "j")
        assert under_cursor(played) == "c00002"
        await pilot.press("right")
        assert under_cursor(played) == "x"
        await pilot.press("1")
        assert under_cursor(played) == "n"
        await pilot.press("h", "2", "g", "g")
        assert under_cursor(played) == "c00000"
        await pilot.press("G")
        assert under_cursor(played) == "c00002"


async def test_ctrl_d_and_ctrl_u_go_half_a_screen() -> None:
    played = stage(cards(50))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+d")
        assert under_cursor(played) not in ("c00000", "c00001", "c00049")
        await pilot.press("ctrl+u")
        assert under_cursor(played) == "c00000"


async def test_a_move_is_painted_before_it_is_written() -> None:
    played = stage(cards(2))
    played.actions.gate = threading.Event()
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        assert status_of(played, "c00000") == "APPLIED"
        assert under_cursor(played) == "c00000"
        assert played.actions.calls == []
        played.actions.gate.set()
        await until(pilot, lambda: notice(played))
        offer = "  f notes which résumé and which letter were sent\n  N: follow up on Wed 2 Dec\n"
        assert notice(played) == f"✓ C00000: PREPARED → APPLIED\n{offer}  u takes it back"


async def test_quick_moves_are_written_in_their_order() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L", "L", "L", "L", "shift+left")
        await until(pilot, lambda: len(played.actions.calls) == 4)
        assert [call[2] for call in played.actions.calls] == ["APPLIED", "INTERVIEW", "OFFER", "INTERVIEW"]


async def test_a_refused_move_is_taken_back_from_the_screen_and_says_why() -> None:
    played = stage(cards(2))
    played.actions.refusal = Conflict("status is now “Offer”, not “Prepared”")
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: notice(played))
        assert status_of(played, "c00000") == "PREPARED"
        assert under_cursor(played) == "c00000"
        assert notice(played) == "! status is now “Offer”, not “Prepared”"


async def test_m_waits_for_a_digit_and_says_so() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        assert "1 Did not apply   2 Prepared   3 Applied   4 Interview   5 Offer   esc" in footer(played)
        await pilot.press("4")
        assert "quit" in footer(played)
        assert status_of(played, "c00000") == "INTERVIEW"


@pytest.mark.parametrize("key", ["escape", "z", "q", "9"])
async def test_any_other_key_ends_a_chord_and_does_nothing(key: str) -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("m", key)
        await pilot.pause()
        assert status_of(played, "c00000") == "PREPARED"
        assert "quit" in footer(played)
        assert played.app.is_running


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("r", "rejected"),
        ("g", "ghosted"),
        ("w", "withdrawn"),
        ("l", "role closed"),
        ("d", "declined"),
        ("a", "accepted"),
    ],
)
async def test_x_and_a_letter_close_a_card(key: str, outcome: str) -> None:
    played = stage(cards(2))
    async with played.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        assert outcome in footer(played)
        await pilot.press(key)
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("close", "c00000", outcome)]
        assert under_cursor(played) == "c00001"


async def test_x_opens_a_closed_card_again() -> None:
    played = stage([card("a", outcome="ghosted")], memory=Memory(with_closed=True))
    async with played.app.run_test(size=SIZE) as pilot:
        assert "x reopen" in footer(played)
        await pilot.press("x")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("reopen", "a")]


async def test_did_not_apply_asks_why() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("H")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        assert status_of(played, "c00000") == "PREPARED"
        await pilot.press(*"too far", "enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "DID_NOT_APPLY", "too far")]


async def test_what_is_pasted_as_a_reason_is_cleaned_and_cut() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("H")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        played.app.screen.query_one(Input).post_message(events.Paste("too\nfar \x1b[31m" + "x" * 100_000))
        await until(pilot, lambda: played.app.screen.query_one(Input).value)
        await pilot.press("enter")
        await until(pilot, lambda: played.actions.calls)
        reason = played.actions.calls[0][-1]
        assert reason.startswith("too far ·[31mxx")
        assert len(reason) <= LONGEST


async def test_no_reason_is_an_answer_too() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "1")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        await pilot.press("enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "DID_NOT_APPLY", "")]


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_esc_at_the_question_leaves_the_card_where_it_is(key: str) -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("H")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        assert isinstance(played.app.focused, Input)
        await pilot.press("x", key)
        await until(pilot, lambda: isinstance(played.app.screen, BoardScreen))
        assert (status_of(played, "c00000"), played.actions.calls) == ("PREPARED", [])


async def test_in_unsorted_there_is_no_left_and_right_and_m_moves() -> None:
    played = stage(unsorted_cards())
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("j")
        assert under_cursor(played) == "brightwater"
        await pilot.press("H")
        assert "Unsorted has no left and right" in notice(played)
        await pilot.press("L")
        assert status_of(played, "brightwater") is None
        await pilot.press("m", "3")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "brightwater", "APPLIED", "")]


async def test_u_and_shift_u_ask_for_undo_and_redo_and_say_when_there_is_none() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "take back" in notice(played))
        await pilot.press("U")
        await until(pilot, lambda: "make again" in notice(played))
        assert played.actions.calls == [("undo",), ("redo",)]
