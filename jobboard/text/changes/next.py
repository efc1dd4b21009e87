"""What was to be done is done: the next action goes, and a dated note keeps its words; so with a day to reply by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from jobboard.errors import Conflict, Refused
from jobboard.text.changes.fields.removal import taken_out
from jobboard.text.changes.fields.ways import statements
from jobboard.text.changes.fields.wished import called, value_of
from jobboard.text.changes.note import is_noted, item_edit, note_line, notes_of
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.dates import read_date
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import Field
from jobboard.text.markup import unwrap
from jobboard.text.nudge import NUDGED
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
    same = [field for field in fields if unwrap(field.value) == unwrap(fields[0].value)]
    return _done(document, "next", same, as_noted(_words(document, same[0])), day)


def as_noted(action: str) -> str:
    """What is noted of an action that is done: `done: call Jane`, `nudged: follow up 2026-11-30`."""
    return (f"{NUDGED}: " if is_a_nudge(action) else DONE) + action


def is_a_nudge(action: str) -> bool:
    """Whether to do a next action is to nudge, beyond doubt: its words begin so."""
    return _A_NUDGE.match(action) is not None


def done_reply(document: Document, seen: str, day: date) -> tuple[Edit, ...]:
    """The patch that takes the day to reply by (`seen`, ISO) out and notes that one replied. Raises as `done_next`."""
    _check("deadline", document.facts.reply_by, seen)
    fields = [field for field in statements(document, "deadline") if read_date(unwrap(field.value)).iso == seen]
    return _done(document, "deadline", fields, f"{DONE}reply by {seen}", day)


def _check(name: str, now: str | None, seen: str) -> None:
    """Raises Conflict where the file says something else than the person saw."""
    if now != seen:
        told = f"“{short_line(now)}”" if now else "not stated"
        raise Conflict(f"the {called(name)} is {told} on the disk now, not “{short_line(seen)}”; nothing was changed")


def _done(document: Document, name: str, fields: Sequence[Field], words: str, day: date) -> tuple[Edit, ...]:
    """The fields taken out and the words noted, proven as one patch."""
    line = note_line(words, day)
    edits = sorted((*taken_out(document, fields), item_edit(document, line)), key=lambda edit: (edit.start, edit.end))
    after = patched(document, edits)
    also: str | None = "what else the file says"
    if is_noted(after, line) and len(statements(after, name)) == len(statements(document, name)) - len(fields):
        about = About(frozenset((name,)), frozenset((name,)), int(notes_of(document) is None))
        also = what_else_changed(document, after, about)
    if also is not None:
        where = f"line {fields[0].line + 1}: the {called(name)}"
        raise Refused(f"{where} cannot be taken out and noted without changing {also}; do it by hand")
    return tuple(edits)


def _words(document: Document, field: Field) -> str:
    """The words of a next action: as they stand there, or as they are read where the front matter quotes them; of a
    mere day with what its label says.

    Raises Refused where a note cannot have them all.
    """
    words = unwrap(field.value) if field.kind == "yaml" else field.value
    if words.isspace() or "".join(words.split()) != "".join(typed_line(words).split()):
        raise Refused(f"line {field.line + 1}: the next action holds signs that no note can have; take it out by hand")
    if len(words.split()) == 1 and read_date(words).iso:
        lead = document.text[max(0, field.start - _LEAD) : field.start].rstrip()
        label = lead[max(lead.rfind("\n"), lead.rfind("\r")) + 1 :]
        return f"{'follow up' if _FOLLOW_UP.search(label) else 'next action'} {words}"
    return words
