"""What can be undone and done again, as the entries of a journal tell it one after the other."""

from __future__ import annotations

from jobboard.slots import field, frozen, mutable, replace
from jobboard.store.entries import Entry, Written


@frozen
class Action:
    """One action on the folder, be it on one file or on many, as far as it stands.

    `time` and `of` are as in an entry.
    """

    id: str
    label: str
    time: str
    files: tuple[Written, ...]
    of: int = 1

    @property
    def title(self) -> str:
        """Its label, with how many files of more it is about now."""
        return self.label if len(self.files) >= self.of else f"{self.label} ({len(self.files)} of them)"


@frozen
class Begun:
    """An action that did not get through: an entry with all that it noted, and the digests that later ones found."""

    entry: Entry
    found: set[str] = field(default_factory=set)


@mutable
class Stacks:
    """The actions by id, the next one last: what can be undone, and what can be done again (by the undo's edits).

    What those that are `begun` may have done is among what can be undone.
    """

    undo: dict[str, Action] = field(default_factory=dict)
    redo: dict[str, Action] = field(default_factory=dict)
    begun: list[Begun] = field(default_factory=list)

    def take(self, entry: Entry, files: dict[str, Written]) -> None:
        """Goes on by an action; `files` is what it noted, by path."""
        for begun in self.begun:
            begun.found.update(each.was for each in files.values())
        if entry.written is None:
            self.begun.append(Begun(replace(entry, files=tuple(files.values()))))
        if entry.kind == "do":
            written = _of(entry, files)
            if written:
                self.redo.clear()
                self.undo[entry.id] = Action(entry.id, entry.label, entry.time, written, entry.of)
        elif entry.kind == "skip":
            self.undo.pop(entry.about or "", None)
        elif entry.written is not None:
            source, target = (self.undo, self.redo) if entry.kind == "undo" else (self.redo, self.undo)
            _shift(source, target, entry, files)


def _of(entry: Entry, files: dict[str, Written]) -> tuple[Written, ...]:
    """What an action noted of the files that it wrote; of one that did not get through, all that it noted."""
    return tuple(files[path] for path in (files if entry.written is None else entry.written) if path in files)


def _shift(source: dict[str, Action], target: dict[str, Action], entry: Entry, files: dict[str, Written]) -> None:
    """Takes what was undone (or done again) of an action from one stack and puts it on the other.

    An entry of version 1 does not name its action: that was the newest one, and wholly undone.
    """
    whole = entry.about is None
    about = entry.about or next((each.id for each in reversed(source.values()) if each.label == entry.label), entry.id)
    before, there, paths = source.get(about), target.get(about), frozenset(entry.written or ())
    left = () if before is None or whole else tuple(each for each in before.files if each.path not in paths)
    if before is not None and left:
        source[about] = replace(before, files=left)
    else:
        source.pop(about, None)
    taken = _of(entry, files)
    if taken:
        target[about] = Action(about, entry.label, entry.time, (*(there.files if there else ()), *taken), entry.of)
