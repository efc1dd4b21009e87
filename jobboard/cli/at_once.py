"""The board's first picture, before the command line is even read: what was kept of it, where that is still true."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def at_once(words: Sequence[str]) -> Iterator[None]:
    """Show the kept picture of the folder that these words open, if there is one, until the board draws over it.

    Whatever ends the start before that gives the terminal back first.
    """
    from jobboard.ui.first_picture import PICTURE

    _show_kept(words)
    try:
        yield
    finally:
        PICTURE.take_down()


def _show_kept(words: Sequence[str]) -> None:
    folder = _folder(words)
    if folder is None or not all(map(os.isatty, range(3))) or {"COLUMNS", "LINES"} & os.environ.keys():
        return
    from jobboard.store.picture import kept_picture

    with suppress(OSError):
        columns, lines = os.get_terminal_size(0)
        drawn = kept_picture(folder, (columns, lines))
        if drawn is not None:
            _show(drawn)


def _folder(words: Sequence[str]) -> Path | None:
    """The folder, where the words can mean nothing else: it is named, or found without asking."""
    if len(words) > 1 or (words and words[0].startswith("-")):
        return None
    named = words[0] if words else os.path.expanduser(os.environ.get("JOBBOARD_FOLDER", "")) or "applications"
    return Path(os.path.abspath(named)) if os.path.isdir(named) else None


def _show(drawn: bytes) -> None:
    import termios

    from jobboard.ui.first_picture import PICTURE

    with suppress(OSError, termios.error):
        PICTURE.show(drawn)
