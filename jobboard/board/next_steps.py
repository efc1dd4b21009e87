"""The next action that is proposed on a card, and what a person means who types one. Pure: today is an argument."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from jobboard.board.agenda import coming, day_of, is_cancelled
from jobboard.board.card import Card
from jobboard.board.due import AWAITED, MOST_NUDGES, nudges
from jobboard.board.face import DAYS, MONTHS
from jobboard.errors import Refused
from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.day_in_text import day_alone, mind_weekdays
from jobboard.text.day_words import WEEKDAYS, ends_with_weekday, names_a_day
from jobboard.text.typed import typed_line
from jobboard.text.typed_value import typed_value
from jobboard.text.values import Facts
from jobboard.text.when import WEEKDAY_OF

FOLLOW_UP, ASK, ASK_FOR_A_DAY = "follow up", "ask how it stands", "ask for another day"
CANCELLED, AFTER_A_ROUND, AFTER_ALL_ELSE = 2, 5, 7
"""Days after which one asks: for another day where a round is off, how it stands after one that went well or is not
decided, and after anything else.
"""

STILL_MINDED = timedelta(days=7)
"""So long after its day another day is asked for in place of a round that was cancelled."""

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

_LONGEST_WEEKDAY = 20
_WEEKDAY_AT_END = re.compile(r"\b([^\W\d_]++)[,.]?(?:\s++den)?\s+$")
_TIME = re.compile(r"[0-9]:[0-9]|[0-9] ?[ap]m\b|\b(?:noon|midday|morning|afternoon|evening)\b", re.IGNORECASE)


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
    if _is_off(facts, today):
        return _in_days(ASK_FOR_A_DAY, CANCELLED, today)
    last = _last_result(facts, today)
    if last is not None and not last.startswith(WENT_ON):
        return None
    if facts.status == "APPLIED" and last is None:
        return _in_days(FOLLOW_UP, AFTER_ALL_ELSE, today)
    if times:
        return _in_days(ASK, AFTER_ALL_ELSE, today)
    return _in_days(ASK, AFTER_A_ROUND, today) if last is not None else None


def _is_off(facts: Facts, today: date) -> bool:
    """Whether the latest round was cancelled, and its day is not long ago."""
    latest = max(facts.rounds, key=lambda each: day_of(each) or "", default=None)
    day = day_of(latest) if latest is not None and is_cancelled(latest) else None
    return day is not None and today - date.fromisoformat(day) <= STILL_MINDED


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

    A day alone (`fri`, `+7`, `by 12 dec`, `7.12.2026`) is the action that stands there (`now`) on that day; where none
    does, what its status has for it (OTHERWISE). A time behind that day stays behind it.

    Raises Refused for a day that contradicts itself (`mon 1 dec` on a Tuesday) and for what is nothing but a day that
    is not understood (`30/11`) or says nothing (`?`), so that no action is lost to it; also where the day of the action
    that stands there cannot be told from what else it says.
    """
    line = typed_line(typed)
    alone = day_alone(line, today)
    if alone is None:
        return typed_value("next", line, today)
    day, at = alone
    if now:
        return _on_day(now, day, at, today)
    return f"{OTHERWISE.get(status, OTHERWISE[None])} {day} {at}".rstrip()


def _on_day(now: str, day: date, at: str, today: date) -> str:
    """The action that stands there, on another day: in the place of the one that it names, else behind its words."""
    if len(now) > LONGEST_DATE:
        raise Refused("the action that stands there is too long for a day to be read in it; type it anew")
    wanted = f"{day} {at}".rstrip()
    for moved in _moved(now, wanted, today):
        if read_date(moved).iso == day.isoformat() and not (at and _TIME.search(now)) and _agrees(moved):
            return moved
    raise Refused("which day of the action that stands there is meant is not certain; type it whole, with its day")


def _moved(now: str, wanted: str, today: date) -> Iterator[str]:
    """The ways to say the action with another day, the likeliest first."""
    text = now if find_dates(now) else _with_day(now, today)
    places = find_dates(text)
    for start, end in places if read_date(text).iso else ():
        if day := read_date(text[start:end]).iso:
            yield f"{text[: start - _weekday_before(text[:start], day)]}{wanted}{text[end:]}"
    if not any(each.isalpha() for start, end in places for each in text[start:end]) and not _ends_with_a_day(text):
        yield f"{text} {wanted}"


def _weekday_before(text: str, day: str) -> int:
    """How many characters at the end of a text are a weekday that belongs to the date (ISO) behind it (`Mon, `)."""
    found = _WEEKDAY_AT_END.search(text[-_LONGEST_WEEKDAY:])
    if found is None:
        return 0
    words = text[: len(text) - len(found[0])].split()[-1:]
    belongs = found[1].casefold() in WEEKDAY_OF or ends_with_weekday([*words, found[1]], date.fromisoformat(day))
    return len(found[0]) if belongs else 0


def _ends_with_a_day(text: str) -> bool:
    """Whether a text without a date ends with something like a day (`30/11`), or begins with a weekday."""
    words = text.split()
    first, last = words[0].casefold().rstrip(",:;."), words[-1]
    return first in WEEKDAYS or (names_a_day(last) and not last.isdecimal())


def _agrees(text: str) -> bool:
    """Whether no weekday stands beside a date of another day."""
    try:
        mind_weekdays(text)
    except Refused:
        return False
    return True


def _with_day(now: str, today: date) -> str:
    """The action that stands there, its day as ISO; as it stands where it names none, or only something like one."""
    try:
        return typed_value("next", now, today)
    except Refused:
        return now
