"""The kinds of interviews: those that come along, and what the person's own `_prep/` says; ticks of study topics.

What is wrong with a file of the person's is told among the problems and never raised: the others count all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.errors import Conflict, JobboardError, NotFound
from jobboard.prep.catalogue import Kinds, catalogue
from jobboard.prep.kind import Kind, read_kind
from jobboard.store.candidates import is_markdown, stem_of
from jobboard.store.files import decode
from jobboard.store.own import own_files
from jobboard.store.written import Done, Result, Writing

if TYPE_CHECKING:
    from jobboard.store.folder import Folder

__all__ = ["Kinds", "kinds", "study"]

FOLDER = "_prep"
"""The folder of the person's own files, below that of the applications."""


def kinds(folder: Folder | None = None) -> Kinds:
    """All kinds of interviews, as they stand on the disk now; without a folder those that come along. Blocks."""
    if folder is None:
        return catalogue(_ours())
    problems: list[str] = []
    own = list(_own(folder, problems))
    found = catalogue(_ours(), own)
    return Kinds(found.kinds, found.every, (*problems, *found.problems), found.files)


def study(folder: Folder, kind_id: str, topic: str, *, on: bool = True) -> Done:
    """Tick (or untick) a topic of a kind, found by its text, in the person's own file, which is made on the first tick.

    What goes wrong stands in the result: Conflict where no topic has that text (any more), NotFound for an unknown
    kind, Refused where it cannot be ticked safely. Blocks.
    """
    known = kinds(folder)
    kind, file = known.by_id(kind_id), known.files.get(kind_id)
    label = f"{kind.name if kind else kind_id}: [{'x' if on else ' '}] {topic}"
    name = f"{FOLDER}/{stem_of(file) if file else kind_id}"
    with Writing(folder, lambda: label) as writing:
        try:
            if kind is None and file is None:
                raise NotFound(f"there is no kind of interview “{kind_id}”")
            if file is None and not on:
                return Done(label, (Result(name, "", False),))
            if file is None:
                _make(writing, kind_id, topic)
            else:
                _change(writing, folder.path / FOLDER / file, kind_id, topic, on=on)
        except JobboardError as error:
            writing.failed(name, "", error)
        return writing.done()


def _make(writing: Writing, kind_id: str, topic: str) -> None:
    """Make the person's own file of a kind. Raises Conflict."""
    from jobboard.prep.study import new_file

    wanted = f"{kind_id}.md"

    def name(taken: Collection[str]) -> str:
        if wanted in taken:
            raise Conflict(f"{FOLDER}/{wanted} is there by now; nothing was ticked")
        return wanted

    writing.make(name, new_file(_one_of_ours(kind_id), topic), into=FOLDER, folder_too=True)


def _change(writing: Writing, path: Path, kind_id: str, topic: str, *, on: bool) -> None:
    from jobboard.prep.study import study_edits

    ours = _one_of_ours(kind_id)
    writing.change(f"{FOLDER}/{stem_of(path.name)}", path, lambda text, _: study_edits(text, ours, topic, on=on))


def _one_of_ours(kind_id: str) -> Kind:
    """The kind as it comes along; one without anything in it where it is the person's own."""
    return next((kind for kind in _ours() if kind.id == kind_id), Kind(kind_id, kind_id))


@cache
def _ours() -> tuple[Kind, ...]:
    """The kinds that come along, read once: nobody changes them."""
    from importlib.resources import files

    found = files("jobboard.prep").joinpath("kinds").iterdir()
    names = {file.name: file for file in found if is_markdown(file.name)}
    return tuple(read_kind(decode(names[name].read_bytes()), stem_of(name)) for name in sorted(names))


def _own(folder: Folder, problems: list[str]) -> Iterator[tuple[str, Kind | None]]:
    """The person's own files, by name, with what each says; None, and a problem, for one that cannot be read."""
    for name, text in own_files(folder, FOLDER, problems):
        try:
            yield name, None if text is None else read_kind(text, stem_of(name))
        except Exception as error:  # noqa: BLE001  one file that the reader stumbles over must not hide the others
            problems.append(f"{FOLDER}/{name}: It was not understood: {type(error).__name__}")
            yield name, None
