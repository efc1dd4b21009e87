"""Dates in the forms people write, and what is no date."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.dates import DateReading, find_dates, read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-06-19", "2026-06-19"),
        ("19.06.2026", "2026-06-19"),
        ("8.7.2026", "2026-07-08"),
        ("June 19, 2026", "2026-06-19"),
        ("19 June 2026", "2026-06-19"),
        ("27 mai 2026", "2026-05-27"),
        ("[[2025-03-20]]", "2025-03-20"),
        ("8/20/2026 11:59pm PT", "2026-08-20"),
        ("20/8/2026", "2026-08-20"),
        ("8/8/2026", "2026-08-08"),
        ("6/19/26", "2026-06-19"),
        ('April 30, 2024 (estimated based on "Posted 6 Days Ago")', "2024-04-30"),
        ("~2026-06-19", "2026-06-19"),
        ("June 19th, 2026", "2026-06-19"),
        ("Fri, 19 Jun 2026", "2026-06-19"),
        ("19-Jun-2026", "2026-06-19"),
        ("Sept. 3, 2026", "2026-09-03"),
        ("2026 Jun 19", "2026-06-19"),
        ("19. Juni 2026", "2026-06-19"),
        ("1er février 2026", "2026-02-01"),
        ("27 de mayo de 2026", "2026-05-27"),
        ("19 września 2026", "2026-09-19"),
        ("2026년 5월 27일", "2026-05-27"),
        ("2026年5月27日", "2026-05-27"),
        ("2026/06/19", "2026-06-19"),
        ("2026-6-9", "2026-06-09"),
        ("2026-06-19T10:00:00+02:00", "2026-06-19"),
        ("2026-06-19 14:30", "2026-06-19"),
        ("**2026-06-19**.", "2026-06-19"),
        ("(2026-06-19)", "2026-06-19"),
        ("2026-06-19 (deadline 2026-07-01)", "2026-06-19"),
        ("2026-06-19, that is 19 June 2026", "2026-06-19"),
        ("Feb 07 (2026-02-07)", "2026-02-07"),
        ("8/7/2026 (2026-07-08)", "2026-07-08"),
        ("Feb 07, so 2026-02-07", "2026-02-07"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_text_that_names_one_day_gives_it(text: str, iso: str) -> None:
    assert read_date(text) == DateReading(iso)
    assert read_date(normalize("NFD", text)) == DateReading(iso)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("8/7/2026", "8/7/2026 can be read in two ways"),
        ("08-07-2026", "08-07-2026 can be read in two ways"),
        ("8/7/26", "8/7/26 can be read in two ways"),
        ("2026-02-30", "2026-02-30 is no day of the calendar"),
        ("Feb 30 2026", "Feb 30 2026 is no day of the calendar"),
        ("2025-02-29", "2025-02-29 is no day of the calendar"),
        ("31.04.2026", "31.04.2026 is no day of the calendar"),
        ("8/7/2026, sent 2026-06-19", "8/7/2026, sent 2026-06-19 names more than one date"),
        ("(Feb 07)", "Feb 07 has no year"),
        ("7 Feb", "7 Feb has no year"),
        ("8/20", "8/20 has no year"),
        ("19.06.", "19.06. has no year"),
        ("2026-10", "2026-10 has no day"),
        ("October 2026", "October 2026 has no day"),
        ("~2023", "2023 has no day"),
        ("2026-W38", "2026-W38 has no day"),
        ("Q3 2026", "Q3 2026 has no day"),
        ("6 days ago", "6 days ago is no date by itself"),
        ("Posted 30+ days ago", "30+ days ago is no date by itself"),
        ("Yesterday", "Yesterday is no date by itself"),
        ("2026-06-19 - 2026-06-21", "2026-06-19 - 2026-06-21 names more than one date"),
    ],
)
def test_a_text_that_names_no_day_says_why(text: str, problem: str) -> None:
    assert read_date(text) == DateReading(problem=problem)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "2025-17923",
        "R-2026-06-19",
        "JR101755",
        "2026-06-190",
        "12345",
        "1.2.3",
        "10:10 Games",
        "Mayor",
        "TBD",
        "May",
        "8",
    ],
)
def test_what_is_no_date_gives_neither_a_date_nor_a_problem(text: str) -> None:
    assert read_date(text) == DateReading()
    assert find_dates(text) == []


def test_dates_are_found_where_they_stand() -> None:
    text = "Applied 2026-06-19, talk on Feb 07; id 2025-17923"
    assert [text[start:end] for start, end in find_dates(text)] == ["2026-06-19", "Feb 07"]


FORMS = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d.%m.%Y",
    "%B %d, %Y",
    "%d %B %Y",
    "%b %d %Y",
    "%d-%b-%Y",
    "[[%Y-%m-%d]]",
    "%A, %d %B %Y",
]


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    assert read_date(day.strftime(form)).iso == day.isoformat()


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.sampled_from("/-"))
def test_a_day_and_month_of_unknown_order_are_read_only_where_the_calendar_tells(day: date, joint: str) -> None:
    read = read_date(day.strftime(f"%d{joint}%m{joint}%Y"))
    clear = day.day > 12 or day.day == day.month
    assert read.iso == (day.isoformat() if clear else None)
    assert (read.problem is None) == clear


@given(st.text("0123456789-/.: ,年月日TZJunefbmai()", max_size=25) | st.text(max_size=25))
def test_reading_never_raises_and_yields_days_of_the_calendar(text: str) -> None:
    read = read_date(text)
    if read.iso is not None:
        assert date.fromisoformat(read.iso).isoformat() == read.iso
        assert read.problem is None
