"""The day of a next action that is typed: its text begins or ends with it (`call Jane fri`, `mon 7 dec: call Jane`).

A day is taken out of a text only where it is certain, in its longest reading; every other word stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from jobboard.errors import Refused
from jobboard.text.ahead import contradiction, read_ahead
from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.day_words import LEADS, WEEKDAYS, belongs_to_a_day, names_only_days
from jobboard.text.short import short_line
from jobboard.text.stated import is_stated
from jobboard.text.when import WEEKDAY_OF

_MOST_WORDS = 6
"""The most words that name a day: `mon the 7th of december`, with a year."""

_BEFORE_A_DAY = frozenset(("on", "by", "until", "till"))
_LEADS = _BEFORE_A_DAY | LEADS
_ALSO_WORDS = frozenset(("sat", "sun", "wed"))
"""What may be a weekday at the end of a text, or a word: a comma, `on` or a time tells."""

_BEGINS_A_WORD = re.compile(r"[+-]|(?:may|march|mar) ")
"""What at the beginning of a text may be something else, though it reads like a day: `+1 for …`, `may 3 of us …`."""

_SHORT = frozenset(name for name in WEEKDAY_OF if len(name) == 3) | {"tues", "weds", "thur", "thurs"}
_COUNTED = re.compile(r"[0-9]+ (?:day|week|month)s?", re.IGNORECASE)
"""`2 weeks` means a day only where it is all that is typed."""

_DASHES = ("-", "–", "—")
_EDGES = '(),:;.!?"“”'
_HOUR = r"[0-9]{1,2}(?::[0-9]{2})?"
_TIME = re.compile(
    rf"(?:at )?(?:{_HOUR} ?(?:am|pm|a\.m|p\.m)|[0-9]{{1,2}}:[0-9]{{2}}(?:[-–][0-9]{{1,2}}:[0-9]{{2}})?(?: ?h)?)"
    rf"|at (?:{_HOUR}|noon|lunchtime)|noon|midday|(?:in the |around |at )?(?:morning|afternoon|evening|noon|midday)"
)


def day_alone(line: str, today: date) -> tuple[date, str] | None:
    """The day that a text names which says nothing else, and the time of day behind it as it is written (else empty).

    Raises Refused where the text contradicts itself, or may mean two days.
    """
    words = line.split() if len(line) <= LONGEST_DATE else []
    if len(words) > _MOST_WORDS + 5:
        return None
    while len(words) > 1 and words[0].casefold() in _LEADS:
        words = words[1:]
    for time in _times_behind(words) if words else ():
        bare = " ".join(words[: len(words) - time]).strip(_EDGES)
        day = read_ahead(bare, today) or _whole_date(bare)
        if day is not None:
            return day, " ".join(words[len(words) - time :])
    return None


def _whole_date(text: str) -> date | None:
    """The day of a text that is one whole date as `read_date` knows them (`Mon, 7.12.2026`, `[[2026-12-07]]`).

    Raises Refused where the weekday beside it is that of another day.
    """
    bare = text.strip("[]")
    places, iso = find_dates(bare), read_date(bare).iso
    if len(places) != 1 or iso is None:
        return None
    start, end = places[0]
    beside = [word.strip(_EDGES).casefold() for word in (bare[:start] + " " + bare[end:]).split()]
    if any(word and word not in WEEKDAYS and word not in LEADS for word in beside):
        return None
    day = date.fromisoformat(iso)
    for word in beside:
        if WEEKDAYS.get(word, day.weekday()) != day.weekday():
            raise Refused(contradiction(word, day))
    return day


def with_day(line: str, today: date) -> str:
    """The text with its day as ISO; as it is where it names one whole already, and where none is certain.

    Raises Refused where a weekday and a date disagree, and for what is nothing but a day that is not understood, or
    says nothing at all.
    """
    alone = day_alone(line, today)
    if alone is not None:
        return f"{alone[0]} {alone[1]}".rstrip()
    words = line.split()
    if not words:
        return line
    if not is_stated(line):
        raise Refused(f"“{short_line(line)}” says nothing that is to be done")
    if names_only_days(words):
        raise Refused(f"which day is “{short_line(line)}”? As in: fri, +7, in 2 weeks, 12 dec, 2026-12-12")
    if read_date(line).iso:
        mind_weekdays(line)
        return line
    if len(line) > LONGEST_DATE:
        return line
    found = [each for each in (_at_the_end(words, today), _at_the_beginning(words, today)) if each]
    if len({day for day, _ in found}) != 1:
        return line
    day, text = found[0]
    return text if read_date(text).iso == day.isoformat() else line


def mind_weekdays(text: str) -> None:
    """Raises Refused where a weekday stands in front of a whole date, or in brackets behind it, that is another day."""
    for start, end in find_dates(text):
        iso = read_date(text[start:end]).iso
        before, behind = text[:start].split()[-1:], re.match(r" ?\((\w+)\)", text[end:])
        for word in [*before, *([behind[1]] if behind else [])]:
            name = word.strip(_EDGES).casefold()
            if iso and name in WEEKDAY_OF and WEEKDAY_OF[name] != date.fromisoformat(iso).weekday():
                raise Refused(contradiction(name, date.fromisoformat(iso)))


class _Day(NamedTuple):
    """A day that words name: `bare` as they are typed, without the signs around them; `written` as ISO within those."""

    bare: str
    day: date
    written: str


def _at_the_end(words: Sequence[str], today: date) -> tuple[date, str] | None:
    """The day that the last words name, and the text with it as ISO; None where they name none for certain."""
    for time in _times_behind(words):
        stop = len(words) - time
        for start in range(max(1, stop - _MOST_WORDS), stop):
            before = words[start - 1]
            bound = _is_bound(words[:start])
            named = _read(words[start:stop], today, bound=bound)
            if named is not None:
                certain = not bound and _is_certain_behind(named.bare, before, timed=time > 0)
                text = " ".join([*words[:start], named.written, *words[stop:]])
                return (named.day, text) if certain else None
    return None


def _is_bound(before: Sequence[str]) -> bool:
    """Whether the words in front of a day make it uncertain: `or`, `10 bis`; `bis zum` by itself leads to it."""
    if not belongs_to_a_day(before[-1]) or before[-1].casefold() in _BEFORE_A_DAY:
        return False
    left = len(before)
    while left and before[left - 1] in LEADS:
        left -= 1
    return left == len(before) or not left or belongs_to_a_day(before[left - 1])


def _is_certain_behind(bare: str, before: str, *, timed: bool) -> bool:
    """Whether a day at the end of a text is one for certain: `they sat` may be none."""
    if bare == "next week":
        return before.casefold() in ("until", "till")
    if bare in _ALSO_WORDS:
        return timed or before.casefold() in _LEADS or before[-1] in ",:;–—"
    return not bare.startswith("+")


def _at_the_beginning(words: Sequence[str], today: date) -> tuple[date, str] | None:
    """The day that the first words name, `on` in front of them or not, in the same way."""
    lead = int(words[0].casefold() in _BEFORE_A_DAY)
    for stop in range(min(len(words) - 1, lead + _MOST_WORDS), lead, -1):
        named = _read(words[lead:stop], today)
        if named is not None:
            certain = _is_certain_in_front(named.bare, words[stop - 1], words[stop:])
            text = " ".join([*words[:lead], named.written, *words[stop:]])
            return (named.day, text) if certain else None
    return None


def _is_certain_in_front(bare: str, last: str, behind: Sequence[str]) -> bool:
    """Whether a day at the beginning of a text is one for certain: `wed the two drafts` is none, `wed: …` is."""
    time = next(_times_in_front(behind), 0)
    ended = behind[time - 1] if time else last
    rest = behind[time:]
    dashed = rest[:1] != [] and rest[0] in _DASHES
    rest = rest[1:] if dashed else rest
    if rest and ended[-1] not in ":;" and belongs_to_a_day(rest[0]):
        return False
    if bare == "next week":
        return False
    return time > 0 or dashed or ended[-1] in ",:;" or not (bare in _SHORT or _BEGINS_A_WORD.match(bare))


def _read(words: Sequence[str], today: date, *, bound: bool = False) -> _Day | None:
    """The day ahead that all these words name; None where they name none. Raises Refused as `read_ahead`, unless they
    are `bound` to the word in front of them.
    """
    named = " ".join(words)
    bare = named.strip(_EDGES)
    if _COUNTED.fullmatch(bare) or any(word[-1] in ":;" for word in words[:-1]):
        return None
    try:
        day = read_ahead(bare, today)
    except Refused:
        if not bound:
            raise
        day = today
    if day is None or day < today:
        return None
    start = named.index(bare)
    return _Day(bare.casefold(), day, f"{named[:start]}{day}{named[start + len(bare) :]}")


def _times_behind(words: Sequence[str]) -> Iterator[int]:
    """How many of the last words tell a time of day: the most that do, fewer, and none."""
    return (count for count in range(min(3, len(words) - 1), -1, -1) if not count or _is_time(words[-count:]))


def _times_in_front(words: Sequence[str]) -> Iterator[int]:
    return (count for count in range(min(3, len(words)), -1, -1) if not count or _is_time(words[:count]))


def _is_time(words: Sequence[str]) -> bool:
    return _TIME.fullmatch(" ".join(words).casefold().strip(_EDGES)) is not None
