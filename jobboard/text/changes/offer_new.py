"""Where a part of an offer goes that stands nowhere yet: behind the others, in their style, or in a new section."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jobboard.errors import Refused
from jobboard.text.changes.section import below, commonest_level, first_below, section_at_end, section_before
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import BREAK
from jobboard.text.offer import Place, label_at, offer_headings, offer_places
from jobboard.text.outline import BLANK, BULLET, HEADING, TEXT, Heading, blanks_before, columns
from jobboard.text.zones import POSTING, Zone

TITLE = "Offer"

_NUMBER = re.compile(r"([ \t]*)(\d{1,9})([.)][ \t\u00a0]+)")
_WORDS = re.compile(r"[^\s*_`]+(?:[\s_-]+[^\s*_`]+)*")


def ways_to_add(document: Document, part: str, value: str) -> Iterator[Edit | Refused]:
    """The edits that add a part, the best first; a Refused where none can be."""
    section = _section(document)
    if section is not None:
        heading, end = section
        if heading.line <= document.outline.unclosed < end:
            yield Refused(f"line {document.outline.unclosed + 1} opens a code block or comment that is never closed")
            return
        places = [each for each in offer_places(document) if each.under_offer and heading.body <= each.line < end]
        if places:
            yield _beside(document, part, value, places, end)
        yield _as_item(document, part, value, heading, end)
        return
    lines = [f"- **{called(part)}**: {value}"]
    follower = _follower(document)
    if follower is not None:
        yield _in_front(document, follower, lines)
    try:
        yield _at_the_end(document, lines)
    except Refused as refused:
        yield refused


def called(part: str) -> str:
    """What a file calls a part: `Sign-on`, `Answer by`."""
    return part[:1].upper() + part[1:]


def _section(document: Document) -> tuple[Heading, int] | None:
    """The section of the offer: the first that holds parts, else the first."""
    lines = sorted(each.line for each in offer_places(document) if each.under_offer and each.states)
    zone_of = {zone.heading.line: zone for zone in document.zones if zone.heading is not None}
    found = [(heading, end) for heading, end in offer_headings(document) if _may_hold(zone_of.get(heading.line))]
    holding = (each for each in found if bisect_left(lines, each[0].body) < bisect_left(lines, each[1]))
    return next(holding, found[0] if found else None)


def _may_hold(zone: Zone | None) -> bool:
    """Whether a section may be taken for the offer's own: one of notes on an interview may not."""
    return zone is not None and zone.name in ("offer", None)


def _beside(document: Document, part: str, value: str, places: Sequence[Place], end: int) -> Edit:
    """Behind the last of the parts, written like it."""
    found, last = document.outline, max(places, key=lambda each: each.line)
    line = last.field.line
    if last.field.kind == "heading":
        level = next(each.level for each in found.headings if each.line == last.line)
        apart = [""] if BLANK in found.kinds[last.line + 1 : last.line + 2] else []
        return below(document, _last_text(document, line, end), ["#" * level + " " + called(part), *apart, value])
    text = found.lines[line]
    if last.field.kind == "row":
        return below(document, line, [_row(text, part, value)], apart=False)
    lead = _lead(document, line)
    column = next((each.body for each in found.bullets_in(line, line + 1)), len(text) - len(text.lstrip()))
    named = label_at(text, column, under_offer=True)
    if named is None:
        return below(document, line, [f"- **{called(part)}**: {value}"], apart=False)
    match = named[0]
    opened, closed = text[match.start() : match.start(1)], text[match.end(1) : match.end()]
    column = last.field.start - found.starts[line]
    gap, tail = text[match.end() : column] or " ", text[column + len(last.field.value) :]
    tail = tail if not BREAK.sub("", tail).strip() and last.field.value else ""
    written = f"{lead}{opened}{_like(match[1], part)}{closed}{gap}{value}{tail}"
    return below(document, _last_of(document, last, end), [written], apart=_are_apart(document, places))


def _lead(document: Document, line: int) -> str:
    """What stands in front of the name: the indentation and the mark of an item, or the number behind its number."""
    text = document.outline.lines[line]
    blanks = blanks_before(text)
    if document.outline.kinds[line] != BULLET:
        return blanks
    number = _NUMBER.match(text)
    return f"{number[1]}{int(number[2]) + 1}{number[3]}" if number else f"{blanks}{text[len(blanks)]} "


def _last_of(document: Document, place: Place, end: int) -> int:
    """The last line that belongs to an item: what is indented deeper than its mark."""
    found, last = document.outline, place.field.line
    if found.kinds[last] != BULLET:
        return last
    text = found.lines[last]
    indent = columns(blanks_before(text))
    for line in range(last + 1, end):
        text, kind = found.lines[line], found.kinds[line]
        if kind == BLANK:
            continue
        deeper = columns(blanks_before(text)) > indent
        if kind == HEADING or not (deeper or (kind == TEXT and found.kinds[line - 1] in (TEXT, BULLET))):
            break
        last = line
    return last


def _are_apart(document: Document, places: Sequence[Place]) -> bool:
    """Whether blank lines stand between the parts, more often than not."""
    lines = sorted(each.field.line for each in places)
    gaps = [document.outline.kinds[line - 1] == BLANK for _, line in pairwise(lines)]
    return sum(gaps) * 2 > len(gaps)


def _row(text: str, part: str, value: str) -> str:
    """A table row like another: the same markup around the name, the cells as wide where that suffices."""
    lead, first, second = re.split(r"(?<!\\)\|", text, maxsplit=3)[:3]
    label = _WORDS.sub(lambda match: _like(match[0], part), first, count=1)
    cell = " " + value.replace("|", "\\|") + " "
    return f"{lead}|{label.rstrip().ljust(len(first) - 1)} |{cell.ljust(len(second))}|"


def _like(label: str, part: str) -> str:
    """The name of a part in the case of the label that it stands beside."""
    letters = label.strip()
    if letters.isupper() and len(letters) > 4:
        return part.upper()
    return part if letters.islower() else called(part)


def _as_item(document: Document, part: str, value: str, heading: Heading, end: int) -> Edit:
    """Below the last text of the section that is not of a deeper heading, else below its own heading."""
    found, head = document.outline, heading.body - 1
    stop = next((line for line in range(heading.body, end) if found.kinds[line] == HEADING), end)
    last = max((line for line in range(head, stop) if found.kinds[line] != BLANK), default=head)
    written = f"- **{called(part)}**: {value}"
    if last > head:
        return below(document, last, [written], apart=found.kinds[last] != BULLET)
    return first_below(document, head, written)


def _last_text(document: Document, line: int, end: int) -> int:
    """The last line of a paragraph."""
    kinds = document.outline.kinds
    while line + 1 < end and kinds[line + 1] not in (BLANK, HEADING):
        line += 1
    return line


def _follower(document: Document) -> Heading | None:
    """The heading in front of which the section goes: the history's, or that of a posting that nothing else follows."""
    found: Heading | None = None
    for zone in reversed(document.zones):
        if zone.heading is None or zone.name not in ("history", POSTING):
            break
        found = zone.heading
    return found


def _in_front(document: Document, follower: Heading, lines: Sequence[str]) -> Edit:
    level = follower.level if follower.level > 1 else commonest_level(document)
    return section_before(document, follower, level, TITLE, lines)


def _at_the_end(document: Document, lines: Sequence[str]) -> Edit:
    """Behind all else; no deeper than a posting that it follows, which would swallow it."""
    level, last = commonest_level(document), document.zones[-1]
    if last.name == POSTING and last.heading is not None:
        level = min(level, last.heading.level)
    return section_at_end(document, level, TITLE, lines)
