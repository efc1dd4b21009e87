"""The text of a new application's file: short and plain, or the person's own template filled in.

The parser has the last word: the text is made on paper and read again. It is given out only if it says exactly what was
wanted, whatever markdown or YAML the values hold. That is proven without the posting, which is put in afterwards by
`with_posting`, with a proof of its own: so a long text is read once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from jobboard.errors import Refused
from jobboard.text.dates import read_date
from jobboard.text.document import Document, read_document
from jobboard.text.posting import harmless_line
from jobboard.text.posting_section import with_posting
from jobboard.text.values import Facts, Next
from jobboard.text.wanted import NAMES, UNREAD, Wanted, called, cannot_stand, safe_spellings, says, tidied

__all__ = ["Wanted", "check_values", "new_application"]

PREPARATION = {
    "Key Skills to Emphasize": "The three skills that the posting asks for first, each with a proof",
    "Resume Customization Ideas": "Those skills in the first third of the résumé, in the posting's own words",
    "Cover Letter Points": "Why this company: one thing that fits no other",
}
"""The sections in which a new application is prepared, each with what is to do first."""

_NEUTRAL = "Job Application"
"""A title that says nothing, for values that would be read as something else in a title."""


def new_application(
    wanted: Wanted, template: str | None = None, *, to_prepare: bool = True, today: date | None = None
) -> str:
    """The text of the file of a new application.

    A template (the text of the person's `_template.md`) keeps its shape, its newlines and all that it says beside the
    values; it is told of `today` where it asks for that. The plain file has the sections of the preparation at
    PREPARED, unless it is not `to_prepare` or has ended.
    Raises Refused, with the value in question, where the file would not say exactly what is wanted; also where
    neither company nor position is given.
    """
    clean = tidied(wanted)
    if template is not None and template.strip("\ufeff \t\r\n"):
        from jobboard.text.template import filled

        document = read_document(filled(template, clean, today), "")
    else:
        template, document = None, _plain_file(clean, to_prepare=to_prepare)
    try:
        return with_posting(document, clean.posting) if clean.posting else document.text
    except Refused as refused:
        line = read_document(template or "", "").outline.unclosed + 1
        if not line:
            raise
        told = f"the template, line {line}: a code block or comment is never closed, and no posting can follow it"
        raise Refused(told) from refused


def check_values(wanted: Wanted) -> None:
    """Raises Refused, as `new_application` does, for what cannot be written; the posting is only measured.

    It takes a millisecond: any posting that is short enough can stand in a plain file.
    """
    _plain_file(tidied(wanted), to_prepare=True)


def _plain_file(wanted: Wanted, *, to_prepare: bool) -> Document:
    """The file but for the posting. Raises Refused where it would say anything else than what is wanted."""
    values = {name: _spelled(name, value) for name, value in wanted.stated()}
    halves = [values[name] for name in ("company", "position") if name in values]
    prepared = to_prepare and wanted.status == "PREPARED" and not wanted.outcome
    sections = tuple(PREPARATION) if prepared else ()
    for title in filter(None, (" - ".join(halves), _NEUTRAL)):
        document = read_document(_text(title, values, wanted, sections), "")
        if _says_just_that(document, wanted, [title, *sections, "Notes"]):
            return document
    raise Refused("these values cannot stand together in one file; take other words")


def _text(title: str, values: dict[str, str], wanted: Wanted, sections: Sequence[str]) -> str:
    """A title, a bold bullet for each value, the sections of the preparation, and the notes.

    The application date stands there unstated, so that the move to APPLIED fills it in.
    """
    stated = {name: values[name] for name in NAMES if name in values} | {"status": wanted.status}
    stated |= {name: values[name] for name in ("outcome", "reason") if name in values}
    stated |= {"applied": "TBD"} | {name: value for name, value in values.items() if name not in stated}
    lines = [f"# {title}", "", *(_bullet(name, value) for name, value in stated.items()), ""]
    for section in sections:
        lines += [f"## {section}", "", f"- [ ] {PREPARATION[section]}", ""]
    lines += ["## Notes", ""]
    notes = [f"- {harmless_line(note)}" for note in wanted.notes]
    return "\n".join([*lines, *notes, ""] if notes else lines)


def _bullet(name: str, value: str) -> str:
    return f"- **{called(name)}**: {value}"


def _spelled(name: str, value: str) -> str:
    """The plainest spelling that a bullet says the value with; of what is not read, one that says nothing else."""
    for spelling in safe_spellings(name, value):
        document = read_document(_bullet(name, spelling), "")
        if (not document.fields and document.outline.unclosed < 0) if name in UNREAD else says(document, name) == value:
            return spelling
    raise cannot_stand(name, value)


def _says_just_that(document: Document, wanted: Wanted, headings: Sequence[str]) -> bool:
    """Whether the file says what is wanted and not a word more."""
    facts = document.facts
    given = {name: value for name, value in wanted.stated() if name not in UNREAD}
    boxes = len(headings) - 2
    items = [item.text for each in document.checklists for item in each.items]
    return (
        facts == Facts(**_facts(facts, wanted, given), total=boxes)
        and all(says(document, name) == value for name, value in given.items())
        and {field.name: field.kind for field in document.fields}
        == dict.fromkeys([*given, "status", "applied"], "bullet")
        and [heading.text for heading in document.outline.headings] == list(headings)
        and items == ([*PREPARATION.values()] if boxes else [])
        and document.outline.unclosed < 0
        and not (document.rounds or document.history)
    )


def _facts(facts: Facts, wanted: Wanted, given: dict[str, str]) -> dict[str, Any]:
    """The values of all facts as the file is to say them; how the pay is read is left to the reader."""
    follow: dict[str, Any] = {"salary": facts.salary, "status": wanted.status, "status_text": wanted.status}
    follow |= {"tags": wanted.tags, "applied_text": wanted.applied, "changed": wanted.applied}
    if wanted.next:
        follow["next"] = Next(wanted.next, read_date(wanted.next).iso)
    return given | follow
