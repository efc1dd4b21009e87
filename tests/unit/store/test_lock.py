"""Two jobboards take turns on a folder, and neither waits for one that is stuck."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from jobboard.store.disk import opened_folder
from jobboard.store.lock import locked

HOLD = """
import fcntl, os, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
fcntl.flock(folder, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[bytes]:
    """Another process that holds the lock until its input ends, or it is killed."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    return process


def test_it_is_held_and_given_back(tmp_path: Path) -> None:
    with opened_folder(tmp_path) as one, opened_folder(tmp_path) as other:
        with locked(one) as first, locked(other, patience=0) as second:
            assert (first, second) == (True, False)
        with locked(other, patience=0) as second:
            assert second
    assert os.listdir(tmp_path) == []


def test_an_error_gives_it_back(tmp_path: Path) -> None:
    with opened_folder(tmp_path) as one, opened_folder(tmp_path) as other:
        with pytest.raises(ZeroDivisionError), locked(one):
            raise ZeroDivisionError
        with locked(other, patience=0) as held:
            assert held


def test_who_waits_gets_it_when_the_other_is_done(tmp_path: Path) -> None:
    waiting, got = threading.Event(), []

    def wait() -> None:
        with opened_folder(tmp_path) as folder:
            waiting.set()
            with locked(folder, patience=30) as held:
                got.append(held)

    with opened_folder(tmp_path) as folder, locked(folder):
        thread = threading.Thread(target=wait)
        thread.start()
        waiting.wait()
        assert got == []
    thread.join()
    assert got == [True]


def test_a_process_that_is_killed_blocks_nobody(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        process.kill()
        process.wait()
        with opened_folder(tmp_path) as folder, locked(folder, patience=30) as held:
            assert held


def test_a_process_that_is_stuck_blocks_nobody_for_long(tmp_path: Path) -> None:
    with holder(tmp_path) as process, opened_folder(tmp_path) as folder:
        with locked(folder, patience=0.01) as held:
            assert not held
        process.kill()


def test_where_there_are_no_locks_it_goes_on_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(*_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", flock)
    with opened_folder(tmp_path) as folder, locked(folder) as held:
        assert not held
