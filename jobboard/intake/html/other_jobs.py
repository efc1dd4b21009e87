"""Where a page lists other jobs: below headings that say so. Their pay and place are not those of the posting.

The whole of an element that begins with such a heading is its list; and so is what stands behind the heading, up to the
next one of its level. Words of the posting are not to be lost: what holds most of the page's prose is no such list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from jobboard.intake.html.blocks import Block, Layout, Part
from jobboard.intake.html.elements import Element
from jobboard.intake.html.notes import Note
from jobboard.intake.html.signs import heads_jobs, is_of_a_job
from jobboard.intake.plain.other_jobs import says_other_jobs
from jobboard.slots import single

_PROSE = 250
"""Characters, without those of links, of a block that is prose; the text of a job in a list is shorter."""

_FEW = 60
_SHORT = 300
_LONGEST_HEADING = 100
_LINE = 80
"""A line of so many characters, in no list, is running text."""

_LEVELS = 7
_MAY_BE_OWN = re.compile(
    r"(?:our |die |nos )?(?:latest|newest|new|recent|featured|neueste|aktuelle|dernières|últimas)\b", re.IGNORECASE
)


FEWEST_LISTED = 2
"""An element that holds fewer blocks behind its heading of other jobs is no list but the head of one."""


@single
class Around:
    """An open element without a meaning of its own that begins with a heading of other jobs, the block `heading`."""

    start: int
    heading: int


def text_of(block: Block) -> str:
    """The text of a block on one line, cut where it is too long for a heading."""
    return " ".join("".join(run.text for run in block.runs[:_LONGEST_HEADING])[: 2 * _LONGEST_HEADING].split())


def says_others(block: Block) -> bool:
    """Whether a block says that other jobs follow: a heading, or a line of its own without a link."""
    if block.kind != "heading" and (block.kind != "text" or any(run.link for run in block.runs)):
        return False
    return says_other_jobs(text_of(block))


def mark_as_other_jobs(elements: Sequence[Element], after: int, heading: int) -> None:
    """Note of the elements that begin behind the run `after` that they begin with a heading of other jobs.

    `heading` is the place of that block; no text stands before it in them.
    """
    for element in elements:
        note = element.note
        if isinstance(note, Note) and note.start >= after and note.kind in {None, "doubtful"}:
            note.listed_below = heading
        elif isinstance(note, int) and note >= after:
            element.note = Around(note, heading)


def lists_of_others(layout: Layout, hidden: Sequence[int], listed: Sequence[Part]) -> Iterator[Part]:
    """The parts behind the headings of other jobs, each up to the next heading of its level or of a higher one.

    `hidden` marks the runs that are not shown; `listed` are the elements that list other jobs.
    """
    if layout.others:
        yield from _Lists(layout, hidden, listed).parts()


class _Lists:
    """Sums over a page, so that what stands below a heading is judged in a step."""

    def __init__(self, layout: Layout, hidden: Sequence[int], listed: Sequence[Part]) -> None:
        self.layout = layout
        self.shown = [not hidden[block.first] for block in layout.blocks]
        self.count = len(hidden)
        self.signs: list[int] = []
        self.lines: list[int] = []
        running, prose, links = [0] * self.count, [0] * self.count, [0] * self.count
        for block, is_shown in zip(layout.blocks, self.shown, strict=True):
            here = sum(len(run.text.strip()) for run in block.runs if not run.link) if is_shown else 0
            running[block.first] = 0 if block.level else here
            prose[block.first] = here if here > _PROSE else 0
            links[block.first] = sum(1 for run in block.runs if run.link)
            if is_shown and (block.kind == "heading" or is_of_a_job(block)):
                self.signs.append(block.first)
            elif here >= _LINE and not (block.box and block.box.listing):
                self.lines.append(block.first)
        self.running = list(accumulate(running, initial=0))
        self.prose = list(accumulate(prose, initial=0))
        self.links = list(accumulate(links, initial=0))
        self.listed = _reach(listed, self.count)
        self.mains = sorted(part.start for part in layout.parts if part.kind == "main")

    def parts(self) -> Iterator[Part]:
        """The lists, in order."""
        others = set(self.layout.others)
        levels = self._levels()
        first_title = next((block.first for block in self.layout.blocks if block.level == 1), self.count)
        ends = [self.count] * (_LEVELS + 1)
        found: list[Part] = []
        for place in range(len(levels) - 1, -1, -1):
            block = self.layout.blocks[place]
            if not self.shown[place] or (block.kind != "heading" and place not in others):
                continue
            if place not in others:
                ends[block.level :] = [block.first] * (_LEVELS + 1 - block.level)
            elif part := self._part(block, ends[levels[place]], first_title):
                found.append(part)
        yield from reversed(found)

    def _levels(self) -> list[int]:
        """The level of each block; that of a line that is no heading is the one of the last heading, 2 at most."""
        levels, last = [], 2
        for block, is_shown in zip(self.layout.blocks, self.shown, strict=True):
            last = max(2, block.level) if block.level and is_shown else last
            levels.append(block.level or last)
        return levels

    def _part(self, heading: Block, end: int, first_title: int) -> Part | None:
        start = heading.first
        later = bisect_left(self.mains, start + 1)
        main = self.mains[later] if later < len(self.mains) else self.count + 1
        end = min(end, main)
        within = self.listed[start]
        if start < within < end and self.prose[end] > self.prose[within]:
            end = within
        end = self._end_of_jobs(start, end, has_jobs=heads_jobs(heading))
        inside, prose = self.running[end] - self.running[start], self.prose[end] - self.prose[start]
        before = self.running[start]
        if 2 * prose > self.prose[-1] or (first_title > start and before < _FEW and end != main):
            return None
        if any(run.link for run in heading.runs) and self.links[end] == self.links[start + 1]:
            return None
        if _MAY_BE_OWN.match(text_of(heading)) and (before < _FEW or inside > max(_SHORT, before)):
            return None
        return Part("other jobs", start, end) if end > start else None

    def _end_of_jobs(self, start: int, end: int, *, has_jobs: bool) -> int:
        """Where the jobs below a heading end: before the running text behind the last one; at `start` without any.

        Where jobs are told of in running text themselves, that behind the last one is told of it.
        """
        last = bisect_left(self.signs, end) - 1
        if last < 0 or (self.signs[last] <= start and not has_jobs):
            return start
        first = bisect_left(self.lines, start)
        behind = bisect_left(self.lines, self.signs[last])
        return self.lines[behind] if first == behind < bisect_left(self.lines, end) else end


def _reach(parts: Sequence[Part], count: int) -> list[int]:
    """How far the parts reach that hold each run."""
    ends = [0] * (count + 1)
    for part in parts:
        ends[part.start] = max(ends[part.start], part.end)
    return list(accumulate(ends, max))
