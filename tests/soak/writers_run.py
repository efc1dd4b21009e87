"""One round: the four writers, the reader, the board and the commands on the same three files, and what came of it."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.soak import writers
from tests.soak.two_boards import behind
from tests.soak.writers import KINDS, NAMES, OVER, START, STOP
from tests.soak.writers_judge import Figures, Found, judge
from tests.soak.writers_ours import Act, Commands, Keys

ROOT = Path(__file__).parents[2]
ENOUGH, PATIENCE = 10, 6
"""Acts of ours that there must be at least, and how many times as long as is meant they may take for that."""

SHOWN = 2.0
"""Seconds within which the board shows what the files say, once nobody writes any more."""


def environ_of(home: Path) -> dict[str, str]:
    """The surroundings of a jobboard that knows no other home."""
    homes = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("config", "state", "cache", "data")}
    return {**os.environ, **homes, "HOME": str(home), "PYTHONPATH": str(ROOT)}


def started(
    kinds: tuple[str, ...], seconds: float, pause: float, home: Path, board: Path
) -> list[subprocess.Popen[str]]:
    """The processes of the writers, and of the reader at the end."""
    files = sorted(map(str, board.iterdir()))
    pace = [(kind, seconds, pause) for kind in kinds] + [("samples", 2 * seconds + 1, 0.001)]
    return [
        subprocess.Popen(
            [sys.executable, writers.__file__, kind, str(seed), str(long), str(rest), str(home), *files],
            env=environ_of(home),
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, (kind, long, rest) in enumerate(pace)
    ]


def told_by(processes: list[subprocess.Popen[str]]) -> list[dict[str, Any]]:
    """What each of them printed."""
    return [json.loads(each.communicate(timeout=60)[0]) for each in processes]


def folders(place: Path) -> tuple[Path, Path]:
    """The board's folder with its files, and a home."""
    board, home = place / "board", place / "home"
    board.mkdir(parents=True)
    home.mkdir()
    for name in NAMES:
        (board / f"{name.lower()}.md").write_text(START.format(name))
    return board, home


def with_naive(place: Path, saver: str, seconds: float, pause: float) -> Figures:
    """What comes of it when a naive saver works beside the writers in the place of jobboard."""
    board, home = folders(place)
    *processes, reader = started((saver, *KINDS), seconds, pause, home, board)
    _, *told = told_by(processes)
    (home / OVER).touch()
    samples = told_by([reader])[0]
    return judge(Found.of(board, home, ""), told, [], samples)


def one_round(place: Path, seconds: float, pause: float, seed: int) -> Figures:
    """Let them all work for so long; `pause` is the longest rest of a writer between two writes."""
    board, home = folders(place)
    keys = Keys(board, environ_of(home), random.Random(seed))
    commands = Commands(board, environ_of(home), random.Random(seed + 1))
    with keys.terminal:
        keys.terminal.until(lambda: len(keys.shown()) == len(NAMES))
        *processes, reader = started(KINDS, PATIENCE * seconds, pause, home, board)
        _play(keys, commands, seconds)
        (home / STOP).touch()
        told = told_by(processes)
        (home / OVER).touch()
        samples = told_by([reader])[0]
        late = behind([keys.terminal], board, time.monotonic(), SHOWN)
        figures = _judged(board, home, keys, commands, told, samples)
        if late > SHOWN:
            figures.late.append(f"the board does not show what the files say:\n{keys.screen}")
        assert keys.quit() == 0
    return figures


def _play(keys: Keys, commands: Commands, seconds: float) -> None:
    """Drive board and commands for so long, and longer where few of their acts were done; then see their answers."""
    begun = time.monotonic()

    def is_enough(passed: float) -> bool:
        acts = [each.kind for each in [*keys.acts, *commands.acts] if each.done]
        return passed > PATIENCE * seconds or (passed > seconds and len(acts) >= ENOUGH and "keys" in acts)

    while (more := not is_enough(time.monotonic() - begun)) or keys.pending or commands.step(more=0):
        keys.step(0.005, more=more)
        commands.step(more=1 if more else 0)


def _judged(
    board: Path, home: Path, keys: Keys, commands: Commands, told: list[dict[str, Any]], samples: Mapping[str, Any]
) -> Figures:
    found = Found.of(board, home, commands.told + " ".join(keys.copies))
    acts: list[Act] = [*commands.acts, *keys.acts]
    figures = judge(found, told, acts, samples)
    figures.litter = sorted({each.name for each in board.iterdir()} - {f"{name.lower()}.md" for name in NAMES})
    return figures
