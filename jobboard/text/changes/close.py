"""Close and reopen: the outcome beside the status, and taken away again."""

from __future__ import annotations

from datetime import date

from jobboard.text.changes.fields.removal import merged, shared_lines, take_away
from jobboard.text.changes.history import history_edits
from jobboard.text.changes.newlines import one_line
from jobboard.text.changes.place import check_patchable, set_field, write_over
from jobboard.text.changes.proof import Meant, proven
from jobboard.text.changes.stage import old_text, outcome_is_the_status, says_nothing, stage_word, status_edits
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import stated
from jobboard.text.field import Field
from jobboard.text.words import written_like


def close(
    document: Document, outcome: str, *, day: date, written: date, reason: str | None = None, history: bool = True
) -> tuple[Edit, ...]:
    """The patch that notes how an application ended; `()` where it is closed so already. Raises Refused if not safe."""
    stage = document.stage
    if stage.outcome == outcome:
        return ()
    words = one_line(reason or "")
    by_value = outcome_is_the_status(document)
    edits = status_edits(document, outcome) if by_value else []
    fields = stated(document.fields, "outcome")
    edits += [write_over(document, field, written_like(field.value, outcome)) for field in fields]
    if not edits:
        edits.append(set_field(document, "outcome", outcome, stage.status_field))
    if words:
        edits.append(set_field(document, "reason", words, fields[0] if fields else stage.status_field))
    if history:
        note = (old_text(document) if by_value else "") + (f": {words}" if words else "")
        edits += history_edits(document, day, stage.outcome or stage_word(document), outcome, note, written)
    return proven(document, edits, Meant(stage.status, outcome, by_value or stage.status is None, words))


def reopen(document: Document, *, day: date, written: date, history: bool = True) -> tuple[Edit, ...]:
    """The patch that takes the outcome away; where it was the status value itself, or no status is stated beside it,
    the status that it stood at is written.

    A reason goes with it if the history line of the close keeps it. Raises Refused where not safe.
    """
    stage = document.stage
    if stage.outcome is None:
        return ()
    edits: list[Edit] = []
    if stage.status is not None and (outcome_is_the_status(document) or says_nothing(document)):
        edits += status_edits(document, stage.status)
    shared = shared_lines(document)
    for outcome in stated(document.fields, "outcome"):
        check_patchable(document, outcome)
        edits.append(take_away(document, outcome, shared))
    reason = next(iter(stated(document.fields, "reason")), None)
    if reason is not None and reason.style != "other" and _is_told(document, reason):
        edits.append(take_away(document, reason, shared))
    if history:
        note = old_text(document) if outcome_is_the_status(document) else ""
        edits += history_edits(
            document, day, stage.outcome, stage.status or stage_word(document) or "unsorted", note, written
        )
    return proven(document, merged(document, edits), Meant(stage.status, None))


def _is_told(document: Document, reason: Field) -> bool:
    """Whether a history line keeps the reason."""
    words = reason.value.replace("\\|", "|")
    return any(line.text.endswith(f": {words}") for line in document.history)
