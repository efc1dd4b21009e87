"""What there is to tick: boxes anywhere outside the posting, and the items of the preparation sections people write.

A preparation section is a heading, or a bullet that ends in a colon with items nested under it. Items of sections that
are things to do count towards the progress, boxes count anywhere; questions to ask can be ticked but do not count; what
is struck through or has no text is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobboard.text.markup import unwrap
from jobboard.text.names import plain, section_named
from jobboard.text.outline import BLANK, BULLET, TEXT, Bullet, Outline
from jobboard.text.values import Checklist, Item
from jobboard.text.zones import POSTING, PREPARATION, Zone

TO_DO = frozenset("skills resume letter strategy actions checklist".split())
"""Sections whose items are things to do: each leaf counts."""

TICKABLE = TO_DO | {"questions"}
_NO_ITEMS = frozenset({POSTING, "history"})
_STRUCK = re.compile(r"~~.+~~[.!]?$")


@dataclass(frozen=True, slots=True)
class _List:
    """Where an item belongs: kind of the section, its title, and the index of the line that names it."""

    kind: str
    title: str
    line: int


def read_checklists(found: Outline, zones: Sequence[Zone]) -> tuple[Checklist, ...]:
    """The lists in file order, their items numbered through the file from 1."""
    lists: dict[_List, list[Item]] = {}
    number = 0
    for zone in zones:
        bullets = found.bullets_in(zone.start, zone.end) if zone.name not in _NO_ITEMS else []
        for bullet, text, here, depth in _items(found, bullets, _of_zone(zone)) if bullets else ():
            number += 1
            done = bullet.box >= 0 and found.lines[bullet.line][bullet.box] in "xX"
            item = Item(number, unwrap(text), done, bullet.line + 1, here.kind != "questions", depth)
            lists.setdefault(here, []).append(item)
    return tuple(Checklist(each.title, each.kind, each.line + 1, tuple(items)) for each, items in lists.items())


def _items(found: Outline, bullets: Sequence[Bullet], of_zone: _List) -> Iterator[tuple[Bullet, str, _List, int]]:
    """The bullets of a zone that are items: with their text, the list they belong to, and how deep they are nested."""
    parents: list[tuple[int, _List]] = []
    for index, bullet in enumerate(bullets):
        if index and _list_ended(found, bullets[index - 1].line, bullet):
            parents = []
        while parents and parents[-1][0] >= bullet.indent:
            parents.pop()
        here = parents[-1][1] if parents else of_zone
        follower = bullets[index + 1] if index + 1 < len(bullets) else None
        leaf = follower is None or follower.indent <= bullet.indent or _list_ended(found, bullet.line, follower)
        parents.append((bullet.indent, here if leaf else _named_by(found, bullet) or here))
        if bullet.box >= 0 or (leaf and here.kind in TICKABLE):
            text = found.lines[bullet.line][bullet.body :].strip()
            if text and not _STRUCK.match(text):
                yield bullet, text, here, len(parents) - 1


def progress(lists: Sequence[Checklist]) -> tuple[int, int]:
    """How many of the counted items are done, and how many there are."""
    counted = [item.done for each in lists for item in each.items if item.counts]
    return sum(counted), len(counted)


def _of_zone(zone: Zone) -> _List:
    heading = zone.heading
    title = plain(heading.text) if heading else ""
    kind = zone.name if zone.name in PREPARATION else "tasks"
    return _List(kind or "tasks", title, heading.line if heading else zone.start)


def _named_by(found: Outline, bullet: Bullet) -> _List | None:
    """The list that a bullet ending in a colon opens for the items nested under it."""
    text = found.lines[bullet.line][bullet.body :].strip().rstrip("*_ ")
    if not text.endswith((":", "：")):
        return None
    name = section_named(text)
    return _List(name, plain(text), bullet.line) if name in PREPARATION else None


def _list_ended(found: Outline, line: int, follower: Bullet) -> bool:
    """Whether a paragraph at the margin stands between two items, so that the second begins a new list."""
    return any(
        found.kinds[each] not in (BLANK, BULLET)
        and found.lines[each][:1] not in (" ", "\t")
        and (found.kinds[each] != TEXT or found.kinds[each - 1] == BLANK)
        for each in range(line + 1, follower.line)
    )
