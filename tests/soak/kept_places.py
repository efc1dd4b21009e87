"""Other things in the places of the files that the program keeps, and whether actions say what they did then."""

from __future__ import annotations

import errno
import os
import pickle
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jobboard.store.places import state_home, state_of
from tests.soak.kept import World
from tests.soak.kept_commands import MORE, Ended, command

GIGABYTE = 1_000_000_000
Put = Callable[[Path, Path], object]
"""Puts something in the place of the first path; the second is a file of somebody else."""


def _sparse(path: Path, _: Path) -> None:
    with path.open("wb") as file:
        file.truncate(GIGABYTE)


def _sparse_behind(path: Path, other: Path) -> None:
    """What was there stands at the end of a gigabyte of holes."""
    _sparse(path, other)
    with path.open("ab") as file:
        file.write(b"\n" + other.read_bytes())


def _full_folder(path: Path, _: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("somebody's")


def _socket(path: Path, _: Path) -> None:
    here = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{here}/{path.name}")
    os.close(here)


def _locked(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())
    path.chmod(0)


def _somebodys(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())
    os.chown(path, 65534, 65534)


class Touch:
    """What a pickle of ours could do."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


PUTS: dict[str, Put] = {
    "a pipe": lambda path, _: os.mkfifo(path),
    "a gigabyte": _sparse,
    "a link": lambda path, other: path.symlink_to(other),
    "an unreadable file": _locked,
    "a folder with a file": _full_folder,
    "a gigabyte before it": _sparse_behind,
    "an empty folder": lambda path, _: path.mkdir(),
    "an empty file": lambda path, _: path.touch(),
    "a link to nothing": lambda path, _: path.symlink_to("nowhere"),
    "a link to itself": lambda path, _: path.symlink_to(path),
    "a link to a device": lambda path, _: path.symlink_to("/dev/zero"),
    "a hard link": lambda path, other: os.link(other, path),
    "a socket": _socket,
    "noise": lambda path, _: path.write_bytes(os.urandom(10_000)),
    "lines of noise": lambda path, _: path.write_bytes(b"{\n" * 100_000),
    "another version": lambda path, _: path.write_bytes(b'{"v":3,"kind":"do","id":"x","files":[]}\n'),
    "a pickle": lambda path, _: path.write_bytes(pickle.dumps(Touch(path.with_name("executed")))),
    "somebody else's": _somebodys,
}
POWER = {"somebody else's"}
"""What only root can put there."""


def replace_kept(world: World, put: Put, others: Path) -> dict[str, bytes]:
    """Put something in the place of each file that is kept; the bytes of the files of others that links lead to."""
    state = state_of(world.folder)
    paths = {state / "journal.jsonl", state / "journal.jsonl.tmp", state / "screen.json", state_home() / "taste.json"}
    paths.add(world.cache.with_name("picture"))
    paths |= {each for each in (*state.iterdir(), *world.cache.parent.iterdir()) if each.is_file()}
    others.mkdir()
    for number, path in enumerate(sorted(paths)):
        other = others / f"{number}"
        other.write_bytes(path.read_bytes() if path.exists() else b"{}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        put(path, other)
    return bytes_of(others)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


Run = Callable[..., Ended]


def powerless(*words: str) -> Ended:
    """A command for which permissions hold, though root may run the tests."""
    return command(*words, powerless=True)


def truthful(world: World, call: Run = powerless) -> list[str]:
    """What was wrong in a look, a move and an undo: how long, how much memory, and whether they did what they said.

    Where the move said that it cannot be undone, undo may take back the move before it (of globex), or nothing.
    """
    wrong: list[str] = []

    def run(*words: str) -> Ended:
        ended = call(*words)
        if ended.code is None or ended.more > MORE or "Traceback" in ended.err:
            wrong.append(f"{words}: {ended}")
        return ended

    shown = run("list", "--json")
    if shown.code != 0 or {each["id"]: (each["company"], each["status"]) for each in shown.json} != world.truth:
        wrong.append(f"list: {shown}")
    before = bytes_of(world.folder)
    moved = run("move", "acme", "offer")
    if moved.code != 0 or world.truth["acme"][1] != "OFFER":
        wrong.append(f"move: {moved}")
    after = bytes_of(world.folder)
    undone = run("undo")
    now = bytes_of(world.folder)
    acme, globex = (f"{world.path(name)}" for name in ("acme", "globex"))
    if "cannot be undone" not in moved.err:
        right = undone.code == 0 and undone.out.startswith("acme: undone") and now == before
    elif undone.code == 0:
        right = undone.out.startswith("globex: undone") and now | {globex: b""} == after | {globex: b""}
    else:
        right = undone.code == 1 and bool(undone.err) and now == after
    if not right:
        wrong.append(f"undo of {moved}: {undone}, {now[acme]!r}")
    return wrong


@contextmanager
def unwritable(number: int) -> Iterator[None]:
    """Nothing can be written any more where the program keeps what is its own; this error tells why."""
    homes = tuple(os.environ[f"XDG_{name}_HOME"] for name in ("STATE", "CACHE"))

    def refuse(path: str) -> None:
        if path.startswith(homes):
            raise OSError(number, os.strerror(number))

    def open_(path: str | Path, flags: int, *words: int, dir_fd: int | None = None) -> int:
        if flags & (os.O_CREAT | (os.O_WRONLY | os.O_RDWR) * (number == errno.EROFS)):
            refuse(os.path.join(_path(dir_fd), path) if dir_fd is not None else str(path))
        return real_open(path, flags, *words, dir_fd=dir_fd)

    def write(descriptor: int, data: bytes) -> int:
        refuse(_path(descriptor))
        return real_write(descriptor, data)

    real_open, real_write = os.open, os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", open_)
        patch.setattr(os, "write", write)
        patch.setattr(Path, "mkdir", lambda self, *_, **__: refuse(str(self)))
        yield


def _path(descriptor: int) -> str:
    return os.readlink(f"/proc/self/fd/{descriptor}")
