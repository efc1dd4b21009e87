"""What a person types as the value of a field, with the days in it as they type them: `yesterday`, `call Jane fri`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jobboard.errors import Refused
from jobboard.text.dates import read_date
from jobboard.text.typed import typed_line
from jobboard.text.when import read_day

PAST = frozenset(("applied", "posted"))
"""The dates that lie behind: `fri` is the last one."""

_MOST_WORDS = 4
"""The most words that name a day: `in 2 weeks`, `1 dec 2026`."""

_STEP = re.compile(r"[+-]\d+").fullmatch


def typed_value(name: str, text: str, today: date) -> str:
    """The value as `set_value` takes it: a date as ISO, the day of a next action as ISO in its text.

    A next action may begin or end with its day. Raises Refused where a date is wanted and the text names none.
    """
    line = typed_line(text)
    if name == "next":
        return _with_day(line, today)
    if name not in (*PAST, "deadline") or not line:
        return line
    day = read_day(line, today, past=name in PAST)
    if day is None:
        raise Refused(f"“{line[:60]}” is no day that is understood: yesterday, -3, fri, 12 dec, 2026-12-01")
    return day.isoformat()


def _with_day(line: str, today: date) -> str:
    """The text with the day that its last or its first words name written as ISO; with a date in it as it is."""
    if read_date(line).iso:
        return line
    words = line.split()
    for before, named, behind in _cuts(words):
        bare = named.rstrip(",:;.")
        day = None if _STEP(bare) else read_day(bare, today)
        if day is not None:
            return " ".join(filter(None, (before, day.isoformat() + named[len(bare) :], behind)))
    return line


def _cuts(words: list[str]) -> Iterator[tuple[str, str, str]]:
    """The text with its last words apart, most of them first, then with its first words apart."""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        yield " ".join(words[:-count]), " ".join(words[-count:]), ""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        yield "", " ".join(words[:count]), " ".join(words[count:])
