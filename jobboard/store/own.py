"""The person's own files beside the applications: `_profile.md`, `_skills.md`, what is in `_prep/` and `_guides/`.

What is wrong with one file of a folder is told among the problems and never raised: the others count all the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobboard.errors import Unreadable
from jobboard.store.candidates import is_markdown, is_readme, is_skipped, original_of
from jobboard.store.files import decode, read_file, real_path

if TYPE_CHECKING:
    from jobboard.store.folder import Folder

MOST = 200
"""So many files of a folder of the person's are read."""


def own_file(folder: Folder, name: str) -> str | None:
    """The text of a file, by its path below the folder; None where there is none. Raises Unreadable. Blocks."""
    root = str(folder.path)
    try:
        return decode(read_file(os.path.join(root, name), root).data)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unreadable(f"It cannot be read: {error.strerror}") from error


def own_files(folder: Folder, room: str, problems: list[str]) -> Iterator[tuple[str, str | None]]:
    """The markdown files of a room (`_guides`) of the folder by name, with their texts; None for one that cannot be
    read. What is wrong is added to the problems, a sentence each. Blocks.
    """
    root = str(folder.path)
    place, names = _names(root, room, problems)
    for name in names:
        original = original_of(name)
        if original is not None:
            problems.append(f"{room}/{name}: It is a conflict copy of {original}; it is left out")
            continue
        try:
            yield name, decode(read_file(os.path.join(place, name), root).data)
        except FileNotFoundError:
            continue
        except (Unreadable, OSError) as error:
            why = error.sentence if isinstance(error, Unreadable) else f"It cannot be read: {error.strerror}"
            problems.append(f"{room}/{name}: {why}")
            yield name, None


def _names(root: str, room: str, problems: list[str]) -> tuple[str, list[str]]:
    """Where a room is, and the names of the files in it that are looked at."""
    try:
        place = real_path(os.path.join(root, room), root)
        names = sorted(name for name in os.listdir(place) if is_markdown(name))
    except FileNotFoundError:
        return "", []
    except Unreadable as error:
        problems.append(f"{room}: {error.sentence}")
        return "", []
    except OSError as error:
        problems.append(f"{room}: It cannot be listed: {error.strerror}")
        return "", []
    names = [name for name in names if not is_skipped(name) and not is_readme(name)]
    if len(names) > MOST:
        problems.append(f"{room}: only the first {MOST} of {len(names)} files are read")
    return place, names[:MOST]
