"""Which text of a page is kept: what is shown, is no noise, and stands where the posting does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jobboard.intake.page.blocks import Layout, Part, Run
from jobboard.intake.page.employers import employers_of, logos_of
from jobboard.intake.page.other_jobs import lists_of_others

_MOST_RUNNING = {"site": 0, "footer": 600, "form": 3000, "other jobs": 3000, "doubtful": 600}
"""A part that looks like noise, but for the site around a posting, is kept if it holds more running text (characters
without those of links), a first heading, or most of the page."""

_FAIR = 300
_LEAST_SHARE = {"main": 0.3, "article": 0.4, "description": 0.6}
"""So much of the text must stand in the one part that is taken for the posting."""

_MOST_BEFORE = 1500
_FACT = re.compile(
    r"(?:location|salary|compensation|pay|employment type|job type|contract|deadline|closing date|posted|date posted"
    r"|job id|requisition|req\.? id|reference|department|workplace|remote|standort|arbeitsort|gehalt|vertragsart|lieu"
    r"|salaire|contrat|ubicación|salario|sede|local)\b[^.]{0,60}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is kept of a page: the runs of each block (none of one that is left out), and its headings of level 1.

    `employers` are the companies that elements of it name, `logos` those of pictures.
    """

    kept: list[list[Run]]
    titles: list[list[Run]]
    employers: tuple[str, ...] = ()
    logos: tuple[str, ...] = ()


def chosen(layout: Layout) -> Choice:
    """What is kept of a page. Where nothing is left without its noise the noise is kept, and so on."""
    judge = _Judge(layout)
    for left_out in (judge.noise(), judge.hidden(), bytearray(judge.count)):
        if judge.visible(left_out):
            break
    shown = [
        [run for number, run in enumerate(block.runs, block.first) if not left_out[number]] for block in layout.blocks
    ]
    start, end = judge.posting(left_out)
    titles = [runs for block, runs in zip(layout.blocks, shown, strict=True) if block.level == 1 and _says(runs)]
    headings = sorted((block.level, block.first) for block in layout.blocks if block.kind == "heading")
    menus_end = headings[0][1] if headings else 0
    kept = [
        runs if start <= block.first < end and _says(runs) and not (block.first < menus_end and _is_menu(runs)) else []
        for block, runs in zip(layout.blocks, shown, strict=True)
    ]
    first = next((block.first for block in layout.blocks if block.level == 1 and not left_out[block.first]), start)
    sums = judge.left(left_out)
    return Choice(
        kept, titles, employers_of(layout, left_out, sums, first), logos_of(layout, left_out, max(first, start))
    )


def _is_menu(runs: Iterable[Run]) -> bool:
    """Whether a block is links side by side and nothing else, as a page has them above its heading."""
    links = {run.link for run in runs if any(map(str.isalnum, run.text))}
    return len(links) > 1 and 0 not in links


def _says(runs: Iterable[Run]) -> bool:
    return any(run.text and not run.text.isspace() for run in runs)


class _Judge:
    """Sums over the runs of a page, so that each part is judged in a step."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        runs = [(number, run) for block in layout.blocks for number, run in enumerate(block.runs, block.first)]
        self.count = max([runs[-1][0] + 1 if runs else 0, *_ends(layout)])
        self.lengths = [0] * self.count
        unlinked = [0] * self.count
        for number, run in runs:
            self.lengths[number] = len(run.text.strip())
            unlinked[number] = 0 if run.link else self.lengths[number]
        self._hidden = _covered((part for part in layout.parts if self._is_hidden(part)), self.count)
        shown = [0 if out else length for out, length in zip(self._hidden, self.lengths, strict=True)]
        self._shown, self._unlinked = _sums(shown), _sums(unlinked)
        self._facts = [number for number, run in runs if len(run.text) < 100 and _FACT.match(run.text.strip())]
        self._titles = [block.first for block in layout.blocks if block.level == 1 and not self._hidden[block.first]]
        self._mains = sorted(part.start for part in layout.parts if part.kind == "main")

    def hidden(self) -> bytearray:
        """What is not shown, as a mark for each run."""
        return self._hidden

    def noise(self) -> bytearray:
        """What is not shown or noise, as a mark for each run."""
        parts = [part for part in self.layout.parts if self._is_noise(part)]
        listed = [part for part in parts if part.kind == "other jobs"]
        noise = _covered((*parts, *lists_of_others(self.layout, self._hidden, listed)), self.count)
        return bytearray(max(pair) for pair in zip(self._hidden, noise, strict=True))

    def visible(self, left_out: bytearray) -> int:
        """How many characters are left."""
        return sum(length for out, length in zip(left_out, self.lengths, strict=True) if not out)

    def left(self, left_out: bytearray) -> list[int]:
        """How many characters are left before each run."""
        return _sums([0 if out else length for out, length in zip(left_out, self.lengths, strict=True)])

    def posting(self, left_out: bytearray) -> tuple[int, int]:
        """The first run and the one behind the last of the one part that holds the posting; else of the page."""
        left = self.left(left_out)
        for kind, share in _LEAST_SHARE.items():
            fair = [
                part
                for part in self.layout.parts
                if part.kind == kind and left[part.end] - left[part.start] >= max(_FAIR, share * left[-1])
            ]
            if len(fair) == 1:
                return self._with_its_title(fair[0].start, left), fair[0].end
        return 0, self.count

    def _with_its_title(self, start: int, left: Sequence[int]) -> int:
        """From the first heading before a posting on, where only a few facts stand between."""
        before = self._titles[: bisect_left(self._titles, start)]
        return before[-1] if before and left[start] - left[before[-1]] <= _MOST_BEFORE else start

    def _is_hidden(self, part: Part) -> bool:
        return part.kind == "hidden" or (
            part.kind == "label" and part.label_for in self.layout.control_names and bool(part.label_for)
        )

    def _is_noise(self, part: Part) -> bool:
        if part.kind not in _MOST_RUNNING or _any_in(self._mains, part):
            return False
        running = self._unlinked[part.end] - self._unlinked[part.start]
        if running > _MOST_RUNNING[part.kind] or _any_in(self._titles, part):
            return part.kind == "site"
        is_most = 2 * (self._shown[part.end] - self._shown[part.start]) > self._shown[-1]
        if is_most and part.kind != "footer":
            return part.kind == "site"
        if part.kind == "form":
            return _any_in(self.layout.controls, part)
        return part.kind in {"site", "other jobs"} or not _any_in(self._facts, part)


def _ends(layout: Layout) -> Iterator[int]:
    """How far what is known of the runs reaches; those behind the last block are empty."""
    for part in (*layout.parts, *layout.companies):
        yield part.end
    for place, _ in layout.logos:
        yield place + 1


def _sums(lengths: Iterable[int]) -> list[int]:
    return list(accumulate(lengths, initial=0))


def _any_in(numbers: Sequence[int], part: Part) -> bool:
    place = bisect_left(numbers, part.start)
    return place < len(numbers) and numbers[place] < part.end


def _covered(parts: Iterable[Part], count: int) -> bytearray:
    """A mark for each run that one of the parts holds."""
    changes = [0] * (count + 1)
    for part in parts:
        changes[part.start] += 1
        changes[part.end] -= 1
    return bytearray(depth > 0 for depth in accumulate(changes[:count]))
