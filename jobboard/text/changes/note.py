"""A dated note: one more item under `## Notes`, in the bullets that stand there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jobboard.errors import Refused
from jobboard.text.changes.listed import in_section
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.changes.section import new_section
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.names import section_named
from jobboard.text.outline import Heading
from jobboard.text.typed import typed_line
from jobboard.text.zones import Zone

TITLE = "Notes"
LONGEST = 10_000
"""Characters of a note."""

_NO_COMMENT = "<\\!--"
"""How `<!--` is written so that it opens no comment."""


def note(document: Document, text: str, day: date) -> tuple[Edit, ...]:
    """The patch that adds `- 2026-11-21: text` as the last item of the notes; several lines become one.

    Where there is no such section, it is made. Raises Refused for a text that says nothing, and where no note can be
    added safely.
    """
    line = note_line(text, day)
    zone, edit = notes_of(document), item_edit(document, line)
    after = patched(document, [edit])
    if is_noted(after, line) and what_else_changed(document, after, About(headings=int(zone is None))) is None:
        return (edit,)
    where = f"line {zone.start + 1}: " if zone else ""
    raise Refused(f"{where}the note cannot be added without changing what else the file says; add it by hand")


def note_line(text: str, day: date) -> str:
    """What the item of a note says, without its bullet. Raises Refused for a text that says nothing or too much."""
    words = typed_line(text)
    if not words:
        raise Refused("a note needs a text")
    if len(words) > LONGEST:
        raise Refused(f"the note is longer than {LONGEST} characters")
    return f"{day.isoformat()}: {words.replace('<!--', _NO_COMMENT)}"


def item_edit(document: Document, line: str) -> Edit:
    """The edit that adds an item to the notes, in a section that is made where there is none; nothing is proven."""
    zone = notes_of(document)
    return in_section(document, zone, line, TITLE) if zone else new_section(document, TITLE, [f"- {line}"])


def is_noted(after: Document, line: str) -> bool:
    """Whether it is an item of the notes, and all that its line says."""
    found = after.outline
    zones = [zone for zone in after.zones if zone.name == "notes"]
    items = (bullet for zone in zones for bullet in found.bullets_in(zone.start, zone.end))
    return any(found.lines[bullet.line][bullet.body :] == line for bullet in items)


def notes_of(document: Document) -> Zone | None:
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
