"""What people write about themselves and a job: questions with their answers, and the lines of an analysis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from jobboard.slots import frozen
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.names import key, section_named
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Bullet, indent_of
from jobboard.text.stated import is_stated

State = Literal["answered", "open", "not applicable"]

_NOT_APPLICABLE = frozenset(("n/a", "na", "not applicable", "n.a", "does not apply", "doesn't apply"))
_ASKED = re.compile(r"(.*?\?[*_]{0,3})(?:[ \t\u00a0]+|$)(.*)")
_NAMED = re.compile(r"([^:：]{1,200}[:：][*_]{0,3})(?:[ \t\u00a0]+|$)(.*)")
_LABEL = re.compile(r"\A(?:\*\*|__)?(?:Q|A|Question|Answer)(?:[ \t]*\d{1,3})?[:.)](?:\*\*|__)?[ \t]+", re.IGNORECASE)
_ANSWER = re.compile(r"(?:\*\*|__)?(?:A|Answer)(?:[ \t]*\d{1,3})?[:.)]", re.IGNORECASE)
_CLOSING = " \t\u00a0:："


@frozen
class Answer:
    """A question and what stands behind it, both without markup; `line` is that of the question."""

    question: str
    answer: str | None
    line: int
    state: State


@frozen
class Said:
    """A line of an analysis: its text without markup, how deep it is nested as an item (-1: no item), its line."""

    text: str
    line: int
    depth: int = -1


@frozen
class _Line:
    """A line of a section that says something: `indent` in columns; `opens`: an item or a heading, no run-on text."""

    text: str
    line: int
    indent: int
    kind: int


def read_answers(document: Document) -> tuple[Answer, ...]:
    """The questions of the questionnaires of a file, in its order, each with its answer."""
    answers: list[Answer] = []
    for lines in _sections(document, "questionnaire"):
        answers += _answers(lines)
    return tuple(answers)


def told(answers: Sequence[Answer]) -> str:
    """How far the questions are answered: `1 answered, 5 not applicable`; empty without any."""
    states: tuple[State, ...] = ("answered", "open", "not applicable")
    counts = [(sum(each.state == state for each in answers), state) for state in states]
    return ", ".join(f"{count} {state}" for count, state in counts if count)


def read_analysis(document: Document) -> tuple[Said, ...]:
    """The lines of the analyses of a file, in its order, without the headings that name them."""
    said: list[Said] = []
    for lines in _sections(document, "analysis"):
        indents: list[int] = []
        for each in lines:
            while indents and (each.kind != BULLET or indents[-1] >= each.indent):
                indents.pop()
            said.append(Said(unwrap(each.text), each.line + 1, len(indents) if each.kind == BULLET else -1))
            if each.kind == BULLET:
                indents.append(each.indent)
    return tuple(said)


def _sections(document: Document, name: str) -> Iterator[list[_Line]]:
    """The lines of each section of that name: below its heading, or nested below a bullet that ends in a colon."""
    found = document.outline
    for zone in document.zones:
        bullets = {bullet.line: bullet for bullet in found.bullets_in(zone.start, zone.end)}
        if zone.name == name and zone.heading is not None:
            own = section_named(zone.heading.text) == name
            first = zone.heading.body if own else zone.heading.line
            yield list(_lines(document, first, zone.end, bullets))
        elif zone.name not in ("posting", "history", "interviews"):
            for bullet in bullets.values():
                text = found.lines[bullet.line][bullet.body :].strip().rstrip("*_ ")
                if text.endswith((":", "：")) and section_named(text) == name:
                    yield list(_lines(document, bullet.line + 1, _end_of(document, bullet, zone.end), bullets))


def _end_of(document: Document, bullet: Bullet, end: int) -> int:
    """The index behind the last line that is nested below an item."""
    found = document.outline
    for line in range(bullet.line + 1, end):
        text = found.lines[line]
        if found.kinds[line] != BLANK and indent_of(text) <= bullet.indent:
            return line
    return end


def _lines(document: Document, first: int, end: int, bullets: dict[int, Bullet]) -> Iterator[_Line]:
    found = document.outline
    headings = {heading.line: heading.text for heading in found.headings if first <= heading.line < end}
    for line in range(first, end):
        kind, text = found.kinds[line], found.lines[line]
        if kind == HEADING:
            yield _Line(headings[line], line, -1, kind)
        elif kind == BULLET:
            yield _Line(text[bullets[line].body :].strip(), line, bullets[line].indent, kind)
        elif kind in (TEXT, ROW):
            yield _Line(text.strip(), line, indent_of(text), kind)


def _answers(lines: Sequence[_Line]) -> Iterator[Answer]:
    """Each question with what stands behind it on its line, else with what follows up to the next question."""
    at = 0
    while at < len(lines):
        here = lines[at]
        at += 1
        split = _split(here)
        if split is None or _is_a_group(lines[at - 1 : at + 1]):
            continue
        question, rest = split
        parts = [rest] if rest else []
        while at < len(lines) and _belongs(lines[at], here, answered=bool(parts)):
            parts.append(_LABEL.sub("", lines[at].text, count=1))
            at += 1
        yield _answer(question, " ".join(parts), here.line + 1)


def _is_a_group(lines: Sequence[_Line]) -> bool:
    """Whether a heading is none of the questions, but stands above some of them."""
    first, *below = lines
    asks = first.kind != HEADING or first.text.rstrip(_CLOSING).endswith("?")
    return not asks and bool(below) and below[0].kind == BULLET and _split(below[0]) is not None


def _split(line: _Line) -> tuple[str, str] | None:
    """The question of a line, and the answer behind it; None where the line asks nothing."""
    text = _LABEL.sub("", line.text, count=1)
    match = _ASKED.fullmatch(text) or (_NAMED.fullmatch(text) if line.kind != HEADING else None)
    if match is not None:
        return match[1], match[2].lstrip("-–—→ \t")
    return (text, "") if line.kind == HEADING else None


def _belongs(line: _Line, question: _Line, *, answered: bool) -> bool:
    """Whether a line goes on with the answer to a question: below its heading, nested, or running on."""
    if line.kind == HEADING:
        return False
    if _ANSWER.match(line.text):
        return True
    if question.kind == HEADING or line.indent > question.indent:
        return True
    return line.kind == TEXT and (_split(line) is None or not answered) and question.kind == BULLET


def _answer(question: str, text: str, line: int) -> Answer:
    bare = unwrap(text)
    state: State = "answered"
    if key(bare.strip(" .[]()*_")) in _NOT_APPLICABLE:
        state = "not applicable"
    elif not is_stated(bare):
        state = "open"
    return Answer(
        unwrap(question).strip("*_").rstrip(_CLOSING), bare if bare and state != "open" else None, line, state
    )
