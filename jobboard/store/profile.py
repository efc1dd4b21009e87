"""The person's own `_profile.md`, the résumé that it names, and a start for those who have none."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import TYPE_CHECKING

from jobboard.errors import Refused, Unreadable
from jobboard.profile.values import NO_PROFILE, Profile
from jobboard.slots import replace
from jobboard.store.candidates import PROFILE
from jobboard.store.own import own_file
from jobboard.text.values import Problem

if TYPE_CHECKING:
    from jobboard.store.folder import Folder
    from jobboard.store.written import Done


def profile_of(folder: Folder) -> Profile:
    """What `_profile.md` of the folder says at this moment; NO_PROFILE where there is none. Blocks.

    That it, or the résumé that it names, cannot be read is a problem of the profile.
    """
    from jobboard.profile.reader import read_profile

    try:
        text = own_file(folder, PROFILE)
    except Unreadable as error:
        return replace(NO_PROFILE, problems=(Problem(None, error.sentence),))
    if text is None:
        return NO_PROFILE
    profile = read_profile(text)
    problem = _resume(folder, profile)[1]
    if problem is None:
        return profile
    problems = sorted((*profile.problems, problem), key=lambda each: each.line or 0)
    return replace(profile, problems=tuple(problems))


def resume_of(folder: Folder, profile: Profile) -> str | None:
    """The text of the résumé that the profile names; None where it names none, or none that can be read. Blocks.

    Why it cannot be read is among the problems of `profile_of`.
    """
    return _resume(folder, profile)[0]


def _resume(folder: Folder, profile: Profile) -> tuple[str | None, Problem | None]:
    """The text of the résumé, or what is in the way. It is never read out of the folder."""
    named = profile.resume
    if named is None:
        return None, None
    try:
        text = own_file(folder, named.text)
    except (Unreadable, ValueError) as error:
        why = error.sentence if isinstance(error, Unreadable) else "That is no name of a file"
        return None, Problem(named.line, f"{named.text}: {why}")
    return text, None if text is not None else Problem(named.line, f"there is no file “{named.text}” in the folder")


def init(folder: Folder) -> Done:
    """Make a `_profile.md` to begin with. Where there is one already, the result is Refused."""
    from jobboard.profile.start import START
    from jobboard.store.written import Writing

    def name(taken: Collection[str]) -> str:
        if PROFILE in taken:
            raise Refused(f"{PROFILE} is there already; it stays as it is")
        return PROFILE

    with Writing(folder, lambda: f"{PROFILE}: begun") as writing:
        writing.make(name, START)
        return writing.done()


def begin_profile(folder: Folder) -> str | None:
    """Make a `_profile.md` where there is none, so that there is one to edit; why that could not be done. Blocks."""
    if os.path.lexists(folder.path / PROFILE):
        return None
    errors = [result.error.sentence for result in init(folder).results if result.error is not None]
    return errors[0] if errors else None
