"""A folder of applications, what a start shows of it, and what can be done to the files that the program keeps.

The oracle is the text that was written here, read by `told`; nothing of the program is asked what is right.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jobboard.store.live import board_on_disk, open_folder
from jobboard.store.places import cache_of

Shown = dict[str, tuple[str, str]]
"""What is shown of each application: its company and its status."""

Start = Callable[[Path], Shown]

TEXT = """# {company} - Engineer

- **Company**: {company}
- **Status**: {status:<9}
- **Salary**: $100,000 - $120,000 a year
- **Tags**: rust, remote

## Interviews
- 2026-12-01 14:00 recruiter screen with Ann

## Next Actions
- Call Ann by 2026-11-30
"""
NAMES = ("acme", "globex", "group/initech", "group/hooli", "umbrella")
LATER = 60.0
"""Seconds: what is kept is believed only of files that were not changed just before they were read."""


def told(text: str) -> tuple[str, str]:
    """The company and the status that a text states."""
    company, status = (re.findall(rf"\*\*{name}\*\*: (.*?) *$", text, re.MULTILINE) for name in ("Company", "Status"))
    return company[0], status[0]


@dataclass(frozen=True, slots=True)
class World:
    """A folder of applications."""

    folder: Path

    @classmethod
    def at(cls, place: Path) -> World:
        world = cls(place / "applications")
        (world.folder / "group").mkdir(parents=True)
        for number, name in enumerate(NAMES):
            text = TEXT.format(company=name.rpartition("/")[2].title(), status=("APPLIED", "PREPARED")[number % 2])
            world.path(name).write_text(text)
        return world

    @property
    def cache(self) -> Path:
        return cache_of(self.folder) / "cards"

    @property
    def truth(self) -> Shown:
        """What the files say at this moment."""
        return {name: told(self.path(name).read_text()) for name in NAMES}

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.md"

    def touch(self) -> None:
        """Others write all files anew, with what they say."""
        for name in NAMES:
            os.utime(self.path(name), ns=(0, self.path(name).stat().st_mtime_ns + 1))

    def change(self, *names: str) -> None:
        """Others change these, so that neither their sizes nor their times tell it."""
        for name in names:
            path = self.path(name)
            before = path.stat()
            text = path.read_text()
            other = text.replace("PREPARED", "APPLIED ") if "PREPARED" in text else text.replace("APPLIED ", "PREPARED")
            while path.stat().st_ctime_ns == before.st_ctime_ns:
                path.write_text(other)
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def ours(folder: Path) -> Shown:
    """What the commands show at a start, in this process."""
    real, time.time_ns = time.time_ns, lambda: real() + int(LATER * 1e9)
    try:
        return {card.id: (card.facts.company or "", card.status or "") for card in board_on_disk(open_folder(folder))}
    finally:
        time.time_ns = real


def damaged(whole: bytes, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Endlessly, what accidents make of a file."""
    while True:
        at, to = sorted(chance.choices(range(len(whole)), k=2))
        yield f"cut at {at}", whole[:at]
        yield f"bit {at}", whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]
        yield f"byte {at}", whole[:at] + bytes([chance.randrange(256)]) + whole[at + 1 :]
        yield f"letter {at}", whole[:at] + whole[at:].replace(b"APPLIED", b"REFUSED", 1)
        yield f"holes {at}-{to}", whole[:at] + bytes(to - at) + whole[to:]
        yield f"without {at}-{to}", whole[:at] + whole[to:]
        yield f"twice {at}-{to}", whole[:to] + whole[at:]
        yield f"noise {at}", whole[:at] + chance.randbytes(to - at)


def lies(start: Start, world: World, damages: Iterator[tuple[str, bytes]]) -> list[str]:
    """The damages after which a start shows something else than the files say, or leaves more than one file behind."""
    wrong = []
    for name, data in damages:
        world.cache.write_bytes(data)
        try:
            shown: object = start(world.folder)
        except Exception as error:  # noqa: BLE001  a start must not end so
            shown = error
        if shown != world.truth or os.listdir(world.cache.parent) != [world.cache.name]:
            wrong.append(f"{name}: {shown!r}")
    return wrong
