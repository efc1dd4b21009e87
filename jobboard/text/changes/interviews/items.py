"""Beside which line of a round an item to tick goes, and what stands in front of its box there."""

from __future__ import annotations

import re

from jobboard.slots import frozen
from jobboard.text.changes.interviews.part import Part
from jobboard.text.interviews.lines import below_item, items_above
from jobboard.text.outline import Bullet
from jobboard.text.values import Item

_NUMBER = re.compile(r"([ \t]*)(\d{1,8})([.)].*)")


@frozen
class Beside:
    """A place for an item: the index of the line below which it goes, and its `lead` (blanks and the mark)."""

    line: int
    lead: str


def behind(part: Part, item: Item) -> Beside:
    """The place behind an item and all that belongs to it, in the same list."""
    return _behind(part, _bullet(part, item.line - 1))


def in_front(part: Part, item: Item) -> Beside:
    """The place in front of an item, in the same list."""
    bullet = _bullet(part, item.line - 1)
    return Beside(bullet.line - 1, _lead(part, bullet))


def behind_all(part: Part) -> Beside:
    """The place behind the last item; where that is nested, behind the whole list that it is in."""
    last = part.items[-1].line - 1
    above = [line for line in items_above(part.document.outline, last) if line > part.first]
    return _behind(part, _bullet(part, [*above, last][0]))


def counted_on(lead: str) -> str:
    """The lead of the item behind: the next number where the list has numbers."""
    match = _NUMBER.fullmatch(lead)
    return f"{match[1]}{int(match[2]) + 1}{match[3]}" if match else lead


def _behind(part: Part, bullet: Bullet) -> Beside:
    end = below_item(part.document.outline, bullet.line, part.last + 1)
    return Beside(end - 1, counted_on(_lead(part, bullet)))


def _bullet(part: Part, line: int) -> Bullet:
    return part.document.outline.bullets_in(line, line + 1)[0]


def _lead(part: Part, bullet: Bullet) -> str:
    return part.document.outline.lines[bullet.line][: bullet.body if bullet.box < 0 else bullet.box - 1]
