"""`jobboard show`: one application on one page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from jobboard.board.application import WholeApplication
from jobboard.board.card import Card
from jobboard.board.same_company import Firms, SameCompany, same_company, same_company_record
from jobboard.cli.opening import board_now, find, open_board
from jobboard.cli.output import print_json, print_lines, say, standard_output
from jobboard.cli.page import page
from jobboard.cli.same_company import heading, rows
from jobboard.errors import JobboardError
from jobboard.slots import replace
from jobboard.store.actions import read_card
from jobboard.store.live import Folder
from jobboard.store.written import Result


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


def whole_made(folder: Folder, made: Sequence[Result]) -> list[WholeApplication]:
    """All that the files of these results say, which were just made; where one cannot be read any more, that is told,
    and the application is one that cannot be read: it is made all the same.
    """
    trouble: dict[str, str] = {}
    try:
        cards = {card.path: card for card in board_now(folder)}
    except JobboardError as error:
        cards, trouble = {}, {each.path: error.sentence for each in made}
    firms = Firms().now({card.id: card for card in cards.values()})
    return [_whole_made(folder, firms, each, cards.get(each.path), trouble.get(each.path)) for each in made]


def _whole_made(folder: Folder, firms: Firms, made: Result, card: Card | None, trouble: str | None) -> WholeApplication:
    if trouble is None:
        if card is None:
            say(f"{made.id} is made, but the config leaves it out, so it is not on the board")
        try:
            return whole(folder, firms, card or Card(made.id, made.path))
        except JobboardError as error:
            trouble = error.sentence
    say(f"{made.id} is made, but cannot be shown: {trouble}")
    return whole(folder, firms, Card(made.id, made.path, unread=trouble))


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
