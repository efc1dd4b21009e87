"""A column of the board, drawn as lines: its head, the cards that fit, its foot. No widget per card.

What a column costs is what is visible: cards are measured and drawn from the first visible one on, their lines are
kept, and only lines that differ from those on the screen are painted again. So a step of the cursor costs the same
with ten cards as with ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from jobboard.board.board import Column
from jobboard.board.card import Card
from jobboard.ui.paint import runs
from jobboard.ui.widgets.card_columns import CardColumns
from jobboard.ui.widgets.ends import foot, head
from jobboard.ui.widgets.pen import GAP, Pen
from jobboard.ui.widgets.shown import Shown

HEAD_LINES = 2
FOOT_LINES = 1


class CardLines(Widget, can_focus=False, inherit_bindings=False):
    """Draws a `Shown` in the styles of the CardColumns that it stands in; scrolls by whole cards to keep the cursor's
    card in sight.
    """

    ALLOW_SELECT = False

    def __init__(self, status: str | None) -> None:
        super().__init__(id=f"column-{(status or 'unsorted').lower()}")
        self._shown = Shown(Column(status), (), None, datetime.min)
        self._top = 0
        self._lines: list[Strip] = []
        self._places: list[int | None] = []
        self._size_drawn = Size(0, 0)
        self._outdated = False
        self._filtered: list[Strip] | None = None
        self._blank_line: Strip | None = None
        self._pen = Pen(self._style)

    def show(self, shown: Shown) -> None:
        """Draw this; paints only the lines that differ from what is on the screen."""
        if shown != self._shown:
            if shown.on_foot and not self._shown.on_foot:
                self._top = len(shown.cards)
            self._shown = shown
            self._pen.judge_by(shown.profile)
            self._redraw()

    @property
    def status(self) -> str | None:
        """The status of the cards in it; None is UNSORTED."""
        return self._shown.column.status

    @property
    def page(self) -> int:
        """About how many cards are visible at a time."""
        return max(1, self._body_height // 4)

    def card_at(self, y: int) -> Card | None:
        """The card that is drawn on a line, None for the head, the foot and what is empty."""
        row = y - HEAD_LINES
        place = self._places[row] if 0 <= row < len(self._places) else None
        return None if place is None else self._shown.cards[place]

    def in_sight(self) -> Iterator[Card]:
        """The cards that can be seen, wholly or in part."""
        return (self._shown.cards[place] for place in dict.fromkeys(self._places) if place is not None)

    def is_others(self, y: int) -> bool:
        """Whether that line is the foot that tells of other files."""
        return self._shown.others > 0 and y == HEAD_LINES + self._body_height

    def scroll_cards(self, count: int) -> int | None:
        """Scroll down (up, where negative) by so many cards, as far as there are any.

        Where that takes the cursor's card out of sight nothing is drawn: the answer is the place of the nearest card
        that stays in sight, and the column shows it scrolled once the cursor is there.
        """
        cards, cursor = self._shown.cards, self._shown.cursor
        top = max(0, min(self._top + count, self._highest(len(cards) - 1))) if cards else 0
        if top == self._top:
            return None
        self._top = top
        nearest = None if cursor is None else self._nearest_seen(cursor)
        if nearest == cursor:
            self._redraw()
            return None
        return nearest

    def _nearest_seen(self, place: int) -> int:
        """The place itself, or that of the nearest card that is seen whole. The foot is always seen."""
        last, count = self._top, len(self._shown.cards)
        if place >= count:
            return place
        while last + 1 < count and self._highest(last + 1) <= self._top:
            last += 1
        return max(self._top, min(place, last))

    def render_line(self, y: int) -> Strip:
        lines = self.render_lines(Region(0, y, self.size.width, 1))
        return lines[0] if lines else Strip.blank(0)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are kept. Textual's own way makes every strip anew, and with it what a strip remembers: its
        cuts, its filtered form, its escape sequences. So a column that scrolls costs a third.
        """
        if self._outdated or self._size_drawn != self.size:
            self._lines, self._filtered = self._drawn(), None
        if self._filtered is None:
            self._filtered = [self._through_filters(strip) for strip in self._lines]
        strips = self._filtered[crop.y : crop.bottom]
        return strips if crop.column_span == (0, self._width) else [strip.crop(*crop.column_span) for strip in strips]

    def notify_style_update(self) -> None:
        """Nothing is drawn here: Textual tells of it before the styles of component classes are the right ones."""
        super().notify_style_update()
        self._pen.forget()
        self._blank_line = None
        self._outdated = True

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
        for start, count in runs(differing):
            self.refresh(Region(0, start, self._width, count))

    def _drawn(self) -> list[Strip]:
        """Every line of the column, top to bottom; scrolls first."""
        self._size_drawn, self._outdated = self.size, False
        if not self._size_drawn:
            return []
        self._top = self._scrolled()
        shown, width = self._shown, self._width
        body: list[Strip] = []
        places: list[int | None] = []
        place = whole = self._top
        while place < len(shown.cards) and len(body) < self._body_height:
            lines = self._card(place)
            body += (*lines, self._blank())
            places += (*[place] * len(lines), None)
            place += 1
            if len(body) - GAP <= self._body_height:
                whole = place
        del body[self._body_height :]
        body += [self._blank()] * (self._body_height - len(body))
        self._places = places[: self._body_height]
        below = foot(shown, len(shown.cards) - whole, width, self._style)
        return [*head(shown, self._top, width, self._style), *body, below][: self.size.height]

    def _scrolled(self) -> int:
        """The place of the first visible card: as it was, or as near to it as shows the cursor's card whole."""
        cards, cursor = self._shown.cards, self._shown.cursor
        if not cards:
            return 0
        top = min(self._top, self._highest(len(cards) - 1))
        return top if cursor is None or cursor >= len(cards) else max(min(top, cursor), self._highest(cursor))

    def _highest(self, place: int) -> int:
        """The first card that can be on top while the card at `place` is still whole."""
        room, top = self._body_height - len(self._card(place)), place
        while top > 0 and (room := room - len(self._card(top - 1)) - GAP) >= 0:
            top -= 1
        return top

    def _card(self, place: int) -> tuple[Strip, ...]:
        shown, card = self._shown, self._shown.cards[place]
        current, marked = place == shown.cursor, card.id in shown.marked
        return self._pen.card(card, shown.now, self._width, current=current, marked=marked)

    def _blank(self) -> Strip:
        if self._blank_line is None or self._blank_line.cell_length != self._width:
            self._blank_line = Strip.blank(self._width, self._style())
        return self._blank_line

    def _style(self, *names: str) -> Style:
        return cast("CardColumns", self.parent).style(*names)
