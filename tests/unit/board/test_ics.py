"""A calendar as iCalendar, read back by another reader."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.calendar.events import events_of
from jobboard.board.calendar.ics import WIDTH, calendar, folded, is_ours
from jobboard.board.calendar.record import event_record
from jobboard.board.calendar.values import Event
from jobboard.slots import replace
from jobboard.text.clean import clean
from jobboard.text.values import Next, Round
from tests.unit.board import icalendar
from tests.unit.board.builders import card

STAMP = datetime(2026, 11, 21, 15, 30, 5, 999, tzinfo=UTC)
DAY, NEXT_DAY = date(2026, 12, 1), date(2026, 12, 2)
MOMENT = datetime(2026, 12, 1, 22, 0, tzinfo=UTC)

MEETING = Event(
    "acme",
    "round",
    "abc@jobboard",
    clean("Acme, Inc; \\o/: SQL"),
    MOMENT,
    MOMENT + timedelta(minutes=45),
    cancelled=True,
    place=clean("Oak Street 12; left, then right"),
    link="https://meet.example/x;y=1,2",
    lines=(clean("Engineer"), clean("with “Ann”, C:\\new")),
    modified=datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
)
DEADLINE = Event("acme", "deadline", "def@jobboard", clean("Acme: deadline of the posting"), DAY, NEXT_DAY)

EXPECTED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//jobboard//jobboard//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:abc@jobboard
DTSTAMP:20261121T153005Z
LAST-MODIFIED:20261120T080000Z
DTSTART:20261201T220000Z
DTEND:20261201T224500Z
SUMMARY:Acme\\, Inc\\; \\\\o/: SQL
LOCATION:Oak Street 12\\; left\\, then right
URL:https://meet.example/x;y=1,2
DESCRIPTION:Engineer\\nwith “Ann”\\, C:\\\\new
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:def@jobboard
DTSTAMP:20261121T153005Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261202
SUMMARY:Acme: deadline of the posting
DESCRIPTION:
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def made(*events: Event) -> icalendar.Component:
    """The calendar of these events, as another program reads it."""
    return icalendar.read(calendar(events, STAMP).encode())


def test_a_calendar_is_written_by_the_letter_of_the_standard() -> None:
    assert calendar([MEETING, DEADLINE], STAMP) == EXPECTED.replace("\n", "\r\n")


def test_a_calendar_without_events_holds_a_zone_since_it_has_to_hold_something() -> None:
    empty = made()
    assert [each.name for each in empty.inner] == ["VTIMEZONE"]
    assert empty.inner[0].inner[0].values.keys() == {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}


def test_the_stamp_is_told_in_utc_whatever_its_zone() -> None:
    there = STAMP.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert calendar([MEETING], there) == calendar([MEETING], STAMP)


def test_early_years_have_four_digits_and_an_event_without_an_end_has_none() -> None:
    (event,) = made(replace(DEADLINE, start=date(7, 1, 2), end=None)).inner
    assert (event.when("DTSTART"), event.when("DTEND")) == (date(7, 1, 2), None)


CHARACTERS = st.characters() | st.sampled_from(list('\\;,:"\n\r\t é€😀\x00\x1b\u2028\ud800\udcff\u202e'))
TEXTS = st.text(CHARACTERS, max_size=200).map(clean)
EVENTS = st.builds(
    Event,
    st.just("acme"),
    st.just("round"),
    st.text("0123456789abcdef", min_size=32, max_size=32).map("{}@jobboard".format),
    TEXTS,
    st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0)) | st.dates(),
    st.none(),
    st.booleans(),
    st.none() | TEXTS,
    st.none() | st.just("https://meet.example/" + "x" * 100),
    st.lists(TEXTS, max_size=4).map(tuple),
)


@given(st.lists(EVENTS, min_size=1, max_size=5))
def test_another_reader_reads_back_exactly_the_texts_and_times(events: list[Event]) -> None:
    found = made(*events).inner
    assert len(found) == len(events)
    for read, event in zip(found, events, strict=True):
        assert read.name == "VEVENT"
        assert read.text("UID") == event.uid
        assert read.text("SUMMARY") == event.summary
        assert read.text("LOCATION") == event.place
        assert read.text("DESCRIPTION") == "\n".join(event.lines)
        assert read.values.get("URL") == event.link
        assert read.when("DTSTART") == event.start
        assert read.when("DTSTAMP") == STAMP.replace(microsecond=0)
        assert (read.text("STATUS") == "CANCELLED") is event.cancelled


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_a_folded_line_is_as_long_as_may_be_and_no_longer(line: str) -> None:
    pieces = folded(line).encode().removesuffix(b"\r\n").split(b"\r\n ")
    assert b"".join(pieces).decode() == line
    for at, piece in enumerate(pieces):
        room = WIDTH - (at > 0)
        assert len(piece) <= room
        follows = pieces[at + 1].decode()[:1] if at + 1 < len(pieces) else None
        assert follows is None or len(piece) + len(follows.encode()) > room


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x" * 75, "x" * 75 + "\r\n"),
        ("x" * 76, "x" * 75 + "\r\n x\r\n"),
        ("x" * 74 + "é", "x" * 74 + "\r\n é\r\n"),
        ("x" * 72 + "😀", "x" * 72 + "\r\n 😀\r\n"),
        ("x" * 75 + "y" * 75, "x" * 75 + "\r\n " + "y" * 74 + "\r\n y\r\n"),
    ],
)
def test_a_line_is_folded_between_characters_at_75_octets(line: str, expected: str) -> None:
    assert folded(line) == expected


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (calendar([MEETING], STAMP), True),
        (calendar([], STAMP).replace("\r\n", "\n"), True),
        ("\ufeff" + calendar([], STAMP), True),
        ("BEGIN:VCALENDAR\r\nPRODID:-//jobboard//jobboard//EN\r\nVERSION:2.0\r\n", True),
        ("BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nBEGIN:VEVENT\r\nPRODID:-//jobboard//jobboard//EN\r\n", False),
        (calendar([], STAMP).replace("jobboard", "other"), False),
        ("# Acme - Engineer\n\nPRODID:-//jobboard//jobboard//EN\n", False),
        ("BEGIN:VCALENDAR", False),
        ("", False),
    ],
)
def test_a_calendar_of_ours_is_known_by_what_made_it(text: str, ours: bool) -> None:
    assert is_ours(text) is ours


def test_an_event_in_plain_values() -> None:
    assert event_record(MEETING) == {
        "id": "acme",
        "kind": "round",
        "uid": "abc@jobboard",
        "summary": "Acme, Inc; \\o/: SQL",
        "start": "2026-12-01T22:00:00Z",
        "end": "2026-12-01T22:45:00Z",
        "all_day": False,
        "cancelled": True,
        "location": "Oak Street 12; left, then right",
        "url": "https://meet.example/x;y=1,2",
        "description": "Engineer\nwith “Ann”, C:\\new",
    }
    day = event_record(DEADLINE)
    assert (day["start"], day["end"], day["all_day"]) == ("2026-12-01", "2026-12-02", True)


def test_ten_thousand_applications_take_ten_times_as_long_as_a_thousand() -> None:
    def exported(count: int) -> float:
        rounds = (Round(1, "SQL", "w", "2026-12-01", 45, "Ann", "Oak Street", time="14:00", start="2026-12-01T14:00"),)
        facts = {"status": "INTERVIEW", "rounds": rounds, "next": Next("call Ann, 2026-11-30", "2026-11-30")}
        cards = [card(f"c{number}", **facts) for number in range(count)]
        begun = time.process_time()
        text = calendar(events_of(cards, datetime(2026, 11, 21), lambda _: MOMENT), STAMP)
        spent = time.process_time() - begun
        assert text.count("BEGIN:VEVENT") == 2 * count
        return spent

    few, many = (min(exported(count) for _ in range(runs)) for count, runs in ((1_000, 3), (10_000, 1)))
    assert many < 25 * few


def test_a_text_of_a_million_characters_is_folded_in_no_time() -> None:
    begun = time.process_time()
    folded("é" * 1_000_000)
    assert time.process_time() - begun < 1
