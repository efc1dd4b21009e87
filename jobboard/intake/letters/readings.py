"""What each misreading makes of a text: where its images stand, and how much they weigh."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from jobboard.intake.letters.evidence import AGAINST, CERTAIN, LIKELY, NEUTRAL, weights
from jobboard.intake.letters.likeness import kind_of, script_of
from jobboard.intake.letters.misreadings import MISREADINGS, Misreading, widths
from jobboard.slots import frozen

_AT_HOME: Final = 3
"""So many certain letters of a script are a text in it."""
_MOST_WEIGHED: Final = 50_000
"""So many characters of images are weighed; a posting has a few thousand."""


@frozen
class Run:
    """A run of images where it stands in the text: the characters they are of, and the weight of each.

    `alone`: the characters before and behind it are ASCII.
    """

    start: int
    text: str
    chars: str
    weights: tuple[int, ...]
    alone: bool

    def images(self) -> Iterator[tuple[int, int, str, int]]:
        """Where each image begins and ends in the text, the character it is of, and its weight."""
        start = self.start
        for char, width, weight in zip(self.chars, widths(self.chars), self.weights, strict=True):
            yield start, start + width, char, weight
            start += width


@frozen
class Reading:
    """What one misreading makes of a text: its runs of images, and the text decoded if all of it can be.

    `all_weighed` is False where there are more runs than are looked at.
    """

    misreading: Misreading
    runs: Sequence[Run]
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
        return (script_of(char) for run in self.runs for _, _, char, weight in run.images() if weight == wanted)

    def in_parts(self, longest: Mapping[int, int]) -> tuple[tuple[int, int, str], ...]:
        """The images that nobody writes, if there are any: where each begins and ends, and the character it is of.

        With them those that are likely, where no healthy letter stands beside them. `longest` has the width of the
        longest image of any misreading at each place: of two that overlap the shorter is an accident (`Ä¶` in `‚Ä¶`).
        """
        fitting = [
            (start, end, char, weight, run.alone)
            for run in self.runs
            for start, end, char, weight in run.images()
            if weight >= LIKELY and max(longest[place] for place in range(start, end)) <= end - start
        ]
        if not any(weight == CERTAIN for _, _, _, weight, _ in fitting):
            return ()
        return tuple(
            (start, end, char)
            for start, end, char, weight, alone in fitting
            if weight == CERTAIN or (alone and kind_of(char) not in {"odd", "accent"})
        )


def longest_images(readings: Sequence[Reading]) -> Mapping[int, int]:
    """The width of the longest image of any misreading at each place of the text where one stands."""
    longest: dict[int, int] = {}
    for reading in readings:
        for run in reading.runs:
            for start, end, _, _ in run.images():
                for place in range(start, end):
                    longest[place] = max(longest.get(place, 0), end - start)
    return longest


def reading_of(text: str, misreading: Misreading) -> Reading:
    """What that misreading makes of the text."""
    runs: list[Run] = []
    room = _MOST_WEIGHED
    for found in misreading.runs.finditer(text):
        if room <= 0:
            break
        before, after = text[max(found.start() - 2, 0) : found.start()], text[found.end() : found.end() + 2]
        chars = misreading.undone(found[0]) or ""
        alone = before[-1:].isascii() and after[:1].isascii()
        runs.append(Run(found.start(), found[0], chars, weights(misreading, before, found[0], after), alone))
        room -= len(found[0])
    return Reading(misreading, runs, room > 0, misreading.undone(text) if runs else None)
