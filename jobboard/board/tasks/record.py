"""What `today --json` prints: plain dicts whose keys are the same from the first version on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from jobboard.board.tasks.values import Task, Today
from jobboard.board.tasks.words import told
from jobboard.text.values import Round


def today_record(today: Today, now: datetime) -> dict[str, Any]:
    """All that is due, in order; `comes` is what is next where that is nothing."""
    return {
        "today": now.date().isoformat(),
        "tasks": [_task(task, now) for task in today.tasks],
        "comes": None if today.comes is None else _task(today.comes, now),
    }


def _task(task: Task, now: datetime) -> dict[str, Any]:
    """One task; what is unknown, and what its kind does not have, is None.

    `date` and `time` are in the person's own time. `days` and `nudges` are those of a quiet application. `late` says
    that the day to do it is past.
    """
    card, words, silent = task.card, told(task, now), task.kind == "quiet"
    return {
        "kind": task.kind,
        "id": card.id,
        "path": card.path,
        "company": card.facts.company,
        "position": card.facts.position,
        "status": card.facts.status,
        "date": task.date,
        "time": task.time,
        "days": task.days if silent else None,
        "nudges": task.nudges if silent else None,
        "late": words.tone == "late",
        "what": words.what,
        "advice": words.advice,
        "round": None if task.round is None else _round(task.round),
    }


def _round(each: Round) -> dict[str, Any]:
    """A round as `round list --json` names its parts; `when` is as written."""
    return {
        "kind": each.kind,
        "when": each.when,
        "with": each.with_whom,
        "where": each.where,
        "minutes": each.minutes,
        "line": each.line,
    }
