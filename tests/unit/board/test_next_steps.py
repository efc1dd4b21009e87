"""The next action that is proposed, and what a person means who types one: a day alone is enough."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobboard.board.card import Card
from jobboard.board.next_steps import offer, suggested, typed_next
from jobboard.errors import Refused
from jobboard.text.dates import read_date
from jobboard.text.values import Next, Round
from tests.unit.board import builders

TODAY = date(2026, 11, 25)
"""A Wednesday."""


def card(status: str | None = "APPLIED", **facts: Any) -> Card:
    """An application that came to its column on 2026-11-02."""
    return builders.card(**{"status": status, "since": "2026-11-02", **facts})


ASKED = "ask how it stands 2026-11-30"


def held(result: str | None, day: str | None = "2026-11-24") -> Round:
    return Round(3, "SQL", date=day, result=result)


@pytest.mark.parametrize(
    ("given", "proposed"),
    [
        (card(), "follow up 2026-12-02"),
        (card(nudged=("2026-11-24",)), "follow up 2026-12-02"),
        (card(nudged=("2026-11-24", "2026-11-17")), None),
        (card(nudged=("2026-11-24", "2026-11-01")), "follow up 2026-12-02"),
        (card(next=Next("call Jane")), None),
        (card(outcome="rejected"), None),
        (card("PREPARED"), None),
        (card(None), None),
        (card("INTERVIEW"), None),
        (card("INTERVIEW", rounds=(held("passed"),)), "ask how it stands 2026-11-30"),
        (card("INTERVIEW", rounds=(held("Waiting for them"),)), "ask how it stands 2026-11-30"),
        (card("INTERVIEW", rounds=(held("passed", None),)), "ask how it stands 2026-11-30"),
        (card("APPLIED", rounds=(held("passed"),)), "ask how it stands 2026-11-30"),
        (card("INTERVIEW", rounds=(held("failed"),)), None),
        (card("INTERVIEW", rounds=(held(None),)), None),
        (card("INTERVIEW", rounds=(held("passed"), held(None, "2026-11-26"))), None),
        (card("INTERVIEW", rounds=(held("passed", "2026-11-20"), held("failed"))), None),
        (card("INTERVIEW", rounds=(held("failed"), held("passed", "2026-11-20"))), None),
        (card("INTERVIEW", rounds=(held("passed", "2026-11-20"), held("cancelled"))), "ask for another day 2026-11-27"),
        (card("INTERVIEW", rounds=(held("cancelled", "2026-12-03"),)), "ask for another day 2026-11-27"),
        (card("INTERVIEW", rounds=(held("passed", "2026-10-01"), held("cancelled", "2026-11-01"))), ASKED),
        (card("INTERVIEW", rounds=(held("cancelled"), held(None, "2026-12-01"))), None),
        (card("INTERVIEW", rounds=(held("passed"),), nudged=("2026-11-25",)), "ask how it stands 2026-12-02"),
        (card("INTERVIEW", nudged=("2026-11-25",)), "ask how it stands 2026-12-02"),
        (card("OFFER", nudged=("2026-11-25",)), "ask how it stands 2026-12-02"),
        (card("OFFER"), None),
    ],
)
def test_what_is_proposed(given: Card, proposed: str | None) -> None:
    assert suggested(given, TODAY) == proposed


@pytest.mark.parametrize(
    ("today", "day", "told"),
    [
        ("2026-11-20", "2026-11-27", "Fri 27 Nov"),
        ("2026-11-21", "2026-11-30", "Mon 30 Nov"),
        ("2026-11-22", "2026-11-30", "Mon 30 Nov"),
        ("2026-11-23", "2026-11-30", "Mon 30 Nov"),
        ("2026-12-29", "2027-01-05", "Tue 5 Jan"),
    ],
)
def test_it_falls_on_no_weekend_and_is_offered_with_its_day(today: str, day: str, told: str) -> None:
    on = date.fromisoformat(today)
    assert suggested(card(), on) == f"follow up {day}"
    assert offer(card(), on) == f"N: follow up on {told}"


def test_beyond_the_calendar_nothing_is_proposed() -> None:
    for day in range(25, 32):
        assert suggested(card(), date(9999, 12, day)) is None


@pytest.mark.parametrize("typed", ["fri", "Fri.", "27 nov", "2026-11-27", "+2", "in 2 days", "by fri", "fri 27 nov"])
def test_a_day_alone_is_the_action_that_stands_there_on_that_day(typed: str) -> None:
    assert typed_next(typed, TODAY, "call Jane 2026-11-22", "APPLIED") == "call Jane 2026-11-27"


@pytest.mark.parametrize(
    ("stands", "moved"),
    [
        ("call Jane", "call Jane 2026-11-27"),
        ("2026-11-22", "2026-11-27"),
        ("2026-11-22: call Jane", "2026-11-27: call Jane"),
        ("call Jane (22 Nov 2026), then write", "call Jane (2026-11-27), then write"),
        ("call Jane tomorrow", "call Jane 2026-11-27"),
        ("answer 3/4 of them", "answer 3/4 of them 2026-11-27"),
        ("answer 3/4 of them 2026-11-22", "answer 3/4 of them 2026-11-27"),
        ("answer 3/4 of them (2026-11-22)", "answer 3/4 of them (2026-11-27)"),
        ("call +49 30 901820", "call +49 30 901820 2026-11-27"),
    ],
)
def test_its_words_stay(stands: str, moved: str) -> None:
    assert typed_next("fri", TODAY, stands, "APPLIED") == moved
    assert read_date(moved).iso == "2026-11-27"


@pytest.mark.parametrize(
    "stands",
    [
        "call 2026-11-20 or 2026-11-22",
        "call Feb 07",
        "call 3/4/2026",
        "2026-11-22: by 22 Nov 2026",
        "2026-11-20 or 2026-11-27",
    ],
)
def test_where_it_is_not_certain_which_day_is_meant_it_is_to_be_typed_whole(stands: str) -> None:
    with pytest.raises(Refused, match="type it whole, with its day"):
        typed_next("fri", TODAY, stands)


def test_in_a_long_action_no_day_is_looked_for() -> None:
    with pytest.raises(Refused, match="too long for a day"):
        typed_next("fri", TODAY, "3 " * 1_000_000)


@pytest.mark.parametrize(
    ("status", "written"),
    [
        (None, "look again 2026-11-27"),
        ("DID_NOT_APPLY", "look again 2026-11-27"),
        ("PREPARED", "apply 2026-11-27"),
        ("APPLIED", "follow up 2026-11-27"),
        ("INTERVIEW", "wait for an answer 2026-11-27"),
        ("OFFER", "wait for an answer 2026-11-27"),
    ],
)
def test_where_none_stands_a_day_alone_means_what_the_column_has(status: str | None, written: str) -> None:
    assert typed_next("fri", TODAY, None, status) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("call Jane fri", "call Jane 2026-11-27"),
        ("follow up 2026-11-30", "follow up 2026-11-30"),
        ("wait until fri", "wait until 2026-11-27"),
        ("by", "by"),
        ("today we say fri", "today we say fri"),
        ("", ""),
    ],
)
def test_any_other_text_is_the_action_itself(typed: str, written: str) -> None:
    assert typed_next(typed, TODAY, "call Jane 2026-11-22", "APPLIED") == written


def test_a_day_that_contradicts_itself_is_none() -> None:
    for typed in ("mon 4 dec", "mon 4 dec: call", "call on mon 4 dec", "call Mon 2026-12-04", "call 2026-12-04 (Mon)"):
        with pytest.raises(Refused, match="Mon is not the 4th: 2026-12-04 is a Fri"):
            typed_next(typed, TODAY, "call Jane 2026-11-22")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("next week", "call Jane 2026-11-30"),
        ("next monday", "call Jane 2026-11-30"),
        ("in a week", "call Jane 2026-12-02"),
        ("2 weeks", "call Jane 2026-12-09"),
        ("+2w", "call Jane 2026-12-09"),
        ("this friday", "call Jane 2026-11-27"),
        ("fri!", "call Jane 2026-11-27"),
        ("fri 10:00", "call Jane 2026-11-27 10:00"),
        ("by thu, 3 pm", "call Jane 2026-11-26 3 pm"),
        ("Tomorrow in the Morning", "call Jane 2026-11-26 in the Morning"),
    ],
)
def test_more_ways_to_say_a_day_and_a_time_stays_behind_it(typed: str, written: str) -> None:
    assert typed_next(typed, TODAY, "call Jane 2026-11-22", "APPLIED") == written
    assert typed_next(typed, TODAY, None, "APPLIED") == written.replace("call Jane", "follow up")


@pytest.mark.parametrize(
    "typed",
    ["next friday", "last friday", "tonight", "end of month", "freitag", "nächsten Montag", "30/11", "1.12.", "the 3rd",
     "fri 10", "fri or mon", "fri - mon", "12 nov", "12", "10:00", "2026-02-30", "20261130", "this weekend", "asap",
     "one day", "today fri", "in 2 years", "fri next week", "lundi", "3 or 4 december"],
)  # fmt: skip
def test_what_is_nothing_but_a_day_that_is_not_understood_takes_no_action_s_place(typed: str) -> None:
    for stands in ("call Jane 2026-11-22", None):
        with pytest.raises(Refused):
            typed_next(typed, TODAY, stands, "APPLIED")


@pytest.mark.parametrize(
    ("stands", "moved"),
    [
        ("Mon 2026-11-23: call Jane", "2026-11-27: call Jane"),
        ("call Jane (Mon, 23 Nov 2026)", "call Jane (2026-11-27)"),
        ("call Jane 2026-11-23 10:00", "call Jane 2026-11-27 10:00"),
        ("read chapter 3", "read chapter 3 2026-11-27"),
    ],
)
def test_the_weekday_of_the_day_before_goes_with_it(stands: str, moved: str) -> None:
    assert typed_next("fri", TODAY, stands) == moved


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("fri 9:00", "call Jane 2026-11-23 10:00"),
        ("fri", "call Jane 2026-11-23 (Mon)"),
        ("fri", "call Jane 30/11"),
        ("fri", "call Jane next friday"),
        ("fri", "call Jane next week"),
        ("fri", "mon call Jane"),
        ("fri", "next friday"),
    ],
)
def test_two_days_or_two_times_are_not_written_beside_each_other(typed: str, stands: str) -> None:
    with pytest.raises(Refused, match="type it whole, with its day"):
        typed_next(typed, TODAY, stands)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("7.12.2026", "2026-12-07"),
        ("07.12.2026", "2026-12-07"),
        ("2026/12/07", "2026-12-07"),
        ("3. Dezember 2026", "2026-12-03"),
        ("3 décembre 2026", "2026-12-03"),
        ("by 7.12.2026", "2026-12-07"),
        ("[[2026-12-07]]", "2026-12-07"),
        ("mon 7.12.2026", "2026-12-07"),
        ("7.12.2026 (Mon)", "2026-12-07"),
        ("Montag, den 7. Dezember 2026", "2026-12-07"),
        ("bis zum 7.12.2026", "2026-12-07"),
        ("le lundi 7 décembre 2026", "2026-12-07"),
        ("el 12/12/2026", "2026-12-12"),
        ("il 7 dicembre 2026", "2026-12-07"),
        ("12-12-2026", "2026-12-12"),
        ("12/25/2026", "2026-12-25"),
        ("7.12.2026 10:00", "2026-12-07 10:00"),
        ("am 7 dec", "2026-12-07"),
        ("le fri", "2026-11-27"),
    ],
)
def test_a_date_alone_moves_the_action_however_it_is_written(typed: str, day: str) -> None:
    assert typed_next(typed, TODAY, "call Jane 2026-11-22", "APPLIED") == f"call Jane {day}"
    assert typed_next(typed, TODAY, None, "APPLIED") == f"follow up {day}"


@pytest.mark.parametrize(
    "typed",
    ["3/4/2026", "au 7/12/26", "31.2.2026", "7.12.2026 or 8.12.2026", "before 7.12.2026", "7.12.2026 eve", "fri eve",
     "maybe fri", "fri at the latest", "Freitag spätestens", "vendredi soir", "?", "-", "…", "tbd", "?!"],
)  # fmt: skip
def test_what_is_two_days_or_says_nothing_takes_no_action_s_place(typed: str) -> None:
    for stands in ("call Jane 2026-11-22", None):
        with pytest.raises(Refused):
            typed_next(typed, TODAY, stands, "APPLIED")


@pytest.mark.parametrize("typed", ["tue 7.12.2026", "Dienstag, 7.12.2026", "mardi 7 décembre 2026"])
def test_a_weekday_that_is_not_that_of_the_date_is_refused_in_any_language(typed: str) -> None:
    with pytest.raises(Refused, match="is not the 7th: 2026-12-07 is a Mon"):
        typed_next(typed, TODAY, "call Jane 2026-11-22")


@pytest.mark.parametrize(
    ("stands", "moved"),
    [
        ("am Freitag, den 20.11.2026 nachfragen", "am 2026-12-07 nachfragen"),
        ("relancer Mme Duval le vendredi 20 novembre 2026", "relancer Mme Duval le 2026-12-07"),
        ("nachfragen bei Frau Freitag 20.11.2026", "nachfragen bei Frau Freitag 2026-12-07"),
        ("nachfragen bei Ute Montag 20.11.2026", "nachfragen bei Ute Montag 2026-12-07"),
    ],
)
def test_its_own_weekday_goes_with_a_date_and_the_name_of_a_person_stays(stands: str, moved: str) -> None:
    assert typed_next("7.12.2026", TODAY, stands) == moved
