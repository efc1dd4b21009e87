"""From a key to the frame that shows what it did: a cursor step, a move, the letter of a filter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.measures import MINIMAL, QUIET, Bench, Row, heads, p95, pressed, presses
from tests.bench.terminal import Terminal

STEP_MOST, STEP_SECONDS, STEP_BYTES = 1.2, 0.012, 3_000
MOVE_MOST, MOVE_SECONDS = 3.0, 0.060
LETTER_SECONDS = 0.020
LETTERS = ("q", "\x7f")
"""A letter that leaves out some cards of every folder, and backspace."""


def keys(bench: Bench, runs: int) -> Iterator[Row]:
    """A cursor step and a move, on few and on many cards; in turns."""
    few, many = bench.ends
    with Terminal(MINIMAL, bench.environment) as terminal:
        terminal.until("minimal")
        terminal.draw(terminal.read(0.5))
        bare = pressed(terminal, "jj", terminal.cells, runs)
    with bench.board(few) as small, bench.board(many) as large:
        steps: dict[int, list[float]] = {few: [], many: []}
        moves: dict[int, list[float]] = {few: [], many: []}
        for _ in range(runs):
            for size, terminal in ((few, small), (many, large)):
                steps[size] += presses(terminal, "jk", terminal.cells, 1)
                moves[size] += presses(terminal, "LH", heads(terminal), 1)
        at_few, at_many = median(steps[few]), median(steps[many])
        yield Row(f"cursor step, {few:,} files", at_few, bare, "a key of an empty Textual app")
        yield Row(f"cursor step, {many:,} files", at_many, at_few, f"{few:,} files", STEP_MOST, STEP_SECONDS)
        written = float(max(large.bytes_of(key, QUIET) for key in "jkjk"))
        yield Row("bytes of a cursor step", written, 0, "", most=STEP_BYTES, unit="B")
        yield Row(f"move painted, {few:,} files", median(moves[few]), at_few, "a cursor step", MOVE_MOST)
        yield Row(f"move painted, {many:,} files", median(moves[many]), at_many, "a cursor step", MOVE_MOST)
        yield Row(f"move painted, {many:,} files", median(moves[many]), median(moves[few]), f"{few:,} files")
        folder = bench.folders[many]
        saved = [_saved(large, folder, key) for _ in range(runs) for key in "LH"]
        files = max(count for _, count in saved)
        seconds = [each for each, _ in saved]
        yield Row(f"move on the disk, {many:,} files", median(seconds), at_many, "a cursor step", MOVE_MOST)
        yield Row(f"move on the disk, {many:,} files, p95", p95(seconds), 0, "", most=MOVE_SECONDS)
        yield Row("files written by a move", float(files), 0, "", most=1, unit="file")


def typing(bench: Bench, runs: int) -> Iterator[Row]:
    """A letter of a filter until the counts follow it, on few and on many cards."""
    few, many = bench.ends
    times: dict[int, float] = {}
    for size in (few, many):
        with bench.board(size) as terminal:
            terminal.press("/")
            terminal.draw(terminal.read(0.5))
            times[size] = pressed(terminal, LETTERS, heads(terminal), runs)
    with bench.board(few) as terminal:
        step = pressed(terminal, "jk", terminal.cells, runs)
    yield Row(f"letter of a filter, {few:,} files", times[few], step, "a cursor step")
    yield Row(f"letter of a filter, {many:,} files", times[many], times[few], f"{few:,} files", most=LETTER_SECONDS)


def _saved(terminal: Terminal, folder: Path, key: str) -> tuple[float, int]:
    """Seconds from the key until a file of the folder holds the move, and how many files became others."""
    moved = folder / "aardvark.md"
    before, status = _stamps(folder), moved.stat().st_ino
    seconds = terminal.until_true(key, partial(_is_another, moved, status))
    terminal.draw(terminal.read(QUIET))
    return seconds, len(_stamps(folder).items() ^ before.items()) // 2


def _is_another(path: Path, inode: int) -> bool:
    return path.stat().st_ino != inode


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {each.name: (each.stat().st_ino, each.stat().st_mtime_ns) for each in folder.iterdir()}
