"""Tick: one character between the brackets, or the box itself in front of an item that has none."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.errors import Conflict, NotFound, Refused
from jobboard.slots import replace
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.values import Item


def tick(document: Document, number: int, *, on: bool) -> tuple[Edit, ...]:
    """The patch that ticks (or unticks) the item of this number; `()` where it is so already.

    Raises NotFound where no item has that number, Refused where the item cannot be ticked without changing more.
    """
    item = next((item for item in _items(document) if item.number == number), None)
    if item is None:
        raise NotFound(f"there is no item {number}")
    if item.done == on:
        return ()
    found = document.outline
    bullet = next(each for each in found.bullets if each.line == item.line - 1)
    start = found.starts[bullet.line]
    if bullet.box >= 0:
        edit = Edit(start + bullet.box, found.lines[bullet.line][bullet.box], "x" if on else " ")
    else:
        edit = Edit(start + bullet.body, "", "[x] ")
    after = patched(document, [edit])
    meant = [replace(each, done=on) if each == item else each for each in _items(document)]
    if list(_items(after)) != meant or what_else_changed(document, after, About(items=True)):
        raise Refused(f"line {item.line}: the item cannot be ticked safely; change it by hand")
    return (edit,)


def same_item(document: Document, seen: Item) -> Item:
    """The item that a person saw, as the file has it: known by its text, and among equal texts by list and place.

    Raises Conflict where it is not there, or where it is not certain which one it is.
    """
    same = [item for item in _items(document) if item.text == seen.text]
    if not same:
        raise Conflict(f"the item “{seen.text}” is not in the file as it stands; nothing was ticked")
    if len(same) == seen.of and _place(same[seen.nth]) == _place(seen):
        return same[seen.nth]
    if seen.of == 1:
        same = [item for item in same if _place(item) == _place(seen)] if len(same) > 1 else same
        if len(same) == 1 and (same[0].home == seen.home or not _in_a_round(document, same[0])):
            return same[0]
    raise Conflict(f"the items that say “{seen.text}” were changed meanwhile; nothing was ticked")


def _in_a_round(document: Document, item: Item) -> bool:
    """Whether it stands below a round: every round has items of the same words."""
    return any(each.line <= item.line <= each.end for each in document.rounds)


def _place(item: Item) -> tuple[str, tuple[str, ...]]:
    return item.home, item.under


def _items(document: Document) -> Iterable[Item]:
    return (item for each in document.checklists for item in each.items)
