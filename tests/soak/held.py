"""A command that is held where it puts its bytes into the file's place, while this process does something to the file.

`held_inside` stops a forked command before and after each of its swaps ("before 1", "after 1", "before 2", …) and lets
it go on when the other is done. `held_outside` has strace delay the very system call of the real command.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jobboard.cli import main
from jobboard.store import exchange, replace
from tests.apart import fork, without_syncing
from tests.soak.held_scene import Attack, Outcome, Scene
from tests.soak.naive_others import NAIVE
from tests.ui.terminal import LOADED

WORDS = ("move", "acme", "APPLIED")
WAYS = ("exchange", "no exchange", "no links")
PATIENCE = 30.0
"""Seconds after which a command hangs."""

LATE = 0.03
"""Seconds that a program which has the file open takes between its two writes."""

Hold = Callable[[str], None]
"""Tells where the command stands, and returns when it may go on."""


def held_inside(scene: Scene, attacks: Mapping[str, Attack], way: str, saver: str = "") -> Outcome:
    """What comes of a move, or of a naive `saver`, when others act at these points of it."""
    told, heard = os.pipe()
    waits, goes = os.pipe()
    errors = scene.home / "errors"
    forked = fork(_held, str(scene.board), way, saver, str(errors), environ=scene.environ, descriptors=(heard, waits))
    os.close(heard)
    os.close(waits)
    try:
        while point := _point(scene, told):
            _act(scene, attacks.get(point))
            os.write(goes, b".")
    finally:
        os.close(told)
        os.close(goes)
    code = os.waitstatus_to_exitcode(forked.wait()[1])
    return Outcome.of(scene, code, errors.read_text())


def _point(scene: Scene, told: int) -> str:
    """Where the command stands next; "" when it has ended. What others have still to do is done when they are late."""
    if scene.later and not select.select([told], [], [], LATE)[0]:
        _go_on(scene)
    if not select.select([told], [], [], PATIENCE)[0]:
        raise AssertionError("it hangs")
    point = os.read(told, 100).decode()
    if not point:
        _go_on(scene)
    return point


def _go_on(scene: Scene) -> None:
    for each in scene.later:
        each()
    scene.later.clear()


def _act(scene: Scene, attack: Attack | None) -> None:
    """Does it, if there still is a file to do it to."""
    if attack is not None and scene.file.is_file() and not scene.file.is_symlink():
        attack(scene)


def _held(board: str, way: str, saver: str, errors: str, told: int, waits: int) -> None:
    """In the forked process: the command, or the naive saver; it ends without clearing up all that was loaded."""
    descriptor = os.open(errors, os.O_WRONLY | os.O_CREAT, 0o600)
    for each in (1, 2):
        os.dup2(descriptor, each)

    def hold(point: str) -> None:
        os.write(told, point.encode())
        os.read(waits, 1)

    if saver:
        os._exit(NAIVE[saver](Path(board, "acme.md"), hold))
    with pytest.MonkeyPatch.context() as patch:
        assert LOADED
        patch.setattr(os, "fsync", without_syncing)
        _lame(patch, way)
        _hold_swaps(patch, hold)
        sys.argv = ["jobboard", "-C", board, *WORDS]
        code = main(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _lame(patch: pytest.MonkeyPatch, way: str) -> None:
    """A file system that cannot exchange, or has no hard links either."""

    def link(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if way != "exchange":
        patch.setattr(exchange, "_system_call", lambda: None)
    if way == "no links":
        patch.setattr(os, "link", link)


def _hold_swaps(patch: pytest.MonkeyPatch, hold: Hold) -> None:
    number, real = 0, exchange.swap

    def swap(*arguments: Any) -> str:
        nonlocal number
        number += 1
        now = number
        hold(f"before {now}")
        displaced = real(*arguments)
        hold(f"after {now}")
        return displaced

    patch.setattr(replace, "swap", swap)


@cache
def no_strace() -> str:
    """Why system calls cannot be delayed from outside; "" where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    probe = ["strace", "-f", "-o", os.devnull, "-e", "inject=renameat2:delay_enter=1", "true"]
    run = subprocess.run(probe, capture_output=True, text=True)
    return f"strace may not be used here: {run.stderr.strip()}" if run.returncode else ""


def held_outside(scene: Scene, attack: Attack, when: str, seconds: float, saver: str = "") -> Outcome:
    """What comes of a move, as a process of its own, whose swap strace delays while the other acts.

    `when`: the other acts "before" the swap or "after" it, when the command does not know yet that it is done.
    """
    trace, call = scene.home / "trace", "rename" if saver else "renameat2"
    how = f"inject={call}:delay_{'enter' if when == 'before' else 'exit'}={round(seconds * 1e6)}:when=1"
    words: Sequence[str] = ("-m", "jobboard", "-C", str(scene.board), *WORDS)
    if saver:
        words = ("-m", "tests.soak.naive_others", saver, str(scene.file))
    command = ["strace", "-f", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={call}", "-e", how, sys.executable]
    before = scene.file.stat().st_ino

    def is_there() -> bool:
        if when == "after":
            return scene.file.stat().st_ino != before
        return trace.exists() and f"{call}(" in trace.read_text()

    none, pipe = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen([*command, *words], env=scene.environ, stdout=none, stderr=pipe, text=True) as process:
        end = time.monotonic() + PATIENCE
        while not is_there():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end, "it never came to its swap"
            time.sleep(0.002)
        _act(scene, attack)
        assert process.poll() is None, "it was over too soon"
        time.sleep(seconds if scene.later else 0)
        _go_on(scene)
        told = process.communicate(timeout=PATIENCE)[1]
    return Outcome.of(scene, process.returncode, told)
