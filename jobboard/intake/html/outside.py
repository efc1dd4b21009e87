"""What stands outside of the one part of a page that holds the posting, and belongs to it all the same.

A page may put the requirements behind its `<main>`. So what stands outside goes only where it is noise by itself: a
heading with running text or a list below it stays, and so does a line that is long enough to be running text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jobboard.intake.html.blocks import Block, Part, Run
from jobboard.intake.html.signs import is_of_the_site

_FEWEST_BELOW = 20
"""So many characters without a link below a heading are running text or a list."""

PROSE = 80
"""A line of so many characters is running text without a heading too."""


def lengths_of(runs: Sequence[Run]) -> tuple[int, int]:
    """How many characters of these runs have no link, and how many have one."""
    bare = sum(len(run.text.strip()) for run in runs if not run.link)
    return bare, sum(len(run.text.strip()) for run in runs if run.link)


def staying(blocks: Sequence[Block], shown: Sequence[Sequence[Run]], articles: Sequence[Part]) -> set[int]:
    """The places of the blocks that belong to the posting; all of them stand outside of its part.

    `shown` are their runs without noise, `articles` the parts that are an article.
    """
    stay: set[int] = set()
    for section in reversed([*_sections(blocks, shown)]):
        first = blocks[section[0]]
        if first.kind != "heading":
            stay.update(place for place in section if _is_prose(blocks[place], shown[place]))
        elif _has_text(section, blocks, shown) or _leads_on(section, blocks, stay):
            stay.update(section)
    return stay | set(_in_articles(blocks, shown, articles))


def _sections(blocks: Sequence[Block], shown: Sequence[Sequence[Run]]) -> Iterator[list[int]]:
    """The places of the blocks that say something, from each heading to the next."""
    number = 0

    def section_of(place: int) -> int:
        nonlocal number
        number += blocks[place].kind == "heading"
        return number

    for _, places in groupby((place for place, runs in enumerate(shown) if any(lengths_of(runs))), section_of):
        yield [*places]


def _is_prose(block: Block, runs: Sequence[Run]) -> bool:
    bare, linked = lengths_of(runs)
    return bare >= PROSE and bare > linked and not is_of_the_site(block)


def _has_text(section: Sequence[int], blocks: Sequence[Block], shown: Sequence[Sequence[Run]]) -> bool:
    """Whether a heading, which is no link, has running text or a list below it."""
    if lengths_of(shown[section[0]])[1] or is_of_the_site(blocks[section[0]]):
        return False
    lengths = [lengths_of(shown[place]) for place in section[1:]]
    bare = sum(bare for bare, _ in lengths)
    return bare >= _FEWEST_BELOW and bare > sum(linked for _, linked in lengths)


def _leads_on(section: Sequence[int], blocks: Sequence[Block], stay: set[int]) -> bool:
    """Whether a heading stands right above a lower one that stays."""
    after = section[0] + 1
    return len(section) == 1 and after in stay and blocks[after].level > blocks[section[0]].level


def _in_articles(blocks: Sequence[Block], shown: Sequence[Sequence[Run]], articles: Sequence[Part]) -> Iterator[int]:
    """The places of the blocks of articles that have no link at all, as the teaser of another page has."""
    place = 0
    for article in sorted(articles, key=lambda part: part.start):
        while place < len(blocks) and blocks[place].first < article.start:
            place += 1
        end = place
        while end < len(blocks) and blocks[end].first < article.end:
            end += 1
        if not any(lengths_of(runs)[1] for runs in shown[place:end]):
            yield from range(place, end)
        place = end
