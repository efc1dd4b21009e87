"""What the board tells: the first write, a status that another program put back, a folder that is gone, the config."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.config import Keys, Settings
from jobboard.slots import replace
from jobboard.store.live import Folder
from jobboard.store.memory import Memory
from jobboard.text.values import Problem
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.picker import PickerScreen
from tests.ui.builders import FOLDER, NOW, card, cards, stage, unsorted_cards
from tests.ui.play import SIZE, board_of, footer, notice, under_cursor, until

pytestmark = pytest.mark.anyio


async def test_the_first_write_into_a_folder_says_what_is_written_and_how_it_goes_back() -> None:
    played = stage(cards(2), memory=Memory())
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: "every other byte" in notice(played))
        assert "u takes it back" in notice(played)
        await until(pilot, lambda: Memory(explained=True) in played.remembered)
        await pilot.press("escape", "L")
        await until(pilot, lambda: "INTERVIEW" in notice(played))
        assert "every other byte stays" not in notice(played)


async def test_a_status_that_another_program_puts_back_is_told() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: notice(played))
        played.live.change({"c00000": card("c00000")})
        await until(pilot, lambda: "another program" in notice(played))
        assert "! C00000: another program put it back to PREPARED; it was APPLIED" in notice(played)


async def test_another_change_of_that_card_is_not_told() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: notice(played))
        await pilot.press("escape")
        played.live.change({"c00000": card("c00000", status="OFFER")})
        await until(pilot, lambda: board_of(played).view.column == 5)
        played.live.change({"c00000": card("c00000")})
        await until(pilot, lambda: board_of(played).view.column == 2)
        assert not notice(played)


async def test_a_folder_that_is_gone_and_back_is_told() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        played.live.change({}, trouble="the folder is gone")
        await until(pilot, lambda: "! the folder is gone" in footer(played))
        played.live.change({})
        await until(pilot, lambda: "the folder is back" in notice(played))
        assert "gone" not in footer(played)


async def test_what_is_wrong_in_the_config_is_told_with_its_line_and_the_rest_holds() -> None:
    settings = Settings(
        problems=(Problem(3, "colour is not a setting"),),
        keys={"fly": Keys(("f",), 5), "move_right": Keys((">",), 6)},
        theme="no-such-theme",
    )
    played = stage(cards(1), folder=replace(FOLDER, settings=settings))
    async with played.app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: notice(played))
        assert "config.toml: line 3: colour is not a setting" in notice(played)
        assert "config.toml: line 5: keys: there is no command fly" in notice(played)
        assert "there is no theme no-such-theme" in notice(played)
        await pilot.press("L")
        assert not played.actions.calls
        await pilot.press(">")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("move", "c00000", "APPLIED", "")]


async def test_an_unknown_word_is_taught_for_everywhere_or_replaced_here() -> None:
    played = stage(unsorted_cards())
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "3")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen))
        await pilot.press("2")
        await until(pilot, lambda: "is read as" in notice(played))
        assert played.actions.calls == [("teach", "In Review", "APPLIED")]
        assert played.live.folder.settings.words == {"In Review": "APPLIED"}
        await pilot.press("m", "3")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen))
        await pilot.press("1")
        await until(pilot, lambda: len(played.actions.calls) == 2)
        assert played.actions.calls[1] == ("move", "ardent", "APPLIED", "")


async def test_a_date_typed_after_d_is_that_of_the_last_move() -> None:
    played = stage([card("a", status="APPLIED", changed="2026-11-25")])
    played.actions.text = "# A\n\n- **Status**: APPLIED\n\n## History\n\n- 2026-11-25: PREPARED → APPLIED\n"
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("D")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        await pilot.press(*"tomorrow", "enter")
        await pilot.pause()
        assert isinstance(played.app.screen, AskScreen)
        await pilot.press("home", *["delete"] * 8, *"-3", "enter")
        await until(pilot, lambda: played.actions.calls)
        assert played.actions.calls == [("redate", "a", "2026-11-22")]


async def test_an_empty_board_says_where_it_looked_and_what_to_do() -> None:
    folder = Folder(Path("/home/ann/jobs/applications"), now=lambda: NOW, looked=("./applications is not there",))
    played = stage([], folder=folder)
    async with played.app.run_test(size=SIZE):
        shown = "\n".join(strip.text for strip in played.app.screen._compositor.render_strips())
        assert "./applications is not there" in shown
        assert "adds the first one" in shown
        assert "--samples" in shown


async def test_the_palette_goes_to_any_card_and_does_any_action() -> None:
    played = stage([*cards(3), card("zebra", status="OFFER", outcome="declined")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen))
        await pilot.press(*"zebra", "enter")
        await until(pilot, lambda: under_cursor(played) == "zebra")
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen))
        await pilot.press(*"sort by company", "enter")
        await until(pilot, lambda: board_of(played).view.lens.order == "company")


async def test_the_order_is_remembered() -> None:
    played = stage(cards(3))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("s", "p")
        await until(pilot, lambda: Memory(order="pay", explained=True) in played.remembered)


async def test_where_the_history_tells_of_no_move_there_is_no_date_to_ask_for() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("D")
        await until(pilot, lambda: "tells of no move with a date" in notice(played))


async def test_that_a_moved_card_had_ended_is_told() -> None:
    played = stage([card("a", outcome="ghosted"), card("b", outcome="ghosted"), card("c")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("c", "space", "space", "space", "L")
        await until(pilot, lambda: "2 of them had ended" in notice(played))


async def test_a_key_that_ends_no_chord_says_what_it_waits_for() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "9")
        await until(pilot, lambda: "m waits for one of 1 2 3 4 5" in notice(played))
        await pilot.press("escape", "m", "escape")
        assert not notice(played)


async def test_that_there_is_nothing_to_take_back_is_no_success() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: notice(played) == "· there is nothing to take back")
