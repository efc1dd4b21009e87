"""The board, driven by its keys in a real terminal, and the commands, each a process, on the files of the writers."""

from __future__ import annotations

import math
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from jobboard.cli import main
from tests.apart import Forked, fork
from tests.soak.moves import shown
from tests.soak.writers import ITEMS, NAMES
from tests.ui.terminal import Terminal

STATUSES = ("PREPARED", "APPLIED", "INTERVIEW", "OFFER")
NOTICE = re.compile(r"▌ ([✓!·]) (.*)")
CURSOR = re.compile(rf"▌({'|'.join(NAMES)})\s")
COPY = re.compile(r"[a-z]+\.\d{4}-\d\d-\d\d-\d{6}-\d+\.md")
UNANSWERED = 1.5
"""Seconds after which a key has done nothing that could be told."""

ESCAPE, AGAIN = 0.3, 3.0
"""Seconds behind an escape key, with which what is typed at once would be another key; the cursor gets as many. Seconds
after which a key that came to nothing is pressed again.
"""


@dataclass
class Act:
    """Something that jobboard was asked to do to a file: a move, a note, a tick, a field; an undo is of no file.

    `token` is what is to be in the file for it: a token, a ticked item, or for a move by keys the status. It is `done`
    when that was said (times of the monotonic clock; infinite while nothing was said), `refused` when the contrary was.
    """

    kind: str
    path: str
    token: str
    begun: float
    ended: float = math.inf
    refused: bool = False

    @property
    def done(self) -> bool:
        """Whether it was said that it is done."""
        return self.ended < math.inf and not self.refused


@dataclass
class Running:
    """A command on its way, and what it says."""

    act: Act
    forked: Forked
    output: IO[bytes]


def by_command(words: list[str], output: int) -> None:
    """In a forked process: one command, which ends without clearing away all that was loaded."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.argv = ["jobboard", *words]
    code = main(words)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


class Commands:
    """`move`, `note`, `tick`, `set` and now and then `undo`; `told` is all that they said."""

    def __init__(self, board: Path, environ: Mapping[str, str], chance: random.Random) -> None:
        self._board, self._environ, self._chance = board, environ, chance
        self._running: list[Running] = []
        self._number = 0
        self._items = {name: list(range(ITEMS // 2)) for name in NAMES}
        self.acts: list[Act] = []
        self.told = ""

    def step(self, *, more: int) -> bool:
        """See which have ended, and start one while fewer run; whether any runs."""
        for each in list(self._running):
            pid, status = each.forked.wait(os.WNOHANG)
            if pid:
                self._ended(each, os.waitstatus_to_exitcode(status))
        if len(self._running) < more:
            self._begin()
        return bool(self._running)

    def _begin(self) -> None:
        name = self._chance.choice(NAMES)
        act, words = self._chosen(name, self._chance.choice(["move", "move", "note", "note", "set", "tick", "undo"]))
        output = tempfile.TemporaryFile()  # noqa: SIM115  closed where the command has ended
        call = ["-C", str(self._board), *words]
        forked = fork(by_command, call, environ=self._environ, descriptors=(output.fileno(),))
        self._running.append(Running(act, forked, output))
        self.acts.append(act)

    def _chosen(self, name: str, kind: str) -> tuple[Act, list[str]]:
        self._number += 1
        card, token = name.lower(), f"{kind}-0-{self._number}"
        if kind == "undo" and self._chance.random() < 0.5:
            return Act("undo", "", "", time.monotonic()), ["undo"]
        if kind == "tick" and self._items[name]:
            item = f"item {self._items[name].pop():02}"
            return Act("tick", card, item, time.monotonic()), ["tick", card, item]
        if kind == "set":
            return Act("set", card, token, time.monotonic()), ["set", card, "contact", token]
        if kind == "move":
            words = ["move", card, self._chance.choice(STATUSES), "--reason", token]
            return Act("move", card, token, time.monotonic()), words
        token = f"note-0-{self._number}"
        return Act("note", card, token, time.monotonic()), ["note", card, token]

    def _ended(self, running: Running, code: int) -> None:
        running.output.seek(0)
        told = running.output.read().decode()
        running.output.close()
        self.told += told
        self._running.remove(running)
        running.act.refused = code != 0
        running.act.ended = time.monotonic()
        if ": already " in told:
            self.acts.remove(running.act)


class Keys:
    """The board: moves with H, L and m, notes, undo now and then. `copies` are the recovery copies that it told of."""

    def __init__(self, board: Path, environ: Mapping[str, str], chance: random.Random) -> None:
        words, environ = [str(board)], {**environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.terminal = Terminal(words, environ, columns=120, lines=35)
        self._chance = chance
        self._number = self._seen = 0
        self._rests = 0.0
        self._answer: Callable[[str, str], bool | None] = lambda _mark, _said: None
        self._screen = self._before = ""
        self.pending: Act | None = None
        self.acts: list[Act] = []
        self.copies: set[str] = set()

    @property
    def screen(self) -> str:
        """What is on the screen."""
        if len(self.terminal.output) != self._seen:
            self._seen, self._screen = len(self.terminal.output), self.terminal.text()
            if "Another program" in self._screen:
                self.copies |= set(COPY.findall(re.sub(r"[\s▌]+", "", self._screen)))
        return self._screen

    def step(self, seconds: float, *, more: bool) -> bool:
        """Take in what was drawn, see whether there is an answer, press something; whether an answer is waited for."""
        self.terminal._read(seconds)
        found = NOTICE.search(self.screen)
        mark, said = (found[1], found[2].rstrip()) if found else ("", "")
        if self.pending is not None:
            self._look(self.pending, mark, said)
        elif more and time.monotonic() > self._rests and (cursor := CURSOR.search(self.screen)):
            self._before = said
            self._press(cursor[1])
        return self.pending is not None

    def _look(self, act: Act, mark: str, said: str) -> None:
        answer = self._answer(mark, said) if said != self._before else None
        if answer is None and time.monotonic() - act.begun < UNANSWERED:
            return
        if answer is not None:
            act.ended, act.refused = time.monotonic(), not answer
        else:
            self.terminal.press("\x1b")
            self._rests = time.monotonic() + ESCAPE
        self.pending = None

    def _press(self, name: str) -> None:
        """Do one thing to the card under the cursor, or go to another."""
        self._number += 1
        kind = self._chance.choice(["m", "m", "HL", "HL", "note", "note", "undo", "go"])
        if kind == "go":
            self.terminal.press(f"{self._chance.randint(2, 5)}gg" + "j" * self._chance.randrange(3))
            self._rests = time.monotonic() + ESCAPE
        elif kind == "undo":
            self._wait(Act("undo", "", "", time.monotonic()), "u", self._taken_back)
        elif kind == "note":
            token = f"key-0-{self._number}"
            self._wait(Act("note", name.lower(), token, time.monotonic()), f"n{token}\r", self._noted)
        else:
            self._move(name, kind)

    def _move(self, name: str, kind: str) -> None:
        here = self.column(name)
        if here not in STATUSES:
            return
        at = STATUSES.index(here)
        to = self._chance.choice([each for each in STATUSES if each != here])
        keys = f"m{STATUSES.index(to) + 2}"
        if kind == "HL":
            to = STATUSES[at + 1] if at < len(STATUSES) - 1 else STATUSES[at - 1]
            keys = "L" if at < len(STATUSES) - 1 else "H"
        self._wait(Act("keys", name.lower(), to, time.monotonic()), keys, self._moved)

    def _wait(self, act: Act, keys: str, answer: Callable[[str, str], bool | None]) -> None:
        self.acts.append(act)
        self.pending, self._answer = act, answer
        self.terminal.press(keys)

    def _taken_back(self, mark: str, said: str) -> bool | None:
        if said.startswith("taken back: "):
            return True
        return False if said.startswith(("not taken back", "there is nothing")) else None

    def _noted(self, mark: str, said: str) -> bool | None:
        act = self.pending
        assert act is not None
        if mark == "✓" and act.token in said:
            act.path = said.partition(":")[0].lower()  # the cursor may have gone to another card meanwhile
            return True
        return False if mark == "!" and said.startswith(f"{act.path}:") else None

    def _moved(self, mark: str, said: str) -> bool | None:
        act = self.pending
        assert act is not None
        if mark == "✓" and re.fullmatch(rf"{act.path.title()}: \w+ → {act.token}\b.*", said):
            return True
        return False if mark == "!" and said.startswith(f"{act.path}:") else None

    def quit(self) -> int:
        """Leave the board; its exit code. On a busy machine `esc` and `q` may be read at once, which is another key."""
        self.terminal.press("\x1b")
        again = time.monotonic() + ESCAPE

        def is_over() -> bool:
            nonlocal again
            if time.monotonic() > again:
                self.terminal.press("q")
                again += AGAIN
            return self.terminal._is_over()

        self.terminal.until(is_over)
        assert self.terminal.code is not None
        return self.terminal.code

    def column(self, name: str) -> str | None:
        """The status of the column in which a card is shown."""
        return self.shown().get(name)

    def shown(self) -> dict[str, str]:
        """The cards on the screen, each with the status of the column that it stands in."""
        return shown(self.screen.splitlines())
