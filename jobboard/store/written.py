"""What an action writes: each file through its one door, noted in the journal before and after, and told as results."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from jobboard.errors import JobboardError, Refused
from jobboard.slots import frozen, replace
from jobboard.store.candidates import stem_of
from jobboard.store.create import begun, create, settle
from jobboard.store.disk import opened_folder
from jobboard.store.entries import Kind, Written
from jobboard.store.files import encode, real_path
from jobboard.store.folder import Folder
from jobboard.store.journal import Journal
from jobboard.store.places import state_of
from jobboard.store.remove import remove, remove_if_empty
from jobboard.store.save import Plan, Saved, save
from jobboard.store.temporary import digest
from jobboard.store.turn import turn
from jobboard.text.anchor import anchored


@frozen
class LineEdit:
    """One place that was changed: the line it begins in (before the change), what stood there and what stands there."""

    line: int
    before: str
    after: str


@frozen
class Result:
    """What became of one file. `changed` is false where it was so already, and where an `error` kept it as it was.

    `warnings` are sentences about things that did not keep the change from being made. `removed`: the change took the
    file away.
    """

    id: str
    path: str
    changed: bool
    edits: tuple[LineEdit, ...] = ()
    error: JobboardError | None = None
    warnings: tuple[str, ...] = ()
    removed: bool = False


@frozen
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


def recovery_of(folder: Folder) -> Path:
    """Where the recovery copies of a folder lie."""
    return state_of(folder.path) / "recovery"


def digest_of(text: str) -> str:
    """What tells a text from another in the journal."""
    return digest(encode(text))


class Writing:
    """One action while it is done; what goes wrong with a file becomes its result. Used as a context.

    `tell` gives the label of the action, which may be known only once its first file was read. An undo or redo is
    `about` the action of that id, and its caller is alone in the folder (`turn`). `of`: how many files it is meant for.
    """

    def __init__(
        self, folder: Folder, tell: Callable[[], str], kind: Kind = "do", about: str | None = None, *, of: int = 1
    ) -> None:
        self._folder, self._tell = folder, tell
        self._journal = Journal(state_of(folder.path))
        self._entry = replace(self._journal.entry(kind, about=about), of=of)
        self._turn = ExitStack()
        self._results: list[Result] = []
        self._noted: dict[str, Written] = {}
        self._missing: dict[str, Written] = {}
        self._written: list[str] = []
        self._unsettled = False

    def __enter__(self) -> Self:
        if self._entry.kind == "do":
            self._journal.make_room()
            self._turn.enter_context(turn(self._journal.state))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._turn.close()

    def change(self, card_id: str, path: Path, plan: Plan) -> None:
        """Save one file as the plan says."""
        name = os.path.relpath(path, self._folder.path)

        def announce(saved: Saved) -> None:
            edits = anchored(saved.after, saved.edits)
            self._note(Written(card_id, name, edits, was=digest_of(saved.before), now=digest_of(saved.after)))

        try:
            saved = save(path, plan, root=self._folder.path, recovery=recovery_of(self._folder), announce=announce)
        except (JobboardError, OSError) as error:
            self.failed(card_id, str(path), error)
            return
        edits = tuple(LineEdit(_line(saved.before, edit.start), edit.before, edit.after) for edit in saved.edits)
        self._results.append(Result(card_id, str(path), bool(edits), edits, warnings=saved.warnings))
        if edits or self._entry.kind != "do":
            self._written.append(name)

    def make(
        self,
        name: Callable[[Collection[str]], str],
        text: str,
        *,
        into: str = "",
        folder_too: bool = False,
        settled: bool = True,
    ) -> None:
        """Make one file in the folder, under the name that comes of those that are taken.

        `into` is the folder below it where the file goes; with `folder_too` that is made where it is not there. Of many
        files none is `settled`: that their names are safe on the disk is seen to once, at the end of the action.
        """
        place, folder = self._folder.path / into, into
        about = Written("", "", made=text)

        def announce(name: str) -> None:
            nonlocal about
            path = os.path.join(into, name)
            written = Written(stem_of(path), path, made=text, folder=folder)
            if written != about:
                self._note(written)
                about = written

        try:
            if folder_too and not place.exists():
                announce(name(()))
            with begun(place, wanted=folder_too) as is_begun:
                if into:
                    real_path(str(place), str(self._folder.path))
                folder = into if is_begun else ""
                made = create(
                    place, name, encode(text), announce, awaited=not into and self._folder.is_awaited, settled=settled
                )
        except (JobboardError, OSError) as error:
            self.failed(about.id or into, str(self._folder.path / about.path) if about.path else "", error)
            return
        edit = LineEdit(1, "", text)
        self._results.append(Result(about.id, str(place / made.name), True, (edit,), warnings=made.warnings))
        self._written.append(about.path)
        self._unsettled |= not settled

    def remove(self, card_id: str, name: str, text: str, *, folder: str = "") -> None:
        """Remove one file, which holds just this text; the `folder` that was made for it goes too if it is empty."""
        path, about = self._folder.path / name, Written(card_id, name, removed=text, folder=folder)
        try:
            warnings = remove(
                path,
                encode(text),
                root=self._folder.path,
                recovery=recovery_of(self._folder),
                announce=lambda: self._note(about),
            )
        except (JobboardError, OSError) as error:
            self.failed(card_id, str(path), error)
            return
        if folder:
            remove_if_empty(path.parent)
        edit = LineEdit(1, text, "")
        self._results.append(Result(card_id, str(path), True, (edit,), warnings=warnings, removed=True))
        self._written.append(name)

    def passed(self, card_id: str, name: str) -> None:
        """One file is already as an undo or redo would have it."""
        self._results.append(Result(card_id, str(self._folder.path / name), False))
        self._written.append(name)

    def failed(self, card_id: str, path: str, error: JobboardError | OSError) -> None:
        """One file could not be written; its result says why."""
        self._results.append(Result(card_id, path, False, error=_refusal(card_id, error)))

    def done(self) -> Done:
        """Note in the journal that the action is through. That this fails is a warning: the files are written."""
        self._settle()
        label, results = self._tell(), tuple(self._results)
        missing = tuple(self._missing[name] for name in self._written if name in self._missing)
        if not self._written and not self._noted:
            return Done(label, results)
        entry = replace(self._entry, label=label, files=missing, written=tuple(self._written))
        try:
            self._journal.append(entry, durably=bool(self._written))
        except OSError as error:
            if not missing:
                return Done(label, results)
            warning = f"this cannot be undone: the journal could not be written ({error.strerror})"
            at = next((at for at, each in enumerate(results) if each.changed), 0)
            told = replace(results[at], warnings=(*results[at].warnings, warning))
            return Done(label, (*results[:at], told, *results[at + 1 :]), undoable=False)
        return Done(label, results)

    def _settle(self) -> None:
        """See to it that the names of the files that were made are safe on the disk."""
        if self._unsettled:
            with suppress(OSError), opened_folder(self._folder.path) as folder:
                last = self._results[-1]
                self._results[-1] = replace(last, warnings=(*last.warnings, *settle(folder)))

    def _note(self, written: Written) -> None:
        """Note what is about to be written; where that fails, it is done with the end of the action."""
        try:
            self._journal.append(replace(self._entry, label=self._tell(), files=(written,)), durably=False)
        except OSError:
            self._missing[written.path] = written
        else:
            self._noted[written.path] = written
            self._missing.pop(written.path, None)


def _refusal(card_id: str, error: JobboardError | OSError) -> JobboardError:
    if isinstance(error, OSError):
        return Refused(f"{card_id}: {error.strerror or type(error).__name__}; the file is as it was")
    sentence = error.sentence
    return error if not card_id or sentence.startswith(card_id) else type(error)(f"{card_id}: {sentence}")


def _line(text: str, offset: int) -> int:
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
