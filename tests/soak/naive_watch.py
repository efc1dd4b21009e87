"""Boards as most programs keep them true to their folder, for the judge of watchers to catch."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.soak.moves import NAMES, STATUS


class Polls:
    """Reads everything whenever it is looked at, and says nothing of that, nor that the folder is gone."""

    def __init__(self, folder: Path, every: float) -> None:
        self.folder = folder
        self._last: dict[str, str] = {}

    async def listen(self) -> None:
        """Nothing is listened to."""
        await asyncio.Event().wait()

    def cards(self) -> Mapping[str, str]:
        found = {path.stem.title(): path for path in self.folder.glob("**/*.md") if path.stem.title() in NAMES}
        self._last |= {name: STATUS.findall(path.read_text())[0] for name, path in found.items()}
        return self._last

    def mark(self) -> str:
        return ""

    def ask(self) -> Callable[[], bool]:
        return lambda: True

    def signal(self, number: int) -> None:
        raise NotImplementedError

    def lift(self) -> None:
        raise NotImplementedError


class Trusts(Polls):
    """Reads everything when the watcher tells of a change; what the watcher dies of is logged, where nobody looks."""

    def __init__(self, folder: Path, every: float) -> None:
        super().__init__(folder, every)
        self._seen = super().cards()

    async def listen(self) -> None:
        from watchfiles import awatch

        try:
            async for _ in awatch(self.folder, step=10, debounce=100):
                self._seen = super().cards()
        except Exception:  # noqa: BLE001  what it dies of is not the matter here
            await asyncio.Event().wait()

    def cards(self) -> Mapping[str, str]:
        return self._seen
