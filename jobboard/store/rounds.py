"""The actions on rounds: add one, note how it went, take offered items into the file below it.

A round is the one that the person saw if it says the same; where it is not there any more, the result is a Conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobboard.board.card import Card
from jobboard.errors import Conflict
from jobboard.slots import replace
from jobboard.store.clock import own_zone
from jobboard.store.folder import Folder
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


def note_result(folder: Folder, card: Card, seen: Round, debrief: Debrief, *, before: Debrief | None = None) -> Done:
    """Note how the round that the person saw went.

    `before` is what it said then (`told_in`); else what the round and the card tell of it counts as seen. A value that
    would be written over though it is another on the disk is a Conflict that shows both.
    """
    from jobboard.text.changes.interviews.result import note_result as patch
    from jobboard.text.changes.interviews.same import named, same_round
    from jobboard.text.changes.interviews.told import told_in, unseen

    def change(document: Document) -> tuple[Edit, ...]:
        each = same_round(document, seen)
        edits, now = patch(document, each, debrief), told_in(document, each)
        if edits and (other := unseen(before or _seen(card, seen, now), now, debrief)):
            what, old, new = other
            where = "" if what == "next action" else f" of “{named(each)}”"
            raise Conflict(
                f"{card.id}: the {what}{where} is “{new or 'not stated'}” on the disk now, not"
                f" “{old or 'not stated'}”; nothing was changed"
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


def _seen(card: Card, seen: Round, now: Debrief) -> Debrief:
    """What a person saw of a round who saw it and its card; of the rest what is there."""
    from jobboard.text.changes.interviews.people import people_in

    following = card.facts.next
    return replace(
        now,
        result=seen.result,
        with_whom=people_in(seen.with_whom or ""),
        next=following.text if following else None,
    )


def _change(folder: Folder, card: Card, change: Change, label: str) -> Done:
    return change_one(folder, card, change, lambda: f"{card.name}: {label}")


def _told(new: NewRound) -> str:
    """A round in the label of its action: `SQL on Tue 1 Dec 14:00 PT`."""
    if new.when is None:
        return f"{new.kind} added"
    day = date.fromisoformat(new.when.date)
    words = f"{day:%a} {day.day} {day:%b}"
    return " ".join(filter(None, (new.kind, "on", words, new.when.time, new.when.zone)))
