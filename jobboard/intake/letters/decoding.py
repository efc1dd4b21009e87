"""Bytes of a posting, whatever they are called, as text; what is no text is refused in words."""

from __future__ import annotations

import codecs
import re
from typing import Final

from jobboard.errors import Refused
from jobboard.intake.letters.charsets import WINDOWS_1252, read_windows_1252
from jobboard.intake.letters.declared import declared_charset
from jobboard.intake.letters.formats import no_text

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, whose mark is the beginning of the other's."""

_BINARY: Final = "It is not text; import the page saved as HTML, or copy its text and import that."
_SAMPLE: Final = 4096
_PIECE: Final = 65_536
_MOST_BROKEN: Final = 100_000
"""A text with more bytes than these that its charset does not have is not written in it."""
_BROKEN: Final = re.compile("[\udc80-\udcff]")


def decoded(data: bytes, charset: str | None = None) -> str:
    r"""The text of those bytes, without a byte order mark and with `\n` for newlines.

    A byte order mark counts first; then UTF-8, where all of it is valid and there is something beyond ASCII in it
    (pages that are saved are often encoded anew while their declaration stays); then a declared charset, by its WHATWG
    label; then UTF-8 with some broken bytes, each read as Windows-1252, where as many characters are valid; else
    Windows-1252 as browsers read it. No byte is lost: what fits no charset is shown as a character of its own.
    `charset`, Python's name of one, stands for a declaration from outside, which counts before one in the page.

    Raises Refused with a sentence that says what it is, and what to do, where the bytes are no text.
    """
    reason = no_text(data)
    if reason is not None:
        raise Refused(reason)
    text = _characters(data, charset)
    if "\x00" in text:
        raise Refused(_BINARY)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes, charset: str | None) -> str:
    for mark, marked in _BOMS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _eight_bit(rest, None) if marked == "utf-8" else rest.decode(marked, "replace")
    wide = _sixteen_bit(data)
    return _eight_bit(data, charset or declared_charset(data)) if wide is None else data.decode(wide, "replace")


def _sixteen_bit(data: bytes) -> str | None:
    """UTF-16 without a mark: many bytes of the beginning are NUL, and all of them on the same side."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (even and odd) or 40 * (even + odd) < len(sample) or not even + odd:
        return None
    return "utf-16-be" if even else "utf-16-le"


def _eight_bit(data: bytes, charset: str | None) -> str:
    """The text of bytes that are not UTF-16, with the charset that they declare."""
    if charset is None or not data.isascii():
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return _by_charset(data, charset) or _mostly_utf_8(data)


def _by_charset(data: bytes, charset: str | None) -> str | None:
    """The text by a declared charset other than UTF-8; a byte that it does not have is read as Windows-1252.

    None where there are so many of those that the declaration must be wrong.
    """
    if charset is None or charset == "utf-8":
        return None
    if charset == "windows-1252":
        return read_windows_1252(data)
    decoder = codecs.getincrementaldecoder(charset)("surrogateescape")
    pieces: list[str] = []
    broken = 0
    for start in range(0, len(data), _PIECE):
        try:
            pieces.append(decoder.decode(data[start : start + _PIECE], start + _PIECE >= len(data)))
        except UnicodeDecodeError:
            return None
        broken += len(pieces[-1]) - len(pieces[-1].encode("utf-8", "ignore").decode("utf-8"))
        if broken > _MOST_BROKEN:
            return None
    return _without_broken("".join(pieces))


def _mostly_utf_8(data: bytes) -> str:
    """UTF-8 with broken bytes read as Windows-1252; all of it as Windows-1252 where more is broken than valid."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(data) - len(text.encode("utf-8", "ignore"))
    valid = len(text) - broken - len(text.encode("ascii", "ignore"))
    return _without_broken(text) if broken <= min(valid, _MOST_BROKEN) else read_windows_1252(data)


def _without_broken(text: str) -> str:
    """The text with the bytes that no charset knew, which Python writes as surrogates, as Windows-1252."""
    return _BROKEN.sub(lambda found: WINDOWS_1252[ord(found[0]) - 0xDC00], text)
