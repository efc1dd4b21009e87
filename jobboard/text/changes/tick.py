"""Tick: one character between the brackets, or the box itself in front of an item that has none."""

from __future__ import annotations

from jobboard.errors import NotFound, Refused
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply


def tick(document: Document, number: int, *, on: bool) -> tuple[Edit, ...]:
    """The patch that ticks (or unticks) the item of this number; `()` where it is so already.

    Raises NotFound where no item has that number.
    """
    item = next((item for each in document.checklists for item in each.items if item.number == number), None)
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
    after = read_document(apply(document.text, [edit]), document.name, document.extra_words)
    now = next((each for every in after.checklists for each in every.items if each.line == item.line), None)
    if now is None or now.done != on:
        raise Refused(f"line {item.line}: the item cannot be ticked safely; change it by hand")
    return (edit,)
