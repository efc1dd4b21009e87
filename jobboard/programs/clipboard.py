"""The clipboard of the desktop."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping

from jobboard.errors import Refused
from jobboard.programs.starting import fed, found

COPY_PATIENCE = 2.0
"""Seconds that programs of the clipboard have, all together."""


def copy_outside(text: str, environ: Mapping[str, str]) -> bool:
    """Give a text to the clipboard of the desktop. False where no program does so within `COPY_PATIENCE` seconds."""
    until = time.monotonic() + COPY_PATIENCE
    for command in _clipboards(environ):
        left = until - time.monotonic()
        if left > 0 and _takes(command, text, environ, left):
            return True
    return False


def _clipboards(environ: Mapping[str, str]) -> Iterator[list[str]]:
    """The commands that put their input on the clipboard: those that are installed and fit the display."""
    wayland, x11 = environ.get("WAYLAND_DISPLAY"), environ.get("DISPLAY")
    fitting = ["wl-copy"] * bool(wayland) + ["xclip -selection clipboard", "xsel -b -i"] * bool(x11)
    fitting += ["tmux load-buffer -w -"] * bool(environ.get("TMUX"))
    for command in ["pbcopy"] if sys.platform == "darwin" else fitting:
        name, *arguments = command.split()
        if program := found(name, environ):
            yield [program, *arguments]


def _takes(command: list[str], text: str, environ: Mapping[str, str], patience: float) -> bool:
    """Whether a program takes the text in that many seconds."""
    try:
        return fed(command, text.encode("utf-8", "surrogateescape"), environ, patience) == 0
    except (Refused, UnicodeEncodeError):
        return False
