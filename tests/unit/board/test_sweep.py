"""What a sweep would close: what counts as quiet, what is left out, in which order, and that these are laws."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.due import last_sign
from jobboard.board.folded import folded
from jobboard.board.sweep import Sweep, Swept, sweep_of
from jobboard.slots import replace
from jobboard.text.values import OUTCOMES, STATUSES, Facts, Next, Round
from tests.unit.board.builders import DAYS, NAMES, TODAY, card

YESTERDAY, TOMORROW = "2026-11-20", "2026-11-22"


def silent(name: str = "acme", last: str | None = "2026-11-01", **facts: Any) -> Card:
    """A card that was sent and of which nothing was heard since that day."""
    return card(name, **{"status": "APPLIED", "changed": last, **facts})


def swept(*cards: Card, days: int = 10) -> list[str]:
    """The ids of what is swept on 2026-11-21."""
    return [each.card.id for each in sweep_of(cards, TODAY, days).swept]


def is_planned(given: Card) -> bool:
    """Whether it is quiet, and left out for the sake of a plan."""
    sweep = sweep_of([given], TODAY, 10)
    assert len(sweep.swept) + sweep.planned == 1
    return sweep.planned == 1


def test_the_longest_quiet_is_first_then_it_goes_by_company_and_id() -> None:
    cards = [
        silent("ten", "2026-11-11"),
        silent("b", "2026-11-01", company="Zürich Re"),
        silent("a", "2026-11-01", company="ZURICH RE"),
        silent("c", "2026-11-01", company="Émile"),
        silent("nine", "2026-11-12"),
    ]
    assert swept(*cards) == swept(*reversed(cards)) == ["c", "a", "b", "ten"]


def test_it_says_since_when_and_for_how_long_and_how_often_it_was_nudged() -> None:
    given = silent(
        last="2026-10-12",
        since="2026-10-12",
        logged=("2026-11-06", "2026-10-12"),
        nudged=("2026-11-06", "2026-10-30", "2026-10-01"),
    )
    (each,) = sweep_of([given], TODAY, 10).swept
    assert (each.card, each.last, each.quiet, each.waiting, each.nudges) == (given, "2026-11-06", 15, 40, 2)


def test_how_long_it_waits_may_be_unknown() -> None:
    (each,) = sweep_of([silent()], TODAY, 10).swept
    assert (each.last, each.quiet, each.waiting, each.nudges) == ("2026-11-01", 20, None, 0)


@pytest.mark.parametrize("status", ["APPLIED", "INTERVIEW", "OFFER"])
def test_the_columns_in_which_somebody_else_has_to_answer_are_swept(status: str) -> None:
    assert swept(silent(status=status)) == ["acme"]


@pytest.mark.parametrize("status", [None, "DID_NOT_APPLY", "PREPARED"])
def test_the_others_are_not(status: str | None) -> None:
    assert sweep_of([silent(status=status)], TODAY, 10) == Sweep()


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_has_ended_is_not(outcome: str) -> None:
    assert sweep_of([silent(outcome=outcome)], TODAY, 10) == Sweep()


def test_what_says_no_day_is_not_known_to_be_quiet() -> None:
    assert sweep_of([silent(last=None)], TODAY, 1) == Sweep()


@pytest.mark.parametrize(("days", "is_swept"), [(19, True), (20, True), (21, False)])
def test_it_is_swept_when_it_is_quiet_for_so_many_days(days: int, *, is_swept: bool) -> None:
    assert swept(silent(last="2026-11-01"), days=days) == ["acme"] * is_swept


@pytest.mark.parametrize(
    ("facts", "planned"),
    [
        ({"next": Next("write", "2026-11-21")}, True),
        ({"next": Next("write", "2027-03-01")}, True),
        ({"next": Next("write", "2026-11-12")}, True),
        ({"next": Next("write", "2026-11-11")}, False),
        ({"next": Next("Reply to Jane", "2026-11-02")}, True),
        ({"next": Next("Reply to Jane")}, True),
        ({"next": Next("write")}, False),
        ({"reply_by": "2026-11-21"}, True),
        ({"reply_by": "2026-11-12"}, True),
        ({"reply_by": "2026-11-11"}, False),
        ({"deadline": TOMORROW}, False),
        ({"status": "OFFER", "deadline": "2026-11-21"}, True),
        ({"status": "OFFER", "deadline": "2026-11-02"}, True),
        ({"status": "OFFER", "deadline": "2026-10-20", "since": "2026-10-28"}, False),
        ({"rounds": (Round(1, "Panel", date="2026-11-21"),)}, True),
        ({"rounds": (Round(1, "Panel", date=TOMORROW),)}, True),
        ({"rounds": (Round(1, "Panel", date=TOMORROW, result="cancelled"),)}, False),
        ({"rounds": (Round(1, "Panel", date="2026-11-05"),)}, False),
        ({"rounds": (Round(1, "Panel"),)}, False),
    ],
)
def test_what_has_a_plan_whose_day_is_not_as_long_ago_is_only_counted(facts: dict[str, Any], *, planned: bool) -> None:
    assert is_planned(silent(**facts)) is planned


def test_a_round_that_began_before_midnight_is_under_way() -> None:
    late = Round(1, "Panel", date=YESTERDAY, time="23:30", start=f"{YESTERDAY}T23:30", minutes=60)
    over = replace(late, start=f"{YESTERDAY}T22:00")
    sweeps = [sweep_of([silent(rounds=(each,))], TODAY, 1) for each in (late, over)]
    assert [(len(sweep.swept), sweep.planned) for sweep in sweeps] == [(0, 1), (1, 0)]


LOGS = st.lists(st.integers(-40, 40), max_size=3).map(
    lambda days: tuple((TODAY + timedelta(days=each)).isoformat() for each in sorted(days, reverse=True))
)
ROUNDS = st.lists(
    st.builds(Round, st.integers(1, 9), st.just("Panel"), date=DAYS, result=st.sampled_from([None, "passed"])),
    max_size=2,
).map(tuple)
CARDS = st.dictionaries(
    st.integers(0, 30).map("c{:02}".format),
    st.builds(
        Facts,
        company=NAMES,
        status=st.sampled_from([None, *STATUSES, "APPLIED", "INTERVIEW"]),
        outcome=st.sampled_from([None, None, None, "ghosted"]),
        changed=DAYS,
        since=DAYS,
        applied=DAYS,
        deadline=DAYS,
        reply_by=DAYS,
        next=st.none() | st.builds(Next, st.just("write"), DAYS),
        logged=LOGS,
        nudged=LOGS,
        rounds=ROUNDS,
    ),
    max_size=14,
).map(lambda facts: [Card(name, f"/x/{name}.md", each) for name, each in facts.items()])
LIMITS = st.integers(1, 45)


@given(CARDS, LIMITS)
def test_each_that_is_quiet_is_swept_once_or_has_a_plan(cards: list[Card], days: int) -> None:
    sweep = sweep_of(cards, TODAY, days)
    quiet = {
        each.id
        for each in cards
        if each.status in ("APPLIED", "INTERVIEW", "OFFER") and not each.facts.outcome
        if (last := last_sign(each, TODAY)) and (TODAY - date.fromisoformat(last)).days >= days
    }
    ids = [each.card.id for each in sweep.swept]
    assert len(ids) == len(set(ids))
    assert set(ids) <= quiet
    assert len(ids) + sweep.planned == len(quiet)
    for each in sweep.swept:
        assert TODAY - date.fromisoformat(each.last) == timedelta(days=each.quiet)
        assert each.quiet >= days


@given(st.data(), CARDS, LIMITS)
def test_the_order_is_total_whatever_order_the_cards_come_in(data: st.DataObject, cards: list[Card], days: int) -> None:
    sweep = sweep_of(cards, TODAY, days)
    assert sweep_of(data.draw(st.permutations(cards)), TODAY, days) == sweep
    keys = [(-each.quiet, folded(each.card.name), each.card.id) for each in sweep.swept]
    assert keys == sorted(set(keys))


@given(CARDS, LIMITS, LIMITS)
def test_more_days_leave_some_of_fewer(cards: list[Card], one: int, other: int) -> None:
    few, many = (sweep_of(cards, TODAY, days) for days in sorted((one, other)))
    left = set(many.swept)
    assert many.swept == tuple(each for each in few.swept if each in left)


@pytest.mark.parametrize(
    ("step", "late"), [(Next("write", "2026-10-21"), 31), (Next("write", "2026-12-01"), 0), (Next("x"), 0), (None, 0)]
)
def test_it_is_known_how_late_the_next_action_is(step: Next | None, late: int) -> None:
    assert Swept(silent(next=step), "2026-10-01", 51).late(TODAY) == late
