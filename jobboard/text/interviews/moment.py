"""A day and a time as people type them and as they stand in files, with the zone that they name.

Whatever is stated is taken off the text piece by piece (length, time, zone); what is left has to be a day as a whole,
else there is no moment. So nothing is guessed, and what could mean two things is asked back by `why_not`.
"""

from __future__ import annotations

import re
from datetime import date

from jobboard.slots import frozen
from jobboard.text.dates import find_dates, read_date
from jobboard.text.interviews.clock_words import LONGEST_SLOT, Doubt, take_slot
from jobboard.text.interviews.zone_names import (
    SEVERAL,
    canonical,
    city_words,
    city_zone,
    is_zone_like,
    zone_id,
    zone_words,
)
from jobboard.text.when import read_day

__all__ = ["EXAMPLE", "Moment", "read_moment", "read_stated", "why_not", "written", "zone_id"]

EXAMPLE = "tue 14:00 PT 45m"
"""What the sentences show as a moment that is understood."""

LONGEST = 200
"""No moment that is understood is longer (characters)."""

_DASHES = {ord(sign): "-" for sign in "–—−‐‑‒―"}
_SIGNS = {**_DASHES, **dict.fromkeys(map(ord, "()[]⋅·|,;"), " "), **dict.fromkeys(map(ord, "\u200b\u200e\u200f\ufeff"))}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PLAIN = re.compile(r"(\d{4}-\d{2}-\d{2})(?: (\d{2}:[0-5]\d)(?: ([\w/+:-]+))?)?(?:, (\d{1,3}) min)?", re.ASCII)
_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})", re.ASCII | re.IGNORECASE)
_NUMERIC_OFFSET = re.compile(r"(\d:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z\b|\s?\+\d{2}:?\d{2}\b|\s?-\d{4}\b)", re.ASCII)
_EXACT_OFFSET = re.compile(r"(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?|\d:\d{2}:\d{2})(-\d{2}:\d{2})\b", re.ASCII)
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.ASCII | re.IGNORECASE)
_FILLERS = re.compile(r"(?<![\w.])(?:at|on|from|um|uhr|o'clock|hrs|@|à)(?![\w.])|(?<!\S)-(?!\S)", re.IGNORECASE)
_UTC = re.compile(r"\b(?:UTC|GMT)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?(?![\w:+-])", re.ASCII | re.IGNORECASE)
_PLACE = re.compile(r"(?<!\S)[a-z]+(?:/[a-z0-9_+-]+){1,2}(?!\S)", re.ASCII | re.IGNORECASE)
_WORD = re.compile(r"(?<!\S)[a-z]{1,5}(?!\S)", re.ASCII | re.IGNORECASE)
_END_OR_ZONE = re.compile(r"(?<=:\d\d)\s-(?:0\d|1[0-2]):\d\d(?!\S)", re.ASCII)
_HOUR_ALONE = re.compile(r"(?<![\w.,:])\d{1,2}\s?h(?:\d\d)?(?!\w)", re.ASCII | re.IGNORECASE)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+(?=\S)", re.ASCII | re.IGNORECASE)
_AFTERWARDS = re.compile(r"[,;|()]|\s[-–—·/]\s|\s(?:with|via|on|in|at)\s(?=\D)", re.IGNORECASE)
_NEXT = re.compile(r"next ([a-z]+)\.?(?!\S)", re.ASCII | re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\s(morning|afternoon|evening|night)$", re.IGNORECASE)
_TIMELIKE = re.compile(r"\d\s?[:h.]\s?\d\d|\d\s?[ap]\.?m\b|\b(?:time|noon|midnight|UTC|GMT)\b|\d\s?h\b", re.IGNORECASE)


@frozen
class Moment:
    """A day (ISO), and where they are stated the time (`14:00`), the zone as it is written, and the length in minutes.

    `zone` is a label that `zone_id` knows: `PT`, `Europe/Berlin`, `UTC+2`. Without a time there is none.
    """

    date: str
    time: str | None = None
    zone: str | None = None
    minutes: int | None = None


def read_moment(text: str, today: date) -> Moment | None:
    """The moment that a text names, seen from `today`; None where it names none beyond doubt. Never raises."""
    found = _read(text, today)
    return found if isinstance(found, Moment) else None


def why_not(text: str, today: date) -> str:
    """Why a text names no moment, in one sentence that says what to write instead; "" where it does name one."""
    found = _read(text, today)
    return "" if isinstance(found, Moment) else found


def read_stated(text: str, *, whole: bool = False) -> Moment | None:
    """The moment that a line of a file states by itself, so with a whole date, and an hour that is no mere number.

    Words after it (`, on Zoom`, ` with Jane`) are left out where they say nothing of a time or a zone, unless the
    `whole` text has to be the moment.
    """
    found = _read(text, None)
    if whole or isinstance(found, Moment) or len(text) > LONGEST:
        return found if isinstance(found, Moment) else None
    for cut in reversed([match.start() for match in _AFTERWARDS.finditer(text)]):
        found = _read(text[:cut], None)
        if isinstance(found, Moment):
            rest = text[cut:]
            zone = found.time is not None and any(map(is_zone_like, re.findall(r"[A-Z]{2,5}\b", rest)))
            from jobboard.text.interviews.unclear import unclear_zone

            unclear = found.time is not None and (zone or unclear_zone(rest) is not None)
            return None if unclear or _TIMELIKE.search(rest) else found
    return None


def written(moment: Moment, own_zone: str) -> str:
    """The moment as it stands in a file (`2026-12-01 14:00 PT, 45 min`), so that `read_moment` reads the same.

    `own_zone` (an IANA name or `+02:00`) is named where there is a time and no zone was typed.
    """
    zone = moment.zone or canonical(own_zone) or own_zone
    said = " ".join(filter(None, (moment.date, moment.time, zone if moment.time else None)))
    return f"{said}, {moment.minutes} min" if moment.minutes else said


def _read(text: str, today: date | None) -> Moment | str:
    """The moment, or the sentence that says why there is none."""
    if (own := _PLAIN.fullmatch(text)) and (moment := _plain(own)):
        return moment
    said = " ".join(text.translate(_SIGNS).split()) if len(text) <= LONGEST else ""
    if not said:
        return f"When? As in: {EXAMPLE}"
    said = _ISO_TIME.sub(r"\1 \2", _NUMERIC_OFFSET.sub(_utc, _EXACT_OFFSET.sub(_utc, said)))
    try:
        if end := _END_OR_ZONE.search(said):
            raise Doubt(f"{end[0].strip()}: the end or the zone? Write UTC{end[0].strip()} for the zone")
        rest, zone = _take_zone(_ORDINAL.sub(r"\1", said))
        rest, slot = take_slot(rest, lambda each: isinstance(_day(each, today), date))
        day = _day(rest, today)
        if isinstance(day, str):
            part = _PART_OF_DAY.search(rest)
            vague = part and not slot.time and isinstance(_day(rest[: part.start()], today), date)
            raise Doubt(f"{part[1]}, but at which time? As in: {EXAMPLE}" if part and vague else day)
        if zone and not slot.time:
            raise Doubt(f"{zone}, but at which time? As in: {EXAMPLE}")
        if slot.minutes and not slot.time and (hours := _HOUR_ALONE.search(said)):
            raise Doubt(f"{hours[0]}: the hour or how long? Write the time as in 14:00")
        if slot.bare:
            _mind_the_numbers(rest, slot.bare, day, today, zoned=zone is not None)
    except Doubt as doubt:
        return str(doubt)
    return Moment(day.isoformat(), slot.time, zone, slot.minutes)


def _plain(match: re.Match[str]) -> Moment | None:
    """The moment of a text of the form that `written` gives, most of what stands in files; None where more is wrong."""
    day, time, zone, length = match.groups()
    minutes = int(length) if length else None
    if read_date(day).iso is None or (time and time > "23:59") or minutes == 0 or (minutes or 0) > LONGEST_SLOT:
        return None
    return Moment(day, time, zone, minutes) if zone is None or canonical(zone) == zone else None


def _mind_the_numbers(weekday: str, numbers: tuple[int, ...], day: date, today: date | None, *, zoned: bool) -> None:
    """Raises Doubt where numbers at the end may be no hours.

    In a file they may be anything; `fri 14` may mean a Friday that is the 14th, within the next five weeks, and
    `fri 11-12` one that is the 11th of December.
    """
    if zoned:
        return
    hours = "-".join(f"{number}:00" for number in numbers)
    said = hours.replace(":00", "")
    if today is None:
        raise Doubt(f"{said}: the hour? Write {hours}")
    fridays = range(day.toordinal(), min(day.toordinal() + 35, date.max.toordinal()), 7)
    days = [(each.day, each.month) for each in map(date.fromordinal, fridays)]
    meant = [each[: len(numbers)] for each in days] + [each[::-1] for each in days]
    if _weekday(weekday.rsplit(maxsplit=1)[-1]) and numbers in meant:
        which = f"the {said}th" if len(numbers) == 1 else "the day"
        raise Doubt(f"{weekday} {said}: at {hours}, or {which}? Write {hours} for the hour{'s' * (len(numbers) > 1)}")


def _utc(match: re.Match[str]) -> str:
    """An offset in numbers right behind a time, as an offset from UTC that nobody takes for the end of a slot."""
    return f"{match[1]} {canonical(match[2]) or match[2]}"


def _take_zone(said: str) -> tuple[str, str | None]:
    """The text without the zone, and the zone. Raises Doubt for two zones, and for a name that several have."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        label = match[0]
        if label.upper() in SEVERAL:
            from jobboard.text.interviews.unclear import why_unclear

            raise Doubt(why_unclear(label))
        zone = city_zone(label) or canonical(label)
        if zone is None:
            return label
        found.append(zone)
        return " "

    for pattern in (_UTC, _PLACE, zone_words(), city_words(), _WORD):
        said = pattern.sub(take, said)
    if len(found) > 1:
        raise Doubt(f"{found[0]} and {found[1]} are two zones; one is enough")
    return " ".join(said.split()), found[0] if found else None


def _day(text: str, today: date | None) -> date | str:
    """The day that what is left names, as a whole; else the sentence that says why it names none."""
    text = " ".join(_FILLERS.sub(" ", text).split())
    if not text:
        return f"On which day? As in: {EXAMPLE}"
    if today and (found := _NEXT.match(text)) and (name := _weekday(found[1])):
        following = _next(name, today)
        if isinstance(following, str) or found.end() == len(text):
            return following
    day = read_day(text, today) if today else None
    if day is None and (_ISO_DAY.fullmatch(text) or (0, len(text)) in find_dates(text)):
        read = read_date(text)
        if read.iso is None:
            return f"{read.problem}; write it as in 2026-12-01"
        day = date.fromisoformat(read.iso)
    if day is not None:
        return day
    weekday = _WEEKDAY.match(text)
    if weekday is None or _weekday(weekday[0]) is None or _weekday(text[weekday.end() :]):
        return f"“{text}” is not understood; write it as in: {EXAMPLE}"
    named = _day(text[weekday.end() :], today)
    if isinstance(named, date) and _DAYS[named.weekday()][:3].casefold() != weekday[1].casefold():
        return f"{named} is a {_DAYS[named.weekday()]}, not a {_weekday(weekday[0])}"
    return named


def _next(name: str, today: date) -> date | str:
    """The `next` day of that name, if nobody can mean the one a week later: it is in next week, for all who count."""
    day = read_day(name, today) or date.max
    ahead = (day - today).days
    later = read_day(f"+{ahead + 7}", today)
    if later is None or ahead >= max(7 - today.weekday(), 7 - (today.weekday() + 1) % 7):
        return day
    return f"next {name}: {day} or {later}? Write the date"


def _weekday(word: str) -> str | None:
    """The day of the week that a word names, in full or by its first three letters or more."""
    bare = word.strip(" .").casefold()
    return next((name for name in _DAYS if len(bare) >= 3 and name.casefold().startswith(bare)), None)
