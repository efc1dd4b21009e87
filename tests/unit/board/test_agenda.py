"""Which round comes next, which is over and not told of, whom to thank, what overlaps."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.agenda import asks, clashes, coming, day_of, ends, owes_thanks
from jobboard.board.board import Board
from jobboard.board.due import Due, next_due
from jobboard.text.values import Next, Round
from tests.unit.board.builders import card, ids

NOW = datetime(2026, 11, 21, 15, 0)
TODAY = NOW.date()


def held(start: str | None = None, **more: Any) -> Round:
    """A round at a moment of the person's own time (`2026-11-21T14:00`), or on a `date`."""
    return Round(**{"line": 1, "kind": "SQL", "start": start, "date": start and start[:10], **more})


def interview(*rounds: Round, **facts: Any) -> Any:
    return card(**{"status": "INTERVIEW", "rounds": rounds, **facts})


@pytest.mark.parametrize(
    ("each", "over"),
    [
        (held("2026-11-21T14:00", minutes=45), datetime(2026, 11, 21, 14, 45)),
        (held("2026-11-21T23:30"), datetime(2026, 11, 22, 0, 30)),
        (held(date="2026-11-21"), datetime(2026, 11, 22)),
        (held(date="2026-11-21", time="14:00", zone="Europe/Nowhere"), datetime(2026, 11, 22)),
        (held(date="9999-12-31"), None),
        (held(), None),
    ],
)
def test_a_round_is_over_after_its_length_else_an_hour_else_its_day(each: Round, over: datetime | None) -> None:
    assert ends(each) == over


def test_the_day_of_a_round_is_that_of_the_own_time() -> None:
    assert day_of(held("2026-11-22T01:30", date="2026-11-21")) == "2026-11-22"


def test_the_round_that_comes_is_the_first_that_is_not_over_also_while_it_is_held() -> None:
    early, late = held("2026-11-21T14:30"), held("2026-11-23T09:00")
    assert coming(interview(late, early), NOW) == early
    assert coming(interview(late, early), NOW + timedelta(minutes=30)) == late
    assert coming(interview(held("2026-11-21T14:30", result="cancelled"), late), NOW) == late
    assert coming(interview(early, outcome="rejected"), NOW) is None
    assert coming(interview(held()), NOW) is None


def test_from_its_end_on_a_round_without_a_result_is_asked_about_for_a_month() -> None:
    each = held("2026-11-21T14:00", minutes=60)
    assert asks(interview(each), NOW - timedelta(minutes=1)) is None
    assert asks(interview(each), NOW) == each
    assert asks(interview(each), NOW + timedelta(days=30, minutes=-1)) == each
    assert asks(interview(each), NOW + timedelta(days=30)) is None


@pytest.mark.parametrize(
    "made",
    [
        interview(held("2026-11-21T14:00", result="waiting")),
        interview(held("2026-11-21T14:00"), outcome="ghosted"),
        interview(held("2026-11-20T14:00"), held("2026-11-21T14:00", result="passed")),
        interview(held(date="2026-11-21")),
        interview(held()),
        interview(),
    ],
)
def test_what_has_a_result_or_a_later_one_with_a_result_or_is_not_over_is_not_asked_about(made: Any) -> None:
    assert asks(made, NOW) is None


def test_where_another_round_is_ahead_the_one_before_is_asked_about_for_two_days() -> None:
    first = held("2026-11-21T14:00")
    made = interview(first, held("2026-11-28T14:00"))
    assert asks(made, NOW) == first
    assert asks(made, NOW + timedelta(days=2, minutes=-1)) == first
    assert asks(made, NOW + timedelta(days=2)) is None


def test_a_later_round_that_was_cancelled_tells_nothing_of_the_one_before() -> None:
    first = held("2026-11-20T14:00")
    assert asks(interview(first, held("2026-11-28T14:00", result="Cancelled by them")), NOW) == first


def test_a_thank_you_is_due_for_two_days_after_a_round_unless_it_failed() -> None:
    for result, owed in (
        ("passed", True),
        ("waiting", True),
        (None, True),
        ("failed; no", False),
        ("cancelled", False),
    ):
        each = held("2026-11-21T14:00", thanks=2, result=result)
        assert (owes_thanks(interview(each), NOW) == each) is owed
    each = held("2026-11-21T14:00", thanks=1, result="passed")
    assert owes_thanks(interview(each), NOW + timedelta(days=2, minutes=-1)) == each
    assert owes_thanks(interview(each), NOW + timedelta(days=2)) is None
    assert owes_thanks(interview(each), NOW - timedelta(minutes=1)) is None
    assert owes_thanks(interview(held("2026-11-21T14:00", thanks=0)), NOW) is None
    assert owes_thanks(interview(each, outcome="rejected"), NOW) is None


def test_rounds_of_other_open_cards_at_the_same_time_overlap() -> None:
    at = held("2026-11-23T14:00", minutes=60)
    others = [
        card("before", rounds=(held("2026-11-23T13:00", minutes=60),)),
        card("late", rounds=(held("2026-11-23T14:59"),)),
        card("early", rounds=(held("2026-11-23T13:30"), held("2026-11-24T14:00"))),
        card("after", rounds=(held("2026-11-23T15:00"),)),
        card("cancelled", rounds=(held("2026-11-23T14:00", result="cancelled"),)),
        card("closed", rounds=(held("2026-11-23T14:00"),), outcome="rejected"),
        card("that-day", rounds=(held(date="2026-11-23"),)),
        card("own", rounds=(at,)),
    ]
    assert [each.id for each, _ in clashes(at, others, NOW, but="own")] == ["early", "late"]
    assert clashes(at, others, NOW + timedelta(days=3), but="own") == ()
    assert clashes(held(date="2026-11-23"), others, NOW, but="own") == ()


starts = st.integers(0, 600).map(lambda minutes: (NOW + timedelta(minutes=minutes)).isoformat(timespec="minutes"))


@given(st.builds(held, starts, minutes=st.integers(1, 240)), st.builds(held, starts, minutes=st.integers(1, 240)))
def test_of_two_rounds_each_overlaps_the_other_or_neither(one: Round, other: Round) -> None:
    first, second = card("one", rounds=(one,)), card("other", rounds=(other,))
    there, back = clashes(one, [first, second], NOW, but="one"), clashes(other, [first, second], NOW, but="other")
    assert bool(there) == bool(back)


def test_a_round_is_due_on_its_day_in_the_own_time_until_it_is_told_how_it_went() -> None:
    each = held("2026-11-22T01:30", date="2026-11-21")
    assert next_due(interview(each), TODAY) == Due("2026-11-22", "round", "01:30")
    assert next_due(interview(held("2026-11-21T09:00", result="passed")), TODAY) is None
    assert next_due(interview(held("2026-11-20T14:00")), TODAY) == Due("2026-11-20", "how did it go?", "14:00")
    assert next_due(interview(held("2026-11-20T14:00"), outcome="rejected"), TODAY) is None


def test_a_card_that_asks_how_it_went_stands_before_what_is_due_today_and_rounds_of_a_day_by_their_time() -> None:
    made = Board.of(
        [
            card("call", next=Next("call", "2026-11-21")),
            card("at-noon", rounds=(held("2026-11-22T12:00"),)),
            card("morning", rounds=(held("2026-11-22T09:00"),)),
            card("told", rounds=(held("2026-11-20T09:00", result="waiting"),)),
            card("over", rounds=(held("2026-11-20T09:00"),)),
        ],
        TODAY,
    )
    assert ids(made) == ["over", "call", "morning", "at-noon", "told"]
