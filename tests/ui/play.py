"""Reading a played board: what is under the cursor, what is said, what a page shows; waiting for facts."""

from __future__ import annotations

import asyncio
from typing import Any

from textual import events
from textual.pilot import Pilot

from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.pages import PageScreen
from jobboard.ui.widgets.bars import KeyBar
from jobboard.ui.widgets.notice import Notice
from tests.ui.builders import Stage

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


async def say(pilot: Pilot[None], text: str, *keys: str) -> None:
    """Give a long text to the line that has the keys, pasted since typing draws a frame for each letter; then keys."""
    pilot.app.post_message(events.Paste(text))
    await pilot.press(*keys)


async def until(pilot: Pilot[None], fact: Any) -> None:
    """Wait for a fact, and for the frame that shows it."""
    for _ in range(2_000):
        if fact():
            await pilot.pause(0)
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it did not come true")


def page_text(played: Stage) -> str:
    screen = played.app.screen
    if not isinstance(screen, PageScreen):
        return ""
    return "\n".join(screen.page.render_line(y).text.rstrip() for y in range(screen.page.size.height))
