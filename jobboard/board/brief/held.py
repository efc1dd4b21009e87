"""The rounds that were held: their results, what was asked and how it landed, and the gaps to repair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from jobboard.board.agenda import day_of, ends
from jobboard.board.brief.own_words import beside_the_name
from jobboard.board.brief.values import Gap, Held, Question
from jobboard.text.changes.interviews.asked import asked_lines
from jobboard.text.changes.interviews.part import Part
from jobboard.text.values import Round

_GAP = re.compile(r"gap\b", re.IGNORECASE)


def held_of(parts: Sequence[Part], ahead: Round | None, now: datetime) -> tuple[Held, ...]:
    """The rounds that are over, the latest first: those with a result, and those whose time is past."""
    over = [part for part in parts if part.round != ahead and _is_over(part.round, now)]
    return tuple(_held(part) for part in sorted(over, key=lambda part: at(part.round), reverse=True))


def gaps_of(held: Iterable[Held]) -> Iterator[Gap]:
    """What landed as a gap: a question, or a whole round whose result begins so."""
    for each in held:
        if each.result and _GAP.match(each.result):
            yield Gap(each.result, each.line, each.kind)
        for question in each.asked:
            if question.landed == "gap":
                yield Gap(question.text, question.line, each.kind)


def at(each: Round) -> str:
    """What rounds are ordered by: when they begin, "" where that is not known."""
    return each.start or each.date or ""


def _is_over(each: Round, now: datetime) -> bool:
    return bool(each.result) or ((over := ends(each)) is not None and over <= now)


def _held(part: Part) -> Held:
    each = part.round
    asked = tuple(Question(asked.question, line, asked.landed) for line, asked in asked_lines(part))
    return Held(each.kind, each.line, day_of(each), each.with_whom, each.result, beside_the_name(part) or None, asked)
