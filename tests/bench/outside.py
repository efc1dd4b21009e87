"""From another program's save to the frame that shows it: one file, and ten thousand at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.measures import QUIET, Bench, Row, p95, replace_file, timed, visible_card
from tests.bench.terminal import Terminal

MEDIAN, WORST = 0.040, {1_000: 0.060, 10_000: 0.120}
SETTLED, KEYS = 1.0, 0.120
CHANGE_ALL = """\
import os, sys
folder, word = sys.argv[1:]
names = [name for name in os.listdir(folder) if name.startswith("job-")]
for name in names:
    path = os.path.join(folder, name)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path + ".tmp", "w", encoding="utf-8") as file:
        file.write(text.replace("\\n## Cover letter", f"\\n<!-- {word} -->\\n## Cover letter", 1))
    os.replace(path + ".tmp", path)
with open(os.path.join(folder, "zebra.md"), "w", encoding="utf-8") as file:
    file.write(sys.stdin.read().replace("Aardvark", "Zebra").replace("Turn", word))
"""
"""Another program that rewrites every file, the last one being a card to be seen."""


def outside(bench: Bench, runs: int) -> Iterator[Row]:
    """One file, a rename over it, on few and on many."""
    medians: dict[int, float] = {}
    for size in list(bench.folders):
        visible = bench.folders[size] / "aardvark.md"
        with bench.board(size) as terminal:
            times = [_edited(terminal, visible, number) for number in range(max(runs, 20))]
        medians[size] = median(times)
        yield Row(f"outside edit, {size:,} files", median(times), 0, "", most=MEDIAN)
        if size in WORST:
            yield Row(f"outside edit, {size:,} files, p95", p95(times), 0, "", most=WORST[size])
    bare = median(timed(lambda: replace_file(bench.home / "bare.md", "x" * 300)) for _ in range(runs))
    few, many = bench.ends
    yield Row(f"outside edit, {few:,} files", medians[few], bare, "the edit itself")
    yield Row(f"outside edit, {many:,} files", medians[many], medians[few], f"{few:,} files")


def bursts(bench: Bench, runs: int) -> Iterator[Row]:
    """Every file changed at once while keys are pressed."""
    size = max(bench.folders)
    late, keys, writing = [], [], []
    with bench.board(size) as terminal:
        for number in range(max(1, runs // 4)):
            seconds, pressed, after = _burst(terminal, bench.folders[size], f"Burst-{number:03}")
            writing.append(seconds)
            keys += pressed
            late.append(after)
    yield Row(f"{size:,} files changed by another program", median(writing), 0, "(the writing itself)")
    yield Row("board right after the last write", median(late), 0, "", most=SETTLED)
    yield Row("keys meanwhile, p95", p95(keys), 0, "", most=KEYS)


def _burst(terminal: Terminal, folder: Path, word: str) -> tuple[float, list[float], float]:
    """Seconds of the writing, of each key that was pressed until all was seen, and from the end of it until then."""
    began = time.perf_counter()
    (folder / "zebra.md").unlink(missing_ok=True)
    with subprocess.Popen(
        [sys.executable, "-c", CHANGE_ALL, str(folder), word], stdin=subprocess.PIPE, env=dict(os.environ), text=True
    ) as writer:
        assert writer.stdin is not None
        writer.stdin.write(visible_card("Turn"))
        writer.stdin.close()
        pressed: list[float] = []
        ended = None
        while word not in terminal.text:
            for key in "jk":
                seconds = terminal.change(key, terminal.cells, 0.03, patience=2.0)
                pressed += [seconds] if seconds is not None else []
            if ended is None and writer.poll() is not None:
                ended = time.perf_counter()
    seen = time.perf_counter()
    ended = ended or seen
    return ended - began, pressed, seen - ended


def _edited(terminal: Terminal, path: Path, number: int) -> float:
    """Seconds from the save of a new position to the frame that shows it."""
    word = f"Turn-{number:03}"
    began = time.perf_counter()
    replace_file(path, visible_card(word))
    shown = terminal.until(word, limit=10.0)
    terminal.draw(terminal.read(QUIET))
    return shown - began
