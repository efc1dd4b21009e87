"""The steps of a day: a next action or a reply is done, a quiet application was nudged, a thank-you is written.

Each is one action with one undo. Where the file says something else by now than the card did, it is a Conflict.
"""

from __future__ import annotations

from jobboard.board.card import Card
from jobboard.errors import Conflict, Refused
from jobboard.store.folder import Folder
from jobboard.store.one import change_one
from jobboard.store.written import Done
from jobboard.text.changes.interviews.people import is_thanks
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.nudge import NUDGED
from jobboard.text.short import short_line
from jobboard.text.values import Item, Round


def step_done(folder: Folder, card: Card) -> Done:
    """Take the next action that the card shows out of its file, and keep its words in a note of today (see `as_noted`).

    The result is a Refused where the card shows none.
    """
    from jobboard.text.changes.next import as_noted, done_next

    seen = card.facts.next.text if card.facts.next else ""

    def change(document: Document) -> tuple[Edit, ...]:
        if not seen:
            raise Refused(f"{card.id}: there is no next action")
        return done_next(document, seen, folder.today())

    return change_one(folder, card, change, lambda: f"{card.name}: {as_noted(short_line(seen))}")


def reply_done(folder: Folder, card: Card) -> Done:
    """Take the day to reply by that the card shows out of its file, and note today that the reply is done.

    The result is a Refused where the card shows none.
    """
    from jobboard.text.changes.next import done_reply

    def change(document: Document) -> tuple[Edit, ...]:
        if card.facts.reply_by is None:
            raise Refused(f"{card.id}: there is no day to reply by")
        return done_reply(document, card.facts.reply_by, folder.today())

    return change_one(folder, card, change, lambda: f"{card.name}: replied")


def nudge(folder: Folder, card: Card) -> Done:
    """Note that one nudged today; nothing where that is noted already."""
    from jobboard.text.changes.note import note

    today = folder.today()

    def change(document: Document) -> tuple[Edit, ...]:
        now, seen = document.facts, card.facts
        if (now.status, now.outcome) != (seen.status, seen.outcome):
            stage = now.outcome or now.status or "unsorted"
            raise Conflict(f"{card.id}: it is {stage} on the disk now; nothing was noted")
        return () if today.isoformat() in now.nudged else note(document, NUDGED, today)

    return change_one(folder, card, change, lambda: f"{card.name}: {NUDGED} on {today}")


def thank(folder: Folder, card: Card, seen: Round) -> Done:
    """Tick the first thank-you of a round, as the person saw it, that is not ticked; nothing where none is left."""
    from jobboard.text.changes.interviews.same import same_round
    from jobboard.text.changes.tick import tick

    ticked: list[Item] = []

    def change(document: Document) -> tuple[Edit, ...]:
        ticked[:] = _owed(document, same_round(document, seen))[:1]
        return tick(document, ticked[0].number, on=True) if ticked else ()

    def tell() -> str:
        return f"{card.name}: [x] {ticked[0].text}" if ticked else f"{card.name}: thank-you for {seen.kind}"

    return change_one(folder, card, change, tell)


def _owed(document: Document, each: Round) -> list[Item]:
    """The thank-yous of a round that are not ticked."""
    items = (item for one in document.checklists for item in one.items)
    return [item for item in items if each.line <= item.line <= each.end and not item.done and is_thanks(item.text)]
