"""The sentences of a task, the same for the screen, the command and the line above the board. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from jobboard.board.face import Tone, calendar_day, day_ahead, drawable
from jobboard.board.tasks.rounds import in_a_sentence, round_named, whom
from jobboard.board.tasks.rules import Dated
from jobboard.board.tasks.step import without_day
from jobboard.board.tasks.values import Task
from jobboard.slots import frozen
from jobboard.text.clean import CleanText
from jobboard.text.nudge import is_reply

UNTIL: Mapping[Dated, str] = {
    "answer": "answer the offer",
    "reply": "reply to them",
    "deadline": "deadline of the posting",
}
"""What a deadline asks for."""

ADVICE = {
    "debrief": "write down how it went and what was asked",
    "thanks": "write to them, then tick it",
    "answer": "accept, decline, or ask for another day",
    "reply": "answer, then mark it done",
    "next": "do it, or set another day",
    "deadline": "send it, or decide not to apply",
}
"""What to do about the kinds for which that is always the same."""


@frozen
class Told:
    """A task in words: when, as the board says it, and what that means for the eye; whose; what; what to do."""

    when: CleanText
    tone: Tone
    company: CleanText
    what: CleanText
    advice: CleanText


def told(task: Task, now: datetime) -> Told:
    """A task as its owner reads it at a moment of their own time."""
    when, tone = _when(task, now)
    return Told(CleanText(when), tone, drawable(task.card.short_name), drawable(_what(task)), CleanText(_advice(task)))


def _when(task: Task, now: datetime) -> tuple[str, Tone]:
    if task.kind == "quiet":
        return f"{task.days} d", "quiet"
    if task.date is None:
        return "", "soon"
    day, today = date.fromisoformat(task.date), now.date()
    if task.kind in ("debrief", "thanks"):
        return _ago((today - day).days), "soon"
    return _of_a_round(day, task.time, now) if task.kind == "round" else day_ahead(day, today)


def _ago(days: int) -> str:
    return ("today", "yesterday")[days] if days < 2 else f"{days} d ago"


def _of_a_round(day: date, time: str | None, now: datetime) -> tuple[str, Tone]:
    """The time of a round, with its day where that is not today; since when it is under way."""
    days, at = (day - now.date()).days, (time or "").removeprefix("0")
    if days < 0:
        return f"since {'yesterday' if days == -1 else calendar_day(day, now.date())} {at}".rstrip(), "soon"
    if days == 0 and at:
        return (f"since {at}" if time and time <= f"{now:%H:%M}" else at), "soon"
    text, tone = day_ahead(day, now.date())
    return f"{text} {at}".rstrip(), tone


def _what(task: Task) -> str:
    facts, each = task.card.facts, task.round
    ticks = f"prep {facts.done}/{facts.total}" if facts.total else ""
    match task.kind:
        case "round":
            return " · ".join(filter(None, (round_named(each), ticks)))
        case "debrief":
            return f"how did the {in_a_sentence(each)} go?"
        case "thanks":
            return f"thank {whom(each)}"
        case "answer":
            return UNTIL["answer"]
        case "reply":
            return without_day(facts.next) if facts.next and is_reply(facts.next.text) else UNTIL["reply"]
        case "next":
            return (facts.next and without_day(facts.next)) or "next action"
        case "deadline":
            return " · ".join(filter(None, (UNTIL["deadline"], ticks)))
        case _:
            quiet = ", ".join(filter(None, ("quiet", _nudged(task.nudges))))
            return f"{quiet} · next: {without_day(facts.next)}" if facts.next else quiet


def _nudged(times: int) -> str:
    return ("", "nudged once", "nudged twice")[times] if times < 3 else f"nudged {times} times"


def _advice(task: Task) -> str:
    if task.kind == "round":
        facts = task.card.facts
        return "prepare, then read the brief" if facts.done < facts.total else "read the brief"
    if task.kind == "quiet":
        return ("nudge, or wait until a day", "nudge once more", "close as ghosted, or wait until a day")[
            min(task.nudges, 2)
        ]
    return ADVICE[task.kind]
