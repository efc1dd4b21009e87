"""Text that was damaged by a wrong decoding, restored where that is certain."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text and the damage that was taken out of it (`UTF-8 read as Mac Roman`); None where it is as it came."""

    text: str
    damage: str | None


def repaired(text: str) -> Repaired:
    """The text as it was before UTF-8 was read as Mac Roman, if all of it says so; else untouched."""
    if text.isascii():
        return Repaired(text, None)
    try:
        return Repaired(text.encode("mac_roman").decode("utf-8"), "UTF-8 read as Mac Roman")
    except UnicodeError:
        return Repaired(text, None)
