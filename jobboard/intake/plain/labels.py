"""What labelled lines state: `Location: Berlin`, `- **Salary**: …`, rows of two columns, a label above its value.

Labels that are words of any text (`Position`, `Title`, `Type`; see `label_names.HEAD_ONLY`) count above the description
only, the others wherever they stand at the beginning of a line. Below the head a plain label begins with a capital. The
value is short and reads as what the label says: `Location: we are flexible about …` states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.checked import LONGEST, checked
from jobboard.intake.plain.label_names import ALONE_NEVER, HEAD_ONLY, label_named
from jobboard.intake.plain.places import names_place, names_remote
from jobboard.intake.plain.statements import Statement, settled
from jobboard.intake.plain.view import LONGEST_LINE, View, is_noise, view
from jobboard.intake.values import Found
from jobboard.text.dates import find_dates
from jobboard.text.field import BOLD_NAME
from jobboard.text.names import unmarked
from jobboard.text.outline import BAR, BLANK, BULLET, HEADING, ROW, TEXT

_LONGEST_LABEL, _MOST_PIECES, _MOST_KINDS = 60, 16, 6
_BARS = re.compile(r"[ \t\u00a0]+[|·•‖][ \t\u00a0]+|\t+")
_COLON = re.compile(r"[:：]")
_INNER = re.compile(r"(?<=\w)[:：](?=\s)")
_DIGIT = re.compile("[0-9]")
_UNKNOWN = re.compile(r"[^\s:：|*_][^:：|]{1,39}[:：](?:\s|$)|\*\*[^*]{1,40}\*\*")
_DATED = re.compile(
    r"(?P<posted>(?:job )?(?:posted|published|listed)(?: on)?|veröffentlicht am|publié le|publicado el)"
    r"\s+(?P<day>.{6,40})"
    r"|(?P<deadline>apply (?:by|before)|closes(?: on)?|closing(?: on)?|expires(?: on)?|applications close(?: on)?"
    r"|bewerben bis|bewerbung bis)\s+(?P<last>.{6,40})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:job|req(?:uisition)?|job requisition|posting|vacancy) ?(?:id|identification|number|no\.?|ref(?:erence)?)"
    r"\s*#?\s*"
    r"(?P<id>[A-Za-z]{0,6}[-_]?[0-9][\w-]{2,30})",
    re.IGNORECASE,
)


def labelled(text: str) -> tuple[Found, ...]:
    """What the labelled lines of a text state, at most one value a name, in the order of NAMES."""
    return settled(statements(view(text)))


def statements(seen: View) -> list[Statement]:
    """All labelled values, in the order of their lines."""
    found = [each for line in range(seen.first, len(seen.lines)) for each in _Line(seen, line).statements()]
    end = _head_block(seen, found)
    found = [each._replace(top=True) if each.line < end else each for each in found]
    return [each for each in found if each.top or each.form != "budget"]


def _head_block(seen: View, found: list[Statement]) -> int:
    """The index behind the lines of labels at the top, two or more, a title line above them allowed; else 0."""
    known = {each.line for each in found}
    labels, others = 0, 0
    for line in range(seen.first, min(len(seen.lines), seen.description)):
        if line in known:
            labels += 1
        elif seen.says(line) and not _UNKNOWN.match(seen.bare(line)) and seen.kinds[line] != ROW:
            others += 1
            if labels or others > 1:
                return line if labels > 1 else 0
    return seen.description if labels > 1 else 0


class _Line:
    """One line, read for the labels on it."""

    def __init__(self, seen: View, line: int) -> None:
        self.seen = seen
        self.line = line
        self.in_head = line < seen.description

    def statements(self) -> Iterator[Statement]:
        kind, text = self.seen.kinds[self.line], self.seen.lines[self.line]
        if kind not in (TEXT, BULLET, ROW, HEADING) or len(text) > tidy.LONGEST_LINK:
            return
        if kind == ROW:
            yield from self._row(text)
            return
        bare = self.seen.bare(self.line)
        if ":" in bare or "：" in bare:
            yield from self._pieces(bare)
        if len(bare) <= _LONGEST_LABEL:
            yield from self._value_below(bare)
            yield from self._unmarked(bare)

    def _pieces(self, text: str) -> Iterator[Statement]:
        """The labels of one line: `Posted: … | Location: … | Full-time`, or several bold names behind each other."""
        bold = [match.start() for match in BOLD_NAME.finditer(text)] if len(text) <= LONGEST_LINE else []
        if 1 < len(bold) <= _MOST_PIECES and bold[0] == 0:
            pieces = [text[start:end] for start, end in zip(bold, [*bold[1:], len(text)], strict=True)]
        else:
            pieces = _BARS.split(text, _MOST_PIECES) if len(text) <= LONGEST_LINE else [text]
        read = [self._piece(piece.strip(" \t|·•,;")) for piece in pieces]
        if len(pieces) > 1 and (read[0] is None or sum(each is not None for each in read) < 2) and len(bold) < 2:
            whole = self._piece(text)
            read = [whole] if whole else [each for each in read if each]
        yield from (each for each in read if each)
        if sum(each is not None for each in read) > 1:
            yield from self._employment_beside([piece for piece in pieces if not _COLON.search(piece)])

    def _employment_beside(self, pieces: list[str]) -> Iterator[Statement]:
        for piece in pieces:
            kind = tidy.only_employment(piece)
            if kind:
                yield Statement("employment", "", kind, self.line)

    def _piece(self, text: str) -> Statement | None:
        colon = _COLON.search(text, 0, _LONGEST_LABEL + 8)
        if colon is None or text.startswith("//", colon.end()):
            return None
        label, value = text[: colon.start()], text[colon.end() :]
        marked = label.startswith(("**", "__", "`")) or self.seen.kinds[self.line] == BULLET
        if value.startswith(("**", "__")) and marked:
            value = value[2:]
        if not self.in_head and not marked and label[:1].islower():
            return None
        return self._stated(label, value)

    def _stated(self, label: str, value: str) -> Statement | None:
        """The statement of a label with its value, if the label counts here and the value is one."""
        named = label_named(label)
        if named is None or (named[1] in HEAD_ONLY and not self.in_head):
            return None
        text = checked(*named, value) if value.strip() and not _runs_on(value) else None
        return Statement(*named, text, self.line) if text else None

    def _row(self, text: str) -> Iterator[Statement]:
        cells = [cell.strip() for cell in BAR.split(text.strip().strip("|"), 3)]
        if len(cells) == 2:
            found = self._stated(cells[0].strip(" :："), cells[1])
            if found:
                yield found

    def _value_below(self, text: str) -> Iterator[Statement]:
        """The value on the next line with text of a label that stands alone: `Location`, and below it `Berlin`."""
        label = text.rstrip(" \t:：*_")
        marked = label != text or text.startswith(("**", "__")) or self.seen.kinds[self.line] == HEADING
        named = label_named(label) if _COLON.search(label) is None else None
        if named is None or (named[1] in ALONE_NEVER and not (marked and self.in_head)):
            return
        below = self._line_below()
        if below is None or (self._is_label(self.line - 1) and self._is_label(self.line)):
            return
        text = self.seen.bare(below)
        if len(text) > LONGEST or label_named(text.rstrip(" :：")) is not None:
            return
        if named[0] == "employment" and (kinds := self._kinds_below(below)):
            text = ", ".join(kinds)
        elif self._says_more(below) or (named[0] == "location" and self._is_place(below + 1)):
            return
        found = self._stated(label, text)
        if found:
            yield found._replace(line=below)

    def _line_below(self) -> int | None:
        """The next line that is text or an item, past one blank line."""
        kinds = self.seen.kinds
        below = self.line + 1
        if below < len(kinds) and kinds[below] == BLANK:
            below += 1
        return below if below < len(kinds) and kinds[below] in (TEXT, BULLET) else None

    def _kinds_below(self, line: int) -> list[str]:
        """How one is employed, of lines below each other that say nothing else; empty if an item among them does."""
        kinds: list[str] = []
        for at in range(line, min(line + _MOST_KINDS, len(self.seen.kinds))):
            if self.seen.kinds[at] != self.seen.kinds[line]:
                break
            kind = tidy.only_employment(self.seen.bare(at))
            if kind is None:
                return [] if self.seen.kinds[line] == BULLET else kinds
            kinds.append(kind)
        return list(dict.fromkeys(kinds))

    def _is_label(self, line: int) -> bool:
        """Whether the line holds a label and nothing else: labels in a row have their values elsewhere."""
        if line < self.seen.first or self.seen.kinds[line] != TEXT or len(self.seen.lines[line]) > _LONGEST_LABEL:
            return False
        named = label_named(self.seen.lines[line].strip(" :："))
        return named is not None and named[1] not in ALONE_NEVER

    def _says_more(self, line: int) -> bool:
        """Whether the value below goes on: an item with items beside it, or text that is a label with its own value."""
        after = line + 1
        if self.seen.kinds[line] == BULLET:
            return after < len(self.seen.kinds) and self.seen.kinds[after] == BULLET
        colon = _COLON.search(self.seen.lines[line])
        return colon is not None and label_named(self.seen.lines[line][: colon.start()]) is not None

    def _is_place(self, line: int) -> bool:
        """Whether the line is a place too, so that the one above it is one of several."""
        if line >= len(self.seen.kinds) or self.seen.kinds[line] != TEXT:
            return False
        text = self.seen.bare(line)
        return names_place(text) and not names_remote(text)

    def _unmarked(self, text: str) -> Iterator[Statement]:
        """Lines that are a label and a value without a colon: `Posted on April 30, 2024`, `Job ID R-123`."""
        if not _DIGIT.search(text) or is_noise(text):
            return
        line = unmarked(text)
        dated, numbered = _DATED.fullmatch(line), _NUMBERED.fullmatch(line)
        if dated:
            name, written = ("posted", dated["day"]) if dated["posted"] else ("deadline", dated["last"])
            day = tidy.day(written) if find_dates(written) == [(0, len(written))] else None
            if day:
                yield Statement(name, "", day, self.line)
        elif numbered:
            yield Statement("job_id", "", numbered["id"], self.line)


def _runs_on(value: str) -> bool:
    """Whether another label stands within the value: lines that run together do not say where a value ends."""
    if len(value) > LONGEST * 4 or not _COLON.search(value):
        return False
    fronts = (value[: match.start()].split()[-2:] for match in _INNER.finditer(value))
    return any(label_named(" ".join(words[-most:])) is not None for words in fronts for most in (1, 2))
