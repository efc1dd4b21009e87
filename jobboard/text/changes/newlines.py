"""The newlines of a text: the commonest, and whether a place is at the start of a line."""

from __future__ import annotations

import re

_NEWLINE = re.compile(r"\r\n|\n|\r")


def commonest_newline(text: str) -> str:
    """The newline that the text uses most; at a tie the one that comes first; LF where it has none."""
    crlf = text.count("\r\n")
    counts = {"\r\n": crlf, "\n": text.count("\n") - crlf, "\r": text.count("\r") - crlf}
    most = max(counts.values())
    if not most:
        return "\n"
    return next(match[0] for match in _NEWLINE.finditer(text) if counts[match[0]] == most)


def newline_for(text: str, at: int) -> str:
    """The commonest newline, unless it would merge with a lone CR in front of the place or a lone LF behind it."""
    newline = commonest_newline(text)
    if newline[0] == "\n" and text[at - 1 : at] == "\r":
        return "\r"
    return "\n" if newline == "\r" and text[at : at + 1] == "\n" else newline


def one_line(text: str) -> str:
    """A text that the person gave, as it can stand in one line of the file: newlines and tabs become blanks."""
    return " ".join(part for part in re.split(r"[\s\x85\u2028\u2029]+", text) if part)
