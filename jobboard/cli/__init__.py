"""The command line: `jobboard` opens the board, `jobboard COMMAND` does one thing and ends (design 7).

Nothing here imports Textual but the board, and each command imports only what it needs: a start counts in milliseconds.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

RUNNERS = {
    None: ("boarding", "run"),
    "list": ("listing", "run"),
    "show": ("showing", "run"),
    "move": ("changing", "move"),
    "close": ("changing", "close"),
    "reopen": ("changing", "reopen"),
    "tick": ("changing", "tick"),
    "round": ("rounds", "run"),
    "set": ("filling", "set_field"),
    "note": ("filling", "note"),
    "check": ("checking", "run"),
    "prep": ("preparing", "run"),
    "new": ("creating", "run"),
    "import": ("importing", "run"),
    "profile": ("profile", "run"),
    "fit": ("fit", "run"),
    "skills": ("skills", "run"),
    "guide": ("guide", "run"),
    "compare": ("compare", "run"),
    "today": ("today", "run"),
    "brief": ("brief", "run"),
    "sweep": ("sweep", "run"),
    "export": ("exporting", "run"),
    "undo": ("undoing", "undo"),
    "redo": ("undoing", "redo"),
}
"""The module and the function that run each command; None is the board."""

BROKEN_PIPE = 128 + 13
INTERRUPTED = 128 + 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one call and return its exit code (design 7). Whatever goes wrong is one sentence on standard error."""
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = BROKEN_PIPE
    except Exception as error:  # noqa: BLE001  a traceback is no answer to a person
        code = _told(error)
    from jobboard.cli.output import let_go_of_output

    let_go_of_output()
    return code


def _run(arguments: Sequence[str]) -> int:
    if RUNNERS.keys().isdisjoint(arguments[:1]):
        from jobboard.cli.at_once import at_once

        with at_once(arguments):
            return _command(arguments)
    return _command(arguments)


def _command(arguments: Sequence[str]) -> int:
    from jobboard.cli.parser import read_arguments

    try:
        options = read_arguments(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    return _runner(options.command)(options)


def _runner(command: str | None) -> Callable[[Namespace], int]:
    """What runs a command; None is the board."""
    from importlib import import_module

    module, name = RUNNERS[command]
    run: Callable[[Namespace], int] = getattr(import_module(f"jobboard.cli.{module}"), name)
    return run


def _told(error: Exception) -> int:
    """Tell the person what went wrong, and return the exit code."""
    from jobboard.cli.output import say
    from jobboard.errors import JobboardError

    if isinstance(error, JobboardError):
        say(error.sentence)
        return error.exit_code
    if isinstance(error, OSError):
        say(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
        return JobboardError.exit_code
    say(f"this should not have happened: {type(error).__name__}: {error} ({_place(error)})")
    return JobboardError.exit_code


def _place(error: Exception) -> str:
    """The file and line where an unforeseen error arose, for whoever is told of it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "nowhere"
