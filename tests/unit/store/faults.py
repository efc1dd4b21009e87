"""A fault before each call to the system that changes something on the disk, or takes effect there."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from jobboard.store import exchange

CALLS = ("write", "fsync", "fchmod", "unlink", "link", "rename", "replace", "mkdir", "rmdir", "ftruncate")
Step = Callable[[str, int], None]


@contextmanager
def changes(at_step: Step) -> Iterator[None]:
    """Calls `at_step` with the name and the number of each such call, before it is made."""
    number = 0

    def step(name: str) -> None:
        nonlocal number
        number += 1
        at_step(name, number)

    def wrapped(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            step(name)
            return real(*arguments, **options)

        return call

    real = exchange._system_call()

    def exchange_call(*arguments: object) -> int:
        assert real
        try:
            step("exchange")
        except OSError as error:
            return error.errno or errno.EIO
        return real(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, wrapped(name, getattr(os, name)))
        if real:
            patch.setattr(exchange, "_system_call", lambda: exchange_call)
        yield


def names_of(act: Callable[[], object]) -> list[str]:
    """The calls that an act makes when all goes well."""
    names: list[str] = []
    with changes(lambda name, _: names.append(name)):
        act()
    return names


def dying_at(fault: int, act: Callable[[], object]) -> None:
    """Has another process begin the act, and end before this call as if it had been killed."""

    def die(_: str, number: int) -> None:
        if number == fault:
            os._exit(9)

    child = os.fork()
    if not child:
        with changes(die):
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
