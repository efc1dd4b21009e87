"""Ranges that a page was pasted with a new line in: the halves of `Lead $165,000` / `– $195,000` are no pay alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.guide.money import amounts
from jobboard.guide.pieces import Piece

_TO = r"(?:[-–—−]|\b(?:to|bis|and|und)\b)"
_GOES_ON = re.compile(rf"[0-9][\w€$£.+]*\s?(?:{_TO}|,)\s*$", re.IGNORECASE)
_IS_REST = re.compile(rf"\s*{_TO}\s*[^\w\s]{{0,3}}\s?(?:[A-Z]{{3}}\s?)?[0-9]", re.IGNORECASE)
_AHEAD = 3
"""Pieces behind a line among which its rest may stand."""

_LAST = 60
"""Characters at the end of a line in which its last amount stands."""


def is_broken(found: Sequence[Piece], index: int) -> bool:
    """Whether a line holds a half of a range, or of a number, whose other half stands in the next or the last line."""
    piece = found[index]
    if _GOES_ON.search(piece.text[-_LAST:]) or (piece.kind == "text" and _IS_REST.match(piece.text)):
        return True
    after = next((each for each in found[index + 1 : index + _AHEAD] if each.kind != "blank"), None)
    if after is None or not _ends_in_amount(piece.text[-_LAST:].rstrip()):
        return False
    if after.kind == "text":
        return _IS_REST.match(after.text) is not None
    return piece.kind == "text" and after.kind == "item" and not after.is_numbered and _is_amount(after.text)


def _ends_in_amount(text: str) -> bool:
    read = amounts(text)
    return bool(read) and read[-1] is not None and read[-1].end == len(text)


def _is_amount(text: str) -> bool:
    """Whether a text is an amount and nothing else."""
    read = amounts(text[: 2 * _LAST])
    return len(read) == 1 and read[0] is not None and not (text[: read[0].start] + text[read[0].end :]).strip(" .")
