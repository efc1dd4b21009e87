"""Redate: another date for the last move, in its history line and where the same move wrote the application date."""

from __future__ import annotations

from datetime import date

from jobboard.errors import Refused
from jobboard.text.changes.proof import Meant, proven
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.facts import stated
from jobboard.text.history import moves, newest
from jobboard.text.markup import unwrap
from jobboard.text.values import HistoryLine
from jobboard.text.words import StatusWords, read_status

_QUOTES = "'\""


def redate(document: Document, day: date) -> tuple[Edit, ...]:
    """The patch that dates the last move `day`; `()` where that is its date.

    If the move was one to APPLIED and the application date states exactly the old date, it is changed too.
    Raises Refused where no move is dated, or its date is not plainly written.
    """
    told = moves(document.history, document.extra_words)
    line = newest(told)
    if line is None or line.date is None:
        raise Refused("the history of this file tells of no move with a date, so there is none to change")
    undated = next((each for each, _ in told if each.line > line.line and each.date is None), None)
    if undated is not None:
        raise Refused(f"line {undated.line}: the last move has no date that can be read; change it by hand")
    new = day.isoformat()
    if line.date == new:
        return ()
    edits = [Edit(_place(document, line), line.date, new)]
    if _meaning(document, line).status == "APPLIED":
        edits += _application_dates(document, line.date, new)
    stage = document.stage
    patch = proven(document, edits, Meant(stage.status, stage.outcome))
    _check(document, patch, line, new)
    return patch


def last_move(document: Document) -> HistoryLine | None:
    """The history line that `redate` changes: the newest that tells of a status or an outcome."""
    return newest(moves(document.history, document.extra_words))


def _meaning(document: Document, line: HistoryLine) -> StatusWords:
    return read_status(line.target or "", extra=document.extra_words, on_offer=True)


def _place(document: Document, line: HistoryLine) -> int:
    """The offset of the date in a history line; it stands at the beginning, or in front of the colon."""
    found, when = document.outline, line.date or ""
    column = found.lines[line.line - 1].rindex(line.text)
    head = when if line.text.startswith(when) else line.text.partition(":")[0]
    if head.count(when) != 1:
        raise Refused(f"line {line.line}: the date of the last move is not written as {when}; change it by hand")
    return found.starts[line.line - 1] + column + head.index(when)


def _application_dates(document: Document, old: str, new: str) -> list[Edit]:
    """The edits of the application date where it states the old date and nothing else; where it stands twice, both."""
    fields = stated(document.fields, "applied")
    same = [field for field in fields if unwrap(field.value).strip(_QUOTES) == old]
    if not same or same[0] != fields[0]:
        return []
    for field in same:
        if document.text[field.start : field.end] != field.value:
            raise Refused(f"line {field.line + 1}: the application date cannot be changed safely; change it by hand")
    return [Edit(field.start + field.value.index(old), old, new) for field in same]


def _check(document: Document, patch: tuple[Edit, ...], line: HistoryLine, new: str) -> None:
    """Read the patched text again: one line of the history has its new date, the application date follows or stays.

    Raises Refused where it says anything else.
    """
    after = read_document(apply(document.text, patch), document.name, document.extra_words)
    history = [(each.line, each.date, each.source, each.target) for each in document.history]
    history[document.history.index(line)] = (line.line, new, line.source, line.target)
    applied = new if len(patch) > 1 else document.facts.applied
    says = [(each.line, each.date, each.source, each.target) for each in after.history]
    if says != history or after.facts.applied != applied:
        raise Refused(f"line {line.line}: the date of the last move cannot be changed safely; change it by hand")
