"""The folder itself: checked against the cache, read wholly, and one file of it saved."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

from jobboard.store.save import save
from jobboard.text.edit import Edit
from tests.bench.measures import Bench, Row, alternate, replace_file, timed

CHECK_MOST, READ_MOST = 1.5, 6.0
TIMED = """\
import gc, os, sys, time
folder = sys.argv[1]
from pathlib import Path
from jobboard.config import Settings
from jobboard.store import cache
from jobboard.store.live import board_on_disk
from jobboard.store.folder import Folder
from jobboard.store.scan import scan
import jobboard.text.document
opened = Folder(Path(folder), Settings())
def bare():
    with os.scandir(folder) as listing:
        for each in listing:
            each.stat(follow_symlinks=False)
def checked():
    known = cache.load(opened.path, opened.settings)
    assert known is not None and scan(opened.path, opened.settings, known, patient=True) is known
def raw():
    with os.scandir(folder) as listing:
        for each in listing:
            with open(each.path, "rb") as file:
                file.read()
def read():
    scan(opened.path, opened.settings)
if sys.argv[2] == "checked":
    board_on_disk(opened)
way = globals()[sys.argv[2]]
gc.disable()
began = time.perf_counter()
way()
print(time.perf_counter() - began)
"""
"""One way to go through a folder in a process of its own; it prints the seconds, without what it had to load."""


def disk(bench: Bench, runs: int) -> Iterator[Row]:
    """Ten thousand files: listed, checked against the cache, read as they are, read and understood."""
    size = max(bench.folders)
    ways: list[Callable[[], float]] = [
        lambda way=way: _timed_apart(bench, way)  # type: ignore[misc]
        for way in ("bare", "checked", "raw", "read")
    ]
    bare, checked, raw, read = alternate(runs, *ways)
    yield Row(f"cache loaded and checked, {size:,} files", checked, bare, "scandir and stat", CHECK_MOST)
    yield Row(f"read and understood, {size:,} files", read, raw, "a bare read of the bytes", READ_MOST)


def saves(bench: Bench, runs: int) -> Iterator[Row]:
    """One change of one file through the one door, and the least that keeps the old file when the power fails."""
    path = bench.home / "saved" / "application.md"
    path.parent.mkdir()
    data = bench.folders[min(bench.folders)].joinpath("job-00000.md").read_text(encoding="utf-8")
    path.write_text(data, encoding="utf-8")
    turn = count()

    def through_the_door() -> float:
        word = f"turn {next(turn)}\n"
        return timed(lambda: save(path, _at_the_end(word), root=path.parent, recovery=bench.home / "recovery"))

    ours, swap, bare = alternate(
        runs,
        through_the_door,
        lambda: timed(lambda: replace_file(path.with_suffix(".swap"), data, sync=True)),
        lambda: timed(lambda: path.with_suffix(".bare").write_text(data, encoding="utf-8")),
    )
    yield Row("save of one field", ours, bare, "a bare write that can lose the file")
    yield Row("save of one field", ours, swap, "write, fsync, rename")


def _timed_apart(bench: Bench, way: str) -> float:
    folder = str(bench.folders[max(bench.folders)])
    done = subprocess.run(
        [sys.executable, "-c", TIMED, folder, way],
        cwd=Path(__file__).parents[2],
        env=bench.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _at_the_end(word: str) -> Callable[[str, date], tuple[Edit, ...]]:
    return lambda text, _: (Edit(len(text), "", word),)
