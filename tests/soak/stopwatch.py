"""The board in a real terminal with a stopwatch on its keys: how long until each was answered, how much memory."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pytest

from tests.ui.terminal import Terminal

LATE = 1.0
"""Seconds in which a key is answered."""

BUSY = 5
"""On a machine with other things to do the clock may take so many times as long as the program itself."""

MOST_MEMORY = 300
"""Megabytes that the program may ever have held."""


class Answer(NamedTuple):
    """How long a key took, by the clock and of the program's own time."""

    wall: float
    own: float
    key: str

    @property
    def is_late(self) -> bool:
        """Whether the program, and not the machine, was too slow."""
        return self.own > LATE or self.wall > BUSY * LATE

    def __str__(self) -> str:
        return f"{self.key!r} after {self.wall:.2f} s ({self.own:.2f} s of its own)"


def status_of(pid: int) -> tuple[float, int]:
    """The processor time of a process in seconds, and the most memory that it ever held in MB; skips without /proc."""
    try:
        times = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        pytest.skip("there is no /proc that tells of memory and time")
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK"), peak // 1024


class TimedBoard:
    """The board of a folder; every key that is pressed is timed until what it brings is on the screen."""

    def __init__(self, folder: Path, columns: int = 140, lines: int = 40) -> None:
        wanted = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": ""}
        self._began = time.monotonic()
        self.terminal = Terminal([str(folder)], {**os.environ, **wanted}, columns, lines)
        self.answers: list[Answer] = []
        self.peak = 0

    def __enter__(self) -> Self:
        self.terminal.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.terminal.__exit__(kind, error, trace)

    def waits(self, fact: Callable[[str], object], *, patience: float = 20) -> float:
        """Wait for what no key has asked for, such as the end of a long reading; the seconds since the start."""
        end = time.monotonic() + patience
        while True:
            try:
                self.terminal.until(lambda: fact(self.terminal.text()))
                return time.monotonic() - self._began
            except AssertionError:
                if time.monotonic() > end:
                    raise

    def press(self, keys: str, fact: Callable[[str], object], *, what: str = "") -> None:
        """Type these, and wait until the screen is as it then must be."""
        before, began = self._own(), time.monotonic()
        self.terminal.press(keys)
        self.terminal.until(lambda: fact(self.terminal.text()))
        self.answers.append(Answer(time.monotonic() - began, self._own() - before, what or keys))

    def writes(self, keys: str, fact: Callable[[str], object]) -> float:
        """Type what writes a file, and go on meanwhile; the seconds until it was written.

        A file of megabytes is read three times for a change, so that this takes its time; other keys must not.
        """
        began = time.monotonic()
        self.terminal.press(keys)
        self.beat(keys)
        self.terminal.until(lambda: fact(self.terminal.text()))
        return time.monotonic() - began

    def beat(self, what: str) -> None:
        """A key that always changes the screen is answered, and with it all that were pressed before."""
        self.press("?", lambda text: "half a page" in text, what=f"? after {what}")
        self.press("q", lambda text: "half a page" not in text, what=f"q after ? after {what}")

    def quits(self) -> None:
        """Quit it."""
        self._own()
        self.terminal.press("q")
        assert self.terminal.ended() == 0

    @property
    def worst(self) -> Answer:
        """The answer that took longest."""
        return max(self.answers, key=lambda answer: answer.own)

    def late(self) -> list[str]:
        """The answers that came too late."""
        return [str(answer) for answer in self.answers if answer.is_late]

    def _own(self) -> float:
        own, self.peak = status_of(self.terminal._process.pid)
        return own
