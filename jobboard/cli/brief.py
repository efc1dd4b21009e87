"""`jobboard brief`: one page for the next round of an application."""

from __future__ import annotations

from argparse import Namespace

from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_lines, say
from jobboard.store.brief import brief_now, new_file, write_new


def run(options: Namespace) -> int:
    """Print the page for the next round, or write it to a new file."""
    from jobboard.board.brief.page import page

    folder, board = open_board(options)
    path = new_file(options.out) if options.out is not None else None
    text = page(brief_now(folder, find(folder, board, options.card)))
    if path is None:
        print_lines(text.splitlines())
        return 0
    write_new(path, text)
    say(f"the page is in {path}")
    return 0
