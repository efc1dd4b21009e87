"""When one applied. Pure."""

from __future__ import annotations

from jobboard.text.document import Document
from jobboard.text.history import moves
from jobboard.text.words import read_status

NOT_SENT = ("DID_NOT_APPLY", "PREPARED")
"""The columns in which nothing was sent yet."""


def applied_on(document: Document, today: str) -> str | None:
    """The ISO day on which one applied: the stated one, else that of the last move there from where nothing was sent.

    A line without an arrow (`2026-11-10: applied`) counts as such a move; where days differ, none is known.
    """
    facts = document.facts
    if facts.applied is not None or facts.status in (None, *NOT_SENT) or not document.history:
        return facts.applied
    there = [
        line
        for line, said in moves(document.history, document.extra_words)
        if said.status == "APPLIED" and said.outcome is None and line.date and line.date <= today
    ]
    days = {line.date for line in there if line.source is None}
    sent = [line.date for line in there if line.source and read_status(line.source).status in NOT_SENT]
    days.update([max(sent, key=str)] if sent else [])
    return days.pop() if len(days) == 1 else None
