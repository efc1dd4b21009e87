"""A folder with one application, what other programs do to it, and what must then be true, whoever saved it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
FREE = b"." * 16
"""Where a program writes something else without a change of the size."""

START = b"".join(
    (
        b"# Acme - Engineer\n\n- **Status**: PREPARED\n\n",
        b"Some text that nobody touches.\n" * 150,
        b"A word: %s\n" % FREE * 8,
        b"\n## History\n\n- 2026-11-01: PREPARED\n",
    )
)
STATUS = re.compile(rb"^- \*\*Status\*\*: (\w+)$", re.MULTILINE)
LINE = re.compile(rb"^- \d{4}-\d\d-\d\d: PREPARED \xe2\x86\x92 APPLIED\n", re.MULTILINE)
ADDED = re.compile(rb"^- token-\d\d-of-mine\n", re.MULTILINE)
TOKEN = re.compile(rb"token-\d\d-of-mine")


@dataclass
class Scene:
    """What others did in the folder: `tokens` that they wrote and did not take away themselves, and all `written`.

    `mode` and `names` (the files of the folder) are what they left, `later` is what one of them still has to do once
    the command goes on, `removed` are the inodes of files that they deleted.
    """

    board: Path
    home: Path
    tokens: list[bytes] = field(default_factory=list)
    written: int = 0
    mode: int = 0o644
    names: set[str] = field(default_factory=lambda: {"acme.md"})
    later: list[Callable[[], None]] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)

    @classmethod
    def at(cls, place: Path) -> Scene:
        """A fresh one in this folder."""
        scene = cls(place / "board", place / "home")
        scene.board.mkdir(parents=True)
        scene.home.mkdir()
        scene.file.write_bytes(START)
        scene.file.chmod(scene.mode)
        return scene

    @property
    def file(self) -> Path:
        """The application."""
        return self.board / "acme.md"

    @property
    def environ(self) -> dict[str, str]:
        """The surroundings of a command that knows no other home."""
        homes = {f"XDG_{name.upper()}_HOME": str(self.home / name) for name in ("config", "state", "cache", "data")}
        return {**os.environ, **homes, "HOME": str(self.home), "PYTHONPATH": str(ROOT)}

    def token(self) -> bytes:
        """A new token, which must not be lost."""
        self.written += 1
        self.tokens.append(b"token-%02d-of-mine" % self.written)
        return self.tokens[-1]


@dataclass(frozen=True)
class Outcome:
    """What a command said, and how its folder looks then: what each file or link holds, the file's mode, the copies."""

    code: int
    told: str
    files: Mapping[str, bytes]
    mode: int | None
    copies: Mapping[str, bytes]

    @classmethod
    def of(cls, scene: Scene, code: int, told: str) -> Outcome:
        """As it is now."""
        files = {
            str(path.relative_to(scene.board)): os.fsencode(f"-> {os.readlink(path)}")
            if path.is_symlink()
            else path.read_bytes()
            for path in sorted(scene.board.rglob("*"))
            if path.is_symlink() or path.is_file()
        }
        modes = [stat.S_IMODE((scene.board / name).stat().st_mode) for name in files if files[name][:2] != b"->"]
        copies = {str(path): path.read_bytes() for path in scene.home.glob("state/jobboard/*/recovery/*")}
        return cls(code, told, files, modes[0] if modes else None, copies)

    @property
    def document(self) -> bytes | None:
        """The bytes of the one file that there is, whatever it is called by now."""
        return next((data for data in self.files.values() if data[:2] != b"->"), None)


def faults(scene: Scene, outcome: Outcome) -> list[str]:
    """What is wrong with how a command ended, in words; [] when nobody lost anything and it said the truth."""
    return [*_wrong_names(scene, outcome), *_lost(scene, outcome), *_wrong_text(scene, outcome)]


def _wrong_names(scene: Scene, outcome: Outcome) -> Iterator[str]:
    for name in outcome.files.keys() - scene.names:
        yield f"nobody but the command put {name} there"
    for name in scene.names - outcome.files.keys():
        yield f"{name} is gone"
    if len([data for data in outcome.files.values() if data[:2] != b"->"]) > 1:
        yield f"it is there twice: {sorted(outcome.files)}"
    if outcome.mode not in (None, scene.mode):
        yield f"the mode is {outcome.mode:o}, not {scene.mode:o}"


def _lost(scene: Scene, outcome: Outcome) -> Iterator[str]:
    """Tokens that are neither in the file nor in a recovery copy whose path was told."""
    copies = b"".join(data for path, data in outcome.copies.items() if path in outcome.told)
    for token in scene.tokens:
        if token not in (outcome.document or b"") + copies:
            yield f"{token.decode()} is lost"


def _wrong_text(scene: Scene, outcome: Outcome) -> Iterator[str]:
    """What the file says besides the tokens: what the command says of it, and else what it said at the start."""
    if outcome.document is None:
        if not scene.removed:
            yield "the file is gone"
        return
    said, lines = STATUS.findall(outcome.document), len(LINE.findall(outcome.document))
    wanted = ([b"APPLIED"], 1) if outcome.code == 0 else ([b"PREPARED"], 0)
    if (said, lines) != wanted:
        yield f"it ended with {outcome.code}, and the file says {said} with {lines} lines of history: {outcome.told}"
    if plain(outcome.document) != START:
        yield "the text is not what it was"


def plain(document: bytes) -> bytes:
    """A document without the tokens and without the move."""
    kept = TOKEN.sub(FREE, ADDED.sub(b"", LINE.sub(b"", document)))
    return STATUS.sub(b"- **Status**: PREPARED", kept)


def appends(scene: Scene) -> None:
    """`echo … >> file`."""
    with scene.file.open("ab") as file:
        file.write(b"- %s\n" % scene.token())


def truncates(scene: Scene) -> None:
    """Empties the file and writes it anew, with a line more."""
    data = _with_a_line(scene)
    with scene.file.open("wb") as file:
        file.write(data)


def renames_over(scene: Scene) -> None:
    """Writes a new file and renames it over the old one."""
    new = scene.board / ".new"
    new.write_bytes(_with_a_line(scene))
    new.chmod(stat.S_IMODE(scene.file.stat().st_mode))
    new.replace(scene.file)


def keeps_size_and_time(scene: Scene) -> None:
    """Writes as many other bytes and gives the file its old time, as rsync and some synchronisers do."""
    status = scene.file.stat()
    at = scene.file.read_bytes().index(FREE)
    with scene.file.open("r+b") as file:
        file.seek(at)
        file.write(scene.token())
    os.utime(scene.file, ns=(status.st_atime_ns, status.st_mtime_ns))


def writes_through_an_open_descriptor(scene: Scene) -> None:
    """Has the file open, and writes once before the command goes on and once afterwards."""
    file = scene.file.open("ab", buffering=0)
    file.write(b"- %s\n" % scene.token())

    def go_on() -> None:
        token = scene.token()
        file.write(b"- %s\n" % token)
        if os.fstat(file.fileno()).st_ino in scene.removed:
            scene.tokens.remove(token)
        file.close()

    scene.later.append(go_on)


def changes_the_mode(scene: Scene) -> None:
    """`chmod 600 file`."""
    scene.mode = 0o600
    scene.file.chmod(scene.mode)


def deletes(scene: Scene) -> None:
    """`rm file`; what stood in it then is that program's to answer for."""
    seen, inode = scene.file.read_bytes(), scene.file.stat().st_ino
    scene.tokens = [token for token in scene.tokens if token not in seen]
    scene.file.unlink()
    scene.names.discard("acme.md")
    scene.removed.append(inode)


def moves_away(scene: Scene) -> None:
    """`mv file other.md`."""
    scene.file.rename(scene.board / "other.md")
    scene.names = {"other.md"}


def puts_a_folder_there(scene: Scene) -> None:
    """A folder of the file's name, in which the file lies now."""
    aside = scene.board / ".aside"
    scene.file.rename(aside)
    scene.file.mkdir()
    aside.rename(scene.file / "inner.md")
    scene.names = {"acme.md/inner.md"}


def puts_a_link_there(scene: Scene) -> None:
    """A link of the file's name, which leads to the file."""
    scene.file.rename(scene.board / "real.md")
    scene.file.symlink_to("real.md")
    scene.names = {"acme.md", "real.md"}


def _with_a_line(scene: Scene) -> bytes:
    return scene.file.read_bytes() + b"- %s\n" % scene.token()


Attack = Callable[[Scene], None]
ATTACKS: tuple[Attack, ...] = (
    appends, truncates, renames_over, keeps_size_and_time, writes_through_an_open_descriptor, changes_the_mode, deletes,
    moves_away, puts_a_folder_there, puts_a_link_there,
)  # fmt: skip
