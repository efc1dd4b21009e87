"""The fields of a file: named facts, each with the exact span where its value stands.

Forms (design, section 4): front matter; `- **Name**: value`, `**Name:** value`, `- Name: value`, rows of a two-column table,
`Name: value` lines of a head block, `name:: value`; a heading that is a field name with its value below; a bare URL on
a line of its own. Code, comments, quotes, the posting, notes, interviews, history and preparation hold none; behind the
posting only a few are read, for what stands there is often pasted too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobboard.text.frontmatter import Entry, FrontMatter
from jobboard.text.names import field_named, section_named
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Heading, Outline, columns
from jobboard.text.zones import POSTING, Zone, zones

AFTER_POSTING = frozenset("status outcome reason applied contact next tags".split())
"""What is still read behind the posting."""

LONGEST_UNDER_HEADING = 120
"""A longer first line below a heading is prose, not a value (characters)."""

_LONGEST_NAME = 48
_BLANKS = " \t\u00a0"
_BOLD_NAME = re.compile(r"(?:\*\*|__)([^*_:：|][^*:：|]{0,46}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t\u00a0]*[:：])")
_BRACKETED = re.compile(r"[\[(]([\w -]{1,40})::[ \t]*([^\])]*)[\])]")
_URL_LINE = re.compile(r"<?https?://[^\s<>]+>?$")
_URL = re.compile(r"https?://[^\s<>)\]]+")
_LIST_MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t\u00a0]+")
_SHAPE = re.compile(r"[^\s:：|][^:：|]{0,46}[:：](?:\s|$)")
_CELL = re.compile(r"(?<!\\)\|")
_SEPARATORS = " \t\u00a0|·•,;/–—-"


@dataclass(frozen=True, slots=True)
class Field:
    """One hit: `value` is the text as it stands at `start` to `end`, `line` the index of its line.

    `kind`: yaml, bullet, line, row, inline, heading or bare; `style` is the front matter's (see `Entry`), else empty.
    An empty value is a place where one could be written.
    """

    name: str
    value: str
    start: int
    end: int
    line: int
    kind: str
    style: str = ""

    @property
    def tier(self) -> int:
        """Which is looked at first: front matter (1), named values (2), headings (3), bare URLs (4)."""
        return _TIERS.get(self.kind, 2)


_TIERS = {"yaml": 1, "heading": 3, "bare": 4}


@dataclass(frozen=True, slots=True)
class Found:
    """All hits, in the order in which they count (by tier, then as they stand), and the zones they were looked for in."""

    fields: tuple[Field, ...]
    zones: tuple[Zone, ...]


def find_fields(found: Outline, front: FrontMatter | None) -> Found:
    """Every field of the text."""
    hits = [_of_entry(name, entry) for entry in front.entries if (name := field_named(entry.key))] if front else []
    url_posting = frozenset(hit.line for hit in map(lambda each: _posting_url(found, each), found.headings) if hit)
    whole = zones(found, _posting_line(found), url_posting)
    for zone in whole:
        if zone.holds_fields:
            hits += (hit for hit in _ZoneReader(found, zone).hits() if not zone.after_posting or hit.name in AFTER_POSTING)
    hits.sort(key=lambda hit: hit.tier)
    return Found(tuple(hits), tuple(whole))


def _of_entry(name: str, entry: Entry) -> Field:
    return Field(name, entry.value, entry.start, entry.end, entry.line, "yaml", entry.style)


def _posting_url(found: Outline, heading: Heading) -> Heading | None:
    """The heading, if it names a posting and the first line below it is its URL."""
    if section_named(heading.text) != POSTING:
        return None
    below = next((line for line in range(heading.body, len(found.lines)) if found.kinds[line] != BLANK), None)
    return heading if below is not None and _URL_LINE.match(found.lines[below].strip()) else None


def _posting_line(found: Outline) -> int:
    """The index of the head-block line (`Contents:`) behind which the posting stands, or -1."""
    for line in range(len(found.lines)):
        if found.kinds[line] != TEXT or ":" not in found.lines[line]:
            continue
        name, _, rest = found.lines[line].strip().partition(":")
        if len(name) <= _LONGEST_NAME and section_named(name.strip("*_ ")) == POSTING and not _URL.search(rest):
            if not rest.strip("*_ \t") or (name[0] not in "*_" and not _field_follows(found, line + 1)):
                return line
    return -1


def _field_follows(found: Outline, line: int) -> bool:
    while line < len(found.lines) and found.kinds[line] == TEXT:
        if field_named(found.lines[line].partition(":")[0]):
            return True
        line += 1
    return False


class _ZoneReader:
    """Reads the fields of one zone."""

    def __init__(self, found: Outline, zone: Zone) -> None:
        self.found = found
        self.zone = zone
        self.in_head_block = True
        self.list_indent = -1

    def hits(self) -> Iterator[Field]:
        lines, kinds = self.found.lines, self.found.kinds
        heading = self.zone.heading
        if heading is not None and (name := field_named(heading.text)):
            hit = under_heading(self.found, heading, name)
            if hit is not None:
                yield hit
        bullets = {bullet.line: bullet for bullet in self.found.bullets} if BULLET in kinds[self.zone.start : self.zone.end] else {}
        for line in range(self.zone.start, self.zone.end):
            kind, text = kinds[line], lines[line]
            if kind == BULLET:
                bullet = bullets[line]
                nested = 0 <= self.list_indent < bullet.indent - 1
                if not nested:
                    self.list_indent = bullet.indent
                    if bullet.box < 0:
                        yield from self._in_text(line, bullet.body, "bullet")
            elif kind == ROW:
                yield from self._in_row(line)
            elif kind == TEXT:
                yield from self._in_line(line, text)
            if kind in (HEADING, ROW, OTHER):
                self.list_indent = -1

    def _in_line(self, line: int, text: str) -> Iterator[Field]:
        bare = text.lstrip(_BLANKS)
        lead = len(text) - len(bare)
        if lead == 0 or self.list_indent < 0:
            self.list_indent = -1
        elif columns(text[:lead]) > self.list_indent:
            return
        if lead > 3:
            return
        if bare.startswith(("http", "<http")) and _URL_LINE.match(bare.rstrip()):
            if not self.zone.after_posting:
                yield self._field("url", line, lead, len(text), "bare")
        elif ":" in bare or "：" in bare:
            yield from self._in_text(line, lead, "line")
            self.in_head_block = self.in_head_block and _SHAPE.match(bare) is not None
        elif "|" not in bare:
            self.in_head_block = False

    def _in_text(self, line: int, column: int, kind: str) -> Iterator[Field]:
        """The fields that a line states from a column on: several where further bold names follow."""
        text = self.found.lines[line]
        first = text.find(":", column)
        if first >= 0 and text.startswith("::", first):
            yield from self._inline(line, column)
            return
        if text.startswith(("**", "__"), column):
            yield from self._bold(line, column, kind)
            return
        if kind == "line" and not self.in_head_block:
            return
        at = min((place for sign in ":：" if (place := text.find(sign, column)) >= 0), default=-1)
        if 0 < at - column <= _LONGEST_NAME and not text.startswith("//", at + 1):
            name = field_named(text[column:at])
            if name is not None:
                yield self._field(name, line, at + 1, len(text), kind)

    def _bold(self, line: int, column: int, kind: str) -> Iterator[Field]:
        text = self.found.lines[line]
        names = [(match, field_named(match[1])) for match in _BOLD_NAME.finditer(text, column)]
        if not names or names[0][0].start() != column:
            return
        known = [(match, name) for match, name in names if name is not None]
        for index, (match, name) in enumerate(known):
            end = len(text)
            if index + 1 < len(known):
                end = known[index + 1][0].start()
                end = len(text[:end].rstrip(_SEPARATORS)) if end > match.end() else match.end()
            yield self._field(name, line, match.end(), max(end, match.end()), kind)

    def _inline(self, line: int, column: int) -> Iterator[Field]:
        text = self.found.lines[line]
        bracketed = [(match, field_named(match[1])) for match in _BRACKETED.finditer(text, column)]
        if bracketed:
            for match, name in bracketed:
                if name is not None:
                    yield self._field(name, line, match.start(2), match.end(2), "inline")
            return
        at = text.index("::")
        name = field_named(text[column:at].strip("*_")) if 0 < at - column <= _LONGEST_NAME else None
        if name is not None:
            yield self._field(name, line, at + 2, len(text), "inline")

    def _in_row(self, line: int) -> Iterator[Field]:
        text = self.found.lines[line]
        bars = [match.start() for match in _CELL.finditer(text)]
        if len(bars) == 2 and text[bars[1] + 1 :].strip():
            bars.append(len(text))
        if len(bars) != 3 or text[bars[2] + 1 :].strip():
            return
        name = field_named(text[bars[0] + 1 : bars[1]])
        if name is not None and field_named(text[bars[1] + 1 : bars[2]]) is None:
            yield self._field(name, line, bars[1] + 1, bars[2], "row")

    def _field(self, name: str, line: int, start: int, end: int, kind: str) -> Field:
        return make_field(self.found, name, line, start, end, kind)


def make_field(found: Outline, name: str, line: int, start: int, end: int, kind: str) -> Field:
    """The field whose value stands between two columns of a line: blanks around it and a comment behind it are left out.

    `Source` with a URL for a value is the URL; `Posting` without one states nothing, so it stays a field without value.
    """
    text = found.lines[line]
    comment = text.find("<!--", start, end)
    if comment > start and text[start:comment].strip(_BLANKS):
        end = comment
    value = text[start:end]
    bare = value.strip(_BLANKS)
    start += (len(value) - len(value.lstrip(_BLANKS))) if bare else min(len(value), 1)
    if name == "source" and _URL.search(bare):
        name = "url"
    offset = found.starts[line] + start
    return Field(name, bare, offset, offset + len(bare), line, kind)


def under_heading(found: Outline, heading: Heading, name: str) -> Field | None:
    """The value below a heading that is a field name: its first line of text, through deeper headings that name nothing.

    Where nothing or only another field stands below, an empty field at the line below; None where what stands there is
    no value (prose, an item to tick, a table).
    """
    levels = {each.line: each for each in found.headings}
    for line in range(heading.body, len(found.lines)):
        kind = found.kinds[line]
        if kind == HEADING:
            below = levels[line]
            if below.level <= heading.level:
                break
            if field_named(below.text) or section_named(below.text):
                return None
        elif kind in (TEXT, BULLET):
            if _is_labelled(found.lines[line]):
                break
            return _value_line(found, line, name)
        elif kind == ROW:
            return None
    at = found.next_start(heading.body - 1)
    return Field(name, "", at, at, heading.line, "heading")


def _is_labelled(line: str) -> bool:
    """Whether a line is another field, or looks like one (`**Website**: …`)."""
    mark = _LIST_MARK.match(line.lstrip(_BLANKS))
    bare = line.strip(_BLANKS)[mark.end() if mark else 0 :]
    name, colon, _ = bare.partition(":")
    return bool(_BOLD_NAME.match(bare) or "::" in bare or (colon and field_named(name) is not None))


def _value_line(found: Outline, line: int, name: str) -> Field | None:
    text = found.lines[line]
    column = len(text) - len(text.lstrip(_BLANKS))
    mark = _LIST_MARK.match(text, column)
    if mark is not None:
        column = mark.end()
    bare = text[column:].strip(_BLANKS)
    if bare.startswith(("[ ]", "[x]", "[X]")) or len(bare) > LONGEST_UNDER_HEADING:
        return None
    return make_field(found, name, line, column, len(text), "heading")
