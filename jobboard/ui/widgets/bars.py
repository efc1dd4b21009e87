"""The line above the columns and the line below them, drawn from values."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cells, cut, line
from jobboard.ui.widgets.fit import Key, Name, cut_evenly, fitted, strip_texts


class Bar(Widget, can_focus=False, inherit_bindings=False):
    """A line that is drawn anew when its value changes; it never lays the screen out."""

    ALLOW_SELECT = False
    _value: object = None

    def show(self, value: object) -> None:
        """Draw this."""
        if value != self._value:
            self._value = value
            self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        self.refresh()

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


NOTHING = CleanText("")


@frozen
class Top:
    """The line above the columns: the folder's name and totals, or the strip of all columns when not all fit.

    `notes` say how the board is looked at (`/acme 12 of 400`, `3 marked`, `by company`). `others` is how many files are
    no applications, 0 where the foot of UNSORTED tells it.
    """

    folder: CleanText
    names: tuple[Name, ...]
    closed: int
    notes: tuple[CleanText, ...] = ()
    others: int = 0

    @property
    def all_fit(self) -> bool:
        """Whether every column is on the screen."""
        return all(each.visible for each in self.names)


class TopBar(Bar):
    """Shows a `Top`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "top--folder",
        "top--count",
        "top--note",
        "top--here",
        "top--seen",
        "top--away",
    }
    """
    | Class | Description |
    | :- | :- |
    | `top--folder`, `top--count` | The folder's name and the totals. |
    | `top--note` | How the board is looked at. |
    | `top--here`, `top--seen`, `top--away` | A column's name: with the cursor, on the screen, beyond its edge. |
    """

    def render_line(self, y: int) -> Strip:
        top, width, plain = self._value, self.size.width, self._style()
        if not isinstance(top, Top) or y > 0:
            return Strip.blank(width, plain)
        return self._totals(top, width, plain) if top.all_fit else self._strip(top, width, plain)

    def _totals(self, top: Top, width: int, plain: Style) -> Strip:
        """The folder, the notes, the totals; the folder gives way down to `LEAST`, then the notes, the totals never."""
        totals = Ink(_in_words(top), self._style("top--count"))
        room = width - cells([totals]) - 3
        folder = cut(top.folder, max(LEAST, room - _notes_width(top) - 1))
        notes = self._notes(top, room - cell_len(folder) - APART - 1)
        left = [Ink(" ", plain), Ink(folder, self._style("top--folder"))]
        return line(left, width, plain, [Ink(" ", plain), *notes, totals, Ink(" ", plain)])

    def _strip(self, top: Top, width: int, plain: Style) -> Strip:
        """All names with their counts and, as far as there is room, the notes. Names give way, counts never."""
        kept_free = min(_notes_width(top) + APART, width * 2 // 5) if top.notes else 0
        inks: list[Ink] = []
        for each, text in zip(top.names, strip_texts(top.names, width - kept_free), strict=True):
            style = self._style("top--here" if each.current else "top--seen" if each.visible else "top--away")
            blank = " " if text.startswith(" ") else ""
            inks += [Ink(blank, plain), Ink(text.removeprefix(blank), style)]
        return line(inks, width, plain, self._notes(top, width - cells(inks) - 2 * APART))

    def _notes(self, top: Top, room: int) -> list[Ink]:
        text = (" " * APART).join(cut_evenly(top.notes, room, APART))
        return [Ink(text, self._style("top--note")), Ink(" " * APART, self._style())] if text else []


LEAST = 12
"""Cells that are kept for the folder's name."""

APART = 2
"""Blanks between two notes, and between the keys and the matter, at least."""


def _notes_width(top: Top) -> int:
    return sum(map(cell_len, top.notes)) + APART * len(top.notes)


def _in_words(top: Top) -> str:
    """`46 open · 71 closed · 31 other files`."""
    closed = f" · {top.closed} closed" if top.closed else ""
    others = f" · {top.others} other file{'' if top.others == 1 else 's'}" if top.others else ""
    return f"{sum(each.count for each in top.names)} open{closed}{others}"


@frozen
class Bottom:
    """The line below the columns: what the keys do here and now, the key that waits for another, what is the matter."""

    keys: tuple[Key, ...]
    waiting: str = ""
    matter: CleanText = NOTHING
    trouble: bool = False


class KeyBar(Bar):
    """Shows a `Bottom`: as many keys as fit whole, the last two always; of a chord that waits, all its ends."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "keys--cap",
        "keys--title",
        "keys--waiting",
        "keys--matter",
        "keys--trouble",
    }
    """
    | Class | Description |
    | :- | :- |
    | `keys--cap`, `keys--title` | A key, and what it does. |
    | `keys--waiting` | The first key of a chord. |
    | `keys--matter`, `keys--trouble` | How the folder is watched; that something is wrong with it. |
    """

    def render_line(self, y: int) -> Strip:
        bottom, width, plain = self._value, self.size.width, self._style()
        if not isinstance(bottom, Bottom) or y > 0:
            return Strip.blank(width, plain)
        inks = [Ink(" ", plain), *self._waiting(bottom, plain)]
        wanted = f"! {bottom.matter}" if bottom.trouble else bottom.matter
        room = width - cells(inks) - 1
        fit = fitted(bottom.keys, room, cell_len(wanted) + APART if wanted else 0, all_of_them=bool(bottom.waiting))
        cap, title = self._style("keys--cap"), self._style("keys--title")
        for number, key in enumerate(fit.keys):
            inks.append(Ink(" " * fit.gap if number else "", title))
            inks += (
                [Ink(f"{key.cap} ", cap), Ink(key.title, title)] if fit.titles and key.title else [Ink(key.cap, cap)]
            )
        matter = self._style("keys--trouble" if bottom.trouble else "keys--matter")
        return line(inks, width, plain, [Ink(cut(wanted, fit.matter - APART), matter), Ink(" ", plain)])

    def _waiting(self, bottom: Bottom, plain: Style) -> list[Ink]:
        if not bottom.waiting:
            return []
        return [Ink(f" {bottom.waiting} ", self._style("keys--waiting")), Ink("  ", plain)]
