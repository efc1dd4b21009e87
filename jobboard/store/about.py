"""Whether a file is still about the application that the person saw: names are swapped, moved and reused on disks."""

from __future__ import annotations

from jobboard.board.card import Card
from jobboard.errors import Conflict
from jobboard.text.document import Document


def check_company(card: Card, document: Document) -> None:
    """Raises Conflict where the file tells of another company than the card."""
    now = document.facts.company
    if now != card.facts.company:
        raise Conflict(f"{card.id}: it is about {now or 'no company'} on the disk now; nothing was changed")
