"""Undo and redo: the newest action is taken back, or made again, wherever the files still say what it wrote.

Each is an action of its own in the journal, about the one that it takes back. Only one process at a time does it. It
begins with what others left unfinished: a file that holds what such an action meant to write counts as written.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import Literal

from jobboard.errors import Conflict, JobboardError, Refused, Unreadable
from jobboard.slots import replace
from jobboard.store.entries import Written
from jobboard.store.files import decode, encode, read_file
from jobboard.store.folder import Folder
from jobboard.store.journal import Journal
from jobboard.store.places import state_of
from jobboard.store.remove import is_removable, remove_if_empty
from jobboard.store.save import rehearse
from jobboard.store.stacks import Begun, Stacks
from jobboard.store.turn import turn
from jobboard.store.written import Done, Result, Writing, digest_of, recovery_of
from jobboard.text.anchor import take_back
from jobboard.text.edit import Edit

IN_THE_WAY = "Something else has its name by now, so it is not made again"


def undo(folder: Folder) -> Done | None:
    """Take the newest action on the folder back; None where there is none."""
    return _alone(folder, "undo", partial(_next, folder, "undo"))


def redo(folder: Folder) -> Done | None:
    """Do again what was undone last; None where nothing was."""
    return _alone(folder, "redo", partial(_next, folder, "redo"))


def skip(folder: Folder) -> Done | None:
    """Leave the files of the newest action as they are, so that undo goes on to the one before; None where none is."""
    return _alone(folder, "skip", partial(_skip, folder))


def undo_list(folder: Folder) -> tuple[str, ...]:
    """What `undo` would take back, newest first, a line each. Raises Unreadable."""
    actions = Journal(state_of(folder.path)).actions()
    return tuple(f"{action.time[:16].replace('T', ' ')}  {action.title}" for action in actions)


def _alone(folder: Folder, what: str, act: Callable[[Journal, Stacks], Done | None]) -> Done | None:
    """Do it while nobody else does anything in the folder, and all that was begun is brought to an end.

    While the folder is away, perhaps only for a moment, nothing is done: none of its files would be found.
    """
    journal = Journal(state_of(folder.path))
    try:
        if not journal.is_there():
            return None
        journal.make_room()
        with turn(journal.state, alone=True):
            if not folder.path.is_dir():
                raise Refused(f"The folder {folder.path} is not there; nothing was changed")
            stacks = journal.stacks()
            if stacks.begun:
                for begun in stacks.begun:
                    _settle(folder, journal, begun)
                stacks = journal.stacks()
            return act(journal, stacks)
    except JobboardError as error:
        return Done(what, (Result("", "", False, error=error),), undoable=False)
    except OSError as error:
        told = Refused(f"The journal {journal.path} cannot be written: {error.strerror}; nothing was changed")
        return Done(what, (Result("", "", False, error=told),), undoable=False)


def _next(folder: Folder, kind: Literal["undo", "redo"], _journal: Journal, stacks: Stacks) -> Done | None:
    """Undo or redo one action: where anything is in the way of one file, no file is changed.

    A file that fails all the same, after the rehearsal, stays on its stack.
    """
    action = next(reversed((stacks.undo if kind == "undo" else stacks.redo).values()), None)
    if action is None:
        return None
    obstacles = [result for written in action.files if (result := _obstacle(folder, written))]
    if obstacles:
        return Done(action.title, tuple(obstacles))
    with Writing(folder, lambda: action.label, kind, action.id, of=action.of) as writing:
        for written in action.files:
            _take_back(folder, writing, written)
        return replace(writing.done(), label=action.title)


def _skip(folder: Folder, journal: Journal, stacks: Stacks) -> Done | None:
    action = next(reversed(stacks.undo.values()), None)
    if action is None:
        return None
    journal.append(replace(journal.entry("skip", action.label, action.id), written=()), durably=True)
    return Done(action.title, tuple(Result(each.id, str(folder.path / each.path), False) for each in action.files))


def _settle(folder: Folder, journal: Journal, begun: Begun) -> None:
    """Bring an action that a process began and died of to an end in the journal. Raises OSError."""
    written = tuple(each.path for each in begun.entry.files if _is_written(folder, each, begun.found))
    journal.append(replace(begun.entry, files=(), written=written), durably=True)
    for each in begun.entry.files:
        if each.folder:
            remove_if_empty(folder.path / each.folder)


def _is_written(folder: Folder, written: Written, found: Collection[str]) -> bool:
    """Whether a file came to be as it was meant to; so it is taken where what lies there cannot be read.

    `found` are the digests of what later actions found in files.
    """
    if written.removed is None and (written.now or digest_of(written.made or "")) in found:
        return True
    try:
        text = decode(read_file(str(folder.path / written.path), str(folder.path)).data)
    except FileNotFoundError:
        return written.removed is not None
    except Unreadable:
        return written.removed is None
    if written.made is not None or written.removed is not None:
        return text == written.made
    if digest_of(text) in (written.was, written.now):
        return digest_of(text) == written.now
    # The file was edited since. Where lines were only taken out, nothing tells whether they were.
    return any(edit.after for edit in written.edits) and _can_take_back(text, written)


def _can_take_back(text: str, written: Written) -> bool:
    try:
        take_back(text, written.edits)
    except Conflict:
        return False
    return True


def _obstacle(folder: Folder, written: Written) -> Result | None:
    """Why one file cannot be taken back; None where it can, or is so already."""
    path = folder.path / written.path
    try:
        if written.made is not None:
            is_removable(path, encode(written.made), root=folder.path, recovery=recovery_of(folder))
        elif written.removed is not None:
            _is_there(folder, written)
        else:
            rehearse(path, partial(_back, written), root=folder.path, recovery=recovery_of(folder))
    except JobboardError as error:
        return Result(written.id, str(path), False, error=type(error)(f"{written.id}: {error.sentence}"))
    return None


def _take_back(folder: Folder, writing: Writing, written: Written) -> None:
    """Do the opposite of what was written to one file."""
    path = folder.path / written.path
    try:
        if written.made is not None:
            if is_removable(path, encode(written.made), root=folder.path, recovery=recovery_of(folder)):
                writing.remove(written.id, written.path, written.made, folder=written.folder)
            else:
                writing.passed(written.id, written.path)
        elif written.removed is not None:
            if _is_there(folder, written):
                writing.passed(written.id, written.path)
            else:
                into = os.path.dirname(written.path)
                again = partial(_name, written)
                writing.make(again, written.removed, into=into, folder_too=bool(written.folder))
        else:
            writing.change(written.id, path, partial(_back, written))
    except (JobboardError, OSError) as error:
        writing.failed(written.id, str(path), error)


def _back(written: Written, text: str, _day: date) -> tuple[Edit, ...]:
    """The plan that takes one file back; () where it is already as it was before."""
    return () if digest_of(text) == written.was else take_back(text, written.edits)


def _is_there(folder: Folder, written: Written) -> bool:
    """Whether the file that was removed is there again, just as it was. Raises Conflict for anything else there."""
    try:
        if decode(read_file(str(folder.path / written.path), str(folder.path)).data) == written.removed:
            return True
    except FileNotFoundError:
        return False
    except Unreadable:
        pass
    raise Conflict(IN_THE_WAY)


def _name(written: Written, taken: Collection[str]) -> str:
    """The name of the file that is made again, and no other."""
    name = os.path.basename(written.path)
    if name in taken:
        raise Conflict(f"{written.id}: {IN_THE_WAY}")
    return name
