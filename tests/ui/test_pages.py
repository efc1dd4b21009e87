"""The pages over the board: all that a file says, and the help."""

from __future__ import annotations

import pytest

from jobboard.ui.screens.board import BoardScreen
from tests.ui.builders import cards, stage
from tests.ui.play import SIZE, page_text

pytestmark = pytest.mark.anyio


async def test_help_is_one_key_away_and_esc_goes_back() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("shift+slash")
        assert "Change the file" in page_text(played)
        await pilot.press("escape")
        assert isinstance(played.app.screen, BoardScreen)
