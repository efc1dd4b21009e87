"""The driver where the terminal is gone: the program ends, whatever waits for that terminal."""

from __future__ import annotations

import io
import os
import signal
import threading
from typing import Any

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from jobboard.ui import driver as drivers
from jobboard.ui.driver import TolerantDriver


class Never:
    """A timer that is not waited for; how long it was to wait."""

    asked: list[float] = []
    daemon = False

    def __init__(self, seconds: float, *_: object) -> None:
        self.asked.append(seconds)

    def start(self) -> None:
        pass


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[int]]:
    """A driver whose terminal is gone, with more to write than its dead writer takes; the signals it sends itself."""
    sent: list[int] = []
    monkeypatch.setattr(drivers, "Timer", Never)
    monkeypatch.setattr(os, "kill", lambda _, number: sent.append(number))
    driver: Any = TolerantDriver.__new__(TolerantDriver)
    driver.exit_event, driver._debug = threading.Event(), False
    driver._bell = None
    driver._writer_thread = WriterThread(io.StringIO())  # never started: as good as dead
    for _ in range(MAX_QUEUED_WRITES):
        driver._writer_thread.write("x")
    read, write = os.pipe()
    os.close(write)
    driver.fileno = read
    return driver, sent


def test_who_waits_to_write_to_a_terminal_that_is_gone_goes_on_and_it_ends(
    gone: tuple[Any, list[int]],
) -> None:
    driver, sent = gone
    reader = threading.Thread(target=driver.run_input_thread, daemon=True)
    reader.start()
    driver._writer_thread.write("waits until there is room")
    assert sent == [signal.SIGHUP]
    assert Never.asked[-1] == drivers.LONGEST
    driver.exit_event.set()
    reader.join(20)
    assert not reader.is_alive()
    os.close(driver.fileno)
