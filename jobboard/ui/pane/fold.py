"""Rows of the pane folded into lines of a width: the text behind its label, words whole, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, split_graphemes

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.pane.row import EMPTY, NO_RUN, PaneRow, Run

LEAST = 12
"""Cells that are kept for the text: before it has fewer, indent and label give way."""

APART = 2
"""Blanks at least between a text and what stands at the right end of its line."""

BAR = "│"
"""Of a label, what stays on every line of the row: the bar of a quote."""

_WORD = re.compile(r" *[^ ]+")
Span = tuple[int, int]


@frozen
class Line:
    """A line of a row: what stands at its left, padded to where the text begins; the text; what stands at its right."""

    label: Run = NO_RUN
    runs: tuple[Run, ...] = ()
    right: Run = NO_RUN


def folded(row: PaneRow, width: int) -> tuple[Line, ...]:
    """The lines of a row, at least one, none wider than `width` cells (one character of two cells in one may be)."""
    room = max(0, min(row.room, width - LEAST))
    indent = max(0, min(row.indent, width - room - LEAST))
    label, text = row.label, row.text
    head = indent + room
    above = _above(label, indent, width) if cell_len(label.text) > room else []
    first = Run(EMPTY if above else _padded(label.text, indent, head), label.tone)
    later = Run(_padded("".join(BAR if each == BAR else " " for each in label.text), indent, head), label.tone)
    beside, own = _beside(row, text, width - head)
    spans = _spans(text, max(1, width - head - beside), max(1, width - head), words=row.kind != "code")
    lines = [
        Line(first if not above and number == 0 else later, runs, row.right if beside and number == 0 else NO_RUN)
        for number, runs in enumerate(_sliced(row.runs, spans))
    ]
    if above and not text and not beside:
        lines = []
    ends = [Line(later, (Run(CleanText(row.right.text[start:end]), row.right.tone),)) for start, end in own]
    return (*above, *lines, *ends)


def _padded(text: str, indent: int, head: int) -> CleanText:
    """The text behind the indent, in `head` cells, cut where it is longer."""
    text = f"{' ' * indent}{text}"
    blank = head - cell_len(text)
    return CleanText(text + " " * blank if blank >= 0 else text[:head])


def _above(label: Run, indent: int, width: int) -> list[Line]:
    """A label that has no room beside its text, in lines of its own."""
    before = " " * indent
    room = max(1, width - indent)
    return [
        Line(Run(CleanText(before + label.text[start:end]), label.tone))
        for start, end in _spans(label.text, room, room, words=True)
    ]


def _beside(row: PaneRow, text: str, room: int) -> tuple[int, list[Span]]:
    """The cells that the right end of the first line takes from the text, or else the lines that it has of its own."""
    wanted = cell_len(row.right.text)
    if not wanted:
        return 0, []
    fits = cell_len(text) + APART + wanted <= room if text else wanted <= room
    spare = room - wanted - APART
    if fits or (row.kind != "code" and spare >= max(LEAST, room // 2)):
        return wanted + APART if text else wanted, []
    return 0, _spans(row.right.text, max(1, room), max(1, room), words=True)


def _spans(text: str, first: int, room: int, *, words: bool) -> list[Span]:
    """The lines of a text, the first of at most `first` cells, the others of at most `room`; blanks between two go."""
    if not text or cell_len(text) <= first:
        return [(0, len(text))]
    if not words:
        return list(_broken(text, 0, len(text), first, room))
    return _worded(text, first, room)


def _worded(text: str, first: int, room: int) -> list[Span]:
    spans: list[Span] = []
    start = end = 0
    left = first
    for found in _WORD.finditer(text, 0, len(text.rstrip(" "))):  # blanks at the end would be tried one by one
        word, (at, behind) = found[0], found.span()
        if cell_len(word) <= left:
            end, left = behind, left - cell_len(word)
            continue
        if end > start:
            spans.append((start, end))
            at += len(word) - len(word.lstrip(" "))
            left = room
        *whole, (start, end) = _broken(text, at, behind, left, room)
        spans += whole
        left = room - cell_len(text[start:end])
    return [*spans, (start, end)] if end > start else spans or [(0, 0)]


def _broken(text: str, start: int, end: int, first: int, room: int) -> Iterator[Span]:
    """A part of a text broken wherever it must be, each piece at least one of what a terminal draws as one."""
    piece = text[start:end]
    if piece.isascii():
        at = 0
        while at + first < len(piece):
            yield start + at, start + at + first
            at, first = at + first, room
        yield start + at, end
        return
    begun, total = 0, 0
    for at, _, size in split_graphemes(piece)[0]:
        if total + size > first and at > begun:
            yield start + begun, start + at
            begun, total, first = at, 0, room
        total += size
    yield start + begun, end


def _sliced(runs: Sequence[Run], spans: Sequence[Span]) -> Iterator[tuple[Run, ...]]:
    """The runs of each line; both go from left to right, so that each run is looked at once a line."""
    number, begin = 0, 0
    for start, end in spans:
        line: list[Run] = []
        while number < len(runs):
            text = runs[number].text
            part = text[max(0, start - begin) : max(0, end - begin)]
            if part:
                line.append(Run(CleanText(part), runs[number].tone))
            if begin + len(text) > end:
                break
            begin += len(text)
            number += 1
        yield tuple(line)
