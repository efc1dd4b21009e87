"""What all measurements share: the rows of the report, where they take place, and how they are alternated."""

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
from statistics import median, quantiles

from tests.bench.terminal import Terminal

BOARD = (sys.executable, "-m", "jobboard")
MINIMAL = (sys.executable, str(Path(__file__).parent / "minimal.py"))
NOTHING = (sys.executable, "-c", "pass")
FIRST_PAINT = "Prepared"
QUIET = 0.12
"""Seconds without output after which a key is taken to have been dealt with."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: a median (or what `unit` says), what it is compared with, the ratio that it may not pass.

    `value` and `against` are seconds, unless `unit` is another. `most` is what the value itself may be at most.
    """

    what: str
    value: float
    against: float
    compared: str
    limit: float | None = None
    most: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times as much it is."""
        return self.value / self.against if self.against else 0.0

    @property
    def is_over(self) -> bool:
        """Whether it passes its limit."""
        if self.limit is not None and self.ratio > self.limit:
            return True
        return self.most is not None and self.value > self.most

    def __str__(self) -> str:
        scale = 1000 if self.unit == "ms" else 1
        against = f"{self.ratio:7.2f}×  {self.compared:38}" if self.against else f"{'':8}  {self.compared:38}"
        limits = [f"{self.limit:g}×"] if self.limit is not None else []
        limits += [f"{self.most * scale:g} {self.unit}"] if self.most is not None else []
        word = ("OVER " if self.is_over else "within ") if limits else ""
        return f"{self.what:46} {against} {self.value * scale:9.1f} {self.unit:4} {word}{' and '.join(limits)}".rstrip()


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

    @property
    def ends(self) -> tuple[int, int]:
        """The smallest and the largest size."""
        return min(self.folders), max(self.folders)

    @contextmanager
    def board(self, size: int) -> Iterator[Terminal]:
        """The board on the folder of that size, painted and at rest."""
        with Terminal([*BOARD, str(self.folders[size])], self.environment) as terminal:
            terminal.until(FIRST_PAINT)
            terminal.draw(terminal.read(1.0, limit=20.0))
            yield terminal


def alternate(runs: int, *ways: Callable[[], float]) -> list[float]:
    """The median of each way, taken in turns so that a busy moment meets them all."""
    return [median(times) for times in alternated(runs, *ways)]


def alternated(runs: int, *ways: Callable[[], float]) -> list[list[float]]:
    """Each way so many times, in turns."""
    rounds = [[way() for way in ways] for _ in range(runs)]
    return [list(times) for times in zip(*rounds, strict=True)]


def p95(values: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def presses(
    terminal: Terminal, keys: Iterable[str], seen: Callable[[], object], runs: int, quiet: float = QUIET
) -> list[float]:
    """The seconds of pressing keys that together leave all as it was, so many times."""
    keys = tuple(keys)
    times = [terminal.change(key, seen, quiet) for _ in range(runs) for key in keys]
    if None in times:
        raise RuntimeError(f"a key of {keys!r} changed nothing:\n{terminal.text}")
    return [each for each in times if each is not None]


def pressed(
    terminal: Terminal, keys: Iterable[str], seen: Callable[[], object], runs: int, quiet: float = QUIET
) -> float:
    """The median of them."""
    return median(presses(terminal, keys, seen, runs, quiet))


def heads(terminal: Terminal) -> Callable[[], object]:
    """The line of the columns' names and counts."""
    row = next(row for row, text in enumerate(terminal.screen.display) if FIRST_PAINT in text)
    return lambda: terminal.screen.display[row]


def paint(command: Sequence[str], environment: Mapping[str, str], *texts: str, rest: float = 0.0) -> float:
    """Seconds from exec to the first frame with one of these texts."""
    with Terminal(command, environment) as terminal:
        painted = terminal.until(*texts) - terminal.started
        terminal.read(rest, limit=rest * 3)
    return painted


def visible_card(position: str) -> str:
    """An application that stands at the top of its column: its deadline is tomorrow."""
    tomorrow = date.today() + timedelta(days=1)
    return (
        f"**Company:** Aardvark\n**Position:** {position}\n**Status:** PREPARED\n**Deadline:** {tomorrow.isoformat()}\n"
    )


def replace_file(path: Path, text: str, *, sync: bool = False) -> None:
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
    return timed(
        lambda: subprocess.run(
            command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
        )
    )


def timed(action: Callable[[], object]) -> float:
    """Seconds of a call."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
