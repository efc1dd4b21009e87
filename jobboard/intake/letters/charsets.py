"""Eight-bit character sets as the world reads them, for bytes that say nothing of themselves."""

from __future__ import annotations

import codecs
from typing import Final

WINDOWS_1252: Final = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
"""The character of each byte. As in browsers (WHATWG Encoding, windows-1252) the five bytes that Windows leaves
undefined, 81 8D 8F 90 9D, are the C1 controls, so that every byte has a character."""

LATIN_1: Final = "".join(map(chr, range(256)))
MAC_ROMAN: Final = bytes(range(256)).decode("mac_roman")
"""Apple's table since 1998: F0 is U+F8FF (the apple), DB the euro."""


def read_windows_1252(data: bytes) -> str:
    """The text of those bytes by Windows-1252; it has a character for every byte."""
    return codecs.charmap_decode(data, "strict", WINDOWS_1252)[0]
