"""Draws the lines of a list of work: headings, items in one line or in two, what stands below the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from jobboard.board.face import Part
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

NARROW = 84
"""Cells below which names have less room."""

GAP = 2


@dataclass(frozen=True, slots=True)
class Told:
    """The words of an item: when, who, what it is about, and aside what to do or what else is known."""

    when: Part
    name: CleanText
    what: CleanText
    aside: Part = NOTHING


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
        """The lines of an item: one where the screen is wide, else two where it has something aside."""
        over = [name for name, holds in ((MARKED, marked), (CURSOR, current)) if holds]
        plain = self._style(*over)
        wide = width >= WIDE
        name_width = NAME if width >= NARROW else NARROW_NAME
        lead = self._lead(over, current=current, marked=marked)
        head = [
            *lead,
            Ink(_padded(told.when.text, WHEN), self._style(*over, TONES[told.when.tone])),
            Ink(" " * GAP, plain),
            Ink(_padded(told.name, name_width), self._style(*over, "work--name")),
            Ink(" " * GAP, plain),
        ]
        room = width - cells(head) - 1
        aside = cut(told.aside.text, room * 3 // 5) if wide else ""
        right = [Ink(aside, self._style(*over, TONES[told.aside.tone])), Ink(" ", plain)]
        what = cut(told.what, max(1, room - cell_len(aside) - GAP * bool(aside)))
        first = line([*head, Ink(what, self._style(*over, "work--what"))], width, plain, right)
        if wide or not told.aside.text:
            return (first,)
        below = [self._lead(over, current=current, marked=False)[0], Ink(" " * (cells(head) - 1), plain)]
        text = Ink(cut(told.aside.text, room), self._style(*over, TONES[told.aside.tone]))
        return first, line([*below, text], width, plain)

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


def _padded(text: str, width: int) -> str:
    short = cut(text, width)
    return short + " " * (width - cell_len(short))
