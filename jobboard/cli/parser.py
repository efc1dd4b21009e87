"""The command line as words: which command is meant, its options, and the help that explains them.

Only the parser of the command at hand is built. Options may stand before or after the command.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from jobboard.cli.manual import COMMANDS, EXIT_CODES, OVERVIEW
from jobboard.cli.options import add_options
from jobboard.cli.words import add_words
from jobboard.errors import Usage

TAKES_A_VALUE = ("-C", "--folder", "--today")


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are `Usage` errors, one sentence each."""

    def error(self, message: str) -> NoReturn:
        """Raise the complaint instead of ending the process."""
        raise Usage(f"{message} (see `{self.prog} --help`)")


class Page(argparse.RawDescriptionHelpFormatter):
    """A help page of 80 columns, each option on one line with what it does."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=80)


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a call, with `command` (None: the board).

    Raises Usage where they make no sense, and SystemExit(0) after --help and --version.
    """
    at = first_word(arguments)
    if at is None or arguments[at] not in COMMANDS:
        return _read(None, arguments)
    return _read(arguments[at], [*arguments[:at], *arguments[at + 1 :]])


def _read(command: str | None, arguments: Sequence[str]) -> argparse.Namespace:
    """First the options, wherever they stand, then the words; what follows `--` is a word whatever it begins with."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options, words = parser_of(command, with_words=False).parse_known_args(arguments[:end])
    parser = parser_of(command)
    if options.help:
        parser.print_help()
        raise SystemExit(0)
    unknown = [word for word in words if word.startswith("-") and word != "-"]
    if unknown:
        parser.error(f"there is no option {' '.join(unknown)}")
    options.command = command
    options, rest = parser.parse_known_args(["--", *words, *arguments[end + 1 :]], options)
    if rest := [word for word in rest if word != "--"]:
        parser.error(f"too many words: {' '.join(rest)}")
    return options


def first_word(arguments: Sequence[str]) -> int | None:
    """The index of the first word that is neither an option nor the value of one; behind `--` nothing is a command."""
    skip = False
    for index, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == "--":
            return None
        elif argument in TAKES_A_VALUE:
            skip = True
        elif argument == "-" or not argument.startswith("-"):
            return index
    return None


def parser_of(command: str | None, *, with_words: bool = True) -> Parser:
    """The parser of a command; None is `jobboard [FOLDER]`, whose help is the overview of everything."""
    usage, summary, notes = COMMANDS[command] if command else OVERVIEW
    prog = f"jobboard {command}" if command else "jobboard"
    parser = Parser(
        prog=prog,
        usage=f"{prog} {usage}",
        description=summary,
        epilog=f"{notes}\n\n{EXIT_CODES}",
        formatter_class=Page,
        allow_abbrev=False,
        add_help=False,
    )
    if with_words:
        add_words(command, parser)
    add_options(command, parser)
    return parser
