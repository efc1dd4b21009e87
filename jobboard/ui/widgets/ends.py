"""The ends of a column: its head with the name and counts, its foot with what is not in sight."""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style
from textual.strip import Strip

from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.paint import Ink, cells, cut, line
from jobboard.ui.widgets.pen import BAR
from jobboard.ui.widgets.shown import Shown

HEAVY, LIGHT, DOUBLE = "━", "─", "═"
AIM = "▸"

Styles = Callable[..., Style]
"""The style of some component classes, laid over each other in their order."""


def head(shown: Shown, above: int, width: int, style: Styles) -> tuple[Strip, Strip]:
    """The name and counts, never cut; a rule, heavy where the cursor is, and how many cards are scrolled away above."""
    column, current = shown.column, shown.cursor is not None
    over = ["column--aimed"] if shown.aimed else ["column--current"] if current else []
    plain, counts = style(), style("column--count")
    ready = f" · {column.ready} ready" if column.ready else ""
    count = Ink(f"{len(column.cards) if column.status is None else column.open}{ready}", counts)
    room = cut(COLUMN_NAMES[column.status], width - cells([count]) - 3)
    lead = Ink(AIM if shown.aimed else " ", style("column--name", *over))
    name = Ink(f"{room} ", style("column--name", *over))
    scrolled = f"{above} ▴ " if above else ""
    sign = DOUBLE if shown.aimed else HEAVY if current else LIGHT
    dashes = Ink(sign * max(0, width - 3 - len(scrolled)) + " ", style("column--rule", *over))
    rule = line([Ink(" ", plain), dashes, Ink(scrolled, counts)], width, plain)
    return line([lead, name, count], width, plain), rule


def foot(shown: Shown, below: int, width: int, style: Styles) -> Strip:
    """How many other files there are or closed cards are hidden; how many cards are below the last that is seen.

    With the cursor on it (UNSORTED, behind its last card) it looks like a card that has the cursor.
    """
    over = ["card--cursor"] if shown.on_foot else []
    plain, text = style(*over), style(*over, "column--foot")
    left = Ink(BAR, style("card--cursor", "card--bar")) if shown.on_foot else Ink(" ", plain)
    more = [Ink(f"{below} ▾ ", text)] if below else []
    return line([left, Ink(_not_cards(shown), text)], width, plain, [*more, Ink(" ", style())])


def _not_cards(shown: Shown) -> str:
    """What stands in no card here. UNSORTED hides no closed cards, the others have no other files."""
    if shown.others:
        return f"{shown.others} other file{'' if shown.others == 1 else 's'}"
    hidden = len(shown.column.cards) - len(shown.cards)
    return f"+{hidden} closed" if hidden else ""
