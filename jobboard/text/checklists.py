"""What there is to tick: boxes anywhere outside the posting, and the items of the preparation sections people write.

A preparation section is a heading, or a bullet that ends in a colon with items nested under it. Items of sections that are
things to do count towards the progress, boxes count anywhere; questions to ask can be ticked but do not count; what is
struck through or has no text is no item.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from jobboard.text.markup import unwrap
from jobboard.text.names import plain, section_named
from jobboard.text.outline import BLANK, BULLET, TEXT, Bullet, Outline
from jobboard.text.values import Checklist, Item
from jobboard.text.zones import POSTING, Zone

TO_DO = frozenset("skills resume letter strategy actions checklist".split())
"""Sections whose items are things to do: each leaf counts."""

TICKABLE = TO_DO | {"questions"}
_PREPARATION = TICKABLE | {"questionnaire", "analysis"}
_STRUCK = re.compile(r"~~.+~~[.!]?$")


@dataclass(frozen=True, slots=True)
class _List:
    """Where an item belongs: kind of the section, its title, and the index of the line that names it."""

    kind: str
    title: str
    line: int


def read_checklists(found: Outline, zones: Sequence[Zone]) -> tuple[Checklist, ...]:
    """The lists in file order, their items numbered through the file from 1."""
    if not found.bullets:
        return ()
    lists: dict[_List, list[Item]] = {}
    starts = [zone.start for zone in zones]
    parents: list[tuple[Bullet, _List | None]] = []
    number = 0
    zone_before: Zone | None = None
    for index, bullet in enumerate(found.bullets):
        zone = zones[bisect_right(starts, bullet.line) - 1]
        if zone.name == POSTING or zone.name == "history":
            continue
        if zone is not zone_before or _list_ended(found, found.bullets[index - 1].line, bullet):
            parents, zone_before = [], zone
        while parents and parents[-1][0].indent >= bullet.indent:
            parents.pop()
        follower = found.bullets[index + 1] if index + 1 < len(found.bullets) else None
        leaf = follower is None or follower.indent <= bullet.indent or _apart(found, zone, bullet, follower)
        here = next((each for _, each in reversed(parents) if each), None) or _of_zone(zone)
        parents.append((bullet, None if leaf else _named_by(found, bullet)))
        text = found.lines[bullet.line][bullet.body :].strip()
        if not _is_item(bullet, text, leaf, here):
            continue
        number += 1
        done = bullet.box >= 0 and found.lines[bullet.line][bullet.box] in "xX"
        item = Item(number, unwrap(text), done, bullet.line + 1, here.kind != "questions", len(parents) - 1)
        lists.setdefault(here, []).append(item)
    return tuple(Checklist(each.title, each.kind, each.line + 1, tuple(items)) for each, items in lists.items())


def progress(lists: Sequence[Checklist]) -> tuple[int, int]:
    """How many of the counted items are done, and how many there are."""
    counted = [item.done for each in lists for item in each.items if item.counts]
    return sum(counted), len(counted)


def _is_item(bullet: Bullet, text: str, leaf: bool, here: _List) -> bool:
    if not text or _STRUCK.match(text):
        return False
    return bullet.box >= 0 or (leaf and here.kind in TICKABLE)


def _of_zone(zone: Zone) -> _List:
    heading = zone.heading
    title = plain(heading.text) if heading else ""
    kind = zone.name if zone.name in _PREPARATION else "tasks"
    return _List(kind or "tasks", title, heading.line if heading else zone.start)


def _named_by(found: Outline, bullet: Bullet) -> _List | None:
    """The list that a bullet ending in a colon opens for the items nested under it."""
    text = found.lines[bullet.line][bullet.body :].strip().rstrip("*_ ")
    if not text.endswith((":", "：")):
        return None
    name = section_named(text)
    return _List(name, plain(text), bullet.line) if name in _PREPARATION else None


def _apart(found: Outline, zone: Zone, bullet: Bullet, follower: Bullet) -> bool:
    return follower.line >= zone.end or _list_ended(found, bullet.line, follower)


def _list_ended(found: Outline, line: int, follower: Bullet) -> bool:
    """Whether a paragraph at the margin stands between two items: the second begins a new list."""
    between = range(line + 1, follower.line)
    return any(
        found.kinds[each] == TEXT and not found.lines[each].startswith((" ", "\t")) and found.kinds[each - 1] == BLANK
        for each in between
    ) or any(found.kinds[each] not in (TEXT, BLANK, BULLET) for each in between if not found.lines[each].startswith((" ", "\t")))
