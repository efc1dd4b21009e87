"""From words to cells: texts cut to a width, pieces of a line set left and right, strips of segments.

Texts become segments as they are: no markup is read on the way, so nothing in them is anything but text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jobboard.text.clean import CleanText

DOTS = "…"

_ALTERED = re.compile(
    "([\U0001f3fb-\U0001f3ff]|.|)"
    "((?:[\ufe0e\ufe0f]\u20e3?|[\U0001f3fb-\U0001f3ff]|\u200d[\u2190-\u2bff\u3030-\u3299\U0001f000-\U0001faff])+)"
)
"""A character, and behind it what makes an emoji of it, gives it a skin tone or joins others to it."""


class Ink(NamedTuple):
    """A text and the style it is drawn in."""

    text: str
    style: Style


def cells(inks: Iterable[Ink]) -> int:
    """The width of pieces in cells."""
    return sum(cell_len(ink.text) for ink in inks)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, with `…` where something is cut off."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + DOTS if width > 0 else ""


def line(left: Sequence[Ink], width: int, fill: Style, right: Sequence[Ink] = ()) -> Strip:
    """One line of exactly `width` cells: `left` cut where it must be, `right` whole as long as there is any room."""
    right_width = cells(right)
    if right_width > width:
        right, right_width = (), 0
    room = width - right_width
    segments: list[Segment] = []
    for ink in left:
        text = cut(ink.text, room)
        if text:
            segments.append(Segment(text, ink.style))
            room -= cell_len(text)
        if text != ink.text:
            break
    if room > 0:
        segments.append(Segment(" " * room, fill))
    segments.extend(Segment(ink.text, ink.style) for ink in right)
    return Strip(segments, width)


def steady(text: str) -> str:
    """The text with each emoji that was altered or joined drawn as its first part, in as many cells as it had.

    Terminals differ in how wide they draw such a thing: tmux 3.3 gives `⚠️` one cell, `👍🏽` four, where Textual counts
    two for each. What stands behind it on the line, the frame included, would be drawn somewhere else.
    """
    return text if text.isascii() else _ALTERED.sub(_first_part, text)


def _first_part(altered: re.Match[str]) -> str:
    first = altered[1]
    return first + " " * (cell_len(altered[0]) - cell_len(first))


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of neighbours: [1, 2, 3, 7] → [(1, 3), (7, 1)]."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and sum(runs[-1]) == number:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((number, 1))
    return runs


def wrapped(text: CleanText, width: int) -> list[str]:
    """A line broken at blanks into lines of at most `width` cells; a word that is longer is broken where it must be."""
    if cell_len(text) <= width:
        return [text]
    lines: list[str] = []
    current, room = "", width
    for word in _words(text):
        if cell_len(word) > room and current.strip():
            lines.append(current.rstrip())
            current, room, word = "", width, word.lstrip()  # noqa: PLW2901
        *whole, rest = _pieces(word, room)
        if whole:
            lines += [current + whole[0], *whole[1:]]
            current, room = "", width
        current, room = current + rest, room - cell_len(rest)
    return [*lines, current.rstrip()] if current.strip() else lines or [""]


def _words(text: str) -> list[str]:
    """The words of a text, each with the blanks before it, so that joined they are the text."""
    words: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if text[at] == " " and text[at - 1] != " ":
            words.append(text[start:at])
            start = at
    words.append(text[start:])
    return words


def _pieces(word: str, width: int) -> list[str]:
    """A word cut into pieces of at most `width` cells, each of at least one of what a terminal draws as one."""
    pieces: list[str] = []
    start, total = 0, 0
    for at, _, size in split_graphemes(word)[0]:
        if total + size > width and at > start:
            pieces.append(word[start:at])
            start, total = at, 0
        total += size
    return [*pieces, word[start:]]
