"""The body of a person's template: what asks for the company, the position, the address, the place or today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from jobboard.text.changes.rest import patched
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.names import key
from jobboard.text.outline import OTHER, ROW
from jobboard.text.wanted import Wanted, safe_spellings
from jobboard.text.zones import POSTING

_ASKED = re.compile(
    r"(?<![\[\]!\\])\[(?P<square>[^\[\]{}<>]{1,40})\](?![(\[:\]])"
    r"|(?<![\\{])\$?(?:\{\{(?P<double>[^{}]{1,40})\}\}|\{(?P<curly>[^{}]{1,40})\})(?![}@])"
    r"|<(?P<angle>[^<>/=\"]{1,40})>"
)
_CODE = re.compile(r"(`++)[^`]++\1")
_ADDRESS = re.compile(r"://|\]\(|www\.|@")
_LONGEST_ADDRESS = 300
_LONGEST_LINE = 20_000
"""Longer lines are left alone."""

_ASKS_FOR = {
    "company": ("company", "company name", "name of company", "name of the company", "employer", "employer name",
                "organization", "organization name", "organisation", "organisation name", "firma", "entreprise",
                "empresa"),
    "position": ("position", "position title", "position name", "job title", "job position", "role", "role title",
                 "role name", "stanowisko", "poste", "puesto"),
    "url": ("url", "job url", "job link", "posting url", "job posting url", "application url"),
    "location": ("location", "job location"),
    "today": ("today", "today's date", "today’s date", "todays date", "current date", "date:yyyy mm dd"),
}  # fmt: skip
_NAMES = {words: name for name, each in _ASKS_FOR.items() for words in each}
"""What a placeholder says, in the form of `key`: only what cannot mean anything else. `Date` alone could."""


def with_body(document: Document, wanted: Wanted, today: date | None) -> Document:
    """The document with such placeholders filled in, outside of the fields, the title, code and the posting.

    As it was where the file would then say anything else than before.
    """
    given = {name: value for name in ("company", "position", "url", "location") if (value := getattr(wanted, name))}
    lines = _lines(document)
    for which in range(3):
        values = {name: _nth(safe_spellings(name, value), which) for name, value in given.items()}
        if today:
            values["today"] = today.isoformat()
        edits = [edit for line in lines for edit in _edits(document, line, values)]
        after = patched(document, edits) if edits else document
        if _says_the_same(document, after):
            return after
    return document


def _nth(written: tuple[str, ...], which: int) -> str:
    return written[min(which, len(written) - 1)]


def _lines(document: Document) -> list[int]:
    """The lines in which placeholders are filled in."""
    found = document.outline
    front = document.front.close if document.front else -1
    title = next((each.line for each in found.headings if each.level == 1), -1)
    fields = {title, *(each.line for each in document.fields)}
    return [
        line
        for zone in document.zones
        if zone.name != POSTING
        for line in range(max(zone.start, front + 1), zone.end)
        if line not in fields
        and len(found.lines[line]) <= _LONGEST_LINE
        and (found.kinds[line] != OTHER or found.lines[line].lstrip().startswith(">"))
    ]


def _edits(document: Document, line: int, values: Mapping[str, str]) -> list[Edit]:
    text = document.outline.lines[line]
    start, is_row = document.outline.starts[line], document.outline.kinds[line] == ROW
    left_alone = [found.span() for found in _CODE.finditer(text)]
    edits: list[Edit] = []
    for found in _ASKED.finditer(text):
        value, at = values.get(_NAMES.get(key(found[found.lastgroup or 0]), "")), found.start()
        word = text[max(0, at - _LONGEST_ADDRESS) : at + 1].split()[-1]
        if value is not None and not _ADDRESS.search(word) and not any(a <= at < b for a, b in left_alone):
            edits.append(Edit(start + found.start(), found[0], value.replace("|", "\\|") if is_row else value))
    return edits


def _says_the_same(before: Document, after: Document) -> bool:
    def items(document: Document) -> list[object]:
        return [(each.done, each.counts, each.depth) for checklist in document.checklists for each in checklist.items]

    def fields(document: Document) -> list[object]:
        return [(each.name, each.value, each.line, each.kind) for each in document.fields]

    return (
        (before.facts, before.rounds, before.history, before.is_application)
        == (after.facts, after.rounds, after.history, after.is_application)
        and before.outline.kinds == after.outline.kinds
        and before.outline.unclosed == after.outline.unclosed
        and [(zone.start, zone.name) for zone in before.zones] == [(zone.start, zone.name) for zone in after.zones]
        and fields(before) == fields(after)
        and items(before) == items(after)
    )
