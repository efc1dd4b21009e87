"""Some moves with their journal, edits of others after them, and what an undo may make of the files then.

The oracle is what the files said at each moment: whatever the journal says by now, each file stays as it is or says
what it said at one of those moments, with the edits of the others in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jobboard.store import actions
from jobboard.store.journal import Journal
from jobboard.store.live import board_on_disk, open_folder
from jobboard.store.places import state_of
from tests.soak.kept import NAMES, World

TOKEN = "\nA line of somebody else's.\n"
TAKEN = "group/hooli"
"""What others move on themselves, so that its move cannot be taken back any more."""

MOVES = ((TAKEN, "OFFER"), ("acme", "OFFER"), ("globex", "INTERVIEW"), ("acme", "INTERVIEW"))


@dataclass(frozen=True, slots=True)
class Undoing:
    """A way to move and to take back: where its journal is, a move, and an undo that tells whether it did anything."""

    journal: Callable[[Path], Path]
    move: Callable[[Path, str, str], object]
    undo: Callable[[Path], bool]


def _move(folder: Path, name: str, status: str) -> None:
    opened = open_folder(folder)
    done = actions.move(opened, [board_on_disk(opened).by_id[name]], status)
    assert [each.changed for each in done.results] == [True]


def _undo(folder: Path) -> bool:
    done = actions.undo(open_folder(folder))
    return done is not None and done.exit_code == 0


OURS = Undoing(lambda folder: state_of(folder) / "journal.jsonl", _move, _undo)


def _naive_move(folder: Path, name: str, status: str) -> None:
    path = folder / f"{name}.md"
    before = path.read_text()
    start = before.index("**Status**: ") + len("**Status**: ")
    path.write_text(before[:start] + status + before[before.index("\n", start) :])
    with NAIVE.journal(folder).open("a") as journal:
        journal.write(json.dumps({"path": str(path), "before": before}) + "\n")


def _naive_undo(folder: Path) -> bool:
    try:
        *lines, last = NAIVE.journal(folder).read_text().splitlines()
        entry = json.loads(last)
        Path(entry["path"]).write_text(entry["before"])
    except (OSError, ValueError, LookupError, TypeError):
        return False
    NAIVE.journal(folder).write_text("".join(f"{line}\n" for line in lines))
    return True


NAIVE = Undoing(lambda folder: folder.parent / "naive.jsonl", _naive_move, _naive_undo)
"""The whole text of each file before, put back as it is: as programs do that keep copies."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A folder after the moves and the edits of others, and what each file may say after any undo."""

    world: World
    undoing: Undoing
    journal: bytes
    now: dict[str, str]
    allowed: dict[str, set[str]]

    @classmethod
    def at(cls, world: World, undoing: Undoing) -> Moved:
        said = {name: [world.path(name).read_text()] for name in NAMES}
        for name, status in MOVES:
            undoing.move(world.folder, name, status)
            said[name].append(world.path(name).read_text())
        now = {name: texts[-1] + TOKEN for name, texts in said.items()}
        allowed = {name: {text + TOKEN for text in texts} for name, texts in said.items()}
        now[TAKEN] = now[TAKEN].replace("OFFER", "ACCEPTED BY THEM")
        allowed[TAKEN] = {now[TAKEN]}
        return cls(world, undoing, undoing.journal(world.folder).read_bytes(), now, allowed)

    def wrongs(self, damages: Iterator[tuple[str, bytes]]) -> list[str]:
        """The damages after which undo makes a file say what it never said, or loses what others wrote."""
        return [name for name, data in damages if not self._holds(data)]

    def _holds(self, data: bytes) -> bool:
        for name, text in self.now.items():
            self.world.path(name).write_text(text)
        self.undoing.journal(self.world.folder).write_bytes(data)
        for _ in range(len(MOVES) + 1):
            done = self.undoing.undo(self.world.folder)
            if any(self.world.path(name).read_text() not in texts for name, texts in self.allowed.items()):
                return False
            if not done:
                break
        return len(list(self.world.folder.rglob("*"))) == len(NAMES) + 1

    def taken_back(self) -> int:
        """How many undos the whole journal is good for."""
        assert self._holds(self.journal)
        return sum(self.world.path(name).read_text() != text for name, text in self.now.items())


def invented(state: Path, damages: Iterator[tuple[str, bytes]]) -> list[str]:
    """The damages after which the journal tells of something that was not in it."""
    path = state / "journal.jsonl"
    whole = path.read_bytes()
    known = {each for action in Journal(state).actions() for each in (action.label, action.time, *action.files)}
    wrong = []
    for name, data in damages:
        path.write_bytes(data)
        found = {each for action in Journal(state).actions() for each in (action.label, action.time, *action.files)}
        if not found <= known:
            wrong.append(f"{name}: {found - known}")
    path.write_bytes(whole)
    return wrong
