"""A person's own template with the values of a new application put in where its fields and its title ask for them."""

from __future__ import annotations

import re
from datetime import date

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.changes.fields.field import set_value
from jobboard.text.changes.note import item_edit
from jobboard.text.changes.place import add_field, set_field
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.changes.stage import status_edits
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.facts import place_of
from jobboard.text.field import Field
from jobboard.text.names import key
from jobboard.text.posting import harmless_line
from jobboard.text.posting_marks import without_marks
from jobboard.text.stated import is_stated
from jobboard.text.template_body import with_body
from jobboard.text.template_employment import employment_over, field_of
from jobboard.text.template_headings import behind_its_like, under_its_heading
from jobboard.text.template_tables import table_edits
from jobboard.text.template_title import with_title
from jobboard.text.values import COMPARED
from jobboard.text.wanted import (
    BEHIND,
    NAMES,
    UNREAD,
    Wanted,
    cannot_stand,
    label,
    safe_spellings,
    says,
)

_FACTS = tuple(name for name in (*NAMES, *BEHIND) if name not in UNREAD)
_FOLLOW = {"status": ("status_text",), "applied": ("applied_text", "changed")}
"""Facts that follow from another."""

_WIKI_LINK = re.compile(r"\[\[[^\[\]|]*\]\]")
"""A value of a template that is to be a link to a note, as yet to none: `[[ ]]`."""


def filled(template: str, wanted: Wanted, today: date | None = None) -> str:
    """The template with the values put in; what it lacks is added beside its like. `wanted` is tidied.

    A value that the filled-in title tells for certain is stated nowhere else. Raises Refused where the template cannot
    be filled in so that it says exactly what is wanted.
    """
    before = with_body(_read(template), wanted, today)
    first: Refused | None = None
    for text in dict.fromkeys((with_title(before, wanted), with_title(before, Wanted()))):
        try:
            return _stating_all(text, before, wanted)
        except Refused as refused:
            first = first or refused
    raise first or Refused("the template cannot be filled in")


def _stating_all(text: str, before: Document, wanted: Wanted) -> str:
    """The text with every value stated; `before` is the template as it was."""
    given = dict(wanted.stated())
    last: str | None = None
    try:
        for name in NAMES:
            if name in given and name in UNREAD:
                text, last = _with_employment(text, given[name], last), name
            elif name in given:
                text, last = _stating(text, name, given[name], last), name
        text, last = _with_status(text, wanted.status), "status"
        for name in BEHIND:
            if name in given and name != "tags":
                text, last = _stating(text, name, given[name], last), name
        if wanted.tags:
            text = _with_tags(text, before, wanted, last)
    except _NotSafe as error:
        raise Refused(f"the template, {error.args[0]}") from error
    after = _read(text)
    after = patched(after, table_edits(before, after))
    _check(before, after, wanted)
    for note in wanted.notes:
        after = _with_note(after, note)
    return after.text


class _NotSafe(Exception):
    """A place of the template that no patch may touch; the sentence says which."""


def _read(text: str) -> Document:
    return read_document(text, "")


def _stating(text: str, name: str, value: str, last: str | None) -> str:
    """The text with a value stated: over a field of that name, else as a new field below that of the name `last`."""
    document = _read(text)
    field = place_of(document.fields, name)
    if says(document, name) == value and (field is None or is_stated(field.value)):
        return text
    for spelling in _written(field, name, value):
        after = apply(text, [_edit(document, name, spelling, _beside(document, name, last))])
        if says(_read(after), name) == value:
            return after
    raise cannot_stand(name, value)


def _written(field: Field | None, name: str, value: str) -> list[str]:
    """The ways to write a value over a field: as a link to a note, where that is what stands there."""
    written = list(safe_spellings(name, value))
    if field is not None and name != "url" and _WIKI_LINK.fullmatch(field.value):
        return [*(f"[[{spelling}]]" for spelling in written), *written]
    return written


def _edit(document: Document, name: str, value: str, beside: Field | None) -> Edit:
    """The edit that states a value; beside an empty list (`links: []`), which no patch may touch, as a key of its own.

    Raises _NotSafe where there is no safe one.
    """
    field = place_of(document.fields, name)
    own = under_its_heading(document, name, value)
    if own is None and field is None and beside is None and name in NAMES:
        own = behind_its_like(document, name, value)
    if own is not None:
        return own
    try:
        return set_field(document, name, value, beside)
    except Refused as refused:
        keys = {entry.key for entry in document.front.entries} if document.front else set()
        if field is None or field.kind != "yaml" or is_stated(field.value) or name in map(key, keys):
            raise _NotSafe(refused.sentence) from refused
        others = tuple(each for each in document.fields if each.name != name)
        return set_field(replace(document, fields=others), name, value, beside)


def _beside(document: Document, name: str, last: str | None) -> Field | None:
    """The field below which a new one goes, or None where that is left to its like (among headings it gets its own).

    What stands behind the status goes there, below `last`. So does all else in a template that states nothing but a
    status.
    """
    field = field_of(document, last) if last else None
    if name in BEHIND:
        return field if field is not None and field.kind != "bare" else document.stage.status_field
    if field is not None and field.kind not in ("heading", "bare"):
        return field
    known = [each for each in document.fields if each.name in NAMES and each.kind != "bare"]
    return None if known else document.stage.status_field


def _with_employment(text: str, value: str, last: str | None) -> str:
    """The text with the type of employment where the template asks for it, else beside the field `last`."""
    document = _read(text)
    for spelling in safe_spellings("employment", value):
        edit = employment_over(document, spelling) or _employment_beside(document, spelling, last)
        after = patched(document, [edit])
        more = len(after.sections) - len(document.sections)
        if 0 <= more <= 1 and what_else_changed(document, after, About(headings=more)) is None:
            return after.text
    raise cannot_stand("employment", value)


def _employment_beside(document: Document, value: str, last: str | None) -> Edit:
    beside = _beside(document, "employment", last)
    own = behind_its_like(document, "employment", value) if beside is None else None
    if own is not None:
        return own
    anchor = beside or next(
        (each for name in NAMES if (each := place_of(document.fields, name)) and each.kind != "bare"), None
    )
    try:
        return add_field(document, "employment", value, anchor, as_heading=True)
    except Refused as refused:
        raise _NotSafe(refused.sentence) from refused


def _with_tags(text: str, before: Document, wanted: Wanted, last: str) -> str:
    """The text with the tags behind those of the template, in the way in which these are written."""
    both = ", ".join(dict.fromkeys((*before.facts.tags, *wanted.tags)))
    if without_marks(both) != both:
        raise cannot_stand("tags", both)
    document = _read(text)
    if document.front is None and place_of(document.fields, "tags") is None:
        return _stating(text, "tags", both, last)
    return apply(text, set_value(document, "tags", both))


def _with_note(document: Document, note: str) -> Document:
    """The document with a note as one more item of its notes, which are made where there are none."""
    after = patched(document, [item_edit(document, harmless_line(note))])
    more = len(after.sections) - len(document.sections)
    if not 0 <= more <= 1 or what_else_changed(document, after, About(headings=more)) is not None:
        raise Refused("a note cannot be added to the template without changing what else it says")
    return after


def _with_status(text: str, status: str) -> str:
    document = _read(text)
    if document.stage.status == status:
        return text
    try:
        return apply(text, status_edits(document, status))
    except Refused as error:
        raise _NotSafe(error.sentence) from error


def _check(before: Document, after: Document, wanted: Wanted) -> None:
    """Raises Refused unless the text says what is wanted, and else what the template says."""
    given = dict(wanted.stated())
    about = {"status", "status_text", "guessed", "problems", "tags"}
    for name in _FACTS:
        value = given.get(name)
        if value and name != "tags" and says(after, name) != value:
            raise cannot_stand(name, value)
        if value or getattr(after.facts, name) in (says(before, name), getattr(before.facts, name)):
            about.update((name, *_FOLLOW.get(name, ())))
    if after.stage.status != wanted.status or after.stage.outcome != wanted.outcome:
        raise Refused(f"the template cannot be filled in so that its status is {wanted.status}")
    if len(after.facts.problems) > len(before.facts.problems):
        raise Refused(f"the template, filled in, contradicts itself: {after.facts.problems[0].message}")
    for fact in COMPARED:
        if fact not in about and getattr(after.facts, fact) != getattr(before.facts, fact):
            raise Refused(f"the template cannot be filled in without changing its {label(fact)}")
