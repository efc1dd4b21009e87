"""What a person fills in from the pane or a command: the fields of an application, and notes on it."""

from __future__ import annotations

from datetime import date

from jobboard.board.card import Card
from jobboard.errors import Conflict
from jobboard.store.folder import Folder
from jobboard.store.one import Change, change_one
from jobboard.store.written import Done
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.short import short_line

Seen = str | None | bool
"""The text of the value that the person saw, None where none stood there; False: what their card says."""


def set_field(folder: Folder, card: Card, name: str, value: str, *, seen: Seen = False) -> Done:
    """Make a field of an application say `value` (see `set_value`), or a part of its offer (see `set_part`); "" takes
    it away.

    The result is a Conflict that shows both, and nothing is written, where the file says neither what the person saw
    (`seen`, as `value_of` or `part_of` gives it) nor what they want. A card does not say what is offered.
    """
    from jobboard.text.offer_names import PARTS

    if name in PARTS:
        return _set_part(folder, card, name, value, seen)
    from jobboard.text.changes.fields.field import called, set_value, value_of

    def change(document: Document) -> tuple[Edit, ...]:
        edits = set_value(document, name, value)
        was = value_of(card.facts, name) if isinstance(seen, bool) else seen
        if edits:
            _check(card, called(name), value_of(document.facts, name), was)
        return edits

    return _change(folder, card, change, _label(called(name), value), about_company=name == "company")


def _set_part(folder: Folder, card: Card, part: str, value: str, seen: Seen) -> Done:
    from jobboard.text.changes.offer import part_of, set_part

    def change(document: Document) -> tuple[Edit, ...]:
        edits = set_part(document, part, value)
        if edits and not isinstance(seen, bool):
            _check(card, part, part_of(document, part), seen)
        return edits

    return _change(folder, card, change, _label(part, value))


def _check(card: Card, what: str, now: str | None, was: str | None) -> None:
    """Raises Conflict where the file says something else than the person saw."""
    if now != was:
        raise Conflict(f"{card.id}: the {what} is {_told(now)} on the disk now, not {_told(was)}; nothing was set")


def _label(what: str, value: str) -> str:
    text = " ".join(value.split())
    return f"{what} → {short_line(text)}" if text else f"{what} taken away"


def note(folder: Folder, card: Card, text: str, *, day: date | None = None) -> Done:
    """Add a note to an application, of that day (today)."""
    from jobboard.text.changes.note import note as patch

    on = day or folder.today()
    return _change(folder, card, lambda document: patch(document, text, on), f"note of {on}: {short_line(text)}")


def _change(folder: Folder, card: Card, change: Change, label: str, *, about_company: bool = False) -> Done:
    tell = f"{card.name}: {label}"
    return change_one(folder, card, change, lambda: tell, company_too=about_company)


def _told(value: str | None) -> str:
    return f"“{short_line(value)}”" if value else "not stated"
