"""Which of other rows is the one that was there before: what the cursor and the place on the screen follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from jobboard.ui.pane.row import PaneRow

NEAR = 300
"""Rows up and down in which a row is looked for that has another key than before."""


def like(row: PaneRow, at: int, rows: Sequence[PaneRow], place_of: Callable[[str], int | None]) -> int | None:
    """Where a row that stood at that place is among these: its key and its text, else its text near by, else its key,
    else what stands at its place; None beyond the end.

    A key may name a line of the file, which is that of another row after an edit above; so the text is asked first,
    among rows whose keys begin alike (up to the first colon).
    """
    keyed = at if at < len(rows) and rows[at].key == row.key else place_of(row.key) if row.key else None
    text, family = row.text, _family(row)
    for number in chain(() if keyed is None else (keyed,), _outwards(at, NEAR)):
        if 0 <= number < len(rows) and rows[number].kind == row.kind:
            each = rows[number]
            if _family(each) == family and each.text == text:
                return number
    if keyed is not None:
        return keyed
    return at if at < len(rows) else None


def _family(row: PaneRow) -> str:
    return row.key.partition(":")[0]


def _outwards(middle: int, most: int) -> Iterator[int]:
    """The numbers nearest to one, itself first, then by turns above and below it."""
    yield middle
    for away in range(1, most):
        yield middle + away
        yield middle - away
