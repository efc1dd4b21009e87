"""Waiting and quiet: how long a card stands in its column, and how long nothing was logged on it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.due import days_quiet, days_waiting, last_sign, next_due, nudges
from jobboard.board.order import sort_key
from jobboard.board.typed import read_filter
from jobboard.slots import replace
from jobboard.text.values import Facts, Round
from tests.unit.board.builders import DAYS, FACTS, TODAY, board, card, ids

PASSED = Round(1, "Screen", date="2026-11-10", result="passed")


@pytest.mark.parametrize(
    ("facts", "sign"),
    [
        ({}, None),
        ({"changed": "2026-11-01"}, "2026-11-01"),
        ({"applied": "2026-11-02"}, "2026-11-02"),
        ({"changed": "2026-11-01", "logged": ("2026-11-09", "2026-11-01")}, "2026-11-09"),
        ({"changed": "2026-11-09", "logged": ("2026-11-08",)}, "2026-11-09"),
        ({"changed": "2026-11-01", "applied": "2026-11-12"}, "2026-11-12"),
        ({"logged": ("2026-11-21",)}, "2026-11-21"),
        ({"changed": "2026-11-01", "rounds": (PASSED,)}, "2026-11-10"),
        ({"changed": "2026-11-12", "rounds": (PASSED,)}, "2026-11-12"),
        ({"rounds": (Round(1, "Screen", date="2026-11-10"), PASSED)}, "2026-11-10"),
        ({"rounds": (Round(1, "Screen", date="2026-11-11", start="2026-11-10T23:00"),)}, "2026-11-10"),
    ],
)
def test_the_last_sign_is_the_latest_of_all_that_is_logged(facts: dict[str, Any], sign: str | None) -> None:
    given = card(**facts)
    assert last_sign(given, TODAY) == sign
    assert days_quiet(given, TODAY) == (None if sign is None else 21 - int(sign[-2:]))


@pytest.mark.parametrize(
    "facts",
    [
        {"logged": ("2026-12-24", "2026-11-22", "2026-11-07")},
        {"changed": "2026-11-22", "logged": ("2026-11-22", "2026-11-07")},
        {"applied": "2026-11-30", "logged": ("2026-11-07",)},
        {"rounds": (Round(1, "Onsite", date="2026-11-25"),), "logged": ("2026-11-07",)},
        {"rounds": (Round(1, "Onsite", date="2026-11-25", result="passed"),), "logged": ("2026-11-07",)},
    ],
)
def test_what_lies_ahead_is_no_sign(facts: dict[str, Any]) -> None:
    assert last_sign(card(**facts), TODAY) == "2026-11-07"
    assert days_quiet(card(**facts), TODAY) == 14


def test_only_days_that_lie_ahead_tell_nothing() -> None:
    given = card(changed="2026-12-01", applied="2026-12-01", since="2026-12-01", logged=("2026-12-01",))
    assert (last_sign(given, TODAY), days_quiet(given, TODAY), days_waiting(given, TODAY)) == (None, None, None)


def test_where_days_ahead_are_all_that_is_kept_of_a_long_log_what_happened_is_not_known() -> None:
    ahead = tuple(f"2026-12-{day:02}" for day in range(31, 0, -1))
    assert last_sign(card(applied="2026-09-01", logged=ahead), TODAY) == "2026-09-01"
    assert last_sign(card(applied="2026-09-01", logged=("2027-01-01", *ahead)), TODAY) is None
    assert last_sign(card(applied="2026-09-01", logged=(*ahead, "2026-11-20")), TODAY) == "2026-11-20"


@pytest.mark.parametrize(
    ("each", "sign"),
    [
        (Round(1, "Screen", date="2026-11-21"), "2026-11-02"),
        (Round(1, "Screen", date="2026-11-21", start="2026-11-21T09:00"), "2026-11-02"),
        (Round(1, "Screen", date="2026-11-21", result="passed"), "2026-11-21"),
        (Round(1, "Screen", date="2026-11-20"), "2026-11-20"),
        (Round(1, "Screen", date="2026-11-20", result="waiting"), "2026-11-20"),
        (Round(1, "Screen", date="2026-11-20", result="Cancelled by them"), "2026-11-02"),
        (Round(1, "Screen"), "2026-11-02"),
    ],
)
def test_a_round_counts_when_it_is_over_and_took_place(each: Round, sign: str) -> None:
    assert last_sign(card(changed="2026-11-02", rounds=(each,)), TODAY) == sign


def test_waiting_is_days_in_the_column_whatever_was_logged() -> None:
    given = card(since="2026-10-22", changed="2026-11-20", logged=("2026-11-20",))
    assert (days_waiting(given, TODAY), days_quiet(given, TODAY)) == (30, 1)
    assert days_waiting(card(since="2026-11-21"), TODAY) == 0
    assert days_waiting(card(changed="2026-11-20"), TODAY) is None


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ({}, 0),
        ({"nudged": ("2026-11-12", "2026-10-30")}, 2),
        ({"nudged": ("2026-11-12", "2026-10-30"), "since": "2026-11-01"}, 1),
        ({"nudged": ("2026-11-12", "2026-10-30"), "since": "2026-10-30"}, 2),
        ({"nudged": ("2026-11-12", "2026-10-30"), "rounds": (PASSED,)}, 1),
        ({"nudged": ("2026-11-12",), "rounds": (replace(PASSED, date="2026-11-14"),)}, 0),
        ({"nudged": ("2026-11-12",), "rounds": (replace(PASSED, date="2026-11-14", result="cancelled"),)}, 1),
        ({"nudged": ("2026-11-12",), "rounds": (Round(1, "Onsite", date="2026-11-25"),)}, 1),
        ({"nudged": ("2026-11-22", "2026-11-21")}, 1),
    ],
)
def test_nudges_count_since_the_move_or_a_later_round(facts: dict[str, Any], count: int) -> None:
    assert nudges(card(**facts), TODAY) == count


def test_the_longest_quiet_stands_first_by_what_was_logged() -> None:
    cards = [
        card("noted", changed="2026-10-01", logged=("2026-11-20", "2026-10-01")),
        card("silent", changed="2026-10-30"),
        card("planned", changed="2026-10-15", logged=("2026-12-01", "2026-10-15")),
        card("unknown"),
    ]
    assert ids(board(*cards)) == ["planned", "silent", "noted", "unknown"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("waiting:>14", [15, 40]),
        ("waiting:<14", [0, 13]),
        ("waiting:>=14", [14, 15, 40]),
        ("waiting:<=14", [0, 13, 14]),
        ("waiting:=14", [14]),
        ("waiting:14", [14, 15, 40]),
        ("Waiting:14d", [14, 15, 40]),
        ("-waiting:14", [0, 13, None]),
        ("waiting:>", [0, 13, 14, 15, 40, None]),
    ],
)
def test_the_filter_asks_for_days_in_the_column(text: str, days: list[int | None]) -> None:
    since = {0: "2026-11-21", 13: "2026-11-08", 14: "2026-11-07", 15: "2026-11-06", 40: "2026-10-12", None: None}
    wanted = read_filter(text)
    left = [number for number, day in since.items() if wanted.leaves(card(since=day, changed="2026-11-21"), TODAY)]
    assert (left, wanted.problems) == (days, ())


def test_days_that_make_no_sense_are_told_under_their_own_name() -> None:
    assert read_filter("waiting:long").problems == ("“waiting:long” says no number of days; write waiting:>14",)
    assert read_filter("quiet:long").problems == ("“quiet:long” says no number of days; write quiet:>14",)


def test_quiet_is_asked_of_what_was_logged() -> None:
    given = card(changed="2026-10-01", since="2026-10-01", logged=("2026-11-20", "2026-10-01"))
    assert not read_filter("quiet:>14").leaves(given, TODAY)
    assert read_filter("waiting:>14 quiet:<2").leaves(given, TODAY)


SHIFTED = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))
LOGGED = st.sets(SHIFTED.map(date.isoformat), max_size=6).map(lambda days: tuple(sorted(days, reverse=True)))
LOGGING = st.builds(
    lambda facts, logged, nudged, since, applied: replace(
        facts, logged=logged, nudged=nudged, since=since, applied=applied
    ),
    FACTS,
    LOGGED,
    LOGGED,
    DAYS,
    DAYS,
)


@given(LOGGING, SHIFTED)
def test_no_day_that_lies_ahead_ever_counts(facts: Facts, today: date) -> None:
    given = Card("acme", "/acme.md", facts)
    sign = last_sign(given, today)
    assert sign is None or sign <= today.isoformat()
    assert all(days is None or days >= 0 for days in (days_quiet(given, today), days_waiting(given, today)))
    assert 0 <= nudges(given, today) <= len(facts.nudged)


@given(LOGGING, SHIFTED, st.integers(0, 30))
def test_a_later_day_never_has_an_earlier_sign(facts: Facts, today: date, days: int) -> None:
    given = Card("acme", "/acme.md", facts)
    later = last_sign(given, today + timedelta(days=days))
    assert (last_sign(given, today) or "") <= (later or "")


@given(LOGGING, SHIFTED)
def test_one_more_note_of_today_ends_the_silence_and_not_the_wait(facts: Facts, today: date) -> None:
    given = Card("acme", "/acme.md", facts)
    noted = Card("acme", "/acme.md", replace(facts, logged=(today.isoformat(), *facts.logged)))
    assert (last_sign(noted, today), days_quiet(noted, today)) == (today.isoformat(), 0)
    assert days_waiting(noted, today) == days_waiting(given, today)
    assert next_due(noted, today) == next_due(given, today)


@given(st.lists(LOGGING, max_size=6), SHIFTED)
def test_of_cards_on_which_nothing_is_due_the_longest_quiet_is_first(many: list[Facts], today: date) -> None:
    cards = [Card(str(number), "/x.md", facts) for number, facts in enumerate(many)]
    cards = [each for each in cards if not each.closed and next_due(each, today) is None]
    signs = [last_sign(each, today) or "9999" for each in sorted(cards, key=sort_key("needs", today))]
    assert signs == sorted(signs)
