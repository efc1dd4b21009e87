"""What stands above the columns, and in their place while there is no card: made of the view. Pure."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from jobboard.board.board import COLUMNS
from jobboard.text.clean import CleanText, clean
from jobboard.ui.command import COLUMN_NAMES, ORDER_NAMES
from jobboard.ui.view import UNSORTED, View
from jobboard.ui.widgets.bars import Top
from jobboard.ui.widgets.empty import Hint
from jobboard.ui.widgets.fit import Name

if TYPE_CHECKING:
    from jobboard.store.live import Folder


Reading = tuple[int, int] | None
"""So many of so many files are read, while the board still fills."""


def empty_lines(folder: Folder, others: int, reading: Reading = None) -> tuple[CleanText | Hint, ...]:
    """What an empty board says: where was looked, how to add an application, how to open the samples; or that it is
    still being read.
    """
    if reading is not None:
        return CleanText("Reading the applications"), clean(f"{folder.path.name}{_so_far(reading)}")
    files = f"; {others} files are none" if others > 1 else "; one file is none" if others else ""
    nothing = "; ".join(folder.looked) if folder.is_awaited else f"{folder.path.name} holds none{files}"
    return (
        CleanText("No applications here yet"),
        clean(nothing),
        Hint("a", CleanText("adds the first one; paste a posting, or type it")),
        Hint("q", CleanText("quits; then jobboard --samples opens some to try things on")),
    )


def top_of(view: View, visible: Collection[int], folder: Folder, *, typing: bool, reading: Reading = None) -> Top:
    """The line of names and totals. `visible` are the columns on the screen; `typing`: a filter is being typed."""
    columns, listed = view.board.columns, view.worklist is not None
    names = tuple(
        Name(COLUMN_NAMES[COLUMNS[each]], columns[each].open, listed or each in visible, each == view.column)
        for each in view.columns
    )
    others = 0 if UNSORTED in visible else len(view.whole.others)
    closed = sum(column.closed for column in columns)
    return Top(clean(folder.path.name), names, closed, _notes(view, reading, typing=typing), others)


def _notes(view: View, reading: Reading, *, typing: bool) -> tuple[CleanText, ...]:
    """What makes the board look other than usual: that it is still being read, the filter, the marks, the order."""
    notes = [f"reading{_so_far(reading)}"] if reading is not None else []
    if view.is_filtered and not typing:
        notes.append(f"/{view.lens.filter.text.strip()}  {len(view.board)} of {len(view.whole)}")
    if view.marked:
        away = sum(card.id not in view.board.by_id for card in view.marked_cards)
        notes.append(f"{len(view.marked)} marked" + (f", {away} not in view" if away else ""))
    if view.lens.order != "needs":
        notes.append(f"by {ORDER_NAMES[view.lens.order]}")
    return tuple(map(clean, notes))


def _so_far(reading: tuple[int, int]) -> str:
    """` 3,200 of 10,000`; nothing before the first of them is read."""
    read, total = reading
    return f" {read:,} of {total:,}" if read else ""
