"""Text that was damaged by a wrong decoding, restored exactly where that is certain, and only there.

A text in which every character beyond ASCII is part of an image of one misreading was damaged as a whole: it is decoded
as a whole, if one image in it is certain or several are likely. Where healthy characters stand among the images, only
those images are decoded that are no text of their own. A second damage is taken out in the same way. Healthy text has
no such images and comes back as it is; where it cannot be told whether a text is healthy, it comes back as it is too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from jobboard.intake.letters.evidence import CERTAIN
from jobboard.intake.letters.misreadings import LATIN, MISREADINGS
from jobboard.intake.letters.readings import Reading, longest_images, reading_of
from jobboard.slots import frozen

_MOST_ROUNDS = 4
_BOM = "\ufeff"
_C1 = re.compile("[\x80-\x9f]")
_TIMES = ("", "", ", twice", ", three times", ", four times")


@frozen
class Repaired:
    """A text, and the damage that was taken out of it (`UTF-8 read as Mac Roman, twice`); None where it came so."""

    text: str
    damage: str | None


def repaired(text: str) -> Repaired:
    """The text as its author wrote it, if it is certain how it was damaged; else that very text. Linear in the text."""
    undone: list[str] = []
    now = text
    while not now.isascii():
        readings = [reading_of(now, each) for each in MISREADINGS if each is not LATIN or _C1.search(now)]
        better, name = _better(now, readings)
        if name is None:
            if undone and any(reading.is_whole for reading in readings):
                return Repaired(text, None)
            break
        if len(undone) == _MOST_ROUNDS:
            return Repaired(text, None)
        undone.append(name)
        now = better.removeprefix(_BOM)
    return Repaired(now, _told(undone))


def _better(text: str, readings: Sequence[Reading]) -> tuple[str, str | None]:
    """The text without its last damage, and the misreading that did it; None where none is certain.

    The one that explains all of the text counts, else the one that explains most; of equals the first.
    """
    whole = [reading for reading in readings if reading.is_whole]
    if whole:
        best = max(whole, key=lambda reading: reading.evidence)
        return (best.whole or "", best.misreading.name) if best.evidence >= CERTAIN else (text, None)
    if not all(reading.all_weighed for reading in readings):
        return text, None
    longest = longest_images(readings)
    name, images = max(
        ((reading.misreading.name, reading.in_parts(longest)) for reading in readings), key=lambda found: len(found[1])
    )
    return ("".join(_pieces(text, images)), name) if images else (text, None)


def _pieces(text: str, images: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    done = 0
    for start, end, char in images:
        yield text[done:start]
        yield char
        done = end
    yield text[done:]


def _told(undone: Sequence[str]) -> str | None:
    """The damage in words, in the order in which it was done: the last that was undone came first."""
    if not undone:
        return None
    if len(set(undone)) == 1:
        return f"UTF-8 read as {undone[0]}{_TIMES[len(undone)]}"
    return "UTF-8 read as " + ", then as ".join(reversed(undone))
