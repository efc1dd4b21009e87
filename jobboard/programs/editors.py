"""The person's editor, which has the terminal while it runs."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import termios
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from jobboard.errors import Refused
from jobboard.programs.starting import found, has_display, not_started

EDITORS = ("nvim", "vim", "vi", "hx", "helix", "kak", "micro", "nano", "emacs -nw")
"""Editors that draw on the terminal, as commands, in the order in which they are offered."""

WINDOWED_EDITORS = ("code -w", "codium -w", "subl -w", "zed -w")
"""Editors with a window of their own, with the option that lets them come back only when the file is closed."""

PLUS_LINE = frozenset(
    "vi vim nvim gvim vis view elvis nano pico emacs emacsclient mg jed joe micro kak ne mcedit".split()
)
"""Editors that take the line as `+12` before the file."""

COLON_LINE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "codium", "code-insiders", "cursor", "windsurf"), ("-g",)),
    **dict.fromkeys(("hx", "helix", "subl", "zed"), ()),
}
"""Editors that take the line behind the file (`file:12`), with what has to stand before it."""


def editor_command(path: str, environ: Mapping[str, str], line: int = 0) -> list[str] | None:
    """The person's editor ($VISUAL, else $EDITOR; arguments allowed) with the absolute path as the last argument.

    A `line` (from 1) is asked for in the way that the editor knows, where that is known. None where neither variable is
    set. Raises Refused for a value that no command can be read from.
    """
    name = next((name for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), None)
    if name is None:
        return None
    try:
        words = shlex.split(environ[name])
    except ValueError:
        words = []
    if not words or not words[0]:
        raise Refused(f"${name} is no command that can be read: {environ[name].strip()}")
    return [*words, *_at_line(words[0], os.path.abspath(path), line)]


def _at_line(program: str, path: str, line: int) -> list[str]:
    """The words that have an editor open the file at a line."""
    name = os.path.basename(program)
    if line > 0 and name in PLUS_LINE:
        return [f"+{line}", path]
    if line > 0 and name in COLON_LINE:
        return [*COLON_LINE[name], f"{path}:{line}"]
    return [path]


def installed_editors(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The commands of well-known editors that are on the PATH, for a person who has set none."""
    offered = (*EDITORS, *WINDOWED_EDITORS) if has_display(environ) else EDITORS
    return tuple(command for command in offered if found(command.split()[0], environ))


def edit(command: Sequence[str]) -> int:
    """Run an editor on the terminal until it ends; its exit code (-N: ended by signal N).

    What the keyboard sends to end a program (SIGINT, SIGQUIT) is the editor's alone meanwhile; that can be arranged
    only when this is called in the main thread. Raises Refused for a program that cannot be started.
    """
    with _same_modes():
        try:
            process = subprocess.Popen(list(command))
        except (OSError, ValueError, IndexError) as error:
            raise not_started(command, error) from error
        with _deaf_to_the_keyboard():
            return process.wait()


@contextmanager
def _same_modes() -> Iterator[None]:
    """Have the terminal's modes be afterwards what they were: an editor that was killed leaves it raw."""
    try:
        modes = termios.tcgetattr(0)
    except termios.error:
        yield
        return
    try:
        yield
    finally:
        with suppress(termios.error):
            if termios.tcgetattr(0) != modes:
                termios.tcsetattr(0, termios.TCSANOW, modes)


@contextmanager
def _deaf_to_the_keyboard() -> Iterator[None]:
    """Ignore SIGINT and SIGQUIT. To be entered once the editor runs, since what is ignored is inherited; and ignored
    they have to be, since a handler, even one that does nothing, wakes those that asyncio keeps for them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
