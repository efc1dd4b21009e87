"""Tables whose cells stand between commas, semicolons, tabs or bars, as spreadsheets save and copy them (RFC 4180).

A cell may be in quotes, with newlines and doubled quotes in it. One pass, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.errors import Refused
from jobboard.intake.tracker.columns import head
from jobboard.intake.tracker.values import MOST_CELLS, MOST_ROWS, TOO_MANY, Grid, Line

SEPARATORS = (",", ";", "\t", "|")
_HEAD_LINES = 50
"""The head of a table stands on one of so many rows."""

_HEAD_CHARACTERS = 100_000
_QUOTE = '"'


def read_separated(text: str) -> Grid | None:
    """The one table of such a text; None where no separator makes a tracker's columns of one of its first rows.

    Raises Refused where a quote is not closed properly, since rows would be lost in the cell that it opens, and for far
    more rows than are taken in.
    """
    best: tuple[int, str] | None = None
    for separator in SEPARATORS:
        known = _columns_known(text[:_HEAD_CHARACTERS], separator)
        if known and (best is None or known > best[0]):
            best = known, separator
    if best is None:
        return None
    lines = []
    for line in rows(text, best[1]):
        if any(line.cells):
            lines.append(line)
        if len(lines) > MOST_ROWS * 2:
            raise Refused(TOO_MANY)
    return Grid(tuple(lines))


def _columns_known(text: str, separator: str) -> int:
    """How many columns with a known name the first head of a tracker has, with that separator; 0 without one."""
    if separator not in text:
        return 0
    try:
        for count, line in enumerate(rows(text, separator), start=1):
            if columns := head(line.cells):
                return sum(column.meaning is not None for column in columns)
            if count >= _HEAD_LINES:
                break
    except Refused:
        return 0
    return 0


def rows(text: str, separator: str) -> Iterator[Line]:
    """The rows of a text, blanks around cells off. Raises Refused for quotes that lose rows, and for endless rows."""
    stop = re.compile(f"[{re.escape(separator)}\n]")
    at, line, first = 0, 1, 1
    cells: list[str] = []
    while at <= len(text):
        cell, end = _cell(text, at, stop, line)
        cells.append(cell.strip(" \t\u00a0\r\n"))
        if len(cells) > MOST_CELLS:
            raise Refused(f"line {first}: it has more than {MOST_CELLS} cells, so it is no row of a tracker")
        line += text.count("\n", at, end)
        if end >= len(text) or text[end] == "\n":
            yield Line(first, tuple(cells))
            cells, line = [], line + 1
            first = line
        at = end + 1


def _cell(text: str, at: int, stop: re.Pattern[str], line: int) -> tuple[str, int]:
    """The cell that begins at an offset, and the offset behind it: of a separator, a newline, or the end."""
    begin = at
    while begin < len(text) and text[begin] == " ":
        begin += 1
    if not text.startswith(_QUOTE, begin):
        found = stop.search(text, at)
        end = found.start() if found else len(text)
        return text[at:end], end
    close = _closing(text, begin + 1)
    if close < 0:
        raise Refused(f"line {line}: a quote is opened there and never closed")
    found = stop.search(text, close + 1)
    end = found.start() if found else len(text)
    inside, behind = text[begin + 1 : close].replace(_QUOTE * 2, _QUOTE), text[close + 1 : end].strip()
    if not behind:
        return inside, end
    if "\n" in inside:
        raise Refused(f"line {line}: the quote that is opened there is closed inside a cell; double the quotes in it")
    return text[begin:end], end


def _closing(text: str, at: int) -> int:
    """The offset of the quote that closes a cell, doubled ones being part of it; -1 without one."""
    while (close := text.find(_QUOTE, at)) >= 0 and text.startswith(_QUOTE, close + 1):
        at = close + 2
    return close
