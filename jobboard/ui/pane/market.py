"""The pay of an application against the guide that fits its title, on one scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len

from jobboard.text.clean import clean
from jobboard.ui.pane.acts import Fact
from jobboard.ui.pane.parts import Line, hint, part
from jobboard.ui.pane.row import BLANK, PaneRow, Run, Tone
from jobboard.ui.pane.subject import Subject

if TYPE_CHECKING:
    from jobboard.fit.pay.drawn import Row

WIDTH = 56
"""Cells of the rows: as many as a terminal of 60 columns has for the text of a pane, so that there none is folded."""


def market(subject: Subject) -> Iterator[Line]:
    """The scale and what it rests on; nothing where no guide fits."""
    if not subject.guides:
        return
    from jobboard.fit.pay.drawn import drawn
    from jobboard.fit.pay.line import pay_line
    from jobboard.fit.pay.sentences import sentences

    line = pay_line(subject.card.facts, subject.guides)
    if line is None:
        return
    yield from part("Pay against the guide")
    rows = drawn(line, WIDTH, cell_len)
    for each in rows:
        if each.tone == "own" and line.own is not None:
            yield _row(each, "market:own", line.own.line), Fact("salary")
        else:
            yield _row(each), None
    if rows:
        yield BLANK, None
    for sentence in sentences(line):
        yield hint(sentence, key=f"market:{sentence}")


def _row(row: Row, key: str = "", line: int = 0) -> PaneRow:
    """A row of the pane: name and scale are quiet, the figures plain, all of the own pay stands out."""
    quiet: Tone = "strong" if row.tone == "own" else "label"
    plain: Tone = "strong" if row.tone == "own" else "text"
    figures = row.figures.strip()
    before = row.scale + row.figures[: len(row.figures) - len(row.figures.lstrip())]
    runs = (Run(clean(before), quiet), Run(clean(figures), plain))
    return PaneRow(runs, label=Run(clean(row.label), quiet), room=cell_len(row.label), key=key, line=line)
