"""From exec to what is seen: with what was kept of the last start, and without; and from `q` to the end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.folders import ROLES
from tests.bench.measures import BOARD, FIRST_PAINT, MINIMAL, NOTHING, Bench, Row, alternate, paint, run
from tests.bench.terminal import Terminal

EMPTY = "an empty Textual app"
PICTURE_MOST, BOARD_MOST, GROWTH_MOST = 0.15, 1.3, 1.15
CARDS_MOST, COMPLETE_MOST = 1.5, {1_000: 1.5, 10_000: 4.0}
QUIT_MOST = 0.5
HEADS = 2
"""The line of the columns' names and counts."""


def starts(bench: Bench, runs: int) -> Iterator[Row]:
    """First the picture that was kept, then the board that Textual draws, without that picture."""
    boards: dict[int, float] = {}
    for size, folder in bench.folders.items():
        _leave(bench, folder)
        picture, board, minimal, python = alternate(
            runs,
            lambda folder=folder: _first(bench, folder),  # type: ignore[misc]
            lambda folder=folder: _first(bench, folder, picture=False),  # type: ignore[misc]
            lambda: paint(MINIMAL, bench.environment, "minimal"),
            lambda: run(NOTHING, bench.environment),
        )
        boards[size] = board
        yield Row(f"first cards on the screen, {size:,} files", picture, minimal, EMPTY, limit=PICTURE_MOST)
        yield Row(f"first cards on the screen, {size:,} files", picture, python, "python -c pass")
        limit = BOARD_MOST if size == 1_000 else None
        yield Row(f"board drawn by Textual, {size:,} files", board, minimal, EMPTY, limit=limit)
    few, many = bench.ends
    yield Row(
        f"board drawn by Textual, {many:,} files",
        boards[many],
        boards[few],
        f"{few:,} files",
        GROWTH_MOST,
    )


def fillings(bench: Bench, runs: int) -> Iterator[Row]:
    """Without a cache: until the first cards are seen, and until the columns hold all."""
    for size in list(bench.folders)[1:]:
        folder = bench.folders[size]
        complete = _heads(bench, folder)
        first, whole, minimal = alternate(
            max(3, runs // 2),
            lambda folder=folder: _uncached(bench, folder, *ROLES),  # type: ignore[misc]
            lambda folder=folder, complete=complete: _uncached(bench, folder, complete),  # type: ignore[misc]
            lambda: paint(MINIMAL, bench.environment, "minimal"),
        )
        yield Row(f"nothing cached, {size:,} files: first cards", first, minimal, EMPTY, CARDS_MOST)
        limit = COMPLETE_MOST.get(size)
        yield Row(f"nothing cached, {size:,} files: complete", whole, minimal, EMPTY, limit)


def quits(bench: Bench, runs: int) -> Iterator[Row]:
    """From `q` to the end of the process."""
    for size in bench.ends:
        board = [*BOARD, str(bench.folders[size])]
        ours, theirs = alternate(
            runs,
            lambda board=board: _quit(bench, board, FIRST_PAINT),  # type: ignore[misc]
            lambda: _quit(bench, MINIMAL, "minimal"),
        )
        yield Row(f"quitting, {size:,} files", ours, theirs, EMPTY, limit=QUIT_MOST)


def _leave(bench: Bench, folder: Path) -> None:
    """Open the board and leave it, so that all that a start keeps is there."""
    for _ in range(2):
        _quit(bench, [*BOARD, str(folder)], FIRST_PAINT)


def _first(bench: Bench, folder: Path, *, picture: bool = True) -> float:
    if picture:
        return paint([*BOARD, str(folder)], bench.environment, FIRST_PAINT)
    kept = list((bench.home / "cache").glob("jobboard/*/picture"))
    contents = [each.read_bytes() for each in kept]
    for each in kept:
        each.unlink()
    try:
        return paint([*BOARD, str(folder)], bench.environment, FIRST_PAINT)
    finally:
        for each, data in zip(kept, contents, strict=True):
            each.write_bytes(data)


def _uncached(bench: Bench, folder: Path, *texts: str) -> float:
    empty = bench.home / "empty"
    shutil.rmtree(empty, ignore_errors=True)
    return paint([*BOARD, str(folder)], {**bench.environment, "XDG_CACHE_HOME": str(empty)}, *texts)


def _heads(bench: Bench, folder: Path) -> str:
    """The names and counts of the columns once all is read, as far as a frame writes them in one piece."""
    with Terminal([*BOARD, str(folder)], bench.environment) as terminal:
        terminal.until(FIRST_PAINT)
        terminal.draw(terminal.read(3.0, limit=60.0))
        line = next(each for each in terminal.screen.display if FIRST_PAINT in each)
    return "Prepared " + line.partition("Prepared ")[2].split()[0]


def _quit(bench: Bench, command: list[str] | tuple[str, ...], text: str) -> float:
    with Terminal(command, bench.environment) as terminal:
        terminal.until(text)
        terminal.draw(terminal.read(1.0, limit=20.0))
        return terminal.end("q")
