"""The actions on applications, for commands and screen: read what is on the disk, patch it, save, keep it for undo.

All of them block; the screen calls them in a thread. What goes wrong with one file stands in its result and is never
raised, so that of many files each that can be changed is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from jobboard.board.card import Card
from jobboard.errors import Conflict, NotFound, Refused, Unreadable
from jobboard.slots import replace
from jobboard.store.adding import add
from jobboard.store.clock import in_own_time
from jobboard.store.files import decode, read_file
from jobboard.store.folder import Folder
from jobboard.store.groups import name_of
from jobboard.store.one import change_one, check_company
from jobboard.store.save import Plan, sweep_litter
from jobboard.store.undo import redo, skip, undo, undo_list
from jobboard.store.written import Done, Writing, recovery_of
from jobboard.text import changes
from jobboard.text.changes.tick import same_item
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit
from jobboard.text.values import Facts, Item

__all__ = [
    "Step",
    "add",
    "close",
    "move",
    "moves",
    "read_card",
    "redate",
    "redo",
    "reopen",
    "skip",
    "tick",
    "tidy",
    "undo",
    "undo_list",
]

Change = Callable[[Document, date], tuple[Edit, ...]]
"""A change of one document: (document, date of the file) → patch."""

Step = tuple[Card, str]
"""A card and the status that it is to have."""


def move(
    folder: Folder, cards: Sequence[Card], status: str, *, reason: str | None = None, day: date | None = None
) -> Done:
    """Move the cards to a status; `day` (default: today) is the date of the history line and the application."""
    return moves(folder, [(card, status) for card in cards], reason=reason, day=day)


def moves(folder: Folder, steps: Sequence[Step], *, reason: str | None = None, day: date | None = None) -> Done:
    """Move each card to its own status, all in one action. Of two steps of one card the later one counts.

    A reason is why all go where they go; where they go to different columns, why some go to DID_NOT_APPLY.
    """
    on, history = day or folder.today(), folder.settings.history
    steps = list({card.id: (card, status) for card, status in steps}.values())
    targets = {status for _, status in steps}
    stage: list[str | None] = [None]

    def to(status: str) -> Change:
        why = reason if len(targets) < 2 or status == "DID_NOT_APPLY" else None

        def change(document: Document, written: date) -> tuple[Edit, ...]:
            stage[0] = changes.stage_word(document)
            return changes.move(document, status, day=on, written=written, reason=why, history=history)

        return change

    many = f"{len(steps)} applications " + (f"→ {steps[0][1]}" if len(targets) == 1 else "moved")
    return _change_stage(
        folder,
        [(card, to(status)) for card, status in steps],
        lambda _: f"{stage[0] or 'unsorted'} → {steps[0][1]}",
        many,
    )


def close(
    folder: Folder, cards: Sequence[Card], outcome: str, *, reason: str | None = None, day: date | None = None
) -> Done:
    """Note how the applications ended."""
    on, history = day or folder.today(), folder.settings.history

    def change(document: Document, written: date) -> tuple[Edit, ...]:
        return changes.close(document, outcome, day=on, written=written, reason=reason, history=history)

    many = f"{len(cards)} applications → {outcome}"
    return _change_stage(
        folder, [(card, change) for card in cards], lambda card: f"{_standing(card)} → {outcome}", many
    )


def reopen(folder: Folder, cards: Sequence[Card], *, day: date | None = None) -> Done:
    """Take the outcome of the applications away again."""
    on, history = day or folder.today(), folder.settings.history

    def change(document: Document, written: date) -> tuple[Edit, ...]:
        return changes.reopen(document, day=on, written=written, history=history)

    many = f"{len(cards)} applications → open"
    return _change_stage(
        folder, [(card, change) for card in cards], lambda card: f"{_standing(card)} → {card.status or 'open'}", many
    )


def redate(folder: Folder, card: Card, day: date) -> Done:
    """Give the last move of an application another day."""
    from jobboard.text.changes.redate import redate as patch

    def change(document: Document, _written: date) -> tuple[Edit, ...]:
        edits = patch(document, day)
        now, seen = document.facts.changed, card.facts.changed
        if edits and now != seen:
            raise Conflict(f"{card.id}: its last move is of {now} on the disk now, not {seen}; nothing was changed")
        return edits

    return _change_stage(folder, [(card, change)], lambda _: f"last move on {day}", "")


def tick(folder: Folder, card: Card, item: Item | str, *, on: bool = True) -> Done:
    """Tick (or untick) an item: the one that the person saw, or one named by its number or by words of its text.

    Where the file no longer has the item that was seen, or not for certain, the result is a Conflict. Words that no
    item has, or more than one, are a NotFound; an item whose whole text they are goes before those that hold them.
    """
    chosen: list[Item] = [item] if isinstance(item, Item) else []

    def change(document: Document) -> tuple[Edit, ...]:
        chosen[:] = [same_item(document, chosen[0]) if chosen else _item(document, str(item))]
        return changes.tick(document, chosen[0].number, on=on)

    mark = "x" if on else " "
    return change_one(folder, card, change, lambda: f"{card.name}: [{mark}] {chosen[0].text if chosen else item}")


def tidy(folder: Folder) -> tuple[str, ...]:
    """Clear away what a save that was cut short left in the folder; the sentences to tell, usually none."""
    return sweep_litter(folder.path, recovery=recovery_of(folder))


def read_card(folder: Folder, card: Card) -> Document:
    """The application as it stands on the disk now, its rounds in the person's own time. Raises Unreadable."""
    try:
        data = read_file(card.path, str(folder.path)).data
    except OSError as error:
        raise Unreadable(f"{card.id}: {error.strerror or 'cannot be read'}") from error
    document = _document(folder, card, decode(data))
    if not document.rounds:
        return document
    facts = in_own_time(document.facts)
    return replace(document, facts=facts, rounds=facts.rounds)


def _document(folder: Folder, card: Card, text: str) -> Document:
    return read_document(text, name_of(card), folder.settings.words)


def _stage(facts: Facts) -> str:
    """How far it got, in one word or two, for a sentence."""
    return f"{facts.outcome} at {facts.status}" if facts.outcome else facts.status or "unsorted"


def _standing(card: Card) -> str:
    return card.facts.outcome or card.status or "unsorted"


def _change_stage(folder: Folder, steps: Sequence[tuple[Card, Change]], tell: Callable[[Card], str], many: str) -> Done:
    """Change each card; the label of the action tells what happened to the one, or `many` what became of the many."""
    first = steps[0][0] if len(steps) == 1 else None
    with Writing(folder, lambda: f"{first.name}: {tell(first)}" if first else many, of=len(steps)) as writing:
        for card, change in steps:
            if card.unread is None:
                writing.change(card.id, Path(card.path), _staged(folder, card, change))
            else:
                writing.failed(card.id, card.path, Refused(f"{card.id}: {card.unread}"))
        return writing.done()


def _staged(folder: Folder, card: Card, change: Change) -> Plan:
    """The plan of a change of stage: only if the file is still about the same company and says what the person saw."""

    def plan(text: str, written: date) -> tuple[Edit, ...]:
        document = _document(folder, card, text)
        patch = change(document, written)
        now, seen = document.facts, card.facts
        if patch:
            check_company(card, document)
        if patch and (now.status, now.outcome) != (seen.status, seen.outcome):
            raise Conflict(f"{card.id}: it says {_stage(now)} on the disk now, not {_stage(seen)}; nothing was changed")
        return patch

    return plan


def _item(document: Document, wanted: str) -> Item:
    items = [item for each in document.checklists for item in each.items]
    if wanted.strip().isdecimal():
        number = int(wanted)
        found = [item for item in items if item.number == number]
    else:
        words = wanted.strip().casefold()
        found = [item for item in items if words == item.text.casefold()]
        found = found or [item for item in items if words in item.text.casefold()]
    if not found:
        raise NotFound(f"there is no item {wanted}" if items else "there is nothing to tick")
    if len(found) > 1:
        names = "; ".join(f"{item.number} {item.text}" for item in found[:5])
        raise NotFound(f"{len(found)} items hold “{wanted}”: {names}")
    return found[0]
