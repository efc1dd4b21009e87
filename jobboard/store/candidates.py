"""Which names may be applications: suffixes, what is skipped, conflict copies. Names only, nothing is opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from fnmatch import translate

SUFFIXES = (".md", ".markdown")

PROFILE = "_profile.md"
"""The person's own file of what they look for and bring, below the folder."""

SKIPPED_STARTS = (".", "_", "#", "~$", "~syncthing~")
SKIPPED_ENDS = (
    *("~", "#", ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", ".rej", ".lock"),
    *(".part", ".crdownload", ".kate-swp", "___jb_tmp___", "___jb_old___"),
)
VIM_TRIES = "4913"
"""The file that vim makes and removes to see whether it may write here."""

CONFLICT_COPY = re.compile(
    r"""(?P<stem>.+?)
    (?: \.sync-conflict-\d{8}-\d{6}(?:-\w+)?            # Syncthing
      | \ \([^()]*(?:conflicted\ copy|case\ conflict)[^()]*\)   # Dropbox, Nextcloud
      | \ \(SFConflict\ [^()]*\)                        # Seafile
      | _conflict-\d{8}-\d{6}                           # ownCloud
    )(?P<suffix>\.[^.]*)?""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_markdown(name: str) -> bool:
    """Whether the name ends as markdown does, in any case."""
    return name.endswith(SUFFIXES) or name.lower().endswith(SUFFIXES)


def stem_of(name: str) -> str:
    """The name without its markdown suffix; any other suffix stays."""
    return name[: name.rindex(".")] if is_markdown(name) else name


def is_skipped(name: str) -> bool:
    """Whether it is hidden, the person's own (`_template.md`), or an editor's swap, backup or lock file."""
    return name.startswith(SKIPPED_STARTS) or name.endswith(SKIPPED_ENDS) or name == VIM_TRIES


def is_readme(name: str) -> bool:
    """Whether it is the README of the folder it lies in."""
    return is_markdown(name) and stem_of(name).lower() == "readme"


def original_of(name: str) -> str | None:
    """The name of the file that this one is a sync-conflict copy of, or None."""
    if "onflict" not in name:
        return None
    copy = CONFLICT_COPY.fullmatch(name)
    return copy["stem"] + (copy["suffix"] or "") if copy else None


def ignoring(patterns: tuple[str, ...]) -> Callable[[str], bool] | None:
    """Tells of a path below the folder whether the person ignores it; None when nothing is ignored.

    A pattern without a slash is about a name at any depth, one with a slash (`drafts/*.md`, `/acme.md`) about the path
    from the folder. Where a folder matches, all that lies in it is ignored.
    """
    spelled = [pattern.rstrip("/") for pattern in patterns if pattern.strip("/")]
    if not spelled:
        return None
    names = re.compile("|".join(translate(pattern) for pattern in spelled if "/" not in pattern) or r"(?!)")
    paths = re.compile("|".join(translate(pattern.lstrip("/")) for pattern in spelled if "/" in pattern) or r"(?!)")

    def ignored(path: str) -> bool:
        return bool(names.match(path.rpartition("/")[2]) or paths.match(path))

    return ignored
