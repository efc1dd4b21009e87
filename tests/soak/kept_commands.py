"""Commands as processes: how they ended, in which time, with how much memory."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from jobboard.cli import main
from tests.apart import fork
from tests.soak.kept import LATER

PATIENCE = 10.0
"""Seconds after which a command counts as hanging."""

MORE = 100_000_000
"""Bytes of memory that a command may take on in all: a start takes half as much."""


class Ended(NamedTuple):
    """How a command ended; `more` bytes of memory is what it took on at its peak. `code` is None for one that hung."""

    code: int | None
    out: str
    err: str
    more: int = 0

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def command(*words: str, powerless: bool = False) -> Ended:
    """`jobboard` with these words, as it were a while later. `powerless`: permissions hold for root, too."""
    pipes = [os.pipe() for _ in range(3)]
    process = fork(_command, list(words), powerless, environ=os.environ, descriptors=tuple(write for _, write in pipes))
    for _, write in pipes:
        os.close(write)
    out, err, more = _read_all([read for read, _ in pipes], time.monotonic() + PATIENCE)
    pid, status = process.wait(os.WNOHANG if more is None else 0)
    if not pid:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return Ended(None, (out or b"").decode(), "it hung")
    return Ended(os.waitstatus_to_exitcode(status), (out or b"").decode(), (err or b"").decode(), int(more or 0))


def _read_all(pipes: Sequence[int], end: float) -> list[bytes | None]:
    """What comes of each pipe until it is closed; None for the last where that did not happen in time."""
    came: dict[int, bytes] = dict.fromkeys(pipes, b"")
    still = list(pipes)
    while still and time.monotonic() < end:
        for each in select.select(still, [], [], max(0.0, end - time.monotonic()))[0]:
            data = os.read(each, 65536)
            came[each] += data
            if not data:
                still.remove(each)
    for each in pipes:
        os.close(each)
    return [None if each in still and each == pipes[-1] else came[each] for each in pipes]


def _command(words: list[str], powerless: bool, out: int, err: int, more: int) -> int:
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdout, sys.stderr = open(1, "w", encoding="utf-8"), open(2, "w", encoding="utf-8")  # noqa: SIM115
    real = time.time_ns
    time.time_ns = lambda: real() + int(LATER * 1e9)
    if powerless:
        give_up_power()
    unit = 1 if sys.platform == "darwin" else 1024
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    code = main(words)
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(more, str((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit).encode())
    return code


def give_up_power() -> None:
    """Root without capabilities is a person like others: permissions hold. Anybody else is that already."""
    if sys.platform == "linux" and os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        head, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        if libc.capset(head, nothing):
            raise OSError(ctypes.get_errno(), "capset")


def hangs(call: Callable[..., object], *words: Any, patience: float = 1.0) -> bool:
    """Whether a call does not come to an end in a process of its own."""
    process = fork(call, *words, environ=os.environ, descriptors=())
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if process.wait(os.WNOHANG)[0]:
            return False
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    return True
