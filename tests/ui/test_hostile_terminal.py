"""Names and programs that do their worst, from the command to the screen, in a real terminal."""

from __future__ import annotations

import base64
import os
import termios
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

TEXT = "# {} - Engineer\n\n- **Status**: PREPARED\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    return path


def board(folder: Path, *, afresh: bool = False, **environ: str) -> Terminal:
    wanted = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": "", **environ}
    return Terminal([str(folder)], {**os.environ, **wanted}, afresh=afresh)


def shim(tmp_path: Path, script: str) -> str:
    """A program that does this; its path."""
    program = tmp_path / "shim"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_the_path_of_a_file_whose_name_is_not_utf_8_is_copied(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/a\xff\xfe.md")).write_text(TEXT.format("Acme"))
    with board(folder) as terminal:
        terminal.until(lambda: "Acme" in terminal.text())
        terminal.press("y")
        terminal.until(lambda: "copied:" in terminal.text())
        assert b"\x1b]52;c;" + base64.b64encode(f"{folder}/a??.md".encode()) in terminal.output
        terminal.press("q")
        assert terminal.ended() == 0


def test_an_editor_that_is_killed_leaves_the_terminal_as_it_was(folder: Path, tmp_path: Path) -> None:
    (folder / "acme.md").write_text(TEXT.format("Acme"))
    editor = shim(tmp_path, "stty raw -echo; printf 'EDITING\\033[?1000h'; kill -9 $$")
    with board(folder, afresh=True, VISUAL=editor) as terminal:
        terminal.until(lambda: "Acme" in terminal.text())
        terminal.press("e")
        terminal.until(lambda: b"EDITING" in terminal.output and b"\x1b[?1049h" in terminal.output.split(b"EDITING")[1])
        terminal.press("?")
        terminal.until(lambda: "Keys" in terminal.text())
        terminal.press("qq")
        assert terminal.ended() == 0
        assert termios.tcgetattr(terminal._terminal)[:4] == terminal.modes[:4]
        assert terminal.output.rfind(b"\x1b[?1000l") > terminal.output.rfind(b"\x1b[?1000h")
