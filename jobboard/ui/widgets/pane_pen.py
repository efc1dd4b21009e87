"""Draws the lines of the pane's rows as strips: label, text and right end in their styles, the bar of the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from rich.style import Style
from textual.strip import Strip

from jobboard.ui.paint import Ink, cells, line
from jobboard.ui.pane.fold import Line
from jobboard.ui.pane.row import Kind, PaneRow, Tone

BARS = {"here": "▌", "away": "▏"}
"""At the left of the row with the cursor: the pane has the keys; the board has them."""

EDGE = 2
"""Cells at the left of the text, the bar's and a blank; as many blanks at its right."""

WIDEST = 96
"""Cells of text; in a wider pane it stands in the middle."""

APART = 1
"""Blanks beside the rule of a part."""

Cursor = Literal["", "here", "away"]
CURSOR, BAR, AWAY, RULE = "pane--cursor", "pane--bar", "pane--away", "pane--rule"
KINDS: dict[Kind, str] = {
    "title": "pane--title",
    "subtitle": "pane--subtitle",
    "part": "pane--part",
    "heading": "pane--heading",
    "quote": "pane--quote",
    "code": "pane--block",
    "problem": "pane--problem",
}


def edge(width: int) -> int:
    """The cells at the left and at the right of the text in a pane of that width."""
    return max(EDGE, (width - WIDEST) // 2)


class PanePen:
    """`style` gives the style of some component classes, laid over each other in their order."""

    def __init__(self, style: Callable[..., Style]) -> None:
        self._style = style

    def drawn(self, row: PaneRow, lines: Sequence[Line], number: int, width: int, cursor: Cursor) -> Strip:
        """One of the lines of a row, `width` cells wide with the edges."""
        under = (CURSOR,) if cursor == "here" else ()
        over = (*under, KINDS.get(row.kind, "pane--text"))
        blank, beside = edge(width), Ink(" ", self._style(*under))
        bar = beside
        if cursor:
            bar = Ink(BARS[cursor], self._style(*under, BAR if cursor == "here" else AWAY))
        text = self._text(row, lines[number], max(1, width - 2 * blank), over, is_last=number == len(lines) - 1)
        outside = Ink(" " * (blank - EDGE), self._style())
        return line([outside, bar, beside, *text, *[beside] * EDGE], width, self._style())

    def _text(self, row: PaneRow, each: Line, width: int, over: tuple[str, ...], *, is_last: bool) -> list[Ink]:
        """What stands between the edges, exactly `width` cells."""
        plain = self._style(*over[:-1])
        if row.kind == "rule":
            return [Ink("─" * width, self._style(*over[:-1], RULE))]
        sign = each.label.text.lstrip(" ")
        indent = Ink(" " * (len(each.label.text) - len(sign)), plain)
        label = Ink(sign, self._toned(over[:-1], each.label.tone, "pane--text"))
        texts = [Ink(run.text, self._toned(over[:-1], run.tone, over[-1])) for run in each.runs]
        right = [Ink(each.right.text, self._toned(over[:-1], each.right.tone, "pane--text"))] if each.right.text else []
        spare = width - cells([indent, label, *texts, *right])
        fill = Ink(" " * max(0, spare), self._style(*over) if row.kind == "code" else plain)
        if row.kind == "part" and is_last and spare > 2 * APART + 1:
            gaps = APART * (2 if right else 1)
            rule = Ink("─" * (spare - gaps), self._style(*over[:-1], RULE))
            gap = Ink(" " * APART, plain)
            return [indent, label, *texts, gap, rule, *([gap, *right] if right else [])]
        strip = line([indent, label, *texts, fill, *right], width, plain)
        return [Ink(segment.text, segment.style or plain) for segment in strip]

    def _toned(self, under: tuple[str, ...], tone: Tone, kind: str) -> Style:
        return self._style(*under, kind) if tone == "text" else self._style(*under, kind, f"pane--{tone}")
