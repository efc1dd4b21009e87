"""What there is to tick: boxes outside the posting and the criteria, and items of the preparation that people write.

A preparation section is a heading, or a bullet that ends in a colon with items nested under it. Items of sections that
are things to do count towards the progress, boxes count anywhere; questions to ask can be ticked but do not count; what
is struck through or has no text is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from jobboard.slots import replace
from jobboard.text.markup import unwrap
from jobboard.text.names import plain, section_named
from jobboard.text.outline import BLANK, BULLET, TEXT, Bullet, Outline
from jobboard.text.values import Checklist, Item, Parent
from jobboard.text.zones import POSTING, PREPARATION, Zone

TO_DO = frozenset("skills resume letter strategy actions checklist".split())
"""Sections whose items are things to do: each leaf counts."""

TICKABLE = TO_DO | {"questions"}
_NO_ITEMS = frozenset({POSTING, "history", "criteria"})
"""Zones without items: boxes below a criterion are answers, no work."""

_STRUCK = re.compile(r"~~.+~~[.!]?$")
_LABEL = re.compile(r"(?:\*\*|__).{1,78}(?:\*\*|__)[:：]?|[^*_].{0,78}[:：]")
_LONGEST_LABEL = 80
"""Characters of a line that names the list below it."""

_MARGIN = -1
"""The indentation of what every bullet stands under."""


class _List(NamedTuple):
    """Where an item belongs: kind of the section, its title, and the index of the line that names it."""

    kind: str
    title: str
    line: int


class _Above(NamedTuple):
    """A bullet that others are nested under (or a bold line): the list it is in, and that of what stands below it.

    `text` is empty where it is an item itself.
    """

    indent: int
    line: int
    text: str
    own: _List
    below: _List


class _Filling(NamedTuple):
    """A list while its items are found, with what they stand under by its line."""

    items: list[Item]
    parents: dict[int, Parent]


def read_checklists(found: Outline, zones: Sequence[Zone]) -> tuple[Checklist, ...]:
    """The lists in file order, their items numbered through the file from 1."""
    lists: dict[_List, _Filling] = {}
    number = 0
    texts: dict[str, int] = {}
    for zone in zones if found.bullets else ():
        bullets = found.bullets_in(zone.start, zone.end) if zone.name not in _NO_ITEMS else []
        if not (bullets and (zone.name in TICKABLE or _may_be_items(bullets))):
            continue
        for line, is_done, text, here, above in _items(found, bullets, _of_zone(zone)):
            number += 1
            nth = texts.get(text, 0)
            texts[text] = nth + 1
            under = tuple([each.text for each in above if each.text]) if above else ()
            counts = here.kind != "questions"
            item = Item(number, text, is_done, line + 1, counts, len(above), under, here.title, nth)
            filling = lists.get(here)
            if filling is None:
                filling = lists[here] = _Filling([], {})
            filling.items.append(item)
            for depth, each in enumerate(above) if under else ():
                if each.text:
                    filling.parents[each.line] = Parent(each.text, each.line + 1, depth)
    if len(texts) < number:
        for filling in lists.values():
            filling.items[:] = [replace(item, of=texts[item.text]) for item in filling.items]
    return tuple(
        [
            Checklist(each.title, each.kind, each.line + 1, tuple(filling.items), tuple(filling.parents.values()))
            for each, filling in lists.items()
        ]
    )


def _may_be_items(bullets: Sequence[Bullet]) -> bool:
    """Whether bullets outside the preparation may be items: they have a box, or stand under another one."""
    last = bullets[0].indent
    for _, indent, _, box in bullets:
        if box >= 0 or indent > last:
            return True
        last = indent
    return False


def _items(
    found: Outline, bullets: Sequence[Bullet], of_zone: _List
) -> Iterator[tuple[int, bool, str, _List, Sequence[_Above]]]:
    """The bullets of a zone that are items: their line, whether they are ticked, their text, the list they belong to,
    and what they stand under.
    """
    parents: list[_Above] = []
    ended = True
    for after, (line, indent, body, box) in enumerate(bullets, 1):
        if ended:
            parents = _label_above(found, line, of_zone)
        while parents and parents[-1].indent >= indent:
            parents.pop()
        here = parents[-1].below if parents else of_zone
        if after < len(bullets):
            next_line, next_indent, _, _ = bullets[after]
            ended = next_line > line + 1 and _list_ended(found, line, next_line)
            leaf = ended or next_indent <= indent
        else:
            leaf = True
        whole = found.lines[line]
        text = whole[body:].strip()
        is_struck = text[:2] == "~~" and _STRUCK.match(text) is not None
        is_item = text and not is_struck and (box >= 0 or (leaf and here.kind in TICKABLE))
        if is_item:
            is_done = box >= 0 and whole[box] in "xX"
            yield line, is_done, unwrap(text), here, [each for each in parents if each.own == here] if parents else ()
        if not leaf:
            below = _named_by(text, line) or here
            parents.append(_Above(indent, line, "" if is_item else unwrap(text), here, below))


def _label_above(found: Outline, first: int, of_zone: _List) -> list[_Above]:
    """The bold line, or the one that ends in a colon, that stands right above a list and names what is in it."""
    line = first - 1
    while line > of_zone.line and found.kinds[line] == BLANK:
        line -= 1
    text = found.lines[line].strip()
    alone = line > of_zone.line and found.kinds[line] == TEXT and found.kinds[line - 1] != TEXT
    if not alone or len(text) > _LONGEST_LABEL or not _LABEL.fullmatch(text):
        return []
    return [_Above(_MARGIN, line, unwrap(text), of_zone, of_zone)]


def progress(lists: Sequence[Checklist]) -> tuple[int, int]:
    """How many of the counted items are done, and how many there are."""
    counted = [item.done for each in lists for item in each.items if item.counts]
    return sum(counted), len(counted)


def _of_zone(zone: Zone) -> _List:
    heading = zone.heading
    title = _title(heading.text) if heading else ""
    kind = zone.name if zone.name in PREPARATION else "tasks"
    return _List(kind or "tasks", title, heading.line if heading else zone.start)


@lru_cache(maxsize=512)
def _title(heading: str) -> str:
    """A heading without markup: few of them stand over the lists of a folder, and each does so often."""
    return plain(heading)


def _named_by(text: str, line: int) -> _List | None:
    """The list that a bullet ending in a colon opens for the items nested under it."""
    text = text.rstrip("*_ ")
    if not text.endswith((":", "：")):
        return None
    name = section_named(text)
    return _List(name, plain(text), line) if name in PREPARATION else None


def _list_ended(found: Outline, line: int, follower: int) -> bool:
    """Whether a paragraph at the margin stands between two items, so that the second begins a new list."""
    return any(
        found.kinds[each] not in (BLANK, BULLET)
        and found.lines[each][:1] not in (" ", "\t")
        and (found.kinds[each] != TEXT or found.kinds[each - 1] == BLANK)
        for each in range(line + 1, follower)
    )
