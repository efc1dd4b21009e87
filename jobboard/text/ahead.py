"""A day ahead as a person types it for what is to be done, beside what `read_day` understands: `mon 7 dec`, `+2w`,
`2 weeks`, `in 3 months`, `next week` (its Monday), `next monday`, `this friday`, `the 7th of december`.

What could be one of two days is none: it is refused with a sentence, or not understood.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from jobboard.errors import Refused
from jobboard.text.when import WEEKDAY_OF, read_day

FARTHEST = 270
"""A day and a month without a year that come again later than that (days) are more likely over than ahead."""

_OTHERWISE = {"tues": "tue", "weds": "wed", "thur": "thu", "thurs": "thu", "sept": "sep"}
_NAMES = {number: name.capitalize() for name, number in WEEKDAY_OF.items() if len(name) == 3}
_NUMBERS = "a an one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER_OF = {word: max(1, place) for place, word in enumerate(_NUMBERS, -1)}
_COUNT = rf"(?P<count>[0-9]{{1,4}}|{'|'.join(_NUMBERS)})"
_STEPS = re.compile(
    rf"in {_COUNT} (?P<unit>day|week|month)s?|(?P<more>[0-9]{{1,4}}) (?P<units>day|week|month)s?"
    r"|\+(?P<short>[0-9]{1,4})(?P<letter>[dwm])"
)
_DATED = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} [a-z]{3,9}(?: (?P<year>[0-9]{4}))?|[a-z]{3,9} [0-9]{1,2}(?: [0-9]{4})?"
)
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")
_LONGEST = 40
"""No day that is understood is longer (characters)."""


def read_ahead(text: str, today: date) -> date | None:
    """The day that `text` names, seen from `today`; None where it names none for certain.

    Raises Refused where a weekday and a date disagree, and where `next` may mean either of two weeks.
    """
    words = _tidied(text) if len(text) <= _LONGEST else []
    if not words:
        return None
    if steps := _STEPS.fullmatch(" ".join(words)):
        unit = (steps["unit"] or steps["units"] or steps["letter"])[0]
        count = steps["count"] or steps["more"] or steps["short"]
        return _ahead(_NUMBER_OF.get(count) or int(count), unit, today)
    if len(words) == 2 and words[0] in ("next", "this"):
        return _named(words, today)
    for weekday, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if weekday in WEEKDAY_OF and (day := _dated(rest, today)):
            if day.weekday() != WEEKDAY_OF[weekday]:
                raise Refused(contradiction(weekday, day))
            return day
    day = _dated(words, today)
    if day is not None:
        return day if _has_year(words) or (day - today).days <= FARTHEST else None
    return read_day(" ".join(words), today)


def contradiction(weekday: str, day: date) -> str:
    """The sentence for a weekday (as it is typed) beside a date of another: `Mon is not the 8th: 2026-12-08 is …`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th") if day.day not in (11, 12, 13) else "th"
    name = _NAMES[WEEKDAY_OF[weekday]] if weekday in WEEKDAY_OF else weekday.capitalize()
    return f"{name} is not the {day.day}{ending}: {day} is a {_NAMES[day.weekday()]}"


def _tidied(text: str) -> list[str]:
    """The words in lower case, without commas between them and without what only ordinals need."""
    words = [word.strip(",()") for word in text.casefold().split()]
    words = [_OTHERWISE.get(word.rstrip("."), word) for word in words]
    if any(_ORDINAL.fullmatch(word) for word in words):
        words = [_ORDINAL.sub(r"\1", word) for word in words if word not in ("the", "of")]
        return words if len(words) > 1 else []
    return words


def _named(words: list[str], today: date) -> date | None:
    """The day of `next week`, `next monday`, `this friday`; the coming one, where nobody can mean the one after it."""
    which, name = words
    day = read_day("monday" if words == ["next", "week"] else name, today) if name in (*WEEKDAY_OF, "week") else None
    if day is None:
        return None
    away = (day - today).days
    if which == "this":
        return day if away < 7 else None
    # A week begins on a Sunday for some and on a Monday for others.
    if away >= max(7 - today.weekday(), 7 - (today.weekday() + 1) % 7):
        return day
    later = _ahead(away + 7, "d", today)
    raise Refused(f"{' '.join(words)}: {day} or {later}? Write the date")


def _dated(words: list[str], today: date) -> date | None:
    """The day that a date names, by numbers alone or with its month; without a year the nearest one ahead."""
    text = " ".join(words)
    return read_day(text, today) if _DATED.fullmatch(text) else None


def _has_year(words: list[str]) -> bool:
    return any(len(word) > 3 and word[:4].isdecimal() for word in words)


def _ahead(count: int, unit: str, today: date) -> date | None:
    """The day so many days, weeks or months ahead; the last of a month that is too short. None beyond the calendar."""
    try:
        if unit != "m":
            return date.fromordinal(today.toordinal() + count * (7 if unit == "w" else 1))
        years, month = divmod(today.month - 1 + count, 12)
        year = today.year + years
        return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None
