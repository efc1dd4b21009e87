"""What the next start is to show first: the board as it will begin, drawn once more while the person leaves."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from os import get_terminal_size
from typing import TYPE_CHECKING, Any

from textual.app import App

from jobboard.ui.driver import TolerantDriver
from jobboard.ui.view import first_view
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.column import CardColumn
from jobboard.ui.widgets.first_bar import FirstBar
from jobboard.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from jobboard.ui.screens.board import BoardScreen

PATIENCE = 0.5
"""Seconds after which nobody waits for a picture."""

MOST = 1_000_000
"""Characters of a picture that is kept."""

Picture = tuple[tuple[int, int], list[str], bytes]


async def picture_of(app: App[Any], board: BoardScreen) -> Picture | None:
    """The size of the terminal, the paths of the files that can be seen, and what draws the board as it begins.

    Nothing of that is drawn on the terminal. None where something else is on the screen, where not all is read yet or
    changes are seen late, where a round is today, so that what cards say changes with the hour, or where the terminal
    is not one of those that a picture is shown on.
    """
    driver, view = app._driver, board.view  # noqa: SLF001
    if app.screen is not board or not isinstance(driver, TolerantDriver) or not (len(view.whole) and board.is_true):
        return None
    today = view.whole.today.isoformat()
    if any(each.date == today for card in view.whole if not card.closed for each in card.facts.rounds):
        return None
    painted, size = asyncio.Event(), app.size
    with driver.kept() as drawn:
        board.query_one(Notice).dismiss()
        board.look(first_view(view.whole, view.with_closed, type(view.lens)(view.lens.order)))
        board.query_one(FirstBar).show(NOTHING)  # a start works out what is due when the board is there
        board.refresh(layout=True)
        board.call_after_refresh(painted.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), PATIENCE)
        columns = [each for each in board.query(CardColumn) if each.display]
        picture = "".join(drawn)
    seen = [card.path for column in columns for card in column.in_sight()]
    is_still = painted.is_set() and app.screen is board and size == app.size == board.size == tuple(get_terminal_size())
    is_whole = is_still and seen and 0 < len(picture) <= MOST
    return ((size.width, size.height), seen, picture.encode()) if is_whole else None
