"""A kept picture on the terminal, from the first moment of a start until the board is there to draw over it.

Needs nothing but the system's own calls: to load what draws the board takes ten times as long. What is typed meanwhile
waits in the terminal, unseen, and is the board's.
"""

from __future__ import annotations

import os
import signal
import termios
from contextlib import suppress
from types import FrameType
from typing import Any, Final

INPUT, OUTPUT = 0, 2
"""Standard input, and standard error, on which Textual draws too."""

ENTER: Final = b"\x1b[?1049h\x1b[?25l\x1b[?2004h"
LEAVE: Final = b"\x1b[?2004l\x1b[?1049l\x1b[?25h"
"""The terminal's other screen without a cursor, pastes told from keys, and back. Textual enters it once more, which
some terminals take for a wish to have it empty: whoever takes over keeps that from them.
"""
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
INCOMING, LOCAL, CHARACTERS = 0, 3, 6
"""Where in a terminal's modes those stand that are about what is typed, echo and lines, and special characters."""


class FirstPicture:
    """At most one picture on the one terminal of the process."""

    def __init__(self) -> None:
        self._modes: list[Any] | None = None
        self._handlers: dict[int, Any] = {}

    @property
    def stands(self) -> bool:
        """Whether it is on the terminal, and nobody has taken that over."""
        return self._modes is not None

    def show(self, drawn: bytes) -> None:
        """Draw it. Raises OSError or termios.error where the terminal does not let us; nothing is drawn then."""
        modes = termios.tcgetattr(INPUT)
        silent = [*modes[:CHARACTERS], [*modes[CHARACTERS]]]
        silent[INCOMING] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.IXOFF)
        silent[LOCAL] = silent[LOCAL] & ~(termios.ECHO | termios.ICANON | termios.IEXTEN) | termios.NOFLSH
        silent[CHARACTERS][termios.VSUSP] = os.fpathconf(INPUT, "PC_VDISABLE").to_bytes(1, "big")
        self._modes = modes
        for number in SIGNALS:
            self._handlers[number] = signal.signal(number, _leave)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        try:
            termios.tcsetattr(INPUT, termios.TCSANOW, silent)
            _write(ENTER + drawn)
        except BaseException:
            self.take_down()
            raise

    def take_over(self) -> list[Any] | None:
        """The modes that the terminal had before, for whoever draws from now on; None where there is no picture."""
        modes, self._modes = self._modes, None
        return modes

    def take_down(self) -> None:
        """Give the terminal back as it was, unless somebody has taken it over."""
        modes, self._modes = self._modes, None
        if modes is None:
            return
        with suppress(OSError, termios.error):
            termios.tcsetattr(INPUT, termios.TCSANOW, modes)
            _write(LEAVE)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)


PICTURE: Final = FirstPicture()
"""The picture of this process."""


def _leave(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(OUTPUT, data) :]
