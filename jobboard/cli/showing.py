"""`jobboard show`: one application on one page."""

from __future__ import annotations

from argparse import Namespace

from jobboard.board.application import WholeApplication
from jobboard.board.card import Card
from jobboard.board.same_company import Firms, SameCompany, same_company, same_company_record
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_json, print_lines, standard_output
from jobboard.cli.page import page
from jobboard.cli.same_company import heading, rows
from jobboard.slots import replace
from jobboard.store.actions import read_card
from jobboard.store.live import Folder


def run(options: Namespace) -> int:
    """Print one application as a page or as JSON, from what its file says now."""
    folder, board = open_board(options)
    application, same = _read(folder, Firms().now(board.by_id), find(folder, board, options.card))
    if options.json:
        print_json(application.as_record())
    else:
        print_lines(page(application, standard_output(), (heading(same), rows(same, folder.now()))))
    return 0


def whole(folder: Folder, firms: Firms, card: Card) -> WholeApplication:
    """All that the file of a card says now, and the others at its company. Raises Unreadable where it can no longer be
    read.
    """
    return _read(folder, firms, card)[0]


def _read(folder: Folder, firms: Firms, card: Card) -> tuple[WholeApplication, SameCompany | None]:
    document = read_card(folder, card) if card.unread is None else None
    if document is not None:
        card = replace(card, facts=document.facts)
    same = same_company(firms, card.facts.company, {card.id})
    record = same_company_record(same, folder.now())
    if document is None:
        return WholeApplication.read(card, same_company=record), same
    parts = (document.sections, document.checklists, document.rounds, document.history)
    return WholeApplication.read(card, *parts, same_company=record), same
