"""What a person answers to one of their criteria, written into the file of an application."""

from __future__ import annotations

from typing import Literal

from jobboard.board.card import Card
from jobboard.errors import Conflict
from jobboard.store.folder import Folder
from jobboard.store.one import change_one
from jobboard.store.written import Done
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.short import short_line


def answer(
    folder: Folder, card: Card, criterion: str, value: Literal["yes", "no", "unknown"], *, seen: str | None
) -> Done:
    """Make the file of an application answer a criterion; `seen` is the answer that the person saw there, if any.

    The result is a Conflict that shows both, and nothing is written, where the file says neither that nor what they
    want. No answer and "unknown" are the same. Two answers that contradict each other are none that anybody stands by:
    both are set, whatever was seen.
    """
    from jobboard.text.changes.criteria import CONTRARY, answer_of
    from jobboard.text.changes.criteria import answer as patch

    name = short_line(criterion)

    def change(document: Document) -> tuple[Edit, ...]:
        edits = patch(document, criterion, value)
        now = answer_of(document, criterion) or "unknown"
        if edits and now not in (seen or "unknown", CONTRARY):
            raise Conflict(
                f"{card.id}: the answer to “{name}” is {now} on the disk now, not {seen or 'unknown'}; nothing was set"
            )
        return edits

    label = f"{card.name}: {name} → {value}"
    return change_one(folder, card, change, lambda: label)
