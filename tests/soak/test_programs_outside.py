"""Links and editors, from the board in a real terminal, with stand-ins on the PATH that note how they were called.

One board has a card for each address: `o` on each of them is either the stand-in called once, with the address as its
only argument, strictly encoded, or a refusal on the screen and no call. In the short form a few, in the long one all.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.soak.forms import forms
from tests.ui.terminal import Terminal
from tests.ui.test_outside import is_back


class Link(NamedTuple):
    """What a file says, and what the browser is given; None where it must not be called."""

    said: str
    given: str | None = None


LINKS = (
    Link("https://acme.example/jobs/7?x=1&y=2", "https://acme.example/jobs/7?x=1&y=2"),
    Link("https://acme.example/$(touch owned);`touch owned`", "https://acme.example/%24(touch"),
    Link("https://acme.example/${touch}&y", "https://acme.example/%24%7Btouch%7D&y"),
    Link("https://acme.example/;touch$IFS'owned'|sh&", "https://acme.example/;touch%24IFS"),
    Link("https://user@acme.example/x"),
    Link("-flag"),
    Link("file:///etc/passwd"),
    Link("javascript:alert(1)"),
    Link("https://"),
    Link("http:///etc/passwd"),
    Link("https://acme.example/über", "https://acme.example/%C3%BCber"),
    Link("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
    Link("https://acme.example/100%", "https://acme.example/100%25"),
    Link('https://acme.example/"\\{}^', "https://acme.example/"),
    Link("https://acme.example/--help", "https://acme.example/--help"),
    Link("https://acme.example/#$(x)", "https://acme.example/#%24(x"),
    Link("<https://acme.example/angled>", "https://acme.example/angled"),
    Link("[a](https://acme.example/marked)", "https://acme.example/marked"),
    Link("https://user:word@acme.example"),
    Link("https://acme.example:99999/x"),
    Link("https://-acme.example/x"),
    Link("https://acme..example/x"),
    Link("--new-window https"),
    Link("ssh://-oProxyCommand=touch%20owned/x"),
    Link("vscode://file/etc/passwd"),
    Link("data:text/html,x"),
    Link("ftp://acme.example/x"),
    Link("mailto:ann@acme.example"),
    Link("//acme.example/x"),
    Link("/etc/passwd"),
    Link("smb://acme.example/x"),
    Link("tel:112"),
    Link("about:blank"),
    Link("view-source:file:///x"),
)
EDITORS: tuple[tuple[str, list[str]], ...] = (
    ("ed-shim", []),
    ("ed-shim --wait -n", ["--wait", "-n"]),
    ("'ed-shim' \"a b\"", ["a b"]),
    ("ed-shim ; touch owned", [";", "touch", "owned"]),
    ("ed-shim $(touch owned) `touch owned` | sh", ["$(touch", "owned)", "`touch", "owned`", "|", "sh"]),
    ("ed-shim $HOME *", ["$HOME", "*"]),
)
NAMES = (
    "+!touch owned.md", "-rf.md", "--help.md", "$(touch owned).md", "`touch owned`;.md", "a b'c\"d.md", "two\nlines.md",
    "%s%n.md", "é\u202e.md", "\udcff.md", "*.md", "|sh.md",
)  # fmt: skip


def forms_of_editors() -> list[Any]:
    """Which editors open files of which names."""
    short = pytest.param(EDITORS[4:5], NAMES[:2], id="short")
    return [short, pytest.param(EDITORS, NAMES, id="long", marks=pytest.mark.soak)]


@pytest.fixture
def shims(tmp_path: Path) -> Path:
    """Stand-ins for a browser and an editor: each notes `called` and its arguments, with a NUL behind each."""
    path = tmp_path / "bin"
    path.mkdir()
    for name in ("xdg-open", "ed-shim"):
        program = path / name
        note = f'printf "%s\\0" called "$@" >>"{tmp_path}/{name}"'
        program.write_text(f"#!/bin/sh\n{note}\n")
        program.chmod(0o755)
    return path


def calls(shims: Path, name: str) -> list[list[str]]:
    """The arguments of each call."""
    path = shims.parent / name
    words = os.fsdecode(path.read_bytes()).split("\0")[:-1] if path.exists() else []
    starts = [number for number, word in enumerate(words) if word == "called"]
    return [words[start + 1 : end] for start, end in zip(starts, [*starts[1:], len(words)], strict=False)]


def board(folder: Path, shims: Path, **more: str) -> Terminal:
    kept = {name: value for name, value in os.environ.items() if name not in ("VISUAL", "EDITOR", "BROWSER")}
    wanted = {"TERM": "xterm-256color", "PATH": f"{shims}:{os.environ['PATH']}", "DISPLAY": ":9", **more}
    return Terminal([str(folder)], {**kept, **wanted}, 100, 30)


def filled(tmp_path: Path, links: tuple[Link, ...]) -> Path:
    """A card for each link, in their order."""
    folder = tmp_path / "applications"
    folder.mkdir()
    for number, link in enumerate(links):
        text = f"# Firm {number:02} - Engineer\n\n- **Status**: PREPARED\n- **URL**: {link.said}\n"
        (folder / f"{number:02}.md").write_text(text)
    return folder


REFUSED, OPENED = ("▌ ! ", "no link"), ("opened: ",)


def tells(terminal: Terminal, said: tuple[str, ...]) -> bool:
    return any(each in terminal.text() for each in said)


@pytest.mark.parametrize("links", forms(short=LINKS[:7], long=LINKS))
def test_a_link_is_given_as_one_argument_or_refused(tmp_path: Path, shims: Path, links: tuple[Link, ...]) -> None:
    folder = filled(tmp_path, links)
    expected: list[str] = []
    with board(folder, shims) as terminal:
        terminal.until(lambda: "Firm 00" in terminal.text())
        for link in links:
            terminal.press("o")
            if link.given is not None:
                expected.append(link.given)
            terminal.until(lambda said=REFUSED if link.given is None else OPENED: tells(terminal, said))  # type: ignore[misc]
            assert [found[:1] for found in calls(shims, "xdg-open")] == [[each] for each in expected], link
            terminal.press("\x1b")
            terminal.until(lambda: not tells(terminal, (*REFUSED, *OPENED)))
            terminal.press("j")
        terminal.press("q")
        assert terminal.ended() == 0
    assert all(len(found) == 1 for found in calls(shims, "xdg-open"))
    assert not list(tmp_path.rglob("*owned*"))
    print(f"\n{len(links)} addresses: {len(expected)} given, {len(links) - len(expected)} refused")


@pytest.mark.parametrize(("editors", "names"), forms_of_editors())
def test_an_editor_is_given_the_absolute_path_and_its_own_arguments(
    tmp_path: Path, shims: Path, editors: tuple[tuple[str, list[str]], ...], names: tuple[str, ...]
) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    for name in names:
        (folder / name).write_text(f"# {len(name):02} - Engineer\n\n- **Company**: Firm\n- **Status**: PREPARED\n")
    for command, arguments in editors:
        expected = len(calls(shims, "ed-shim"))
        with board(folder, shims, EDITOR=command) as terminal:
            terminal.until(lambda: "Firm" in terminal.text())
            for _ in names:
                expected += 1
                terminal.output = b""
                terminal.press("e")
                terminal.until(lambda wanted=expected: len(calls(shims, "ed-shim")) == wanted)  # type: ignore[misc]
                terminal.until(lambda: is_back(terminal))
                terminal.press("j")
            terminal.press("q")
            assert terminal.ended() == 0
        found = calls(shims, "ed-shim")[-len(names) :]
        assert sorted(found) == sorted([*arguments, str(folder / name)] for name in names)
    assert {each.name for each in tmp_path.rglob("owned*")} <= set(names)
    print(f"\n{len(names)} names in {len(editors)} editors, each given absolutely")


def test_a_program_that_asks_a_shell_is_caught(tmp_path: Path, shims: Path) -> None:
    """What many programs do: the address in a line for the shell, which runs what is in it."""
    link = "https://acme.example/$(touch${IFS}owned)"
    environ = {**os.environ, "PATH": f"{shims}:{os.environ['PATH']}"}
    subprocess.run(f"xdg-open {link}", shell=True, cwd=tmp_path, env=environ, check=False)
    assert calls(shims, "xdg-open") != [[link]]
    assert list(tmp_path.rglob("*owned*"))
