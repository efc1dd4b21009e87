"""Fields that stand on one line: bullets, bold and plain lines, rows of two-column tables, inline fields, bare URLs."""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.text.field import BLANKS, BOLD_NAME, Field, make_field
from jobboard.text.heading_fields import LONGEST_UNDER_HEADING, is_labelled
from jobboard.text.names import field_named
from jobboard.text.outline import BAR, BLANK, BULLET, ROW, TEXT, Bullet, Outline, columns
from jobboard.text.zones import Zone

_LONGEST_NAME = 48
_BOLD = frozenset(("**", "__"))
_DEEPEST = 3
"""The deepest indentation of a line that is not code, outside lists (columns)."""

_BRACKETED = re.compile(r"\[([\w -]{1,40})::[ \t]*((?:[^\[\]]|\[\[[^\[\]]*\]\])*)\]|\(([\w -]{1,40})::[ \t]*([^()]*)\)")
_URL_LINE = re.compile(r"<?https?://[^\s<>]+>?$")
_SHAPE = re.compile(r"[^\s:：|][^:：|]{0,46}[:：](?:\s|$)")
_SEPARATORS = " \t\u00a0|·•,;/–—-"


def fields_of_lines(found: Outline, zone: Zone) -> list[Field]:
    """The fields that single lines of a zone state, in their order."""
    if not _may_state(found.text, found.starts[zone.start], found.next_start(zone.end - 1)):
        return []
    reader = _ZoneReader(found, zone)
    reader.read()
    return reader.hits


def _may_state(text: str, start: int, end: int) -> bool:
    """Whether a part of a text holds a sign without which it states nothing. To look for one sign costs very little."""
    if text.find(":", start, end) >= 0 or text.find("|", start, end) >= 0:
        return True
    return not text.isascii() and text.find("：", start, end) >= 0


def _bars(text: str) -> list[int]:
    """Where the bars between the cells of a row stand; of more than three it does not matter where."""
    if "\\" in text:
        return [match.start() for match in BAR.finditer(text)]
    bars = [text.find("|")]
    while bars[-1] >= 0 and len(bars) < 5:
        bars.append(text.find("|", bars[-1] + 1))
    return bars[:-1]


@lru_cache(maxsize=1024)
def _bold_label(text: str) -> tuple[str | None, int]:
    """The field that a bold name at the beginning of a text names, and its length; 0 where there is no bold name.

    Files have the same few labels in them, so they are kept: asked again, one takes a tenth of the time.
    """
    match = BOLD_NAME.match(text)
    return (field_named(match[1]), match.end()) if match else (None, 0)


class _ZoneReader:
    """Reads the fields of one zone."""

    def __init__(self, found: Outline, zone: Zone) -> None:
        self.found = found
        self.zone = zone
        self.hits: list[Field] = []
        self.in_head_block = True
        self.list_indent = -1

    def read(self) -> None:
        start, end = self.zone.start, self.zone.end
        items = iter(self.found.bullets_in(start, end))
        for line, kind in enumerate(self.found.kinds[start:end], start):
            if kind == BLANK:
                self.in_head_block = True
            elif kind == TEXT:
                self._in_line(line, self.found.lines[line])
            elif kind == BULLET:
                bullet = next(items)
                nested = 0 <= self.list_indent < bullet.indent - 1
                if not nested and (self.list_indent >= 0 or bullet.indent <= _DEEPEST):
                    self.list_indent = bullet.indent
                    if bullet.box < 0:
                        self._in_text(line, bullet.body, "bullet")
            else:
                if kind == ROW:
                    self._in_row(line)
                self.list_indent = -1

    def _in_line(self, line: int, text: str) -> None:
        bare = text.lstrip(BLANKS)
        lead = len(text) - len(bare)
        indent = columns(text[:lead]) if lead else 0
        if indent == 0 or self.list_indent < 0:
            self.list_indent = -1
        elif indent > self.list_indent:
            return
        if indent > _DEEPEST:
            return
        if bare.startswith(("http", "<http")) and _URL_LINE.match(bare.rstrip()):
            if not self.zone.after_posting:
                self._add("url", line, lead, len(text), "bare")
        elif ":" in bare or "：" in bare:
            self._in_text(line, lead, "line")
            self.in_head_block = self.in_head_block and _SHAPE.match(bare) is not None
        elif "|" not in bare:
            self.in_head_block = False

    def _in_text(self, line: int, column: int, kind: str) -> None:
        """The fields that a line states from a column on: several where further bold names follow."""
        text = self.found.lines[line]
        at = text.find(":", column)
        if at >= 0 and text[at + 1 : at + 2] == ":":
            self._inline(line, column)
        elif text[column : column + 2] in _BOLD:
            if 0 < at - column <= _LONGEST_NAME:
                self._bold(line, column, at + 1, kind)
            else:
                self._all_bold(line, column, kind)
        elif kind == "bullet" or self.in_head_block:
            wide = text.find("：", column)
            at = wide if at < 0 or 0 <= wide < at else at
            if 0 < at - column <= _LONGEST_NAME and not text.startswith("//", at + 1):
                self._add(field_named(text[column:at]), line, at + 1, len(text), kind)

    def _bold(self, line: int, column: int, stop: int, kind: str) -> None:
        """The field of a line that begins with a bold name, whose first colon stands in front of `stop`."""
        text = self.found.lines[line]
        name, length = _bold_label(text[column:stop])
        if not length and text[stop : stop + 2] in _BOLD:
            stop += 2
            name, length = _bold_label(text[column:stop])
        value = text[stop:]
        if length != stop - column or "**" in value or "__" in value:
            self._all_bold(line, column, kind)
        elif name is not None:
            self._add(name, line, stop, len(text), kind)

    def _all_bold(self, line: int, column: int, kind: str) -> None:
        """The fields of a line that may have several bold names, or something else between asterisks."""
        text = self.found.lines[line]
        if BOLD_NAME.match(text, column) is None:
            return
        names = [(match, field_named(match[1])) for match in BOLD_NAME.finditer(text, column)]
        known = [(match, name) for match, name in names if name is not None]
        for index, (match, name) in enumerate(known):
            end = len(text)
            if index + 1 < len(known):
                end = match.end() + len(text[match.end() : known[index + 1][0].start()].rstrip(_SEPARATORS))
            self._add(name, line, match.end(), end, kind)

    def _inline(self, line: int, column: int) -> None:
        text = self.found.lines[line]
        bracketed = [(match, 2 if match[1] else 4) for match in _BRACKETED.finditer(text, column)]
        if bracketed:
            for match, value in bracketed:
                self._add(field_named(match[value - 1]), line, match.start(value), match.end(value), "inline")
            return
        at = text.index("::")
        if 0 < at - column <= _LONGEST_NAME:
            self._add(field_named(text[column:at].strip("*_")), line, at + 2, len(text), "inline")

    def _in_row(self, line: int) -> None:
        text = self.found.lines[line]
        bars = _bars(text)
        if len(bars) == 2 and text[bars[1] + 1 :].strip():
            bars.append(len(text))
        if len(bars) != 3 or text[bars[2] + 1 :].strip():
            return
        name = field_named(text[bars[0] + 1 : bars[1]])
        if name is not None and not self._heads_a_table(line, text[bars[1] + 1 : bars[2]]):
            self._add(name, line, bars[1] + 1, bars[2], "row")

    def _heads_a_table(self, line: int, value: str) -> bool:
        """Whether a row is the head of a table whose columns are fields (`| Company | Status |`), no name and value."""
        rule = next(iter(self.found.lines[line + 1 : line + 2]), "")
        if rule.strip("|:- \t") or not rule.strip().startswith("|") or field_named(value) is None:
            return False
        first = next(iter(self.found.lines[line + 2 : line + 3]), "")
        return field_named(first.strip().strip("|").partition("|")[0]) is None

    def _add(self, name: str | None, line: int, start: int, end: int, kind: str) -> None:
        """Add the field of that name, if it is one: with the value between two columns, or the one below."""
        if name is None:
            return
        field = make_field(self.found, name, line, start, end, kind)
        if not field.value and kind in ("bullet", "line"):
            before = self.found.lines[line][max(0, start - _LONGEST_NAME) : start]
            bold = before.rstrip(BLANKS).endswith(("**", "__", "**:", "__:"))
            field = (self._value_below(field) if bold or kind == "bullet" else None) or field
        self.hits.append(field)

    def _value_below(self, field: Field) -> Field | None:
        """The value of a name that stands alone on its line: the text on the next one, or the one item nested there."""
        line = field.line + 1
        if line >= self.zone.end or self.found.kinds[line] not in (TEXT, BULLET):
            return None
        text = self.found.lines[line]
        if self.found.kinds[line] == BULLET:
            item = self._only_nested(field.line)
            if item is None:
                return None
            column = item.body
        else:
            column = len(text) - len(text.lstrip(BLANKS))
        if is_labelled(text) or len(text) - column > LONGEST_UNDER_HEADING:
            return None
        return make_field(self.found, field.name, line, column, len(text), "below")

    def _only_nested(self, line: int) -> Bullet | None:
        """The one item nested under the item of a line, directly below it."""
        above, *below = self.found.bullets_in(line, min(line + 3, self.zone.end))
        nested = [each for each in below if each.indent > above.indent and each.box < 0]
        return nested[0] if len(nested) == 1 and above.line == line else None
