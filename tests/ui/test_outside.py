"""Other programs, in a real terminal: an editor, a browser, the clipboard; shims note how they were called."""

from __future__ import annotations

import base64
import os
import signal
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

NAME = "+!touch owned"
TEXT = "# Root Insurance - Staff Engineer\n\n- **Status**: PREPARED\n- **URL**: {}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / f"{NAME}.md").write_text(TEXT.format("https://acme.example/jobs/7?x=1&y=2"))
    return path


@pytest.fixture
def shims(tmp_path: Path) -> Path:
    """Programs that note their arguments, one on a line; the editor also changes a word of the file."""
    path = tmp_path / "bin"
    path.mkdir()
    for name, more in {"xdg-open": "", "ed-shim": 'for last; do :; done; sed -i s/Engineer/Editor/ "$last"'}.items():
        program = path / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/{name}.called\n{more}\n')
        program.chmod(0o755)
    return path


def board(folder: Path, shims: Path, *, afresh: bool = False, **environ: str) -> Terminal:
    kept = {name: value for name, value in os.environ.items() if name not in ("VISUAL", "EDITOR", "BROWSER", "DISPLAY")}
    wanted = {"TERM": "xterm-256color", "PATH": f"{shims}:{os.environ['PATH']}", **environ}
    return Terminal([str(folder)], {**kept, **wanted}, afresh=afresh)


def called(shims: Path, name: str) -> list[str]:
    note = shims.parent / f"{name}.called"
    return note.read_text().splitlines() if note.exists() else []


def is_back(terminal: Terminal) -> bool:
    """Whether the board has the terminal again, and has drawn itself: from then on it reads the keys."""
    left, _, since = terminal.output.rpartition(b"\x1b[?1049l")
    return bool(left) and b"Prepared" in since.partition(b"\x1b[?1049h")[2]


def test_e_gives_the_editor_the_absolute_path_and_shows_what_it_saved(folder: Path, shims: Path) -> None:
    with board(folder, shims, EDITOR="ed-shim --wait") as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("Le")
        terminal.until(lambda: called(shims, "ed-shim"))
        assert called(shims, "ed-shim") == ["--wait", str(folder / f"{NAME}.md")]
        terminal.until(lambda: is_back(terminal))
        terminal.until(lambda: "Staff Editor" in terminal.text())
        assert "- **Status**: APPLIED\n" in (folder / f"{NAME}.md").read_text()
        terminal.press("q")
        assert terminal.ended() == 0
    assert not (folder / "owned").exists()


def test_in_the_pane_e_opens_the_editor_at_the_line_under_the_cursor(folder: Path, shims: Path) -> None:
    (shims / "ed-shim").rename(shims / "vim")
    path = folder / f"{NAME}.md"
    path.write_text(path.read_text() + "\n## Strategy\n- read the blog\n- ask Ann\n")
    line = path.read_text().splitlines().index("- ask Ann") + 1
    with board(folder, shims, EDITOR="vim") as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("\r")
        terminal.until(lambda: "ask Ann" in terminal.text())
        terminal.press("je")
        terminal.until(lambda: called(shims, "ed-shim"))
        assert called(shims, "ed-shim") == [f"+{line}", str(path)]
        terminal.until(lambda: is_back(terminal))
        terminal.until(lambda: "Staff Editor" in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0


def test_an_editor_that_is_not_there_is_told(folder: Path, shims: Path) -> None:
    with board(folder, shims, EDITOR="no-such-editor") as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("e")
        terminal.until(lambda: "no-such-editor" in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0


def test_without_a_display_the_link_is_shown_and_copied(folder: Path, shims: Path) -> None:
    with board(folder, shims) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("o")
        terminal.until(lambda: "copied: https://acme.example/jobs/7?x=1&y=2" in terminal.text())
        sent = base64.b64encode(b"https://acme.example/jobs/7?x=1&y=2")
        assert b"\x1b]52;c;" + sent in terminal.output
    assert not called(shims, "xdg-open")


def test_y_copies_the_path(folder: Path, shims: Path) -> None:
    with board(folder, shims) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("y")
        terminal.until(lambda: b"\x1b]52;c;" in terminal.output)
        path = str(folder / f"{NAME}.md").encode()
        assert b"\x1b]52;c;" + base64.b64encode(path) in terminal.output


def test_ctrl_z_gives_the_shell_the_terminal_and_fg_takes_it_back(folder: Path, shims: Path) -> None:
    with board(folder, shims, afresh=True) as terminal:
        terminal.until(lambda: "Root Insurance" in terminal.text())
        terminal.press("\x1a")
        terminal.until(terminal.is_stopped)
        terminal.until(lambda: b"\x1b[?1049l" in terminal.output)
        terminal.kill(signal.SIGCONT)
        terminal.until(lambda: is_back(terminal))
        terminal.press("\r")
        terminal.until(lambda: "tab board" in terminal.text())
        terminal.press("q")
        assert terminal.ended() == 0
