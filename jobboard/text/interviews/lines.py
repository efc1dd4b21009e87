"""Which lines belong to a round: those that may state something of it with a label, those that stand below it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Outline, indent_of
from jobboard.text.values import Round

NESTED = 2
"""Columns from which on an item stands below another."""

_THANKS = re.compile(r"(?:(?:send|write|e?mail|post)\s+)?(?:(?:a|the)\s+)?thank", re.IGNORECASE)


def label_lines(found: Outline, each: Round) -> Iterator[int]:
    """The indices of the lines of a round that only state, with labels, what it has; the first of each name counts."""
    from jobboard.text.interviews.labels import labels_of

    known = set[str]()
    for line, column in own_lines(found, each.line - 1, each.end):
        names = [name for name, _ in labels_of(found.lines[line], column)]
        if names and known.isdisjoint(names):
            yield line
        known.update(names)


def own_lines(found: Outline, line: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines (indices) that may state something of the round at `line`, each with the column where its text begins.

    Of a heading (or a line of text) those up to the next heading, of an item the items right below it. What is nested
    deeper, has a box, or stands in a fence states nothing.
    """
    kind = found.kinds[line] if line < len(found.kinds) else ROW
    if kind == ROW:
        return
    bullets = {each.line: each for each in found.bullets_in(line + 1, end)}
    least = next(iter(bullets.values())).indent + NESTED if bullets else 0
    in_list = kind == BULLET
    for index in range(line + 1, next_heading(found, line, end)):
        bullet = bullets.get(index)
        if bullet is not None:
            in_list = True
            if bullet.indent < least and bullet.box < 0:
                yield index, bullet.body
        elif found.kinds[index] in (TEXT, ROW) and not in_list:
            yield index, 0
        elif found.kinds[index] == BLANK and kind != BULLET:
            in_list = False


def next_heading(found: Outline, line: int, end: int) -> int:
    """The index of the first heading behind `line`, at most `end`."""
    at = bisect_right(found.headings, line, key=lambda heading: heading.line)
    return min(found.headings[at].line, end) if at < len(found.headings) else end


def below_item(found: Outline, line: int, end: int) -> int:
    """The index behind an item and all that is nested under it."""
    own = indent_of(found.lines[line])
    last = line
    for index in range(line + 1, end):
        kind = found.kinds[index]
        if kind == BLANK:
            continue
        lazy = kind == TEXT and last == index - 1
        if kind == HEADING or not (lazy or indent_of(found.lines[index]) > own):
            break
        last = index
    return last + 1


def items_above(found: Outline, line: int) -> list[int]:
    """The lines of the items that the item on a line is nested under, outermost first."""
    at = bisect_left(found.bullets, line, key=lambda bullet: bullet.line)
    indent, above = found.bullets[at].indent, list[int]()
    while indent and at:
        at -= 1
        each = found.bullets[at]
        if each.indent < indent and line < below_item(found, each.line, line + 1):
            indent = each.indent
            above.insert(0, each.line)
    return above


def last_filled(found: Outline, line: int, end: int) -> int:
    """The number (from 1) of the last line from `line` to before `end` (indices) that is not blank."""
    while end - 1 > line and found.kinds[end - 1] == BLANK:
        end -= 1
    return end


def open_thanks(found: Outline, line: int, end: int) -> int:
    """How many boxes from `line` to before `end` that tell to thank somebody are not ticked."""
    return sum(
        each.box >= 0
        and found.kinds[each.line] != OTHER
        and found.lines[each.line][each.box] == " "
        and _THANKS.match(unwrap(found.lines[each.line][each.body :])) is not None
        for each in found.bullets_in(line, end)
    )
