"""The terminal's input, read so that no byte ends the program: a stray byte that is not UTF-8 becomes a mark, no key.

Textual's own reader decodes strictly, and dies of a binary paste, of a mouse report past column 95 in the oldest of the
mouse protocols, of line noise.
"""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress

from textual._parser import ParseEOF, ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

READ_AT_ONCE = 4096
WAIT = 0.1
"""Seconds after which a lone escape is the key and not the beginning of a sequence."""


class TolerantDriver(LinuxDriver):
    """Textual's driver for Linux and macOS with a reader that replaces what is not UTF-8."""

    def run_input_thread(self) -> None:
        """Read keys until the app ends."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(WAIT) and (text := decode(os.read(self.fileno, READ_AT_ONCE))):
                    for event in parser.feed(text):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseEOF, ParseError):
            for _ in parser.feed(""):
                pass
