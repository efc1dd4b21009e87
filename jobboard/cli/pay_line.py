"""The pay of an application against the guide that fits it, for `fit CARD`: as lines, and as JSON. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jobboard.cli.output import BOLD, DIM, Terminal
from jobboard.cli.table import cells, wrapped
from jobboard.text.clean import clean

if TYPE_CHECKING:
    from jobboard.fit.pay.values import Stretch
    from jobboard.guide.values import Guide
    from jobboard.text.values import Facts

WIDTH = 80
"""Cells of the rows where there is no terminal."""


def lines(facts: Facts, guides: Sequence[Guide], terminal: Terminal) -> list[str]:
    """The rows on one scale, then what they rest on; none where no guide fits."""
    from jobboard.fit.pay.drawn import drawn
    from jobboard.fit.pay.line import pay_line
    from jobboard.fit.pay.sentences import sentences

    line = pay_line(facts, guides)
    if line is None:
        return []
    styles = {"own": BOLD, "mark": DIM}
    rows = drawn(line, terminal.width or WIDTH, cells)
    return [
        terminal.styled("Pay against the guide", BOLD),
        *(terminal.styled(each.text.rstrip(), styles.get(each.tone, "")) for each in rows),
        *(part for each in sentences(line) for part in wrapped(clean(each), terminal.width)),
    ]


def record(facts: Facts, guides: Sequence[Guide]) -> dict[str, Any] | None:
    """The same as plain values; None where no guide fits. Figures are in `currency` and by `period`."""
    from jobboard.fit.pay.line import pay_line

    line = pay_line(facts, guides)
    if line is None:
        return None
    return {
        "guide": line.guide or None,
        "role": line.role or None,
        "by": line.by,
        "how": line.how or None,
        "source": line.source,
        "year": line.year,
        "market": line.market,
        "currency": line.currency,
        "period": line.period,
        "own": line.own and _stretch(line.own),
        "within": list(line.within),
        "levels": [_stretch(each) for each in line.levels],
        "average": line.average and _stretch(line.average),
        "places": [_stretch(each) for each in line.places],
        "told": list(line.told),
    }


def _stretch(each: Stretch) -> dict[str, Any]:
    named = {} if each.group == "own" else {"name": each.name or None}
    return {
        **named,
        "min": each.low,
        "max": each.high,
        "open": each.goes_on,
        "about": each.about,
        "factor": each.factor or None,
        **({} if each.group == "own" else {"part": "base" if each.is_base else "pay"}),
        "text": each.words,
        "line": each.line or None,
    }
