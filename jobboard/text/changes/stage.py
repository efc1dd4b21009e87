"""The status value of a file: written over, and told in the words of the history."""

from __future__ import annotations

import re

from jobboard.text.changes.newlines import one_line
from jobboard.text.changes.place import check_patchable, set_field, write_over
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import stated
from jobboard.text.field import Field
from jobboard.text.history import statuses_in
from jobboard.text.markup import unwrap
from jobboard.text.words import StatusWords, is_stated, read_status, written_like

_SIMPLE = re.compile(r"\w[\w /.'’-]{0,47}")
"""Words that a history line can have in front of its arrow without being read as something else."""


def status_edits(document: Document, word: str) -> list[Edit]:
    """Write a status (or an outcome) as the status value, and wherever else the file says the same as that value.

    One known phrase is replaced, with quotes, bold, emoji and blanks around it kept; any other value is replaced whole.
    A bare `declined` would be doubtful to a reader: `offer declined` says who did it.
    """
    field = document.stage.status_field
    word = "offer declined" if word == "declined" else word
    if field is None:
        return [set_field(document, "status", word)]
    meaning = _meaning(document, field)
    also = [each for each in stated(document.fields, "status") if each != field and _meaning(document, each) == meaning]
    return [_over(document, each, word) for each in (field, *(also if any(meaning) else ()))]


def _over(document: Document, field: Field, word: str) -> Edit:
    read = _read(document, field)
    if read.phrase is None or not read.stated or document.text[field.start : field.end] != field.value:
        return write_over(document, field, written_like(field.value, word))
    check_patchable(document, field)
    start, end = read.phrase
    old = field.value[start:end]
    return Edit(field.start + start, old, written_like(old, word))


def _read(document: Document, field: Field) -> StatusWords:
    on_offer = "OFFER" in statuses_in(document.history)
    return read_status(field.value, extra=document.extra_words, on_offer=on_offer, has_round=bool(document.rounds))


def _meaning(document: Document, field: Field) -> tuple[str | None, str | None]:
    read = _read(document, field)
    return read.status, read.outcome


def says_nothing(document: Document) -> bool:
    """Whether no status value stands in the file, or one like `Active` that says nothing."""
    field = document.stage.status_field
    return field is None or not is_stated(field.value) or not _read(document, field).stated


def outcome_is_the_status(document: Document) -> bool:
    """Whether the status value itself says how it ended (`Status: Rejected`)."""
    field = document.stage.status_field
    return field is not None and _read(document, field).outcome is not None


def stage_word(document: Document) -> str | None:
    """What the history calls the stage: the status, the outcome that the value was, else the words of the value."""
    stage = document.stage
    if outcome_is_the_status(document):
        return stage.outcome
    if stage.status is not None and not says_nothing(document):
        return stage.status
    words = _words(document)
    return words if words and _SIMPLE.fullmatch(words) else stage.status


def _words(document: Document) -> str | None:
    """The status value as written, without markup; None where it says nothing at all."""
    field = document.stage.status_field
    return one_line(unwrap(field.value)) if field is not None and is_stated(field.value) else None


def old_text(document: Document) -> str:
    """What the history keeps of a status value that is replaced whole: all that its known words do not say."""
    field, words = document.stage.status_field, _words(document)
    if field is None or words is None or _read(document, field).phrase is not None or stage_word(document) == words:
        return ""
    return f" (was “{words}”)"
