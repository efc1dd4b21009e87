"""The actions on applications, for commands and screen: read what is on the disk, patch it, save, keep it for undo.

All of them block; the screen calls them in a thread. What goes wrong with one file stands in its result and is never
raised, so that of many files each that can be changed is changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.errors import Conflict, JobboardError, NotFound, Refused, Unreadable
from jobboard.store.candidates import stem_of
from jobboard.store.create import create
from jobboard.store.files import decode, encode, read_file
from jobboard.store.groups import name_of
from jobboard.store.journal import Action, Journal, Kind, Written
from jobboard.store.live import Folder
from jobboard.store.places import state_of
from jobboard.store.save import Plan, rehearse, sweep_litter
from jobboard.store.written import Done, LineEdit, Result, recorded, recovery_of, write_file
from jobboard.text import changes
from jobboard.text.anchor import take_back
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit
from jobboard.text.values import Facts, Item

if TYPE_CHECKING:
    from jobboard.text.new import Wanted

Change = Callable[[Document, date], tuple[Edit, ...]]
"""A change of one document: (document, date of the file) → patch."""

Step = tuple[Card, str]
"""A card and the status that it is to have."""

TEMPLATE = "_template.md"


def move(
    folder: Folder, cards: Sequence[Card], status: str, *, reason: str | None = None, day: date | None = None
) -> Done:
    """Move the cards to a status; `day` (default: today) is the date of the history line and the application."""
    return moves(folder, [(card, status) for card in cards], reason=reason, day=day)


def moves(folder: Folder, steps: Sequence[Step], *, reason: str | None = None, day: date | None = None) -> Done:
    """Move each card to its own status, all in one action. Of two steps of one card the later one counts."""
    on, history = day or folder.today(), folder.settings.history
    steps = list({card.id: (card, status) for card, status in steps}.values())
    stage: list[str | None] = [None]

    def to(status: str) -> Change:
        def change(document: Document, written: date) -> tuple[Edit, ...]:
            stage[0] = changes.stage_word(document)
            return changes.move(document, status, day=on, written=written, reason=reason, history=history)

        return change

    targets = {status for _, status in steps}
    many = f"{len(steps)} applications " + (f"→ {targets.pop()}" if len(targets) == 1 else "moved")
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


def add(folder: Folder, wanted: Wanted) -> Done:
    """Make the file of an application, in the folder, which is made too where it is not there."""
    from jobboard.text.file_name import file_name
    from jobboard.text.new import new_application

    said = wanted.company or wanted.position or "application"
    try:
        text = new_application(wanted, template_of(folder))
        made = create(folder.path, lambda taken: file_name(wanted.company, wanted.position, taken), encode(text))
    except JobboardError as error:
        return Done(f"{said}: not added", (Result("", "", False, error=error),))
    result = Result(
        stem_of(made.name),
        str(folder.path / made.name),
        True,
        (LineEdit(1, "", text),),
        warnings=made.warnings,
    )
    return Done(f"{said}: added as {made.name}", (result,), undoable=False)


def template_of(folder: Folder) -> str | None:
    """The text of the person's own template for applications, None where there is none. Raises Unreadable."""
    try:
        return decode(read_file(os.path.join(folder.path, TEMPLATE), str(folder.path)).data)
    except FileNotFoundError:
        return None
    except Unreadable as error:
        raise Unreadable(f"{TEMPLATE}: {error.sentence}") from error


def tick(folder: Folder, card: Card, item: str, *, on: bool = True) -> Done:
    """Tick (or untick) an item, named by its number or by a part of its text that only one item has."""
    chosen: list[Item] = []

    def plan(text: str, _written: date) -> tuple[Edit, ...]:
        document = _document(folder, card, text)
        chosen[:] = [_same_item(document, chosen[0]) if chosen else _item(document, item)]
        return changes.tick(document, chosen[0].number, on=on)

    result, written = write_file(folder, card.id, Path(card.path), plan)
    mark = "x" if on else " "
    return recorded(folder, f"{_name(card)}: [{mark}] {chosen[0].text if chosen else item}", [(result, written)])


def undo(folder: Folder) -> Done | None:
    """Take the newest action on the folder back; None where there is none."""
    return _newest(folder, "undo", Journal.undoable)


def redo(folder: Folder) -> Done | None:
    """Do again what was undone last; None where nothing was."""
    return _newest(folder, "redo", Journal.redoable)


def undo_list(folder: Folder) -> tuple[str, ...]:
    """What `undo` would take back, newest first, a line each."""
    actions = Journal(state_of(folder.path)).actions()
    return tuple(f"{action.time[:16].replace('T', ' ')}  {action.label}" for action in actions)


def tidy(folder: Folder) -> tuple[str, ...]:
    """Clear away what a save that was cut short left in the folder; the sentences to tell, usually none."""
    return sweep_litter(folder.path, recovery=recovery_of(folder))


def read_card(folder: Folder, card: Card) -> Document:
    """The application as it stands on the disk now. Raises Unreadable."""
    try:
        data = read_file(card.path, str(folder.path)).data
    except OSError as error:
        raise Unreadable(f"{card.id}: {error.strerror or 'cannot be read'}") from error
    return _document(folder, card, decode(data))


def _document(folder: Folder, card: Card, text: str) -> Document:
    return read_document(text, name_of(card), folder.settings.words)


def _name(card: Card) -> str:
    return card.facts.company or card.id


def _stage(facts: Facts) -> str:
    """How far it got, in one word or two, for a sentence."""
    return f"{facts.outcome} at {facts.status}" if facts.outcome else facts.status or "unsorted"


def _standing(card: Card) -> str:
    return card.facts.outcome or card.status or "unsorted"


def _change_stage(folder: Folder, steps: Sequence[tuple[Card, Change]], tell: Callable[[Card], str], many: str) -> Done:
    """Change each card; the label of the action tells what happened to the one, or `many` what became of the many."""
    outcomes = [_change_one(folder, card, change) for card, change in steps]
    if len(steps) == 1:
        return recorded(folder, f"{_name(steps[0][0])}: {tell(steps[0][0])}", outcomes)
    return recorded(folder, many, outcomes)


def _change_one(folder: Folder, card: Card, change: Change) -> tuple[Result, Written | None]:
    if card.unread is not None:
        return Result(card.id, card.path, False, error=Refused(f"{card.id}: {card.unread}")), None
    return write_file(folder, card.id, Path(card.path), _staged(folder, card, change))


def _staged(folder: Folder, card: Card, change: Change) -> Plan:
    """The plan of a change of stage: only if the file still says what the person saw on the card."""

    def plan(text: str, written: date) -> tuple[Edit, ...]:
        document = _document(folder, card, text)
        patch = change(document, written)
        now, seen = document.facts, card.facts
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
        found = [item for item in items if wanted.casefold() in item.text.casefold()]
    if not found:
        raise NotFound(f"there is no item {wanted}" if items else "there is nothing to tick")
    if len(found) > 1:
        names = "; ".join(f"{item.number} {item.text}" for item in found[:5])
        raise NotFound(f"{len(found)} items hold “{wanted}”: {names}")
    return found[0]


def _same_item(document: Document, item: Item) -> Item:
    """The item after the file was changed by somebody else meanwhile: it has to say the same."""
    same = [each for every in document.checklists for each in every.items if each.text == item.text]
    exact = [each for each in same if each.number == item.number]
    if len(exact or same) != 1:
        raise Conflict(f"the item “{item.text}” was changed meanwhile; nothing was ticked")
    return (exact or same)[0]


def _newest(folder: Folder, kind: Kind, take: Callable[[Journal], Action | None]) -> Done | None:
    try:
        action = take(Journal(state_of(folder.path)))
    except JobboardError as error:
        return Done(kind, (Result("", "", False, error=error),), undoable=False)
    return None if action is None else _take_back(folder, kind, action)


def _take_back(folder: Folder, kind: Kind, action: Action) -> Done:
    """Undo or redo one action: where anything is in the way of one file, no file is changed.

    A file that fails all the same, after the rehearsal, can still be undone by the next undo.
    """
    obstacles = [result for written in action.files if (result := _obstacle(folder, written))]
    if obstacles:
        return Done(action.label, tuple(obstacles))
    outcomes = [write_file(folder, written.id, folder.path / written.path, _back(written)) for written in action.files]
    done = recorded(folder, action.label, outcomes, kind)
    left = [written for written, (result, _) in zip(action.files, outcomes, strict=True) if result.error]
    if kind == "undo" and left and done.undoable:
        try:
            Journal(state_of(folder.path)).record("do", action.label, left)
        except OSError:
            return replace(done, undoable=False)
    return done


def _back(written: Written) -> Plan:
    return lambda text, _day: take_back(text, written.edits)


def _obstacle(folder: Folder, written: Written) -> Result | None:
    """Why one file cannot be taken back; None where it can."""
    path = folder.path / written.path
    try:
        rehearse(path, _back(written), root=folder.path, recovery=recovery_of(folder))
    except JobboardError as error:
        return Result(written.id, str(path), False, error=type(error)(f"{written.id}: {error.sentence}"))
    return None
