"""The picture of the last start stands on the terminal before anything that draws the board is loaded."""

from __future__ import annotations

import os
import signal
import termios
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

ROOT = "# Root Insurance - Staff Engineer\n\n- **Status**: PREPARED\n"
TERN = "# Tern & Tide - Data Lead\n\n- **Status**: Applied\n"
HOLD = """\
import os, sys
folder = os.path.dirname(__file__)
sys.path.remove(folder)
os.mkfifo(folder + "/waits")
with open(folder + "/waits") as order:
    order = order.read()
if order != "go":
    raise ImportError(order)
del sys.modules["textual"]
import textual
"""
"""Stands in for Textual: its import waits until it is told to go on."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "root.md").write_text(ROOT)
    (path / "tern.md").write_text(TERN)
    return path


@pytest.fixture
def hold(tmp_path: Path) -> Path:
    path = tmp_path / "hold"
    path.mkdir()
    (path / "textual.py").write_text(HOLD)
    return path


def start(folder: Path, hold: Path | None = None) -> Terminal:
    """A start as a person makes it; with `hold` its import of Textual waits."""
    wanted = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(hold or "")}
    return Terminal([str(folder)], {**os.environ, **wanted}, afresh=True)


def go(hold: Path, order: str = "go") -> None:
    """Let the import of Textual end."""
    (hold / "waits").write_text(order)


def waits(terminal: Terminal, hold: Path) -> None:
    """Wait until Textual is to be imported."""
    terminal.until((hold / "waits").exists)
    terminal._read(0.05)


def seen_once(folder: Path) -> str:
    """Open the board and leave it; what stood on the screen."""
    with start(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text() and "nothing is due" in terminal.text().casefold())
        text = terminal.text()
        terminal.press("q")
        assert terminal.ended() == 0
    return text


def without_what_is_due(text: str) -> str:
    """The board as it begins: what is due first is worked out when it is there."""
    top, _, *rest = text.splitlines()
    return "\n".join([top, "", *rest])


def test_a_second_start_shows_it_and_the_board_draws_over_it(folder: Path, hold: Path) -> None:
    before = seen_once(folder)
    with start(folder, hold) as terminal:
        waits(terminal, hold)
        assert terminal.text() == without_what_is_due(before)
        terminal.press("L\x1a")
        go(hold)
        terminal.until(terminal.is_stopped)
        terminal.kill(signal.SIGCONT)
        terminal.until(lambda: "Applied 2" in terminal.text())
        assert terminal.output.count(b"\x1b[?1049h") == 1
        terminal.press("q")
        assert terminal.ended() == 0
        assert termios.tcgetattr(terminal._terminal)[:4] == terminal.modes[:4]
    assert "- **Status**: APPLIED\n" in (folder / "root.md").read_text()


def test_it_is_as_the_board_begins_not_as_it_was_left(folder: Path, hold: Path) -> None:
    before = seen_once(folder)
    with start(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("lx")
        terminal.until(lambda: "ghosted" in terminal.text())
        terminal.press("\x1b")
        terminal.until(lambda: "ghosted" not in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0
    with start(folder, hold) as terminal:
        waits(terminal, hold)
        assert terminal.text() == without_what_is_due(before)


def test_it_is_not_shown_where_a_file_on_it_is_another(folder: Path, hold: Path) -> None:
    seen_once(folder)
    with (folder / "tern.md").open("a") as file:
        file.write("a line more\n")
    with start(folder, hold) as terminal:
        waits(terminal, hold)
        assert not terminal.text().strip()
        go(hold)
        terminal.until(lambda: "Root Insurance" in terminal.text())


def test_what_ends_the_start_gives_the_terminal_back_first(folder: Path, hold: Path) -> None:
    seen_once(folder)
    with start(folder, hold) as terminal:
        waits(terminal, hold)
        go(hold, "no such luck")
        assert terminal.ended() == 1
        assert terminal.output.rpartition(b"\x1b[?1049l\x1b[?25h")[2].startswith(b"jobboard: ")
        assert termios.tcgetattr(terminal._terminal)[:4] == terminal.modes[:4]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
def test_a_signal_gives_the_terminal_back(folder: Path, hold: Path, number: signal.Signals) -> None:
    seen_once(folder)
    with start(folder, hold) as terminal:
        waits(terminal, hold)
        terminal.kill(number)
        assert terminal.ended() == 128 + number
        assert terminal.output.endswith(b"\x1b[?1049l\x1b[?25h")
        assert termios.tcgetattr(terminal._terminal)[:4] == terminal.modes[:4]
