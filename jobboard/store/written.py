"""What an action writes: each file through the one door, kept in the journal, and told as results."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jobboard.errors import JobboardError, Refused
from jobboard.store.journal import Journal, Kind, Written
from jobboard.store.live import Folder
from jobboard.store.places import state_of
from jobboard.store.save import Plan, Saved, save
from jobboard.text.anchor import anchored


@dataclass(frozen=True, slots=True)
class LineEdit:
    """One place that was changed: the line it begins in (before the change), what stood there and what stands there."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file. `changed` is false where it was so already, and where an `error` kept it as it was.

    `warnings` are sentences about things that did not keep the change from being made.
    """

    id: str
    path: str
    changed: bool
    edits: tuple[LineEdit, ...] = ()
    error: JobboardError | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """One action: what it was, in one line (not cleaned for a terminal), and what became of each file.

    `undoable` is false where the journal could not be written: `undo` would take back an older action.
    """

    label: str
    results: tuple[Result, ...]
    undoable: bool = True

    @property
    def exit_code(self) -> int:
        """What a command ends with: 0, or the gravest of the errors (3 conflict, 1 not done)."""
        return max((result.error.exit_code for result in self.results if result.error), default=0)


def write_file(folder: Folder, card_id: str, path: Path, plan: Plan) -> tuple[Result, Written | None]:
    """Save one file; what goes wrong becomes its result."""
    try:
        saved = save(path, plan, root=folder.path, recovery=recovery_of(folder))
    except JobboardError as error:
        sentence = error.sentence if error.sentence.startswith(card_id) else f"{card_id}: {error.sentence}"
        return Result(card_id, str(path), False, error=type(error)(sentence)), None
    except OSError as error:
        sentence = f"{card_id}: {error.strerror or type(error).__name__}; the file is as it was"
        return Result(card_id, str(path), False, error=Refused(sentence)), None
    edits = tuple(LineEdit(_line(saved.before, edit.start), edit.before, edit.after) for edit in saved.edits)
    result = Result(card_id, str(path), bool(edits), edits, warnings=saved.warnings)
    return result, _written(folder, card_id, path, saved) if edits else None


def recovery_of(folder: Folder) -> Path:
    """Where the recovery copies of a folder lie."""
    return state_of(folder.path) / "recovery"


def _line(text: str, offset: int) -> int:
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")


def _written(folder: Folder, card_id: str, path: Path, saved: Saved) -> Written:
    return Written(card_id, os.path.relpath(path, folder.path), anchored(saved.after, saved.edits))


def recorded(folder: Folder, label: str, outcomes: Sequence[tuple[Result, Written | None]], kind: Kind = "do") -> Done:
    """Keep what was written for undo. That the journal cannot be written is a warning: the files are saved."""
    results = tuple(result for result, _ in outcomes)
    written = [each for _, each in outcomes if each is not None]
    if written:
        try:
            Journal(state_of(folder.path)).record(kind, label, written)
        except OSError as error:
            warning = f"this cannot be undone: the journal could not be written ({error.strerror})"
            results = (replace(results[0], warnings=(*results[0].warnings, warning)), *results[1:])
            return Done(label, results, undoable=False)
    return Done(label, results)
