"""A person's own template with the values of a new application put in where its fields and its title ask for them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields

from jobboard.errors import Refused
from jobboard.text.changes.place import set_field
from jobboard.text.changes.stage import says_nothing, status_edits
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.facts import place_of
from jobboard.text.field import Field
from jobboard.text.names import field_named, key, unmarked
from jobboard.text.values import Facts
from jobboard.text.wanted import NAMES, Wanted, cannot_stand, says, spellings

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
    try:
        text = _with_title(before, wanted)
        last: str | None = None
        for name, value in wanted.stated():
            if name != "reason":
                text = _stating(text, name, value, last)
                last = name
        text = _with_status(text, wanted.status)
        if wanted.reason:
            text = _stating(text, "reason", wanted.reason, "status")
    except _NotSafe as error:
        raise Refused(f"the template, {error.args[0]}") from error
    _check(before, _read(text), wanted)
    return text


class _NotSafe(Exception):
    """A place of the template that no patch may touch; the sentence says which."""


def _read(text: str) -> Document:
    return read_document(text, "")


def _stating(text: str, name: str, value: str, last: str | None) -> str:
    """The text with a value stated; a new field stands below that of the name `last`."""
    document = _read(text)
    if says(document, name) == value:
        return text
    for spelling in spellings(name, value):
        try:
            after = apply(text, [set_field(document, name, spelling, _beside(document, last))])
        except Refused as error:
            raise _NotSafe(error.sentence) from error
        again = _read(after)
        if says(again, name) == value and _alike(document, again, name):
            return after
    raise cannot_stand(name, value)


def _beside(document: Document, last: str | None) -> Field | None:
    """The field below which another one goes, or None where the place is left to its like (below headings, at first).

    A template that states nothing but a status has the others below that.
    """
    if last is None:
        known = any(place_of(document.fields, name) for name in ("company", "position", "url", "location", "salary"))
        return None if known else document.stage.status_field
    field = place_of(document.fields, last)
    return None if field is None or field.kind in ("heading", "bare") else field


def _alike(before: Document, after: Document, name: str) -> bool:
    """Whether the text has the same fields as before, but for one of that name, and the same headings."""
    was, now = (Counter(field.name for field in each.fields) for each in (before, after))
    was[name] = now[name] = max(was[name], 1)
    return was == now and len(before.outline.headings) == len(after.outline.headings)


def _with_status(text: str, status: str) -> str:
    document = _read(text)
    if document.stage.status == status and not says_nothing(document):
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
        if [each.text for each in after.outline.headings] == texts and len(after.fields) == len(document.fields):
            return after.text
    return document.text


def _title(text: str, values: dict[str, str]) -> str:
    """The title with company and position where it asks for them; a lone `{{title}}` asks for both."""
    whole = _ASKED.fullmatch(text)
    if whole is not None and key(_inner(whole)) == "title":
        return " - ".join(values.values())
    title = _ASKED.sub(lambda found: values.get(_asked_for(_inner(found)) or "", found[0]), text)
    if title != text or _ASKED.search(text):
        return title
    pieces = _SEPARATOR.split(text)
    asked = [_asked_for(unmarked(piece)) for piece in pieces[::2]]
    if not {"company", "position"} <= set(asked):
        return text
    pieces[::2] = [values.get(name or "", piece) for name, piece in zip(asked, pieces[::2], strict=True)]
    return "".join(pieces)


def _inner(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


def _asked_for(words: str) -> str | None:
    """The half of a title that a placeholder asks for: `Company Name` and `employer` the company."""
    name = field_named(words) or field_named(re.sub(r"[\s_-]+(?:title|name)$", "", words, flags=re.IGNORECASE))
    return name if name in ("company", "position") else None


def _check(before: Document, after: Document, wanted: Wanted) -> None:
    """Raises Refused unless the text says what is wanted, and else what the template says."""
    for name in (*NAMES, "reason"):
        value = getattr(wanted, name)
        if says(after, name) != (value or says(before, name)):
            if value:
                raise cannot_stand(name, value)
            raise Refused(f"the template cannot be filled in without changing its {name}")
    if after.stage.status != wanted.status or after.stage.outcome is not None:
        raise Refused(f"the template cannot be filled in so that its status is {wanted.status}")
    if len(after.facts.problems) > len(before.facts.problems):
        raise Refused(f"the template, filled in, contradicts itself: {after.facts.problems[0].message}")
    for fact in fields(Facts):
        if fact.name not in _ABOUT and getattr(after.facts, fact.name) != getattr(before.facts, fact.name):
            raise Refused(f"the template cannot be filled in without changing its {fact.name}")
