"""`jobboard brief`: one page for the next round of an application."""

from __future__ import annotations

from argparse import Namespace

from jobboard.board.brief.page import page
from jobboard.board.brief.record import brief_record
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_json, print_lines, say
from jobboard.errors import Usage
from jobboard.store.brief import brief_now, new_file, write_new


def run(options: Namespace) -> int:
    """Print the page for the next round, or its parts as JSON, or write it to a new file."""
    out = None if options.out == "-" else options.out
    if options.json and out is not None:
        raise Usage("--out writes the page to a file, --json prints its parts: take one of them")
    folder, board = open_board(options)
    path = new_file(folder, out) if out is not None else None
    card = find(folder, board, options.card)
    brief = brief_now(folder, card)
    if options.json:
        print_json({"path": card.path, **brief_record(brief)})
    elif path is None:
        print_lines(page(brief).splitlines())
    else:
        write_new(path, page(brief))
        say(f"the page is in {path}")
    return 0
