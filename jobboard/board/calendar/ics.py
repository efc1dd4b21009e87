"""Events as iCalendar (RFC 5545): one VCALENDAR, CRLF, lines folded at 75 octets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from jobboard.board.calendar.values import Event

PRODUCT = "-//jobboard//jobboard//EN"
"""What made the calendar; a file that says so is ours to write over."""

WIDTH = 75
"""Octets of a line without its end (RFC 5545, section 3.1)."""

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN")
_NOTHING = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""What stands in a calendar without events: section 3.6 demands one component at least, and this one shows nothing."""


def calendar(events: Iterable[Event], stamp: datetime) -> str:
    """The calendar of these events, for UTF-8. `stamp` is the moment at which it is made, with a zone.

    There is no METHOD: with one some calendars ask whether an invitation is to be accepted. There is no SEQUENCE: it
    counts the revisions of an event, and a file of the person's does not say how often it was changed; which of two
    exports is the later one is told by DTSTAMP, and by LAST-MODIFIED, the file's time. There are no alarms: whether and
    when it rings is the calendar's own affair.
    """
    made = f"DTSTAMP:{_utc(stamp)}"
    body = [folded(line) for event in events for line in _lines(event, made)] or map(folded, _NOTHING)
    return "".join((*map(folded, _HEAD), *body, folded("END:VCALENDAR")))


def folded(line: str) -> str:
    """A line with its end, continued on lines that begin with a blank; no character is cut in two."""
    data = line.encode()
    pieces, at, room = [], 0, WIDTH
    while len(data) - at > room:
        end = at + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[at:end])
        at, room = end, WIDTH - 1
    pieces.append(data[at:])
    return b"\r\n ".join(pieces).decode() + "\r\n"


def is_ours(text: str) -> bool:
    """Whether a file that begins so is a calendar that was made here."""
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    if lines[0] != "BEGIN:VCALENDAR":
        return False
    components = (at for at, line in enumerate(lines) if at and line.startswith(("BEGIN:", "END:")))
    return f"PRODID:{PRODUCT}" in lines[: next(components, len(lines))]


def _lines(event: Event, made: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield made
    if event.modified is not None:
        yield f"LAST-MODIFIED:{_utc(event.modified)}"
    yield _when("DTSTART", event.start)
    if event.end is not None:
        yield _when("DTEND", event.end)
    yield f"SUMMARY:{_text(event.summary)}"
    if event.place is not None:
        yield f"LOCATION:{_text(event.place)}"
    if event.link is not None:
        yield f"URL:{event.link}"
    yield f"DESCRIPTION:{_text(chr(10).join(event.lines))}"
    if not event.has_time:
        yield "TRANSP:TRANSPARENT"  # a deadline takes no time: the day stays free for others
    if event.cancelled:
        yield "STATUS:CANCELLED"
    yield "END:VEVENT"


def _when(name: str, when: datetime | date) -> str:
    return f"{name}:{_utc(when)}" if isinstance(when, datetime) else f"{name};VALUE=DATE:{_digits(when.isoformat())}"


def _utc(moment: datetime) -> str:
    return _digits(moment.astimezone(UTC).isoformat(timespec="seconds")[:19]) + "Z"


def _digits(iso: str) -> str:
    return iso.replace("-", "").replace(":", "")


def _text(text: str) -> str:
    return text.translate(_ESCAPED)
