"""The terminal's input, read so that nothing in it ends the program or presses a key that nobody pressed.

Textual's own reader decodes strictly, and dies of a binary paste, of a mouse report past column 95 in the oldest of the
mouse protocols, of line noise. Its parser dies of a key that tells of its release (`CSI 97;1:3u`), takes escape
sequences in a pasted text for keys, and needs half a minute for a paste of a megabyte.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from time import monotonic

from textual import constants, events
from textual._parser import ParseEOF, ParseError
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys
from textual.message import Message

from jobboard.ui.first_picture import PICTURE

READ_AT_ONCE = 4096
WAIT = 0.1
"""Seconds after which a lone escape is the key and not the beginning of a sequence."""

MOST_PASTED = 3_000_000
"""Characters of a paste that are kept, more than any posting has; one of so many was perhaps longer."""


class TolerantParser(XTermParser):
    """Textual's parser, which gets only what was typed: a paste is one `Paste`, whatever stands in it.

    What it cannot work out is nothing that was pressed.
    """

    _pasted: str | None = None
    _held = ""
    _held_until = 0.0

    def feed(self, data: str) -> Iterator[Message]:
        """The events of the next piece of the input. An empty piece is its end."""
        text, self._held = self._held + data, ""
        while text:
            if self._pasted is None:
                typed, start, text = text.partition(START)
                self._pasted = "" if start else None
                typed = typed if start or not data else self._held_back(typed)
                if typed:
                    yield from super().feed(typed)
            else:
                pasted, end, text = (self._pasted + text).partition(END)
                self._pasted = None if end else _shortened(pasted)
                if end:
                    yield events.Paste(pasted[:MOST_PASTED].replace("\0", ""))
        if not data:
            yield from super().feed(data)

    def tick(self) -> Iterable[Message]:
        """The events of what will not go on: a lone escape is a key."""
        if self._held and monotonic() >= self._held_until:
            held, self._held = self._held, ""
            yield from super().feed(held)
            self._timeout_time = self._timeout_time and 0.0
        yield from super().tick()

    def parse_mouse_code(self, code: str) -> Message | None:
        try:
            return super().parse_mouse_code(code)
        except (ArithmeticError, ValueError):
            return None

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        try:
            return list(super()._sequence_to_key_events(sequence, alt))
        except (ArithmeticError, ValueError):
            return [events.Key(Keys.Ignore, sequence)]

    def _held_back(self, typed: str) -> str:
        """The text without an end that may be the beginning of `START`; that waits for what comes next."""
        length = next((length for length in range(len(START) - 1, 0, -1) if typed.endswith(START[:length])), 0)
        whole = len(typed) - length
        self._held, self._held_until = typed[whole:], monotonic() + constants.ESCAPE_DELAY
        return typed[:whole]


def _shortened(pasted: str) -> str:
    """As much of a paste as is kept, and its last few characters, with which its end may begin."""
    return pasted if len(pasted) <= MOST_PASTED else f"{pasted[:MOST_PASTED]} {pasted[-len(END) :]}"


LONGEST = 10.0
"""Seconds that the program has to end once its terminal is gone."""

ALTERNATE = "\x1b[?1049h"


class TolerantDriver(LinuxDriver):
    """Textual's driver for Linux and macOS with a reader that replaces what is not UTF-8.

    It draws over a first picture that stands on the terminal, can keep what it would draw, and ends its reader at once.
    """

    _is_entered = False
    _kept: list[str] | None = None
    _bell: tuple[int, int] | None = None
    """A pipe that wakes the reader."""

    def start_application_mode(self) -> None:
        """Take the terminal, or take it over as it stands."""
        modes = PICTURE.take_over()
        self._is_entered = modes is not None
        self._bell = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_entered = False
        self.attrs_before = modes or self.attrs_before

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again. What SIGSTOP stopped still has it: it lets go first, else there are two readers."""
        if self._auto_restart and self._bell is not None:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    def disable_input(self) -> None:
        """End the reader: it is woken, where Textual's own sleeps on for a tenth of a second."""
        bell, self._bell = self._bell, None
        if bell is None:
            return
        os.write(bell[1], b"x")
        super().disable_input()
        for each in bell:
            os.close(each)

    def write(self, data: str) -> None:
        """Write to the terminal, or keep it."""
        if self._kept is not None:
            self._kept.append(data)
        elif not (self._is_entered and data == ALTERNATE):
            super().write(data)

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, READ_AT_ONCE)
        except OSError:
            return b""

    def _hang_up(self) -> None:
        """The terminal is gone: leave as after SIGHUP, and whatever may still hold the program, not without end.

        Textual's writer dies of its first write then. Who had put more than it takes at once would wait for ever.
        """
        last = Timer(LONGEST, os._exit, (128 + signal.SIGHUP,))
        last.daemon = True
        last.start()
        os.kill(os.getpid(), signal.SIGHUP)
        writer = self._writer_thread
        while writer is not None and not self.exit_event.wait(WAIT):
            while not writer.is_alive() and not writer._queue.empty():  # noqa: SLF001
                writer._queue.get_nowait()  # noqa: SLF001

    @contextmanager
    def kept(self) -> Iterator[list[str]]:
        """What is drawn from here on does not reach the terminal: it is in this list."""
        self._kept = []
        try:
            yield self._kept
        finally:
            self._kept = None

    def run_input_thread(self) -> None:
        """Read keys until the app ends."""
        parser = TolerantParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        bell = self._bell
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            if bell is not None:
                selector.register(bell[0], selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = [key.fd for key, _ in selector.select(WAIT)]
                if self.fileno in ready:
                    data = self._read()
                    if not data:
                        self._hang_up()
                        return
                    for event in parser.feed(text) if (text := decode(data)) else ():
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseEOF, ParseError):
            for _ in parser.feed(""):
                pass
