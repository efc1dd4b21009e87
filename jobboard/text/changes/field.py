"""Set a field: over the value that counts, or as a new field beside its like; an empty value takes it away.

Each way to write it is tried on paper, the plainest first, and the first is taken that makes the file say just that and
leaves all else as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from jobboard.errors import Refused
from jobboard.text.changes.place import add_field, write_over
from jobboard.text.changes.removal import taken_out
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.changes.tags import quoted_like, tag_ways, tags_in
from jobboard.text.changes.wished import SETTABLE, called, value_of, wished
from jobboard.text.dates import read_date
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of, stated
from jobboard.text.field import Field
from jobboard.text.markup import first_url, unwrap
from jobboard.text.stated import is_stated
from jobboard.text.values import Facts
from jobboard.text.wanted import cannot_stand, spellings

__all__ = ["SETTABLE", "called", "set_value", "value_of"]

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
    "next": ("status",),
    "resume": ("letter", "applied", "status"),
    "letter": ("resume", "applied", "status"),
}
"""Beside what a new field stands, the first that is there."""

_ELSE = ("position", "company", "url", "location", "job_id", "salary", "status", "outcome")
_MOST_ANCHORS = 6
_ANY_FILE = "- **Status**: found\n"
"""A file in which every value can stand that can stand anywhere."""

_ALSO = {"applied": ("applied_text", "changed"), "company": ("guessed",), "position": ("guessed",)}
"""Facts that follow from another."""

_YES_OR_NO = frozenset("yes no true false y n".split())
_HALVES = frozenset(("company", "position"))


def set_value(document: Document, name: str, value: str) -> tuple[Edit, ...]:
    """The patch that makes the field `name` (of SETTABLE) say `value`; `()` where it does.

    A date is given as ISO, tags are parted by commas, "" takes the field away. Raises Refused, with one sentence, where
    such a value cannot stand in this file, or not without changing something else.
    """
    wanted = wished(name, value)
    if name == "tags":
        if tags_in(wanted) == document.facts.tags:
            return ()
    elif (_says(document.facts, name) or "") == wanted:
        return ()
    if not wanted:
        return _taken_away(document, name)
    ways = tag_ways(document, _anchors(document, name), wanted) if name == "tags" else _ways(document, name, wanted)
    return _proven(document, name, wanted, ways)


def _says(facts: Facts, name: str) -> str | None:
    """What a file says of a field for certain."""
    if name == "applied":
        return facts.applied
    return None if name in facts.guessed else value_of(facts, name)


def _proven(document: Document, name: str, wanted: str, ways: Iterator[Way]) -> tuple[Edit, ...]:
    """The first of the ways that does just what is wanted. Raises Refused with what is in the way of the first."""
    refusal: Refused | None = None
    for way in ways:
        try:
            edits = sorted(way(), key=lambda edit: edit.start)
            after = patched(document, edits)
        except Refused as refused:
            refusal = refusal or refused
            continue
        if not _does(after, name, wanted):
            continue
        also = _else_changed(document, after, name)
        if also is None:
            return tuple(edits)
        refusal = refusal or _refusal(document, name, f"without changing {also}")
    raise refusal or _hopeless(document, name, wanted)


def _hopeless(document: Document, name: str, wanted: str) -> Refused:
    """Why no way does: the value can stand in no file, or this one has no place for it (a posting fills it)."""
    if document.text != _ANY_FILE:
        try:
            set_value(read_document(_ANY_FILE, ""), name, wanted)
        except Refused as refused:
            return refused
        return _refusal(document, name, "so that it would be read")
    return cannot_stand(called(name), wanted)


def _does(after: Document, name: str, wanted: str) -> bool:
    if name == "tags":
        return sorted(after.facts.tags) == sorted(tags_in(wanted))
    return _says(after.facts, name) == wanted


def _else_changed(document: Document, after: Document, name: str) -> str | None:
    """What else a patch would change; a half of the title that is only guessed may follow the other half."""
    follows = {name, *_ALSO.get(name, ())}
    if name in _HALVES:
        follows |= {half for half in _HALVES if _says(document.facts, half) is None}
    more = max(0, len(after.sections) - len(document.sections))
    own = len([field for field in after.fields if field.name == name and field.kind == "heading"])
    return what_else_changed(document, after, About(frozenset(follows), frozenset((name,)), min(more, own, 1)))


def _refusal(document: Document, name: str, why: str) -> Refused:
    field = place_of(document.fields, name)
    where = f"line {field.line + 1}: " if field is not None else ""
    return Refused(f"{where}the {called(name)} cannot be changed {why}; change it by hand")


def _ways(document: Document, name: str, value: str) -> Iterator[Way]:
    """The ways to write a value, the best first."""
    places = _places(document, name)
    if places:
        yield from _over(document, places, name, value)
        return
    fields = [field for field in document.fields if field.name == name and not is_stated(field.value)]
    for field in fields[:1]:
        for spelling in _spelled(name, value):
            yield partial(_all, document, [field], spelling)
    if name in _HALVES:
        yield from _in_title(document, name, value)
    yield from _new(replace(document, fields=tuple(each for each in document.fields if each.name != name)), name, value)


def _places(document: Document, name: str) -> list[Field]:
    """The field that counts and those that say the same; a `Remote: yes` names no place."""
    fields = _statements(document, name)
    if name == "location":
        fields = [field for field in fields if field.value.casefold() not in _YES_OR_NO]
    return [field for field in fields if _meaning(field) == _meaning(fields[0])]


def _statements(document: Document, name: str) -> list[Field]:
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

    if "<!--" not in value:
        yield inside
    for spelling in _spelled(name, value):
        yield partial(_all, document, places, spelling)


def _spelled(name: str, value: str) -> Sequence[str]:
    """The ways to spell a value, but for those that would open a comment."""
    return [each for each in dict.fromkeys(spellings(name, value)) if "<!--" not in each]


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
    half = _says(document.facts, name)
    title = next((each for each in document.outline.headings if each.level == 1), None)
    if title is None or not half or title.text.count(half) != 1:
        return
    found = document.outline
    start = found.starts[title.line] + found.lines[title.line].index(title.text) + title.text.index(half)
    for spelling in _spelled(name, value):
        yield partial(_edits, Edit(start, half, spelling))


def _edits(edit: Edit) -> list[Edit]:
    return [edit]


def _new(document: Document, name: str, value: str) -> Iterator[Way]:
    """A new field beside each that it could stand beside, in every spelling."""
    for anchor in chain(_anchors(document, name), [None]):
        for as_heading in (True, False) if anchor is not None and anchor.kind == "heading" else (False,):
            for spelling in _spelled(name, value):
                yield partial(_added, document, name, spelling, anchor, as_heading=as_heading)


def _added(document: Document, name: str, value: str, anchor: Field | None, *, as_heading: bool) -> list[Edit]:
    return [add_field(document, name, value, anchor, as_heading=as_heading)]


def _anchors(document: Document, name: str) -> list[Field]:
    """The fields that a new one could stand beside, the likest first; a bare URL has no style to follow."""
    named = (place_of(document.fields, each) for each in (*_NEAR.get(name, ()), *_ELSE))
    every = [*(each for each in named if each is not None), *document.fields]
    return list(dict.fromkeys(each for each in every if each.kind != "bare"))[:_MOST_ANCHORS]


def _taken_away(document: Document, name: str) -> tuple[Edit, ...]:
    """The patch that takes every statement of a field out. Raises Refused where the file says it in another way too."""
    fields = _statements(document, name)
    if not fields:
        raise _refusal(document, name, f"for it is told by {_told_by(document, name)}")
    if len(fields) > 1 and (bare := next((field for field in fields if field.kind == "bare"), None)):
        raise Refused(f"line {bare.line + 1}: this address would then count as the URL; change it by hand")
    edits = taken_out(document, fields)
    after = patched(document, edits)
    also = _else_changed(document, after, name)
    if stated(after.fields, name):
        now = unwrap(stated(after.fields, name)[0].value)
        raise _refusal(document, name, f"safely: it would then be “{now}”")
    if also is not None:
        raise _refusal(document, name, f"without changing {also}")
    return tuple(edits)


def _told_by(document: Document, name: str) -> str:
    if name == "reason":
        return "the status"
    return "the name of the file" if name in document.facts.guessed else "the title"
