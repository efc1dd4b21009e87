"""A person's own template with the values of a new application put in where its fields and its title ask for them."""

from __future__ import annotations

import re
from dataclasses import fields, replace

from jobboard.errors import Refused
from jobboard.text.changes.place import set_field
from jobboard.text.changes.stage import status_edits
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.facts import place_of
from jobboard.text.field import Field
from jobboard.text.names import field_named, key, unmarked
from jobboard.text.stated import is_stated
from jobboard.text.values import Facts
from jobboard.text.wanted import BEHIND, NAMES, UNREAD, Wanted, cannot_stand, says, spellings

_ASKED = re.compile(r"\[([^\[\]]+)\](?![(\[])|\$?\{\{?([^{}]+)\}?\}|<([^<>]+)>")
"""A placeholder of a title: `[Company Name]`, `{position}`, `{{role}}`, `<company>`."""

_SEPARATOR = re.compile(r"(\s+(?:[-–—|@]|--|at)\s+|\s*—\s*|[:：]\s+)", re.IGNORECASE)
_ABOUT = frozenset((*NAMES, "status", "status_text", "reason", "guessed", "problems"))
"""What filling in a template is about; every other fact of the template has to stay."""


def filled(template: str, wanted: Wanted) -> str:
    """The template with the values put in; what it lacks is added beside its like. `wanted` is tidied.

    A value that the filled-in title tells for certain is stated nowhere else. Raises Refused where the template cannot
    be filled in so that it says exactly what is wanted.
    """
    before = _read(template)
    first: Refused | None = None
    for text in dict.fromkeys((_with_title(before, wanted), _with_title(before, Wanted()))):
        try:
            return _stating_all(text, before, wanted)
        except Refused as refused:
            first = first or refused
    raise first or Refused("the template cannot be filled in")


def _stating_all(text: str, before: Document, wanted: Wanted) -> str:
    """The text with every value stated; `before` is the template as it was."""
    last: str | None = None
    try:
        for name, value in wanted.stated():
            if name not in BEHIND and name not in UNREAD:
                text = _stating(text, name, value, last)
                last = name
        text = _with_status(text, wanted.status)
        if wanted.reason:
            text = _stating(text, "reason", wanted.reason, None)
    except _NotSafe as error:
        raise Refused(f"the template, {error.args[0]}") from error
    _check(before, _read(text), wanted)
    return text


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
    for spelling in spellings(name, value):
        after = apply(text, [_edit(document, name, spelling, _beside(document, name, last))])
        if says(_read(after), name) == value:
            return after
    raise cannot_stand(name, value)


def _edit(document: Document, name: str, value: str, beside: Field | None) -> Edit:
    """The edit that states a value; beside an empty list (`links: []`), which no patch may touch, as a key of its own.

    Raises _NotSafe where there is no safe one.
    """
    try:
        return set_field(document, name, value, beside)
    except Refused as refused:
        field = place_of(document.fields, name)
        keys = {entry.key for entry in document.front.entries} if document.front else set()
        if field is None or field.kind != "yaml" or is_stated(field.value) or name in map(key, keys):
            raise _NotSafe(refused.sentence) from refused
        others = tuple(each for each in document.fields if each.name != name)
        return set_field(replace(document, fields=others), name, value, beside)


def _beside(document: Document, name: str, last: str | None) -> Field | None:
    """The field below which a new one goes, or None where that is left to its like (among headings it gets its own).

    A reason stands with the status. So does all else in a template that states nothing but a status.
    """
    if name == "reason":
        return document.stage.status_field
    field = place_of(document.fields, last) if last else None
    if field is not None and field.kind not in ("heading", "bare"):
        return field
    known = [each for each in document.fields if each.name in NAMES and each.kind != "bare"]
    return None if known else document.stage.status_field


def _with_status(text: str, status: str) -> str:
    document = _read(text)
    if document.stage.status == status:
        return text
    try:
        return apply(text, status_edits(document, status))
    except Refused as error:
        raise _NotSafe(error.sentence) from error


def _with_title(document: Document, wanted: Wanted) -> str:
    """The text with the placeholders of its H1 filled in, if it has any that the title can take."""
    heading = next((each for each in document.outline.headings if each.level == 1), None)
    if heading is None or not heading.text:
        return document.text
    found = document.outline
    start = found.starts[heading.line] + found.lines[heading.line].index(heading.text)
    plain = {name: value for name in ("company", "position") if (value := getattr(wanted, name))}
    for which in range(3):
        title = _title(heading.text, {name: spellings(name, value)[which] for name, value in plain.items()})
        after = _read(apply(document.text, [Edit(start, heading.text, title)]))
        texts = [title if each == heading else each.text for each in found.headings]
        if [each.text for each in after.outline.headings] == texts:
            return after.text
    return document.text


def _title(text: str, values: dict[str, str]) -> str:
    """The title with company and position where it asks for them; a lone `{{title}}` asks for both.

    What is asked for in bare words (`Company - Position`) and not given gets brackets, so that it says nothing.
    """
    whole = _ASKED.fullmatch(text)
    if whole is not None and key(_inner(whole)) == "title":
        return " - ".join(values.values())
    title = _ASKED.sub(lambda found: values.get(_asked_for(_inner(found)) or "", found[0]), text)
    if title != text:
        return title
    pieces = _SEPARATOR.split(text)
    asked = [_asked_for(unmarked(piece)) for piece in pieces[::2]]
    if not {"company", "position"} <= set(asked):
        return text
    halves = {"company": "[Company]", "position": "[Position]"} | values
    pieces[::2] = [halves.get(name or "", piece) for name, piece in zip(asked, pieces[::2], strict=True)]
    return "".join(pieces)


def _inner(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


def _asked_for(words: str) -> str | None:
    """The half of a title that a placeholder asks for: `Company Name` and `employer` the company."""
    name = field_named(words) or field_named(re.sub(r"[\s_-]+(?:title|name)$", "", words, flags=re.IGNORECASE))
    return name if name in ("company", "position") else None


def _check(before: Document, after: Document, wanted: Wanted) -> None:
    """Raises Refused unless the text says what is wanted, and else what the template says."""
    for name in (*(each for each in NAMES if each not in UNREAD), "reason"):
        value = getattr(wanted, name)
        if value and says(after, name) != value:
            raise cannot_stand(name, value)
        if not value and getattr(after.facts, name) not in {says(before, name), getattr(before.facts, name)}:
            raise Refused(f"the template cannot be filled in without changing its {name}")
    if after.stage.status != wanted.status or after.stage.outcome is not None:
        raise Refused(f"the template cannot be filled in so that its status is {wanted.status}")
    if len(after.facts.problems) > len(before.facts.problems):
        raise Refused(f"the template, filled in, contradicts itself: {after.facts.problems[0].message}")
    for fact in fields(Facts):
        if fact.name not in _ABOUT and getattr(after.facts, fact.name) != getattr(before.facts, fact.name):
            raise Refused(f"the template cannot be filled in without changing its {fact.name}")
