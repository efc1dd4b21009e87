"""From the command to the screen and back, in a real terminal: nothing in between is a fake."""

from __future__ import annotations

import os
import signal
import termios
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

ROOT = "# Root Insurance - Staff Engineer\n\n- **Status**: PREPARED\n- **Application Date**: [TBD]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "root.md").write_text(ROOT)
    (path / "tern.md").write_text("# Tern & Tide - Data Lead\n\n- **Status**: Applied\n")
    return path


def board(folder: Path, *, afresh: bool = False, **environ: str) -> Terminal:
    """The board on that folder."""
    wanted = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": "", **environ}
    return Terminal([str(folder)], {**os.environ, **wanted}, afresh=afresh)


def is_restored(terminal: Terminal) -> bool:
    """Whether all is as it was: the modes, the main screen, the cursor, no mouse, no paste, no reports of focus."""
    left = terminal.output.rpartition(b"\x1b[?1049l")
    ends = (b"\x1b[?25h", b"\x1b[?1004l")
    modes = (b"?1000", b"?1003", b"?2004")
    return (
        termios.tcgetattr(terminal._terminal)[:4] == terminal.modes[:4]
        and bool(left[1])
        and all(end in left[2] for end in ends)
        and all(terminal.output.rfind(mode + b"l") > terminal.output.rfind(mode + b"h") for mode in modes)
    )


def test_a_session_opens_moves_sees_an_edit_from_outside_and_leaves_no_trace(folder: Path) -> None:
    with board(folder, afresh=True) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text() and "Prepared 1" in terminal.text())
        terminal.press("L")
        terminal.until(lambda: "u takes it back" in terminal.text() and "Applied 2" in terminal.text())
        assert "- **Status**: APPLIED\n" in (folder / "root.md").read_text()
        (folder / "fjord.md").write_text("# Fjord Systems - Engineer\n\n- **Status**: Offer\n")
        terminal.until(lambda: "Fjord Systems" in terminal.text() and "Offer 1" in terminal.text())
        terminal.press("u")
        terminal.until(lambda: "taken back" in terminal.text())
        assert (folder / "root.md").read_text() == ROOT
        terminal.press("q")
        assert terminal.ended() == 0
        assert is_restored(terminal)


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT], ids=lambda each: each.name
)
def test_a_signal_leaves_the_terminal_as_it_was(folder: Path, number: signal.Signals) -> None:
    with board(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.kill(number)
        assert terminal.ended() == 128 + number
        assert is_restored(terminal)


def test_what_is_stopped_and_goes_on_reads_its_keys_and_leaves_the_terminal_as_it_was(folder: Path) -> None:
    with board(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        for _ in range(2):
            terminal.kill(signal.SIGSTOP)
            terminal.until(terminal.is_stopped)
            left = len(terminal.output)
            terminal.kill(signal.SIGCONT)
            terminal.until(lambda left=left: b"\x1b[?1049h" in terminal.output[left:])  # type: ignore[misc]
        terminal.press("?")
        terminal.until(lambda: "Keys" in terminal.text())
        terminal.press("\x1b")
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0
        assert is_restored(terminal)


def test_input_that_is_not_utf_8_presses_no_key_and_ends_nothing(folder: Path) -> None:
    with board(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("\udce4\udcff\udcc3?")
        terminal.until(lambda: "Keys" in terminal.text())
        terminal.press("\x1b")
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0


def test_a_window_that_is_closed_ends_it_and_what_was_pressed_is_written(folder: Path) -> None:
    with board(folder, afresh=True) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("L")
        terminal.until(lambda: "Applied 2" in terminal.text())
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP
    assert "- **Status**: APPLIED\n" in (folder / "root.md").read_text()


def test_a_move_is_written_even_when_q_follows_at_once(folder: Path) -> None:
    with board(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("LLq")
        assert terminal.ended() == 0
    assert "- **Status**: INTERVIEW\n" in (folder / "root.md").read_text()


def test_keys_that_are_typed_at_once_go_where_they_are_meant(folder: Path) -> None:
    with board(folder) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("aLmx\tHm\t\tGx\x13")
        terminal.until(lambda: "added as lmx-hm.md" in terminal.text())
        terminal.press("/root\r")
        terminal.until(lambda: "/root" in terminal.text() and "1 of 3" in terminal.text())
        terminal.press("?qLHHtoo far\rqq")
        assert terminal.ended() == 0
    added = (folder / "lmx-hm.md").read_text()
    assert all(f"- **{field}\n" in added for field in ("Position**: Hm", "Location**: Gx", "Status**: PREPARED"))
    moved = (folder / "root.md").read_text()
    assert "- **Status**: DID_NOT_APPLY\n" in moved
    assert "APPLIED → PREPARED\n" in moved
    assert "PREPARED → DID_NOT_APPLY: too far\n" in moved


def test_without_colour_the_signs_still_tell(folder: Path) -> None:
    with board(folder, NO_COLOR="1") as terminal:
        terminal.until(lambda: "▌Root Insurance" in terminal.text())
        assert "━━━" in terminal.text()
        terminal.press("q")
        assert terminal.ended() == 0
        assert b"38;2" not in terminal.output


def test_what_files_say_adds_no_control_sequence(folder: Path) -> None:
    with board(folder) as harmless:
        walk(harmless, "Root Insurance")
    hostile = "Acme\x1b]0;owned\x07\x1b[2J\x1bc\x9b6n\u202e[@click=app.quit][/x]"
    (folder / "root.md").write_text(ROOT.replace("Root Insurance", hostile) + f"\n{hostile}\n")
    with board(folder) as terminal:
        walk(terminal, "Acme")
        assert terminal.controls() <= harmless.controls()
        assert b"owned" in terminal.output
        assert b"\x1b]0;" not in terminal.output


def walk(terminal: Terminal, company: str) -> None:
    """Every surface that a name gets to: the card, the page of the file, the question, the notice."""
    terminal.until(lambda: company in terminal.text() and "Prepared 1" in terminal.text())
    terminal.press("\r")
    terminal.until(lambda: "tab board" in terminal.text())
    terminal.press("\x1b")
    terminal.until(lambda: "tab board" not in terminal.text())
    terminal.press("H")
    terminal.until(lambda: "why not?" in terminal.text())
    terminal.press("\r")
    terminal.until(lambda: "u takes it back" in terminal.text())
    terminal.press("u")
    terminal.until(lambda: "taken back" in terminal.text())
    terminal.press("q")
    assert terminal.ended() == 0
