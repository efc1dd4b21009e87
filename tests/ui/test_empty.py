"""The lines in the place of the columns while there is no card."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from jobboard.text.clean import CleanText, clean
from jobboard.ui.widgets.empty import EmptyBoard, Hint
from tests.ui.mouse import LOOK

pytestmark = pytest.mark.anyio

SAID = (
    clean("No applications in ~/jobs"),
    CleanText(""),
    clean("I looked in ~/jobs and ~/jobs/applications."),
    CleanText(""),
    Hint("a", clean("adds one")),
    Hint("ctrl+p", clean("shows everything there is to do")),
)


class Empty(App[None]):
    """The empty board alone."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield EmptyBoard()

    def on_mount(self) -> None:
        self.query_one(EmptyBoard).show(SAID)

    def lines(self) -> list[str]:
        """What is drawn."""
        drawn = self.query_one(EmptyBoard)
        return [drawn.render_line(y).text.rstrip() for y in range(drawn.size.height)]


async def test_texts_stand_in_the_middle_and_hints_below_each_other() -> None:
    app = Empty()
    async with app.run_test(size=(60, 12)):
        assert app.lines() == [
            "",
            "",
            "",
            "                 No applications in ~/jobs",
            "",
            "        I looked in ~/jobs and ~/jobs/applications.",
            "",
            "               a  adds one",
            "          ctrl+p  shows everything there is to do",
            "",
            "",
            "",
        ]


async def test_what_does_not_fit_is_wrapped() -> None:
    app = Empty()
    async with app.run_test(size=(30, 12)):
        assert [line for line in app.lines() if line] == [
            "  No applications in ~/jobs",
            "    I looked in ~/jobs and",
            "     ~/jobs/applications.",
            "       a  adds one",
            "  ctrl+p  shows everything",
            "          there is to do",
        ]
