"""A page that is to be printed, as rows: its markdown laid out, boxes and lines to fill in in tones of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jobboard.text.clean import CleanText
from jobboard.ui.pane.markdown import rows_of
from jobboard.ui.pane.row import Kind, PaneRow, Run

TITLE, PART = re.compile(r" {0,3}#(?!#)"), re.compile(r" {0,3}##(?!#)")
BOX = re.compile(r"\[[ xX]\]$")

_TO_FILL_IN = re.compile(r"(_{3,})")
"""A line to write on, within a line of text or alone."""


def paper_rows(page: str) -> list[PaneRow]:
    """The rows of a page of markdown. None can hold a cursor: a page is scrolled."""
    lines = page.split("\n")
    return [_laid_out(row, lines[row.line - 1] if 0 < row.line <= len(lines) else "") for row in rows_of(page)]


def _laid_out(row: PaneRow, line: str) -> PaneRow:
    """A row of the line of the page that it begins with."""
    kind: Kind = row.kind
    if kind == "heading":
        kind = "title" if TITLE.match(line) else "part" if PART.match(line) else "heading"
    label = row.label
    if BOX.search(label.text):
        label = replace(label, tone="done" if label.tone == "done" else "box")
    runs = tuple(part for run in row.runs for part in _divided(run))
    return replace(row, kind=kind, label=label, runs=runs, key="")


def _divided(run: Run) -> Iterator[Run]:
    """A run with the lines to fill in apart from it."""
    for number, text in enumerate(_TO_FILL_IN.split(run.text)):
        if text:
            yield Run(CleanText(text), "blank" if number % 2 else run.tone)
