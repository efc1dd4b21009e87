"""The day at the beginning or at the end of a next action that is typed: taken where it is certain, no word is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.dates import read_date
from jobboard.text.day_in_text import day_alone, with_day

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("mon 7 dec: call Jane", "2026-12-07: call Jane"),
        ("monday 7 december call Jane", "2026-12-07 call Jane"),
        ("tue 8 dec ask", "2026-12-08 ask"),
        ("Friday, 4th of December: send the form", "2026-12-04: send the form"),
        ("Mon 30 Nov: ask again", "2026-11-30: ask again"),
        ("call Jane mon 7 dec", "call Jane 2026-12-07"),
        ("call Jane by mon, 7 dec.", "call Jane by 2026-12-07."),
        ("call Jane (mon 7 dec)", "call Jane (2026-12-07)"),
        ("on mon 7 dec call Jane", "on 2026-12-07 call Jane"),
        ("in 2 weeks call Jane", "2026-12-09 call Jane"),
        ("call Jane in 3 months", "call Jane 2027-02-25"),
        ("call Jane next monday", "call Jane 2026-11-30"),
        ("next monday: call Jane", "2026-11-30: call Jane"),
    ],
)
def test_the_longest_reading_of_a_day_is_taken(typed: str, written: str) -> None:
    assert with_day(typed, TODAY) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("fri: call Jane", "2026-11-27: call Jane"),
        ("Sat, call Jane", "2026-11-28, call Jane"),
        ("fri - call Jane", "2026-11-27 - call Jane"),
        ("fri 10:00 call Jane", "2026-11-27 10:00 call Jane"),
        ("friday call Jane", "2026-11-27 call Jane"),
        ("+7: nudge", "2026-12-02: nudge"),
        ("fri: 3 forms to send", "2026-11-27: 3 forms to send"),
        ("call Jane on sat", "call Jane on 2026-11-28"),
        ("call Jane, sun", "call Jane, 2026-11-29"),
        ("call Jane wed 9:30", "call Jane 2026-12-02 9:30"),
        ("call Jane fri 10:00-11:00", "call Jane 2026-11-27 10:00-11:00"),
        ("call Jane thu 3pm", "call Jane 2026-11-26 3pm"),
        ("call Jane thu at 3", "call Jane 2026-11-26 at 3"),
        ("call Jane tomorrow morning", "call Jane 2026-11-26 morning"),
        ("call Jane friday!", "call Jane 2026-11-27!"),
        ("wait until next week", "wait until 2026-11-30"),
        ("call +49 30 901820 fri", "call +49 30 901820 2026-11-27"),
        ("fri: call Jane about mon", "2026-11-27: call Jane about mon"),
    ],
)
def test_a_short_weekday_is_one_where_what_stands_beside_it_says_so_and_a_time_stays(typed: str, written: str) -> None:
    assert with_day(typed, TODAY) == written


@pytest.mark.parametrize(
    "typed",
    ["sat in on their demo", "sun lotion", "wed the two drafts", "mon ami Pierre: ring", "fri call Jane",
     "ask where they sat", "enjoy the sun", "ask when they wed", "+7 nudge", "+49 30 901: call", "may 3 of us come",
     "friday 3 candidates come", "call Jane or Bob on thu or fri", "monday or tuesday: call", "monday to friday: wait",
     "fri, 4 forms", "monday 7/12: call", "call 30/11 fri", "fri in 2 weeks: call", "call Jane last friday",
     "answer Jane's mail of friday", "answer the mail of thu 12 nov", "call who rang yesterday", "call Jane 12 nov",
     "call Jane 2 weeks", "their notice is 3 months", "ask what happens next week", "next week ask", "send version +2w",
     "fri: call Jane, then Bob on mon", "friday's form", "review 3/4/2026 fri", "call Jane 30/11", "call", "by", "next",
     "send version -3", "fri: " + "x" * 300],
)  # fmt: skip
def test_what_is_not_certain_stays_as_it_is_typed(typed: str) -> None:
    assert with_day(typed, TODAY) == typed


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("nachfragen am fri", "nachfragen am 2026-11-27"),
        ("nachfragen bis zum 7 dec", "nachfragen bis zum 2026-12-07"),
        ("relancer Mme Duval le 7 dec", "relancer Mme Duval le 2026-12-07"),
        ("call Jane 10 am fri", "call Jane 10 am fri"),
        ("von mon bis fri", "von mon bis fri"),
        ("wait 3 bis fri", "wait 3 bis fri"),
    ],
)
def test_what_leads_to_a_day_in_other_languages_leaves_it_certain(typed: str, written: str) -> None:
    assert with_day(typed, TODAY) == written


def test_two_places_that_name_one_day_are_no_doubt() -> None:
    assert with_day("fri: call Jane fri", TODAY) == "fri: call Jane 2026-11-27"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("mon 8 dec: call Jane", "Mon is not the 8th"),
        ("call Jane mon 8 dec", "Mon is not the 8th"),
        ("call Jane mon 8 dec 2026", "Mon is not the 8th"),
        ("call Jane 8 dec 2026 (Mon)", "Mon is not the 8th"),
        ("call Jane next friday", "2026-11-27 or 2026-12-04"),
        ("next friday: call Jane", "2026-11-27 or 2026-12-04"),
        ("30/11", "which day is “30/11”"),
        ("end of month", "which day is “end of month”"),
    ],
)
def test_what_contradicts_itself_or_is_only_a_day_nobody_knows_is_refused(typed: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        with_day(typed, TODAY)


@pytest.mark.parametrize("typed", ["call mon 2026-12-07", "2026-12-01 sat in on the demo", "2026-12-07 (Monday) call"])
def test_a_whole_date_stays_as_it_is_typed(typed: str) -> None:
    assert with_day(typed, TODAY) == typed


def test_a_day_alone_with_its_time() -> None:
    assert day_alone("by Fri 10 AM", TODAY) == (date(2026, 11, 27), "10 AM")
    assert day_alone("fri", TODAY) == (date(2026, 11, 27), "")
    assert day_alone("call fri", TODAY) is None


@pytest.mark.parametrize("text", ["x " * 500_000, "fri " * 250_000, "1" * 1_000_000, "fri:" * 250_000])
def test_a_long_text_stays_and_takes_no_time(text: str) -> None:
    assert with_day(text.strip(), TODAY) == text.strip()


PIECES = st.sampled_from(
    "call Jane about the offer sat sun wed mon fri, fri: friday 7 dec may next this last week in 2 weeks +7 - (fri)"
    " 10:00 3pm tomorrow yesterday or of on until 2026-12-07 30/11 3rd morning".split()
)


@given(words=st.lists(PIECES, max_size=9), today=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_word_stays_but_those_of_one_day_ahead_which_is_the_day_of_the_text(
    words: list[str], today: date
) -> None:
    typed = " ".join(words)
    try:
        written = with_day(typed, today)
    except Refused:
        return
    assert with_day(written, today) == written
    if written == typed:
        return
    iso = read_date(written).iso
    assert iso is not None
    before, _, behind = written.partition(iso)
    lead = before.removesuffix("(").split()
    tail = behind.lstrip("),:.;!?").split()
    gone = words[len(lead) : len(words) - len(tail)] if tail else words[len(lead) :]
    only = day_alone(typed, today)
    assert only or (words[: len(lead)] == lead and words[len(words) - len(tail) :] == tail)
    assert only or 1 <= len(gone) <= 6
