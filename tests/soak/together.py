"""Real processes at work on the same files: some save through the one door, others write in the ways other programs do.

Every write carries a token of its own. At the end each token is looked for in the file and in the recovery copies.
Run as a script this module is one such process: `together.py KIND SEED SECONDS PAUSE RECOVERY FILE…`; it
prints what it wrote.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jobboard.errors import JobboardError
from jobboard.store.save import save
from jobboard.text.edit import Edit

START = (
    "# Acme\n\n- **Status**: PREPARED\n- **Moves**: 0\n\n"
    + "Some text that nobody touches.\n" * 40
    + "\n## History\n\n"
)
TOKEN = "- token {}\n"
WHOLE = {"renames", "rewrites"}
"""The kinds that write whole files from what they read a moment before."""


@dataclass
class Figures:
    """What came of one run, summed over its processes.

    `kept` tokens stand only in a recovery copy. `overwritten` are our own, gone because a program that writes whole
    files had read the file before they were in it; no one but that program could have saved them. `lost` must be empty.
    """

    written: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    kept: int = 0
    overwritten: int = 0
    lost: list[str] = field(default_factory=list)
    litter: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def missing(self, token: str, *, is_kept: bool, others: set[str]) -> None:
        """Counts a token that is not in its file."""
        if is_kept:
            self.kept += 1
        elif token.startswith("saves") and WHOLE & others:
            self.overwritten += 1
        else:
            self.lost.append(token)


def run(folder: Path, kinds: list[str], seconds: float, *, files: int = 2, pause: float = 0.003) -> Figures:
    """Let one process of each kind work on the files for so long, and count what is found afterwards.

    `pause` is the longest time that a process rests between two writes, in seconds.
    """
    board, recovery = folder / "board", folder / "recovery"
    board.mkdir()
    paths = [board / f"acme-{number}.md" for number in range(files)]
    for path in paths:
        path.write_bytes(START.encode())
    told = _work(kinds, [str(seconds), str(pause), str(recovery), *map(str, paths)])
    figures = Figures(refused=sum(each["refused"] for each in told))
    copies = "".join(path.read_text() for path in recovery.glob("*"))
    texts = {str(path): path.read_text() for path in paths}
    for kind, each in zip(kinds, told, strict=True):
        figures.written[kind] = figures.written.get(kind, 0) + len(each["written"])
        for name, token in each["written"]:
            if TOKEN.format(token) not in texts[name]:
                figures.missing(token, is_kept=TOKEN.format(token) in copies, others=set(kinds))
    figures.litter = sorted(set(os.listdir(board)) - {path.name for path in paths})
    untouched = START[START.index("Some") : START.index("## History")]
    figures.broken = [name for name, text in texts.items() if text.count(untouched) != 1]
    return figures


def _work(kinds: list[str], arguments: list[str]) -> list[dict[str, Any]]:
    """What the processes of these kinds tell when they are done."""
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    workers = [
        subprocess.Popen(
            [sys.executable, __file__, kind, str(seed), *arguments], env=environ, stdout=subprocess.PIPE, text=True
        )
        for seed, kind in enumerate(kinds)
    ]
    return [json.loads(worker.communicate()[0]) for worker in workers]


def saves(path: Path, token: str, recovery: Path) -> None:
    """A move as jobboard makes it: one value replaced, and a line at the end."""

    def plan(text: str, _day: date) -> tuple[Edit, ...]:
        start = text.index("**Moves**: ") + len("**Moves**: ")
        old = text[start : text.index("\n", start)]
        return Edit(start, old, str(int(old) + 1)), Edit(len(text), "", TOKEN.format(token))

    save(path, plan, root=path.parent, recovery=recovery)


def appends(path: Path, token: str, _recovery: Path) -> None:
    """`echo … >> file`."""
    with path.open("a") as file:
        file.write(TOKEN.format(token))


def appends_slowly(path: Path, token: str, _recovery: Path) -> None:
    """Appends in two writes, the file being open in between."""
    line = TOKEN.format(token)
    with path.open("ab", buffering=0) as file:
        file.write(line[:5].encode())
        time.sleep(random.random() / 500)
        file.write(line[5:].encode())


def renames(path: Path, token: str, _recovery: Path) -> None:
    """An editor that writes a new file and renames it over the old one."""
    changed = path.read_text() + TOKEN.format(token)
    new = path.with_name(f".{path.name}.swp")
    new.write_text(changed)
    new.replace(path)


def rewrites(path: Path, token: str, _recovery: Path) -> None:
    """An editor that empties the file and writes it anew."""
    changed = path.read_text() + TOKEN.format(token)
    with path.open("w") as file:
        file.write(changed)


KINDS: dict[str, Callable[[Path, str, Path], None]] = {
    each.__name__: each for each in (saves, appends, appends_slowly, renames, rewrites)
}


def main(kind: str, seed: str, seconds: str, pause: str, recovery: str, *paths: str) -> None:
    """Work for so long, then print which tokens were written where."""
    random.seed(seed)
    written: list[tuple[str, str]] = []
    refused = number = 0
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        path, token = random.choice(paths), f"{kind}-{seed}-{number}"
        number += 1
        try:
            KINDS[kind](Path(path), token, Path(recovery))
        except JobboardError:
            refused += 1
        else:
            written.append((path, token))
        time.sleep(random.random() * float(pause))
    print(json.dumps({"written": written, "refused": refused}))


if __name__ == "__main__":
    main(*sys.argv[1:])
