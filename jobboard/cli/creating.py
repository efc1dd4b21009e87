"""`jobboard new`: the file of another application."""

from __future__ import annotations

import sys
from argparse import Namespace

from jobboard.board.board import Board
from jobboard.board.same_company import Firms
from jobboard.cli.opening import board_now, folder_to_write
from jobboard.cli.output import flush, is_terminal, let_go_of_output, print_json, print_lines, say, tell_all
from jobboard.cli.same_company import line
from jobboard.cli.showing import whole_made
from jobboard.cli.signals import held_back
from jobboard.errors import Usage
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.written import Result
from jobboard.text.clean import clean
from jobboard.text.new import Wanted


def run(options: Namespace) -> int:
    """Make the file and print its path, or the application as `show` prints it; raises what kept it from being made."""
    if not (options.company or options.position):
        raise Usage("an application needs a company or a position: --company C, --position P")
    folder = folder_to_write(options)
    wanted = Wanted(
        options.company,
        options.position,
        options.url,
        options.location,
        options.salary,
        options.source,
        options.status,
        options.reason,
    )
    board = board_now(folder)
    if not options.again:
        _refuse_known(folder, board, wanted)
    with held_back():
        tell_all(actions.tidy(folder))
        result = actions.add(folder, wanted).results[0]
    if result.error is not None:
        raise result.error
    tell_all(f"{result.id}: {warning}" for warning in result.warnings)
    if also := line(Firms().now(board.by_id), wanted.company, folder.today()):
        say(also)
    _tell(folder, result, json=options.json)
    return 0


def _refuse_known(folder: Folder, board: Board, wanted: Wanted) -> None:
    from jobboard.board.known import About, Index
    from jobboard.cli.known import refuse_known

    refuse_known(Index(board), About.of(wanted), folder.today())


def _tell(folder: Folder, result: Result, *, json: bool) -> None:
    """Print what was made. That it cannot be printed is told, but the file is made all the same."""
    try:
        if json:
            print_json(whole_made(folder, [result])[0].as_record())
        else:
            print_lines([clean(result.path) if is_terminal(sys.stdout) else result.path])
        flush()
    except OSError as error:
        let_go_of_output()
        say(f"{result.id} is made, but that could not be printed ({error.strerror})")
