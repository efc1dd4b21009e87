"""Where a person's template asks for the type of employment, which is no field that is read."""

from __future__ import annotations

import re

from jobboard.text.changes.place import yaml_text
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of
from jobboard.text.field import Field, make_field
from jobboard.text.outline import BULLET, ROW, TEXT

_EMPLOYMENT = re.compile(
    r"(?P<lead>[ \t]*+(?:[-*+][ \t]++|\|[ \t]*+)?+(?:\*\*|__)?+(?:employment(?:[ _-]type)?+|(?:job|contract)[ _-]type)"
    r"(?:\*\*|__)?+[ \t]*+[:：|](?:\*\*|__)?+[ \t]*+)(?P<value>[^|]*?)[ \t]*+(?:\|[ \t]*+)?",
    re.IGNORECASE,
)
"""A line of a template that asks for the type of employment, which is no field that is read."""


def _employment_line(document: Document) -> tuple[int, re.Match[str]] | None:
    """The line that asks for the type of employment, or states it."""
    found = document.outline
    close = document.front.close if document.front else 0
    for line in (line for zone in document.zones if zone.holds_fields for line in range(zone.start, zone.end)):
        match = _EMPLOYMENT.fullmatch(found.lines[line])
        if match is not None and (found.kinds[line] in (TEXT, BULLET, ROW) or line < close):
            return line, match
    return None


def field_of(document: Document, name: str) -> Field | None:
    """The place of a fact, that of the type of employment too, so that what follows it finds its own."""
    hit = _employment_line(document) if name == "employment" else None
    if hit is None:
        return place_of(document.fields, name)
    kind = {BULLET: "bullet", ROW: "row", TEXT: "line"}.get(document.outline.kinds[hit[0]], "yaml")
    return make_field(document.outline, name, hit[0], *hit[1].span("value"), kind)


def employment_over(document: Document, value: str) -> Edit | None:
    """The edit that states the type of employment where the template asks for it, or None."""
    hit = _employment_line(document)
    if hit is None:
        return None
    line, match = hit
    written = value.replace("|", "\\|")
    if document.front is not None and line < document.front.close:
        written = yaml_text(value)
    blank = "" if match["lead"][-1] in " \t" else " "
    return Edit(document.outline.starts[line] + match.start("value"), match["value"], blank + written)
