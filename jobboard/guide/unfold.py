"""A page that was pasted as one single line gets lines for its headings, so that its pay can be read.

Only headings that are understood as a whole are found (`… per year Salary by Location • …`); what stands between them
may run from one section into the next, so that nothing but pay is read of such a page.
"""

from __future__ import annotations

import re

from jobboard.guide.headings import topic_of

_SHORTEST = 3_000
_FEWEST = 10
"""Bullets in the line."""

_RUN = re.compile(
    r"(?:(?<=[a-z0-9.!?:)+] )|^)[A-Z][\w’'&/-]*+"
    r"(?: (?:[A-Z][\w’'&/-]*+|\([^()]{1,40}\)|by|in|of|and|for|&)(?![\w’'&/-]))*+"
)
_GLUE = frozenset("a an the by in of and for & our your".split())
"""Words that end no heading: the next sentence begins with them."""

_MOST_WORDS = 7


def is_folded(text: str) -> bool:
    """Whether nearly all of a page stands in one line."""
    longest = max(text.splitlines(), key=len, default="")
    return len(longest) >= _SHORTEST and len(longest) * 10 >= len(text) * 9 and longest.count("•") >= _FEWEST


def unfolded(text: str) -> tuple[str, tuple[int, ...]]:
    """The page with headings on lines of their own, and for each of its lines the one of `text` that it comes from."""
    lines: list[str] = []
    origins: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        for part in _parted(line):
            lines += ["", part, ""]
            origins += [number] * 3
    return "\n".join(lines), tuple(origins)


def _parted(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for run in _RUN.finditer(line):
        if run.start() < start:
            continue
        heading = _heading(run[0])
        if heading:
            parts += [line[start : run.start()].strip(), heading]
            start = run.start() + len(heading)
    return [part for part in [*parts, line[start:].strip()] if part]


def _heading(run: str) -> str:
    """The longest beginning of a run of words that is understood as a heading; "" without one."""
    ends = [found.start() for found in re.finditer(r" |$", run)][: _MOST_WORDS + 1]
    for end in reversed(ends):
        if run[:end].rpartition(" ")[2].casefold() in _GLUE:
            continue
        topic = topic_of(run[:end], None)
        if topic is not None and (topic.section in ("pay", "tail", "overview") or " " in run[:end]):
            return run[:end]
    return ""
