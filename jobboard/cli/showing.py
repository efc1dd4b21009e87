"""`jobboard show`: one application on one page."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from jobboard.board.application import WholeApplication
from jobboard.board.card import Card
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_json, print_lines, standard_output
from jobboard.cli.page import page
from jobboard.store.actions import read_card
from jobboard.store.live import Folder


def run(options: Namespace) -> int:
    """Print one application as a page or as JSON, from what its file says now."""
    folder, board = open_board(options)
    card = find(folder, board, options.card)
    application = whole(folder, card)
    if options.json:
        print_json(application.as_record())
    else:
        print_lines(page(application, standard_output()))
    return 0


def whole(folder: Folder, card: Card) -> WholeApplication:
    """All that the file of a card says now. Raises Unreadable where it can no longer be read."""
    if card.unread is not None:
        return WholeApplication.read(card)
    document = read_card(folder, card)
    return WholeApplication.read(
        replace(card, facts=document.facts),
        document.sections,
        document.checklists,
        document.rounds,
        document.history,
    )
