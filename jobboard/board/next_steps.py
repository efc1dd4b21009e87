"""The next action that is proposed on a card, and what a person means who types one. Pure: today is an argument."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from jobboard.board.agenda import coming, day_of, is_cancelled
from jobboard.board.card import Card
from jobboard.board.due import nudges
from jobboard.board.face import DAYS, MONTHS
from jobboard.errors import Refused
from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.short import short_line
from jobboard.text.typed import typed_line
from jobboard.text.typed_value import typed_value
from jobboard.text.values import Facts
from jobboard.text.when import read_day

FOLLOW_UP, ASK = "follow up", "ask how it stands"
AFTER_A_ROUND, AFTER_ALL_ELSE = 5, 7
"""Days after which one asks again: how it stands after a round that went well or is not decided; anything else."""

AWAITED = ("APPLIED", "INTERVIEW", "OFFER")
"""The columns in which somebody else has to answer."""

MOST_NUDGES = 2
"""After so many nudges no further one is proposed: then it is quiet."""

WENT_ON = ("passed", "waiting")
"""How the result of a round begins after which there is something to be asked."""

OTHERWISE = {
    None: "look again",
    "DID_NOT_APPLY": "look again",
    "PREPARED": "apply",
    "APPLIED": FOLLOW_UP,
    "INTERVIEW": "wait for an answer",
    "OFFER": "wait for an answer",
}
"""What a mere day means where no next action stands, by status."""

_BEFORE_A_DAY = frozenset(("on", "by", "until", "till"))
_RELATIVE = frozenset(("today", "tomorrow", "yesterday"))


def suggested(card: Card, today: date) -> str | None:
    """The next action to propose, with its day: `follow up 2026-11-30`; None where one stands, or none is proposed."""
    step = _step(card, today)
    return f"{step[0]} {step[1].isoformat()}" if step else None


def offer(card: Card, today: date) -> str | None:
    """The same as it is offered in a notice: `N: follow up on Mon 30 Nov`."""
    step = _step(card, today)
    if step is None:
        return None
    what, day = step
    return f"N: {what} on {DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def _step(card: Card, today: date) -> tuple[str, date] | None:
    facts = card.facts
    if facts.outcome is not None or facts.next is not None or facts.status not in AWAITED:
        return None
    now = datetime.combine(today, time.min)
    times = nudges(card, today)
    if times >= MOST_NUDGES or coming(card, now) is not None:
        return None
    last = _last_result(facts, today)
    if last is not None and not last.startswith(WENT_ON):
        return None
    if facts.status == "APPLIED" and last is None:
        return _in_days(FOLLOW_UP, AFTER_ALL_ELSE, today)
    if times:
        return _in_days(ASK, AFTER_ALL_ELSE, today)
    return _in_days(ASK, AFTER_A_ROUND, today) if last is not None else None


def _last_result(facts: Facts, today: date) -> str | None:
    """What the latest round that is behind says of how it went, in lower case; None where there was no round."""
    behind = [
        (day_of(each) or "", at, each)
        for at, each in enumerate(facts.rounds)
        if not is_cancelled(each) and (each.result or (day_of(each) or "9999") <= today.isoformat())
    ]
    return (max(behind)[2].result or "").casefold() if behind else None


def _in_days(what: str, days: int, today: date) -> tuple[str, date] | None:
    """The action so many days from today; on a Monday where that is a weekend. None beyond the calendar."""
    try:
        day = today + timedelta(days=days)
        return what, day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
    except OverflowError:
        return None


def typed_next(typed: str, today: date, now: str | None = None, status: str | None = None) -> str:
    """The next action that a person means, its day as ISO, as `set_value` takes it.

    A day alone (`fri`, `+7`, `by 12 dec`) is the action that stands there (`now`) on that day; where none does, what
    its status has for it (OTHERWISE). Raises Refused for a day that contradicts itself (`mon 1 dec` on a Tuesday), and
    where the day of the action that stands there cannot be told from what else it says.
    """
    line = typed_line(typed)
    day = _day_alone(line, today)
    if day is None:
        return typed_value("next", line, today)
    return _on_day(now, day, today) if now else f"{OTHERWISE.get(status, OTHERWISE[None])} {day.isoformat()}"


def _day_alone(line: str, today: date) -> date | None:
    """The day that a text names which says nothing else; also behind a weekday, as days are shown (`fri 4 dec`)."""
    words = [word.rstrip(",.;") for word in line.casefold().split()]
    words = words[1:] if words[:1] and words[0] in _BEFORE_A_DAY else words
    day = read_day(" ".join(words), today)
    if day is not None or len(words) < 2 or not words[0].isalpha() or words[0] in _RELATIVE:
        return day
    weekday, day = read_day(words[0], today), read_day(" ".join(words[1:]), today)
    if weekday is None or day is None:
        return None
    if weekday.weekday() != day.weekday():
        raise Refused(f"“{short_line(line)}” is no day: {day.isoformat()} is a {DAYS[day.weekday()]}")
    return day


def _on_day(now: str, day: date, today: date) -> str:
    """The action that stands there, on another day: in the place of the one that it names, else behind its words."""
    if len(now) > LONGEST_DATE:
        raise Refused("the action that stands there is too long for a day to be read in it; type it anew")
    text = now if find_dates(now) else typed_value("next", now, today)
    places, wanted = find_dates(text), day.isoformat()
    for start, end in places if read_date(text).iso else ():
        moved = f"{text[:start]}{wanted}{text[end:]}"
        if read_date(text[start:end]).iso and read_date(moved).iso == wanted:
            return moved
    behind = f"{text} {wanted}"
    if not any(each.isalpha() for start, end in places for each in text[start:end]) and read_date(behind).iso == wanted:
        return behind
    raise Refused("which day of the action that stands there is meant is not certain; type it whole, with its day")
