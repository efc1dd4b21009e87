"""Savers as most programs have them: each breaks a law when a fault comes, and is what the laws are tried on."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.soak.faults_acts import Act, Told
from tests.soak.faults_place import Place

Saver = Callable[[Path, bytes], None]


def writes(path: Path, data: bytes) -> None:
    """Writes into the file."""
    path.write_bytes(data)


def replaces(path: Path, data: bytes) -> None:
    """Writes beside the file and puts that in its place; what is left when it fails stays, and so do no traits."""
    beside = path.with_name(f"{path.name}.tmp")
    beside.write_bytes(data)
    beside.replace(path)


def fails_late(path: Path, data: bytes) -> None:
    """Is careful, and takes an error after the change for one that kept it from being made."""
    beside = path.with_name(f"{path.name}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def says_ok(path: Path, data: bytes) -> None:
    """Takes an error for nothing to speak of."""
    with suppress(OSError):
        fails_late(path, data)


def touches(path: Path, data: bytes) -> None:
    """Writes the file beside it, too, as if nothing had changed there."""
    fails_late(path, data)
    neighbour = path.with_name("globex.md")
    neighbour.write_bytes(neighbour.read_bytes())


def act(saver: Saver) -> Act:
    """The move as a program makes it that saves so."""

    def run(place: Place) -> Told:
        path = place.board / "acme.md"
        try:
            saver(path, path.read_bytes().replace(b"PREPARED", b"APPLIED"))
        except OSError as error:
            return Told(1, err=str(error), done={"acme.md": False})
        return Told(0, done={"acme.md": True})

    return Act(saver.__name__, (), run=run, undoable=False)


CAUGHT = {
    writes: ("neither old nor new",),
    replaces: ("acme.md.tmp' came", "new but for its traits"),
    fails_late: ("is new, and it said 1",),
    says_ok: ("is old, and it said 0",),
    touches: ("globex.md' is another",),
}
"""Which laws each of them breaks, in some of the words that tell it."""
