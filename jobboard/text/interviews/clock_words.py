"""A time of the day and a length in the words people use: `14:00`, `2pm-2:45pm`, `14h30`, `at 9`, `45m`, `1 h 30`.

What may be either of two things (a bare `3`, `1h`) is a Doubt, whose message asks for what would be clear.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jobboard.slots import frozen

LONGEST_SLOT = 12 * 60
"""No interview is longer (minutes)."""

LONGEST_TEXT = 200
"""Characters of a text that are looked at for a length."""

_FLAGS = re.ASCII | re.IGNORECASE
_ALONE = r"(?<![\w:.,/+-])"
_STOP = r"(?![\w:]|[/.-]\d)"
_HALF = r"[ap]\.?m\b\.?"
_CLOCK = r"(\d{1,2})(?::(\d{2})(?::\d{2})?)?(?:\s?([ap])\.?m\b\.?)?"
_TO = r"\s?(?:-|\bto\b|\btill\b|\buntil\b|\bbis\b)\s?"
_SPAN = re.compile(_ALONE + _CLOCK + _TO + _CLOCK + _STOP, _FLAGS)
_TIME = re.compile(_ALONE + _CLOCK + _STOP, _FLAGS)
_CLEAR = re.compile(rf"\d:\d\d|\d\s?{_HALF}", _FLAGS)
_NAMED = re.compile(r"(?<!\S)(noon|midday|midnight)(?!\S)", _FLAGS)
_DOTTED = re.compile(
    rf"{_ALONE}(\d{{1,2}})\.(\d\d)(?=\s?(?:{_HALF}|uhr\b|-\s?\d{{1,2}}\.\d\d\s?(?:{_HALF}|uhr\b)))", _FLAGS
)
_DOTTED_END = re.compile(rf"(:\d\d\s?-\s?\d{{1,2}})\.(\d\d)(?=\s?(?:{_HALF}|uhr\b))", _FLAGS)
_HOURS = re.compile(
    rf"{_ALONE}(\d{{1,2}})\s?h(\d\d)?(?:(\s?-\s?)(\d{{1,2}})\s?h(\d\d)?)?(?!\s?\d{{1,2}}\s?m|\w)", _FLAGS
)
_AT = re.compile(r"(?<!\S)(?:(?:at|um|à|@)\s?(\d{1,2})|(\d{1,2})(?=\s(?:uhr|o'clock)(?!\S)))(?!\S)", _FLAGS)
_LAST = re.compile(r"(?<!\S)(\d{1,2})$", re.ASCII)
_LAST_SPAN = re.compile(rf"(?<!\S)(\d{{1,2}}){_TO}(\d{{1,2}})$", _FLAGS)
_HOUR_IN_WORDS = re.compile(r"(?<!\S)(?:(half an)|an|one) hour( and a half)?(?!\S)", re.IGNORECASE)
_MINUTES = r"m(?:in(?:ute)?s?)?"
_LENGTH = re.compile(
    rf"(?:(?<!\S)(?:for|about)\s)?{_ALONE}(?:(\d{{1,2}}(?:[.,]\d)?)\s?h(?:ours?|rs?)?(?:\s?(?:and\s)?(\d{{1,2}})"
    rf"(?:\s?{_MINUTES})?)?|(\d{{1,3}})(?:[\s-]?{_MINUTES}\b\.?|'))(?![\w:])",
    _FLAGS,
)
_FIRST_CLEAR_HOUR, _NOON = 7, 12
_HOUR_OF_THE_DAY = 9
"""`9h` is a time: no single interview is as long."""


class Doubt(Exception):
    """The text may mean two things, or none."""


@frozen
class Slot:
    """A time (`14:00`) and a length in minutes, each None where it is not stated.

    `bare`: the hours that stood there as mere numbers at the end, which may have been meant as something else.
    """

    time: str | None = None
    minutes: int | None = None
    bare: tuple[int, ...] = ()


def take_slot(text: str, is_day: Callable[[str], bool]) -> tuple[str, Slot]:
    """The text without time and length, and these. Raises Doubt.

    `is_day` tells of a text whether it names a day as a whole: a number at the end is an hour only where it is none.
    """
    text, length = _take_length(_with_colons(text))
    span = next(filter(_is_span, _SPAN.finditer(text)), None)
    if span is not None and (span[2] or span[3] or is_day(_without(text, span))):
        rest, time, minutes = _without(text, span), *_read_span(span)
        if length not in (None, minutes):
            raise Doubt(f"{span[0].strip()} are {minutes} minutes, not {length}")
        return _one(rest, Slot(time, minutes))
    single = next((match for match in _TIME.finditer(text) if match[2] or match[3]), None)
    if single is not None:
        return _one(_without(text, single), Slot(_told(_minutes_of(single.groups(), single[0])), length))
    return _take_bare(text, length, is_day)


def length_of(text: str) -> int | None:
    """The one length that a text states, in minutes; None where it states none, or several."""
    try:
        return _take_length(text[:LONGEST_TEXT])[1]
    except Doubt:
        return None


def _one(rest: str, slot: Slot) -> tuple[str, Slot]:
    if any(match[2] or match[3] for match in _TIME.finditer(rest)):
        raise Doubt("There are two times in it; which one is it?")
    return rest, slot


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join((text[: match.start()] + " " + text[match.end() :]).split())


def _with_colons(text: str) -> str:
    """`2.30pm`, `14h30` and `noon` written as `2:30pm`, `14:30` and `12:00`."""
    text = _DOTTED_END.sub(r"\1:\2", _DOTTED.sub(r"\1:\2", text))
    named = _NAMED.search(text)
    if named is not None:
        if named[0].casefold() == "midnight":
            raise Doubt("midnight: at the beginning of the day or at its end? Write 00:00 or 23:59")
        text = text[: named.start()] + "12:00" + text[named.end() :]
    if _CLEAR.search(text):
        return text
    for match in _HOURS.finditer(text):
        if int(match[1]) >= _HOUR_OF_THE_DAY:
            end = f"{match[3]}{match[4]}:{match[5] or '00'}" if match[4] else ""
            return f"{text[: match.start()]}{match[1]}:{match[2] or '00'}{end}{text[match.end() :]}"
    return text


def _take_length(text: str) -> tuple[str, int | None]:
    text = _HOUR_IN_WORDS.sub(lambda match: f"{30 if match[1] else 90 if match[2] else 60} min", text)
    matches = list(_LENGTH.finditer(text))
    if not matches:
        return text, None
    if len(matches) > 1:
        raise Doubt(f"{matches[0][0].strip()} or {matches[1][0].strip()}: how long is it?")
    hours, more, minutes = matches[0].groups()
    length = int(minutes) if minutes else round(float(hours.replace(",", ".")) * 60) + int(more or 0)
    if not 0 < length <= LONGEST_SLOT:
        raise Doubt(f"{matches[0][0].strip()} is no length of an interview")
    return _without(text, matches[0]), length


def _is_span(match: re.Match[str]) -> bool:
    """Whether at least one end is a time beyond doubt: `9-10` may be days."""
    return any(match.group(2, 3, 5, 6))


def _read_span(match: re.Match[str]) -> tuple[str, int]:
    """The time at which it begins and its length; a half of the day that only one end names holds for both."""
    first, last = match.group(1, 2, 3), match.group(4, 5, 6)
    told = match[0].strip()
    if last[2] and not first[2] and int(first[0]) <= _NOON:
        end = _minutes_of(last, told)
        halves = [_minutes_of((*first[:2], half), told) for half in "ap"]
        begin = min(halves, key=lambda each: (end - each) % (24 * 60) or 24 * 60)
    else:
        begin = _minutes_of(first, told)
        clear = last[2] or not first[2] or int(last[0]) > _NOON
        halves = [_minutes_of(last, told)] if clear else [_minutes_of((*last[:2], half), told) for half in "ap"]
        end = min(halves, key=lambda each: (each - begin) % (24 * 60) or 24 * 60)
    length = (end - begin) % (24 * 60)
    if not 0 < length <= LONGEST_SLOT:
        raise Doubt(f"{told}: the end is not after the beginning")
    return _told(begin), length


def _minutes_of(clock: tuple[str | None, ...], told: str) -> int:
    """The minutes since midnight of (hour, minute, `a` or `p`)."""
    hour, minute, half = int(clock[0] or 0), int(clock[1] or 0), (clock[2] or "").casefold()
    if minute > 59 or hour > 23 or (half and not 0 < hour <= _NOON):
        raise Doubt(f"{told.strip()} is no time of the day")
    if half:
        return (hour % _NOON + (_NOON if half == "p" else 0)) * 60 + minute
    if len(clock[0] or "") == 1 and 0 < hour < _FIRST_CLEAR_HOUR:
        raise Doubt(_which_half(hour, minute))
    return hour * 60 + minute


def _which_half(hour: int, minute: int = 0) -> str:
    told = f"{hour}:{minute:02}" if minute else str(hour)
    return f"{told}: in the morning or in the afternoon? Write {told}am or {told}pm"


def _take_bare(text: str, length: int | None, is_day: Callable[[str], bool]) -> tuple[str, Slot]:
    """Hours that are mere numbers: one after `at`, one or two (`9-10`) at the end behind a day."""

    def ends(pattern: re.Pattern[str]) -> re.Match[str] | None:
        last = pattern.search(text)
        return last if last and not is_day(text) and is_day(text[: last.start()].strip()) else None

    if span := ends(_LAST_SPAN):
        return _without(text, span), _read_hours(span, length)
    match = _AT.search(text)
    bare: tuple[int, ...] = ()
    if match is None and (last := ends(_LAST)):
        match, bare = last, (int(last[1]),)
    if match is None:
        return text, Slot(None, length)
    hour = int(match[match.lastindex or 1])
    if hour > 23:
        raise Doubt(f"{hour} is no hour of the day")
    if hour < _FIRST_CLEAR_HOUR:
        raise Doubt(_which_half(hour) if hour else "0: the hour? Write 00:00")
    return _without(text, match), Slot(_told(hour * 60), length, bare)


def _read_hours(span: re.Match[str], length: int | None) -> Slot:
    """The slot of two hours: only where both are clear and the second is later."""
    first, last = int(span[1]), int(span[2])
    if not _FIRST_CLEAR_HOUR <= first < last <= 23:
        raise Doubt(f"{span[0]}: which hours? Write them as in 14:00-15:00")
    minutes = (last - first) * 60
    if minutes > LONGEST_SLOT or length not in (None, minutes):
        raise Doubt(f"{span[0]} are {minutes} minutes, {f'not {length}' if length else 'too long for an interview'}")
    return Slot(_told(first * 60), minutes, (first, last))


def _told(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
