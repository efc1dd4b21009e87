"""Draws cards, and keeps what it has drawn: a card's lines are made once for each thing that they depend on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from jobboard.board.card import Card
from jobboard.board.face import Face, Part, Tone, face
from jobboard.slots import replace
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cut, line

if TYPE_CHECKING:
    from jobboard.profile.values import Profile

GAP = 1
"""Lines between two cards, cells between two columns."""

MOST_KEPT = 2_000
BAR, DOT, BAR_AND_DOT = "▌", "●", "◉"
"""At the left of a card: it has the cursor, it is marked, both."""

EDGES = 2
"""Cells of a card that hold no text: the bar's at its left, a blank at its right."""

WIDE = 34
"""Cells of text from which on a card also tells the location."""

LEAST, SHORT = 6, 9
"""A text that would be cut to fewer cells is left out; one of at most so many is not cut where another can be."""

LEAST_PLACE = 12
"""A location that would be cut to fewer cells is left out."""

DOT_BETWEEN, APART = " · ", "  "
MARKED, CURSOR, CLOSED = "card--marked", "card--cursor", "card--closed"
TONES: dict[Tone, str] = {tone: f"card--{tone}" for tone in get_args(Tone)}


class Pen:
    """`style` gives the style of some component classes, laid over each other in their order."""

    def __init__(self, style: Callable[..., Style]) -> None:
        self._style = style
        self._kept: dict[tuple[str, int, bool, bool], tuple[Card, date | datetime, tuple[Strip, ...]]] = {}
        self._profile: Profile | None = None

    def judge_by(self, profile: Profile | None) -> None:
        """Mark the cards that fail a must-have of this profile."""
        if profile is not self._profile:
            self._profile = profile
            self.forget()

    def forget(self) -> None:
        """Another theme or profile: what was drawn is no longer right."""
        self._kept.clear()

    def card(self, card: Card, now: datetime, width: int, *, current: bool, marked: bool) -> tuple[Strip, ...]:
        """The lines of a card; the very same strips as long as nothing changes that they depend on.

        Only a card with rounds depends on the time, the others on the day.
        """
        at = now if card.facts.rounds else now.date()
        key = (card.id, width, current, marked)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is card and kept[1] == at:
            return kept[2]
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        over = [name for name, holds in ((MARKED, marked), (CURSOR, current), (CLOSED, card.closed)) if holds]
        lines = self._drawn(face(card, now, self._failed(card)), width, over)
        self._kept[key] = (card, at, lines)
        return lines

    def _failed(self, card: Card) -> tuple[str, ...]:
        """The must-haves that a card does not meet; without a profile nothing is imported to judge by."""
        if self._profile is None:
            return ()
        from jobboard.board.fitting import failed

        return failed(card, self._profile)

    def _drawn(self, drawn: Face, width: int, over: list[str]) -> tuple[Strip, ...]:
        under = [name for name in over if name != CLOSED]

        def style(name: str) -> Style:
            return self._style(*under, CLOSED if CLOSED in over else name)

        fill = style("card--plain")
        edge = Ink(BAR, self._style(*under, "card--bar")) if CURSOR in over else Ink(" ", fill)
        end = [Ink(" ", fill), Ink(" " * GAP, self._style())]
        room = width - GAP - EDGES
        mark = [Ink(" ", fill), Ink(drawn.mark, style("card--mark"))] if drawn.mark else []
        when = [Ink(" ", fill), Ink(drawn.when.text, style(TONES[drawn.when.tone]))] if drawn.when.text else []
        company = Ink(drawn.company, style("card--company"))
        lines = [line([self._dot(under) or edge, company], width, fill, [*mark, *when, *end])]
        if drawn.position:
            where = _beside(drawn.position, drawn.location, room)
            right = [Ink(APART, fill), Ink(where, style("card--quiet"))] if where else []
            lines.append(line([edge, Ink(drawn.position, style("card--position"))], width, fill, [*right, *end]))
        if drawn.details:
            dot = (Ink(" ", fill), Ink(DOT_BETWEEN[1:], style("card--quiet")))
            parts = fitting(drawn.details, room)
            inks = [each for part in parts for each in (*dot, Ink(part.text, style(TONES[part.tone])))]
            lines.append(line([edge, *inks[len(dot) :]], width, fill, end))
        return tuple(lines)

    def _dot(self, under: list[str]) -> Ink | None:
        """The sign of a marked card, which says also whether the cursor is on it."""
        if MARKED not in under:
            return None
        return Ink(BAR_AND_DOT if CURSOR in under else DOT, self._style(*under, "card--dot"))


def fitting(parts: tuple[Part, ...], room: int) -> tuple[Part, ...]:
    """The parts that fit with dots between them: the last is cut, or the longest so that a short last one stays whole.

    Where neither is enough the last goes.
    """
    for count in range(len(parts), 1, -1):
        kept = parts[:count]
        widths = [cell_len(part.text) for part in kept]
        spare = room - sum(widths) - len(DOT_BETWEEN) * (count - 1)
        if spare >= 0:
            return kept
        gives = widths.index(max(widths)) if widths[-1] <= SHORT else count - 1
        if widths[gives] + spare >= LEAST:
            shorter = replace(kept[gives], text=CleanText(cut(kept[gives].text, widths[gives] + spare)))
            return (*kept[:gives], shorter, *kept[gives + 1 :])
    return parts[:1]


def _beside(position: CleanText, location: CleanText, room: int) -> str:
    """The location, as much of it as a wide column has room for at the right of the whole position."""
    spare = room - cell_len(position) - len(APART)
    fits = room >= WIDE and spare >= min(LEAST_PLACE, cell_len(location))
    return cut(location, spare) if fits else ""
