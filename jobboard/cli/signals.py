"""What is begun is ended: signals wait while files are being changed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""The signals that ask a command to end. SIGQUIT and SIGKILL are not held back."""


def asked_to_end() -> bool:
    """Whether a signal that asks to end waits to be let through."""
    return bool(signal.sigpending() & set(ASKING))


@contextmanager
def held_back() -> Iterator[None]:
    """Hold the signals that ask to end until the block is left: a move of many files is then whole, and can be undone.

    All that waits in there waits for seconds at most.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ASKING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
