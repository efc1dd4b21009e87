"""One column of the board, drawn as lines: its head, the cards that fit, its foot. No widget per card.

What a column costs is what is visible: cards are measured and drawn from the first visible one on, their lines are
kept, and only lines that differ from those on the screen are painted again. So a step of the cursor costs the same
with ten cards as with ten thousand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from jobboard.board.board import Column
from jobboard.board.card import Card
from jobboard.ui.commands import COLUMN_NAMES
from jobboard.ui.paint import Ink, cells, cut, line
from jobboard.ui.widgets.pen import GAP, Pen

HEAD_LINES = 2
FOOT_LINES = 1
HEAVY, LIGHT = "━", "─"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a column shows: its cards, those of them that are drawn, and the place of the cursor if it is here."""

    column: Column
    cards: tuple[Card, ...]
    cursor: int | None
    today: date


class CardColumn(Widget, can_focus=False, inherit_bindings=False):
    """Draws a `Shown`; scrolls by whole cards to keep the cursor's card in sight."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "column--name",
        "column--count",
        "column--rule",
        "column--foot",
        "column--current",
        "card--company",
        "card--position",
        "card--cursor",
        "card--closed",
        "card--bar",
        "card--mark",
        "card--plain",
        "card--quiet",
        "card--due",
        "card--soon",
        "card--late",
        "card--good",
        "card--warn",
    }
    """
    | Class | Description |
    | :- | :- |
    | `column--name`, `column--count`, `column--rule`, `column--foot` | The head, the rule under it, the foot. |
    | `column--current` | The name and the rule of the column that has the cursor. |
    | `card--company`, `card--position` | The first and the second line of a card. |
    | `card--plain` … `card--warn` | Dates and the third line, by what they mean (`Tone`). |
    | `card--mark` | The sign of a problem. |
    | `card--bar` | The bar at the left of the cursor's card. |
    | `card--cursor`, `card--closed` | Laid over the others on the cursor's card, on closed cards. |
    """

    def __init__(self, status: str | None) -> None:
        super().__init__(id=f"column-{(status or 'unsorted').lower()}")
        self._shown = Shown(Column(status), (), None, date.min)
        self._top = 0
        self._lines: list[Strip] = []
        self._size_drawn = Size(0, 0)
        self._filtered: list[Strip] | None = None
        self._styles: dict[tuple[str, ...], Style] = {}
        self._blank_line: Strip | None = None
        self._pen = Pen(self._style)

    def show(self, shown: Shown) -> None:
        """Draw this; paints only the lines that differ from what is on the screen."""
        if shown != self._shown:
            self._shown = shown
            self._redraw()

    @property
    def page(self) -> int:
        """About how many cards are visible at a time."""
        return max(1, self._body_height // 4)

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are kept. Textual's own way makes every strip anew, and with it what a strip remembers: its
        cuts, its filtered form, its escape sequences. So a column that scrolls costs a third.
        """
        if self._size_drawn != self.size:
            self._lines, self._filtered = self._drawn(), None
        if self._filtered is None:
            self._filtered = [self._through_filters(strip) for strip in self._lines]
        strips = self._filtered[crop.y : crop.bottom]
        return strips if crop.column_span == (0, self._width) else [strip.crop(*crop.column_span) for strip in strips]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
        self._pen.forget()
        self._blank_line = None
        self._lines, self._filtered = self._drawn(), None

    def _through_filters(self, strip: Strip) -> Strip:
        _, background = self.background_colors
        for each in self.get_line_filters():
            strip = strip.apply_filter(each, background)
        return strip

    @property
    def _width(self) -> int:
        return self._size_drawn.width

    @property
    def _body_height(self) -> int:
        return max(0, self._size_drawn.height - HEAD_LINES - FOOT_LINES)

    def _redraw(self) -> None:
        before, self._lines, self._filtered = self._lines, self._drawn(), None
        differing = [y for y, strip in enumerate(self._lines) if y >= len(before) or before[y] != strip]
        for start, count in _runs(differing):
            self.refresh(Region(0, start, self._width, count))

    def _drawn(self) -> list[Strip]:
        """Every line of the column, top to bottom; scrolls first."""
        self._size_drawn = self.size
        if not self._size_drawn:
            return []
        self._top = self._scrolled()
        body: list[Strip] = []
        place = self._top
        whole = place
        while place < len(self._shown.cards) and len(body) < self._body_height:
            body += self._card(place)
            place += 1
            if len(body) <= self._body_height:
                whole = place
            body.append(self._blank())
        del body[self._body_height :]
        body += [self._blank()] * (self._body_height - len(body))
        below = len(self._shown.cards) - whole
        return [*self._head(), *body, self._foot(below)][: self.size.height]

    def _scrolled(self) -> int:
        """The place of the first visible card: as it was, or as near to it as shows the cursor's card whole."""
        cards, cursor = self._shown.cards, self._shown.cursor
        if not cards:
            return 0
        top = min(self._top, self._highest(len(cards) - 1))
        return top if cursor is None else max(min(top, cursor), self._highest(cursor))

    def _highest(self, place: int) -> int:
        """The first card that can be on top while the card at `place` is still whole."""
        room, top = self._body_height - self._height(place), place
        while top > 0 and (room := room - self._height(top - 1) - GAP) >= 0:
            top -= 1
        return top

    def _height(self, place: int) -> int:
        return len(self._card(place))

    def _card(self, place: int) -> tuple[Strip, ...]:
        shown = self._shown
        return self._pen.card(shown.cards[place], shown.today, self._width, current=place == shown.cursor)

    def _head(self) -> tuple[Strip, Strip]:
        """The name and counts, never cut; a rule, heavy where the cursor is, and how many cards are scrolled away."""
        column, width, current = self._shown.column, self._width, self._shown.cursor is not None
        plain, over = self._style(), ("column--current",) if current else ()
        ready = f" · {column.ready} ready" if column.ready else ""
        shown = len(column.cards) if column.status is None else column.open
        count = Ink(f"{shown}{ready}", self._style("column--count"))
        room = cut(COLUMN_NAMES[column.status], width - cells([count]) - 3)
        name = Ink(f"{room} ", self._style("column--name", *over))
        rule = self._style("column--rule", *over)
        above = f"{self._top} ▴ " if self._top else ""
        dashes = Ink((HEAVY if current else LIGHT) * max(0, width - 3 - len(above)) + " ", rule)
        head = line([Ink(" ", plain), name, count], width, plain)
        return head, line([Ink(" ", plain), dashes, Ink(above, self._style("column--count"))], width, plain)

    def _foot(self, below: int) -> Strip:
        """How many cards are below the last that is seen, how many closed ones are hidden."""
        hidden = len(self._shown.column.cards) - len(self._shown.cards)
        style = self._style("column--foot")
        closed = [Ink(" ", style), Ink(f"+{hidden} closed", style)] if hidden else []
        more = [Ink(f"{below} ▾ ", style), Ink(" ", style)] if below else []
        return line(closed, self._width, self._style(), more)

    def _blank(self) -> Strip:
        if self._blank_line is None or self._blank_line.cell_length != self._width:
            self._blank_line = Strip.blank(self._width, self._style())
        return self._blank_line

    def _style(self, *names: str) -> Style:
        if names not in self._styles:
            self._styles[names] = self.get_visual_style(*names).rich_style
        return self._styles[names]


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of neighbours: [1, 2, 3, 7] → [(1, 3), (7, 1)]."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and sum(runs[-1]) == number:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((number, 1))
    return runs
