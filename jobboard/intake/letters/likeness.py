"""What a character that would come out of a repair looks like: of which kind it is, and of which script."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal
from unicodedata import category, name

Kind = Literal["latin", "accent", "mark", "script", "odd"]
"""A letter of a language written in Latin letters; a combining accent; punctuation, a sign, a blank or an emoji, which
stand in texts of any script; a letter (or a sign of its own) of another script; what no posting is expected to hold."""

_LATIN: Final = (
    (0x00C0, 0x00D6), (0x00D8, 0x00F6), (0x00F8, 0x017F), (0x018F, 0x018F), (0x01A0, 0x01A1), (0x01AF, 0x01B0),
    (0x01CD, 0x01DC), (0x0218, 0x021B), (0x0259, 0x0259), (0x02BB, 0x02BD), (0x1E00, 0x1EFF),
)  # fmt: skip
_ACCENTS: Final = ((0x0300, 0x030C), (0x031B, 0x031B), (0x0323, 0x0328))
_MARKS: Final = (
    (0x00A0, 0x00BF), (0x00D7, 0x00D7), (0x00F7, 0x00F7), (0x2000, 0x2BFF), (0xFE0E, 0xFE0F), (0xFEFF, 0xFEFF),
    (0x1D400, 0x1D7FF), (0x1F000, 0x1FAFF), (0xE0020, 0xE007F),
)  # fmt: skip
_EMOJI: Final = range(0x1F000, 0x1FB00)
_EAST_ASIAN: Final = ((0x3000, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))


def _within(ranges: tuple[tuple[int, int], ...], code: int) -> bool:
    return any(first <= code <= last for first, last in ranges)


@lru_cache(4096)
def kind_of(char: str) -> Kind:
    """The kind of that character beyond ASCII. Unassigned and private characters are odd, as are letters of phonetic
    alphabets; emoji are marks even where this Python is older than they are."""
    code = ord(char)
    if _within(_LATIN, code):
        return "latin"
    if _within(_ACCENTS, code):
        return "accent"
    if category(char) in {"Cc", "Cs", "Co", "Cn"} and code not in _EMOJI:
        return "odd"
    if _within(_MARKS, code):
        return "mark"
    is_script = code >= 0x370 and not name(char, "").startswith(("LATIN", "COMBINING", "MODIFIER", "REPLACE"))
    return "script" if is_script else "odd"


@lru_cache(4096)
def script_of(char: str) -> str:
    """A word for the script of a letter: an accent is Latin, Chinese and Japanese with their signs are one."""
    if kind_of(char) == "accent":
        return "LATIN"
    return "EAST ASIAN" if _within(_EAST_ASIAN, ord(char)) else name(char, "").partition(" ")[0]


def is_latin_letter(char: str) -> bool:
    """Whether that is a letter of the Latin alphabet, ASCII's among them; False for no character at all."""
    return char.isalpha() and (char.isascii() or kind_of(char) == "latin")
