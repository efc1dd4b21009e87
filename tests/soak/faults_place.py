"""A folder of applications with neighbours, seen to the last trait: what a save may change and what it may not."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OLD = 1_790_000_000_000_000_000
"""A time of files, in nanoseconds since 1970, that lies before every run."""

ACME = b"""# Acme - Engineer\r
\r
- **Company**: Acme
- **Status**: PREPARED  \r
- **Applied**: TBD

## Next Actions
- [ ] Call Ann
- Call Bob

## Notes
No one's text: \xff\xfe \xc3\xa9, and no last newline"""
GLOBEX = b"---\ncompany: Globex\nrole: Baker\nstatus: prepared\n---\n"
INITECH = b"# Initech\n\n| | |\n|---|---|\n| Company | Initech |\n| Status | Prepared |\n"
FILES = {
    b"acme.md": ACME,
    b"globex.md": GLOBEX,
    b"initech.md": INITECH,
    b"empty.md": b"",
    b"letter.txt": b"Dear all",
    b".hidden": b"\0\1\2",
    b"caf\xe9.md": b"# Caf\xc3\xa9 - Cook\n\nStatus: APPLIED\n",
    b"hooli/application.md": b"# Hooli - Cook\n\n- **Status**: APPLIED\n",
    b"hooli/cv.pdf": b"%PDF-1.7\n",
    b"_prep/phone.md": b"- Water\n",
}
TARGETS = ("acme.md", "globex.md", "initech.md")
POSTINGS = {
    name: f"Company: {name}\nPosition: Baker\n\nJob Description\n\nBread, at night.\n"
    for name in ("Umbrella", "Soylent", "Tyrell")
}


@dataclass(frozen=True)
class Place:
    """Where all of it lies: the board's folder, what is beside it, and the homes of state and cache."""

    root: Path

    @classmethod
    def made(cls, root: Path) -> Place:
        place = cls(root)
        for named, data in FILES.items():
            path = place.board / os.fsdecode(named)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (place.board / "acme.md").chmod(0o640)
        (place.board / "letter.txt").chmod(0o444)
        (place.board / "link.txt").symlink_to("letter.txt")
        if sys.platform == "linux":
            try:
                for name in ("acme.md", "letter.txt"):
                    os.setxattr(place.board / name, "user.note", b"kept")
            except OSError:
                pass
        (root / "beside.md").write_text("# Nobody's\n")
        for company, text in POSTINGS.items():
            (root / f"{company}.txt").write_text(text)
        for path in [root, *root.rglob("*")]:
            os.utime(path, ns=(OLD, OLD), follow_symlinks=False)
        return place

    @classmethod
    def begun(cls, above: Path) -> Place:
        """A place of its own in the folder `above`, where this process then is and has its homes."""
        place = cls.made(Path(tempfile.mkdtemp(dir=above)))
        os.environ.update(place.environ)
        os.chdir(place.board)
        return place

    @property
    def board(self) -> Path:
        return self.root / "board"

    @property
    def environ(self) -> dict[str, str]:
        homes = {f"XDG_{name.upper()}_HOME": str(self.root / name) for name in ("state", "cache", "config", "data")}
        return {**homes, "HOME": str(self.root), "TZ": "UTC"}

    @property
    def own(self) -> tuple[Path, ...]:
        """The program's own places."""
        return self.root / "state", self.root / "cache"

    def look(self) -> dict[str, Traits]:
        """All that lies here but in the program's own places."""
        found: dict[str, Traits] = {}
        folders = [str(self.root)]
        while folders:
            folder = folders.pop()
            with os.scandir(folder) as entries:
                for entry in entries:
                    if folder == str(self.root) and entry.name in ("state", "cache"):
                        continue
                    found[entry.path[len(str(self.root)) + 1 :]] = traits = Traits.of(entry.path)
                    if stat.S_ISDIR(traits.kind):
                        folders.append(entry.path)
        return found

    def strange(self) -> list[str]:
        """What lies in the program's own places and is none of what it keeps there."""
        found = [each for own in self.own for each in own.rglob("*") if each.is_file()]
        return [str(each) for each in found if each.name not in ("journal.jsonl", "turn", "import", "cards")]


@dataclass(frozen=True)
class Traits:
    """Everything about one entry of a folder. A folder's times change with the names in it."""

    kind: int
    owner: tuple[int, int]
    links: int
    xattrs: tuple[tuple[str, bytes], ...]
    data: bytes | str | None
    times: tuple[int, int] = (0, 0)
    inode: int = 0

    @classmethod
    def of(cls, path: str) -> Traits:
        status = os.lstat(path)
        names = os.listxattr(path, follow_symlinks=False) if sys.platform == "linux" else []
        xattrs = tuple((name, os.getxattr(path, name, follow_symlinks=False)) for name in names)
        owner = status.st_uid, status.st_gid
        if stat.S_ISDIR(status.st_mode):
            return cls(status.st_mode, owner, 0, xattrs, None)
        data = os.readlink(path) if stat.S_ISLNK(status.st_mode) else _bytes(path)
        times = status.st_mtime_ns, status.st_ctime_ns
        return cls(status.st_mode, owner, status.st_nlink, xattrs, data, times, status.st_ino)

    @property
    def lasting(self) -> tuple[object, ...]:
        """What a save leaves as it was although it puts another file in the place."""
        return self.kind, self.owner, self.links, self.xattrs

    @property
    def but_for_ctime(self) -> tuple[object, ...]:
        """Everything but the time of the last change of any trait: to have a second name for a moment changes it."""
        return self.lasting, self.data, self.times[0], self.inode


class Kept:
    """What a place is like before an act, so that it can be made so again."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.own = self._own()
        self.before = place.look()
        self.asked_by = os.getppid()

    def back(self) -> dict[str, Traits]:
        """Make it so again; what it then is like. Ends the process if whoever asked for all this is gone."""
        if os.getppid() != self.asked_by:
            os._exit(1)
        now = self._own()
        for path in sorted(now.keys() - self.own.keys(), reverse=True):
            path.rmdir() if now[path] is None else path.unlink()
        for path, data in sorted(self.own.items()):
            if now.get(path, b"") != data:
                path.mkdir(0o700) if data is None else path.write_bytes(data)
        looked = self.place.look()
        for name in looked.keys() - self.before.keys():
            (self.place.root / name).unlink()
        changed = [name for name, traits in self.before.items() if looked.get(name) != traits]
        for name in changed:
            self._write(self.place.root / name, self.before[name])
            looked[name] = Traits.of(str(self.place.root / name))
        self.before = {name: traits for name, traits in looked.items() if name in self.before}
        return self.before

    def _own(self) -> dict[Path, bytes | None]:
        found: dict[Path, bytes | None] = {}
        for own in self.place.own:
            for folder, _, names in os.walk(own):
                found[Path(folder)] = None
                found |= {Path(folder, name): _bytes(f"{folder}/{name}") for name in names}
        return found

    @staticmethod
    def _write(path: Path, traits: Traits) -> None:
        path.unlink(missing_ok=True)
        path.write_bytes(traits.data if isinstance(traits.data, bytes) else b"")
        path.chmod(traits.kind & 0o7777)
        for name, value in traits.xattrs:
            os.setxattr(path, name, value)
        os.utime(path, ns=(OLD, OLD))


def _bytes(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return os.read(descriptor, 1 << 20)
    finally:
        os.close(descriptor)


def differences(before: Mapping[str, Traits], after: Mapping[str, Traits], *, but: Any = ()) -> list[str]:
    """What came, went or changed, in words, besides the names that may."""
    names = [name for name in before.keys() | after.keys() if name not in but and before.get(name) != after.get(name)]
    return [
        f"{name!r} " + ("came" if name not in before else "went" if name not in after else "is another")
        for name in sorted(names)
    ]
