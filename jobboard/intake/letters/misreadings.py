"""The ways in which UTF-8 is read wrongly, and what its characters look like afterwards.

A character beyond ASCII is two to four bytes of UTF-8. Read by an eight-bit character set they become as many
characters, its *image*: `’` is `â€™` by Windows-1252 and `‚Äô` by Mac Roman. Bytes that begin a character and bytes
that continue one are disjoint in UTF-8, and each set has one character for each byte, so that images never overlap and
are decoded in one way only.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from jobboard.intake.letters.charsets import LATIN_1, MAC_ROMAN, WINDOWS_1252

_SEQUENCES: Final = (
    ((0xC2, 0xDF), (0x80, 0xBF)),
    ((0xE0, 0xE0), (0xA0, 0xBF), (0x80, 0xBF)),
    ((0xE1, 0xEC), (0x80, 0xBF), (0x80, 0xBF)),
    ((0xED, 0xED), (0x80, 0x9F), (0x80, 0xBF)),
    ((0xEE, 0xEF), (0x80, 0xBF), (0x80, 0xBF)),
    ((0xF0, 0xF0), (0x90, 0xBF), (0x80, 0xBF), (0x80, 0xBF)),
    ((0xF1, 0xF3), (0x80, 0xBF), (0x80, 0xBF), (0x80, 0xBF)),
    ((0xF4, 0xF4), (0x80, 0x8F), (0x80, 0xBF), (0x80, 0xBF)),
)
"""The byte sequences of UTF-8 beyond ASCII (RFC 3629, section 4)."""


_LONGEST_RUN: Final = 2_500


def _runs_of(table: str) -> re.Pattern[str]:
    """What matches a run of images, one after the other; very long ones come in pieces.

    It begins with one class of characters, since the search for such a pattern is several times as fast.
    """
    leads, images, tails = f"[{_escaped(table, 0xC2, 0xF4)}]", [], []
    for (first, last), *rest in _SEQUENCES:
        lead, tail = f"[{_escaped(table, first, last)}]", "".join(f"[{_escaped(table, *each)}]" for each in rest)
        images.append(lead + tail)
        tails.append(f"(?<={lead}){tail}")
    return re.compile(f"{leads}(?:{'|'.join(tails)})(?:{'|'.join(images)}){{0,{_LONGEST_RUN}}}+")


def _escaped(table: str, first: int, last: int) -> str:
    return re.escape(table[first : last + 1])


@dataclass(frozen=True, slots=True)
class Misreading:
    """UTF-8 read by one eight-bit character set. `table` has the character of each byte."""

    name: str
    table: str
    runs: re.Pattern[str] = field(init=False, repr=False)
    _bytes: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", _runs_of(self.table))
        object.__setattr__(self, "_bytes", codecs.charmap_build(self.table))

    def undone(self, text: str) -> str | None:
        """What was read wrongly, read as UTF-8; None where that text cannot have come of it as a whole."""
        try:
            return codecs.charmap_encode(text, "strict", self._bytes)[0].decode("utf-8")
        except UnicodeError:
            return None


MAC: Final = Misreading("Mac Roman", MAC_ROMAN)
WINDOWS: Final = Misreading("Windows-1252", WINDOWS_1252)
LATIN: Final = Misreading("Latin-1", LATIN_1)

MISREADINGS: Final = (WINDOWS, LATIN, MAC)
"""The commonest first: it gives the name where two explain a text alike."""


def widths(result: str) -> Iterator[int]:
    """How many characters the image of each of these characters has."""
    for char in result:
        yield 2 if char < "\u0800" else 3 if char < "\U00010000" else 4
