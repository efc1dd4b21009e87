"""One change of one application, if its file is still about the company that the person saw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from jobboard.board.card import Card
from jobboard.errors import Conflict, Refused
from jobboard.store.folder import Folder
from jobboard.store.groups import name_of
from jobboard.store.written import Done, Writing
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit

Change = Callable[[Document], tuple[Edit, ...]]


def change_one(
    folder: Folder, card: Card, change: Change, tell: Callable[[], str], *, company_too: bool = False
) -> Done:
    """Change the file of a card as one action, with one entry in the journal; `tell` gives its label.

    `company_too`: the change is about the company itself. What is in the way stands in the result.
    """

    def plan(text: str, _written: date) -> tuple[Edit, ...]:
        document = read_document(text, name_of(card), folder.settings.words)
        edits = change(document)
        if edits and not company_too:
            check_company(card, document)
        return edits

    with Writing(folder, tell) as writing:
        if card.unread is None:
            writing.change(card.id, Path(card.path), plan)
        else:
            writing.failed(card.id, card.path, Refused(f"{card.id}: {card.unread}"))
        return writing.done()


def check_company(card: Card, document: Document) -> None:
    """Raises Conflict where the file tells of another company than the card."""
    now = document.facts.company
    if now != card.facts.company:
        raise Conflict(f"{card.id}: it is about {now or 'no company'} on the disk now; nothing was changed")
