"""Move: another status, the date of application where one is wanted, a reason, a history line."""

from __future__ import annotations

from datetime import date

from jobboard.text.changes.history import history_edits
from jobboard.text.changes.newlines import one_line
from jobboard.text.changes.place import set_field, write_over
from jobboard.text.changes.proof import Meant, proven
from jobboard.text.changes.stage import old_text, outcome_is_the_status, stage_word, status_edits
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of, stated
from jobboard.text.words import is_stated


def move(
    document: Document, status: str, *, day: date, written: date, reason: str | None = None, history: bool = True
) -> tuple[Edit, ...]:
    """The patch that moves an application to a status; `()` where it has that status.

    `day` is the date of the move, `written` that of the file before it. On the way to APPLIED an application date
    that stands there and is not stated becomes `day`. A reason becomes the reason of DID_NOT_APPLY; the history line
    tells it in any case. Raises Refused where the file cannot be changed safely.
    """
    stage = document.stage
    if stage.status == status:
        return ()
    edits = status_edits(document, status)
    if status == "APPLIED":
        edits += _application_date(document, day)
    words = one_line(reason or "")
    reason_field = words if status == "DID_NOT_APPLY" else ""
    if reason_field:
        edits.append(set_field(document, "reason", words, stage.status_field))
    if history:
        note = old_text(document) + (f": {words}" if words else "")
        edits += history_edits(document, day, stage_word(document), status, note, written)
    by_value = outcome_is_the_status(document) and not stated(document.fields, "outcome")
    return proven(document, edits, Meant(status, None if by_value else stage.outcome, reason=reason_field))


def _application_date(document: Document, day: date) -> list[Edit]:
    field = place_of(document.fields, "applied")
    if field is None or is_stated(field.value):
        return []
    return [write_over(document, field, day.isoformat())]
