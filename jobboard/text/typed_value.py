"""What a person types as the value of a field, with the days in it as they type them: `yesterday`, `call Jane fri`."""

from __future__ import annotations

from datetime import date

from jobboard.errors import Refused
from jobboard.text.ahead import read_ahead
from jobboard.text.day_in_text import with_day
from jobboard.text.typed import typed_line
from jobboard.text.when import read_day

PAST = frozenset(("applied", "posted"))
"""The dates that lie behind: `fri` is the last one."""


def typed_value(name: str, text: str, today: date) -> str:
    """The value as `set_value` takes it: a date as ISO, the day of a next action as ISO in its text.

    A next action may begin or end with its day. Raises Refused where a date is wanted and the text names none, where a
    weekday and a date disagree, and where a next action is nothing but a day that is not understood.
    """
    line = typed_line(text)
    if name == "next":
        return with_day(line, today)
    if name not in (*PAST, "deadline") or not line:
        return line
    day = read_day(line, today, past=name in PAST) or (read_ahead(line, today) if name not in PAST else None)
    if day is None:
        raise Refused(f"“{line[:60]}” is no day that is understood: yesterday, -3, fri, 12 dec, 2026-12-01")
    return day.isoformat()
