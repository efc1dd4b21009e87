"""What is said: wrapped under its mark, above the line of keys, gone by a click; the keys are never its own."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen

from jobboard.text.clean import clean
from jobboard.ui.widgets.bars import Bottom, KeyBar
from jobboard.ui.widgets.fit import Key
from jobboard.ui.widgets.notice import Notice
from tests.ui.mouse import LOOK

pytestmark = pytest.mark.anyio

REFUSED = clean("root.md: the status is “Offer” now, not “PREPARED”. Nothing was changed.")


class BoardScreen(Screen[None]):
    """Named like the board's, for the rules of the style sheet."""

    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        yield KeyBar()
        yield Notice()

    def on_mount(self) -> None:
        self.query_one(KeyBar).show(Bottom((Key("?", "help"), Key("q", "quit"))))


class Saying(App[None]):
    """A line of keys and a notice."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def get_default_screen(self) -> BoardScreen:
        return BoardScreen()

    @property
    def notice(self) -> Notice:
        """The notice."""
        return self.screen.query_one(Notice)

    def rows(self) -> list[str]:
        """What the notice draws."""
        return [self.notice.render_line(y).text.rstrip() for y in range(self.notice.size.height)]

    def screen_lines(self) -> list[str]:
        """The whole screen."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]


async def test_a_long_line_is_wrapped_under_its_mark_and_the_keys_stay_in_sight() -> None:
    app = Saying()
    async with app.run_test(size=(40, 12)) as pilot:
        app.notice.say((REFUSED,), "refused")
        await pilot.pause()
        assert app.rows() == [
            "! root.md: the status is “Offer”",
            "  now, not “PREPARED”. Nothing was",
            "  changed.",
        ]
        assert app.notice.region.right <= 40
        assert app.notice.region.bottom < 12
        assert app.screen_lines()[-1] == " ? help   q quit"


async def test_of_a_long_list_the_first_lines_are_shown_and_how_many_more_there_are() -> None:
    app = Saying()
    async with app.run_test(size=(80, 24)) as pilot:
        app.notice.say(tuple(clean(f"c{number}.md was not moved") for number in range(30)), "refused")
        await pilot.pause()
        assert app.rows() == [
            "! c0.md was not moved",
            *[f"  c{number}.md was not moved" for number in range(1, 6)],
            "  … and 24 more",
        ]
        app.notice.say((clean("one"),))
        await pilot.pause()
        assert app.rows() == ["✓ one"]


async def test_however_much_is_said_half_of_the_screen_stays_free() -> None:
    app = Saying()
    async with app.run_test(size=(40, 12)) as pilot:
        app.notice.say((clean("long words " * 60),), "refused")
        await pilot.pause()
        assert (len(app.rows()), app.rows()[-1]) == (6, "  …")
        assert app.screen_lines()[-1] == " ? help   q quit"


async def test_a_click_takes_it_away_and_no_key_goes_to_it() -> None:
    app = Saying()
    async with app.run_test(size=(80, 24)) as pilot:
        app.notice.say((clean("written"),))
        await pilot.pause()
        assert app.focused is None
        await pilot.press("enter", "tab", "escape", "space")
        assert app.notice.display
        await pilot.click(Notice, offset=(4, 0))
        assert not app.notice.display
