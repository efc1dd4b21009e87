"""A hostile text wherever one can be read and wherever it is shown: it is text, and steers nothing.

What a hostile folder makes the board and the commands write is held against what a harmless one does over the same
keys: no kind of control sequence that the harmless one has not. The terminal answers what it is asked, so that a
question which got through would be typed as keys: it was asked nothing more than in the harmless run, and every file
is as it was. `pytest -m soak -s tests/soak/test_payloads.py` has each payload by itself in everything.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.soak.forms import forms
from tests.soak.payloads import COMMANDS, HARMLESS, THE_END, AnsweringTerminal, commands, fill, prints
from tests.ui.hostile import PAYLOADS

WORST = (
    "Acme\x1b]0;owned\x07\x1b]2;owned\x1b\\\x1b[2J\x1bc\x1b[c\x1b[6n\x1b[>q\x1b[21t\x1bP+q544e\x1b\\\x1b]11;?\x07\x9b6n\x90q\x9c\x05"
    "\u202e\u2066\u200b\U000e0041\u2028[@click=app.quit][/x]$x\udcff"
)
"""All that matters most, in one."""

PASTED, CHANGED = "\x1b[200~{}\x1b[201~", "another screen"

PANES = (
    ("4\r", "tab board"), ("p", CHANGED), ("\x1b", "not: tab board"),
    ("5\r", "What to weigh"), ("\x1b", "not: tab board"), ("3\r", "tab board"), ("\x1b", "not: tab board"),
)  # fmt: skip
PAGES = (
    ("t", "Quiet ──"), ("\x1b", "not: Quiet ──"), ("4b", "y copy"), ("\x1b", "not: y copy"), ("5w", "Equity"),
    ("\x1b", "not: Equity"), ("?", "half a page"), ("q", "not: half a page"), ("S", "Quiet for"), ("t", " Today "),
    ("t", "not: Today "),
)  # fmt: skip
ASKING = {
    "3N": ": next action ", "4n": ": a note", "4f": "a fact", "4D": "when was its move", "2H": "why not?",
    "\x10": "Everything there is", "\x10other\r": "enter opens one",
}  # fmt: skip
FORMS = {"4r": "one of these, or any other", "a": "Add an application"}
LEFT = (PASTED, CHANGED), ("\x1b", "not: esc leaves|esc again|ctrl+s")
QUESTIONS = (
    *(step for keys, asked in ASKING.items() for step in ((keys, asked), *LEFT)),
    *(step for keys, asked in FORMS.items() for step in ((keys, asked), LEFT[0], ("\x1b", "esc again"), LEFT[1])),
)
SOME_QUESTIONS = (("2H", ASKING["2H"]), *LEFT, ("a", FORMS["a"]), LEFT[0], ("\x1b", "esc again"), LEFT[1])
OPENED = "copied:|▌ ! |no link"
NOTICES = (
    ("3L", "takes it back"), ("u", "taken back"), ("\x1b", "not: taken back"), ("3xr", "takes it back"),
    ("u", "taken back"), ("\x1b", "not: taken back"), ("4y", "copied:"), ("\x1b", "not: copied:"), ("o", OPENED),
    ("\x1b", f"not: {OPENED}"), ("c", "+1 closed"), ("c", ""), ("/Acme\r", "/Acme"), ("\x1b", "not: /Acme"),
)  # fmt: skip
"""Keys, and what is then on the screen, whatever the text is."""


class Run(NamedTuple):
    """What a terminal got to see."""

    kinds: set[bytes]
    stray: set[str]
    answers: set[bytes]


class Form(NamedTuple):
    """Which payloads, over which keys, in a terminal of so many lines."""

    payloads: dict[str, str]
    walk: tuple[tuple[str, str], ...]
    lines: int


def texts_of(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes, every link with what it says."""
    return {
        str(each.relative_to(folder)): os.fsencode(os.readlink(each)) if each.is_symlink() else each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_symlink() or each.is_file()
    }


def shows(terminal: AnsweringTerminal, fact: str, before: str) -> bool:
    if fact == CHANGED:
        return terminal.text() != before
    words = fact.removeprefix("not: ")
    return any(word in terminal.text() for word in words.split("|")) is (words == fact)


def board(folder: Path, text: str, form: Form) -> Run:
    """What the board writes over these keys, its files being as they were at the end."""
    before = texts_of(folder)
    wanted = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": "", "DISPLAY": ""}
    words = [str(folder), "--today", "2026-11-23"]
    with AnsweringTerminal(words, {**os.environ, **wanted}, 160, form.lines) as terminal:
        terminal.until(lambda: "Offer 2" in terminal.text())
        for keys, fact in form.walk:
            shown = terminal.text()
            terminal.press(PASTED.format(text) if keys == PASTED else keys)
            try:
                terminal.until(partial(shows, terminal, fact, shown))
            except AssertionError as error:
                raise AssertionError(f"{keys!r} did not bring {fact!r}\n{terminal.text()}") from error
        terminal.press("q")
        assert terminal.ended() == 0
        assert texts_of(folder) == before
        return Run(terminal.kinds(), terminal.stray(), set(terminal.answers))


def in_terminal(folder: Path, what: Callable[[], None]) -> Run:
    """What these commands write."""
    wanted = {"TERM": "xterm-256color", "JOBBOARD_FOLDER": str(folder)}
    with AnsweringTerminal([], {**os.environ, **wanted}, 160, 50, before=what) as terminal:
        if what is commands:
            terminal.until(lambda: "ghosted?" in terminal.text() or THE_END.encode() in terminal.output)
            terminal.press("n\r")
        terminal.until(lambda: THE_END.encode() in terminal.output)
        terminal.press("\r")
        assert terminal.ended() == 0
        return Run(terminal.kinds(), terminal.stray(), set(terminal.answers))


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A folder that says a text, with a state of its own."""

    def place(text: str) -> Path:
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        fill(root / "folder", text)
        for name in ("config", "state", "cache"):
            monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(root / name))
        return root / "folder"

    return place


def no_worse(hostile: Run, harmless: Run) -> None:
    assert hostile.kinds <= harmless.kinds
    assert hostile.stray <= harmless.stray
    assert hostile.answers <= harmless.answers


FORM = forms(
    short=Form({"the worst": WORST}, (*PANES[:3], *PAGES[:4], *SOME_QUESTIONS, *NOTICES[:3]), 50),
    long=Form({"the worst": WORST, **PAYLOADS}, (*PANES, *PAGES, *QUESTIONS, *NOTICES), 130),
)


@pytest.mark.parametrize("form", FORM)
def test_the_board_writes_no_other_control_sequence_and_is_typed_nothing(
    places: Callable[[str], Path], form: Form
) -> None:
    harmless = board(places(HARMLESS), HARMLESS, form)
    assert not harmless.stray
    for name, text in form.payloads.items():
        no_worse(board(places(text), text, form), harmless)
        print(f"\n{name}: no other control sequence over {len(form.walk)} steps of the board")


@pytest.mark.parametrize("form", FORM)
def test_the_commands_write_no_other_control_sequence(places: Callable[[str], Path], form: Form) -> None:
    harmless = in_terminal(places(HARMLESS), commands)
    assert (harmless.stray, harmless.answers) == (set(), set())
    for name, text in form.payloads.items():
        no_worse(in_terminal(places(text), commands), harmless)
        print(f"\n{name}: no other control sequence in {len(COMMANDS)} commands")


def test_a_program_that_prints_what_is_there_is_caught(places: Callable[[str], Path]) -> None:
    harmless, hostile = (in_terminal(places(text), prints) for text in (HARMLESS, WORST))
    assert {b"\x1b]owned\x07", b"\x1bc", b"\x1b[J"} <= hostile.kinds - harmless.kinds
    assert {"\u202e", "\x9b"} <= hostile.stray - harmless.stray
    assert b"\x1b[?62;22c" in hostile.answers - harmless.answers
