"""The answers to a person's criteria under `## Criteria`: which word, sign or box of a line is one, and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobboard.text.names import INVISIBLE, plain
from jobboard.text.outline import BULLET, ROW, TEXT, Bullet, Outline
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

_CELL = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EDGES = " \t\u00a0"


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A line that answers a criterion: the criterion as written, `yes`, `no` or `unknown`, the index of the line.

    The answer's word or sign stands between the columns `start` and `end`, which are equal where its place is empty and
    -1 where only the box answers. `box` is the column inside the brackets, or -1. `leads`: the sign stands in front.
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
    for line in range(zone.start, zone.end):
        kind, text = found.kinds[line], found.lines[line]
        if kind not in (BULLET, ROW, TEXT) or len(text) > LONGEST or "~~" in text:
            continue
        read = _row(text, line) if kind == ROW else _item(text, line, by_line.get(line), opens=line in parents)
        if read is not None and read.criterion:
            yield read


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


def _row(text: str, line: int) -> AnswerLine | None:
    """What a row of a table answers: the one cell behind the first that is an answer, or the empty second of two."""
    bars = [match.start() for match in _CELL.finditer(text)]
    if len(bars) > 1 and text[bars[-1] + 1 :].strip():
        bars.append(len(text))
    cells = [(left + 1, right) for left, right in pairwise(bars)]
    if len(cells) < 2 or not text.strip("|:- \t"):
        return None
    criterion = _named(text[cells[0][0] : cells[0][1]])
    spans = [
        span for left, right in cells[1:] if (span := _answer(text, _text_from(text, left, right), _end(text, right)))
    ]
    if len(spans) == 1 and _is_one(text, spans[0], len(text)):
        return AnswerLine(criterion, _value(text, spans[0]), line, *spans[0])
    return None


def _named(text: str) -> str:
    """The criterion without markup, and without the backslashes that make signs of it harmless."""
    return plain(_ESCAPED.sub(r"\1", text) if "\\" in text else text)


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
