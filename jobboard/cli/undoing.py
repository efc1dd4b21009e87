"""`undo` and `redo`: take back the newest action on the folder (or leave it as it is), and do it again."""

from __future__ import annotations

from argparse import Namespace

from jobboard.cli.opening import open_folder_of
from jobboard.cli.output import print_json, print_lines, say, tell_all
from jobboard.cli.reporting import counted, report
from jobboard.cli.signals import held_back
from jobboard.errors import Conflict, NotFound
from jobboard.store import actions
from jobboard.store.written import Done, Result
from jobboard.text.clean import clean


def undo(options: Namespace) -> int:
    """Take the newest action back, or leave it as it is, or list what can be taken back."""
    folder = open_folder_of(options)
    if not options.list:
        with held_back():
            tell_all(actions.tidy(folder))
            done = actions.skip(folder) if options.skip else actions.undo(folder)
        code = _tell(done, *("skip", "left as it is") if options.skip else ("undo", "undone"), options.json)
        if code == Conflict.exit_code:
            say("`jobboard undo --skip` leaves that action as it is; the next undo is about the one before it")
        return code
    labels = actions.undo_list(folder)
    if options.json:
        print_json(list(labels))
    else:
        print_lines(clean(label) for label in labels)
    return 0


def redo(options: Namespace) -> int:
    """Do again what the newest undo took back."""
    folder = open_folder_of(options)
    with held_back():
        tell_all(actions.tidy(folder))
        done = actions.redo(folder)
    return _tell(done, "do again", "done again", options.json)


def _tell(done: Done | None, what: str, told: str, json: bool) -> int:
    """Print what was done to each file; that there was nothing to do is a failure, so that a loop ends."""
    if done is None:
        if json:
            print_json([])
        say(f"there is nothing to {what}")
        return NotFound.exit_code

    def tell(result: Result) -> str:
        if what == "skip":
            return f"{told}: {done.label}"
        written = "the file is removed" if result.removed else counted(result)
        return f"{told} ({written}): {done.label}" if result.changed else "is so already"

    return report(done.results, tell, json=json, many=True)
