"""Files, programs and terminals that do their worst, from the command to the screen, in a real terminal.

What a hostile folder makes the board write is held against what a harmless one does over the same keys: there may be no
kind of control sequence that the harmless one has not.
"""

from __future__ import annotations

import base64
import os
import re
import termios
from functools import partial
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


HOSTILE = (
    "Acme\x1b]0;owned\x07\x1b]2;owned\x1b\\\x1b[2J\x1bc\x1b[c\x1b[6n\x1b[>q\x1b[21t\x1bP+q544e\x1b\\\x1b]11;?\x07\x9b6n\x90q\x9c\x05"
    "\u202e\u2066\u200b\U000e0041\u2028[@click=app.quit][/x]$x"
)


PASTED = f"\x1b[200~{HOSTILE}\x1b[201~"
WALK = (
    ("\r", "tab board"), ("\x1b", "not: tab board"), ("y", "copied:"), ("\x1b", "not: copied:"), ("/Acme\r", "/Acme"),
    ("\x1b", "not: /Acme"), ("\x10other", "The other files"), ("\r", "enter opens one"),
    ("\x1b", "not: enter opens one"), ("D", "to change"), ("?", "Change the file"), ("q", "not: Change the file"),
    ("H", "why not?"), (PASTED, "[@click=app.quit]"),
    ("\r", "u takes it back"), ("u", "taken back"), ("a", "Add an application"), (PASTED, "only the first line"),
    ("\x13", "opens it in the editor"), ("u", "taken back"),
)  # fmt: skip
"""Keys, and what is then on the screen or not: card, page, clipboard, filter, palette, other files, question, form."""


def walk(terminal: Terminal) -> None:
    terminal.until(lambda: "Acme" in terminal.text() and "Prepared 1" in terminal.text())
    for keys, fact in WALK:
        terminal.press(keys)
        shown = fact.removeprefix("not: ")
        terminal.until(partial(lambda shown, there: (shown in terminal.text()) is there, shown, shown == fact))
    terminal.press("q")
    assert terminal.ended() == 0


def kinds(terminal: Terminal) -> set[bytes]:
    """The kinds of control sequences; what is copied is none of its kind, and nothing but letters (base64)."""
    return {re.sub(rb"\A\x1b\]c[A-Za-z+/=]*\x07\Z", b"\x1b]c\x07", each) for each in terminal.controls()}


def test_a_hostile_folder_makes_the_board_write_no_other_control_sequence(tmp_path: Path) -> None:
    written: list[set[bytes]] = []
    for name, text in (("Acme", "Acme"), (f"Acme{HOSTILE.replace('/', '')}\udcff", HOSTILE)):
        folder = tmp_path / str(len(written)) / name[:60]
        folder.mkdir(parents=True)
        (folder / f"{name[:60]}.md").write_text(TEXT.format(text) + f"- **Location**: {text}\n\n{text}\n")
        (folder / f"other {name[:60]}.md").write_text("a letter\n")
        (folder / "unsorted.md").write_text(f"# B - C\n\n- **Status**: in {text}\n")
        with board(folder) as terminal:
            walk(terminal)
            written.append(kinds(terminal))
            assert b"\x1b]0;" not in terminal.output
            assert b"\x1b]2;" not in terminal.output
    assert written[1] <= written[0]
