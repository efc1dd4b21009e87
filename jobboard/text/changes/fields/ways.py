"""The ways to write the value of a field: over those that state it, in the title, or as a new field beside its like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

from jobboard.slots import replace
from jobboard.text.changes.fields.tags import quoted_like
from jobboard.text.changes.fields.wished import certain
from jobboard.text.changes.place import add_field, write_over
from jobboard.text.dates import read_date
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import YES_OR_NO, place_of, stated
from jobboard.text.field import Field
from jobboard.text.markup import first_url, unwrap
from jobboard.text.stated import is_stated
from jobboard.text.wanted import spellings

Way = Callable[[], list[Edit]]
"""One way to write a value, made only when the ones before it do not do. It may raise Refused."""

_NEAR = {
    "applied": ("status", "posted", "deadline"),
    "posted": ("deadline", "applied", "url"),
    "deadline": ("posted", "applied", "url"),
    "location": ("position",),
    "salary": ("location",),
    "job_id": ("url",),
    "url": ("position",),
    "source": ("url", "contact"),
    "contact": ("source",),
    "reason": ("outcome", "status"),
    "resume": ("letter", "applied", "status"),
    "letter": ("resume", "applied", "status"),
}
"""Beside what a new field stands, the first that is there."""

_ELSE = ("position", "company", "url", "location", "job_id", "salary", "status", "outcome")
_MOST_ANCHORS = 6
HALVES = frozenset(("company", "position"))
"""The facts that a title states."""


def ways_to_write(document: Document, name: str, value: str) -> Iterator[Way]:
    """The ways to write a value, the best first."""
    places = _places(document, name)
    if places:
        yield from _over(document, places, name, value)
        for written in _in_title(document, name, value) if name in HALVES else ():
            for way in _over(document, places, name, value):
                yield partial(_both, way, written)
        return
    fields = [field for field in document.fields if field.name == name and not is_stated(field.value)]
    for field in fields[:1]:
        for spelling in _spelled(name, value):
            yield partial(_all, document, [field], spelling)
    if name in HALVES:
        yield from _in_title(document, name, value)
    yield from _new(replace(document, fields=tuple(each for each in document.fields if each.name != name)), name, value)


def _places(document: Document, name: str) -> list[Field]:
    """The field that counts and those that say the same; a `Remote: yes` names no place."""
    fields = statements(document, name)
    if name == "location":
        fields = [field for field in fields if field.value.casefold() not in YES_OR_NO]
    return [field for field in fields if _meaning(field) == _meaning(fields[0])]


def statements(document: Document, name: str) -> list[Field]:
    """The fields of a name that state something, each place once: a URL below a heading is a bare URL too."""
    return list({field.start: field for field in reversed(stated(document.fields, name))}.values())[::-1]


def _meaning(field: Field) -> str:
    if field.name == "url":
        return first_url(field.value) or field.value
    text = unwrap(field.value)
    return (read_date(field.value).iso or text) if field.name in ("applied", "posted", "deadline") else text


def _over(document: Document, places: Sequence[Field], name: str, value: str) -> Iterator[Way]:
    """Over what stands there: first so that bold, quotes and links around the old value stay."""

    def inside() -> list[Edit]:
        return [_written(document, field, _inside(field, value)) for field in places]

    yield inside
    for spelling in _spelled(name, value):
        yield partial(_all, document, places, spelling)


def _spelled(name: str, value: str) -> Sequence[str]:
    """The ways to spell a value, the plainest first."""
    return list(dict.fromkeys(spellings(name, value)))


def _all(document: Document, fields: Sequence[Field], value: str) -> list[Edit]:
    return [_written(document, field, value) for field in fields]


def _inside(field: Field, value: str) -> str:
    """The value in the markup of the one that stands there, or alone where that is not plainly around it."""
    raw = field.value
    old = first_url(raw) if field.name == "url" else unwrap(raw)
    if not old or old not in raw:
        return value
    if field.name != "url" and (raw.count(old) > 1 or "](" in raw or "|" in raw):
        return value
    return raw.replace(old, value)


def _written(document: Document, field: Field, value: str) -> Edit:
    """One field written over; of a list in the front matter the one item, in its quotes."""
    text, start, end = document.text, field.start, field.end
    if field.kind != "yaml" or field.style != "listed":
        return write_over(document, field, value)
    if text[start - 1 : start] in ("'", '"') and text[start - 1] == text[end : end + 1]:
        start, end = start - 1, end + 1
    old = text[start:end]
    return Edit(start, old, quoted_like([old], value))


def _in_title(document: Document, name: str, value: str) -> Iterator[Way]:
    """The half of the H1 that says it for certain, written over."""
    half = certain(document.facts, name)
    title = next((each for each in document.outline.headings if each.level == 1), None)
    if title is None or not half or title.text.count(half) != 1:
        return
    found = document.outline
    start = found.starts[title.line] + found.lines[title.line].index(title.text) + title.text.index(half)
    for spelling in _spelled(name, value):
        yield partial(_edits, Edit(start, half, spelling))


def _both(way: Way, other: Way) -> list[Edit]:
    return [*way(), *other()]


def _edits(edit: Edit) -> list[Edit]:
    return [edit]


def _new(document: Document, name: str, value: str) -> Iterator[Way]:
    """A new field beside each that it could stand beside, in every spelling."""
    for anchor in chain(anchors(document, name), [None]):
        for as_heading in (True, False) if anchor is not None and anchor.kind == "heading" else (False,):
            for spelling in _spelled(name, value):
                yield partial(_added, document, name, spelling, anchor, as_heading=as_heading)


def _added(document: Document, name: str, value: str, anchor: Field | None, *, as_heading: bool) -> list[Edit]:
    return [add_field(document, name, value, anchor, as_heading=as_heading)]


def anchors(document: Document, name: str) -> list[Field]:
    """The fields that a new one could stand beside, the likest first; a bare URL has no style to follow."""
    names = _NEAR.get(name, ()), (("status",) if name == "next" else ()) + _ELSE
    near, other = ([place_of(document.fields, each) for each in some] for some in names)
    last = [_last_below(document, each) for each in other if each is not None]
    every = [*(each for each in near if each is not None), *last, *document.fields]
    return list(dict.fromkeys(each for each in every if each.kind != "bare"))[:_MOST_ANCHORS]


def _last_below(document: Document, field: Field) -> Field:
    """The last of the fields that stand line by line below a field, in its style: behind them a person would add."""
    same = {each.line: each for each in document.fields if each.kind == field.kind in ("bullet", "line", "row")}
    while field.line + 1 in same:
        field = same[field.line + 1]
    return field
