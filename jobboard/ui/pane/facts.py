"""The head of the pane: company, position, the facts known in one table, and what is wrong, with line numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jobboard.board.due import days_quiet
from jobboard.board.face import calendar_day, day_ahead
from jobboard.text.clean import CleanText
from jobboard.text.document import Document
from jobboard.text.facts import place_of
from jobboard.text.names import field_named
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.pane.acts import Fact
from jobboard.ui.pane.parts import Line, told
from jobboard.ui.pane.row import BLANK, NO_RUN, PaneRow, Run, Tone
from jobboard.ui.pane.subject import Subject

ROOM = 12
"""Cells of the names of the facts, with the gap behind them."""

FIRST = {
    "DID_NOT_APPLY": ("reason",),
    "PREPARED": ("deadline", "next"),
    "APPLIED": ("next", "applied", "resume", "letter", "contact"),
    "INTERVIEW": ("next", "contact"),
    "OFFER": ("salary", "deadline", "next", "contact"),
}
"""The facts that matter first in each column; the others follow in the order of LABELS."""

LABELS = {
    "outcome": "Ended", "reason": "Reason", "next": "Next", "deadline": "Deadline", "salary": "Pay",
    "location": "Place", "applied": "Applied", "resume": "Résumé", "letter": "Letter", "contact": "Contact",
    "url": "Link", "posted": "Posted", "job_id": "Job id", "source": "Source", "tags": "Tags", "guide": "Guide",
}  # fmt: skip


class _Told(NamedTuple):
    """A fact as the table shows it: its text, and what stands at its right."""

    text: str
    right: str = ""
    tone: Tone = "muted"


def head(subject: Subject) -> Iterator[Line]:
    """Title, facts and problems."""
    card, facts = subject.card, subject.card.facts
    yield PaneRow((told(facts.company or card.id),), "title", key="title"), Fact("company")
    if facts.position:
        yield PaneRow((told(facts.position),), "subtitle", key="position"), Fact("position")
    yield BLANK, None
    yield _row("Status", _status(subject), "status", _line_of(subject.document, "status")), None
    for name in dict.fromkeys((*FIRST.get(facts.status or "", ()), *LABELS)):
        fact = _told_of(subject, name)
        if fact is not None:
            label = "Answer by" if name == "deadline" and facts.status == "OFFER" else LABELS[name]
            act = Fact(name) if name != "outcome" else None
            yield _row(label, fact, name, _line_of(subject.document, name)), act
    yield from _also(subject)
    yield from _problems(subject)


def _row(label: str, fact: _Told, key: str, line: int) -> PaneRow:
    right = told(fact.right, fact.tone) if fact.right else NO_RUN
    name = Run(CleanText(label), "label")
    return PaneRow((told(fact.text),), "text", name, ROOM, right=right, key=f"fact:{key}", line=line)


def _line_of(document: Document | None, name: str) -> int:
    field = place_of(document.fields, name) if document is not None else None
    return field.line + 1 if field is not None else 0


def _status(subject: Subject) -> _Told:
    facts = subject.card.facts
    text = COLUMN_NAMES[facts.status] if facts.status else facts.status_text or "not stated"
    quiet = None if facts.closed else days_quiet(subject.card, subject.now.date())
    return _Told(text, "" if not quiet else "quiet for a day" if quiet == 1 else f"quiet for {quiet} days")


def _told_of(subject: Subject, name: str) -> _Told | None:
    """What the table says of a fact; None where it is not known."""
    facts, today = subject.card.facts, subject.now.date()
    match name:
        case "next":
            return _dated(facts.next.text, facts.next.date, today) if facts.next else None
        case "deadline":
            return _dated(facts.deadline, facts.deadline, today) if facts.deadline else None
        case "applied" | "posted":
            return _past(facts.applied or facts.applied_text if name == "applied" else facts.posted, today)
        case "salary":
            return _Told(facts.salary.text) if facts.salary else None
        case "tags":
            return _Told(", ".join(facts.tags)) if facts.tags else None
        case _:
            value = getattr(facts, name)
            return _Told(value) if value else None


def _dated(text: str, day: str | None, today: date) -> _Told:
    """A text with how far its date is."""
    if day is None:
        return _Told(text)
    right, tone = day_ahead(date.fromisoformat(day), today)
    return _Told(text, right, tone if tone in ("soon", "late") else "muted")


def _past(text: str | None, today: date) -> _Told | None:
    """A date with how long ago it is."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return _Told(text)
    return _Told(text, _ago((today - day).days) or calendar_day(day, today))


def _ago(days: int) -> str:
    """So many days in the words that people have for them; nothing where they are still to come."""
    if days < 2:
        return {0: "today", 1: "yesterday"}.get(days, "")
    for unit, length in (("year", 365), ("month", 30), ("day", 1)):
        if days >= 2 * length:
            return f"{days // length} {unit}s ago"
    return ""


def _also(subject: Subject) -> Iterator[Line]:
    """What is guessed, and what the front matter says beside the facts."""
    facts, document = subject.card.facts, subject.document
    if facts.guessed:
        yield _row("Guessed", _Told(", ".join(facts.guessed)), "guessed", 0), None
    front = document.front if document is not None else None
    for entry in front.entries if front is not None else ():
        if entry.value.strip() and field_named(entry.key) is None:
            yield PaneRow(
                (told(entry.value, "muted"),), "text", told(entry.key, "label"), max(ROOM, len(entry.key) + 2),
                key=f"front:{entry.key}", line=entry.line + 1,
            ), None  # fmt: skip


def _problems(subject: Subject) -> Iterator[Line]:
    card = subject.card
    found = [(each.message, each.line) for each in card.facts.problems]
    found += [(each, None) for each in ((card.unread,) if card.unread else ())]
    found += [(each, None) for each in card.warnings]
    if found:
        yield BLANK, None
    for message, line in found:
        label = Run(CleanText("!" if line is None else f"! line {line}"), "warn")
        yield PaneRow((told(message, "warn"),), "problem", label, ROOM, key=f"problem:{message}", line=line or 0), None
