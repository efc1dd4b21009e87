"""Which lines of a file are shown as facts, items or fields of a round, and the text that is left without them."""

from __future__ import annotations

from collections.abc import Collection

from jobboard.text.document import Document
from jobboard.text.interviews.lines import label_lines
from jobboard.text.offer import read_offer
from jobboard.text.outline import ROW, TEXT
from jobboard.text.values import Checklist
from jobboard.ui.pane.subject import Subject


def covered(subject: Subject, document: Document) -> set[int]:
    """The indices of the lines that say no more than what is shown of them elsewhere, with what names them."""
    lines = set(range(document.front.close + 1)) if document.front is not None else set[int]()
    tops: dict[int, int] = {}
    for field in document.fields:
        if field.kind == "below":
            lines.add(field.line - 1)
        if field.kind == "row":
            lines |= _table_head(document, field.line, tops)
        if field.kind != "bare":
            lines.add(field.line)
    for each in document.checklists:
        lines |= _of_list(document, each)
    lines |= {each.line - 1 for each in document.history}
    if subject.card.status == "OFFER":
        lines |= {each.line - 1 for each in read_offer(document)}
    return lines | {line for each in subject.rounds for line in label_lines(document.outline, each)}


def of_rounds(subject: Subject, document: Document) -> set[int]:
    """Every line of the rounds, whatever stands on it."""
    lines, tops = set[int](), dict[int, int]()
    for each in subject.rounds:
        lines |= set(range(each.line - 1, each.end))
        if document.outline.kinds[each.line - 1] == ROW:
            lines |= _table_head(document, each.line - 1, tops)
    return lines


def _table_head(document: Document, line: int, tops: dict[int, int]) -> set[int]:
    """The first two rows of the table that a row stands in, where it is not one of them: the names of the columns.

    `tops` keeps the first row of a table for each row that was looked at.
    """
    kinds, first = document.outline.kinds, line
    while first > 0 and kinds[first - 1] == ROW and first not in tops:
        first -= 1
    tops[line] = first = tops.get(first, first)
    return {each for each in (first, first + 1) if each < line}


def left(document: Document, start: int, end: int, without: Collection[int]) -> str:
    """The text of the lines from `start` to before `end`, those of `without` empty; "" where nothing is left."""
    lines = ["" if line in without else document.outline.lines[line] for line in range(start, end)]
    return "\n".join(lines) if any(line.strip() for line in lines) else ""


def _of_list(document: Document, each: Checklist) -> set[int]:
    found = document.outline
    lines = {each.line - 1, *(parent.line - 1 for parent in each.parents)}
    for item in each.items:
        below = item.line
        lines.add(below - 1)
        while below < len(found.lines) and found.kinds[below] == TEXT:
            lines.add(below)
            below += 1
    return lines
