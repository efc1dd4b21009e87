"""One more item of a list: where the list ends, and the mark that its next item begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jobboard.text.changes.section import below, check_open_end, first_below
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.outline import BLANK, BULLET, HEADING, TEXT, Bullet, indent_of
from jobboard.text.zones import Zone

_MARK = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))")


def in_section(document: Document, zone: Zone, line: str, title: str) -> Edit:
    """An item below the last one of a section, else below the last text, else below the heading.

    Raises Refused where a code block or a comment is never closed in it, `title` being what the section is called.
    """
    found = document.outline
    if zone.start <= found.unclosed < zone.end:
        check_open_end(document, title)
    bullets = found.bullets_in(zone.start, zone.end)
    items = [bullet for bullet in bullets if bullet.indent <= bullets[0].indent]
    if items:
        last = end_of_item(document, items[-1], zone.end)
        return below(document, last, [next_mark(found.lines[items[-1].line]) + line], apart=are_apart(document, items))
    head = zone.heading.body - 1 if zone.heading else zone.start
    last = max((each for each in range(head, zone.end) if found.kinds[each] != BLANK), default=head)
    if last > head:
        return below(document, last, [f"- {line}"])
    return first_below(document, head, f"- {line}")


def end_of_item(document: Document, item: Bullet, end: int) -> int:
    """The last line that belongs to an item: what is nested in it, and the lines that run on."""
    found, last = document.outline, item.line
    for line in range(item.line + 1, end):
        text, kind = found.lines[line], found.kinds[line]
        if kind == BLANK:
            continue
        deeper = indent_of(text) > item.indent
        runs_on = kind == TEXT and found.kinds[line - 1] in (TEXT, BULLET)
        if kind == HEADING or not (deeper or runs_on):
            break
        last = line
    return last


def are_apart(document: Document, items: Sequence[Bullet]) -> bool:
    """Whether blank lines stand between the items, more often than not."""
    gaps = [document.outline.kinds[follower.line - 1] == BLANK for _, follower in pairwise(items)]
    return sum(gaps) * 2 > len(gaps)


def next_mark(line: str) -> str:
    """What a further item begins with: the mark of the last one, or the number behind its number."""
    found = _MARK.match(line)
    if found is None:
        return "- "
    lead, sign, number, dot = found.groups()
    return f"{lead}{sign or f'{int(number) + 1}{dot}'} "
