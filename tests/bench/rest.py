"""What a board takes while nothing happens: memory, and the processor. Read from /proc, so on Linux only."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.measures import BOARD, FIRST_PAINT, MINIMAL, Bench, Row
from tests.bench.terminal import Terminal

MEMORY_MOST, IDLE_MOST = 1.5, 0.5
WATCHED = 65.0
"""Seconds of doing nothing: the look at everything that comes each minute is among them."""


def rest(bench: Bench, runs: int) -> Iterator[Row]:
    """Memory, and percent of a core, of a board at rest."""
    if not Path("/proc/self/status").exists():
        return
    few, many = bench.ends
    minimal = _at_rest(bench, MINIMAL, "minimal")[0]
    for size in (few, many):
        memory, idle = _at_rest(bench, [*BOARD, str(bench.folders[size])], FIRST_PAINT, WATCHED)
        limit = MEMORY_MOST if size == many else None
        yield Row(f"memory, {size:,} files", memory, minimal, "an empty Textual app", limit, unit="MiB")
        yield Row(f"idle, watching {size:,} files", idle, 0, "percent of a core", most=IDLE_MOST, unit="%")


def _at_rest(bench: Bench, command: Sequence[str], text: str, seconds: float = 0.0) -> tuple[float, float]:
    """Mebibytes of memory, and percent of a core over so many seconds."""
    with Terminal(command, bench.environment) as terminal:
        terminal.until(text)
        terminal.read(5.0, limit=30.0)
        before, began = _ticks(terminal.pid), time.perf_counter()
        terminal.read(seconds, limit=seconds)
        used = (_ticks(terminal.pid) - before) / os.sysconf("SC_CLK_TCK") / max(time.perf_counter() - began, 0.001)
        lines = Path(f"/proc/{terminal.pid}/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
    return kilobytes / 1024, used * 100


def _ticks(pid: int) -> int:
    words = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(words[11]) + int(words[12])
