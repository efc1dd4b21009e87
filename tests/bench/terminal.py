"""A terminal that keeps the time: a program in a real pty, everything it writes with the moment at which it came."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pyte

WIDTH, HEIGHT = 160, 45
ASKED_FOR_FRAMES, SAY_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether frames can be bracketed (synchronized output), and the answer that they can."""
FRAME_ENDS = b"\x1b[?2026l"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes that were read at once; `at` is when, in seconds of the performance counter."""

    at: float
    data: bytes


class Terminal:
    """A program on a pseudo-terminal of 160 × 45. Use as a context; at its end the program is ended."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=dict(environment), start_new_session=True
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def press(self, key: str) -> float:
        """Send a key; returns when."""
        at = time.perf_counter()
        os.write(self._master, key.encode())
        return at

    def read(self, quiet: float, limit: float = 60.0) -> list[Chunk]:
        """All that comes until nothing has come for `quiet` seconds, not drawn yet."""
        chunks: list[Chunk] = []
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            chunk = self._next(quiet)
            if chunk is None:
                break
            chunks.append(chunk)
        return chunks

    def draw(self, chunks: Sequence[Chunk]) -> None:
        """Put what was read onto the screen."""
        for chunk in chunks:
            self._stream.feed(chunk.data)

    def until(self, *texts: str, limit: float = 60.0) -> float:
        """Read until a frame that holds one of the texts is complete, then draw; when it was. Raises TimeoutError.

        A first frame that comes before the program has heard that frames are understood has no end mark: it is complete
        when nothing follows.
        """
        chunks: list[Chunk] = []
        seen, end = b"", time.perf_counter() + limit
        wanted = re.compile(b"|".join(re.escape(text.encode()) for text in texts))
        while time.perf_counter() < end:
            chunk = self._next(0.5)
            if chunk is None:
                if wanted.search(seen):
                    break
                continue
            chunks.append(chunk)
            seen += chunk.data
            if (found := wanted.search(seen)) and FRAME_ENDS in seen[found.end() :]:
                self.draw(chunks)
                return chunk.at
        self.draw(chunks)
        if wanted.search(seen):
            return chunks[-1].at
        raise TimeoutError(f"{texts} did not come:\n{self.text}")

    def change(self, key: str, seen: Callable[[], object], quiet: float, patience: float = 0.0) -> float | None:
        """Seconds from a key to the frame that changes the value of `seen()`; None if none does.

        It is over when nothing has come for `quiet` seconds, but not before a change, or `patience` seconds.
        """
        before = seen()
        pressed = self.press(key)
        changed: float | None = None
        while True:
            for chunk in self.read(quiet):
                self.draw([chunk])
                if changed is None and seen() != before:
                    changed = chunk.at - pressed
            if changed is not None or time.perf_counter() - pressed >= patience:
                return changed

    def until_true(self, key: str, fact: Callable[[], bool], limit: float = 10.0) -> float:
        """Seconds from a key until a fact is true that is not on the screen. Raises TimeoutError."""
        pressed = self.press(key)
        while not fact():
            if time.perf_counter() - pressed > limit:
                raise TimeoutError(f"{key!r} came to nothing:\n{self.text}")
            self.draw(self.read(0.0005, limit=0.0005))
        return time.perf_counter() - pressed

    def bytes_of(self, key: str, quiet: float) -> int:
        """How many bytes a key has the program write."""
        self.press(key)
        chunks = self.read(quiet)
        self.draw(chunks)
        return sum(len(each.data) for each in chunks)

    def end(self, key: str, limit: float = 20.0) -> float:
        """Seconds from a key to the end of the process. Raises TimeoutError."""
        pressed = self.press(key)
        while self._process.poll() is None:
            if time.perf_counter() - pressed > limit:
                raise TimeoutError(f"{key!r} did not end it:\n{self.text}")
            self.read(0.001, limit=0.001)
        return time.perf_counter() - pressed

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.screen.display)

    def cells(self) -> list[list[tuple[str, str, str, bool]]]:
        """Every cell with its colours: what changes when a cursor moves."""
        rows = (self.screen.buffer[row] for row in range(HEIGHT))
        return [[(row[x].data, row[x].fg, row[x].bg, row[x].reverse) for x in range(WIDTH)] for row in rows]

    def _next(self, wait: float) -> Chunk | None:
        """The next bytes, or None where none come within `wait` seconds or the program has ended."""
        if not select.select([self._master], [], [], wait)[0]:
            return None
        try:
            data = os.read(self._master, 1 << 20)
        except OSError:
            return None
        at = time.perf_counter()
        if ASKED_FOR_FRAMES in data:
            os.write(self._master, SAY_FRAMES)
        return Chunk(at, data)
