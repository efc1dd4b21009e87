"""The person's printer: a program that prints what it is given."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping

from jobboard.errors import Refused
from jobboard.programs.starting import fed, found

PRINTERS = ("lp", "lpr")
"""What prints its input on most systems (CUPS; POSIX names `lp`), in the order in which it is looked for."""

PRINT_PATIENCE = 30.0
"""Seconds that a program has to take a page: a queue takes it at once, one that lays it out first needs longer."""


def print_outside(text: str, command: str | None, environ: Mapping[str, str]) -> str:
    """Give a text to the printer as UTF-8, with `?` for what is no character; the name of the program that took it.

    `command` is the person's own (arguments allowed), else it is one of `PRINTERS`. Blocks for up to `PRINT_PATIENCE`
    seconds. Raises Refused where there is none, where it cannot be started, fails, or is not done in time.
    """
    words = _printer(command, environ)
    name = os.path.basename(words[0])
    code = fed(words, text.encode("utf-8", "replace"), environ, PRINT_PATIENCE)
    if code is None:
        raise Refused(f"{name} did not take the page within {PRINT_PATIENCE:.0f} seconds")
    if code:
        raise Refused(f"{name} could not print the page: it ended with {code}")
    return name


def _printer(command: str | None, environ: Mapping[str, str]) -> list[str]:
    """The words of the command that prints, the program as an absolute path."""
    if command is None or not command.strip():
        installed = next(filter(None, (found(each, environ) for each in PRINTERS)), None)
        if installed is None:
            raise Refused('no printer command is known: printer = "lpr" in config.toml names one')
        return [installed]
    try:
        words = shlex.split(command)
    except ValueError:
        words = []
    if not words or not words[0]:
        raise Refused(f"the printer of config.toml is no command that can be read: {command.strip()}")
    program = found(words[0], environ)
    if program is None:
        raise Refused(f"the printer of config.toml is not installed: {words[0]}")
    return [program, *words[1:]]
