"""What `list --json` prints of a card: a plain dict whose keys are the same from the first version on (design 7)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from jobboard.board.card import Card
from jobboard.text.values import Next, Problem, Salary

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NANOSECONDS = 1_000_000_000


def record(card: Card) -> dict[str, Any]:
    """The facts of one application, in the order of design 7; what is unknown is None.

    `closed` is what the board means by it: an outcome is known, and the card does not stand in UNSORTED.
    """
    facts = card.facts
    return {
        "id": card.id,
        "path": card.path,
        "company": facts.company,
        "position": facts.position,
        "status": facts.status,
        "status_text": facts.status_text,
        "outcome": facts.outcome,
        "closed": card.closed,
        "reason": facts.reason,
        "url": facts.url,
        "applied": facts.applied,
        "applied_text": facts.applied_text,
        "posted": facts.posted,
        "deadline": facts.deadline,
        "location": facts.location,
        "salary": _salary(facts.salary),
        "job_id": facts.job_id,
        "source": facts.source,
        "contact": facts.contact,
        "next": _next(facts.next),
        "resume": facts.resume,
        "letter": facts.letter,
        "tags": list(facts.tags),
        "checklist": {"done": facts.done, "total": facts.total},
        "guessed": list(facts.guessed),
        "problems": [problem_record(problem) for problem in problems_of(card)],
        "modified": utc(card.modified),
    }


def problems_of(card: Card) -> tuple[Problem, ...]:
    """All that is wrong with a card: why its file cannot be read, what stands in it, what lies beside it."""
    unread = () if card.unread is None else (Problem(None, card.unread),)
    return (*unread, *card.facts.problems, *(Problem(None, warning) for warning in card.warnings))


def problem_record(problem: Problem) -> dict[str, Any]:
    """A problem as the commands print it; `line` is None where no line is at fault."""
    return {"line": problem.line, "message": problem.message}


def utc(nanoseconds: int) -> str | None:
    """A file's mtime as ISO 8601 in UTC, to the second; None where there is none (0) or no calendar holds it."""
    try:
        moment = EPOCH + timedelta(seconds=nanoseconds // NANOSECONDS)
    except OverflowError:
        return None
    return f"{moment.replace(tzinfo=None).isoformat()}Z" if nanoseconds else None


def _salary(salary: Salary | None) -> dict[str, Any] | None:
    if salary is None:
        return None
    return {
        "text": salary.text,
        "min": _number(salary.min),
        "max": _number(salary.max),
        "currency": salary.currency,
        "period": salary.period,
    }


def _number(amount: float | None) -> float | None:
    """Whole amounts without a fraction: 200000, not 200000.0."""
    return int(amount) if amount is not None and float(amount).is_integer() else amount


def _next(step: Next | None) -> dict[str, Any] | None:
    return None if step is None else {"text": step.text, "date": step.date}
