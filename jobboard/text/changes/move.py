"""Move: another status, the date of application where one is wanted, a reason, a history line."""

from __future__ import annotations

from datetime import date

from jobboard.text.changes.history import history_edits
from jobboard.text.changes.newlines import one_line
from jobboard.text.changes.place import check_patchable, set_field, write_over
from jobboard.text.changes.proof import Meant, proven
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of, stated
from jobboard.text.markup import unwrap
from jobboard.text.words import is_stated, read_status, written_like


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
    edits = [status_edit(document, status)]
    if status == "APPLIED":
        edits += _application_date(document, day)
    words = one_line(reason or "")
    if words and status == "DID_NOT_APPLY":
        edits.append(set_field(document, "reason", words, stage.status_field))
    if history:
        note = old_text(document) + (f": {words}" if words else "")
        edits += history_edits(document, day, _source(document), status, note, written)
    by_value = outcome_is_the_status(document) and not stated(document.fields, "outcome")
    return proven(document, edits, Meant(status, None if by_value else stage.outcome))


def status_edit(document: Document, word: str) -> Edit:
    """Write a status (or an outcome) as the status value.

    One known phrase is replaced, with quotes, bold, emoji and blanks around it kept; any other value is replaced whole.
    """
    field = document.stage.status_field
    if field is None:
        return set_field(document, "status", word)
    read = read_status(field.value, extra=document.extra_words, on_offer=True, has_round=True)
    as_read = document.text[field.start : field.end] == field.value
    if read.phrase is not None and read.stated and as_read:
        check_patchable(document, field)
        start, end = read.phrase
        old = field.value[start:end]
        return Edit(field.start + start, old, written_like(old, word))
    return write_over(document, field, written_like(field.value, word) if field.value else word)


def outcome_is_the_status(document: Document) -> bool:
    """Whether the status value itself says how it ended (`Status: Rejected`)."""
    field = document.stage.status_field
    return field is not None and read_status(field.value, extra=document.extra_words, on_offer=True).outcome is not None


def old_text(document: Document) -> str:
    """What the history keeps of a status value that is replaced whole: all that its known words do not say."""
    field, stage = document.stage.status_field, document.stage
    if field is None or not is_stated(field.value) or stage.status is None:
        return ""
    read = read_status(field.value, extra=document.extra_words, on_offer=True, has_round=True)
    return "" if read.phrase is not None or not read.stated else f" (was “{one_line(unwrap(field.value))}”)"


def is_stated_status(document: Document) -> bool:
    """Whether a status value stands in the file that says something, understood or not."""
    field = document.stage.status_field
    return field is not None and is_stated(field.value) and read_status(field.value, extra=document.extra_words).stated


def unsorted_word(document: Document) -> str:
    """What the history calls the stage of a card in UNSORTED: the words of its status value."""
    field = document.stage.status_field
    return one_line(unwrap(field.value)) if field is not None and is_stated_status(document) else "unsorted"


def _source(document: Document) -> str | None:
    """Where the history says that it came from: the status, the outcome that the status value was, or its words."""
    stage = document.stage
    if outcome_is_the_status(document):
        return stage.outcome
    return stage.status or (unsorted_word(document) if is_stated_status(document) else None)


def _application_date(document: Document, day: date) -> list[Edit]:
    field = place_of(document.fields, "applied")
    if field is None or is_stated(field.value):
        return []
    return [write_over(document, field, day.isoformat())]
