"""Days ahead, as people type them for what is to be done."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.ahead import FARTHEST, read_ahead

WEDNESDAY = date(2026, 11, 25)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", "2026-11-27"),
        ("tomorrow", "2026-11-26"),
        ("7 dec", "2026-12-07"),
        ("mon 7 dec", "2026-12-07"),
        ("Monday, 7 December", "2026-12-07"),
        ("7 dec mon", "2026-12-07"),
        ("7 dec (Mon)", "2026-12-07"),
        ("mon dec 7th", "2026-12-07"),
        ("the 7th of december", "2026-12-07"),
        ("Thurs 3 Dec 2026", "2026-12-03"),
        ("thu 3 sept 2026", "2026-09-03"),
        ("mon 2026-12-07", "2026-12-07"),
        ("sat 13 nov", "2027-11-13"),
        ("+2w", "2026-12-09"),
        ("+3d", "2026-11-28"),
        ("+1m", "2026-12-25"),
        ("2 weeks", "2026-12-09"),
        ("10 days", "2026-12-05"),
        ("in a week", "2026-12-02"),
        ("in two weeks", "2026-12-09"),
        ("in one day", "2026-11-26"),
        ("in twelve days", "2026-12-07"),
        ("in 3 months", "2027-02-25"),
        ("in a month", "2026-12-25"),
        ("next week", "2026-11-30"),
        ("next Monday", "2026-11-30"),
        ("this friday", "2026-11-27"),
        ("this tue", "2026-12-01"),
        ("yesterday", "2026-11-24"),
    ],
)
def test_a_day_ahead(text: str, day: str) -> None:
    assert read_ahead(text, WEDNESDAY) == date.fromisoformat(day)


def test_months_end_with_their_last_day() -> None:
    assert read_ahead("in 3 months", date(2026, 11, 30)) == date(2027, 2, 28)
    assert read_ahead("+15m", date(2026, 11, 30)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text",
    ["", "12 nov", "the 3rd", "3rd", "30/11", "1.12.", "this wed", "this week", "next month", "last fri", "one day",
     "a week", "fri mon", "fri 7", "fri +2", "fri in 2 weeks", "tonight", "freitag", "in 2 years", "2026-02-30",
     "30 feb", "next", "next next", "+", "in 9999 months of it", "+9999m9", "7 dec 7 dec"],
)  # fmt: skip
def test_what_is_no_day_for_certain(text: str) -> None:
    assert read_ahead(text, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mon 8 dec", "Mon is not the 8th: 2026-12-08 is a Tue"),
        ("1 dec (Mon)", "Mon is not the 1st: 2026-12-01 is a Tue"),
        ("fri 2 dec", "Fri is not the 2nd: 2026-12-02 is a Wed"),
        ("friday 2026-12-03", "Fri is not the 3rd: 2026-12-03 is a Thu"),
        ("Fri 13 Dec", "Fri is not the 13th: 2026-12-13 is a Sun"),
        ("mon 16 nov", "Mon is not the 16th: 2027-11-16 is a Tue"),
        ("next friday", "next friday: 2026-11-27 or 2026-12-04? Write the date"),
        ("next wed", None),
    ],
)
def test_what_contradicts_itself_or_may_be_two_days_is_refused(text: str, told: str | None) -> None:
    if told is None:
        assert read_ahead(text, WEDNESDAY) == date(2026, 12, 2)
        return
    with pytest.raises(Refused) as raised:
        read_ahead(text, WEDNESDAY)
    assert raised.value.sentence == told


def test_on_a_sunday_nobody_knows_which_week_is_the_next_one() -> None:
    with pytest.raises(Refused, match="2026-11-23 or 2026-11-30"):
        read_ahead("next week", date(2026, 11, 22))


@pytest.mark.parametrize(
    "text", ["+9d", "in 2 months", "next week", "this tue", "mon 7 dec", "9999 weeks", "9999 months"]
)
def test_the_calendar_ends(text: str) -> None:
    assert read_ahead(text, date(9999, 12, 30)) is None


@given(today=st.dates(date(1900, 1, 1), date(9000, 1, 1)), day=st.dates(), name=st.sampled_from(WEEKDAYS))
def test_a_weekday_and_a_date_are_that_day_or_none(today: date, day: date, name: str) -> None:
    text = f"{name} {day.day} {MONTHS[day.month - 1]} {day.year:04}"
    if WEEKDAYS[day.weekday()] == name:
        assert read_ahead(text, today) == day
    else:
        with pytest.raises(Refused):
            read_ahead(text, today)


@given(today=st.dates(date(1900, 1, 1), date(9000, 1, 1)), month=st.sampled_from(MONTHS), day=st.integers(1, 28))
def test_a_date_without_its_year_is_ahead_and_not_nearly_a_year_away(today: date, month: str, day: int) -> None:
    found = read_ahead(f"{day} {month}", today)
    assert found is None or 0 <= (found - today).days <= FARTHEST


PIECES = ("next", "this", "mon", "sunday", "week", "in", "2", "7", "dec", "the", "th", "+", "w", "2026", " ", ",", "\0")


@given(text=st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join)), today=st.dates())
def test_anything_else_is_none_or_refused(text: str, today: date) -> None:
    try:
        day = read_ahead(text, today)
    except Refused:
        return
    assert day is None or type(day) is date
