"""A fault at each call to the system: at those that change something on the disk, or at every single one."""

from __future__ import annotations

import _pyio  # type: ignore[import-not-found]
import builtins
import errno
import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from jobboard.store import exchange

CALLS = ("write", "fsync", "fchmod", "unlink", "link", "rename", "replace", "mkdir", "rmdir", "ftruncate")
"""The calls that change something on the disk, or take effect there."""

LOOKS = (
    "open", "close", "read", "pread", "fstat", "stat", "lstat", "access", "listdir", "scandir", "readlink", "lseek",
    "listxattr", "getxattr",
)  # fmt: skip
EVERY = (*CALLS, *LOOKS, "chmod", "fchown", "setxattr", "removexattr")
LOCKS = ("fcntl", "flock")
MOVES_BYTES = {"write": 1, "read": 1, "pread": 1}
"""The calls that may do only a part of what they are asked for, and where they are told how much that is."""

Step = Callable[[str, int], int | None]
"""Is given the name and the number of a call before it is made. It may raise OSError, or end the process; a number that
it returns is how many bytes the call gets to move at most."""


@contextmanager
def changes(at_step: Step) -> Iterator[None]:
    """Calls `at_step` at each call that changes something."""
    with pytest.MonkeyPatch.context() as patch:
        _wrap(patch, at_step, CALLS, ())
        yield


@contextmanager
def every_call(at_step: Step) -> Iterator[None]:
    """Calls `at_step` at each call there is: what Python reads and writes in C goes through `os` meanwhile too."""
    with pytest.MonkeyPatch.context() as patch:
        _wrap(patch, at_step, [name for name in EVERY if hasattr(os, name)], LOCKS)
        for module in (builtins, io):
            patch.setattr(module, "open", _pyio.open)
        yield


def _wrap(patch: pytest.MonkeyPatch, at_step: Step, names: Any, locks: Any) -> None:
    number = 0

    def step(name: str) -> int | None:
        nonlocal number
        number += 1
        return at_step(name, number)

    for module, name in (*((os, name) for name in names), *((fcntl, name) for name in locks)):
        patch.setattr(module, name, _wrapped(name, getattr(module, name), step))
    real = exchange._system_call()

    def exchange_call(*arguments: object) -> int:
        assert real
        try:
            step("exchange")
        except OSError as error:
            return error.errno or errno.EIO
        return real(*arguments)

    if real:
        patch.setattr(exchange, "_system_call", lambda: exchange_call)


def _wrapped(name: str, real: Callable[..., Any], step: Callable[[str], int | None]) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        most = step(name)
        if most is not None and (at := MOVES_BYTES.get(name)):
            wanted = arguments[at]
            arguments = (*arguments[:at], min(wanted, most) if name != "write" else wanted[:most], *arguments[at + 1 :])
        return real(*arguments, **options)

    def close(descriptor: int) -> None:
        real(descriptor)  # it closes even when it reports an error
        step(name)

    def access(*arguments: Any, **options: Any) -> bool:
        try:
            step(name)
        except OSError:
            return False
        return bool(real(*arguments, **options))

    special: dict[str, Callable[..., Any]] = {"close": close, "access": access}
    return special.get(name, call)


def names_of(act: Callable[[], object], calls: Callable[[Step], Any] = changes) -> list[str]:
    """The calls that an act makes when all goes well."""
    names: list[str] = []
    with calls(lambda name, _: names.append(name)):
        act()
    return names


def dying_at(fault: int, act: Callable[[], object], calls: Callable[[Step], Any] = changes) -> None:
    """Has another process begin the act, and end before this call as if it had been killed."""

    def die(_: str, number: int) -> None:
        if number == fault:
            os._exit(9)

    child = os.fork()
    if not child:
        with calls(die):
            act()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def failing_at(fault: int, error: int, act: Callable[[], object], *, lasting: bool = False) -> object:
    """Has the act meet this error at this call (`lasting`: and at all calls from then on)."""

    def fail(_: str, number: int) -> None:
        if number == fault or (lasting and number > fault):
            raise OSError(error, os.strerror(error))

    with changes(fail):
        return act()
