"""Which options each command takes."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from jobboard import __version__
from jobboard.cli.values import day, days, file, one_line, past_day, path, status
from jobboard.text.values import STATUSES


def add_options(command: str | None, parser: ArgumentParser) -> None:
    """Let the parser take the options of a command, and those that stand everywhere."""
    OPTIONS.get(command, _json)(parser)
    _common(parser)


def _common(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("everywhere")
    group.add_argument("-C", "--folder", metavar="PATH", type=path, help="the folder (before or after the command)")
    group.add_argument("--samples", action="store_true", help="use a fresh copy of the sample applications")
    group.add_argument("--version", action="version", version=f"jobboard {__version__}", help="print the version")
    group.add_argument("-h", "--help", action="store_true", help="print this page")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document, nothing else")


def _when_and_why(parser: ArgumentParser) -> None:
    parser.add_argument("--reason", metavar="TEXT", type=one_line, help="why; kept in the file")
    parser.add_argument("--date", metavar="DAY", type=past_day, help="when it happened: 2026-12-01, fri, -3 (today)")
    _json(parser)


def _which(parser: ArgumentParser) -> None:
    parser.add_argument("--status", metavar="STATUS", type=status, help=f"only this column: {', '.join(STATUSES)}")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--open", action="store_true", help="only those that have not ended")
    which.add_argument("--closed", action="store_true", help="only those that have ended")
    parser.add_argument("--filter", metavar="TEXT", help="only what the board's filter (/) leaves")
    _of_a_day(parser)


def _off(parser: ArgumentParser) -> None:
    parser.add_argument("--off", action="store_true", help="take the tick away")
    _json(parser)


def _dated(parser: ArgumentParser) -> None:
    parser.add_argument("--date", metavar="DAY", type=past_day, help="the day of the note: 2026-12-01, fri, -3 (today)")
    _json(parser)


def _what_it_is(parser: ArgumentParser) -> None:
    parser.add_argument("--company", metavar="COMPANY", type=one_line, help="this or the position is enough")
    parser.add_argument("--position", metavar="POSITION", type=one_line, help="what the job is called")
    parser.add_argument("--url", metavar="URL", type=one_line, help="the posting, http:// or https://")
    parser.add_argument("--location", metavar="PLACE", type=one_line, help="where it is")
    parser.add_argument("--salary", metavar="PAY", type=one_line, help="the pay as it is stated")
    parser.add_argument("--source", metavar="TEXT", type=one_line, help="how it was found")
    parser.add_argument("--status", metavar="STATUS", type=status, default="PREPARED", help="its column (PREPARED)")
    parser.add_argument("--reason", metavar="TEXT", type=one_line, help="why not, where it is DID_NOT_APPLY")
    parser.add_argument("--again", action="store_true", help="also what is on the board already")
    _json(parser)


def _what_the_page_does_not_say(parser: ArgumentParser) -> None:
    parser.add_argument("--company", metavar="COMPANY", type=one_line, help="over what the posting says")
    parser.add_argument("--position", metavar="POSITION", type=one_line, help="over what the posting says")
    parser.add_argument("--url", metavar="URL", type=one_line, help="over what the posting says")
    parser.add_argument("--status", metavar="STATUS", type=status, default="PREPARED", help="its column (PREPARED)")
    parser.add_argument("--reason", metavar="TEXT", type=one_line, help="why not, where it is DID_NOT_APPLY")
    parser.add_argument("--again", action="store_true", help="also what is on the board already")
    parser.add_argument("--tracker", metavar="FILE", type=path, help="a table with a row per job; first only shown")
    parser.add_argument("--yes", action="store_true", help="--tracker: write the files without a question")
    _json(parser)


def _list_or_skip(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--list", action="store_true", help="only say what can be taken back, the newest first")
    which.add_argument("--skip", action="store_true", help="leave the newest action as it is, and go on from there")
    _json(parser)


def _tick(parser: ArgumentParser) -> None:
    parser.add_argument("--tick", metavar="TOPIC", help="tick a topic: its number, or a part of its text")
    _off(parser)


def _of_a_round(parser: ArgumentParser) -> None:
    parser.add_argument("--when", metavar="TEXT", help="add: as in tue 14:00 PT 45m, 2026-12-01 10:30, tomorrow 9")
    parser.add_argument("--with", metavar="NAMES", dest="with_whom", type=one_line, help="add, result: with whom")
    parser.add_argument("--where", metavar="TEXT", type=one_line, help="add: a link or a place")
    parser.add_argument("--asked", metavar="TEXT", action="append", help="result: QUESTION=strong, =solid or =gap")
    parser.add_argument("--pay", metavar="TEXT", type=one_line, help="result: the pay that was named")
    parser.add_argument("--next", metavar="TEXT", type=one_line, help="result: the next action, with its day")
    _of_a_day(parser)


def _init(parser: ArgumentParser) -> None:
    parser.add_argument("--init", action="store_true", help="write a _profile.md to begin with")
    _json(parser)


def _open_or_closed(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--open", action="store_true", help="only those that have not ended")
    which.add_argument("--closed", action="store_true", help="only those that have ended")
    _json(parser)


def _of_a_guide(parser: ArgumentParser) -> None:
    parser.add_argument("--name", metavar="NAME", type=one_line, help="add: what the file is called; else the role")
    parser.add_argument("--source", metavar="TEXT", type=one_line, help="add: where the page comes from")
    _json(parser)


def _today(parser: ArgumentParser) -> None:
    parser.add_argument("--today", metavar="DAY", type=day, help="as if it were the beginning of that day: YYYY-MM-DD")


def _of_a_day(parser: ArgumentParser) -> None:
    _today(parser)
    _json(parser)


def _quiet(parser: ArgumentParser) -> None:
    parser.add_argument("--quiet", metavar="DAYS", type=days, help="quiet for so many days or longer")
    parser.add_argument("--yes", action="store_true", help="close them without a question")
    _of_a_day(parser)


def _as_a_file(parser: ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", type=file, help="write a new file, else standard output")
    _of_a_day(parser)


def _as_a_calendar(parser: ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", type=file, help="write this file, also over an earlier export")
    _of_a_day(parser)


OPTIONS: dict[str | None, Callable[[ArgumentParser], None]] = {
    None: _today,
    "list": _which,
    "move": _when_and_why,
    "close": _when_and_why,
    "tick": _off,
    "note": _dated,
    "prep": _tick,
    "new": _what_it_is,
    "import": _what_the_page_does_not_say,
    "round": _of_a_round,
    "undo": _list_or_skip,
    "profile": _init,
    "fit": _open_or_closed,
    "guide": _of_a_guide,
    "today": _of_a_day,
    "brief": _as_a_file,
    "sweep": _quiet,
    "export": _as_a_calendar,
}
"""The options of each command; the others have --json only."""
