"""A program in a real terminal: a pty on one side, an emulator (pyte) on the other."""

from __future__ import annotations

import fcntl
import os
import pkgutil
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

import jobboard
from jobboard.cli import main
from tests.apart import fork

PATIENCE = 20.0
"""Seconds after which a fact that did not come true is a failure."""

ROOT = Path(__file__).parents[2]
CONTROL = re.compile(
    rb"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])"
    rb"|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f]"
)
"""Control sequences (ECMA-48), strings such as a window title, single control characters but tab and newline."""


def nothing() -> None:
    """Is done before a program that needs nothing done."""


class Terminal:
    """Runs jobboard with these arguments in a terminal of some size; leaves no process behind.

    Forked, unless it is to be started `afresh`, as a person does: `python -m jobboard`. `before` is a function of a
    module, which its process calls first.
    """

    def __init__(
        self,
        words: Sequence[str],
        environ: Mapping[str, str],
        columns: int = 120,
        lines: int = 35,
        *,
        afresh: bool = False,
        before: Callable[[], None] = nothing,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self.code: int | None = None
        controlled, self._terminal = pty.openpty()
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.modes = termios.tcgetattr(self._terminal)
        words = list(words)
        self._process = fork(in_terminal, words, afresh, before, environ=environ, descriptors=(self._terminal,))
        self._controlled = controlled
        self._open = [self._terminal]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()
        for each in (self._controlled, *self._open):
            os.close(each)

    def press(self, keys: str) -> None:
        """Type these."""
        os.write(self._controlled, keys.encode(errors="surrogateescape"))

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._controlled)
        self._controlled, nobody = os.pipe()
        self._open.append(nobody)

    def kill(self, number: int) -> None:
        """Send a signal."""
        os.kill(self._process.pid, number)

    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def until(self, fact: Callable[[], object]) -> None:
        """Read until the fact is true."""
        end = time.monotonic() + PATIENCE
        while not fact():
            if time.monotonic() > end:
                raise AssertionError(f"it did not come true\n{self.text()}")
            self._read(0.02)

    def is_stopped(self) -> bool:
        """Whether it has suspended itself."""
        pid, status = self._process.wait(os.WNOHANG | os.WUNTRACED)
        return bool(pid) and os.WIFSTOPPED(status)

    def ended(self) -> int:
        """Wait for the end; the exit code, 128+n for a signal that was not caught."""
        self.until(self._is_over)
        self._read(0)
        assert self.code is not None
        return self.code

    def controls(self) -> set[bytes]:
        """The kinds of control sequences that were written: each without its numbers."""
        return {re.sub(rb"[0-9;:]+", b"", found) for found in CONTROL.findall(self.output)}

    def _is_over(self) -> bool:
        pid, status = self._process.wait(os.WNOHANG)
        if pid:
            self.code = os.waitstatus_to_exitcode(status)
            self.code = 128 - self.code if self.code < 0 else self.code
        return bool(pid)

    def _read(self, seconds: float) -> None:
        while select.select([self._controlled], [], [], seconds)[0]:
            try:
                data = os.read(self._controlled, 65536)
            except OSError:
                data = b""
            if not data:
                return
            self.output += data
            self._stream.feed(data)
            seconds = 0


LOADED = [
    import_module(each.name)
    for each in pkgutil.walk_packages(jobboard.__path__, "jobboard.")
    if not each.name.endswith("__main__")
]
"""What a forked jobboard has loaded."""


def in_terminal(words: list[str], afresh: bool, before: Callable[[], None], terminal: int) -> int:
    """Takes the terminal and runs jobboard in it; the exit code."""
    os.login_tty(terminal)
    before()
    os.chdir(ROOT)
    if afresh:
        os.execv(sys.executable, [sys.executable, "-m", "jobboard", *words])
    sys.argv = ["jobboard", *words]
    return main(words)
