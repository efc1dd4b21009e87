"""Another look at single paths of a folder that is known. All else is taken as known."""

from __future__ import annotations

import os
import stat

from jobboard.store.groups import with_entry, with_folder, with_rest
from jobboard.store.look import Look
from jobboard.store.tree import Directory, Entry


def again(look: Look, tree: Directory, path: str) -> Directory:
    """The tree after another look at one path below the folder; all else is taken as known."""
    if not path.startswith(look.root + "/"):
        return tree
    return _below(look, tree, path[len(look.root) + 1 :].rstrip("/").split("/"))


def _below(look: Look, tree: Directory, parts: list[str]) -> Directory:
    """The same for a path below this directory, given as its parts."""
    name, *deeper = parts
    if not name or look.skips(tree.below, name):
        return tree
    known = tree.folders.get(name)
    if deeper and known is not None:
        return with_folder(tree, name, _below(look, known, deeper))
    try:
        found = look.one(tree, name, stat.S_IFMT(os.lstat(tree.path(name)).st_mode))
    except OSError:
        found = None
    return _with(tree, name, found)


def _with(tree: Directory, name: str, found: Entry | Directory | str | None) -> Directory:
    """The directory with a name that is now this; it may have been something else before."""
    if not isinstance(found, Entry) and name in tree.entries:
        tree = with_entry(tree, name, None)
    if not isinstance(found, Directory) and name in tree.folders:
        tree = with_folder(tree, name, None)
    rest = {each for each in tree.rest if each not in (name, name + "/")}
    tree = with_rest(tree, tuple(sorted(rest | {found} if isinstance(found, str) else rest)))
    if isinstance(found, Entry):
        return with_entry(tree, name, found)
    return with_folder(tree, name, found) if isinstance(found, Directory) else tree
