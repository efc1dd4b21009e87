"""Four programs that write the same files in four manners, and one that reads them all the time.

Run as a script this module is one such process: `writers.py KIND SEED SECONDS PAUSE HOME FILE…`; it prints what it
did. Each write carries a token. The writers are honest: they take turns among themselves (a lock that jobboard knows
nothing of), they read the file when it is their turn, and read it again if it is another one right before they write.
So the only loss that they answer for is one of jobboard's own writes, made between their last look and their writing.
"""

from __future__ import annotations

import fcntl
import json
import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.soak.naive_others import NAIVE

NAMES = ("Acme", "Bolt", "Crux")
BODY = "Some text that nobody touches.\n" * 60
ITEMS = 60
START = (
    "# {} - Engineer\n\n- **Status**: PREPARED\n- **Location**: Ghent  \n- **Contact**: nobody\n\n"
    + BODY
    + "\n## Checklist\n\n"
    + "".join(f"- [ ] item {number:02}\n" for number in range(ITEMS))
    + "\n## Notes\n\n- 2026-11-01: begun\n\n## History\n\n- 2026-11-01: PREPARED\n\n## Others\n\n"
)
TOKEN = re.compile(r"\b(?:vim|truncates|renames|appends|note|move|set|key)-\d+-\d+\b")
_DAY = r"- (?:by )?\d{4}-\d\d-\d\d: "
_STATUS = "(?:PREPARED|APPLIED|INTERVIEW|OFFER|DID_NOT_APPLY)"
FORM = re.compile(
    rf"# \w+ - Engineer\n\n- \*\*Status\*\*: {_STATUS}\n- \*\*Location\*\*: Ghent  \n"
    rf"- \*\*Contact\*\*: (?:nobody|set-\d+-\d+)\n\n{re.escape(BODY)}"
    rf"\n## Checklist\n\n(?:- \[[ x]\] item \d\d\n){{{ITEMS}}}\n## Notes\n\n(?:{_DAY}(?:begun|(?:note|key)-\d+-\d+)\n)+"
    rf"\n## History\n\n(?:{_DAY}{_STATUS}(?: → {_STATUS})?(?:: move-\d+-\d+| \(by hand\))?\n)+"
    r"\n## Others\n\n(?:- (?:vim|truncates|renames|appends)-\d+-\d+\n)*"
)
"""All that a file may look like."""

Stamp = tuple[int, int, int, int]
Same = Callable[[], bool]
"""Whether the file is still the one that was read; else nothing is written."""

Write = Callable[[Path, str, Same], bool]


def stamp(path: Path) -> Stamp:
    """What tells one state of a file from another."""
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def vim(path: Path, text: str, same: Same) -> bool:
    """Renames the file to a backup, writes a new one, removes the backup."""
    backup, mode = path.with_name(f"{path.name}~"), path.stat().st_mode
    if not same():
        return False
    path.rename(backup)
    with path.open("w") as file:
        os.fchmod(file.fileno(), mode & 0o777)
        file.write(text)
    backup.unlink()
    return True


def truncates(path: Path, text: str, same: Same) -> bool:
    """Empties the file and writes it anew, in two pieces."""
    if not same():
        return False
    with path.open("w") as file:
        file.write(text[: len(text) // 2])
        file.flush()
        time.sleep(random.random() / 500)
        file.write(text[len(text) // 2 :])
    return True


def renames(path: Path, text: str, same: Same) -> bool:
    """Writes a new file and renames it over the old one."""
    new = path.with_name(f".{path.name}.swp")
    new.write_text(text)
    new.chmod(path.stat().st_mode & 0o777)
    if not same():
        return False
    new.replace(path)
    return True


def appends(path: Path, line: str) -> None:
    """Adds a line at the end; now and then in two pieces, the file being open in between."""
    cut = random.choice([0, 0, 5])
    with path.open("a") as file:
        file.write(line[:cut])
        file.flush()
        time.sleep(random.random() / 500 if cut else 0)
        file.write(line[cut:])


WHOLE: dict[str, Write] = {each.__name__: each for each in (vim, truncates, renames)}
KINDS = (*WHOLE, appends.__name__)
STOP, OVER = "stop", "over"
"""Files in the home that make the writers stop before their time, and the reader."""

HELD = 0.002
"""Seconds that a naive saver takes between its last look at the file and its writing."""


@contextmanager
def turn(home: Path, path: Path) -> Iterator[None]:
    """Only one of the writers at a time writes a file."""
    with (home / f"turn-{path.stem}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Writer:
    """One of the four; `done` is what it wrote, `broken` what it found that was no whole file."""

    def __init__(self, kind: str, home: Path) -> None:
        self.kind, self.home = kind, home
        self.done: list[dict[str, Any]] = []
        self.broken: list[str] = []
        self._seen: dict[Path, set[str]] = {}

    def write(self, path: Path, token: str) -> None:
        """One write with this token."""
        with turn(self.home, path):
            if self.kind in WHOLE:
                self._write_whole(path, token)
            else:
                begun = time.monotonic()
                appends(path, f"- {token}\n")
                self._note(path, token, begun, begun)

    def _write_whole(self, path: Path, token: str) -> None:
        while True:
            read, seen = time.monotonic(), stamp(path)
            text = path.read_text()
            if not FORM.fullmatch(text):
                self.broken.append(f"{path.stem}: {self.kind} read {text[-300:]!r}")
                return
            new = text.replace("## Others\n\n", f"## Others\n\n- {token}\n")
            begun = time.monotonic()
            if WHOLE[self.kind](path, new, lambda seen=seen: stamp(path) == seen):  # type: ignore[misc]
                break
        self._note(path, token, read, begun, set(TOKEN.findall(text)))

    def _note(self, path: Path, token: str, read: float, begun: float, base: set[str] | None = None) -> None:
        """Notes a write: when the file was read, written and done, and which tokens came to and went from its text."""
        noted: dict[str, Any] = {
            "path": path.stem,
            "token": token,
            "read": read,
            "begun": begun,
            "ended": time.monotonic(),
        }
        if base is not None:
            before = self._seen.get(path, set())
            noted |= {"came": [*(base - before)], "went": [*(before - base)]}
            self._seen[path] = base
        self.done.append(noted)


def work(kind: str, seed: str, seconds: float, pause: float, home: Path, paths: list[Path]) -> dict[str, Any]:
    """Write for so long."""
    random.seed(seed)
    writer, end, number = Writer(kind, home), time.monotonic() + seconds, 0
    while time.monotonic() < end and not (home / STOP).exists():
        writer.write(random.choice(paths), f"{kind}-{seed}-{number}")
        number += 1
        time.sleep(random.random() * pause)
    return {"done": writer.done, "broken": writer.broken}


def sample(seconds: float, pause: float, home: Path, paths: list[Path]) -> dict[str, Any]:
    """Read for so long; `bad` is what was no whole file, and when it was read."""
    end, count, bad, states = time.monotonic() + seconds, 0, [], set()
    while time.monotonic() < end and not (home / OVER).exists():
        for path in paths:
            begun = time.monotonic()
            try:
                text = path.read_text(errors="replace")
            except FileNotFoundError:
                text = ""
            count += 1
            states.add(sha256(text.encode()).digest())
            if not FORM.fullmatch(text):
                bad.append({"path": path.stem, "begun": begun, "ended": time.monotonic(), "text": text[-300:]})
        time.sleep(pause)
    return {"count": count, "states": len(states), "bad": bad}


def naive(kind: str, seconds: float, pause: float, paths: list[Path]) -> dict[str, Any]:
    """Save for so long as most programs do, as if it were jobboard; nothing that it wrote is looked for."""
    end, saved = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        with suppress(FileNotFoundError):
            saved += NAIVE[kind](random.choice(paths), lambda point: time.sleep(HELD if "before" in point else 0)) == 0
        time.sleep(random.random() * pause)
    return {"done": [], "broken": [], "saved": saved}


def main(kind: str, seed: str, seconds: str, pause: str, home: str, *files: str) -> None:
    """Be one of the processes, and print what it did."""
    paths = [Path(each) for each in files]
    if kind in NAIVE:
        print(json.dumps(naive(kind, float(seconds), float(pause), paths)))
    elif kind == "samples":
        print(json.dumps(sample(float(seconds), float(pause), Path(home), paths)))
    else:
        print(json.dumps(work(kind, seed, float(seconds), float(pause), Path(home), paths)))


if __name__ == "__main__":
    main(*sys.argv[1:])
