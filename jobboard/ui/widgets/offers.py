"""Offers side by side, drawn as lines: a column for each, as many as fit; the names stay above what is scrolled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import ClassVar, Literal, get_args

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.fit.offers.layout import WIDEST_TITLE, Line, Told, lines
from jobboard.fit.offers.values import Comparison
from jobboard.slots import frozen
from jobboard.text.clean import brief, clean
from jobboard.ui.paint import Ink, cut, line, wrapped

Tone = Literal["name", "position", "label", "text", "basis", "unknown", "strong", "rule", "question"]
"""What a piece is, for the eye."""

MARGIN, GAP = 2, 3
NARROWEST, WIDEST = 24, 40
"""Cells of the column of an offer."""

NOTCH = 3
"""Lines that one notch of the wheel scrolls."""

LONGEST = 400
"""Characters of a cell that are shown."""


SHORT = 12
"""Characters of a basis that may stand behind its text: `line 12`, `the deadline`."""


@frozen
class Piece:
    """A text at a column of a line, in one tone."""

    column: int
    text: str
    tone: Tone


_ON_A_LINE = re.compile(r"\b(lines?) ([0-9])")
"""What stays together where a text is folded."""

Drawn = tuple[Piece, ...]


class OffersTable(Widget, can_focus=False, inherit_bindings=False):
    """A comparison as a table. Laid out once for a width and a first offer; only the visible lines are drawn."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"offers--{tone}" for tone in get_args(Tone)}
    """
    | Class | Description |
    | :- | :- |
    | `offers--name`, `offers--position` | Of whom an offer is, and as what. |
    | `offers--label` | What a row is about. |
    | `offers--text`, `offers--strong` | What an offer says there; what it comes to in all. |
    | `offers--basis` | What that rests on, below it. |
    | `offers--unknown` | Where nothing is known. |
    | `offers--rule` | Below the names. |
    | `offers--question` | What is to be asked. |
    """

    class Moved(Message):
        """Other lines or offers are on the screen: `below` lines are left below them; offers `first` to `last` of all,
        counted from 1.
        """

        def __init__(self, below: int, first: int, last: int, count: int) -> None:
            super().__init__()
            self.below, self.first, self.last, self.count = below, first, last, count

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._rows = lines(comparison)
        self._label = min(WIDEST_TITLE, max((cell_len(clean(row.title)) for row in self._rows), default=0))
        self._first = 0
        self._top = 0
        self._head: list[Drawn] = []
        self._body: list[Drawn] = []

    @property
    def length(self) -> int:
        """The number of lines that can be scrolled."""
        return len(self._body)

    @property
    def fitting(self) -> int:
        """How many offers fit beside each other."""
        room = self.size.width - 2 * MARGIN - self._label
        return max(1, min(len(self._comparison.offers), room // (NARROWEST + GAP)))

    def scroll_lines(self, count: int) -> None:
        """Scroll down by so many lines (up, where negative), as far as there are any."""
        top = max(0, min(self._top + count, len(self._body) - self._room))
        if top != self._top:
            self._top = top
            self._moved()

    def step(self, offers: int) -> None:
        """Show the offers that stand so many further to the right (left, where negative), as far as there are any."""
        first = max(0, min(self._first + offers, len(self._comparison.offers) - self.fitting))
        if first != self._first:
            self._first = first
            self._lay_out()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(NOTCH)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(-NOTCH)

    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        plain, width, head = self._style(), self.size.width, len(self._head)
        place = y if y < head else self._top + y
        pieces = self._head[y] if y < head else self._body[place - head] if place - head < len(self._body) else ()
        inks: list[Ink] = []
        at = 0
        for piece in pieces:
            inks += [Ink(" " * (piece.column - at), plain), Ink(piece.text, self._style(f"offers--{piece.tone}"))]
            at = piece.column + cell_len(piece.text)
        return line(inks, width, plain)

    @property
    def _room(self) -> int:
        """Lines below the names."""
        return max(0, self.size.height - len(self._head))

    def _lay_out(self) -> None:
        """Fold everything to the width."""
        self._first = max(0, min(self._first, len(self._comparison.offers) - self.fitting))
        room = self.size.width - 2 * MARGIN - self._label - GAP * self.fitting
        wide = max(1, min(WIDEST, room // self.fitting))
        columns = [MARGIN + self._label + GAP + number * (wide + GAP) for number in range(self.fitting)]
        shown = range(self._first, self._first + min(self.fitting, len(self._comparison.offers)))
        self._head = list(self._names(shown, columns, wide))
        self._body = [piece for row in self._rows for piece in _row(row, shown, columns, wide, self._label)]
        self._body += self._questions(shown)
        self._top = max(0, min(self._top, len(self._body) - self._room))
        self._moved()

    def _names(self, shown: range, columns: Sequence[int], wide: int) -> Iterator[Drawn]:
        offers = [self._comparison.offers[each] for each in shown]
        names = [cut(clean(brief(clean(each.name), LONGEST)), wide) for each in offers]
        positions = [cut(clean(each.facts.position or ""), wide) for each in offers]
        yield tuple(Piece(column, name, "name") for column, name in zip(columns, names, strict=False))
        yield tuple(Piece(column, each, "position") for column, each in zip(columns, positions, strict=False))
        end = columns[len(offers) - 1] + wide if offers else MARGIN
        yield (Piece(MARGIN, "─" * (end - MARGIN), "rule"),)

    def _questions(self, shown: range) -> Iterator[Drawn]:
        """What is to be asked about each offer that is shown, below one another."""
        room = max(1, min(100, self.size.width - 2 * MARGIN - 2))
        for number in shown:
            questions = self._comparison.questions(number)
            if not questions:
                continue
            yield ()
            yield (Piece(MARGIN, cut(f"To ask {clean(self._comparison.offers[number].name)}", room), "name"),)
            for question in questions:
                for nth, text in enumerate(wrapped(clean(question), room)):
                    mark = (Piece(MARGIN, "?", "unknown"),) if not nth else ()
                    yield (*mark, Piece(MARGIN + 2, text, "question"))

    def _moved(self) -> None:
        self.refresh()
        below = max(0, len(self._body) - self._top - self._room)
        last = min(self._first + self.fitting, len(self._comparison.offers))
        self.post_message(self.Moved(below, self._first + 1, last, len(self._comparison.offers)))

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


def _row(row: Line, shown: range, columns: Sequence[int], wide: int, label: int) -> Iterator[Drawn]:
    """A row: the title and the texts, each with what it rests on below it, folded to the width of its column."""
    if row.apart:
        yield ()
    folded = [_folded(row.cells[each], wide, row.strong) for each in shown]
    tone: Tone = "strong" if row.strong else "label"
    title: list[Drawn] = [(Piece(0, each, tone),) for each in wrapped(brief(clean(row.title), LONGEST), label)]
    for drawn in zip_longest(title, *folded, fillvalue=()):
        yield tuple(
            Piece(column + each.column, each.text, each.tone)
            for column, pieces in zip((MARGIN, *columns), drawn, strict=False)
            for each in pieces
        )


def _folded(cell: Told, wide: int, strong: bool) -> list[Drawn]:
    """The lines of a cell; a short word on where it stands has its place behind the text, where there is room."""
    tone: Tone = "unknown" if cell.quiet else "strong" if strong else "text"
    texts = wrapped(brief(clean(cell.text), LONGEST), wide)
    basis = brief(clean(_ON_A_LINE.sub("\\1\u00a0\\2", cell.basis)), LONGEST)
    drawn: list[Drawn] = [(Piece(0, each, tone),) for each in texts]
    behind = cell_len(texts[-1]) + 2
    if basis and len(basis) <= SHORT and behind + cell_len(basis) <= wide:
        return [*drawn[:-1], (*drawn[-1], Piece(behind, basis, "basis"))]
    return [*drawn, *((Piece(0, each, "basis"),) for each in (wrapped(basis, wide) if basis else ()))]
