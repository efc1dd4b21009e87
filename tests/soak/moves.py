"""Moves of a few cards and the judge of what came of them: by their files, and by what a screen shows.

A move is acknowledged by the exit code 0 of its command, or by the notice `✓ Acme: PREPARED → OFFER` on a board.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

NAMES = ("Acme", "Bolt", "Crux")
HEADS = {
    "DID_NOT_APPLY": "Did not apply",
    "PREPARED": "Prepared",
    "APPLIED": "Applied",
    "INTERVIEW": "Interview",
    "OFFER": "Offer",
}
STATUSES = tuple(HEADS)
START = "# {} - Engineer\n\n- **Status**: PREPARED\n- **Location**: Ghent  \n\nNobody touches this.\n"
STATUS = re.compile(r"\*\*Status\*\*: (\w+)")
LINE = re.compile(r"- \d{4}-\d\d-\d\d: (\w+) → (\w+)(?:: (.*))?")


@dataclass(slots=True, eq=False)
class Move:
    """One move from its start to its acknowledgement (times of the monotonic clock).

    Until it is acknowledged `ended` is infinite, and whether it is made is open: its process may be killed. A board
    tells the `source`; a command writes its `token` as the reason.
    """

    name: str
    to: str
    begun: float
    token: str = ""
    source: str | None = None
    ended: float = math.inf

    @property
    def acknowledged(self) -> bool:
        return self.ended < math.inf

    def fits(self, source: str, to: str, token: str) -> bool:
        """Whether a line of the history may be of this move."""
        return (to, token) == (self.to, self.token) and self.source in (None, source)


def make(folder: Path) -> None:
    """The folder with the cards' files."""
    folder.mkdir()
    for name in NAMES:
        path_of(folder, name).write_text(START.format(name))


def path_of(folder: Path, name: str) -> Path:
    return folder / f"{name.lower()}.md"


def texts(folder: Path) -> dict[str, str]:
    """What every file in the folder says."""
    return {path.name: path.read_text() for path in folder.iterdir()}


def status_of(folder: Path, name: str) -> str:
    """Where a card stands by its file."""
    return STATUS.findall(path_of(folder, name).read_text())[0]  # type: ignore[no-any-return]


def judged(folder: Path, moves: Sequence[Move]) -> list[str]:
    """What is wrong with the files after these moves, those that were refused left out; [] where all is right."""
    return [
        f"{name}: {fault}"
        for name in NAMES
        for fault in _faults(name, path_of(folder, name).read_text(), [each for each in moves if each.name == name])
    ]


def _faults(name: str, text: str, left: list[Move]) -> list[str]:
    """Each line goes on from the one before it, is somebody's, and stands behind all that were acknowledged before its
    move began; no acknowledged move has none; the status is that of the last line; all else is as it was.
    """
    faults, stands = [], "PREPARED"
    head, _, history = text.partition("\n## History\n\n")
    for line in history.splitlines():
        found = LINE.fullmatch(line)
        if found is None:
            faults.append(f"a line that no move writes: {line!r}")
            continue
        source, to, token = found.groups("")
        if source != stands:
            faults.append(f"it stood at {stands}: {line}")
        stands = to
        fitting = [each for each in left if each.fits(source, to, token)]
        if not fitting:
            faults.append(f"nobody's, or of a move that was refused: {line}")
            continue
        first = min(left, key=lambda each: each.ended)
        move = min(fitting, key=lambda each: (each.begun > first.ended, each.ended))
        left.remove(move)
        if move.begun > first.ended:
            faults.append(f"before that of {line} began, it was acknowledged, and is not above it: {first}")
    faults += [f"acknowledged, and not in the file: {each}" for each in left if each.acknowledged]
    if head != START.format(name).replace("PREPARED", stands):
        faults.append(f"after the last line it stands at {stands}, and the file says {head!r}")
    return faults


def shown(screen: Sequence[str]) -> dict[str, str]:
    """The cards on a screen, each with the status of the column that it stands in."""
    heads = next((line for line in screen if "Did not apply" in line and "Offer" in line), None)
    if heads is None:
        return {}
    places = {heads.index(head): status for status, head in HEADS.items()}
    found: dict[str, str] = {}
    for line in screen:
        for name in NAMES:
            at = re.search(rf"(?<![^\s▌]){name}(?!\S)", line)
            if at is not None:
                found[name] = [status for place, status in places.items() if place <= at.start()][-1]
    return found
