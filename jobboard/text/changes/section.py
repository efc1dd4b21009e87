"""Where a new section goes, and how whole lines are put into a text in the style of its headings."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from jobboard.errors import Refused
from jobboard.text.changes.newlines import newline_for
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.names import section_named
from jobboard.text.outline import BLANK, Heading
from jobboard.text.zones import POSTING

_AT_THE_END = ("notes", "interviews", "history")
"""The sections that end a file, in their order: a new one goes in front of those behind it."""

_BEHIND = {"criteria": ("history", POSTING)}
"""What stands behind a section that is none of those, where it ends the file."""

DEEPEST = 6
"""The deepest level of a heading."""


def new_section(document: Document, title: str, lines: Sequence[str]) -> Edit:
    """A section of this title at the end of the file, in front of what belongs behind it (`## History`).

    `lines` stand below its heading, without newlines. Raises Refused where a code block or a comment is never closed,
    so that no section can follow it.
    """
    follower, level = _follower(document, title), section_level(document, title)
    if follower is not None:
        return section_before(document, follower, level, title, lines)
    return section_at_end(document, level, title, lines)


def section_before(document: Document, follower: Heading, level: int, title: str, lines: Sequence[str]) -> Edit:
    """A section in front of a heading."""
    body = _headed(document, level, title, lines)
    if follower.line > 0:
        apart = [""] if blank_above(document) else []
        return below(document, follower.line - 1, [*body, *apart], apart=bool(apart))
    at = document.outline.starts[0]
    newline = newline_for(document.text, at)
    return Edit(at, "", "".join(line + newline for line in [*body, ""]))


def section_at_end(document: Document, level: int, title: str, lines: Sequence[str]) -> Edit:
    """A section behind all else. Raises Refused as `check_open_end` does."""
    check_open_end(document, title)
    body = _headed(document, level, title, lines)
    if not document.text.strip("\ufeff"):
        return Edit(len(document.text), "", newline_for(document.text, len(document.text)).join(body))
    return below(document, len(document.outline.lines) - 1, body)


def _headed(document: Document, level: int, title: str, lines: Sequence[str]) -> list[str]:
    return ["#" * level + f" {title}", *([""] if blank_below(document) else []), *lines]


def first_below(document: Document, head: int, line: str) -> Edit:
    """The first line of text below a heading, whose last line has the index `head`, with blanks as other headings."""
    found = document.outline
    lines = [*([""] if blank_below(document) else []), line]
    crowded = head + 1 < len(found.lines) and found.kinds[head + 1] != BLANK and blank_above(document)
    return below(document, head, [*lines, *([""] if crowded else [])], apart=False)


def check_open_end(document: Document, title: str) -> None:
    """Raises Refused where the text ends within a code block or a comment, which would swallow what follows."""
    line = document.outline.unclosed + 1
    if line:
        what = title.lower()
        raise Refused(f"line {line} opens a code block or comment that is never closed: no {what} can follow it")


def section_level(document: Document, title: str) -> int:
    """The level of a new section: that of the one it goes in front of, else the commonest below H1.

    It is no deeper than a posting that it follows, which would swallow it; interviews leave a level for their rounds.
    """
    follower = _follower(document, title)
    level = follower.level if follower is not None and follower.level > 1 else commonest_level(document)
    last = [zone for zone in document.zones if follower is None or zone.start < follower.line]
    if last and last[-1].name == POSTING and last[-1].heading is not None:
        level = min(level, last[-1].heading.level)
    return min(level, DEEPEST - 1) if section_named(title) == "interviews" else level


def commonest_level(document: Document) -> int:
    """The commonest level of headings below H1; at a tie the higher one, 2 where there is none.

    Those of a posting's own text do not count: it came from elsewhere.
    """
    starts = [zone.start for zone in document.zones]
    counts: Counter[int] = Counter()
    for heading in document.outline.headings:
        zone = document.zones[bisect_right(starts, heading.line) - 1]
        if heading.level > 1 and not (zone.name == POSTING and zone.start < heading.line):
            counts[heading.level] += 1
    return min(counts, key=lambda each: (-counts[each], each), default=2)


def _follower(document: Document, title: str) -> Heading | None:
    """The heading of the section that ends the file and belongs behind a section of this title."""
    name = section_named(title)
    behind = _AT_THE_END[_AT_THE_END.index(name) + 1 :] if name in _AT_THE_END else _BEHIND.get(name or "", ())
    found = None
    for zone in reversed(document.zones):
        if zone.name not in behind or zone.heading is None:
            break
        found = zone.heading
    return found


def blank_below(document: Document, headings: Sequence[Heading] | None = None, *, otherwise: bool = True) -> bool:
    """Whether most of the headings have a blank line below them; `otherwise` at a tie."""
    return _most(document, headings, lambda heading: heading.body, otherwise=otherwise)


def blank_above(document: Document) -> bool:
    """Whether most of the headings have a blank line above them; at a tie they do."""
    return _most(document, None, lambda heading: heading.line - 1, otherwise=True)


def _most(
    document: Document, headings: Sequence[Heading] | None, line: Callable[[Heading], int], *, otherwise: bool
) -> bool:
    kinds = document.outline.kinds
    lines = [line(each) for each in (document.outline.headings if headings is None else headings)]
    blank = [kinds[each] == BLANK for each in lines if 0 <= each < len(kinds)]
    return otherwise if sum(blank) * 2 == len(blank) else sum(blank) * 2 > len(blank)


def is_underlined(document: Document, line: int) -> bool:
    """Whether a heading stands on the line of this index whose level is in the line below it."""
    return any(heading.line == line and heading.body == line + 2 for heading in document.outline.headings)


def below(document: Document, line: int, lines: Sequence[str], *, apart: bool = True) -> Edit:
    """Put whole lines below the line of this index; `apart`: with a blank line between where there is none.

    An underlined heading right behind them gets a blank line above it, or its text would belong to the last of them.
    A text without a last newline has none afterwards either.
    """
    found = document.outline
    at = found.next_start(line)
    newline = newline_for(document.text, at)
    body = ["", *lines] if apart and found.kinds[line] != BLANK and found.lines[line].strip() else list(lines)
    if body[-1] and is_underlined(document, line + 1):
        body.append("")
    ended = at > found.end(line)
    text = newline.join(body)
    return Edit(at, "", text + newline if ended else newline + text)
