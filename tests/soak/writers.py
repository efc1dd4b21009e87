"""Four programs that write the same files in four manners, and one that reads them all the time.

Run as a script this module is one such process: `writers.py KIND SEED SECONDS PAUSE HOME FILE…`; it prints what it
did. Each write carries a token. The writers are honest: they take turns among themselves (a lock that jobboard knows
nothing of), read the file when it is their turn, and begin anew if it is another one by the time they write. Only one
of them can't be sure of that, which renames a new file over the old one: what jobboard wrote between its last look and
that, in some 20 µs, is its own to answer for. All that the others wrote must be there in the end, and all the rest.
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

Stamp = tuple[int, int, int]
Write = Callable[[Path, str, Stamp], bool]
"""Writes a file whole; False where it is another one than that which was read, and nothing is written."""


def stamp(status: os.stat_result) -> Stamp:
    """What tells one state of a file from another, whatever it is called."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def vim(path: Path, text: str, read: Stamp) -> bool:
    """Renames the file to a backup, writes a new one, removes the backup; it goes back where it is another one."""
    backup = path.with_name(f"{path.name}~")
    path.rename(backup)
    status = backup.stat()
    if stamp(status) == read:
        with path.open("w") as file:
            os.fchmod(file.fileno(), status.st_mode & 0o777)
            file.write(text)
    else:
        os.link(backup, path)
    backup.unlink()
    return stamp(status) == read


def truncates(path: Path, text: str, read: Stamp) -> bool:
    """Empties the file, if it is that which it has opened, and writes it anew, in two pieces."""
    with path.open("r+") as file:
        if stamp(os.fstat(file.fileno())) != read:
            return False
        file.truncate()
        file.write(text[: len(text) // 2])
        file.flush()
        time.sleep(random.random() / 500)
        file.write(text[len(text) // 2 :])
    return True


def renames(path: Path, text: str, read: Stamp) -> bool:
    """Writes a new file and renames it over the old one; what that is can only be seen before."""
    new = path.with_name(f".{path.name}.swp")
    new.write_text(text)
    new.chmod(path.stat().st_mode & 0o777)
    if stamp(path.stat()) != read:
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
BLIND = renames.__name__
"""The one that may overwrite what it has not seen: what came there between its last look and its writing."""

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
    """One of the four; `done` is what it wrote, `tries` when it was at which file, `broken` what it read in vain."""

    def __init__(self, kind: str, home: Path) -> None:
        self.kind, self.home = kind, home
        self.done: list[dict[str, Any]] = []
        self.broken: list[str] = []
        self.tries: list[tuple[str, float, float]] = []
        self._seen: dict[Path, set[str]] = {}

    def write(self, path: Path, token: str) -> None:
        """One write with this token."""
        with turn(self.home, path):
            if self.kind in WHOLE:
                self._write_whole(path, token)
            else:
                begun = time.monotonic()
                appends(path, f"- {token}\n")
                self.tries.append((path.stem, begun, time.monotonic()))
                self._note(path, token, begun, begun)

    def _write_whole(self, path: Path, token: str) -> None:
        done = False
        while not done:
            read, seen, text = time.monotonic(), stamp(path.stat()), path.read_text()
            if not FORM.fullmatch(text):
                self.broken.append(f"{path.stem}: {self.kind} read {text[-300:]!r}")
                return
            begun = time.monotonic()
            done = WHOLE[self.kind](path, text.replace("## Others\n\n", f"## Others\n\n- {token}\n"), seen)
            self.tries.append((path.stem, begun, time.monotonic()))
        self._note(path, token, read, begun, set(TOKEN.findall(text)) if self.kind == BLIND else None)

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
    return {"done": writer.done, "tries": writer.tries, "broken": writer.broken}


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
    return {"done": [], "tries": [], "broken": [], "saved": saved}


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
