"""Boards to look at while something happens to their folders: in terminals, and in this process."""

from __future__ import annotations

import asyncio
import os
import re
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from jobboard.store.live import LiveBoard, open_folder
from tests.soak.deaths import LIFTED
from tests.soak.moves import shown
from tests.soak.watchers_death import Death, Stories, View, story
from tests.ui.terminal import Terminal

MARK = re.compile(r"(?:! (The folder .*?)|(polling))\s*$")


class InTerminal:
    """The board in a terminal of its own."""

    def __init__(self, folder: Path, terminal: Terminal) -> None:
        self.folder, self.terminal = folder, terminal

    def cards(self) -> Mapping[str, str]:
        return shown(self.terminal.screen.display)

    def mark(self) -> str:
        found = MARK.search(self.terminal.screen.display[-1])
        return found[1] or found[2] if found else ""

    def ask(self) -> Callable[[], bool]:
        """Ask for the page of all keys, and go back."""
        self.terminal.press("?")
        asked = True

        def answered() -> bool:
            nonlocal asked
            there = "Keys" in self.terminal.text()
            if there and asked:
                self.terminal.press("\x1b")
                asked = False
            return not (there or asked)

        return answered

    def signal(self, number: int) -> None:
        self.terminal.kill(number)

    def lift(self) -> None:
        _lifted(self.folder).touch()


class InProcess:
    """The board that the screen would draw, without a screen."""

    def __init__(self, folder: Path, every: float) -> None:
        self.folder, self._live = folder, LiveBoard(open_folder(folder), every=every)
        self._mark = ""

    async def listen(self) -> None:
        """Follow the folder, until that is cancelled."""
        async for update in self._live.updates():
            self._mark = update.trouble or ("polling" if update.polling else "")

    def cards(self) -> Mapping[str, str]:
        return {card.name: card.status or "" for card in self._live.board}

    def mark(self) -> str:
        return self._mark

    def ask(self) -> Callable[[], bool]:
        return lambda: True

    def signal(self, number: int) -> None:
        raise NotImplementedError

    def lift(self) -> None:
        _lifted(self.folder).touch()


def _lifted(folder: Path) -> Path:
    return folder.parent.with_name(f"{folder.parent.name} lifted")


def in_terminals(base: Path, deaths: Mapping[str, Death], minute: float) -> Stories:
    """All these deaths at once, each of a board in a terminal; the boards end as they should."""
    with ExitStack() as open_ones:
        views = {}
        for name, death in deaths.items():
            folder = _folder(base, name, death)
            environ = {**os.environ, "TERM": "xterm-256color", LIFTED: str(_lifted(folder))}
            views[name] = InTerminal(
                folder, open_ones.enter_context(Terminal([str(folder)], environ, before=death.before))
            )
        stories = Stories({name: story(views[name], death, minute) for name, death in deaths.items()})
        while stories.step():
            for view in views.values():
                view.terminal._read(0)
            time.sleep(0.005)
        for name, view in views.items():
            view.terminal.press("q")
            if view.terminal.ended():
                stories.faults.append(f"{name}: it ended with {view.terminal.code}")
        return stories


class Listening(View, Protocol):
    """A board in this process, which has to be let listen."""

    async def listen(self) -> None: ...


Opener = Callable[[Path, float], Listening]
"""Folder, seconds after which the watcher is tried anew → board."""


def in_process(
    base: Path, deaths: Mapping[str, Death], opener: Opener = InProcess, seen: float = 5.0, every: float = 0.3
) -> Stories:
    """All these deaths at once, each of a board in this process, to which all is done that is done to any.

    `every`: seconds after which those that are slow try their watcher anew.
    """

    async def played() -> Stories:
        views = {}
        for name, death in deaths.items():
            folder = _folder(base, name, death)
            os.environ[LIFTED] = str(_lifted(folder))
            death.before()
            views[name] = opener(folder, every if death.slow else 60.0)
        tasks = {name: asyncio.create_task(view.listen()) for name, view in views.items()}
        stories = Stories({name: story(views[name], death, 3 * seen, seen) for name, death in deaths.items()})
        while stories.step():  # noqa: ASYNC110  looked at from outside
            await asyncio.sleep(0.005)
        stories.faults += [f"{name}: it ended" for name, task in tasks.items() if task.done()]
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        return stories

    return asyncio.run(played())


def _folder(base: Path, name: str, death: Death) -> Path:
    folder = base / name / "applications"
    folder.parent.mkdir()
    death.prepared(folder)
    return folder
