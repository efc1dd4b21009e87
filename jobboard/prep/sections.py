"""The sections of a kind's file, by the headings people write, and what stands in them. Pure.

A section begins at a heading of any level that names it; a heading within it that is deeper and names nothing is a
group of its items. An item is a bullet of any sort, with or without a box, at any depth. Lines that continue an item,
and bullets without a box that are nested in it, belong to its text; a bullet without a box that only stands above
nested boxes is their heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.slots import field, frozen, mutable
from jobboard.text.markup import LONGEST, unwrap
from jobboard.text.names import key, plain, section_named, unmarked
from jobboard.text.outline import BULLET, ROW, TEXT, Bullet, Heading, Outline
from jobboard.text.values import Problem

HEAD = "head"
"""What stands above the first section."""

UNKNOWN = ""
"""The section of a heading that names none."""

FRAME = "frame"
"""What stands in a group of this name holds for every round, and is no part of the kind: a printed page is a file too.
"""
FRAME_GROUP = "In every round"

SECTIONS = {
    "tested": "What is tested",
    "before": "Before",
    "day": "On the day",
    "after": "After",
    "topics": "Study topics",
    "resources": "Resources",
    "questions": "Questions to ask",
}
"""The sections in their order, and what their headings are called in the files that come along."""

_OTHER_NAMES = {
    "tested": ("Tested", "What they test", "What it tests", "What is it about", "Overview", "What to expect"),
    "before": (
        *("Before the round", "Before the interview", "Before it", "Prepare", "Preparation", "To prepare", "Prep"),
        *("Beforehand", "Before the day"),
    ),
    "day": (
        *("Day", "The day", "Day of", "On the day itself", "The day of the interview", "Day of the interview"),
        *("During", "During the round", "During the interview", "In the round", "In the interview"),
    ),
    "after": ("After the round", "After the interview", "Afterwards", "Afterward", "After it", "Follow up"),
    "topics": (
        *("Topics", "Study", "Study list", "Study plan", "To study", "What to study", "Topics to study", "To learn"),
        *("Learn", "To practise", "To practice", "To review", "To revise"),
    ),
    "resources": (
        *("Links", "Resources and links", "Material", "Materials", "Study material", "Reading", "Further reading"),
        *("Where to study", "Sources", "Books"),
    ),
    "questions": ("Questions", "Questions for them", "What to ask", "To ask", "Ask", "Ask them"),
}
_BY_NAME = {key(name): section for section, first in SECTIONS.items() for name in (first, *_OTHER_NAMES[section])}
_SILENT = ("notes", "history")
_ALSO_CALLED = re.compile(
    r"(?:also (?:called|known as)|a\.?k\.?a\.?|alias(?:es)?|(?:other )?names)\s*[:：]\s*(.+)", re.IGNORECASE
)
_STRUCK = re.compile(r"~~.+~~[.!]?$")
_CODE = re.compile(r"(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)")
_KEPT = re.compile("\x00(\\d+)\x00")


@frozen
class Item:
    """One item: its text without markup and as written, both in one line; its bullet, and whether it is ticked."""

    text: str
    written: str
    bullet: Bullet
    done: bool

    @property
    def line(self) -> int:
        """The index of its line."""
        return self.bullet.line


@mutable
class Part:
    """The lines below one heading up to the next, `start` to before `end` (indices), and what was read of them.

    `paragraphs` are runs of lines that belong to no item: the index of the first, and their text.
    """

    section: str
    group: str
    heading: Heading | None
    start: int
    end: int
    items: list[Item] = field(default_factory=list)
    paragraphs: list[tuple[int, list[str]]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """All that is said in it, in the order of the file: paragraphs (their lines kept apart) and items."""
        paragraphs = [(line, "\n".join(lines)) for line, lines in self.paragraphs]
        return [text for _, text in sorted([*paragraphs, *((item.line, item.text) for item in self.items)])]


def said(written: str) -> str:
    """The text of an item or a paragraph without its markup; what stands in code is taken as it is (`COUNT(*)`)."""
    if len(written) > LONGEST:
        return written.strip()
    codes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        codes.append(match[2].strip())
        return f"\x00{len(codes) - 1}\x00"

    bare = unwrap(_CODE.sub(keep, written.replace("\x00", "")))
    return _KEPT.sub(lambda match: codes[int(match[1])], bare)


def also_called(text: str) -> tuple[str, str] | None:
    """The other names that a paragraph or an item begins with (`Also called: …`) and what follows them, or None.

    A line that ends in a comma goes on in the next one.
    """
    names, _, rest = text.partition("\n")
    named = _ALSO_CALLED.match(unmarked(names))
    if named is None:
        return None
    names = named[1]
    while rest and names.endswith(","):
        more, _, rest = rest.partition("\n")
        names = f"{names} {more.strip()}"
    return names, rest


def section_of(heading: str) -> str | None:
    """The section that a heading names, or None."""
    name = plain(heading)
    return _BY_NAME.get(key(name)) or ("questions" if section_named(name) == "questions" else None)


def read_parts(found: Outline, first: int = 0) -> tuple[str, list[Part]]:
    """The title ("" where there is none) and the parts in file order; lines before index `first` are looked past."""
    title, headings = "", found.headings
    if headings and section_of(headings[0].text) is None:
        title = headings[0].text
    parts = [Part(HEAD, "", None, first, headings[0].line if headings else len(found.lines))]
    level = 0
    for index, heading in enumerate(headings):
        end = headings[index + 1].line if index + 1 < len(headings) else len(found.lines)
        section, group = section_of(heading.text), ""
        if section is not None:
            level = heading.level
        elif not index:
            section = HEAD
        elif heading.level > level and parts[-1].section not in (HEAD, UNKNOWN):
            section, group = parts[-1].section, heading.text
            section = FRAME if key(plain(group)) == key(FRAME_GROUP) else section
        parts.append(Part(section or UNKNOWN, group, heading, heading.body, end))
    for part in parts:
        _read(found, part)
    return title, parts


def problems(found: Outline, parts: list[Part]) -> Iterator[Problem]:
    """What was left out, and where."""
    if found.unclosed >= 0:
        yield Problem(found.unclosed + 1, "this opens a code block or a comment that is never closed")
    for part in parts:
        heading = part.heading
        if part.section == UNKNOWN and heading is not None and (part.items or part.paragraphs):
            if section_named(heading.text) not in _SILENT:
                known = ", ".join(SECTIONS.values())
                message = f"“{plain(heading.text)}” is none of the sections ({known}); what stands there is left out"
                yield Problem(heading.line + 1, message)
        elif part.section == HEAD:
            for item in part.items:
                if not also_called(item.text):
                    yield Problem(item.line + 1, "this item stands above all sections, so it is left out")
        elif part.section in SECTIONS and part.section != "tested":
            for line, lines in part.paragraphs:
                if not lines[-1].endswith((":", "：")):
                    yield Problem(line + 1, "this is no item of a list, so it is left out; begin it with “- ”")


@mutable
class _Draft:
    """An item while it is read, in pieces. `heads`: it stands above nested boxes."""

    bullet: Bullet
    pieces: list[str]
    nested: int = 0
    heads: bool = False

    def go_on(self, text: str, *, nested: bool = False) -> None:
        """Takes another line of it, or a bullet that is nested in it."""
        gap = " "
        if nested:
            gap = ", " if self.nested else " " if self.pieces[-1].endswith((":", "：")) else ": "
            self.nested += 1
        self.pieces += gap, text

    def item(self, found: Outline) -> Item | None:
        """What it comes to; None for one without a text of its own, one struck through, and a heading of others."""
        if not self.pieces[0] or self.heads or _STRUCK.match(self.pieces[0]):
            return None
        written = "".join(self.pieces)
        done = self.bullet.box >= 0 and found.lines[self.bullet.line][self.bullet.box] in "xX"
        return Item(said(written), written, self.bullet, done)


def _read(found: Outline, part: Part) -> None:
    """Read the items and paragraphs of a part."""
    drafts: list[_Draft] = []
    bullets = {bullet.line: bullet for bullet in found.bullets_in(part.start, part.end)}
    blank, in_item = True, False
    for line in range(part.start, part.end):
        text, kind = found.lines[line].strip(), found.kinds[line]
        if kind == BULLET:
            _take(drafts, bullets[line], found.lines[line][bullets[line].body :].strip())
            in_item = True
        elif kind in (TEXT, ROW):
            indented = found.lines[line][:1] in (" ", "\t")
            in_item = in_item and (indented or not blank)
            if in_item:
                drafts[-1].go_on(text)
            elif part.paragraphs and not blank:
                part.paragraphs[-1][1].append(text)
            else:
                part.paragraphs.append((line, [text]))
        blank = kind not in (TEXT, ROW, BULLET)
    part.items = [item for draft in drafts if (item := draft.item(found))]


def _take(drafts: list[_Draft], bullet: Bullet, text: str) -> None:
    """Take a bullet as an item, or as a part of the last one."""
    last = drafts[-1] if drafts else None
    if last is not None and bullet.indent > last.bullet.indent:
        if bullet.box < 0:
            last.go_on(text, nested=True)
            return
        last.heads = last.bullet.box < 0
    drafts.append(_Draft(bullet, [text]))
