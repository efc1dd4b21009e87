"""The board's keys over a board without a disk: what is painted, what is asked for in which order, what is told."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from textual.events import AppBlur, AppFocus
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerFailed

from jobboard.errors import Conflict
from jobboard.store.memory import Memory
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.pages import PageScreen
from jobboard.ui.screens.reason import ReasonScreen
from jobboard.ui.widgets.bars import KeyBar, TopBar
from jobboard.ui.widgets.notice import Notice
from tests.ui.builders import Stage, card, cards, stage, unsorted_cards

pytestmark = pytest.mark.anyio
SIZE = (120, 35)


def board_of(played: Stage) -> BoardScreen:
    screen = played.app.screen_stack[0]
    assert isinstance(screen, BoardScreen)
    return screen


def under_cursor(played: Stage) -> str | None:
    found = board_of(played).view.card
    return found.id if found else None


def status_of(played: Stage, card_id: str) -> str | None:
    return board_of(played).view.board.by_id[card_id].status


def notice(played: Stage) -> str:
    shown = board_of(played).query_one(Notice)
    return str(shown.content) if shown.display else ""


def footer(played: Stage) -> str:
    bar = played.app.screen.query_one(KeyBar)
    return bar.render_line(0).text


async def until(pilot: Pilot[None], fact: Any) -> None:
    """Wait for a fact."""
    for _ in range(500):
        if fact():
            return
        await asyncio.sleep(0.01)
        await pilot.pause()
    raise AssertionError("it did not come true")


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
        assert notice(played) == "✓ C00000: PREPARED → APPLIED\n  u takes it back"


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
        await until(pilot, lambda: isinstance(played.app.screen, ReasonScreen))
        assert status_of(played, "c00000") == "PREPARED"
        await pilot.press(*"too far", "enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "DID_NOT_APPLY", "too far")]


async def test_no_reason_is_an_answer_too() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "1")
        await until(pilot, lambda: isinstance(played.app.screen, ReasonScreen))
        await pilot.press("enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "DID_NOT_APPLY", "")]


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_esc_at_the_question_leaves_the_card_where_it_is(key: str) -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("H")
        await until(pilot, lambda: isinstance(played.app.screen, ReasonScreen))
        assert isinstance(played.app.focused, Input)
        await pilot.press("x", key)
        await until(pilot, lambda: isinstance(played.app.screen, BoardScreen))
        assert (status_of(played, "c00000"), played.actions.calls) == ("PREPARED", [])


async def test_in_unsorted_cards_say_why_and_only_m_moves_them() -> None:
    played = stage(unsorted_cards())
    async with played.app.run_test(size=SIZE) as pilot:
        assert under_cursor(played) == "ardent"
        await pilot.press("H", "L")
        assert status_of(played, "ardent") is None
        await pilot.press("m", "3")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "ardent", "APPLIED", "")]


async def test_u_and_shift_u_ask_for_undo_and_redo_and_say_when_there_is_none() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "take back" in notice(played))
        await pilot.press("U")
        await until(pilot, lambda: "make again" in notice(played))
        assert played.actions.calls == [("undo",), ("redo",)]


async def test_c_shows_closed_cards_last_and_is_remembered() -> None:
    played = stage([card("a", outcome="ghosted"), card("z")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("c", "j")
        assert under_cursor(played) == "a"
        await pilot.press("c")
        assert under_cursor(played) == "z"
        await until(pilot, lambda: len(played.remembered) == 2)
        assert played.remembered == [Memory(with_closed=True), Memory(with_closed=False)]


async def test_what_was_remembered_is_shown_from_the_start() -> None:
    played = stage([card("z"), card("a", outcome="ghosted")], memory=Memory(with_closed=True))
    async with played.app.run_test(size=SIZE):
        assert [each.id for each in board_of(played).view.cards] == ["z", "a"]


async def test_a_change_from_outside_appears_and_the_cursor_stays_on_its_card() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("j")
        played.live.change({"b": card("b"), "c00000": None, "c00001": card("c00001", status="OFFER")})
        await until(pilot, lambda: status_of(played, "c00001") == "OFFER")
        assert under_cursor(played) == "c00001"


async def test_what_is_still_being_written_stays_painted_over_a_change_from_outside() -> None:
    played = stage(cards(2))
    played.actions.gate = threading.Event()
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        played.live.change({"new": card("new")})
        await until(pilot, lambda: "new" in board_of(played).view.board.by_id)
        assert status_of(played, "c00000") == "APPLIED"
        played.actions.gate.set()


async def test_polling_and_trouble_are_said_at_the_foot() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        played.live.change({}, polling=True)
        await until(pilot, lambda: footer(played).rstrip().endswith("polling"))
        played.live.change({}, trouble="the folder is gone")
        await until(pilot, lambda: footer(played).rstrip().endswith("! the folder is gone"))


async def test_enter_shows_the_file_and_follows_it() -> None:
    played = stage(cards(1))
    played.actions.text = "# C00000 - Engineer\n\n- **Status**: PREPARED\n"
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "3  - **Status**: PREPARED" in page_text(played))
        played.actions.text = "# C00000 - Engineer\n\n- **Status**: OFFER\n"
        played.live.change({"c00000": card("c00000", status="OFFER")})
        await until(pilot, lambda: "3  - **Status**: OFFER" in page_text(played))
        await pilot.press("q")
        assert isinstance(played.app.screen, BoardScreen)


def page_text(played: Stage) -> str:
    screen = played.app.screen
    if not isinstance(screen, PageScreen):
        return ""
    return "\n".join(screen.page.render_line(y).text.rstrip() for y in range(screen.page.size.height))


async def test_a_page_scrolls_and_says_how_much_is_left() -> None:
    played = stage(cards(1))
    played.actions.text = "\n".join(f"line {number}" for number in range(500))
    async with played.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "line 3" in page_text(played))
        await pilot.press("G")
        assert "line 499" in page_text(played)
        assert "more" not in footer(played)
        await pilot.press("g", "g")
        await until(pilot, lambda: "more ▾" in footer(played))
        assert "c00000" in page_text(played)


@pytest.mark.parametrize(
    "text",
    ["a word\n" * 700_000, "a word " * 700_000, "a word\n\n" + "x" * 5_000_000],
    ids=["many lines", "one line", "one word"],
)
async def test_a_file_of_five_megabytes_is_shown_as_far_as_makes_sense(text: str) -> None:
    played = stage(cards(1))
    played.actions.text = text
    async with played.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "a word" in page_text(played))
        await pilot.press("G")
        assert "the file goes on" in page_text(played)


async def test_help_is_one_key_away_and_esc_goes_back() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("shift+slash")
        assert "Change the file" in page_text(played)
        await pilot.press("escape")
        assert isinstance(played.app.screen, BoardScreen)


async def test_q_waits_until_everything_is_written() -> None:
    played = stage(cards(1))
    played.actions.gate = threading.Event()
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L", "q")
        await pilot.pause()
        assert played.app.is_running
        played.actions.gate.set()
        await until(pilot, lambda: not played.app.is_running)
    assert (played.actions.calls[0][2], played.app.return_code) == ("APPLIED", 0)


@pytest.mark.parametrize("key", ["escape", "ctrl+q", "ctrl+p", "ctrl+c", "tab", "f1"])
async def test_no_other_key_quits_or_opens_anything(key: str) -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert played.app.is_running
        assert isinstance(played.app.screen, BoardScreen)


async def test_ctrl_c_says_how_to_quit() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+c")
        assert "q quits" in notice(played)


async def test_a_fault_of_the_program_ends_it_with_a_code_and_a_trace_without_anybodys_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    played = stage(cards(1))
    played.actions.fault = ZeroDivisionError("a fault")

    async def play() -> None:
        async with played.app.run_test(size=SIZE) as pilot:
            await pilot.press("L")
            await until(pilot, lambda: not played.app.is_running)

    with pytest.raises(WorkerFailed, match="a fault"):
        await play()
    told = capsys.readouterr().err
    assert (played.app.return_code, "ZeroDivisionError: a fault" in told) == (1, True)
    assert "C00000" not in told


async def test_an_empty_board_takes_every_key() -> None:
    played = stage([])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press(*"hjklGgg12345HLcu", "m", "3", "x", "r", "enter")
        await pilot.pause()
        assert played.app.is_running


async def test_when_not_all_columns_fit_a_strip_names_them_all_with_their_counts() -> None:
    played = stage([*cards(3), card("x", status="OFFER"), *unsorted_cards()])
    async with played.app.run_test(size=(80, 24)) as pilot:
        strip = board_of(played).query_one(TopBar).render_line(0).text
        assert strip.rstrip() == " Unsorted 3   Did not apply 0  [Prepared 3]  Applied 0   Interview 0   Offer 1"
        await pilot.resize_terminal(160, 45)
        assert "7 open" in board_of(played).query_one(TopBar).render_line(0).text


async def test_every_size_can_be_lived_with() -> None:
    played = stage([*cards(30), *unsorted_cards()])
    async with played.app.run_test(size=(120, 35)) as pilot:
        for size in ((1, 1), (10, 3), (24, 5), (40, 10), (60, 20), (240, 60), (80, 2)):
            await pilot.resize_terminal(*size)
            await pilot.press("j", "l", "h")
        assert played.app.is_running


async def test_everything_is_looked_at_again_when_the_terminal_comes_back_to_the_front() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        played.app.post_message(AppBlur())
        played.app.post_message(AppFocus())
        await until(pilot, lambda: played.live.nudged)
