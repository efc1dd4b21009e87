"""Processes in a moment: a slim one that has loaded what it needs forks them, where a start would load it each time.

A process that pytest forks by itself shares the memory of thousands of tests; that costs more than what most of them do
in it. What is told of starts, of imports and of a few whole sessions is tested with processes that are started afresh.
"""

from __future__ import annotations

import atexit
import os
import pickle
import socket
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import cache, wraps
from pathlib import Path
from typing import Any, NamedTuple, ParamSpec

ROOT = Path(__file__).parents[1]
P = ParamSpec("P")
_LENGTH = 8


class Forked(NamedTuple):
    """A process that the server has forked."""

    pid: int

    def wait(self, flags: int = 0) -> tuple[int, int]:
        """As os.waitpid."""
        found: tuple[int, int] = _ask(_wait, self.pid, flags)
        return found


def fork(call: Callable[..., object], *words: Any, environ: Mapping[str, str], descriptors: tuple[int, ...]) -> Forked:
    """Have a new process call this with the words and its own copies of the descriptors; what it returns is its code.

    `call` is a function of a module that can be imported, the words can be pickled.
    """
    return Forked(_ask(_fork, call, words, dict(environ), os.getcwd(), descriptors=descriptors))


def apart(test: Callable[P, None]) -> Callable[P, None]:
    """Run a test in a process of its own that is slim enough to be forked; its fixtures are made here and pickled."""

    @wraps(test)
    def asked(*words: P.args, **named: P.kwargs) -> None:
        read, write = os.pipe()
        with open(read, encoding="utf-8") as told:
            forked = fork(_tested, asked, named, environ=os.environ, descriptors=(write,))
            os.close(write)
            fault = told.read()
        code = os.waitstatus_to_exitcode(forked.wait()[1])
        assert (fault, code) == ("", 0), fault

    return asked


def without_syncing(descriptor: int) -> None:
    """What `os.fsync` is for most tests: none of them could tell what the disk keeps when the power is cut."""
    os.fstat(descriptor)


def _tested(test: Callable[..., None], named: dict[str, Any], write: int) -> int:
    os.fsync = without_syncing  # type: ignore[assignment]
    with open(write, "w", encoding="utf-8") as told:
        try:
            test.__wrapped__(**named)  # type: ignore[attr-defined]
        except BaseException:  # noqa: BLE001  it is told, and fails the test
            told.write(traceback.format_exc())
            return 1
    return 0


@cache
def _server() -> socket.socket:
    """The line to the server, which ends with it."""
    ours, theirs = socket.socketpair()
    theirs.set_inheritable(True)
    program = f"import sys; from tests.apart import serve; sys.exit(serve({theirs.fileno()}))"
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    pid = os.posix_spawn(sys.executable, [sys.executable, "-c", program], environ, setpgroup=0)
    theirs.close()

    def end() -> None:
        ours.close()
        os.waitpid(pid, 0)

    atexit.register(end)
    return ours


def _ask(act: Callable[..., Any], *words: Any, descriptors: tuple[int, ...] = ()) -> Any:
    data = pickle.dumps((act, words))
    server = _server()
    socket.send_fds(server, [len(data).to_bytes(_LENGTH, "big")], descriptors)
    server.sendall(data)
    return pickle.loads(_received(server, int.from_bytes(_received(server, _LENGTH), "big")))


def _received(line: socket.socket, length: int) -> bytes:
    data = b""
    while len(data) < length and (more := line.recv(length - len(data))):
        data += more
    return data


def serve(number: int) -> object:
    """Do what is asked for until the line is closed; in a process that was forked: what it was forked for."""
    with socket.socket(fileno=number) as line:
        while True:
            head, descriptors, _, _ = socket.recv_fds(line, _LENGTH, 4)
            if not head:
                return 0
            act, words = pickle.loads(_received(line, int.from_bytes(head, "big")))
            answer = act(*words, *([descriptors] if descriptors else ()))
            if callable(answer):
                break
            for each in descriptors:
                os.close(each)
            data = pickle.dumps(answer)
            line.sendall(len(data).to_bytes(_LENGTH, "big") + data)
    return answer()


def _wait(pid: int, flags: int) -> tuple[int, int]:
    return os.waitpid(pid, flags)


def _fork(
    call: Callable[..., object],
    words: tuple[Any, ...],
    environ: dict[str, str],
    place: str,
    descriptors: Sequence[int] = (),
) -> object:
    """The id of the new process; in that process: what it is to do."""
    pid = os.fork()
    if pid:
        return pid
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(place)
    time.tzset()
    return lambda: call(*words, *descriptors)
