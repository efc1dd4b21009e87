"""A day in the words of a round that nobody has written whole: `Thu 26 Nov`, `tomorrow 10am`, `8/7/2026`.

A weekday with a day and a month names its year beyond doubt where the year that is nearest to what else the file dates
is also the only one, of those around, in which they agree. Every other such day stays open, and is to be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from jobboard.slots import frozen, replace
from jobboard.text.dates import find_dates, read_date
from jobboard.text.interviews.title import LONGEST_TITLE, Title, read_title
from jobboard.text.markup import unwrap
from jobboard.text.names import unmarked

Days = Callable[[], frozenset[date]]
"""The days that a file names elsewhere; asked for only where a day has no year."""

NEAR = timedelta(days=183)
"""A day without a year is no further away from another one of the file."""

_STAND_IN = "2000-02-29"
_WEEKDAYS = (
    "mon monday mo montag lundi lunes lunedì maandag poniedziałek",
    "tue tues tuesday di dienstag mardi martes martedì dinsdag wtorek",
    "wed weds wednesday mi mittwoch mercredi miércoles mercoledì woensdag środa",
    "thu thur thurs thursday do donnerstag jeudi jueves giovedì donderdag czwartek",
    "fri friday fr freitag vendredi viernes venerdì vrijdag piątek",
    "sat saturday sa samstag sonnabend samedi sábado sabato zaterdag sobota",
    "sun sunday so sonntag dimanche domingo domenica zondag niedziela",
)
_WEEKDAY_OF = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_WORD_BEFORE = re.compile(r"(?<![^\s(\[])([^\W\d_]{2,12})[.,]{0,2}\s{1,4}(?:the\s)?$")
_LONGEST_WORD = 24
_OPENS = re.compile(r"(?:^|[(\[:;,–—|·@-]|\bon|\bat|\bam)\s*$", re.IGNORECASE)
_COUNT_BEFORE = re.compile(r"\d\W*$")
_GOES_ON = re.compile(
    r"\s{0,4}(?:\?|/|(?:or|to|and|until|till|oder|und|bis|ou|et)\b|[–—-]\s{0,4}(?:\d{1,2}(?![\d:.h])|[^\W\d_]{2,12}\.?\s\d))",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\d{1,2}/\d{1,2}")
_SOON = re.compile(r"\b(?:today|tonight|tomorrow|heute|demain|mañana)\b(?!['’])", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:.h]\d\d(?!\d)(?!\.\d)|\d\s?[ap]\.?m\b|\d\s?(?:uhr|h)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


@frozen
class Named:
    """A text with `iso` in place of the `words` that name its day. Unless it is `certain`, that is only a stand-in."""

    text: str
    iso: str
    words: str
    certain: bool = False


def name_day(text: str, days: Days) -> Named | None:
    """The text with its day as ISO; None where a whole day stands in it, and where there is none at all."""
    if len(text) > LONGEST_TITLE or _DIGIT.search(text) is None or read_date(text).iso:
        return None
    spans = find_dates(text)
    if not spans:
        soon = _SOON.search(text)
        return _open(text, *soon.span()) if soon else None
    start, end = spans[0]
    problem = read_date(text[start:end]).problem or ""
    if len(spans) > 1:
        return _open(text, _begin(text, start)[0], spans[-1][1]) if read_date(text).problem else None
    begin, weekday = _begin(text, start)
    if problem.endswith("has no day") or (weekday is None and _FRACTION.fullmatch(text, start, end)):
        return None
    iso = _year_found(text, start, end, weekday, days) if problem.endswith("has no year") else None
    if iso is None or not _stands_alone(text[:begin], text[end:]):
        return _open(text, begin, end)
    return Named(text[:begin] + iso + text[end:], iso, text[begin:end], certain=True)


def is_plain_day(words: str) -> bool:
    """Whether words that name a day, though not for certain, do so with a weekday or a time of the day."""
    return has_a_clock(words) or any(word.strip("(.,").casefold() in _WEEKDAY_OF for word in words.split())


def has_a_clock(words: str) -> bool:
    """Whether a time of the day stands there."""
    return _CLOCK.search(words) is not None


def title_of(text: str, days: Days, *, item: bool = False) -> Title:
    """The title as `read_title` gives it; where its day is not whole, with the words for it, and the day if certain."""
    title = read_title(text, item=item)
    if title.moment is not None or _DIGIT.search(text) is None:
        return title
    named = name_day(unmarked(unwrap(text)), days)
    if named is None:
        return title
    read = read_title(named.text, item=item)
    when = (read.when or named.iso).replace(named.iso, named.words, 1)
    if named.certain:
        return replace(read, when=when)
    return replace(read if item else title, when=when, moment=None)


def _open(text: str, begin: int, end: int) -> Named:
    return Named(text[:begin] + _STAND_IN + text[end:], _STAND_IN, text[begin:end])


def _begin(text: str, start: int) -> tuple[int, int | None]:
    """Where a date begins with the weekday in front of it, and that weekday (from 0 on)."""
    least = max(0, start - _LONGEST_WORD)
    found = _WORD_BEFORE.search(text[least:start])
    weekday = _WEEKDAY_OF.get(found[1].casefold()) if found else None
    return (least + found.start(), weekday) if found and weekday is not None else (start, None)


def _stands_alone(before: str, behind: str) -> bool:
    """Whether a day is what the words around it say, and not one end of a stretch, or one of two."""
    opened = _OPENS.search(before[-_LONGEST_WORD:]) is not None
    return opened and not _COUNT_BEFORE.search(before[-_LONGEST_WORD:]) and not _GOES_ON.match(behind)


def _year_found(text: str, start: int, end: int, weekday: int | None, days: Days) -> str | None:
    """The ISO day of a date without a year, where its weekday fits in one year only, and that is the nearest."""
    words = text[start:end].rstrip()
    leap = next((iso for sign in (" ", ", ", "") if (iso := read_date(f"{words}{sign}2000").iso)), None)
    if weekday is None or leap is None or "/" in words:
        return None
    others = days()
    years = {year + step for year in {day.year for day in others} for step in (-1, 0, 1)}
    fit = [day for year in years if (day := _in_year(leap, year)) and day.weekday() == weekday]
    return fit[0].isoformat() if len(fit) == 1 and any(abs(fit[0] - day) <= NEAR for day in others) else None


def _in_year(leap: str, year: int) -> date | None:
    try:
        return date(year, int(leap[5:7]), int(leap[8:]))
    except ValueError:
        return None
