"""What may lie in a folder of applications and is no file, is of no size, or is of no name that anybody would give."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.soak.hostile_texts import HEAD, Make, Thing, text


@contextmanager
def _within(folder: Path) -> Iterator[None]:
    """Go there and back: a path may be too long for the system where names are not."""
    here = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    os.chdir(folder)
    try:
        yield
    finally:
        os.fchdir(here)
        os.close(here)


def _sparse(size: int) -> Make:
    def make(path: Path, percent: int) -> None:
        with path.open("wb") as file:
            file.write(HEAD.format("Sparse").encode())
            file.truncate(size)

    return make


def _link(target: str) -> Make:
    return lambda path, percent: path.symlink_to(target)


def _fifo(path: Path, percent: int) -> None:
    os.mkfifo(path)


def _socket(path: Path, percent: int) -> None:
    with _within(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def _device(path: Path, percent: int) -> None:
    """The one that gives NUL bytes without end."""
    os.mknod(path, 0o020600, os.makedev(1, 5))


def _folder(path: Path, percent: int) -> None:
    path.mkdir()
    (path / "letter.md").write_text("Dear all\n")


def _deep(path: Path, percent: int) -> None:
    with _within(path.parent):
        for depth in range(max(10, 10 * percent)):
            name = f"{depth:0100}" if depth else path.name
            os.mkdir(name)
            os.chdir(name)
            Path("letter.md").write_text("Dear all\n")


def _many_folders(path: Path, percent: int) -> None:
    path.mkdir()
    for number in range(20 * percent):
        (path / str(number)).mkdir()
        (path / str(number) / "letter.md").write_text("Dear all\n")


def _loops(path: Path, percent: int) -> None:
    """A folder with links to itself, to what is above it, and to the root of the system."""
    path.mkdir()
    (path / "application.md").write_text(HEAD.format("a folder of loops"))
    for name, target in {"self": ".", "above": "..", "root": "/", "round": "round", "usr": "/usr"}.items():
        (path / name).symlink_to(target)


def _named(what: str, file: str | bytes) -> Thing:
    return Thing(f"name {what}", text(lambda percent: HEAD.format(f"name {what}")), file=os.fsdecode(file))


NO_FILES = (
    Thing("a pipe", _fifo, "a pipe"),
    Thing("a socket", _socket, "a socket"),
    Thing("a device", _device, "a device"),
    Thing("a link to a device", _link("/dev/zero"), "out of the folder"),
    Thing("a link to the terminal", _link("/dev/tty"), "out of the folder"),
    Thing("a link to nothing", _link("nowhere"), "a link to nothing"),
    Thing("a link to itself", _link("a-link-to-itself.md"), "back to itself"),
    Thing("one half of a loop", _link("the-other-half-of-a-loop.md"), "link"),
    Thing("the other half of a loop", _link("one-half-of-a-loop.md"), "link"),
    Thing("a link to the root", _link("/"), "out of the folder"),
    Thing("a link to a file outside", _link("/etc/passwd"), "out of the folder"),
    Thing("a folder called as a file", _folder, "no application"),
    Thing("folders a thousand deep", _deep, "no application", file="deep"),
    Thing("many folders", _many_folders, "no application", file="many"),
    Thing("a folder of loops", _loops, file="loops"),
)
HUGE = (
    Thing("200 megabytes of holes", _sparse(200_000_000), "larger than 5 MB"),
    Thing("5 gigabytes of holes", _sparse(5_000_000_000), "larger than 5 MB"),
    Thing("a hole that is just read", _sparse(5_000_000), "NUL bytes"),
)
NAMED = (
    _named("that is not UTF-8", b"acm\xe9 \xff\xfe.md"),
    _named("of two lines", "two\nlines.md"),
    _named("of a dash", "-rf.md"),
    _named("of two dashes", "--help.md"),
    _named("of 255 bytes", "x" * 252 + ".md"),
    _named("of wide letters", "漢" * 84 + ".md"),
    _named("of brackets", "[∕foo].md"),
    _named("of markup", "[@click=app.quit]x[bold].md"),
    _named("of variables", "$HOME `touch owned` $(touch owned);.md"),
    _named("of controls", "a\x1b]0;owned\x07\x1b[2J\x1b[c\x01\x7f.md"),
    _named("of an override", "\u202edm.exe\u2066\u200b.md"),
    _named("composed", "caf\u00e9.md"),
    _named("decomposed", "cafe\u0301.md"),
    _named("in capitals", "UPPER.MD"),
    _named("of a plus", "+!touch owned.md"),
    _named("of blanks", "   .md"),
    _named("of dots", "a...md"),
    _named("of percents", "%s%n%00.md"),
    _named("of a backslash", "a\\..\\b.md"),
    _named("of quotes", "'\"`.md"),
)
HIDDEN = ("4913", ".x.md.swp", "x.md~", "#x.md#", ".~lock.x.md#", "~syncthing~x.tmp", "x.md.orig", ".hidden.md")
"""Names that editors and syncing programs leave, which are no cards."""

THINGS = (*NO_FILES, *HUGE, *NAMED)
