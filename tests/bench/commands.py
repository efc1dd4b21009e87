"""Whole commands, their process included, beside an empty Textual app and the floor of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

from tests.bench.measures import BOARD, MINIMAL, NOTHING, Bench, Row, alternate, paint, run, timed

FAST_MOST, SLOW_MOST = 0.25, 0.6
CARD = "aardvark"


def commands(bench: Bench, runs: int) -> Iterator[Row]:
    """`list` and `move` on folders of each size, the other commands on the smallest."""
    few, _ = bench.ends
    for size, folder in bench.folders.items():
        status = cycle(["applied", "prepared"])
        listed, moved, minimal, stats, python = alternate(
            runs,
            lambda folder=folder: _run(bench, folder, "list"),  # type: ignore[misc]
            lambda folder=folder, status=status: _run(bench, folder, "move", CARD, next(status)),  # type: ignore[misc]
            lambda: paint(MINIMAL, bench.environment, "minimal"),
            lambda folder=folder: timed(lambda: _stat_all(folder)),  # type: ignore[misc]
            lambda: run(NOTHING, bench.environment),
        )
        floor = f"an empty app × {FAST_MOST} + scandir and stat"
        allowed = minimal * FAST_MOST + stats
        yield Row(f"jobboard list, {size:,} files", listed, allowed, floor, limit=1.0)
        yield Row(f"jobboard move, {size:,} files", moved, allowed, floor, limit=1.0)
        if size == few:
            yield Row("jobboard list", listed, minimal, "an empty Textual app")
            yield Row("jobboard list", listed, python, "python -c pass")
    yield from _others(bench, runs)


def _others(bench: Bench, runs: int) -> Iterator[Row]:
    folder = bench.folders[min(bench.folders)]
    calls: list[Sequence[str]] = [
        ["show", CARD],
        ["check"],
        ["today"],
        ["brief", CARD],
        ["prep", "sql"],
        ["note", CARD, "called"],
        ["undo"],
        ["skills", CARD],
        ["compare"],
        ["round", "list"],
        ["export", "ics"],
        ["sweep", "--quiet", "400"],
    ]
    *ours, minimal = alternate(
        max(3, runs // 3),
        *(lambda call=call: _run(bench, folder, *call) for call in calls),
        lambda: paint(MINIMAL, bench.environment, "minimal"),
    )
    for call, seconds in zip(calls, ours, strict=True):
        yield Row(f"jobboard {' '.join(call)}", seconds, minimal, "an empty Textual app", SLOW_MOST)


def _run(bench: Bench, folder: Path, *words: str) -> float:
    return run([*BOARD, *words, "-C", str(folder)], bench.environment)


def _stat_all(folder: Path) -> None:
    with os.scandir(folder) as listing:
        for each in listing:
            each.stat(follow_symlinks=False)
