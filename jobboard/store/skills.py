"""The words for skills: those that come along, and the person's own `_skills.md` over them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jobboard.errors import Unreadable
from jobboard.profile.skills.vocabulary import Vocabulary, joined, read_vocabulary
from jobboard.store.files import decode
from jobboard.store.own import own_file

if TYPE_CHECKING:
    from jobboard.store.folder import Folder

NAME = "_skills.md"
"""The person's own file, in the folder of applications; it has the same shape as ours."""

MOST_PROBLEMS = 10
"""So many problems of it are told."""


def vocabulary_of(folder: Folder) -> tuple[Vocabulary, tuple[str, ...]]:
    """The skills and their words as they are on the disk, and what was not understood of `_skills.md`. Blocks.

    Where that file cannot be read, what comes along counts.
    """
    try:
        text = own_file(folder, NAME)
    except Unreadable as error:
        return ours(), (f"{NAME}: {error.sentence}",)
    if text is None:
        return ours(), ()
    own = read_vocabulary(text)
    problems = [f"{NAME}:{each.line}: {each.message}" for each in own.problems[:MOST_PROBLEMS]]
    if len(own.problems) > MOST_PROBLEMS:
        problems.append(f"{NAME}: {len(own.problems) - MOST_PROBLEMS} more like these")
    return joined(ours(), own), tuple(problems)


@cache
def ours() -> Vocabulary:
    """The words that come along, read once."""
    from importlib.resources import files

    return read_vocabulary(decode(files("jobboard.profile").joinpath("skills", "skills.md").read_bytes()))
