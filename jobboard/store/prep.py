"""The kinds of interviews: those that come along, and what the person's own `_prep/` says; ticks of study topics.

What is wrong with a file of the person's is told among the problems and never raised: the others count all the same.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.errors import Conflict, JobboardError, NotFound, Unreadable
from jobboard.prep.catalogue import Kinds, catalogue
from jobboard.prep.kind import Kind, read_kind
from jobboard.store.candidates import is_markdown, is_readme, is_skipped, original_of, stem_of
from jobboard.store.files import decode, read_file, real_path
from jobboard.store.written import Done, Result, Writing

if TYPE_CHECKING:
    from jobboard.store.live import Folder

__all__ = ["Kinds", "kinds", "study"]

FOLDER = "_prep"
"""The folder of the person's own files, below that of the applications."""

MOST = 200
"""So many files of the person's are read."""


def kinds(folder: Folder | None = None) -> Kinds:
    """All kinds of interviews, as they stand on the disk now; without a folder those that come along. Blocks."""
    if folder is None:
        return catalogue(_ours())
    problems: list[str] = []
    own = list(_own(str(folder.path), problems))
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


def _own(root: str, problems: list[str]) -> Iterator[tuple[str, Kind | None]]:
    """The person's own files, by name, with what each says; None, and a problem, for one that cannot be read."""
    try:
        place = real_path(os.path.join(root, FOLDER), root)
        names = sorted(name for name in os.listdir(place) if is_markdown(name))
    except FileNotFoundError:
        return
    except Unreadable as error:
        problems.append(f"{FOLDER}: {error.sentence}")
        return
    except OSError as error:
        problems.append(f"{FOLDER}: It cannot be listed: {error.strerror}")
        return
    names = [name for name in names if not is_skipped(name) and not is_readme(name)]
    if len(names) > MOST:
        problems.append(f"{FOLDER}: only the first {MOST} of {len(names)} files are read")
    for name in names[:MOST]:
        original = original_of(name)
        if original is not None:
            problems.append(f"{FOLDER}/{name}: It is a conflict copy of {original}; it is left out")
            continue
        try:
            yield name, _read(os.path.join(place, name), root, stem_of(name))
        except FileNotFoundError:
            continue
        except Unreadable as error:
            problems.append(f"{FOLDER}/{name}: {error.sentence}")
            yield name, None


def _read(path: str, root: str, stem: str) -> Kind:
    """What a file says. Raises Unreadable, or FileNotFoundError."""
    text = decode(read_file(path, root).data)
    try:
        return read_kind(text, stem)
    except Exception as error:
        raise Unreadable(f"It was not understood: {type(error).__name__}") from error
