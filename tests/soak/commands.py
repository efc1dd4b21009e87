"""Commands as processes of their own, with what they printed, how long they took, and how much memory they held."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.apart import Forked, fork
from tests.soak.stopwatch import status_of
from tests.ui.terminal import LOADED, ROOT

__all__ = ["LOADED", "Done", "own_streams", "run"]


PATIENCE = 60.0
"""Seconds after which a command is taken to hang."""


class Done(NamedTuple):
    """A command that has ended; `peak` in MB."""

    code: int
    out: str
    err: str
    seconds: float
    peak: int


def run(*words: str, folder: Path) -> Done:
    """`jobboard WORDS` on a folder."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as told:
        began = time.monotonic()
        files = (out.fileno(), err.fileno(), told.fileno())
        forked = fork(_command, ["--folder", str(folder), *words], environ=os.environ, descriptors=files)
        code = _ended(forked)
        seconds = time.monotonic() - began
        said = []
        for file in (out, err, told):
            file.seek(0)
            said.append(file.read().decode(errors="surrogateescape"))
    return Done(code, said[0], said[1], seconds, int(said[2] or 0))


def _ended(forked: Forked) -> int:
    """The exit code of a process, which is killed where it hangs."""
    end = time.monotonic() + PATIENCE
    while not (found := forked.wait(os.WNOHANG))[0]:
        if time.monotonic() > end:
            os.kill(forked.pid, signal.SIGKILL)
            found = forked.wait()
            break
        time.sleep(0.01)
    return os.waitstatus_to_exitcode(found[1])


def own_streams() -> None:
    """Streams made for what the descriptors now are; those of a process that was forked are made for what they were."""
    sys.stdout = open(1, "w", encoding="utf-8", errors="strict", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115


def _command(words: list[str], out: int, err: int, told: int) -> int:
    from jobboard.cli import main

    os.chdir(ROOT)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    own_streams()
    sys.argv = ["jobboard", *words]
    code = main(words)
    sys.stdout.flush()
    os.write(told, str(status_of(os.getpid())[1]).encode())
    return code
