"""Set a field: over the value that counts, or as a new field beside its like; an empty value takes it away.

Each way to write it is tried on paper, the plainest first, and the first is taken that makes the file say just that and
leaves all else as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from jobboard.errors import Refused
from jobboard.text.changes.fields.removal import taken_out
from jobboard.text.changes.fields.tags import tag_ways, tags_in
from jobboard.text.changes.fields.ways import HALVES, Way, anchors, statements, ways_to_write
from jobboard.text.changes.fields.wished import DATES, called, certain, value_of, wished
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of, stated
from jobboard.text.markup import unwrap
from jobboard.text.wanted import cannot_stand

__all__ = ["called", "set_value", "value_of"]

_ANY_FILE = "- **Status**: found\n"
"""A file in which every value can stand that can stand anywhere."""

_ALSO = {"applied": ("applied_text", "changed"), "company": ("guessed",), "position": ("guessed",)}
"""Facts that follow from another."""


def set_value(document: Document, name: str, value: str) -> tuple[Edit, ...]:
    """The patch that makes the field `name` (of SETTABLE) say `value`; `()` where it does.

    A date is given as ISO, tags are parted by commas, "" takes the field away. Raises Refused, with one sentence, where
    such a value cannot stand in this file, or not without changing something else.
    """
    wanted = wished(name, value)
    if not wanted:
        unread = name in DATES and statements(document, name)
        return _taken_away(document, name) if unread or certain(document.facts, name) else ()
    ways: Iterator[Way]
    if name == "tags":
        same, ways = tags_in(wanted) == document.facts.tags, tag_ways(document, anchors(document, name), wanted)
    else:
        same, ways = certain(document.facts, name) == wanted, ways_to_write(document, name, wanted)
    return () if same else _proven(document, name, wanted, ways)


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
    return certain(after.facts, name) == wanted


def _else_changed(document: Document, after: Document, name: str) -> str | None:
    """What else a patch would change; a half of the title that is only guessed may follow the other half."""
    follows = {name, *_ALSO.get(name, ())}
    if name in HALVES:
        follows |= {half for half in HALVES if certain(document.facts, half) is None}
    more = max(0, len(after.sections) - len(document.sections))
    own = len([field for field in after.fields if field.name == name and field.kind == "heading"])
    return what_else_changed(document, after, About(frozenset(follows), frozenset((name,)), min(more, own, 1)))


def _refusal(document: Document, name: str, why: str) -> Refused:
    field = place_of(document.fields, name)
    where = f"line {field.line + 1}: " if field is not None else ""
    return Refused(f"{where}the {called(name)} cannot be changed {why}; change it by hand")


def _taken_away(document: Document, name: str) -> tuple[Edit, ...]:
    """The patch that takes every statement of a field out. Raises Refused where the file says it in another way too."""
    fields = statements(document, name)
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
