"""The line above the columns and the line below them, drawn from values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cells, cut, line


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


@dataclass(frozen=True, slots=True)
class Name:
    """A column in the strip: its name and open cards, whether it is on the screen, whether the cursor is in it."""

    name: str
    count: int
    visible: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Top:
    """The line above the columns: the folder's name and totals, or the strip of all columns when not all fit."""

    folder: CleanText
    names: tuple[Name, ...]
    closed: int

    @property
    def all_fit(self) -> bool:
        """Whether every column is on the screen."""
        return all(each.visible for each in self.names)


class TopBar(Bar):
    """Shows a `Top`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"top--folder", "top--count", "top--here", "top--seen", "top--away"}
    """
    | Class | Description |
    | :- | :- |
    | `top--folder`, `top--count` | The folder's name and the totals. |
    | `top--here`, `top--seen`, `top--away` | A column's name: with the cursor, on the screen, beyond its edge. |
    """

    def render_line(self, y: int) -> Strip:
        top, width, plain = self._value, self.size.width, self._style()
        if not isinstance(top, Top) or y > 0:
            return Strip.blank(width, plain)
        return self._totals(top, width, plain) if top.all_fit else self._strip(top, width, plain)

    def _totals(self, top: Top, width: int, plain: Style) -> Strip:
        count = self._style("top--count")
        open_cards = sum(each.count for each in top.names)
        closed = f" · {top.closed} closed" if top.closed else ""
        totals = [Ink(f"{open_cards} open{closed}", count), Ink(" ", plain)]
        return line([Ink(" ", plain), Ink(top.folder, self._style("top--folder"))], width, plain, totals)

    def _strip(self, top: Top, width: int, plain: Style) -> Strip:
        """All names with their counts; the longest names give way first, counts never."""
        most = max(len(each.name) for each in top.names)
        while most > 1 and self._strip_width(top, most) > width:
            most -= 1
        inks: list[Ink] = []
        for each in top.names:
            style = self._style("top--here" if each.current else "top--seen" if each.visible else "top--away")
            left, right = ("[", "]") if each.current else (" ", " ")
            inks += [Ink(left, style), Ink(f"{cut(each.name, most)} {each.count}{right}", style), Ink(" ", plain)]
        return line(inks, width, plain)

    @staticmethod
    def _strip_width(top: Top, most: int) -> int:
        return sum(min(len(each.name), most) + len(str(each.count)) + 3 for each in top.names)


@dataclass(frozen=True, slots=True)
class Key:
    """A key in the footer and what it does."""

    cap: str
    title: str


@dataclass(frozen=True, slots=True)
class Bottom:
    """The line below the columns: what the keys do here and now, the key that waits for another, what is the matter."""

    keys: tuple[Key, ...]
    waiting: str = ""
    matter: CleanText = NOTHING
    trouble: bool = False


class KeyBar(Bar):
    """Shows a `Bottom`: as many keys as fit, from the left, the last two always."""

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
        matter = self._matter(bottom, plain)
        inks = [Ink(" ", plain)]
        if bottom.waiting:
            waiting = self._style("keys--waiting")
            inks += [Ink(" ", waiting), Ink(f"{bottom.waiting} ", waiting), Ink("  ", plain)]
        kept, gap = _fitting(bottom.keys, width - cells(inks) - cells(matter))
        cap, title = self._style("keys--cap"), self._style("keys--title")
        for key in kept:
            inks += [Ink(f"{key.cap} ", cap), Ink(key.title + " " * gap, title)]
        return line(inks, width, plain, matter)

    def _matter(self, bottom: Bottom, plain: Style) -> list[Ink]:
        if not bottom.matter:
            return []
        text = ("! " if bottom.trouble else "") + cut(bottom.matter, self.size.width // 2)
        return [Ink(text, self._style("keys--trouble" if bottom.trouble else "keys--matter")), Ink(" ", plain)]


def _fitting(keys: tuple[Key, ...], room: int) -> tuple[list[Key], int]:
    """The keys that fit, and the blanks between them: first the gaps give way, then the keys before the last two."""
    kept = list(keys)
    while True:
        words = sum(len(key.cap) + 1 + len(key.title) for key in kept)
        for gap in (3, 2, 1):
            if words + gap * (len(kept) - 1) <= room:
                return kept, gap
        if len(kept) <= 2:
            return kept, 1
        del kept[-3]
