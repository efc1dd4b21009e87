"""The answer to a criterion: over the one that stands under `## Criteria`, or as one more line there, in its style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.errors import Refused
from jobboard.text.changes.answer_words import ANY_SIGN, Value, has_a_style, spelled
from jobboard.text.changes.listed import are_apart, end_of_item, in_section, next_mark
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.changes.section import below, new_section
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.names import key, plain, section_named
from jobboard.text.outline import BULLET, ROW, blanks_before
from jobboard.text.posting import harmless_line
from jobboard.text.short import short
from jobboard.text.terms.answers import ZONE, AnswerLine, answer_lines
from jobboard.text.terms.tables import Table, cells_of, tables
from jobboard.text.typed import typed_line
from jobboard.text.zones import Zone

TITLE = "Criteria"
LONGEST = 300
"""Characters of a criterion."""

_VARIATION = "\ufe0f"
_DASH = re.compile(r"[ \t\u00a0]([-–—]{1,2}|[=→])[ \t\u00a0*_]*$")
_EDGES = " \t\u00a0*_`"
_PARTING = (":", "：", "=", "→", "-", "–", "—", "?")

CONTRARY = "yes and no"
"""What a file says that answers a criterion twice, and not the same."""


def answer(document: Document, criterion: str, value: Value) -> tuple[Edit, ...]:
    """The patch that makes the file answer a criterion; `()` where it does, and for "unknown" where nothing stands.

    Raises Refused for a criterion that says nothing, and where it cannot be done without changing something else.
    """
    text = typed_line(criterion)
    if not key(plain(text)):
        raise Refused("a criterion needs a text")
    if len(text) > LONGEST:
        raise Refused(f"the criterion is longer than {LONGEST} characters")
    lines = _lines_of(document, text)
    if all(each.value == value for each in lines) and (lines or value == "unknown"):
        return ()
    ways = iter([_over(document, lines, value)]) if lines else _ways_to_add(document, text, value)
    for edits in ways:
        if _does(document, edits, text, value, headings=0 if lines or _zones(document) else 1):
            return tuple(sorted(edits, key=lambda edit: edit.start))
    where = f"line {lines[0].line + 1}: " if lines else ""
    raise Refused(f"{where}the answer to “{short(text)}” cannot be written safely; write it by hand")


def answer_of(document: Document, criterion: str) -> str | None:
    """What the file answers to a criterion: `yes`, `no` or CONTRARY, `unknown` where it says only that, or None."""
    values = {each.value for each in _lines_of(document, typed_line(criterion))}
    said = values - {"unknown"} or values
    return CONTRARY if len(said) > 1 else next(iter(said), None)


def _lines_of(document: Document, criterion: str) -> list[AnswerLine]:
    name = key(plain(criterion))
    lines = answer_lines(document.outline, document.zones)
    return [each for each in lines if key(plain(each.criterion)) == name]


def _zones(document: Document) -> list[Zone]:
    """The sections of criteria that a heading names, the last of several sections with those below it."""
    return [zone for zone in document.zones if zone.name == ZONE]


def _does(document: Document, edits: Sequence[Edit], criterion: str, value: Value, *, headings: int) -> bool:
    """Whether the file, read again, says just that and all else as before."""
    name = key(plain(criterion))
    after = patched(document, edits)
    before, now = _answers(document), _answers(after)
    mine = {said for each, said in now if each == name}
    others = [each for each in before if each[0] != name] == [each for each in now if each[0] != name]
    terms = [each[:3] for each in document.facts.terms] == [each[:3] for each in after.facts.terms]
    about = About(headings=headings)
    return mine == {value} and others and terms and what_else_changed(document, after, about) is None


def _answers(document: Document) -> list[tuple[str, str]]:
    return [(key(plain(criterion)), value) for criterion, value, _ in document.facts.answered]


def _over(document: Document, lines: Sequence[AnswerLine], value: Value) -> list[Edit]:
    """The edits of the lines that say something else: of the word, the sign or the box."""
    return [edit for each in lines if each.value != value for edit in _of_line(document, each, value)]


def _of_line(document: Document, line: AnswerLine, value: Value) -> Iterator[Edit]:
    text, at = document.outline.lines[line.line], document.outline.starts[line.line]
    if line.box >= 0 and (text[line.box] in "xX") != (value == "yes"):
        yield Edit(at + line.box, text[line.box], "x" if value == "yes" else " ")
    if line.start < 0:
        if value == "no":
            yield Edit(at + _text_end(text), "", ": no")
        return
    old = text[line.start : line.end]
    if not old and document.outline.kinds[line.line] == ROW:
        yield _in_cell(text, at, line.start, spelled(value, _sample(document)))
        return
    if not old:
        blank = " " if text[: line.end] == text[: line.end].rstrip() else ""
        yield Edit(at + line.end, "", blank + spelled(value, _sample(document)))
        return
    alone = line.leads or not text[: line.start].rstrip(_EDGES).endswith(_PARTING)
    new = spelled(value, old, alone=alone) if has_a_style(old) else spelled(value, _sample(document) or old)
    end = line.end + (text[line.end : line.end + 1] == _VARIATION and new not in ANY_SIGN)
    yield Edit(at + line.start, text[line.start : end], new)


def _in_cell(text: str, at: int, start: int, word: str) -> Edit:
    """A word in the empty cell that begins at the column `start`, as wide as it was; the line begins at `at`."""
    end = text.index("|", start)
    return Edit(at + start, text[start:end], f" {word} ".ljust(end - start))


def _text_end(text: str) -> int:
    """The column behind the text of a line, blanks and a comment at its end aside."""
    comment = text.find("<!--")
    return len((text[:comment] if comment > 0 else text).rstrip())


def _sample(document: Document) -> str:
    """The last answer of the file that shows how answers are written there; empty where none does."""
    lines = document.outline.lines
    found = ""
    for each in answer_lines(document.outline, document.zones):
        old = lines[each.line][each.start : each.end] if each.start >= 0 and not each.leads else ""
        found = old if has_a_style(old) else found
    return found


def _ways_to_add(document: Document, criterion: str, value: Value) -> Iterator[list[Edit]]:
    """The edits that add an answer, the plainest first: behind the criterion where it stands alone, or as a line.

    The criterion may lose its own signs and its markup.
    """
    alone = _alone(document, key(plain(criterion)))
    if alone >= 0:
        found = document.outline
        yield [Edit(found.starts[alone] + _text_end(found.lines[alone]), "", f": {spelled(value, _sample(document))}")]
    for text in dict.fromkeys((criterion, plain(criterion), plain(criterion).replace("~~", ""))):
        harmless = harmless_line(text)
        zones = _zones(document)
        if zones:
            yield [_beside(document, zones, harmless, value)]
        else:
            yield [new_section(document, TITLE, [f"- {harmless}: {value}"])]


def _alone(document: Document, name: str) -> int:
    """The index of the first item that is this criterion and answers nothing, or -1."""
    found = document.outline
    items = (each for zone in _zones(document) for each in found.bullets_in(zone.start, zone.end) if each.box < 0)
    return next((each.line for each in items if key(plain(found.lines[each.line][each.body :])) == name), -1)


def _beside(document: Document, zones: Sequence[Zone], criterion: str, value: Value) -> Edit:
    """A line behind the last answer, written like it; else a row of a table for answers, else an item."""
    found = document.outline
    last = max(answer_lines(found, document.zones), key=lambda each: each.line, default=None)
    table = _table(document, zones, last)
    if table is not None:
        row = _row(document, table, last, criterion, value)
        return below(document, last.line if last else table.last, [row], apart=False)
    if last is None:
        zone = next((each for each in reversed(zones) if found.bullets_in(each.start, each.end)), None)
        own = (each for each in zones if each.heading and section_named(each.heading.text) == ZONE)
        return in_section(document, zone or next(own, zones[0]), f"{criterion}: {value}", TITLE)
    line = _like(document, last, criterion, value)
    if found.kinds[last.line] != BULLET:
        text = found.lines[last.line]
        return below(document, last.line, [blanks_before(text) + line], apart=False)
    zone = next(each for each in zones if each.start <= last.line < each.end)
    bullets = found.bullets_in(zone.start, zone.end)
    item = next(each for each in bullets if each.line == last.line)
    level = [each for each in bullets if each.indent == item.indent]
    mark = next_mark(found.lines[last.line])
    return below(document, end_of_item(document, item, zone.end), [mark + line], apart=are_apart(document, level))


def _like(document: Document, last: AnswerLine, criterion: str, value: Value) -> str:
    """The text of a line that answers like the last one: with a box or a sign in front, in bold, with its dash."""
    text = document.outline.lines[last.line]
    if last.box >= 0:
        return f"[x] {criterion}" if value == "yes" else f"[ ] {criterion}" + (": no" if value == "no" else "")
    old = text[last.start : last.end]
    if last.leads:
        return f"{spelled(value, old, alone=True)} {criterion}"
    bullet = next(iter(document.outline.bullets_in(last.line, last.line + 1)), None)
    before = text[bullet.body if bullet else 0 : last.start].strip()
    word = spelled(value, old if has_a_style(old) else _sample(document))
    dash = _DASH.search(text, 0, last.start)
    parted = f" {dash[1]} " if dash else ": "
    if not before.startswith("**"):
        return f"{criterion}{parted}{word}"
    return f"**{criterion}:** {word}" if ":**" in before else f"**{criterion}**{parted}{word}"


def _table(document: Document, zones: Sequence[Zone], last: AnswerLine | None) -> Table | None:
    """The table that holds the last answer; without an answer the last one whose head has a column for them."""
    every = [table for zone in zones for table in tables(document.outline, zone)]
    if last is None:
        return next((each for each in reversed(every) if each.answers >= 0), None)
    return next((each for each in every if last.line in each.rows), None)


def _row(document: Document, table: Table, last: AnswerLine | None, criterion: str, value: Value) -> str:
    """A row like the one of the last answer, else like the head: the criterion and the answer in their columns."""
    text = document.outline.lines[last.line if last else table.head]
    cells = cells_of(text)
    first = criterion.replace("|", "\\|")
    if last is None:
        column, word = table.answers, spelled(value, "")
    else:
        old = text[last.start : last.end]
        column = next(at for at, (left, right) in enumerate(cells) if left <= last.start <= right)
        word = spelled(value, old if has_a_style(old) else _sample(document))
        first = f"**{first}**" if "**" in text[slice(*cells[table.criteria])] else first
    filled = {table.criteria: first, column: word}
    row = "|".join(f" {filled.get(at, '')} ".ljust(right - left) for at, (left, right) in enumerate(cells))
    return f"{text[: cells[0][0] - 1]}|{row}|"
