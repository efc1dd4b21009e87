"""Sums and marks over the runs of a page, by which each of its parts is judged in a step."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from jobboard.intake.html.blocks import Layout, Part


def sums(lengths: Iterable[int]) -> list[int]:
    """How much stands before each run, and in all."""
    return list(accumulate(lengths, initial=0))


def count_in(numbers: Sequence[int], part: Part) -> int:
    """How many of the numbers, which are in order, are of runs of the part."""
    return bisect_left(numbers, part.end) - bisect_left(numbers, part.start)


def any_in(numbers: Sequence[int], part: Part) -> bool:
    """Whether one of the numbers, which are in order, is of a run of the part."""
    place = bisect_left(numbers, part.start)
    return place < len(numbers) and numbers[place] < part.end


def covered(parts: Iterable[Part], count: int) -> bytearray:
    """A mark for each run that one of the parts holds."""
    changes = [0] * (count + 1)
    for part in parts:
        changes[part.start] += 1
        changes[part.end] -= 1
    return bytearray(depth > 0 for depth in accumulate(changes[:count]))


def ends(layout: Layout) -> Iterator[int]:
    """How far what is known of the runs reaches; those behind the last block are empty."""
    for part in (*layout.parts, *layout.companies):
        yield part.end
    for place, _ in layout.logos:
        yield place + 1
