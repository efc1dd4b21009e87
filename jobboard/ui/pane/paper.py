"""A page that is to be printed, as rows: its markdown laid out, boxes and lines to fill in in tones of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.slots import replace
from jobboard.text.clean import CleanText
from jobboard.ui.pane.markdown import rows_of
from jobboard.ui.pane.row import Kind, PaneRow, Run, Tone

TITLE, PART = re.compile(r"#(?!#)"), re.compile(r"##(?!#)")
BOX = re.compile(r"\[[ xX]\]$")

_TO_FILL_IN = re.compile(r"((?<!\w)_{3,}+(?!\w))")
"""A line to write on, within a line of text."""

ABOUT = " · brief of "
"""What stands below the title between the position and the day of the brief."""


def paper_rows(page: str) -> list[PaneRow]:
    """The rows of a page of markdown. None can hold a cursor: a page is scrolled."""
    lines = page.split("\n")
    rows: list[PaneRow] = []
    above: Kind = "blank"
    for row in rows_of(page):
        line = lines[row.line - 1] if 0 < row.line <= len(lines) else ""
        rows.append(_laid_out(row, line, above))
        above = above if row.kind == "blank" else rows[-1].kind
    return rows


def _laid_out(row: PaneRow, line: str, above: Kind) -> PaneRow:
    """A row that begins with that line of the page; `above` is what stands above it."""
    kind: Kind = row.kind
    if kind == "heading":
        kind = "title" if TITLE.match(line) else "part" if PART.match(line) else "heading"
    elif kind == "text" and above == "title":
        kind = "subtitle"
    label = row.label
    if BOX.search(label.text):
        label = replace(label, tone="done" if label.tone == "done" else "box")
    runs = tuple(part for run in row.runs for part in _divided(run))
    if kind == "subtitle" and ABOUT in row.text:
        position, _, about = row.text.rpartition(ABOUT)
        about = f"{ABOUT.removeprefix(' · ')}{about}"
        return replace(row, kind=kind, runs=(Run(CleanText(position)),), right=Run(CleanText(about)), key="")
    return replace(row, kind=kind, label=label, runs=runs, key="")


def _divided(run: Run) -> Iterator[Run]:
    """A run with the lines to fill in apart from it. What is ticked is as good to read as the rest."""
    tone: Tone = "text" if run.tone == "done" else run.tone
    for number, text in enumerate(_TO_FILL_IN.split(run.text)):
        if text:
            yield Run(CleanText(text), "blank" if number % 2 else tone)
