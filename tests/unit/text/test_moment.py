"""When a round is: what people type and what stands in files, written so that it reads the same; what is asked back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.interviews.moment import LONGEST, Moment, read_moment, read_stated, why_not, written, zone_id

TODAY = date(2026, 11, 25)
"""A Wednesday."""

TYPED = {
    "tue 14:00 PT 45m": Moment("2026-12-01", "14:00", "PT", 45),
    "Tue at 14:00 pt, 45 min": Moment("2026-12-01", "14:00", "PT", 45),
    "2026-12-01 10:30": Moment("2026-12-01", "10:30"),
    "2026-12-01": Moment("2026-12-01"),
    "tomorrow 9": Moment("2026-11-26", "09:00"),
    "tomorrow at 9": Moment("2026-11-26", "09:00"),
    "tue 9": Moment("2026-12-01", "09:00"),
    "fri 11 CET": Moment("2026-11-27", "11:00", "CET"),
    "today noon": Moment("2026-11-25", "12:00"),
    "14:00 tomorrow": Moment("2026-11-26", "14:00"),
    "fri 2pm-2:45pm": Moment("2026-11-27", "14:00", None, 45),
    "fri 2 – 3:30 pm": Moment("2026-11-27", "14:00", None, 90),
    "fri 11-1pm": Moment("2026-11-27", "11:00", None, 120),
    "fri 11am-1": Moment("2026-11-27", "11:00", None, 120),
    "fri 9-10:30": Moment("2026-11-27", "09:00", None, 90),
    "fri 23:30 to 00:15": Moment("2026-11-27", "23:30", None, 45),
    "12 dec 14h30 CET 1h": Moment("2026-12-12", "14:30", "CET", 60),
    "12 dec 14h-15h30": Moment("2026-12-12", "14:00", None, 90),
    "12 dec 1h 14:00": Moment("2026-12-12", "14:00", None, 60),
    "dec 12 - 14:00": Moment("2026-12-12", "14:00"),
    "1.12.2026 14 Uhr": Moment("2026-12-01", "14:00"),
    "1.12.2026 14.30 Uhr, 1h30": Moment("2026-12-01", "14:30", None, 90),
    "in 2 weeks 16:00": Moment("2026-12-09", "16:00"),
    "tue, dec 1st, 2pm": Moment("2026-12-01", "14:00"),
    "2026-12-01 45 min": Moment("2026-12-01", None, None, 45),
    "tue 12am": Moment("2026-12-01", "00:00"),
    "tue 12:30pm": Moment("2026-12-01", "12:30"),
    "tue 03:30": Moment("2026-12-01", "03:30"),
    "tue 14:00 europe/berlin": Moment("2026-12-01", "14:00", "Europe/Berlin"),
    "tue 14:00 america/port-au-prince": Moment("2026-12-01", "14:00", "America/Port-au-Prince"),
    "tue 14:00 Pacific Time": Moment("2026-12-01", "14:00", "PT"),
    "tue 14:00 UK time": Moment("2026-12-01", "14:00", "Europe/London"),
    "next tuesday at 2pm": Moment("2026-12-01", "14:00"),
    "next wed at 9": Moment("2026-12-02", "09:00"),
    "fri 9-10": Moment("2026-11-27", "09:00", None, 60),
    "2026-12-01 13 to 15": Moment("2026-12-01", "13:00", None, 120),
    "fri 11-12 CET": Moment("2026-11-27", "11:00", "CET", 60),
    "tue 14:00 for an hour": Moment("2026-12-01", "14:00", None, 60),
    "tue 14:00 half an hour": Moment("2026-12-01", "14:00", None, 30),
    "tue 2pm, one hour and a half": Moment("2026-12-01", "14:00", None, 90),
    "tue 14:00 utc+2": Moment("2026-12-01", "14:00", "UTC+2"),
}

IN_FILES = {
    "2026-12-01 14:00 PT, 45 min": Moment("2026-12-01", "14:00", "PT", 45),
    "2026-12-01 14:00 Europe/Berlin (45 min)": Moment("2026-12-01", "14:00", "Europe/Berlin", 45),
    "Tue, Dec 1, 2026 at 2:00\u202fPM PST": Moment("2026-12-01", "14:00", "PST"),
    "Tuesday, 1 December 2026 ⋅ 2:00 – 2:45pm (GMT+1)": Moment("2026-12-01", "14:00", "GMT+1", 45),
    "2026-12-01T14:00-08:00": Moment("2026-12-01", "14:00", "UTC-8"),
    "2026-12-01T14:00:00.000Z": Moment("2026-12-01", "14:00", "UTC"),
    "2026-12-01 14:00:00-0800": Moment("2026-12-01", "14:00", "UTC-8"),
    "2026-12-01 14:00 +05:30": Moment("2026-12-01", "14:00", "UTC+5:30"),
    "2026-12-01 09:00-10:00": Moment("2026-12-01", "09:00", None, 60),
}

ASKED_BACK = {
    "": "When? As in: tue 14:00 PT 45m",
    "14:00": "On which day? As in: tue 14:00 PT 45m",
    "tomorrow 3": "3: in the morning or in the afternoon? Write 3am or 3pm",
    "tue 3:30": "3:30: in the morning or in the afternoon? Write 3:30am or 3:30pm",
    "tue midnight": "midnight: at the beginning of the day or at its end? Write 00:00 or 23:59",
    "tue 1h": "1h: the hour or how long? Write the time as in 14:00",
    "fri 11": "fri 11: at 11:00, or the 11th? Write 11:00 for the hour",
    "fri 27": "27 is no hour of the day",
    "tue 25:00": "25:00 is no time of the day",
    "tue 13pm": "13pm is no time of the day",
    "tue 14:00 15:00": "There are two times in it; which one is it?",
    "tue 15:00-14:00": "15:00-14:00: the end is not after the beginning",
    "tue 14:00-15:00 45m": "14:00-15:00 are 60 minutes, not 45",
    "tue 14:00 45m 1h": "45m or 1h: how long is it?",
    "tue 14:00 0m": "0m is no length of an interview",
    "tue 14:00 CST": "CST is the name of several zones; write CT for Chicago, or Asia/Shanghai",
    "tue 14:00 PT ET": "PT and ET are two zones; one is enough",
    "tue PT": "PT, but at which time? As in: tue 14:00 PT 45m",
    "2026-12-01 06:00 -07:00": "-07:00: the end or the zone? Write UTC-07:00 for the zone",
    "tue tue 14:00": "“tue tue” is not understood; write it as in: tue 14:00 PT 45m",
    "mon 1 dec 14:00": "2026-12-01 is a Tuesday, not a Monday",
    "8/7/2026 14:00": "8/7/2026 can be read in two ways; write it as in 2026-12-01",
    "2026-02-30": "2026-02-30 is no day of the calendar; write it as in 2026-12-01",
    "next fri 2pm": "next Friday: 2026-11-27 or 2026-12-04? Write the date",
    "next sun 9": "next Sunday: 2026-11-29 or 2026-12-06? Write the date",
    "next tue tue 14:00": "“next tue tue” is not understood; write it as in: tue 14:00 PT 45m",
    "fri 2-3": "2-3: which hours? Write them as in 14:00-15:00",
    "fri 11-9": "11-9: which hours? Write them as in 14:00-15:00",
    "fri 9-10 45m": "9-10 are 60 minutes, not 45",
    "fri 7-23": "7-23 are 960 minutes, too long for an interview",
    "fri 11-12": "fri 11-12: at 11:00-12:00, or the day? Write 11:00-12:00 for the hours",
    "fri 9-10 to 11": "“9-10 to 11” is not understood; write it as in: tue 14:00 PT 45m",
    "monday morning": "morning, but at which time? As in: tue 14:00 PT 45m",
    "tomorrow evening, 45m": "evening, but at which time? As in: tue 14:00 PT 45m",
    "good morning": "“good morning” is not understood; write it as in: tue 14:00 PT 45m",
    "tue 14:00 Mars": "“Mars” is not understood; write it as in: tue 14:00 PT 45m",
}


@pytest.mark.parametrize(("text", "moment"), [*TYPED.items(), *IN_FILES.items()])
def test_a_moment_is_read_as_people_type_it_and_as_it_stands_in_files(text: str, moment: Moment) -> None:
    assert (read_moment(text, TODAY), why_not(text, TODAY)) == (moment, "")


@pytest.mark.parametrize(("text", "sentence"), ASKED_BACK.items())
def test_what_is_not_clear_is_asked_back_and_never_guessed(text: str, sentence: str) -> None:
    assert (read_moment(text, TODAY), why_not(text, TODAY)) == (None, sentence)


@pytest.mark.parametrize(("text", "moment"), IN_FILES.items())
def test_what_stands_in_a_file_needs_no_today(text: str, moment: Moment) -> None:
    assert read_stated(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01 14:00 PT, 45 min, on Zoom", Moment("2026-12-01", "14:00", "PT", 45)),
        ("Dec 1, 2026 at 2pm with Jane Roe", Moment("2026-12-01", "14:00")),
        ("2026-12-01 14:00 via https://meet.example/a", Moment("2026-12-01", "14:00")),
        ("2026-12-01 (moved once)", Moment("2026-12-01")),
        ("2026-12-01 14:00 (5pm ET)", None),
        ("2026-12-01, moved from 14:00", None),
        ("2026-12-01 14:00, IST", None),
        ("2026-12-01 9-10", None),
        ("tue 14:00", None),
        ("tomorrow", None),
    ],
)
def test_words_behind_a_moment_in_a_file_are_left_out_unless_they_tell_a_time(text: str, moment: Moment | None) -> None:
    assert read_stated(text) == moment


@pytest.mark.parametrize(
    ("label", "zone"),
    [
        ("PT", "America/Los_Angeles"),
        ("PST", "America/Los_Angeles"),
        ("pdt", "America/Los_Angeles"),
        ("ET", "America/New_York"),
        ("CT", "America/Chicago"),
        ("CEST", "Europe/Berlin"),
        ("Eastern Time", "America/New_York"),
        ("eastern european time", "Europe/Athens"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("us/pacific", "US/Pacific"),
        ("UTC", "UTC"),
        ("z", "UTC"),
        ("UTC+2", "+02:00"),
        ("GMT-05:30", "-05:30"),
        ("+0200", "+02:00"),
        ("UTC+15", None),
        ("+2", None),
        ("and/or", None),
        ("Mars", None),
        ("", None),
        *((several, None) for several in ("CST", "IST", "BST", "AST", "MST", "AEST")),
    ],
)
def test_a_label_names_a_zone_or_none(label: str, zone: str | None) -> None:
    assert zone_id(label) == zone


def test_the_own_zone_is_written_where_none_was_typed_and_there_is_a_time() -> None:
    assert written(Moment("2026-12-01", "14:00", "PT", 45), "Europe/Berlin") == "2026-12-01 14:00 PT, 45 min"
    assert written(Moment("2026-12-01", "14:00"), "Europe/Berlin") == "2026-12-01 14:00 Europe/Berlin"
    assert written(Moment("2026-12-01", "14:00"), "-08:00") == "2026-12-01 14:00 UTC-8"
    assert written(Moment("2026-12-01"), "Europe/Berlin") == "2026-12-01"


PIECES = st.sampled_from(
    "tue fri tomorrow 2026-12-01 dec 1 9 3 14:00 -08:00 2pm am - – to at 45m 1h 1h30 min PT CST pacific time"
    " UTC +2 next an hour 9-10 morning Europe/Berlin ( ) , . : / T Z ⋅ in weeks uhr noon 9999-12-31"
    " 12 31 ² ４ \u202f \udce9".split()
)
JUMBLED = st.lists(st.tuples(PIECES, st.sampled_from([" ", ""])).map("".join), max_size=8).map("".join)


@given(text=JUMBLED, today=st.dates(), own=st.sampled_from(["Europe/Berlin", "+02:00", "UTC"]))
def test_a_moment_is_written_so_that_it_reads_the_same_and_anything_else_is_asked_back(
    text: str, today: date, own: str
) -> None:
    read = read_moment(text, today)
    assert (read is None) == bool(why_not(text, today))
    read_stated(text)
    if read is None:
        return
    again = written(read, own)
    known = read_moment(again, today)
    assert known is not None
    assert read_stated(again) == known
    assert (known.date, known.time, known.minutes) == (read.date, read.time, read.minutes)
    assert zone_id(known.zone or "") == zone_id(read.zone or own if read.time else "")
    assert written(known, own) == again


@pytest.mark.parametrize("days", range(7))
def test_the_next_day_of_a_name_is_in_next_week_for_whoever_counts_or_asked_back(days: int) -> None:
    today = TODAY + timedelta(days)
    for name in ("monday", "thursday", "sunday"):
        ahead = next(each for each in range(1, 8) if f"{today + timedelta(each):%A}".casefold() == name)
        weeks = (today + timedelta(ahead)).isocalendar().week != today.isocalendar().week
        american = f"{today + timedelta(ahead + 1):%G%V}" != f"{today + timedelta(1):%G%V}"
        moment = Moment((today + timedelta(ahead)).isoformat()) if weeks and american else None
        assert read_moment(f"next {name}", today) == moment


@given(st.text(max_size=60))
def test_any_text_is_read_or_asked_back(text: str) -> None:
    assert (read_moment(text, TODAY) is None) == bool(why_not(text, TODAY))


def test_a_text_of_any_length_is_dealt_with_at_once() -> None:
    for piece in ("tue ", "1h ", "- ", "9-9-", "a/"):
        assert read_moment(piece * 50_000, TODAY) is None
        assert read_moment((piece * LONGEST)[:LONGEST], TODAY) is None
