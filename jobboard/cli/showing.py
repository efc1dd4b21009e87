"""`jobboard show`: one application on one page."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from jobboard.board.application import WholeApplication
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_json, print_lines, standard_output
from jobboard.cli.page import page
from jobboard.store.actions import read_card


def run(options: Namespace) -> int:
    """Print one application as a page or as JSON, from what its file says now."""
    folder, board = open_board(options)
    card = find(folder, board, options.card)
    if card.unread is not None:
        application = WholeApplication.read(card)
    else:
        document = read_card(folder, card)
        application = WholeApplication.read(
            replace(card, facts=document.facts),
            document.sections,
            document.checklists,
            document.rounds,
            document.history,
        )
    if options.json:
        print_json(application.as_record())
    else:
        print_lines(page(application, standard_output()))
    return 0
