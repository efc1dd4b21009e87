"""The actions on rounds: add one, note how it went, take offered items into the file below it.

A round is the one that the person saw if it says the same; where it is not there any more, the result is a Conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobboard.board.card import Card
from jobboard.errors import Conflict
from jobboard.store.clock import own_zone
from jobboard.store.live import Folder
from jobboard.store.one import Change, change_one
from jobboard.store.written import Done
from jobboard.text.changes.interviews.rounds import Debrief, NewRound
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.values import Round


def add_round(folder: Folder, card: Card, new: NewRound) -> Done:
    """Add a round to an application; a time without a zone is in the person's own, which is written with it."""
    from jobboard.text.changes.interviews.add import add_round as patch

    zone = own_zone()
    return _change(folder, card, lambda document: patch(document, new, zone), _told(new))


def note_result(folder: Folder, card: Card, seen: Round, debrief: Debrief) -> Done:
    """Note how the round that the person saw went.

    Where its result was changed meanwhile, to another than the person gives, that is a Conflict.
    """
    from jobboard.text.changes.interviews.result import note_result as patch
    from jobboard.text.changes.interviews.same import named, same_round

    def change(document: Document) -> tuple[Edit, ...]:
        now = same_round(document, seen)
        edits = patch(document, now, debrief)
        for what, before, after, wanted in (
            ("result", seen.result, now.result, debrief.result),
            ("people", seen.with_whom, now.with_whom, ", ".join(debrief.with_whom)),
        ):
            if edits and wanted and before != after:
                raise Conflict(
                    f"{card.id}: the {what} of “{named(now)}” is “{after or 'not stated'}” on the disk now, not"
                    f" “{before or 'not stated'}”; nothing was changed"
                )
        return edits

    return _change(folder, card, change, f"{seen.kind} → {debrief.result or 'how it went'}")


def take(
    folder: Folder, card: Card, seen: Round, items: Sequence[str], order: Sequence[str], *, done: bool = False
) -> Done:
    """Write items that are offered for a round below it, in the `order` of the list that they are from."""
    from jobboard.text.changes.interviews.same import same_round
    from jobboard.text.changes.interviews.taken import take_items

    def change(document: Document) -> tuple[Edit, ...]:
        return take_items(document, same_round(document, seen), items, order, done=done)

    box = "[x]" if done else "[ ]"
    what = items[0] if len(items) == 1 else f"{len(items)} items of {seen.kind}"
    return _change(folder, card, change, f"{box} {what}")


def _change(folder: Folder, card: Card, change: Change, label: str) -> Done:
    return change_one(folder, card, change, lambda: f"{card.facts.company or card.id}: {label}")


def _told(new: NewRound) -> str:
    """A round in the label of its action: `SQL on Tue 1 Dec 14:00 PT`."""
    if new.when is None:
        return f"{new.kind} added"
    day = date.fromisoformat(new.when.date)
    words = f"{day:%a} {day.day} {day:%b}"
    return " ".join(filter(None, (new.kind, "on", words, new.when.time, new.when.zone)))
