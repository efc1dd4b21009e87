"""Where things lie: the board's folder, the person's config, and our own state and cache, never in the folder.

They follow the XDG Base Directory Specification 0.8: a variable that is empty or relative is ignored.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from jobboard.errors import Usage
from jobboard.slots import frozen

SCREEN, TASTE = "screen.json", "taste.json"
"""Where in its state the screen remembers what is about a folder, and what is about the person."""

READABLE = 40
"""How many letters of a folder's name stand in the name of its place, for the person who looks there."""


def config_file(environ: Mapping[str, str] = os.environ) -> Path:
    """The person's config, `$XDG_CONFIG_HOME/jobboard/config.toml`; it need not exist."""
    return _home(environ, "XDG_CONFIG_HOME", ".config") / "config.toml"


def state_of(folder: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the journal and the recovery copies of a board folder lie; it need not exist."""
    return state_home(environ) / _place(folder)


def state_home(environ: Mapping[str, str] = os.environ) -> Path:
    """Where what is kept of all folders lies; it need not exist."""
    return _home(environ, "XDG_STATE_HOME", ".local/state")


def cache_of(folder: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the readings of a board folder are kept between starts; it need not exist and may be deleted any time."""
    return _home(environ, "XDG_CACHE_HOME", ".cache") / _place(folder)


def _home(environ: Mapping[str, str], variable: str, default: str) -> Path:
    stated = environ.get(variable, "")
    base = Path(stated) if os.path.isabs(stated) else Path(environ.get("HOME") or os.path.expanduser("~")) / default
    return base / "jobboard"


def _place(folder: Path) -> str:
    """One name for each real folder: its last part as far as it is plain, and a hash of the whole path.

    `hashlib` would load OpenSSL beside the hash (3 ms, as much as all other places of a start take).
    """
    from _blake2 import blake2b

    real = os.path.realpath(folder)
    digest = blake2b(os.fsencode(real), digest_size=8).hexdigest()
    letters = (
        letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "-"
        for letter in os.path.basename(real)
    )
    return f"{''.join(letters)[:READABLE].strip('.-') or 'folder'}-{digest}"


@frozen
class Found:
    """The folder to open, or None with the three places that were `looked` at, a line each.

    `applications` and `others` are counted only where the folder is the current one by default: if it is `doubtful`,
    most of its markdown is something else, and the person is asked before it is opened.
    """

    path: Path | None = None
    looked: tuple[str, ...] = ()
    applications: int = 0
    others: int = 0

    @property
    def doubtful(self) -> bool:
        """Whether to ask first."""
        return self.others > self.applications


def find_folder(argument: str | None, environ: Mapping[str, str] = os.environ, current: Path | None = None) -> Found:
    """The folder meant: the argument, `$JOBBOARD_FOLDER`, `./applications`, the current one if it holds applications.

    Raises Usage when the argument or the variable names something that is no folder.
    """
    here = current or Path.cwd()
    stated = environ.get("JOBBOARD_FOLDER", "")
    if argument is not None:
        return Found(_existing(here / argument, f"There is no folder {argument}"))
    if stated:
        return Found(
            _existing(here / Path(stated).expanduser(), f"There is no folder {stated} (from $JOBBOARD_FOLDER)")
        )
    if (here / "applications").is_dir():
        return Found(here / "applications")
    applications, others = _counted(here)
    if applications:
        return Found(here, applications=applications, others=others)
    at = _from_home(here, environ)
    below, why = (
        f"{at.rstrip('/')}/applications",
        "no folder" if os.path.lexists(here / "applications") else "not there",
    )
    return Found(None, ("$JOBBOARD_FOLDER is not set", f"{below} is {why}", f"{at} holds no applications"))


def _from_home(path: Path, environ: Mapping[str, str]) -> str:
    """A path as the person would write it: `~/jobs`."""
    home = (environ.get("HOME") or "").rstrip("/")
    return f"~{str(path)[len(home) :]}" if home and (str(path) + "/").startswith(home + "/") else str(path)


def _existing(folder: Path, otherwise: str) -> Path:
    if not folder.is_dir():
        raise Usage(otherwise)
    return Path(os.path.abspath(folder))


def _counted(folder: Path) -> tuple[int, int]:
    """The applications and the other markdown files at the top of a folder."""
    from jobboard.store.scan import sample

    return sample(folder)
