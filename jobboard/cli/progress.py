"""How far a long command is, as a bar on standard error while that is a terminal that can be drawn on."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import Self

from jobboard.cli.output import is_terminal

FEWEST = 10
"""Fewer things than that are done before anybody reads a bar."""

WIDTH = 30
STEP = 0.01
"""The part of the whole after which the bar is drawn again."""


class Progress:
    """A bar over `total` things; used as a context, whose end takes it away. Without a terminal nothing is drawn."""

    def __init__(self, total: int, what: str) -> None:
        self._total, self._what = total, what
        self._shown = total >= FEWEST and is_terminal(sys.stderr) and os.environ.get("TERM", "dumb") != "dumb"
        self._drawn = -1.0

    def __enter__(self) -> Self:
        self.to(0)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            self._write("\r\x1b[K")

    def to(self, done: int) -> None:
        """So many are done."""
        part = done / self._total if self._total else 1.0
        if not self._shown or (part - self._drawn < STEP and done != self._total):
            return
        self._drawn = part
        filled = int(part * WIDTH)
        self._write(f"\r{self._what} [{'#' * filled}{'.' * (WIDTH - filled)}] {part:.0%}\x1b[K")

    @staticmethod
    def _write(text: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()
