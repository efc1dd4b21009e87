"""A journal as actions write it, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from jobboard.slots import replace
from jobboard.store.entries import Entry, Kind, Written
from jobboard.store.journal import Journal
from jobboard.text.anchor import Anchored

NOON = datetime(2026, 11, 21, 12, 0, 0, 123, tzinfo=UTC)


def written(path: str = "acme.md", after: str = "APPLIED") -> Written:
    return Written("acme", path, (Anchored(5, "PREPARED", after, "- Status: ", "\r\n", 0, 1),))


def journal(state: Path) -> Journal:
    return Journal(state, lambda: NOON)


def record(state: Path, kind: Kind, label: str, about: str | None = None, files: Sequence[Written] = ()) -> str:
    """An action that is through, with these files; its id."""
    files = tuple(files) or (written(),)
    entry = replace(journal(state).entry(kind, label, about), files=files, written=tuple(each.path for each in files))
    journal(state).append(entry, durably=True)
    return entry.id


def begin(state: Path, kind: Kind, label: str, *files: Written, about: str | None = None) -> Entry:
    """An action that has noted what it is about to write."""
    entry = journal(state).entry(kind, label, about)
    for each in files:
        journal(state).append(replace(entry, files=(each,)), durably=False)
    return entry


def end(state: Path, entry: Entry, *paths: str) -> None:
    """The action is through, having written these files."""
    journal(state).append(replace(entry, written=paths), durably=True)


def labels(state: Path) -> list[str]:
    return [action.label for action in journal(state).actions()]


def again(state: Path) -> list[str]:
    """What can be done again, the next one first."""
    return [action.label for action in journal(state).stacks().redo.values()][::-1]
