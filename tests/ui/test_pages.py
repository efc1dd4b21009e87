"""The pages over the board: all that a file says, and the help."""

from __future__ import annotations

import pytest

from jobboard.ui.screens.board import BoardScreen
from tests.ui.builders import card, cards, stage
from tests.ui.play import SIZE, footer, page_text, until

pytestmark = pytest.mark.anyio


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
