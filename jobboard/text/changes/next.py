"""What was to be done is done: the next action goes, and a dated note keeps its words; so with a day to reply by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from jobboard.errors import Conflict, Refused
from jobboard.text.changes.fields.removal import taken_out
from jobboard.text.changes.fields.ways import statements
from jobboard.text.changes.fields.wished import called, value_of
from jobboard.text.changes.hanging import holds_more, line_below
from jobboard.text.changes.note import is_noted, item_edit, note_line, notes_of
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.dates import LONGEST_DATE, find_dates
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import Field
from jobboard.text.markup import unwrap
from jobboard.text.nudge import NUDGED
from jobboard.text.reply_by import read_reply_by
from jobboard.text.short import short_line
from jobboard.text.typed import typed_line

DONE = "done: "
"""Begins the note that keeps what was done, unless that was a nudge."""

_A_NUDGE = re.compile(r"(?:follow[ -]?up|nudge|chase|ask how it stands)\b", re.IGNORECASE)

_LEAD = 80
"""Characters in front of a value in which its label is looked for."""

_FOLLOW_UP = re.compile(r"\bfollow[ -]?up\b", re.IGNORECASE)


def done_next(document: Document, seen: str, day: date) -> tuple[Edit, ...]:
    """The patch that takes the next action out and notes, on that day, what was done with the words that stood there.

    `seen` is the action as the person saw it. Where the file states a further one, that one comes next. Raises Conflict
    where the file says another or none, Refused where it cannot be taken out, or nothing be noted, without changing
    what else the file says.
    """
    _check("next", value_of(document.facts, "next"), seen)
    fields = statements(document, "next")
    words = _named(document, fields[0])
    same = [each for each in fields if unwrap(each.value) == unwrap(fields[0].value)]
    return _done(document, "next", [each for each in same if _named(document, each) == words], as_noted(words), day)


def as_noted(action: str) -> str:
    """What is noted of an action that is done: `done: call Jane`, `nudged: follow up 2026-11-30`."""
    return (f"{NUDGED}: " if is_a_nudge(action) else DONE) + action


def is_a_nudge(action: str) -> bool:
    """Whether to do a next action is to nudge, beyond doubt: its words begin so."""
    return _A_NUDGE.match(action) is not None


def done_reply(document: Document, seen: str, day: date) -> tuple[Edit, ...]:
    """The patch that takes the day to reply by (`seen`, ISO) out and notes that one replied, with the words that stood
    there. Another deadline of that day stays. Raises as `done_next`.
    """
    _check("deadline", document.facts.reply_by, seen)
    fields = [each for each in statements(document, "deadline") if read_reply_by(document.outline, [each]) == seen]
    words = _words(fields[0])
    same = [each for each in fields if each.value == fields[0].value]
    return _done(document, "deadline", same, f"{DONE}reply by {words}", day)


def _check(name: str, now: str | None, seen: str) -> None:
    """Raises Conflict where the file says something else than the person saw."""
    if now != seen:
        told = f"“{short_line(now)}”" if now else "not stated"
        raise Conflict(f"the {called(name)} is {told} on the disk now, not “{short_line(seen)}”; nothing was changed")


def _done(document: Document, name: str, fields: Sequence[Field], words: str, day: date) -> tuple[Edit, ...]:
    """The fields taken out and the words noted, proven as one patch that loses no other word."""
    line, taken = note_line(words, day), taken_out(document, fields)
    _check_whole(document, name, fields, taken)
    edits = sorted((*taken, item_edit(document, line)), key=lambda edit: (edit.start, edit.end))
    after = patched(document, edits)
    also: str | None = "what else the file says"
    if is_noted(after, line) and len(statements(after, name)) == len(statements(document, name)) - len(fields):
        about = About(frozenset((name,)), frozenset((name,)), int(notes_of(document) is None))
        also = what_else_changed(document, after, about)
    if also is not None:
        where = f"line {fields[0].line + 1}: the {called(name)}"
        raise Refused(f"{where} cannot be taken out and noted without changing {also}; do it by hand")
    return tuple(edits)


def _check_whole(document: Document, name: str, fields: Sequence[Field], taken: Sequence[Edit]) -> None:
    """Raises Refused where more belongs to the fields than their values, which are all that a note keeps."""
    for field in fields:
        below = line_below(document, field)
        if below is not None:
            told = f"line {below + 1} belongs to the {called(name)} of line {field.line + 1}"
            raise Refused(f"{told}, and a note keeps only the one line; do it by hand")
    if holds_more(document, name, fields, taken):
        where = f"line {fields[0].line + 1} holds more than the {called(name)}"
        raise Refused(f"{where}, and a note would not keep it; do it by hand")


def _words(field: Field) -> str:
    """The words of a field as they stand there, or as they are read where the front matter quotes them.

    Raises Refused where a note cannot have them all.
    """
    words = field.value
    if words.isspace() or "".join(words.split()) != "".join(typed_line(words).split()):
        what = f"line {field.line + 1}: the {called(field.name)}"
        raise Refused(f"{what} holds signs that no note can have; take it out by hand")
    return words


def _named(document: Document, field: Field) -> str:
    """The words of a next action; of a mere day with what its label says."""
    words = _words(field)
    if find_dates(words[:LONGEST_DATE]) == [(0, len(words))]:
        lead = document.text[max(0, field.start - _LEAD) : field.start].rstrip()
        label = lead[max(lead.rfind("\n"), lead.rfind("\r")) + 1 :]
        return f"{'follow up' if _FOLLOW_UP.search(label) else 'next action'} {words}"
    return words
