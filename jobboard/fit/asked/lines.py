"""The lines of a posting, each with what the headings above say of it.

A heading is one of markdown, a bold line, a line that ends in a colon, a bullet that does and has others below it, or
a line of its own that is known as one. What stands below a heading that says nothing of what is required is named only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.fit.asked.titles import LONGEST, Meaning, meaning_of
from jobboard.fit.asked.values import AskingLine, Need
from jobboard.profile.skills.words import bare as without_markup
from jobboard.slots import frozen, mutable
from jobboard.text.document import Document
from jobboard.text.names import field_named
from jobboard.text.outline import columns
from jobboard.text.zones import POSTING, Zone

BOLD_LEVEL, COLON_LEVEL, BULLET_LEVEL = 7, 8, 9

_HEADING = re.compile(r"[ >]{0,8}(#{1,6})[ \t\u00a0]+(.*)")
BULLET = re.compile(r"([ \t\u00a0>]*+)([-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013]|\d{1,3}[.)])[ \t\u00a0]++")
"""What stands in front of an item of a list in a posting."""

_BOLD = re.compile(r"[ \t>]*+(\*\*|__)(?=\S)([^*_]++)(?:\1)[ \t]*+:?[ \t]*+")
_LABEL = re.compile(
    r"[*_]{0,3}([^:*_]{2,60}):[*_]{0,3}[ \t]+(?=\S)|[*_]{2}([^:*_]{2,60})[*_]{2}[ \t]*[:–—-][ \t]+(?=\S)"
)
_SURE_OUTSIDE = re.compile(
    r"requirement|required|preferred|(?:minimum|basic)\s+qualification|anforderung|requisito|prérequis|exigence",
    re.IGNORECASE,
)
"""What a heading outside of the posting has to name, to be one of the posting and not of the person's own."""

_LONGEST_TITLE = 3 * LONGEST
"""Characters of the line of a heading, with its markup."""

_SAYS = re.compile(r"[,:;]|\d")
"""What the words of a heading without any mark of one do not hold."""

_SHORT_WORDS = 6
_TITLE_WORDS = 2


@mutable
class _Open:
    """A heading that what follows stands under; `indent` is a bullet's, else -1. `flat`: its equals stand under it."""

    level: int
    need: Need
    indent: int = -1
    flat: bool = False
    fresh: bool = True


@frozen
class Asking:
    """The lines of the posting. `has_posting`: there is one at all; `has_titles`: a heading tells what is required."""

    lines: tuple[AskingLine, ...] = ()
    has_posting: bool = False
    has_titles: bool = False


def asking(document: Document) -> Asking:
    """The lines of the posting of a document, and of its sections that stand outside."""
    reader = _Reader()
    lines: list[AskingLine] = []
    has_posting = False
    for zone in document.zones:
        if zone.name == POSTING:
            has_posting = True
            lines += reader.read(_lines(document, zone))
        elif zone.name is None and _is_of_the_posting(zone, reader):
            has_posting = True
            lines += reader.read(_lines(document, zone, heading_too=True))
        else:
            reader.open.clear()
    return Asking(tuple(lines), has_posting, reader.has_titles)


def _is_of_the_posting(zone: Zone, reader: _Reader) -> bool:
    """Whether a section that stands outside of the posting is one of it: `## Requirements`, and what is below that."""
    if zone.heading is None or field_named(zone.heading.text) is not None:
        return False
    level = zone.heading.level
    if any(each.level < level and each.need != "named" for each in reader.open):
        return True
    said = meaning_of(zone.heading.text) in ("required", "preferred")
    return said and _SURE_OUTSIDE.search(zone.heading.text) is not None


def _lines(document: Document, zone: Zone, *, heading_too: bool = False) -> Iterator[tuple[int, str]]:
    """The lines of a zone with their indices, without comments and without what underlines a heading."""
    found = document.outline
    below = {heading.line: heading for heading in found.headings if zone.start <= heading.line < zone.end}
    first = zone.start if heading_too or zone.heading is None else zone.heading.body
    skipped = {line for heading in below.values() for line in range(heading.line + 1, heading.body)}
    texts: list[tuple[int, str]] = []
    for line in range(first, zone.end):
        if line not in skipped:
            under = below.get(line)
            texts.append((line, f"{'#' * under.level} {under.text}" if under else found.lines[line]))
    if zone.heading is None and texts and zone.name == POSTING:
        texts[0] = (texts[0][0], texts[0][1].partition(":")[2].lstrip("*_ "))
    return _without_comments(texts)


def _without_comments(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines without what stands in comments; one that is never closed is text."""
    last = max(((at, text.rindex("-->")) for at, (_, text) in enumerate(lines) if "-->" in text), default=(-1, -1))
    is_open = False
    for at, (line, text) in enumerate(lines):
        if not is_open and "<!--" not in text:
            yield line, text
            continue
        kept: list[str] = []
        start = 0
        while start < len(text):
            mark = text.find("-->" if is_open else "<!--", start)
            if not is_open:
                kept.append(text[start:mark] if mark >= 0 and (at, mark) < last else text[start:])
                is_open = mark >= 0 and (at, mark) < last
                start = mark + 4 if is_open else len(text)
            else:
                is_open = mark < 0
                start = len(text) if is_open else mark + 3
        yield line, " ".join(kept)


class _Reader:
    """The headings that are open, and whether a list under the last one has begun or ended."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.has_titles = False
        self.in_list = False
        self.is_ended = False
        self.after_blank = True
        self.leads = False
        """Whether the next line is not blank."""

    def read(self, lines: Iterator[tuple[int, str]]) -> Iterator[AskingLine]:
        """What each of the lines, given with its index, asks for; blank ones are left out."""
        every = list(lines)
        for at, (line, text) in enumerate(every):
            self.leads = at + 1 < len(every) and bool(every[at + 1][1].strip())
            if text.strip():
                heading = _HEADING.match(text)
                is_title = heading is not None and len(heading[2].split()) <= _TITLE_WORDS
                yield AskingLine(line + 1, text, self._need(text), BULLET.match(text) is not None, is_title)
            self.after_blank = not text.strip()

    def _need(self, text: str) -> Need:
        """What is said of a line that is not blank."""
        bullet = BULLET.match(text)
        if bullet is not None:
            return self._bullet(
                columns(bullet[1].replace("\u00a0", " ")), text[bullet.end() :], is_numbered=bullet[2][0].isdigit()
            )
        title = self._title(text)
        if title is not None:
            return self._under(*title)
        if self.in_list and self.after_blank and not text.startswith((" ", "\t")):
            self.is_ended = True
        return self._labelled(text)

    def _now(self) -> Need:
        return "named" if self.is_ended or not self.open else self.open[-1].need

    def _labelled(self, text: str) -> Need:
        """What is said of a line by the label that it begins with, else by the headings."""
        label = _LABEL.match(text.lstrip())
        meaning = meaning_of(label[1] or label[2]) if label else None
        if meaning in ("required", "preferred"):
            self.has_titles = True
            return meaning
        return "named" if meaning in ("other", "both") else self._now()

    def _bullet(self, indent: int, text: str, *, is_numbered: bool) -> Need:
        self.in_list = True
        self._leave_bullets(indent)
        bold = _BOLD.fullmatch(text)
        bare = without_markup(text[:_LONGEST_TITLE]).strip(" \t*_")
        meaning = meaning_of(bare) if bold or is_numbered or bare.endswith(":") else None
        if is_numbered and meaning in ("other", "both") and not (bold or bare.endswith(":")):
            meaning = None
        if meaning in ("required", "preferred", "other", "both"):
            self.is_ended = False
            self.open.append(_Open(BULLET_LEVEL, self._of(meaning), indent))
            return self._now()
        return self._labelled(text)

    def _leave_bullets(self, indent: int) -> None:
        """Close the bullets with others below them that a bullet of that indentation is not below."""
        if self.open and self.open[-1].indent >= 0 and self.open[-1].fresh:
            self.open[-1].fresh = False
            self.open[-1].flat = indent <= self.open[-1].indent
        while self.open and self.open[-1].indent >= 0:
            last = self.open[-1]
            if last.indent < indent or (last.indent == indent and last.flat):
                return
            self.open.pop()

    def _title(self, text: str) -> tuple[int, str] | None:
        """The level and the words of a heading, None for any other line."""
        heading = _HEADING.match(text)
        if heading is not None:
            return len(heading[1]), heading[2]
        if len(text) > _LONGEST_TITLE:
            return None
        bare = without_markup(text).strip(" \t>*_")
        if _BOLD.fullmatch(text):
            return BOLD_LEVEL, bare
        if bare.endswith((":", "：")):
            return COLON_LEVEL, bare
        return (COLON_LEVEL, bare) if bare and self._is_title_by_itself(bare) else None

    def _is_title_by_itself(self, bare: str) -> bool:
        """Whether a line without any mark of a heading is one: known as such, or short and on its own."""
        if meaning_of(bare) in ("required", "preferred", "both", "other"):
            return len(bare.split()) <= _SHORT_WORDS or not bare.endswith(".")
        words = bare.split()
        alone = self.after_blank and (self.in_list or self.leads) and len(words) <= _SHORT_WORDS
        return alone and bare[0].isupper() and (bare[-1].isalnum() or bare[-1] in "?!") and not _SAYS.search(bare)

    def _under(self, level: int, title: str) -> Need:
        """Open a heading."""
        while self.open and self.open[-1].level >= level:
            self.open.pop()
        above: Need = self.open[-1].need if self.open else "named"
        if self.is_ended and level > BOLD_LEVEL - 1:
            above = "named"
        meaning = meaning_of(title)
        goes_on = meaning == "area" or (meaning is None and level < BOLD_LEVEL)
        self.open.append(_Open(level, above if goes_on else self._of(meaning)))
        self.in_list = self.is_ended = False
        return self._now()

    def _of(self, meaning: Meaning | None) -> Need:
        if meaning in ("required", "preferred"):
            self.has_titles = True
            return meaning
        return "named"
