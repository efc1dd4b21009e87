"""Work done by a process beside this one: two cores are no use to one interpreter.

It is a copy of this process (fork), so that nothing has to be imported or handed over to it. What it says lies in a
file without a name, so that it never waits for us; a pipe tells how long each message is. It ends with us: the next
message that nobody can hear is its last.
"""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

TOLD = struct.Struct("<Q")
"""How long a message is."""


class Beside:
    """A process that works beside this one, seen from here. For one thread at a time, but for `stop`."""

    def __init__(self, process: int, told: int, said: int) -> None:
        self._process, self._told, self._said, self._at = process, told, said, 0

    @classmethod
    def start(cls, messages: Callable[[], Iterable[bytes]]) -> Beside | None:
        """Have these made beside; None where that cannot be.

        With other threads running a copy is made on Linux only, where it can do with what the one thread has; whoever
        waits for such a one must be able to do without it.
        """
        if not hasattr(os, "fork") or (threading.active_count() > 1 and sys.platform != "linux"):
            return None
        with suppress(OSError):
            said = _nameless()
            told, telling = os.pipe()
            process = os.fork()
            if process == 0:
                _work(messages, said, telling, told)
            os.close(telling)
            return cls(process, told, said)
        return None

    @property
    def has_more(self) -> bool:
        """Whether the next message, or the end, is there already."""
        return bool(select.select([self._told], [], [], 0)[0])

    def next(self) -> bytes | None:
        """The next message, waited for; None once there are no more, whether it ended well or not."""
        told = os.read(self._told, TOLD.size)
        if len(told) < TOLD.size:
            self._end(0)
            os.close(self._told)
            os.close(self._said)
            return None
        (size,) = TOLD.unpack(told)
        message, self._at = os.pread(self._said, size, self._at), self._at + size
        return message

    def stop(self) -> None:
        """Have it end now; who waits for its next message hears that there is none."""
        self._end(signal.SIGKILL)

    def _end(self, number: int) -> None:
        """Wait for its end, or bring it about; afterwards its number may be that of another process."""
        process, self._process = self._process, 0
        if process:
            with suppress(OSError):
                os.kill(process, number)
                os.waitpid(process, 0)


def _work(messages: Callable[[], Iterable[bytes]], said: int, telling: int, told: int) -> None:
    """What the process does; it never returns."""
    code = 1
    try:
        os.close(told)
        _let_go()
        for message in messages():
            left = memoryview(message)
            while left:
                left = left[os.write(said, left) :]
            os.write(telling, TOLD.pack(len(message)))
        code = 0
    finally:
        os._exit(code)


def _let_go() -> None:
    """Leave the terminal to who has it: its input and output, and the signals that it and our handlers send."""
    os.setpgid(0, 0)
    if threading.current_thread() is threading.main_thread():
        signal.set_wakeup_fd(-1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for each in (0, 1, 2):
        os.dup2(nothing, each)


def _nameless() -> int:
    """The descriptor of a file that nobody else can open, in memory where the system has such."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("jobboard", os.MFD_CLOEXEC)
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        return os.dup(file.fileno())
