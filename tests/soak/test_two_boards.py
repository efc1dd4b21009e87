"""Two boards and the commands on one folder: the last acknowledged move wins, both screens show it, no kill blocks.

The long form is a thousand moves of the same three cards, some dozens of kills in their midst, then everything
taken back again, one by one, until the files are what they were.
"""

from __future__ import annotations

import math
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jobboard.cli import main
from tests.apart import fork
from tests.soak.forms import forms
from tests.soak.moves import NAMES, START, Move, judged, make, path_of, shown
from tests.soak.naive_moves import blindly, boasting, comparing
from tests.soak.two_boards import Commands, Mover, Player, behind, pump
from tests.ui.terminal import Terminal

AT_MOST = 2.0
"""Seconds: from the last move until both screens show it, and for which a killed one may keep the other waiting."""

PATIENCE = 20.0


class Traffic:
    """Two boards and the commands at work."""

    def __init__(self, folder: Path, seed: int = 8) -> None:
        make(folder)
        self.folder, self.chance = folder, random.Random(seed)
        self.players = [Player(folder, os.environ, self.chance) for _ in range(2)]
        self.commands = Commands(folder, os.environ, self.chance)
        self.lags: list[float] = []

    @property
    def moves(self) -> list[Move]:
        return [*self.players[0].moves, *self.players[1].moves, *self.commands.moves]

    @property
    def terminals(self) -> list[Terminal]:
        """Those of the boards that are open."""
        return [each.terminal for each in self.players if each.lives]

    @property
    def acknowledged(self) -> int:
        return sum(move.acknowledged for move in self.moves)

    def work(self, count: int, *, killed: float = 0) -> None:
        """So many acknowledged moves more, of boards and commands alike; then wait until both screens are right.

        `killed` is the part of the commands that is left alive for a few milliseconds only.
        """
        until = self.acknowledged + count
        for each in self.players:
            self.go(each)

        def turn() -> bool:
            more = self.acknowledged < until
            waiting = [each.step(time.monotonic(), more=more) for each in self.players]
            life = self.chance.random() * 0.06 if self.chance.random() < killed else math.inf
            fewer = len(self.commands.moves) <= sum(len(each.moves) for each in self.players)
            running = self.commands.step(time.monotonic(), more=2 if more and fewer else 0, life=life)
            return not (more or running or any(waiting))

        self.until(turn, PATIENCE + count)
        self.settle()

    def go(self, player: Player) -> None:
        """Bring the cursor of a board to some card."""
        name = self.chance.choice(NAMES)
        self.until(lambda: len(shown(player.screen.splitlines())) == len(NAMES))
        player.go_to(name)
        self.until(lambda: player.cursor == name)

    def one(self, player: Player) -> float:
        """One acknowledged move on this board, while nobody else does anything; seconds until it is acknowledged."""
        begun, before = time.monotonic(), self.acknowledged

        def turn() -> bool:
            player.step(time.monotonic(), more=player.pending is None and self.acknowledged == before)
            return player.pending is None and self.acknowledged > before

        self.until(turn)
        return time.monotonic() - begun

    def one_command(self) -> None:
        """The same with a command."""
        self.commands.begin()
        self.until(lambda: not self.commands.step(time.monotonic()))
        assert self.commands.moves[-1].acknowledged

    def settle(self) -> None:
        """Until both screens show where all cards stand."""
        last = max(move.ended for move in self.moves if move.acknowledged)
        self.lags.append(behind(self.terminals, self.folder, last, AT_MOST))
        assert self.lags[-1] <= AT_MOST, "\n".join(each.text() for each in self.terminals)

    def judge(self) -> None:
        """Nothing is wrong with the files; a failure tells all that is known."""
        faults = judged(self.folder, self.moves)
        moves = sorted(self.moves, key=lambda each: each.begun)
        assert not faults, "\n".join(map(str, (*faults, *said(self.folder), *moves)))

    def until(self, fact: Callable[[], object], patience: float = PATIENCE) -> None:
        """Let the boards be drawn until it is so."""
        end = time.monotonic() + patience
        while not fact():
            assert time.monotonic() < end, "\n".join(each.text() for each in self.terminals)
            pump(self.terminals, 0.001)


@contextmanager
def traffic(folder: Path) -> Iterator[Traffic]:
    work = Traffic(folder)
    try:
        yield work
    finally:
        work.commands.kill()
        for each in work.players:
            each.kill()


def command(*words: str) -> int:
    """The exit code of a command of jobboard."""
    with open(os.devnull, "wb") as null:
        return os.waitstatus_to_exitcode(fork(run, words, environ=os.environ, descriptors=(null.fileno(),)).wait()[1])


def run(words: tuple[str, ...], null: int) -> None:
    """Such a command, in the process that was forked for it."""
    os.dup2(null, 1)
    os.dup2(null, 2)
    os._exit(main(list(words)))


def kill_one(work: Traffic) -> float:
    """Kill a board in the midst of a move, and a command too; seconds until a move on the other is acknowledged."""
    victim, other = work.chance.sample(work.players, 2)
    work.until(lambda: victim.step(time.monotonic(), more=True))
    work.commands.begin(life=work.chance.random() * 0.06)
    end = time.monotonic() + work.chance.random() * 0.06
    work.until(lambda: (work.commands.step(time.monotonic()), time.monotonic() > end)[1])
    victim.kill()
    waited = work.one(other)
    work.until(lambda: not work.commands.step(time.monotonic()))
    victim.start()
    work.until(lambda: math.isfinite(behind([victim.terminal], work.folder, time.monotonic(), 0.01)))
    return waited


def stop_one(work: Traffic) -> None:
    """The judge of the screens sees that a board does not follow; once it goes on, it does."""
    stopped, other = work.players
    stopped.terminal.kill(signal.SIGSTOP)
    work.one(other)
    last = time.monotonic()
    assert behind([stopped.terminal], work.folder, last, 0.2) == math.inf
    assert behind([other.terminal], work.folder, last, AT_MOST) <= AT_MOST
    stopped.terminal.kill(signal.SIGCONT)
    assert behind(work.terminals, work.folder, time.monotonic(), AT_MOST) <= AT_MOST


def take_back(work: Traffic) -> None:
    """The newest move is taken back from anywhere, whoever made it: byte for byte, and seen on both screens."""
    one, other = work.players
    was = [said(work.folder)]
    for make_one in (lambda: work.one(one), lambda: work.one(other), work.one_command):
        make_one()
        was.append(said(work.folder))
    assert was.pop() == said(work.folder)
    for undo in (
        lambda: other.terminal.press("u"),
        lambda: command("-C", str(work.folder), "undo"),
        lambda: one.terminal.press("u"),
    ):
        undo()
        wanted = was.pop()
        work.until(lambda: said(work.folder) == wanted)  # noqa: B023  called at once
        assert behind(work.terminals, work.folder, time.monotonic(), AT_MOST) <= AT_MOST


def take_all_back(work: Traffic) -> int:
    """Take back one move after the other until there is none; how many there were."""
    count = 0
    while (code := command("-C", str(work.folder), "undo")) == 0:
        count += 1
        pump(work.terminals)
    assert code == 1
    assert said(work.folder) == [START.format(name) for name in NAMES]
    return count


def said(folder: Path) -> list[str]:
    """What the files say."""
    return [path_of(folder, name).read_text() for name in NAMES]


@pytest.mark.parametrize("form", forms(short=(8, 1), long=(1000, 40)))
def test_the_last_acknowledged_move_wins(tmp_path: Path, form: tuple[int, int]) -> None:
    moves, kills = form
    folder = tmp_path / "applications"
    with traffic(folder) as work:
        begun = time.monotonic()
        for _ in range(0, moves, 50):
            work.work(min(50, moves), killed=0.2)
        seconds = time.monotonic() - begun
        work.judge()
        waits = [kill_one(work) for _ in range(kills)]
        work.judge()
        assert max(waits) <= AT_MOST
        stop_one(work)
        take_back(work)
        undone = take_all_back(work) if kills > 1 else 0
        assert sorted(os.listdir(folder)) == sorted(path_of(folder, name).name for name in NAMES)
    boards, commands = work.players, work.commands
    print(
        f"\n{moves / seconds:.1f} moves/s; {len(boards[0].moves)} and {len(boards[1].moves)} on the boards, "
        f"{len(commands.moves)} by commands ({commands.killed} killed, {commands.refused} refused), "
        f"{sum(each.refused for each in boards)} refused and {sum(each.unanswered for each in boards)} without answer; "
        f"on both screens after {max(work.lags) * 1000:.0f} ms at most; "
        f"{kills} boards killed, the other waited {max(waits) * 1000:.0f} ms at most; {undone} taken back"
    )


@pytest.mark.parametrize("mover", [blindly, comparing, boasting])
def test_a_mover_that_does_not_look_at_what_it_replaces_is_caught(tmp_path: Path, mover: Mover) -> None:
    folder = tmp_path / "applications"
    make(folder)
    commands = Commands(folder, os.environ, random.Random(8), mover)
    end = time.monotonic() + PATIENCE
    try:
        while not any("not in the file" in fault for fault in judged(folder, commands.moves)):
            assert time.monotonic() < end, "it was not caught"
            commands.step(time.monotonic(), more=4)
    finally:
        commands.kill()
