"""The toolkit as it is, without the waste of opening it hundreds of times: what is waited for, and what is read again.

Where the pilot waits blindly, it waits here for what is under way: messages, and for a while timers and threads. What a
key has brought is drawn then, as it is after a pause. All apps read the same style sheets: with the same colours once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.pilot import Pilot
from textual.widgets import Input

from jobboard.board.tasks.today import today_of
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.widgets.first_bar import FirstBar
from jobboard.ui.worklist_words import first
from tests.ui.play import until

PAUSE: Final = 0.02
"""Seconds that a pause of the pilot waits for timers and threads, as the toolkit itself does."""

Fact = Callable[[Any], object]

KEY: Final = 0.004
"""The same for each of the two pauses behind a key."""


async def _pause(_: float = 0) -> None:
    await _still(PAUSE)


async def _behind_a_key(_: float = 0) -> None:
    await _still(KEY)
    app = active_app.get()
    if app.screen_stack:
        app.screen._on_timer_update()


async def _still(patience: float) -> None:
    """Until nothing is left to be done at once, nor, for as long as `patience`, by timers and threads."""
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + patience
    while True:
        await asyncio.sleep(0)
        now = loop.time()
        if loop._ready and now < end + 1:
            continue
        due = min((each.when() for each in loop._scheduled if not each.cancelled()), default=end)
        if now >= end or (due >= end and not _threads_at_work(loop)):
            return
        await asyncio.sleep(max(0, min(due, now + 0.001) - now))


def _threads_at_work(loop: Any) -> bool:
    """Whether anything that was given to `asyncio.to_thread` is not done yet."""
    executor = loop._default_executor
    return executor is not None and executor._idle_semaphore._value < len(executor._threads)


textual.app.wait_for_idle = _behind_a_key  # type: ignore[attr-defined, assignment]
textual.pilot.wait_for_idle = _pause  # type: ignore[attr-defined, assignment]


_parse = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}


def _parse_once(self: Stylesheet, css: str, read_from: CSSLocation, *more: Any, **named: Any) -> list[RuleSet]:
    key = (css, read_from, more, *named.items(), *self._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse(self, css, read_from, *more, **named)
    return _parsed[key]


Stylesheet._parse_rules = _parse_once  # type: ignore[method-assign]


def _is_told(played: Any) -> bool:
    """Whether the board, where it is the screen, says what is due first; it does so a moment after it is drawn."""
    screen = played.app.screen
    if not isinstance(screen, BoardScreen) or screen.view.worklist is not None or not len(screen.view.whole):
        return True
    folder = screen._live.folder
    now = folder.now().replace(second=0, microsecond=0)
    return screen.query_one(FirstBar)._value == first(today_of(screen.view.whole, now, folder.settings.quiet), now)


@pytest.fixture
def picture(snap_compare: Callable[..., bool]) -> Callable[..., bool]:
    """`picture(stage, *keys, size=…, fact=…)`: press the keys, wait for the fact, compare."""

    def compared(played: Any, *keys: str, size: tuple[int, int] = (120, 35), fact: Fact = lambda _: True) -> bool:
        async def play(pilot: Pilot[Any]) -> None:
            await until(pilot, lambda: _is_told(played))
            for key in keys:
                await pilot.press(key)
            await until(pilot, lambda: fact(played) and _is_told(played))
            for field in played.app.screen.query(Input):
                field.cursor_blink = False
            await pilot.pause()
            print(*(strip.text for strip in played.app.screen._compositor.render_strips()), sep="\n")

        return snap_compare(played.app, terminal_size=size, run_before=play)

    return compared
