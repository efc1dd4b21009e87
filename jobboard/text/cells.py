"""How wide a text is in a terminal, and a text cut to a width. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NARROW = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff]*")
"""Text of which every character takes one cell."""

JOINER = "\u200d"
AS_EMOJI = "\ufe0f"
SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    return len(text) if NARROW.fullmatch(text) else sum(width for _, width in letters(text))


def cut(text: str, width: int) -> str:
    """The text, or as much of it as leaves room for `…` in `width` cells."""
    if cells(text) <= width:
        return text
    kept, room = [], width - 1
    for letter, wide in letters(text):
        if wide > room:
            break
        kept.append(letter)
        room -= wide
    return "".join(kept).rstrip() + "…"


def letters(text: str) -> Iterator[tuple[str, int]]:
    """What a terminal draws as one, with its cells: a character with its combining marks, emoji joined to one."""
    letter, wide = "", 0
    for character in text:
        if letter and (letter[-1] == JOINER or _belongs_to_the_last(character)):
            letter += character
            wide = 2 if character == AS_EMOJI else wide
            continue
        if letter:
            yield letter, wide
        letter, wide = character, _width(character)
    if letter:
        yield letter, wide


def _belongs_to_the_last(character: str) -> bool:
    return _width(character) == 0 or character in SKIN_TONES


def _width(character: str) -> int:
    """The cells of one character, by the East Asian Width property of Unicode; ambiguous ones are narrow."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
