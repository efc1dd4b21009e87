"""The answers to a person's criteria under `## Criteria`: which word, sign or box of a line is one, and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jobboard.slots import frozen
from jobboard.text.markup import ESCAPED
from jobboard.text.names import INVISIBLE, plain
from jobboard.text.outline import BULLET, TEXT, Bullet, Outline
from jobboard.text.terms.tables import Table, cells_of, tables
from jobboard.text.typed import typed_line
from jobboard.text.zones import Zone

ZONE = "criteria"
"""The name of the zones in which answers stand."""

LONGEST = 1_000
"""A longer line is prose; it answers nothing (characters)."""

WORDS = {
    "yes": ("yes", "y", "ja", "oui", "sí", "si", "met"),
    "no": ("no", "n", "nein", "non", "not met"),
    "unknown": ("unknown", "?", "??", "???", "unklar", "inconnu", "desconocido", "tbd", "-", "–", "—", "…", "..."),
}
SIGNS = {"yes": "✓✔✅☑👍🟢", "no": "✗✘❌✖❎👎🔴", "unknown": "❓❔⏳"}
VALUE_OF = {word: value for value, words in WORDS.items() for word in words} | {
    sign: value for value, signs in SIGNS.items() for sign in signs
}
"""What an answer means, by its word in lower case or its sign."""

_SIGN = "".join(SIGNS.values())
_BLANK = "[ \t\u00a0]"
_NO_WIDTH = f"[{INVISIBLE}]*+"
_ANSWER = re.compile(
    "(?:" + "|".join(map(re.escape, sorted(VALUE_OF, key=len, reverse=True))) + r")(?!\w)", re.IGNORECASE
)
_LEADING = re.compile(rf"[{_SIGN}](?={_NO_WIDTH}{_BLANK}*+[^\s{_SIGN}/|,{INVISIBLE}])")
_TRAILING = re.compile(rf"[{_SIGN}](?={_NO_WIDTH}{_BLANK}*+$)")
_PARTED = re.compile(rf"(?:[:：=→]|(?<=\?)|{_BLANK}[-–—]{{1,2}}(?={_BLANK}))[\s*_`\"'“”]*+")
"""What parts a criterion from its answer, markup included. A question asks for one: `Fully remote? yes`."""

_BEHIND = re.compile(rf"{_NO_WIDTH}[*_`\"'“”]*+(?:$|(?P<reason>{_BLANK}*+(?:[(,;.!—–]|-{{1,2}}\s|:\s|<!--)))")
"""How what follows an answer begins: with a reason set apart, so that `no idea`, `yes/no` and `yes?` are none."""

_EDGES = " \t\u00a0"


@frozen
class AnswerLine:
    """A line that answers a criterion: the criterion as written, `yes`, `no` or `unknown`, the index of the line.

    The answer's word or sign stands between the columns `start` and `end`, which are equal where its place is empty (in
    a table: where its cell begins) and -1 where only the box answers. `box` is the column inside the brackets, or -1.
    `leads`: the sign stands in front.
    """

    criterion: str
    value: str
    line: int
    start: int = -1
    end: int = -1
    box: int = -1
    leads: bool = False


def answer_lines(found: Outline, zones: Sequence[Zone]) -> Iterator[AnswerLine]:
    """The lines that answer a criterion, in file order."""
    for zone in zones:
        if zone.name == ZONE:
            yield from _in_zone(found, zone)


def _in_zone(found: Outline, zone: Zone) -> Iterator[AnswerLine]:
    bullets = found.bullets_in(zone.start, zone.end)
    by_line = {each.line: each for each in bullets}
    parents = {each.line for each, after in pairwise(bullets) if after.indent > each.indent}
    in_tables = {each.line: each for table in tables(found, zone) for each in _in_table(found, table)}
    for line in range(zone.start, zone.end):
        text, read = found.lines[line], in_tables.get(line)
        if found.kinds[line] in (BULLET, TEXT) and _may_answer(text):
            read = _item(text, line, by_line.get(line), opens=line in parents)
        if read is not None and read.criterion:
            yield read


def _may_answer(text: str) -> bool:
    return len(text) <= LONGEST and "~~" not in text


def _item(text: str, line: int, bullet: Bullet | None, *, opens: bool) -> AnswerLine | None:
    """What an item, or a line of text, answers: its word counts before its box. `opens`: others are nested below."""
    start = bullet.body if bullet is not None else len(text) - len(text.lstrip())
    box = bullet.box if bullet is not None else -1
    end = _end(text)
    leading = _LEADING.match(text, start, end)
    if leading is not None:
        criterion = _named(text[leading.end() : end])
        return AnswerLine(criterion, VALUE_OF[leading[0]], line, *leading.span(), box, leads=True)
    for parted in _PARTED.finditer(text, start, end):
        span = _answer(text, parted.end(), end)
        if span is not None:
            criterion = _named(text[start : parted.start()])
            return AnswerLine(criterion, _value(text, span), line, *span, box) if _is_one(text, span, end) else None
    trailing = _TRAILING.search(text, start, end)
    if trailing is not None:
        return AnswerLine(_named(text[start : trailing.start()]), VALUE_OF[trailing[0]], line, *trailing.span(), box)
    if box >= 0:
        return AnswerLine(_named(text[start:end]), "yes" if text[box] in "xX" else "unknown", line, box=box)
    if bullet is not None and not opens and text[start:end].rstrip("*_").endswith((":", "：")):
        place = len(text) if not text[end:].strip() else end
        return AnswerLine(_named(text[start:end]), "unknown", line, place, place)
    return None


def _in_table(found: Outline, table: Table) -> Iterator[AnswerLine]:
    """What the rows of a table answer. An empty cell says unknown where its column is the one of the answers."""
    rows = [line for line in table.rows if _may_answer(found.lines[line])]
    read = {line: _row(found.lines[line], line, table) for line in rows}
    columns = {table.answers} if table.answers >= 0 else {each[0] for each in read.values() if each is not None}
    column = columns.pop() if len(columns) == 1 else 0
    for line, each in read.items():
        if each is not None:
            yield each[1]
        elif column > 0 or table.answers >= 0:
            yield from _empty(found.lines[line], line, table.criteria, column)


def _row(text: str, line: int, table: Table) -> tuple[int, AnswerLine] | None:
    """The number of the one cell of a row that is an answer, and what it answers."""
    cells = cells_of(text)
    if len(cells) < 2 or len(cells) <= table.criteria or not text.strip("|:- \t"):
        return None
    wanted = range(1, len(cells)) if table.answers < 0 else range(len(cells))[table.answers : table.answers + 1]
    spans = [(at, span) for at in wanted if (span := _in_cell(text, *cells[at])) is not None]
    if len(spans) != 1 or not _is_one(text, spans[0][1], len(text)):
        return None
    at, span = spans[0]
    criterion = _named(text[slice(*cells[table.criteria])])
    return at, AnswerLine(criterion, _value(text, span), line, *span)


def _in_cell(text: str, left: int, right: int) -> tuple[int, int] | None:
    return _answer(text, _text_from(text, left, right), _end(text, right))


def _empty(text: str, line: int, criteria: int, column: int) -> Iterator[AnswerLine]:
    """The place of an answer in an empty cell."""
    cells = cells_of(text)
    if max(criteria, column) < len(cells):
        left, right = cells[column]
        if not text[left:right].strip():
            yield AnswerLine(_named(text[slice(*cells[criteria])]), "unknown", line, left, left)


def _named(text: str) -> str:
    """The criterion in one line of signs that can be seen, without markup and the backslashes that make it harmless."""
    return plain(typed_line(ESCAPED.sub(r"\1", text) if "\\" in text else text))


def _text_from(text: str, start: int, end: int) -> int:
    """The column where the text of a cell begins, markup aside."""
    return end - len(text[start:end].lstrip(_EDGES + "*_`"))


def _end(text: str, end: int | None = None) -> int:
    """The column behind the last character, blanks and a comment at the end aside."""
    whole = text[:end]
    comment = whole.find("<!--")
    return len((whole[:comment] if comment > 0 and whole.rstrip().endswith("-->") else whole).rstrip())


def _answer(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where an answer stands that begins at the column `start`; None where something else does."""
    match = _ANSWER.match(text, start, end)
    return match.span() if match is not None and _BEHIND.match(text, match.end(), end) else None


def _is_one(text: str, span: tuple[int, int], end: int) -> bool:
    """Whether it is the only answer of its line: `yes, no` lists what one may choose."""
    behind = _BEHIND.match(text, span[1], end)
    if behind is None or behind["reason"] is None:
        return True
    at = end - len(text[behind.end() : end].lstrip(_EDGES + "(*_`\"'"))
    other = _ANSWER.match(text, at, end)
    if other is None or not (_BEHIND.match(text, other.end(), end) or text[other.end()] in "?)/|"):
        return True
    return other[0] in "-–—…..." or VALUE_OF[other[0].casefold()] == _value(text, span)


def _value(text: str, span: tuple[int, int]) -> str:
    return VALUE_OF[text[span[0] : span[1]].casefold()]
