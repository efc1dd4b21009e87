"""Which text of a page is kept: what is shown, is no noise, and stands where the posting does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from jobboard.intake.html.blocks import Block, Layout, Part, Run
from jobboard.intake.html.employers import employers_of, logos_of
from jobboard.intake.html.other_jobs import lists_of_others
from jobboard.intake.html.outside import PROSE, lengths_of, staying
from jobboard.intake.html.signs import (
    is_contact,
    is_fact,
    is_menu,
    is_of_a_form,
    is_of_a_job,
    is_of_cookies,
    is_of_the_site,
)
from jobboard.intake.html.sums import any_in, count_in, covered, ends, sums
from jobboard.slots import frozen

_MOST_RUNNING = {
    "site": 0,
    "cookies": 60_000,
    "footer": 600,
    "aside": 600,
    "form": 3000,
    "other jobs": 3000,
    "doubtful": 600,
}
"""A part that looks like noise, but for the site around a posting, is kept if it holds more running text (characters
without those of links), a first heading, or most of the page."""

_FAIR = 300
_LEAST_SHARE = {"main": 0.3, "article": 0.4, "description": 0.6}
"""So much of the text must stand in the one part that is taken for the posting."""

_MOST_BEFORE = 1500
_FEWEST_OF_COOKIES = 3
"""So many blocks of a long part, or of most of the page, must talk of cookies."""

_LITTLE = 20
"""A part that is called after cookies and holds no more text need not talk of them."""

_FEW_CONTROLS = 3
"""A form with more is one to be filled in; one with fewer may be wrapped around the whole page."""


@frozen
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
    titles = [runs for block, runs in zip(layout.blocks, shown, strict=True) if block.level == 1 and _says(runs)]
    headings = sorted((block.level, block.first) for block in layout.blocks if block.kind == "heading")
    menus_end = headings[0][1] if headings else 0
    start, stay = judge.posting(left_out, shown)
    above = [
        runs if block.first < menus_end and _is_menu(runs) else []
        for block, runs in zip(layout.blocks, shown, strict=True)
    ]
    menus = is_menu(above)
    kept = [
        runs if place in stay and _says(runs) and not (menus and above[place]) else []
        for place, runs in enumerate(shown)
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
        self.count = max([runs[-1][0] + 1 if runs else 0, *ends(layout)])
        self.lengths = [0] * self.count
        unlinked = [0] * self.count
        for number, run in runs:
            self.lengths[number] = len(run.text.strip())
            unlinked[number] = 0 if run.link else self.lengths[number]
        self._hidden = covered((part for part in layout.parts if self._is_hidden(part)), self.count)
        shown = [0 if out else length for out, length in zip(self._hidden, self.lengths, strict=True)]
        self._shown, self._unlinked = sums(shown), sums(unlinked)
        self._facts = [number for number, run in runs if is_fact(run)]
        self._linked = sums(length - bare for length, bare in zip(self.lengths, unlinked, strict=True))
        self._titles = [block.first for block in layout.blocks if block.level == 1 and not self._hidden[block.first]]
        self._headings = [block.first for block in layout.blocks if block.kind == "heading"]
        self._prose = self._places(lambda block: lengths_of(block.runs)[0] >= PROSE and not is_of_a_form(block))
        kinds = {part.kind for part in layout.parts}
        self._of_jobs = self._places(is_of_a_job) if "other jobs" in kinds else []
        self._of_cookies = self._places(is_of_cookies) if "cookies" in kinds else []
        is_around = bool(kinds & {"footer", "aside"})
        self._of_site = self._places(is_of_the_site) if is_around else []
        self._contacts = self._places(is_contact) if is_around else []
        self._mains = sorted(part.start for part in layout.parts if part.kind == "main")

    def _places(self, says: Callable[[Block], bool]) -> list[int]:
        """The first runs of the blocks that say something."""
        return [block.first for block in self.layout.blocks if says(block)]

    def hidden(self) -> bytearray:
        """What is not shown, as a mark for each run."""
        return self._hidden

    def noise(self) -> bytearray:
        """What is not shown or noise, as a mark for each run."""
        parts = [part for part in self.layout.parts if self._is_noise(part)]
        listed = [part for part in parts if part.kind == "other jobs"]
        forms = [part for part in parts if part.kind == "form"]
        whole = [part for part in parts if part.kind != "form"]
        others = lists_of_others(self.layout, self._hidden, listed)
        noise = covered((*whole, *others, *self._controls_of(forms)), self.count)
        return bytearray(max(pair) for pair in zip(self._hidden, noise, strict=True))

    def visible(self, left_out: bytearray) -> int:
        """How many characters are left."""
        return sum(length for out, length in zip(left_out, self.lengths, strict=True) if not out)

    def left(self, left_out: bytearray) -> list[int]:
        """How many characters are left before each run."""
        return sums([0 if out else length for out, length in zip(left_out, self.lengths, strict=True)])

    def posting(self, left_out: bytearray, shown: Sequence[Sequence[Run]]) -> tuple[int, Container[int]]:
        """The first run of the one part that holds the posting, else of the page; and the places of its blocks.

        What stands outside of that part and is running text belongs to it too. `shown` are the blocks without noise.
        """
        start, end = self._main_part(left_out)
        blocks = self.layout.blocks
        stay = {place for place, block in enumerate(blocks) if start <= block.first < end}
        articles = [part for part in self.layout.parts if part.kind == "article"]
        for places in (range(min(stay, default=0)), range(max(stay, default=len(blocks) - 1) + 1, len(blocks))):
            outside = slice(places.start, places.stop)
            inside = staying(blocks[outside], shown[outside], articles)
            stay.update(place + places.start for place in inside)
        return start, stay

    def _main_part(self, left_out: bytearray) -> tuple[int, int]:
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
        if part.kind not in _MOST_RUNNING or any_in(self._mains, part):
            return False
        running = self._unlinked[part.end] - self._unlinked[part.start]
        if running > _MOST_RUNNING[part.kind] or any_in(self._titles, part):
            return part.kind == "site"
        is_most = 2 * (self._shown[part.end] - self._shown[part.start]) > self._shown[-1]
        if part.kind == "cookies":
            return running <= _LITTLE or self._is_of_cookies(part, is_most=is_most)
        if is_most and part.kind != "footer":
            return part.kind == "site"
        if part.kind == "form":
            return any_in(self.layout.controls, part)
        if part.kind in {"footer", "aside"} and self._is_contact(part, running):
            return False
        if part.kind == "other jobs":
            return any_in(self._of_jobs, part) or count_in(self._headings, part) > 1
        return part.kind == "site" or not any_in(self._facts, part)

    def _is_of_cookies(self, part: Part, *, is_most: bool) -> bool:
        """Whether a part talks of cookies: in one block at least, in three where it is long or most of the page."""
        found = count_in(self._of_cookies, part)
        is_long = self._unlinked[part.end] - self._unlinked[part.start] > _MOST_RUNNING["doubtful"]
        return found >= (_FEWEST_OF_COOKIES if is_most or is_long else 1)

    def _is_contact(self, part: Part, running: int) -> bool:
        """Whether a footer or what stands aside says how to apply, or whom to ask; and is neither links nor a form."""
        is_links = self._linked[part.end] - self._linked[part.start] >= running
        is_site = is_links or any_in(self._of_site, part) or any_in(self.layout.controls, part)
        return not is_site and any_in(self._contacts, part)

    def _controls_of(self, forms: Sequence[Part]) -> Iterator[Part]:
        """The blocks of forms that are no running text."""
        if not forms:
            return
        inside = covered(forms, self.count)
        to_fill_in = covered((each for each in forms if self._is_to_fill_in(each)), self.count)
        is_text_below = False
        for block in reversed(self.layout.blocks):
            if not inside[block.first]:
                continue
            end = block.first + len(block.runs)
            here = Part("form", block.first, end)
            is_text = not any_in(self.layout.controls, here) and (
                any_in(self._prose, here) or not to_fill_in[block.first] or (block.kind == "heading" and is_text_below)
            )
            is_text_below = is_text and block.kind != "heading"
            if not is_text:
                yield here

    def _is_to_fill_in(self, form: Part) -> bool:
        """Whether a form has many controls, or no running text."""
        return count_in(self.layout.controls, form) > _FEW_CONTROLS or not any_in(self._prose, form)
