"""The rounds that were held: their results, what was asked and how it landed, and the gaps to repair."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.board.agenda import day_of
from jobboard.board.brief.values import Gap, Held, Question
from jobboard.text.changes.interviews.asked import asked_in
from jobboard.text.document import Document
from jobboard.text.values import Round


def held_of(document: Document, ahead: Round | None) -> tuple[Held, ...]:
    """The rounds before the one ahead, or all that are there, the latest first."""
    own = (ahead.start or ahead.date) if ahead is not None else None
    rounds = [each for each in document.rounds if each is not ahead and each != ahead]
    rounds = [each for each in rounds if each.result or own is None or (each.start or each.date or "") <= own]
    rounds = [each for each in rounds if each.result or each.date]
    rounds.sort(key=lambda each: each.start or each.date or "", reverse=True)
    return tuple(_held(document, each) for each in rounds)


def gaps_of(held: Iterable[Held]) -> tuple[Gap, ...]:
    """What landed as a gap, by round as they are given."""
    return tuple(Gap(q.text, q.line, each.kind) for each in held for q in each.asked if q.landed == "gap")


def _held(document: Document, each: Round) -> Held:
    asked = tuple(Question(q.question, each.line, q.landed) for q in asked_in(document, each))
    return Held(each.kind, each.line, day_of(each), each.with_whom, each.result, asked)
