"""What is due among ten thousand applications: the key that lists it, and the command beside `list`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.bench.measures import BOARD, Bench, Row, alternate, pressed, run
from tests.bench.terminal import Terminal

MOST = 1.1
"""Times of `list`, as promised."""

AIM = 0.050
"""Seconds from the key to the list on the screen, as promised for ten thousand cards."""

TITLE = 1
"""The line of the screen that tells what is due first, or what is listed."""


def days(bench: Bench, runs: int) -> Iterator[Row]:
    """The list of what is due, opened and left with its key; `jobboard today` and `jobboard list` in turns."""
    few, *_, many = bench.folders
    times: dict[int, float] = {}
    for size in (few, many):
        with bench.board(size) as terminal:
            times[size] = pressed(terminal, "tt", partial(_title, terminal), runs)
    yield Row(f"what is due, {many:,} cards", times[many], times[few], f"{few:,} cards", most=AIM)
    folder = str(bench.folders[many])
    ours, theirs = alternate(
        runs,
        lambda: run([*BOARD, "today", "-C", folder], bench.environment),
        lambda: run([*BOARD, "list", "-C", folder], bench.environment),
    )
    yield Row(f"jobboard today, {many:,} cards", ours, theirs, "jobboard list", limit=MOST)


def _title(terminal: Terminal) -> str:
    return terminal.screen.display[TITLE]
