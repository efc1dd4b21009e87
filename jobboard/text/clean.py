"""Text made fit to be drawn: nothing is left in it that a terminal or a toolkit interprets.

A control byte of a company name can set the window's title or press keys; a bidi override can draw over the frame.
Taken out are control and format characters, surrogates, line and paragraph separators, tags, fillers without width,
variation selectors and noncharacters; one `·` stands where a run of them stood. Kept are the joiners that text needs:
ZWJ between emoji, VS15 and VS16 behind one, ZWJ and ZWNJ between letters of Arabic and Indic scripts, ZWJ behind a
virama. Combining marks are capped at four in a row, and one without a base before it is taken out, since it would be
drawn over the cell at its left.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

MARK = "·"
"""Stands where something was taken out."""

MOST_MARKS = 4
"""So many combining marks may follow each other (Vietnamese has two, Hebrew with points and accents four)."""

_TAB_WIDTH = 4
_WORTH_KEEPING = 400
_TAKEN_OUT = "\x00"
_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in _PLANES)
_BAD = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + _NONCHARACTERS
)
_EMOJI = (
    "©®\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff"
)
_ONE_EMOJI = f"[{_EMOJI}][\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
_JOINED_SCRIPTS = (
    "\u0620-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff\u1810-\u18af"
    "\u1b00-\u1b7f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
)
_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_PIECES = re.compile(
    rf"(?P<kept>{_ONE_EMOJI}(?:\u200d{_ONE_EMOJI}){{0,7}}|[0-9#*]\ufe0f\u20e3"
    rf"|[{_VIRAMAS}]\u200d|[{_JOINED_SCRIPTS}][\u200c\u200d](?=[{_JOINED_SCRIPTS}]))|[{_BAD}]+"
)
_MAY_BE_A_MARK = re.compile(
    "[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\uabff\ufb1e\ufe00-\ufe2f"
    "\U00010000-\U0001efff\U000e0000-\U000effff]"
).search
_NEWLINE = re.compile(r"\r\n|[\r\n]")


class CleanText(str):
    """Text that may be drawn: one line, nothing in it that a terminal or a toolkit interprets. Made by `clean` only."""

    __slots__ = ()


def is_clean(text: str) -> bool:
    """Whether the text may be drawn as it is."""
    return (text.isascii() and text.isprintable()) or clean(text) == text


def clean(text: str) -> CleanText:
    """The text as one line that may be drawn; newlines and tabs become blanks. Cleaning it again changes nothing."""
    if text.isascii() and text.isprintable():
        return CleanText(text)
    return _cleaned(text) if len(text) <= _WORTH_KEEPING else _drawable(text)


def brief(text: str, most: int) -> CleanText:
    """The text cleaned; of a longer one its beginning and its end, `most` characters with the `…` between them."""
    end = most // 4
    return clean(text if len(text) <= most else f"{text[: most - end - 1]}…{text[-end:]}")


def clean_lines(text: str) -> tuple[CleanText, ...]:
    """A block of text, line by line, tabs expanded to every fourth column. A newline at the end begins no line."""
    lines = _NEWLINE.split(text)
    if not lines[-1]:
        lines.pop()
    return tuple(clean(line.expandtabs(_TAB_WIDTH)) for line in lines)


@lru_cache(maxsize=4096)
def _cleaned(text: str) -> CleanText:
    return _drawable(text)


def _drawable(text: str) -> CleanText:
    line = _NEWLINE.sub(" ", text).replace("\t", " ")
    if _MAY_BE_A_MARK(line):
        line = _capped(line)
    return CleanText(_PIECES.sub(lambda found: found["kept"] or MARK, line))


def _capped(text: str) -> str:
    """The text with combining marks beyond the fourth in a row, and those without a base, made NUL.

    Joiners neither count nor end a row.
    """
    marks, has_base = 0, False
    characters: list[str] = []
    for character in text:
        if character in "\u200c\u200d":
            characters.append(character)
            continue
        is_mark = not character.isascii() and category(character)[0] == "M"
        marks = marks + 1 if is_mark else 0
        taken_out = is_mark and (not has_base or marks > MOST_MARKS)
        has_base = has_base or not is_mark
        characters.append(_TAKEN_OUT if taken_out else character)
    return "".join(characters)
