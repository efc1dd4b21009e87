"""What `jobboard fit --json` prints of an application: a plain dict whose keys are always the same. Pure."""

from __future__ import annotations

from typing import Any

from jobboard.board.card import Card
from jobboard.fit.judge import standing
from jobboard.fit.values import Fit, Verdict
from jobboard.text.values import Facts


def record(card: Card, facts: Facts, fit: Fit, pay: dict[str, Any] | None) -> dict[str, Any]:
    """How one application fits; what is unknown is None. `standing` is met, failed or open, None without must-haves."""
    return {
        "id": card.id,
        "path": card.path,
        "company": facts.company,
        "position": facts.position,
        "standing": standing(fit),
        "criteria": [_criterion(each) for each in fit.verdicts],
        "pay": pay,
    }


def _criterion(verdict: Verdict) -> dict[str, Any]:
    return {
        "criterion": verdict.criterion.text,
        "must": verdict.criterion.must,
        "answer": verdict.answer,
        "by": verdict.by,
        "why": verdict.why or None,
        "line": verdict.line or None,
        "question": verdict.question or None,
    }
