"""A text in lines, and what a line by itself shows to be.

Lines end at LF, CRLF or a lone CR and nowhere else (`str.splitlines` also breaks at U+2028 and others, where the bytes
have no newline). All this runs for every file that is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from string import ascii_letters, digits

_NEWLINE = re.compile(r"\r\n|\n|\r")
_HEADING = re.compile(r"#{1,6}(?=[ \t\u00a0]|$)")
_LONGEST_KEPT = 80
PLAIN_STARTS = frozenset({f"{mark} {sign}" for mark in "-*+" for sign in ascii_letters + digits} | {"- *", "+ *"})
"""How most items begin that have no box: nothing behind the mark makes them anything else."""

BOX_STARTS = frozenset(f"{mark} [{box}] " for mark in "-*+" for box in " xX")
"""How items with a box begin, in front of a letter or a digit."""


def split_lines(text: str) -> tuple[list[str], list[int]]:
    """The lines without their newlines, and the offset of each. A byte order mark is not part of the first line."""
    bom = 1 if text.startswith("\ufeff") else 0
    body = text[bom:] if bom else text
    newline = "\n" if "\r" not in body else _only_newline(body)
    if newline:
        lines = body.split(newline)
        wide = len(newline)
        starts = [*accumulate([len(line) + wide for line in lines], initial=bom)]
        starts.pop()
    else:
        cuts = [match.span() for match in _NEWLINE.finditer(body)]
        starts = [0, *(end for _, end in cuts)]
        lines = [body[start:cut] for start, (cut, _) in zip(starts, cuts, strict=False)]
        lines.append(body[starts[-1] :])
        starts = [start + bom for start in starts]
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
        starts.pop()
    return lines, starts


def _only_newline(body: str) -> str:
    """CRLF where every line of a text with a CR ends so: `str.split` takes a tenth of the time of a pattern."""
    return "\r\n" if body.count("\r\n") == body.count("\n") == body.count("\r") else ""


def heading(bare: str) -> tuple[int, str]:
    """The level and the text of a heading; level 0 where it is none."""
    return _heading(bare) if len(bare) <= _LONGEST_KEPT else _heading.__wrapped__(bare)


@lru_cache(maxsize=1024)
def _heading(bare: str) -> tuple[int, str]:
    """The same; most files have the same headings, so short ones are kept."""
    match = _HEADING.match(bare)
    if match is None:
        return 0, ""
    text = bare[match.end() :].strip(" \t\u00a0")
    opened = text.rstrip("#")
    if opened != text and (not opened or opened[-1] in " \t"):
        text = opened.rstrip()
    return match.end(), text


def is_rule(bare: str) -> bool:
    """Whether a line is nothing but one of `-=*_`, at least three of them (two `=` or `-` make an underline)."""
    first = bare[0]
    signs = bare.replace(" ", "").replace("\t", "")
    if signs.strip(first):
        return False
    return first in "-=*_" and (len(signs) >= 3 or (first in "=-" and len(bare) == len(signs) == 2))
