"""A person's template with a heading for each fact: where a value goes, in the manner of the others."""

from __future__ import annotations

import re

from jobboard.text.changes.newlines import newline_for
from jobboard.text.changes.section import below, blank_above, blank_below
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of
from jobboard.text.names import field_named
from jobboard.text.outline import BLANK, HEADING, Heading
from jobboard.text.wanted import NAMES, called

_EMPLOYMENT = re.compile(r"(?:employment(?:[ _-]type)?|(?:job|contract)[ _-]type)", re.IGNORECASE)


def under_its_heading(document: Document, name: str, value: str) -> Edit | None:
    """The edit that states a value below its heading, where the template has one and nothing stands there; or None."""
    field = place_of(document.fields, name)
    if field is None or field.kind != "heading" or field.value or not has_blank_below(document):
        return None
    at, found = field.start, document.outline
    newline = newline_for(document.text, at)
    line = field.line + 1
    if at == len(document.text) or line >= len(found.lines) or found.kinds[line] != BLANK:
        return None
    return Edit(at, "", f"{newline}{value}{newline}")


def behind_its_like(document: Document, name: str, value: str) -> Edit | None:
    """The edit that states a value under a heading of its own, behind those of the facts that follow each other.

    None where what the application is does not stand under headings.
    """
    anchor = next((hit for each in NAMES if (hit := place_of(document.fields, each)) and hit.kind != "bare"), None)
    if anchor is None or anchor.kind != "heading":
        return None
    first = next((each for each in document.outline.headings if _names(each) == anchor.name), None)
    if first is None or first.level == 1:
        return None
    line = _end(document, first)
    blank = [""] if has_blank_below(document) else []
    lines = [f"{'#' * first.level} {called(name)}", *blank, value]
    return below(document, line, lines, apart=blank_above(document))


def has_blank_below(document: Document) -> bool:
    """Whether most headings that something stands below have a blank line between; where none tells, they have not."""
    kinds = document.outline.kinds
    told = []
    for each in document.outline.headings:
        first = next((line for line in range(each.body, len(kinds)) if kinds[line] != BLANK), None)
        if first is not None and kinds[first] != HEADING and each.level > 1:
            told.append(each)
    return blank_below(document, told, otherwise=False)


def _names(heading: Heading) -> str | None:
    """The fact of a new application that a heading names."""
    name = "employment" if _EMPLOYMENT.fullmatch(heading.text.strip(" :*_")) else field_named(heading.text)
    return name if name in NAMES else None


def _end(document: Document, first: Heading) -> int:
    """The last line of the sections that begin with that of `first` and follow each other, one fact in each."""
    found = document.outline
    end = len(found.lines)
    for each in found.headings:
        if each.line > first.line and each.level <= first.level and (each.level < first.level or not _names(each)):
            end = each.line
            break
    return next(line for line in range(end - 1, -1, -1) if found.kinds[line] != BLANK)
