"""The command line as words: which command is meant, its options, and the help that explains them.

Only the parser of the command at hand is built. Options may stand before or after the command.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from jobboard import __version__
from jobboard.cli.manual import COMMANDS, EXIT_CODES, OVERVIEW
from jobboard.errors import Usage
from jobboard.text.values import OUTCOMES, STATUSES

TAKES_A_VALUE = ("-C", "--folder")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


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
        WORDS.get(command, _nothing)(parser)
    OPTIONS.get(command, _add_json)(parser)
    _add_common(parser)
    return parser


def _nothing(_: Parser) -> None:
    """Add nothing."""


def _add_common(parser: Parser) -> None:
    group = parser.add_argument_group("everywhere")
    group.add_argument("-C", "--folder", metavar="PATH", help="the folder (before or after the command)")
    group.add_argument("--samples", action="store_true", help="use a fresh copy of the sample applications")
    group.add_argument("--version", action="version", version=f"jobboard {__version__}", help="print the version")
    group.add_argument("-h", "--help", action="store_true", help="print this page")


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document, nothing else")


def _add_when_and_why(parser: Parser) -> None:
    parser.add_argument("--reason", metavar="TEXT", type=one_line, help="why; kept in the file")
    parser.add_argument("--date", metavar="DAY", type=day, help="when it happened, as YYYY-MM-DD (today)")
    _add_json(parser)


def _add_which(parser: Parser) -> None:
    parser.add_argument("--status", metavar="STATUS", type=status, help=f"only this column: {', '.join(STATUSES)}")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--open", action="store_true", help="only those that have not ended")
    which.add_argument("--closed", action="store_true", help="only those that have ended")
    _add_json(parser)


def _add_off(parser: Parser) -> None:
    parser.add_argument("--off", action="store_true", help="take the tick away")
    _add_json(parser)


def _add_only_list(parser: Parser) -> None:
    parser.add_argument("--list", action="store_true", help="only say what can be taken back, the newest first")
    _add_json(parser)


OPTIONS: dict[str | None, Callable[[Parser], None]] = {
    "list": _add_which,
    "move": _add_when_and_why,
    "close": _add_when_and_why,
    "tick": _add_off,
    "undo": _add_only_list,
    None: _nothing,
}
"""The options of each command; the others have --json only."""


def _card(parser: Parser) -> None:
    parser.add_argument("card", metavar="CARD", help="an id, a path, or an unambiguous part of an id")


def _cards(parser: Parser) -> None:
    parser.add_argument("cards", nargs="+", metavar="CARD", help="an id, a path, or an unambiguous part of an id")


def _cards_and_status(parser: Parser) -> None:
    _cards(parser)
    parser.add_argument("status", metavar="STATUS", type=status, help=", ".join(STATUSES))


def _cards_and_outcome(parser: Parser) -> None:
    _cards(parser)
    parser.add_argument("outcome", metavar="OUTCOME", type=outcome, help=", ".join(OUTCOMES))


def _card_and_item(parser: Parser) -> None:
    _card(parser)
    parser.add_argument("item", metavar="ITEM", help="its number in `jobboard show CARD`, or a part of its text")


def _folder(parser: Parser) -> None:
    parser.add_argument("directory", nargs="?", metavar="FOLDER", help=argparse.SUPPRESS)


WORDS: dict[str | None, Callable[[Parser], None]] = {
    "show": _card,
    "move": _cards_and_status,
    "close": _cards_and_outcome,
    "reopen": _cards,
    "tick": _card_and_item,
    None: _folder,
}
"""The words of each command; the others have none."""


def status(word: str) -> str:
    """A status as typed: any case, with `-`, `_` or blanks between its words."""
    from jobboard.text.phrases import outcome_named, status_named

    named = status_named(word)
    if named:
        return named
    ended = outcome_named(word)
    hint = f"; it is an outcome: jobboard close CARD {ended.replace(' ', '-')}" if ended else ""
    raise Usage(f"“{word}” is no status ({', '.join(STATUSES)}){hint}")


def outcome(word: str) -> str:
    """An outcome as typed: any case, with `-`, `_` or blanks between its words."""
    from jobboard.text.phrases import outcome_named, status_named

    named = outcome_named(word)
    if named:
        return named
    hint = f"; it is a status: jobboard move CARD {status_named(word)}" if status_named(word) else ""
    raise Usage(f"“{word}” is no outcome ({', '.join(OUTCOMES)}){hint}")


def day(text: str) -> date:
    """A date as YYYY-MM-DD, and nothing else."""
    try:
        if ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        raise Usage(f"there is no such day: {text}") from None
    raise Usage(f"“{text}” is no date of the form YYYY-MM-DD")


def one_line(text: str) -> str | None:
    """Text for one line of a file: line breaks and runs of blanks become one blank; None if nothing is left."""
    return " ".join(text.split()) or None
