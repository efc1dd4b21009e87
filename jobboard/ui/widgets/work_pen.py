"""Draws the lines of a list of work: headings, items in one line or in two, what stands below the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from jobboard.board.face import Part
from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cells, cut, line
from jobboard.ui.widgets.pen import BAR, BAR_AND_DOT, CURSOR, DOT, MARKED, TONES

NOTHING = Part(CleanText(""))
WHEN = 14
"""Cells of the words for the time, the longest of which is `yesterday 14:30`; longer ones are cut."""

NAME, NARROW_NAME = 26, 18
"""Cells of the company's name, on a wide and on a narrow screen."""

WIDE = 120
"""Cells from which on what to do stands behind an item, and not below it."""

MEDIUM, NARROW, TINY = 84, 72, 36
"""Cells below which names have less room; below which what is due stands below them, and when too."""

LEAST = 12
"""Cells of what stands aside below which it is left out."""

GAP = 2


@frozen
class Told:
    """The words of an item: when, who, what it is about, as what one applies, and aside what to do or what is known."""

    when: Part
    name: CleanText
    what: CleanText
    aside: Part = NOTHING
    position: CleanText = CleanText("")


class WorkPen:
    """`style` gives the style of some component classes, laid over each other in their order."""

    def __init__(self, style: Callable[..., Style]) -> None:
        self._style = style

    def heading(self, text: CleanText, width: int) -> Strip:
        """A heading with a rule behind it."""
        plain = self._style()
        name = [Ink("  ", plain), Ink(text, self._style("work--heading")), Ink(" ", plain)]
        rule = Ink("─" * max(0, width - cells(name) - 1), self._style("work--rule"))
        return line([*name, rule], width, plain)

    def item(self, told: Told, width: int, *, current: bool, marked: bool) -> tuple[Strip, ...]:
        """The lines of an item: one where the screen is wide, else what to do below it; on a narrow screen who, what
        and what to do below each other.
        """
        over = [name for name, holds in ((MARKED, marked), (CURSOR, current)) if holds]
        when = Ink(told.when.text, self._style(*over, TONES[told.when.tone]))
        name, what = Ink(told.name, self._style(*over, "work--name")), Ink(told.what, self._style(*over, "work--what"))
        aside = Ink(told.aside.text, self._style(*over, TONES[told.aside.tone]))
        position = Ink(f"· {told.position}" if told.position else "", self._style(*over, "work--position"))
        line_of = partial(self._line, over, width, current=current)
        if width < NARROW:
            tiny = width < TINY
            first = line_of([*([] if tiny else [(when, WHEN)]), (name, 0), (position, 0)], marked=marked)
            below = (when, what, aside) if tiny else (what, aside)
            return (first, *(line_of([(each, 0)], marked=False) for each in below if each.text))
        columns = [(when, WHEN), (name, NAME if width >= MEDIUM else NARROW_NAME)]
        if width >= WIDE or not aside.text:
            return (line_of([*columns, (what, 0), (position, 0)], marked=marked, right=aside),)
        empty = [(Ink("", each.style), wide) for each, wide in columns]
        first = line_of([*columns, (what, 0), (position, 0)], marked=marked)
        return first, line_of([*empty, (aside, 0)], marked=False)

    def _line(
        self,
        over: Sequence[str],
        width: int,
        pieces: Sequence[tuple[Ink, int]],
        *,
        current: bool,
        marked: bool,
        right: Ink | None = None,
    ) -> Strip:
        """A line of pieces, each filled or cut to so many cells and set apart (0: as it is, where it stands)."""
        plain = self._style(*over)
        inks = self._lead(over, current=current, marked=marked)
        for piece, wide in pieces:
            text = piece.text if not wide else cut(piece.text, wide) + " " * (wide - cell_len(cut(piece.text, wide)))
            inks += [Ink(text, piece.style), Ink(" " * (GAP if wide else 1), plain)]
        room = width - cells(inks[:-2]) - GAP - 1  # the last piece gives way to it, the others do not
        shown = right is not None and right.text and room >= LEAST
        aside = [Ink(" " * GAP, plain), Ink(cut(right.text, room), right.style)] if right and shown else []
        return line(inks, width, plain, [*aside, Ink(" ", plain)])

    def said(self, texts: Sequence[CleanText], width: int) -> list[Strip]:
        """Lines in the middle, the first of them stronger: there is nothing to list."""
        return [
            line(
                [
                    Ink(" " * max(0, (width - cell_len(text)) // 2), self._style()),
                    Ink(cut(text, width), self._style("work--said" if number else "work--heading")),
                ],
                width,
                self._style(),
            )
            for number, text in enumerate(texts)
        ]

    def foot(self, below: int, width: int) -> Strip:
        """How many items are below the last that is seen."""
        more = [Ink(f"{below} ▾ ", self._style("work--said"))] if below else []
        return line([], width, self._style(), more)

    def _lead(self, over: Sequence[str], *, current: bool, marked: bool) -> list[Ink]:
        """The bar of the cursor, the dot of the mark, and a blank."""
        plain = self._style(*over)
        sign = BAR_AND_DOT if current and marked else DOT if marked else BAR if current else " "
        return [Ink(sign, self._style(*over, "card--dot" if marked else "card--bar")), Ink(" ", plain)]
