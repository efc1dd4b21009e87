"""What is taken in from elsewhere: files that are named, or standard input."""

from __future__ import annotations

import sys

from jobboard.cli.output import is_terminal, say
from jobboard.errors import Unreadable
from jobboard.store.taking_in import LARGEST, TOO_LARGE, read_input

STANDARD_INPUT = "-"


def bytes_of(file: str) -> bytes:
    """The bytes of a file, or of standard input. Raises Unreadable."""
    if file != STANDARD_INPUT:
        return read_input(file)
    if sys.stdin is None or sys.stdin.closed:
        raise Unreadable("There is no standard input")
    if is_terminal(sys.stdin):
        say("paste it, then press ctrl+d on a line of its own")
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable(TOO_LARGE)
    return data
