"""What is measured, each as medians of several runs that are alternated with what they are compared with."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from jobboard.store.save import save
from jobboard.text.edit import Edit
from tests.bench.terminal import Terminal

BOARD = (sys.executable, "-m", "jobboard")
MINIMAL = (sys.executable, str(Path(__file__).parent / "minimal.py"))
FIRST_PAINT = "Prepared"
STEP_AIM, LETTER_AIM = 0.012, 0.020
LETTERS = ("q", "\x7f")
"""A letter that leaves out some cards of every folder, and backspace."""

QUIET = 0.12
"""Seconds without output after which a key is taken to have been dealt with."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: a median in seconds, what it is compared with, the ratio that it may not pass.

    `aim` is what it should stay under on a quiet machine, in seconds; it is printed, and nothing fails by it. `most` is
    what it may take at most, in seconds, where a limit was promised in seconds.
    """

    what: str
    seconds: float
    against: float
    compared: str
    limit: float | None = None
    aim: float | None = None
    most: float | None = None

    @property
    def ratio(self) -> float:
        """How many times as long it takes."""
        return self.seconds / self.against

    @property
    def too_slow(self) -> bool:
        """Whether it passes its limit."""
        return (self.limit is not None and self.ratio > self.limit) or (
            self.most is not None and self.seconds > self.most
        )


@dataclass(frozen=True, slots=True)
class Bench:
    """Where the measuring takes place: a private home, and a folder of each size in it."""

    home: Path
    folders: Mapping[int, Path]

    @property
    def environment(self) -> dict[str, str]:
        """A usual terminal and a home of its own; compiled modules are kept, as they are on a person's machine."""
        kept = {
            name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR")
        }
        places = {f"XDG_{name.upper()}_HOME": str(self.home / name) for name in ("config", "state", "cache")}
        return {**kept, **places, "HOME": str(self.home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}

    @contextmanager
    def board(self, size: int) -> Iterator[Terminal]:
        """The board on the folder of that size, painted and at rest."""
        with Terminal([*BOARD, str(self.folders[size])], self.environment) as terminal:
            terminal.until(FIRST_PAINT)
            terminal.draw(terminal.read(1.0, limit=10.0))
            yield terminal


def starts(bench: Bench, runs: int) -> Iterator[Row]:
    """From exec to the first paint, with the cache that the start before left, and without one."""
    environment = bench.environment
    for size in bench.folders:
        _paint([*BOARD, str(bench.folders[size])], environment, FIRST_PAINT, rest=3.0)
        board = [*BOARD, str(bench.folders[size])]
        ours, theirs = alternate(
            runs,
            lambda board=board: _paint(board, environment, FIRST_PAINT),  # type: ignore[misc]
            lambda: _paint(MINIMAL, environment, "minimal"),
        )
        yield Row(f"start, {size:,} cards", ours, theirs, "an empty Textual app")
    for size in list(bench.folders)[1:]:
        board = [*BOARD, str(bench.folders[size])]
        nowhere = {**environment, "XDG_CACHE_HOME": "/dev/null"}
        ours, theirs = alternate(
            max(3, runs // 2),
            lambda board=board, nowhere=nowhere: _paint(board, nowhere, FIRST_PAINT),  # type: ignore[misc]
            lambda: _paint(MINIMAL, environment, "minimal"),
        )
        yield Row(f"start, {size:,} cards, nothing cached", ours, theirs, "an empty Textual app")


def keys(bench: Bench, runs: int) -> Iterator[Row]:
    """From a key to the frame that shows what it did: a cursor step, and a move, on few and on many cards."""
    few, *_, many = bench.folders
    with Terminal(MINIMAL, bench.environment) as terminal:
        terminal.until("minimal")
        terminal.draw(terminal.read(0.5))
        bare = pressed(terminal, "jj", terminal.cells, runs)
    with bench.board(few) as small, bench.board(many) as large:
        for what, pair, seen in (("cursor step", "jk", "cells"), ("move", "LH", "heads")):
            at_few = pressed(small, pair, _seen(small, seen), runs)
            at_many = pressed(large, pair, _seen(large, seen), runs)
            aim = STEP_AIM if what == "cursor step" else None
            yield Row(f"{what}, {few:,} cards", at_few, bare, "a key of an empty Textual app")
            yield Row(f"{what}, {many:,} cards", at_many, at_few, f"{few:,} cards", limit=1.5, aim=aim)


def typing(bench: Bench, runs: int) -> Iterator[Row]:
    """From a letter of a filter to the frame whose counts follow it, on few and on many cards."""
    few, *_, many = bench.folders
    times: dict[int, float] = {}
    for size in (few, many):
        with bench.board(size) as terminal:
            terminal.press("/")
            terminal.draw(terminal.read(0.5))
            times[size] = pressed(terminal, LETTERS, _seen(terminal, "heads"), runs)
    with bench.board(few) as terminal:
        step = pressed(terminal, "jk", terminal.cells, runs)
    yield Row(f"letter of a filter, {few:,} cards", times[few], step, "a cursor step")
    yield Row(f"letter of a filter, {many:,} cards", times[many], times[few], f"{few:,} cards", aim=LETTER_AIM)


def outside(bench: Bench, runs: int) -> Iterator[Row]:
    """From another program's save (a rename over the file) to the frame that shows it."""
    few, *_, many = bench.folders
    times: dict[int, float] = {}
    for size in (few, many):
        visible = bench.folders[size] / "aardvark.md"
        with bench.board(size) as terminal:
            times[size] = median(_edited(terminal, visible, number) for number in range(runs))
    bare = median(_timed(lambda: _replace(bench.home / "bare.md", "x" * 300)) for _ in range(runs))
    yield Row(f"outside edit, {few:,} cards", times[few], bare, "the edit itself")
    yield Row(f"outside edit, {many:,} cards", times[many], times[few], f"{few:,} cards")


def commands(bench: Bench, runs: int) -> Iterator[Row]:
    """A whole `jobboard list`, its process included."""
    for size, folder in bench.folders.items():
        ours, bare = alternate(
            runs,
            lambda folder=folder: run([*BOARD, "list", "-C", str(folder)], bench.environment),  # type: ignore[misc]
            lambda: run([sys.executable, "-c", "pass"], bench.environment),
        )
        yield Row(f"jobboard list, {size:,} cards", ours, bare, "python -c pass")


def saves(bench: Bench, runs: int) -> Iterator[Row]:
    """One change of one file through the one door, and the least that keeps the old file when the power fails."""
    path = bench.home / "saved" / "application.md"
    path.parent.mkdir()
    path.write_text(
        bench.folders[min(bench.folders)].joinpath("job-00000.md").read_text(encoding="utf-8"), encoding="utf-8"
    )
    data = path.read_text(encoding="utf-8")
    turn = iter(range(10**6))

    def through_the_door() -> float:
        word = f"turn {next(turn)}\n"
        return _timed(lambda: save(path, _at_the_end(word), root=path.parent, recovery=bench.home / "recovery"))

    ours, swap, bare = alternate(
        runs,
        through_the_door,
        lambda: _timed(lambda: _replace(path.with_suffix(".swap"), data, sync=True)),
        lambda: _timed(lambda: path.with_suffix(".bare").write_text(data, encoding="utf-8")),
    )
    yield Row("save of one field", ours, bare, "a bare write that can lose the file")
    yield Row("save of one field", ours, swap, "write, fsync, rename")


def alternate(runs: int, *ways: Callable[[], float]) -> list[float]:
    """The median of each way, taken in turns so that a busy moment meets them all."""
    rounds = [[way() for way in ways] for _ in range(runs)]
    return [median(times) for times in zip(*rounds, strict=True)]


def _at_the_end(word: str) -> Callable[[str, date], tuple[Edit, ...]]:
    return lambda text, _: (Edit(len(text), "", word),)


def _paint(command: Sequence[str], environment: Mapping[str, str], text: str, rest: float = 0.0) -> float:
    with Terminal(command, environment) as terminal:
        painted = terminal.until(text) - terminal.started
        terminal.read(rest, limit=rest * 3)
    return painted


def _seen(terminal: Terminal, what: str) -> Callable[[], object]:
    if what == "cells":
        return terminal.cells
    head = next(row for row, text in enumerate(terminal.screen.display) if FIRST_PAINT in text)
    return lambda: terminal.screen.display[head]


def pressed(
    terminal: Terminal, pair: Iterable[str], seen: Callable[[], object], runs: int, quiet: float = QUIET
) -> float:
    """The median of pressing two keys that take each other back."""
    times = [terminal.change(key, seen, quiet) for _ in range(runs) for key in pair]
    if None in times:
        raise RuntimeError(f"a key of {pair!r} changed nothing:\n{terminal.text}")
    return median(each for each in times if each is not None)


def _edited(terminal: Terminal, path: Path, number: int) -> float:
    """Seconds from the save of a new position to the frame that shows it."""
    word = f"Turn-{number:03}"
    began = time.perf_counter()
    _replace(path, visible_card(word))
    shown = terminal.until(word, limit=10.0)
    terminal.draw(terminal.read(QUIET))
    return shown - began


def visible_card(position: str) -> str:
    """An application that stands at the top of its column: its deadline is tomorrow."""
    tomorrow = date.today() + timedelta(days=1)
    return (
        f"**Company:** Aardvark\n**Position:** {position}\n**Status:** PREPARED\n**Deadline:** {tomorrow.isoformat()}\n"
    )


def _replace(path: Path, text: str, *, sync: bool = False) -> None:
    """What editors do: a file beside it, renamed over it."""
    beside = path.with_name(f".{path.name}.tmp")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        if sync:
            file.flush()
            os.fsync(file.fileno())
    beside.replace(path)


def run(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds of a command, its process included."""
    return _timed(lambda: subprocess.run(command, env=dict(environment), stdout=subprocess.DEVNULL, check=True))


def _timed(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
