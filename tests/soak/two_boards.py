"""Two boards in two terminals, played by their keys, and commands beside them, all moving the same few cards."""

from __future__ import annotations

import math
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from jobboard.cli import main
from tests.apart import Forked, fork
from tests.soak.moves import NAMES, STATUSES, Move, shown, status_of
from tests.ui.terminal import Terminal

DONE = re.compile(r"▌ ✓ (\w+): (\w+) → (\w+)")
SAID = re.compile(r"▌ [✓!·] .*")
CURSOR = re.compile(rf"▌({'|'.join(NAMES)})\s")
UNANSWERED = 0.7
"""Seconds after which a press has most likely done nothing, as where the card came to stand there already."""


def behind(terminals: Sequence[Terminal], folder: Path, since: float, patience: float) -> float:
    """Seconds from then until all screens show what the files say; infinite if that takes longer than `patience`."""
    wanted = {name: status_of(folder, name) for name in NAMES}
    while any(shown(terminal.screen.display) != wanted for terminal in terminals):
        if time.monotonic() - since > patience:
            return math.inf
        pump(terminals, 0.002)
    return time.monotonic() - since


def pump(terminals: Sequence[Terminal], seconds: float = 0) -> None:
    """Take in what the terminals were written; wait so long for each."""
    for terminal in terminals:
        terminal._read(seconds)


class Player:
    """Plays one board by its keys: it waits for the answer to each move, as a person does."""

    def __init__(self, folder: Path, environ: Mapping[str, str], chance: random.Random) -> None:
        self._words, self._chance = [str(folder)], chance
        self._environ = {**environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.moves: list[Move] = []
        self.pending: Move | None = None
        self.unanswered = self.refused = 0
        self.start()

    def start(self) -> None:
        """Open the board."""
        self.terminal, self.lives = Terminal(self._words, self._environ), True
        self._before = ""
        self._screen, self._seen = "", -1
        self._open: list[Move] = []

    def kill(self) -> None:
        """Kill the board, whatever it is about to do."""
        if self.lives:
            self.terminal.__exit__(None, None, None)
        self.lives, self.pending = False, None

    def step(self, now: float, *, more: bool) -> bool:
        """See whether there is an answer; where nothing is waited for and there are to be `more`, make a move.

        Whether an answer is waited for.
        """
        if self.pending is not None:
            self._look(self.pending, now)
        elif more and (cursor := self.cursor):
            self._move(cursor)
        return self.pending is not None

    def go_to(self, name: str) -> None:
        """Press the keys that lead to a card."""
        cards = shown(self.screen.splitlines())
        before = [each for each, status in cards.items() if status == cards[name]].index(name)
        self.terminal.press(f"{STATUSES.index(cards[name]) + 1}gg" + "j" * before)

    def _move(self, name: str) -> None:
        """Move the card under the cursor to where it is not, nor the last move went: the next notice is another."""
        self._before, told = self.notice, DONE.search(self.screen)
        here = {told and told[3], shown(self.screen.splitlines()).get(name)}
        to = self._chance.choice([each for each in STATUSES[1:] if each not in here])
        self.pending = Move(name, to, time.monotonic())
        self.moves.append(self.pending)
        self.terminal.press(f"m{STATUSES.index(to) + 1}")

    def _look(self, move: Move, now: float) -> None:
        told, is_new = DONE.search(self.screen), self.notice != self._before
        if is_new and told is not None and told[3] == move.to:
            assert told[1] == move.name, f"{move} was pressed for\n{self.screen}"
            self._answered(move, told[2])
        elif is_new and self.notice.startswith(f"▌ ! {move.name.lower()}:"):
            self.refused += 1
            if all(each.name != move.name for each in self._open):
                self.moves.remove(move)
        elif now - move.begun > UNANSWERED:
            self.unanswered += 1
            self._open.append(move)
        else:
            return
        self.pending = None

    def _answered(self, move: Move, source: str) -> None:
        """Answers come in the order of the keys; it may be the late one to the same move before, the other is open."""
        same = [each for each in self._open if (each.name, each.to) == (move.name, move.to)]
        self._open = [*same, move][1:]
        first = same[0] if same else move
        first.source, first.ended = source, time.monotonic()

    @property
    def screen(self) -> str:
        """What is on the screen."""
        if len(self.terminal.output) != self._seen:
            self._seen, self._screen = len(self.terminal.output), self.terminal.text()
        return self._screen

    @property
    def cursor(self) -> str | None:
        """The card under the cursor."""
        found = CURSOR.search(self.screen)
        return found and found[1]

    @property
    def notice(self) -> str:
        """The first line of the notice on the screen."""
        found = SAID.search(self.screen)
        return found[0].rstrip() if found else ""


Mover = Callable[[str, str, str, str, int], int]
"""Folder, name of the card, status, token, where to write → exit code. It runs in a process of its own."""


def by_command(folder: str, name: str, to: str, token: str, output: int) -> int:
    """`jobboard move`; it ends at once, without clearing away all that a forked process has loaded."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    code = main(["-C", folder, "move", name.lower(), to, "--reason", token, "--json"])
    sys.stdout.flush()
    os._exit(code)


@dataclass(slots=True, eq=False)
class Running:
    """A command on its way, which is killed when it has lived until then."""

    forked: Forked
    move: Move
    output: IO[bytes]
    dies: float

    def ended(self, now: float) -> int | None:
        """Its exit code, negative where it was killed; None while it runs."""
        if now > self.dies:
            os.kill(self.forked.pid, signal.SIGKILL)
        pid, status = self.forked.wait(os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None

    def had_nothing_to_do(self) -> bool:
        """Whether it said that the card stood there already."""
        self.output.seek(0)
        return b'"changed": false' in self.output.read()


class Commands:
    """Commands, so many at once, each a process."""

    def __init__(
        self, folder: Path, environ: Mapping[str, str], chance: random.Random, mover: Mover = by_command
    ) -> None:
        self._folder, self._environ, self._chance, self._mover = folder, environ, chance, mover
        self.moves: list[Move] = []
        self.refused = self.killed = self._number = 0
        self._running: list[Running] = []

    def step(self, now: float, *, more: int = 0, life: float = math.inf) -> bool:
        """See which have ended, and start others until there are so many; each is left alive for so many seconds.

        Whether any is running.
        """
        for each in list(self._running):
            code = each.ended(now)
            if code is not None:
                self._ended(each, code)
        while len(self._running) < more:
            self.begin(life)
        return bool(self._running)

    def begin(self, life: float = math.inf) -> Move:
        """Start one that moves a card to where it does not stand."""
        self._number += 1
        name = self._chance.choice(NAMES)
        others = [each for each in STATUSES[1:] if each != status_of(self._folder, name)]
        move = Move(name, self._chance.choice(others), time.monotonic(), f"token {self._number}")
        words = (str(self._folder), move.name, move.to, move.token)
        output = tempfile.TemporaryFile()  # noqa: SIM115  closed where the command has ended
        forked = fork(self._mover, *words, environ=self._environ, descriptors=(output.fileno(),))
        self.moves.append(move)
        self._running.append(Running(forked, move, output, move.begun + life))
        return move

    def _ended(self, running: Running, code: int) -> None:
        self._running.remove(running)
        self.killed += code < 0
        if code > 0 or (code == 0 and running.had_nothing_to_do()):
            self.moves.remove(running.move)
            self.refused += 1
        elif code == 0:
            running.move.ended = time.monotonic()
        running.output.close()

    def kill(self) -> None:
        """Kill those that are running."""
        while self._running:
            for each in self._running:
                each.dies = 0
            self.step(math.inf, more=0)
