"""Text that a person typed or pasted as a value: what of it can stand in one line of a file."""

from __future__ import annotations

import re
from unicodedata import category

from jobboard.text.changes.newlines import one_line

_NO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def typed_line(text: str) -> str:
    """The text as one line: blanks for newlines, control characters, lone surrogates and what turns the direction.

    What has no width is taken out. Calling it again changes nothing.
    """
    seen = _NO_WIDTH.sub("", text)
    if seen.isascii() and seen.isprintable():
        return one_line(seen)
    return one_line("".join(" " if category(sign) in ("Cc", "Cs") or sign in _BIDI else sign for sign in seen))
