"""Days as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobboard.text.when import read_day

SATURDAY = date(2026, 11, 21)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
days = st.dates()
safe_days = st.dates(date(20, 1, 1), date(9980, 1, 1))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", "2026-12-01"),
        ("today", "2026-11-21"),
        ("Yesterday", "2026-11-20"),
        (" tomorrow ", "2026-11-22"),
        ("-3", "2026-11-18"),
        ("+7", "2026-11-28"),
        ("-0", "2026-11-21"),
        ("1 day ago", "2026-11-20"),
        ("3 days ago", "2026-11-18"),
        ("2  weeks ago", "2026-11-07"),
        ("in 2 weeks", "2026-12-05"),
        ("in 1 week", "2026-11-28"),
        ("in 3 DAYS", "2026-11-24"),
        ("fri", "2026-11-27"),
        ("Saturday", "2026-11-28"),
        ("sun", "2026-11-22"),
        ("12 dec", "2026-12-12"),
        ("Dec 12", "2026-12-12"),
        ("12 december 2027", "2027-12-12"),
        ("dec 12, 2025", "2025-12-12"),
        ("12 dec, 2025", "2025-12-12"),
        ("21 nov", "2026-11-21"),
        ("20 nov", "2027-11-20"),
        ("29 feb", "2028-02-29"),
        ("29 feb 2024", "2024-02-29"),
    ],
)
def test_a_day_as_typed(text: str, day: str) -> None:
    assert read_day(text, SATURDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", "2026-11-20"),
        ("sat", "2026-11-14"),
        ("sunday", "2026-11-15"),
        ("12 dec", "2025-12-12"),
        ("nov 21", "2026-11-21"),
        ("22 nov", "2025-11-22"),
        ("feb 29", "2024-02-29"),
        ("+7", "2026-11-28"),
        ("12 dec 2026", "2026-12-12"),
    ],
)
def test_of_what_was_the_last_one_is_meant(text: str, day: str) -> None:
    assert read_day(text, SATURDAY, past=True) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    ["", " ", "3/4", "21.11.", "21.11.2026", "8/7/2026", "3", "soon", "30 feb", "30 feb 2026", "0 dec", "12 dece",
     "2026-02-30", "2026-1-2", "2026-12", "0000-01-01", "in weeks", "-", "+", "--3", "+9999999", "3 days", "days ago",
     "dec", "fr", "12 dec 26", "٣ days ago", "next friday", "today tomorrow", "2026-12-01x", "9" * 5000, "-" + "9" * 30,
     "29 feb 2026", "in 9999999 weeks", "9999999 weeks ago"],
)  # fmt: skip
def test_what_names_no_single_day_is_none(text: str) -> None:
    assert read_day(text, SATURDAY) is None
    assert read_day(text, SATURDAY, past=True) is None


@pytest.mark.parametrize("past", [False, True])
@given(today=safe_days, name=st.sampled_from([form for name in WEEKDAYS for form in (name, name[:3], name.upper())]))
def test_a_weekday_is_within_a_week_and_never_today(today: date, name: str, past: bool) -> None:
    day = read_day(name, today, past=past)
    assert day is not None
    assert WEEKDAYS[day.weekday()][:3] == name.lower()[:3]
    assert 1 <= ((today - day) if past else (day - today)).days <= 7


@pytest.mark.parametrize("past", [False, True])
@example(today=date(1896, 3, 1), day=date(1904, 2, 29), turned=False)
@example(today=date(1904, 2, 28), day=date(1896, 2, 29), turned=False)
@given(today=safe_days, day=safe_days, turned=st.booleans())
def test_a_day_of_a_month_is_the_nearest_in_the_wanted_direction(
    today: date, day: date, turned: bool, past: bool
) -> None:
    name = MONTHS[day.month - 1]
    found = read_day(f"{name} {day.day}" if turned else f"{day.day} {name}", today, past=past)
    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= today if past else found >= today
    between = abs(found.year - today.year)
    assert between <= (8 if (day.month, day.day) == (2, 29) else 1)
    nearer = [
        year for year in range(min(found.year, today.year), max(found.year, today.year) + 1) if year != found.year
    ]
    assert not any(
        (same <= today) is past and same != today for year in nearer if (same := _in(year, found)) is not None
    )


def _in(year: int, day: date) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


@given(today=days, day=days, past=st.booleans())
def test_an_iso_date_and_one_with_its_year_are_that_day_from_anywhere(today: date, day: date, past: bool) -> None:
    assert read_day(day.isoformat(), today, past=past) == day
    assert read_day(f"{day.day} {MONTHS[day.month - 1]} {day.year:04}", today, past=past) == day


@given(today=days, steps=st.integers(-9_999_999, 9_999_999))
def test_steps_go_so_many_days_and_end_with_the_calendar(today: date, steps: int) -> None:
    beyond = not date.min.toordinal() <= today.toordinal() + steps <= date.max.toordinal()
    expected = None if beyond else today + timedelta(days=steps)
    assert read_day(f"{steps:+}", today) == expected
    words = f"{-steps} days ago" if steps < 0 else f"in {steps} days"
    assert read_day(words, today) == expected


@pytest.mark.parametrize("text", ["tomorrow", "+1", "mon", "in 1 week", "1 jan"])
def test_the_calendar_ends(text: str) -> None:
    assert read_day(text, date.max) is None


@pytest.mark.parametrize("text", ["yesterday", "-1", "sun", "1 week ago", "31 dec"])
def test_the_calendar_begins(text: str) -> None:
    assert read_day(text, date.min, past=True) is None


PIECES = ("in", "ago", "3", "-", "+", "days", "week", "fri", "dec", "2026", "2026-12-01", " ", ",", "/", "0", "٣", "\0")


@given(text=st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)), today=days, past=st.booleans())
def test_anything_else_is_none_and_never_an_error(text: str, today: date, past: bool) -> None:
    day = read_day(text, today, past=past)
    assert day is None or type(day) is date
