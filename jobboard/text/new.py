"""The text of a new application's file: short and plain, or the person's own template filled in.

The parser has the last word: the text is made on paper and read again. It is given out only if it says exactly what was
wanted, whatever markdown or YAML the values hold.
"""

from __future__ import annotations

from typing import Any

from jobboard.errors import Refused
from jobboard.text.document import Document, read_document
from jobboard.text.values import Facts
from jobboard.text.wanted import Wanted, cannot_stand, label, says, spellings, tidied

__all__ = ["Wanted", "new_application"]

_NEUTRAL = "Job Application"
"""A title that says nothing, for values that would be read as something else in a title."""


def new_application(wanted: Wanted, template: str | None = None) -> str:
    """The text of the file of a new application.

    A template (the text of the person's `_template.md`) keeps its shape, its newlines and all that it says beside the
    values. Raises Refused, with the value in question, where the file would not say exactly what is wanted; also where
    neither company nor position is given.
    """
    clean = tidied(wanted)
    if template is not None and template.strip("\ufeff \t\r\n"):
        from jobboard.text.template import filled

        return filled(template, clean)
    values = {name: _spelled(name, value) for name, value in clean.stated()}
    halves = [values[name] for name in ("company", "position") if name in values]
    for title in (" - ".join(halves), _NEUTRAL):
        text = _text(title, values, clean.status)
        if _says_just_that(read_document(text, ""), title, clean):
            return text
    raise Refused("these values cannot stand together in one file; take other words")


def _text(title: str, values: dict[str, str], status: str) -> str:
    """A title, a bold bullet for each value, the status, and a place for notes.

    The application date stands there unstated, so that the move to APPLIED fills it in.
    """
    stated = dict(values)
    reason = stated.pop("reason", None)
    stated |= {"status": status} | ({"reason": reason} if reason else {}) | {"application date": "TBD"}
    lines = [_bullet(name, value) for name, value in stated.items()]
    return "\n".join([f"# {title}", "", *lines, "", "## Notes", ""])


def _bullet(name: str, value: str) -> str:
    words = label(name)
    return f"- **{words if words.isupper() else words.title()}**: {value}"


def _spelled(name: str, value: str) -> str:
    """The plainest spelling that a bullet says the value with."""
    for spelling in spellings(name, value):
        if says(read_document(_bullet(name, spelling), ""), name) == value:
            return spelling
    raise cannot_stand(name, value)


def _says_just_that(document: Document, title: str, wanted: Wanted) -> bool:
    """Whether the file says what is wanted and not a word more."""
    facts = document.facts
    given = dict(wanted.stated())
    values: dict[str, Any] = given | {"salary": facts.salary, "status": wanted.status, "status_text": wanted.status}
    return (
        facts == Facts(**values)
        and says(document, "salary") == wanted.salary
        and {field.name: field.kind for field in document.fields}
        == dict.fromkeys([*given, "status", "applied"], "bullet")
        and [heading.text for heading in document.outline.headings] == [title, "Notes"]
    )
