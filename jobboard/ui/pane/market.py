"""The pay of an application against the guide that fits its title, on one scale."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from jobboard.text.clean import clean
from jobboard.ui.pane.acts import Fact
from jobboard.ui.pane.parts import Line, hint, part
from jobboard.ui.pane.row import PaneRow, Run, Tone
from jobboard.ui.pane.subject import Subject

WIDTH = 54
"""Cells of the rows: as many as a pane of 60 cells holds, so that none is ever folded where a pane is usable."""

TONES: dict[str, tuple[Tone, Tone]] = {
    "own": ("strong", "strong"),
    "level": ("label", "text"),
    "mark": ("label", "muted"),
}
"""By what a row is: the tone of its name, and that of its scale and its figures."""


def market(subject: Subject) -> Iterator[Line]:
    """The scale and what it rests on; nothing where no guide fits."""
    if not subject.guides:
        return
    from jobboard.fit.pay.drawn import drawn
    from jobboard.fit.pay.line import pay_line
    from jobboard.fit.pay.sentences import caption

    line = pay_line(subject.card.facts, subject.guides)
    if line is None:
        return
    when = " ".join(str(each) for each in (line.market, line.year) if each)
    yield from part("Pay against the guide", when)
    for each in drawn(line, WIDTH, cell_len):
        name, scale = TONES[each.tone]
        is_own = each.tone == "own"
        key = "market:own" if is_own else ""
        place = line.own.line if is_own and line.own is not None else 0
        runs = (Run(clean(each.scale + each.figures), scale),)
        label = Run(clean(each.label), name)
        yield (
            PaneRow(runs, "text", label, cell_len(each.label), key=key, line=place),
            Fact("salary") if is_own else None,
        )
    for sentence in (caption(line), *line.told):
        if sentence:
            yield hint(sentence, key=f"market:{sentence}")
