"""`jobboard compare`: offers side by side."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import print_json, print_lines, say, standard_output, tell_all
from jobboard.errors import JobboardError, NotFound
from jobboard.store.live import Folder

if TYPE_CHECKING:
    from jobboard.fit.offers.values import Cell, Comparison, Row


def run(options: Namespace) -> int:
    """Print the offers of the cards, or all open offers, as a table or as one JSON object."""
    from jobboard.store.offers import compare

    folder, board = open_board(options)
    cards, failed = _cards(folder, board, options.cards)
    comparison, unread = compare(folder, cards)
    tell_all((*failed, *unread))
    if options.json:
        print_json(record(comparison))
    elif comparison.offers:
        from jobboard.cli.compare_page import page

        print_lines(page(comparison, standard_output()))
    elif not options.cards:
        say("there is no open offer to compare; `jobboard move CARD offer` makes one of a card")
    return JobboardError.exit_code if failed or unread else 0


def _cards(folder: Folder, board: Board, words: Sequence[str]) -> tuple[list[Card], list[str]]:
    """The cards that the words name, each once, or all open offers; and why a word names none."""
    if not words:
        column = board.column("OFFER")
        return list(column.cards[: column.open]), []
    cards: dict[str, Card] = {}
    failed: list[str] = []
    for word in words:
        try:
            card = find(folder, board, word)
            cards[card.id] = card
        except NotFound as error:
            failed.append(error.sentence)
    return list(cards.values()), failed


def record(comparison: Comparison) -> dict[str, Any]:
    """The comparison as `--json` prints it: a row is a key of each offer, the rows of the criteria are a list."""
    from jobboard.fit.offers.layout import is_criterion

    return {
        "offers": [
            {
                "id": offer.id,
                "company": offer.facts.company,
                "position": offer.facts.position,
                "rows": {_key(row): _cell(row.cells[at]) for row in comparison.rows if not is_criterion(row)},
                "criteria": [
                    {"criterion": row.title, **_cell(row.cells[at])} for row in comparison.rows if is_criterion(row)
                ],
                "questions": list(comparison.questions(at)),
            }
            for at, offer in enumerate(comparison.offers)
        ]
    }


def _key(row: Row) -> str:
    return row.name.replace(" ", "_").replace("-", "_")


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text or None,
        "basis": cell.basis or None,
        "line": cell.line or None,
        "known": cell.known,
        "question": cell.question or None,
        "amounts": [{"currency": each.currency or None, "min": each.low, "max": each.high} for each in cell.amounts],
    }
