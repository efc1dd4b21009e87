"""The acts whose faults are tried, each a real command: how it begins, and what it says of every file it is about."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jobboard import cli
from tests.soak.faults_place import POSTINGS, Place

DAY = "2026-11-21"
ALL = ("acme", "globex", "initech")
MOVE = ("move", "acme", "APPLIED", "--date", DAY)
MOVE_ALL = ("move", *ALL, "APPLIED", "--date", DAY)
IMPORT = ("import", *(f"../{company}.txt" for company in POSTINGS))
NOTHING_LEFT = "there is nothing to undo"
CANNOT_BE_UNDONE = "cannot be undone"
NOT_FORESEEN = "should not have happened"


@dataclass(frozen=True)
class Told:
    """What an act said: the exit code, both outputs, and of which files it said that they are as it would have them."""

    code: int
    out: str = ""
    err: str = ""
    done: Mapping[str, bool] = field(default_factory=dict)


Run = Callable[[Place], Told]


@dataclass(frozen=True)
class Act:
    """One act. `before` are the commands that lead to where it begins, `cards` the names of the files it is about."""

    name: str
    words: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    cards: tuple[str, ...] = ("acme.md",)
    run: Run | None = None
    undoable: bool = True

    def __call__(self, place: Place) -> Told:
        """Do it in this process."""
        return self.run(place) if self.run else told_of(self, *command(place, *self.words, "--json"))


MADE = tuple(f"{company.lower()}-baker.md" for company in POSTINGS)
EVERY = (
    Act("move", MOVE),
    Act("close", ("close", "acme", "rejected", "--reason", "no budget", "--date", DAY)),
    Act("tick", ("tick", "acme", "1")),
    Act("set", ("set", "acme", "location", "Zürich")),
    Act("new", ("new", "--company", "Soylent", "--position", "Baker"), cards=("soylent-baker.md",)),
    Act("import", IMPORT, cards=MADE),
    Act("undo", ("undo",), before=(MOVE,)),
    Act("redo", ("redo",), before=(MOVE, ("undo",))),
    Act("move of three", MOVE_ALL, cards=tuple(f"{each}.md" for each in ALL)),
    Act("undo of three", ("undo",), before=(MOVE_ALL,), cards=tuple(f"{each}.md" for each in ALL)),
    Act("undo of import", ("undo",), before=(IMPORT,), cards=MADE),
    Act("redo of import", ("redo",), before=(IMPORT, ("undo",)), cards=MADE),
)


def command(place: Place, *words: str) -> tuple[int, str, str]:
    """Run a command in this process, from the folder: exit code, output, messages."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main([*words, "-C", str(place.board)])
    return code, out.getvalue(), err.getvalue()


def told_of(act: Act, code: int, out: str, err: str) -> Told:
    """What was said, read from the JSON; where none was printed, nothing was done as far as anybody is told."""
    try:
        found = json.loads(out)
    except ValueError:
        return Told(code, out, err, dict.fromkeys(act.cards, code == 0))
    records = found if isinstance(found, list) else [found]
    if act.words[0] == "import":
        by_file = {os.path.basename(each["file"]).removesuffix(".txt").lower(): each for each in records}
        names = {name: by_file.get(name.split("-")[0], {"error": ""}) for name in act.cards}
    else:
        by_id = {each["id"]: each for each in records}
        names = {name: by_id.get(Path(name).stem, {"error": ""}) for name in act.cards}
    return Told(code, out, err, {name: "error" not in each for name, each in names.items()})
