"""Fields that stand on one line: bullets, bold and plain lines, rows of two-column tables, inline fields, bare URLs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.text.field import BLANKS, BOLD_NAME, Field, make_field
from jobboard.text.heading_fields import LONGEST_UNDER_HEADING, is_labelled
from jobboard.text.names import field_named
from jobboard.text.outline import BAR, BLANK, BULLET, HEADING, OTHER, ROW, TEXT, Bullet, Outline, columns
from jobboard.text.zones import Zone

_LONGEST_NAME = 48
_DEEPEST = 3
"""The deepest indentation of a line that is not code, outside lists (columns)."""

_BRACKETED = re.compile(r"\[([\w -]{1,40})::[ \t]*((?:[^\[\]]|\[\[[^\[\]]*\]\])*)\]|\(([\w -]{1,40})::[ \t]*([^()]*)\)")
_URL_LINE = re.compile(r"<?https?://[^\s<>]+>?$")
_SHAPE = re.compile(r"[^\s:：|][^:：|]{0,46}[:：](?:\s|$)")
_SEPARATORS = " \t\u00a0|·•,;/–—-"


def fields_of_lines(found: Outline, zone: Zone) -> Iterator[Field]:
    """The fields that single lines of a zone state, in their order."""
    return _ZoneReader(found, zone).hits()


class _ZoneReader:
    """Reads the fields of one zone."""

    def __init__(self, found: Outline, zone: Zone) -> None:
        self.found = found
        self.zone = zone
        self.in_head_block = True
        self.list_indent = -1

    def hits(self) -> Iterator[Field]:
        lines, kinds = self.found.lines, self.found.kinds
        bullets = {bullet.line: bullet for bullet in self.found.bullets_in(self.zone.start, self.zone.end)}
        for line in range(self.zone.start, self.zone.end):
            kind, text = kinds[line], lines[line]
            if kind == BULLET:
                bullet = bullets[line]
                nested = 0 <= self.list_indent < bullet.indent - 1
                if not nested and (self.list_indent >= 0 or bullet.indent <= _DEEPEST):
                    self.list_indent = bullet.indent
                    if bullet.box < 0:
                        yield from self._in_text(line, bullet.body, "bullet")
            elif kind == ROW:
                yield from self._in_row(line)
            elif kind == TEXT:
                yield from self._in_line(line, text)
            elif kind == BLANK:
                self.in_head_block = True
            if kind in (HEADING, ROW, OTHER):
                self.list_indent = -1

    def _in_line(self, line: int, text: str) -> Iterator[Field]:
        bare = text.lstrip(BLANKS)
        lead = len(text) - len(bare)
        indent = columns(text[:lead])
        if indent == 0 or self.list_indent < 0:
            self.list_indent = -1
        elif indent > self.list_indent:
            return
        if indent > _DEEPEST:
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
        names = [(match, field_named(match[1])) for match in BOLD_NAME.finditer(text, column)]
        if not names or names[0][0].start() != column:
            return
        known = [(match, name) for match, name in names if name is not None]
        for index, (match, name) in enumerate(known):
            end = len(text)
            if index + 1 < len(known):
                end = match.end() + len(text[match.end() : known[index + 1][0].start()].rstrip(_SEPARATORS))
            yield self._field(name, line, match.end(), end, kind)

    def _inline(self, line: int, column: int) -> Iterator[Field]:
        text = self.found.lines[line]
        bracketed = [(match, 2 if match[1] else 4) for match in _BRACKETED.finditer(text, column)]
        if bracketed:
            for match, value in bracketed:
                name = field_named(match[value - 1])
                if name is not None:
                    yield self._field(name, line, match.start(value), match.end(value), "inline")
            return
        at = text.index("::")
        name = field_named(text[column:at].strip("*_")) if 0 < at - column <= _LONGEST_NAME else None
        if name is not None:
            yield self._field(name, line, at + 2, len(text), "inline")

    def _in_row(self, line: int) -> Iterator[Field]:
        text = self.found.lines[line]
        bars = [match.start() for match in BAR.finditer(text)]
        if len(bars) == 2 and text[bars[1] + 1 :].strip():
            bars.append(len(text))
        if len(bars) != 3 or text[bars[2] + 1 :].strip():
            return
        name = field_named(text[bars[0] + 1 : bars[1]])
        if name is not None and not self._heads_a_table(line, text[bars[1] + 1 : bars[2]]):
            yield self._field(name, line, bars[1] + 1, bars[2], "row")

    def _heads_a_table(self, line: int, value: str) -> bool:
        """Whether a row is the head of a table whose columns are fields (`| Company | Status |`), no name and value."""
        rule, first = [*self.found.lines[line + 1 : line + 3], "", ""][:2]
        if field_named(value) is None or not rule.strip().startswith("|") or rule.strip("|:- \t"):
            return False
        return field_named(first.strip().strip("|").partition("|")[0]) is None

    def _field(self, name: str, line: int, start: int, end: int, kind: str) -> Field:
        field = make_field(self.found, name, line, start, end, kind)
        if field.value or kind not in ("bullet", "line"):
            return field
        before = self.found.lines[line][max(0, start - _LONGEST_NAME) : start]
        bold = before.rstrip(BLANKS).endswith(("**", "__", "**:", "__:"))
        return (self._value_below(field) if bold or kind == "bullet" else None) or field

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
