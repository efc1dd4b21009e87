"""Draws cards, and keeps what it has drawn: a card's lines are made once for each thing that they depend on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import get_args

from rich.style import Style
from textual.strip import Strip

from jobboard.board.card import Card
from jobboard.board.face import Face, Part, Tone, face
from jobboard.ui.paint import Ink, line

GAP = 1
"""Lines between two cards, cells between two columns."""

MOST_KEPT = 2_000
BAR, DOT, BAR_AND_DOT = "▌", "●", "◉"
"""At the left of a card: it has the cursor, it is marked, both."""
MARKED, CURSOR, CLOSED = "card--marked", "card--cursor", "card--closed"
TONES: dict[Tone, str] = {tone: f"card--{tone}" for tone in get_args(Tone)}


class Pen:
    """`style` gives the style of some component classes, laid over each other in their order."""

    def __init__(self, style: Callable[..., Style]) -> None:
        self._style = style
        self._kept: dict[tuple[str, int, bool, bool], tuple[Card, date, tuple[Strip, ...]]] = {}

    def forget(self) -> None:
        """Another theme: what was drawn is no longer right."""
        self._kept.clear()

    def card(self, card: Card, today: date, width: int, *, current: bool, marked: bool) -> tuple[Strip, ...]:
        """The lines of a card; the very same strips as long as nothing changes that they depend on."""
        key = (card.id, width, current, marked)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is card and kept[1] == today:
            return kept[2]
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        over = [name for name, holds in ((MARKED, marked), (CURSOR, current), (CLOSED, card.closed)) if holds]
        lines = self._drawn(face(card, today), width, over)
        self._kept[key] = (card, today, lines)
        return lines

    def _drawn(self, drawn: Face, width: int, over: list[str]) -> tuple[Strip, ...]:
        under = [name for name in over if name != CLOSED]
        dimmed = [CLOSED] if CLOSED in over else []

        def style(name: str) -> Style:
            return self._style(*under, name, *dimmed)

        def ink(part: Part) -> Ink:
            return Ink(part.text, style(TONES[part.tone]))

        fill = style("card--plain")
        edge = Ink(BAR, self._style(*under, "card--bar")) if CURSOR in over else Ink(" ", fill)
        end = [Ink(" ", fill), Ink(" " * GAP, self._style())]
        mark = [Ink(" ", fill), Ink(drawn.mark, style("card--mark"))] if drawn.mark else []
        when = [Ink(" ", fill), ink(drawn.when)] if drawn.when.text else []
        company = Ink(drawn.company, style("card--company"))
        lines = [line([self._dot(under) or edge, company], width, fill, [*mark, *when, *end])]
        if drawn.position:
            lines.append(line([edge, Ink(drawn.position, style("card--position"))], width, fill, end))
        if drawn.details:
            dot = [Ink(" ", fill), Ink("· ", style("card--quiet"))]
            inks = [each for part in drawn.details for each in (*dot, ink(part))][len(dot) :]
            lines.append(line([edge, *inks], width, fill, end))
        return tuple(lines)

    def _dot(self, under: list[str]) -> Ink | None:
        """The sign of a marked card, which says also whether the cursor is on it."""
        if MARKED not in under:
            return None
        return Ink(BAR_AND_DOT if CURSOR in under else DOT, self._style(*under, "card--dot"))
