"""A dated note: one more item under `## Notes`, in the bullets that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from jobboard.errors import Refused
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.changes.section import below, blank_above, blank_below, check_open_end, new_section
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.names import section_named
from jobboard.text.outline import BLANK, BULLET, HEADING, TEXT, Bullet, Heading, columns
from jobboard.text.typed import typed_line
from jobboard.text.zones import Zone

TITLE = "Notes"
LONGEST = 10_000
"""Characters of a note."""

_NO_COMMENT = "<\\!--"
"""How `<!--` is written so that it opens no comment."""

_MARK = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,9})([.)]))")


def note(document: Document, text: str, day: date) -> tuple[Edit, ...]:
    """The patch that adds `- 2026-11-21: text` as the last item of the notes; several lines become one.

    Where there is no such section, it is made. Raises Refused for a text that says nothing, and where no note can be
    added safely.
    """
    words = typed_line(text)
    if not words:
        raise Refused("a note needs a text")
    if len(words) > LONGEST:
        raise Refused(f"the note is longer than {LONGEST} characters")
    line = f"{day.isoformat()}: {words.replace('<!--', _NO_COMMENT)}"
    zone, edit = _notes(document), item_edit(document, line)
    after = patched(document, [edit])
    if _stands(after, line) and what_else_changed(document, after, About(headings=int(zone is None))) is None:
        return (edit,)
    where = f"line {zone.start + 1}: " if zone else ""
    raise Refused(f"{where}the note cannot be added without changing what else the file says; add it by hand")


def item_edit(document: Document, line: str) -> Edit:
    """The edit that adds an item to the notes, in a section that is made where there is none; nothing is proven."""
    zone = _notes(document)
    return _in_section(document, zone, line) if zone else new_section(document, TITLE, [f"- {line}"])


def _stands(after: Document, line: str) -> bool:
    """Whether it is an item of the notes, and all that its line says."""
    found = after.outline
    zones = [zone for zone in after.zones if zone.name == "notes"]
    items = (bullet for zone in zones for bullet in found.bullets_in(zone.start, zone.end))
    return any(found.lines[bullet.line][bullet.body :] == line for bullet in items)


def _notes(document: Document) -> Zone | None:
    """The section of the notes on the application: of the highest level, the last of several; not those of a round."""
    named = [zone for zone, within in _sections(document) if zone.name == "notes" and "interviews" not in within]
    top = min((zone.heading.level for zone in named if zone.heading), default=0)
    return next((zone for zone in reversed(named) if zone.heading and zone.heading.level == top), None)


def _sections(document: Document) -> Iterator[tuple[Zone, tuple[str | None, ...]]]:
    """The zones that a heading names, each with the names of the headings that it is under."""
    above: list[Heading] = []
    for zone in document.zones:
        if zone.heading is not None:
            above = [each for each in above if each.level < zone.heading.level]
            if section_named(zone.heading.text):
                yield zone, tuple(section_named(each.text) for each in above)
            above.append(zone.heading)


def _in_section(document: Document, zone: Zone, line: str) -> Edit:
    """Below the last item, else below the last text, else below the heading."""
    found = document.outline
    if zone.start <= found.unclosed < zone.end:
        check_open_end(document, TITLE)
    bullets = found.bullets_in(zone.start, zone.end)
    items = [bullet for bullet in bullets if bullet.indent <= bullets[0].indent]
    if items:
        last = _end_of_item(document, items[-1], zone.end)
        return below(document, last, [_mark(found.lines[items[-1].line]) + line], apart=_are_apart(document, items))
    head = zone.heading.body - 1 if zone.heading else zone.start
    last = max((each for each in range(head, zone.end) if found.kinds[each] != BLANK), default=head)
    if last > head:
        return below(document, last, [f"- {line}"])
    lines = [*([""] if blank_below(document) else []), f"- {line}"]
    crowded = head + 1 < len(found.lines) and found.kinds[head + 1] != BLANK and blank_above(document)
    return below(document, head, [*lines, *([""] if crowded else [])], apart=False)


def _end_of_item(document: Document, item: Bullet, end: int) -> int:
    """The last line that belongs to an item: what is nested in it, and the lines that run on."""
    found, last = document.outline, item.line
    for line in range(item.line + 1, end):
        text, kind = found.lines[line], found.kinds[line]
        if kind == BLANK:
            continue
        deeper = columns(text[: len(text) - len(text.lstrip(" \t"))]) > item.indent
        runs_on = kind == TEXT and found.kinds[line - 1] in (TEXT, BULLET)
        if kind == HEADING or not (deeper or runs_on):
            break
        last = line
    return last


def _are_apart(document: Document, items: Sequence[Bullet]) -> bool:
    """Whether blank lines stand between the items, more often than not."""
    gaps = [document.outline.kinds[follower.line - 1] == BLANK for _, follower in pairwise(items)]
    return sum(gaps) * 2 > len(gaps)


def _mark(line: str) -> str:
    """What a further item begins with: the mark of the last one, or the number behind its number."""
    found = _MARK.match(line)
    if found is None:
        return "- "
    lead, sign, number, dot = found.groups()
    return f"{lead}{sign or f'{int(number) + 1}{dot}'} "
