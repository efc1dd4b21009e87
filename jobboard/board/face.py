"""The face of a card: the few words that are drawn of it, as values. Pure: now is an argument."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from jobboard.board.agenda import asks, coming, owes_thanks
from jobboard.board.board import is_ready
from jobboard.board.card import Card
from jobboard.board.due import Due, days_quiet, next_due
from jobboard.board.pay_words import pay
from jobboard.slots import frozen
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Facts, Round

Tone = Literal["plain", "quiet", "due", "soon", "late", "good", "warn"]
"""What a text means for the eye; the style sheet gives each tone its colour."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PROBLEM, FAILED = "!", "✗"
"""The marks of a card: something is wrong with its file; it fails a must-have of the person's."""

WIDEST = 400
"""Characters of a text that are looked at: what stands behind them no column is wide enough for."""
NOTHING = CleanText("")


@frozen
class Part:
    """A piece of a line and what it means."""

    text: CleanText
    tone: Tone = "plain"


@frozen
class Face:
    """What is drawn of one card, only what is known.

    `company` and at its right `mark` and `when` make the first line, `position` the second, `details` the third: what
    matters most stands first, and the last of them go where a column has no room for them. `location` stands at the
    right of the second line where a column is wide.
    """

    company: CleanText
    mark: CleanText = NOTHING
    when: Part = Part(NOTHING)
    position: CleanText = NOTHING
    details: tuple[Part, ...] = ()
    location: CleanText = NOTHING

    @property
    def height(self) -> int:
        """How many lines it takes, 1 to 3."""
        return 1 + bool(self.position) + bool(self.details)


def face(card: Card, now: datetime, failed: Sequence[str] = ()) -> Face:
    """The face of a card at a moment of the person's own time. `failed` are the must-haves that it does not meet."""
    facts, today = card.facts, now.date()
    due = next_due(card, today)
    parts = (*_of_rounds(card, now), *_details(card, due, now), *_lacking(failed))
    return Face(
        company=drawable(card.short_name),
        mark=CleanText((FAILED if failed else "") + (PROBLEM if _has_problems(card) else "")),
        when=_when(card, due, now),
        position=drawable(facts.position or ""),
        details=tuple(part for part in parts if part.text),
        location=drawable(facts.location or ""),
    )


def _has_problems(card: Card) -> bool:
    """Whether the mark stands: in UNSORTED the third line tells the first problem, that the status is not known."""
    return bool(card.warnings) or len(card.facts.problems) > (card.status is None)


def _when(card: Card, due: Due | None, now: datetime) -> Part:
    if due is not None:
        text, tone = _ahead(due, now)
        return Part(CleanText(text), tone)
    quiet = None if card.closed else days_quiet(card, now.date())
    return Part(NOTHING if quiet is None else CleanText(f"{quiet} d"), "quiet")


def _ahead(due: Due, now: datetime) -> tuple[str, Tone]:
    """The date, with the time of a round today or tomorrow; one that is to be told of is not late."""
    day, today = date.fromisoformat(due.date), now.date()
    if due.what == "how did it go?":
        days = (today - day).days
        return ("yesterday" if days == 1 else f"{days} d ago"), "soon"
    text, tone = day_ahead(day, today)
    return (f"{text} {due.time.removeprefix('0')}" if due.time and (day - today).days < 2 else text), tone


def day_ahead(day: date, today: date) -> tuple[str, Tone]:
    """A date in as few words as tell it: `3 d late`, `today`, `tomorrow`, `Fri 28`, `in 12 d`, `12 Dec`, `Jan 2028`."""
    days = (day - today).days
    if days < 0:
        return f"{-days} d late", "late"
    if days < 2:
        return ("today", "tomorrow")[days], "soon"
    if days < 7:
        return f"{DAYS[day.weekday()]} {day.day}", "due"
    return (f"in {days} d" if days < 21 else calendar_day(day, today)), "due"


def calendar_day(day: date, today: date) -> str:
    """A date by its month: `12 Dec`, `Jan 2028` where it is far away."""
    month = MONTHS[day.month - 1]
    return f"{day.day} {month}" if abs((day - today).days) < 300 else f"{month} {day.year}"


def _of_rounds(card: Card, now: datetime) -> tuple[Part, ...]:
    """What a round that is over leaves to be done, before all else: to tell of it, to thank."""
    if not card.facts.rounds or card.status is None:
        return ()
    if asks(card, now) is not None:
        return (Part(CleanText("how did it go?"), "soon"),)
    return (Part(CleanText("thank-you due"), "soon"),) if owes_thanks(card, now) is not None else ()


def _details(card: Card, due: Due | None, now: datetime) -> tuple[Part, ...]:
    facts, today = card.facts, now.date()
    if facts.status is None:
        return (Part(drawable(unsorted_reason(card)), "warn"),)
    if card.closed:
        return _ended(facts)
    match facts.status:
        case "DID_NOT_APPLY":
            return (Part(drawable(facts.reason or "")),)
        case "PREPARED":
            return (_preparation(card), Part(drawable(pay(facts.salary))), _next_action(facts))
        case "INTERVIEW":
            return _interview(card, due, now)
        case "OFFER":
            money = Part(drawable(_offered(facts) or pay(facts.salary)))
            return (money, _answer_by(facts, due, today), _next_action(facts))
        case _:
            return (_quiet(card, due, today), _next_action(facts))


def _lacking(failed: Sequence[str]) -> tuple[Part, ...]:
    """The must-haves that are not met: what decides before one applies, and is said last."""
    return (Part(drawable(f"{FAILED} {', '.join(failed)}"), "warn"),) if failed else ()


def unsorted_reason(card: Card) -> str:
    """Why a card stands in UNSORTED."""
    if card.unread is not None:
        return card.unread
    if card.facts.status_text:
        return f"“{card.facts.status_text}” is not a status I know"
    return "no status stated"


def _ended(facts: Facts) -> tuple[Part, ...]:
    good = facts.outcome == "accepted"
    outcome = Part(drawable(f"{'✓' if good else '×'} {facts.outcome}"), "good" if good else "plain")
    return (outcome, Part(drawable(facts.reason or "")))


def _preparation(card: Card) -> Part:
    if is_ready(card):
        return Part(CleanText("✓ ready"), "good")
    facts = card.facts
    return Part(CleanText(f"prep {facts.done}/{facts.total}") if facts.total else NOTHING)


def _interview(card: Card, due: Due | None, now: datetime) -> tuple[Part, ...]:
    """The round and the next action, first the one whose date is on the first line; the ticks behind it."""
    facts = card.facts
    ticks = Part(CleanText(f"{facts.done}/{facts.total}") if facts.total else NOTHING)
    about = Part(_round_named(asks(card, now) or coming(card, now) or facts.rounds[-1]) if facts.rounds else NOTHING)
    step = _next_action(facts)
    return (step, ticks, about) if not about.text or (due and due.what == "next") else (about, ticks, step)


def _round_named(each: Round) -> CleanText:
    return drawable(f"{each.kind} with {each.with_whom}" if each.with_whom else each.kind)


def _offered(facts: Facts) -> str:
    """The base that is offered, as it is written; it counts before what the posting stated."""
    return next((value for name, value, *_ in facts.offer if name == "base"), "")


def _answer_by(facts: Facts, due: Due | None, today: date) -> Part:
    """The answer-by date, unless it stands on the first line already or is past."""
    shown = due is not None and due.what == "answer by"
    if shown or not facts.deadline or facts.deadline < today.isoformat():
        return Part(NOTHING)
    return Part(CleanText("answer by " + calendar_day(date.fromisoformat(facts.deadline), today)), "due")


def _next_action(facts: Facts) -> Part:
    return Part(drawable(facts.next.text) if facts.next else NOTHING)


def _quiet(card: Card, due: Due | None, today: date) -> Part:
    """The days quiet, where the first line holds a date that matters more."""
    quiet = days_quiet(card, today)
    return Part(NOTHING if due is None or quiet is None else CleanText(f"{quiet} d quiet"), "quiet")


def drawable(text: str) -> CleanText:
    """A text as it may be drawn; no column is as wide as this is long."""
    return clean(text[:WIDEST])
