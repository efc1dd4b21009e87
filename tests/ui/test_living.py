"""Living with the board: what changes outside, what is remembered, leaving, faults, and terminals of every size."""

from __future__ import annotations

import threading

import pytest
from textual.events import AppBlur, AppFocus
from textual.worker import WorkerFailed

from jobboard.store.memory import Memory
from jobboard.text.values import Next
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.widgets.bars import TopBar
from jobboard.ui.widgets.empty import EmptyBoard
from jobboard.ui.widgets.first_bar import FirstBar
from tests.ui.builders import card, cards, stage, unsorted_cards
from tests.ui.play import SIZE, board_of, footer, notice, status_of, under_cursor, until

pytestmark = pytest.mark.anyio


async def test_c_shows_closed_cards_last_and_is_remembered() -> None:
    played = stage([card("a", outcome="ghosted"), card("z")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("c", "j")
        assert under_cursor(played) == "a"
        await pilot.press("c")
        assert under_cursor(played) == "z"
        await until(pilot, lambda: len(played.remembered) == 2)
        assert played.remembered == [Memory(with_closed=True, explained=True), Memory(explained=True)]


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


async def test_until_somebody_presses_a_key_the_cursor_of_a_board_that_fills_is_where_it_is_at_a_start() -> None:
    played = stage([card("m", status="APPLIED")], reading=(1, 4))
    async with played.app.run_test(size=SIZE) as pilot:
        assert under_cursor(played) == "m"
        played.live.change({"k": card("k"), "l": card("l")}, reading=(3, 4))
        await until(pilot, lambda: under_cursor(played) == "k")
        played.live.change({"j": card("j")}, reading=(3, 4))
        await until(pilot, lambda: under_cursor(played) == "j")
        await pilot.press("j")
        assert under_cursor(played) == "k"
        played.live.change({"a": card("a")})
        await until(pilot, lambda: "a" in board_of(played).view.board.by_id)
        assert under_cursor(played) == "k"


async def test_a_board_that_fills_says_how_far_it_is_and_what_is_due_when_all_is_read() -> None:
    played = stage([], reading=(0, 0))
    late = card("late", status="APPLIED", next=Next("call", "2020-01-01"))
    async with played.app.run_test(size=SIZE) as pilot:
        top, first = board_of(played).query_one(TopBar), board_of(played).query_one(FirstBar)
        await until(pilot, lambda: "reading" in top.render_line(0).text)
        empty = board_of(played).query_one(EmptyBoard)
        lines = [empty.render_line(y).text for y in range(empty.size.height)]
        assert any("Reading the applications" in each for each in lines)
        played.live.change({"late": late}, reading=(3_200, 10_000))
        await until(pilot, lambda: "reading 3,200 of 10,000" in top.render_line(0).text)
        assert "call" not in first.render_line(0).text
        played.live.change({"b": card("b")})
        await until(pilot, lambda: "call" in first.render_line(0).text)
        assert "reading" not in top.render_line(0).text


async def test_polling_and_trouble_are_said_at_the_foot() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        played.live.change({}, polling=True)
        await until(pilot, lambda: footer(played).rstrip().endswith("polling"))
        played.live.change({}, trouble="the folder is gone")
        await until(pilot, lambda: footer(played).rstrip().endswith("! the folder is gone"))


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


@pytest.mark.parametrize("key", ["escape", "ctrl+q", "ctrl+c", "tab", "f1"])
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
        await until(pilot, lambda: "7 open" in board_of(played).query_one(TopBar).render_line(0).text)


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
