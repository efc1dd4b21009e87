"""Text that was damaged by a wrong decoding, restored exactly where that is certain, and only there.

A text in which every character beyond ASCII is part of an image of one misreading was damaged as a whole: it is decoded
as a whole, if one image in it is certain or several are likely. Where healthy characters stand among the images, only
those images are decoded that are no text of their own. A second damage is taken out in the same way. Healthy text has
no such images and comes back as it is; where it cannot be told whether a text is healthy, it comes back as it is too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobboard.intake.evidence import AGAINST, CERTAIN, LIKELY, NEUTRAL, weights
from jobboard.intake.likeness import kind_of, script_of
from jobboard.intake.misreadings import LATIN, MISREADINGS, Misreading, widths

_MOST_ROUNDS = 4
_MOST_WEIGHED = 50_000
"""So many characters of images are weighed; a posting has a few thousand."""
_AT_HOME = 3
"""So many certain letters of a script are a text in it."""
_BOM = "\ufeff"
_C1 = re.compile("[\x80-\x9f]")
_TIMES = ("", "", ", twice", ", three times", ", four times")


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text, and the damage that was taken out of it (`UTF-8 read as Mac Roman, twice`); None where it came so."""

    text: str
    damage: str | None


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of images where it stands in the text: the characters they are of, and the weight of each.

    `alone`: the characters before and behind it are ASCII.
    """

    start: int
    text: str
    chars: str
    weights: tuple[int, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one misreading makes of a text: its runs of images, and the text decoded if all of it can be.

    `all_weighed` is False where there are more runs than are looked at.
    """

    misreading: Misreading
    runs: Sequence[_Run]
    all_weighed: bool
    whole: str | None

    @property
    def evidence(self) -> int:
        """The weight of all images."""
        return sum(max(weight, NEUTRAL) for run in self.runs for weight in run.weights)

    @property
    def is_whole(self) -> bool:
        """Whether all of the text was damaged so: what comes out makes sense, or is damaged as a whole in its turn."""
        if self.whole is None:
            return False
        return self._makes_sense() or any(each.undone(self.whole) is not None for each in MISREADINGS)

    def _makes_sense(self) -> bool:
        """Whether no letter comes out where it has no place, but those whose script is at home in the text."""
        stray = set(self._scripts(AGAINST))
        at_home = Counter(self._scripts(CERTAIN)) if stray else Counter()
        return all(at_home[script] >= _AT_HOME for script in stray)

    def _scripts(self, wanted: int) -> Iterator[str]:
        """The script of each character whose image has that weight."""
        return (
            script_of(char)
            for run in self.runs
            for char, weight in zip(run.chars, run.weights, strict=True)
            if weight == wanted
        )

    @property
    def is_certain_in_parts(self) -> bool:
        """Whether there are images that nobody writes."""
        return self.all_weighed and any(CERTAIN in run.weights for run in self.runs)


def repaired(text: str) -> Repaired:
    """The text as its author wrote it, if it is certain how it was damaged; else that very text. Linear in the text."""
    undone: list[str] = []
    now = text
    while not now.isascii():
        readings = [_reading(now, each) for each in MISREADINGS if each is not LATIN or _C1.search(now)]
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


def _reading(text: str, misreading: Misreading) -> _Reading:
    runs: list[_Run] = []
    room = _MOST_WEIGHED
    for found in misreading.runs.finditer(text):
        if room <= 0:
            break
        before, after = text[max(found.start() - 2, 0) : found.start()], text[found.end() : found.end() + 2]
        chars = misreading.undone(found[0]) or ""
        alone = before[-1:].isascii() and after[:1].isascii()
        runs.append(_Run(found.start(), found[0], chars, weights(misreading, before, found[0], after), alone))
        room -= len(found[0])
    return _Reading(misreading, runs, room > 0, misreading.undone(text) if runs else None)


def _better(text: str, readings: Sequence[_Reading]) -> tuple[str, str | None]:
    """The text without its last damage, and the misreading that did it; None where none is certain.

    The one that explains all of the text counts, else the one with most evidence; of equals the first.
    """
    whole = [reading for reading in readings if reading.is_whole]
    if whole:
        best = max(whole, key=lambda reading: reading.evidence)
        return (best.whole or "", best.misreading.name) if best.evidence >= CERTAIN else (text, None)
    fitting = [reading for reading in readings if reading.whole is not None] or readings
    in_parts = [reading for reading in fitting if reading.is_certain_in_parts]
    if not in_parts:
        return text, None
    best = max(in_parts, key=lambda reading: reading.evidence)
    return "".join(_pieces(text, best)), best.misreading.name


def _pieces(text: str, reading: _Reading) -> Iterator[str]:
    done = 0
    for run in reading.runs:
        yield text[done : run.start]
        yield from _pieces_of_run(run)
        done = run.start + len(run.text)
    yield text[done:]


def _pieces_of_run(run: _Run) -> Iterator[str]:
    enough = LIKELY if run.alone else CERTAIN
    start = 0
    for char, width, weight in zip(run.chars, widths(run.chars), run.weights, strict=True):
        fits = weight >= enough and kind_of(char) != "odd"
        yield char if fits else run.text[start : start + width]
        start += width


def _told(undone: Sequence[str]) -> str | None:
    """The damage in words, in the order in which it was done: the last that was undone came first."""
    if not undone:
        return None
    if len(set(undone)) == 1:
        return f"UTF-8 read as {undone[0]}{_TIMES[len(undone)]}"
    return "UTF-8 read as " + ", then as ".join(reversed(undone))
