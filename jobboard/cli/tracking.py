"""`jobboard import --tracker`: a table with a row per job becomes files, after it was shown what would be made."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobboard.board.board import Board
from jobboard.cli.inputs import STANDARD_INPUT, bytes_of
from jobboard.cli.opening import board_now, folder_to_write
from jobboard.cli.output import (
    flush,
    is_terminal,
    let_go_of_output,
    print_json,
    print_lines,
    said_yes,
    say,
    standard_output,
    tell_all,
)
from jobboard.cli.progress import Progress
from jobboard.cli.signals import asked_to_end, held_back
from jobboard.cli.tracking_plan import Step, plan
from jobboard.cli.tracking_table import document, table
from jobboard.cli.tracking_told import below
from jobboard.errors import JobboardError
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.settings import own_config
from jobboard.store.taking_in import one_at_a_time, take_in
from jobboard.text.clean import clean

if TYPE_CHECKING:
    from jobboard.intake.tracker.values import Tracker

NOT_WHOLLY = 1
"""The exit code where a row was not understood or could not be made."""


def run(options: Namespace) -> int:
    """Show what the tracker makes, and make it with `--yes`, or after a yes to the question on a terminal."""
    folder = folder_to_write(options)
    tracker = _read(options.tracker, folder)
    steps = _planned(folder, tracker, options)
    tell_all(f"{options.tracker}, line {each.line}: left aside: {each.message}" for each in tracker.aside)
    if not options.json:
        terminal = standard_output()
        print_lines([*table(steps, terminal), *below(steps, tracker, str(own_config()), terminal.width)])
    count = sum(step.action == "make" for step in steps)
    is_made = bool(count) and _agreed(options, folder, count)
    if is_made:
        with one_at_a_time(folder), held_back():
            steps = _planned(folder, tracker, options)  # what came while this was shown is not made twice
            _make(folder, [step for step in steps if step.action == "make"])
            if asked_to_end():
                _tell(options, folder, tracker, steps, is_made=True)
    _tell(options, folder, tracker, steps, is_made=is_made)
    failed = any(step.action == "refuse" or (step.result and step.result.error) for step in steps)
    return NOT_WHOLLY if failed else 0


def _planned(folder: Folder, tracker: Tracker, options: Namespace) -> list[Step]:
    """What becomes of each row, as the board is."""
    board = board_now(folder)
    return plan(tracker.rows, tuple(board), _names(folder, board), folder.today(), again=options.again)


def _read(path: str, folder: Folder) -> Tracker:
    """The tracker in a file, or in standard input. Raises Unreadable and Refused."""
    from jobboard.intake.letters.decoding import decoded
    from jobboard.intake.letters.repair import repaired
    from jobboard.intake.tracker.reader import read_tracker

    try:
        return read_tracker(repaired(decoded(bytes_of(path))).text, path, folder.settings.words)
    except JobboardError as error:
        raise type(error)(f"{path}: {error.sentence}") from error


def _names(folder: Folder, board: Board) -> set[str]:
    """The names that are taken in the folder, as far as the board knows."""
    paths = [os.path.relpath(card.path, folder.path) for card in board]
    return {path.split(os.sep, 1)[0] for path in (*paths, *board.others)}


def _agreed(options: Namespace, folder: Folder, count: int) -> bool:
    """Whether the files are to be made. Anything but a yes is a no."""
    if options.yes:
        return True
    if options.json or options.tracker == STANDARD_INPUT or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return False
    return said_yes(f"Make {_files(count)} in {clean(str(folder.path))}?")


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _make(folder: Folder, steps: Sequence[Step]) -> None:
    """Make the files in one action. A signal that asks to end lets no more be begun; what is made can be undone."""
    wanted = [step.row.wanted for step in steps if step.row.wanted is not None]
    if not wanted:
        return
    what = f"{len(wanted)} applications" if len(wanted) > 1 else f"{wanted[0].company or wanted[0].position}:"
    with Progress(len(wanted), "import") as progress:
        tell_all(actions.tidy(folder))
        done = take_in(folder, wanted, f"{what} imported", progress.to, asked_to_end, sent_today=False)
    for step, result in zip(steps, done.results, strict=True):
        step.result = result


def _tell(options: Namespace, folder: Folder, tracker: Tracker, steps: Sequence[Step], *, is_made: bool) -> None:
    """Say what was made, and what kept a row from being made. That it cannot be printed undoes nothing."""
    for step in steps:
        result = step.result
        if result is not None and result.error is not None:
            step.why = result.error.sentence
            say(f"{options.tracker}, line {step.row.line}: {step.why}")
        elif result is not None:
            tell_all(f"{result.id}: {warning}" for warning in result.warnings)
    try:
        if options.json:
            print_json(document(steps, tracker, made=is_made))
        elif is_made:
            count = sum(step.result is not None and step.result.error is None for step in steps)
            print_lines([f"made {_files(count)} in {clean(str(folder.path))}; `jobboard undo` takes them away again"])
        elif any(step.action == "make" for step in steps):
            say("nothing was written; --yes makes the files")
        flush()
    except OSError as error:
        let_go_of_output()
        say(f"what was done could not be printed ({error.strerror})")
