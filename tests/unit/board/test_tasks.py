"""What is due on a card at a moment, by hand: each kind from when on and how long, and in which order they stand."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any

import pytest

from jobboard.board.card import Card
from jobboard.board.tasks.today import today_of
from jobboard.board.tasks.values import Task
from jobboard.slots import replace
from jobboard.store.clock import local
from jobboard.text.values import Next, Round
from tests.unit.board.builders import card

NOW = datetime(2026, 11, 24, 9, 0)
"""A Tuesday."""

LIMITS = {"APPLIED": 10, "INTERVIEW": 5, "OFFER": 3}


def held(start: str | None = None, **more: Any) -> Round:
    """A round at a moment of the person's own time (`2026-11-24T14:00`), or on a `date`."""
    return Round(**{"line": 1, "kind": "SQL", "start": start, "date": start and start[:10], **more})


def interview(*rounds: Round, name: str = "acme", **facts: Any) -> Card:
    return card(name, **{"status": "INTERVIEW", "rounds": rounds, **facts})


def due(*cards: Card, now: datetime = NOW) -> list[str]:
    """What is due, as `kind id` or, of a round, `kind id line`."""
    return [said(task) for task in today_of(cards, now, LIMITS).tasks]


def said(task: Task) -> str:
    return f"{task.kind} {task.card.id}" + (f" {task.round.line}" if task.round and task.round.line > 1 else "")


def kinds(*cards: Card, now: datetime = NOW) -> list[str]:
    return [each.partition(" ")[0] for each in due(*cards, now=now)]


class TestRounds:
    @pytest.mark.parametrize(
        ("each", "is_due"),
        [
            (held("2026-11-26T09:00"), True),
            (held("2026-11-26T09:01"), False),
            (held("2026-11-24T08:30"), True),
            (held("2026-11-24T08:30", minutes=30), False),
            (held("2026-11-24T22:00"), True),
            (held(date="2026-11-24"), True),
            (held(date="2026-11-26"), True),
            (held(date="2026-11-27"), False),
            (held(date="2026-11-26", time="23:00", zone="Europe/Nowhere"), True),
            (held("2026-11-25T14:00", result="cancelled"), False),
            (held("2026-11-25T14:00", result="passed"), False),
            (held(), False),
            (held(date="9999-12-31"), False),
        ],
    )
    def test_one_is_due_from_48_hours_before_until_it_is_over(self, each: Round, is_due: bool) -> None:
        assert ("round" in kinds(interview(each))) is is_due

    def test_one_that_goes_on_for_days_is_due_all_the_time(self) -> None:
        assert kinds(interview(held("2026-11-21T09:00", minutes=5 * 24 * 60))) == ["round"]

    def test_all_of_a_card_are_due_in_the_order_of_time(self) -> None:
        rounds = held("2026-11-25T14:00", line=9), held("2026-11-25T09:30", line=20), held(date="2026-11-25", line=30)
        assert due(interview(*rounds)) == ["round acme 30", "round acme 20", "round acme 9"]

    @pytest.mark.parametrize("status", ["PREPARED", "APPLIED", "OFFER", "DID_NOT_APPLY", None])
    def test_whatever_the_status(self, status: str | None) -> None:
        assert kinds(interview(held("2026-11-25T14:00"), status=status)) == ["round"]

    @pytest.mark.parametrize(
        ("now", "stated", "is_due"),
        [
            ("2026-03-27T14:00", ("2026-03-29", "14:00", None), True),
            ("2026-03-27T14:00", ("2026-03-29", "14:01", None), False),
            ("2026-03-27T14:00", ("2026-03-29", "12:00", "UTC"), True),
            ("2026-03-27T14:00", ("2026-03-29", "12:01", "UTC"), False),
            ("2026-10-23T14:00", ("2026-10-25", "14:00", None), True),
            ("2026-10-23T14:00", ("2026-10-25", "14:01", None), False),
            ("2026-10-23T14:00", ("2026-10-25", "13:00", "UTC"), True),
            ("2026-10-23T14:00", ("2026-10-25", "13:01", "UTC"), False),
        ],
    )
    def test_hours_are_those_of_the_clock_on_the_wall_where_summer_time_begins_and_ends(
        self, monkeypatch: pytest.MonkeyPatch, now: str, stated: tuple[str, str, str | None], is_due: bool
    ) -> None:
        """In Berlin the 29th of March has 23 hours and the 25th of October 25: 14:00 is 14:00 on either."""
        monkeypatch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        day, at, zone = stated
        rounds = local([held(date=day, time=at, zone=zone)])
        assert ("round" in kinds(interview(*rounds), now=datetime.fromisoformat(now))) is is_due

    def test_both_hours_that_are_called_the_same_are_one_on_the_wall(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """00:30 and 01:30 UTC are both 2:30 in Berlin in the night in which summer time ends; they are over at 3:30."""
        monkeypatch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        stated = [held(date="2026-10-25", time=at, zone="UTC", line=line) for line, at in ((2, "00:30"), (3, "01:30"))]
        both = interview(*local(stated))
        assert due(both, now=datetime(2026, 10, 25, 3, 29)) == ["round acme 2", "round acme 3"]
        assert kinds(both, now=datetime(2026, 10, 25, 3, 30)) == ["debrief", "debrief"]


class TestAfterARound:
    def test_the_one_that_was_over_last_is_asked_about_for_a_month(self) -> None:
        each = interview(held("2026-11-20T10:00", line=5), held("2026-11-19T10:00", line=9))
        assert due(each) == ["debrief acme 5"]
        assert kinds(each, now=datetime(2026, 12, 20, 10, 59)) == ["debrief"]
        assert kinds(each, now=datetime(2026, 12, 20, 11, 0)) == ["quiet"]

    def test_each_round_of_a_day_is_asked_about_until_it_is_told_of(self) -> None:
        first, second = held("2026-11-23T10:00", line=5), held("2026-11-23T11:30", line=9)
        last = held("2026-11-23T14:00", line=13)
        assert due(interview(first, second, last)) == ["debrief acme 5", "debrief acme 9", "debrief acme 13"]
        told = replace(last, result="passed")
        assert due(interview(first, second, told)) == ["debrief acme 5", "debrief acme 9"]
        assert due(interview(told, second, first)) == ["debrief acme 5", "debrief acme 9"]
        off = replace(second, result="cancelled")
        assert due(interview(first, off, told)) == ["debrief acme 5"]
        everything = [replace(each, result="passed") for each in (first, second, last)]
        assert due(interview(*everything)) == []

    def test_what_is_over_on_a_day_is_asked_about_while_the_rest_of_it_is_ahead(self) -> None:
        day = interview(held("2026-11-24T08:00", line=5), held("2026-11-24T11:00", line=9))
        assert due(day) == ["round acme 9", "debrief acme 5"]

    @pytest.mark.parametrize(
        ("later", "asked"),
        [
            (None, [True, True, True]),
            (held("2026-11-23T14:00", line=9), [True, False, False]),
            (held(date="2026-11-23", line=9), [True, False, False]),
            (held("2026-12-15T10:00", line=9), [True, False, False]),
            (held("2026-11-22T14:00", line=9), [True, True, True]),
            (held("2026-11-22T14:00", line=9, result="passed"), [True, True, True]),
            (held("2026-11-23T14:00", line=9, result="passed"), [False, False, False]),
            (held("2026-11-23T14:00", line=9, result="cancelled"), [True, True, True]),
            (held(line=9, result="passed"), [True, True, True]),
        ],
    )
    def test_of_a_later_day_one_that_is_told_of_ends_it_and_one_that_is_not_within_two_days(
        self, later: Round | None, asked: list[bool]
    ) -> None:
        """The first round is over on Sunday at 11:00; before two days are past, when they are, after thirty."""
        each = interview(*filter(None, (held("2026-11-22T10:00", line=5), later)))
        moments = (datetime(2026, 11, 24, 10, 59), datetime(2026, 11, 24, 11), datetime(2026, 12, 22, 10, 59))
        assert ["debrief acme 5" in due(each, now=now) for now in moments] == asked

    def test_one_with_a_result_is_not_asked_about(self) -> None:
        assert kinds(interview(held("2026-11-23T10:00", result="passed"))) == []

    def test_a_thank_you_is_due_for_two_days_each_on_its_own(self) -> None:
        early = held("2026-11-23T10:00", line=5, thanks=2, result="passed")
        late = held("2026-11-23T14:00", line=9, thanks=1, result="passed")
        each = interview(late, early)
        assert due(each) == ["thanks acme 5", "thanks acme 9"]
        assert due(each, now=datetime(2026, 11, 25, 10, 59)) == ["thanks acme 5", "thanks acme 9"]
        assert due(each, now=datetime(2026, 11, 25, 11, 0)) == ["thanks acme 9"]

    def test_after_one_without_a_time_the_two_days_behind_its_own_are_meant(self) -> None:
        each = interview(held(date="2026-11-23", thanks=1, result="passed"))
        days = {day: kinds(each, now=datetime(2026, 11, day)) for day in (23, 24, 25, 26)}
        assert days == {23: [], 24: ["thanks"], 25: ["thanks"], 26: []}

    def test_nobody_is_thanked_for_a_round_that_was_failed_or_is_ahead(self) -> None:
        failed, ahead = held("2026-11-23T10:00", thanks=1, result="failed"), held("2026-11-29T10:00", thanks=1)
        assert kinds(interview(failed), interview(ahead, name="birch")) == []

    def test_debriefs_and_thanks_stand_by_when_the_round_was_the_debrief_first(self) -> None:
        acme = interview(held("2026-11-23T14:00", thanks=1), name="acme")
        birch = interview(held("2026-11-23T10:00", thanks=1), name="birch")
        assert due(acme, birch) == ["debrief birch", "thanks birch", "debrief acme", "thanks acme"]


class TestAnswers:
    @pytest.mark.parametrize(
        ("day", "is_due"), [("2026-12-01", True), ("2026-12-02", False), ("2026-11-24", True), ("2026-11-10", True)]
    )
    def test_an_offer_is_to_be_answered_from_seven_days_before(self, day: str, is_due: bool) -> None:
        assert ("answer" in kinds(card(status="OFFER", deadline=day))) is is_due

    @pytest.mark.parametrize(
        ("facts", "is_due"),
        [
            ({"since": "2026-11-23"}, False),
            ({"since": "2026-11-18"}, False),
            ({"since": "2026-11-17"}, True),
            ({"since": "2026-11-10"}, True),
            ({"since": None}, True),
            ({"since": "2026-11-23", "reply_by": "2026-11-10"}, True),
        ],
    )
    def test_a_deadline_from_more_than_a_week_before_the_offer_was_the_postings(
        self, facts: dict[str, Any], is_due: bool
    ) -> None:
        """One that is less old may be the offer's, where the move came late; that of an offer is the worst to miss."""
        assert ("answer" in kinds(card(status="OFFER", deadline="2026-11-10", **facts))) is is_due

    @pytest.mark.parametrize(
        ("facts", "is_due"),
        [
            ({"status": "APPLIED", "reply_by": "2026-11-27"}, True),
            ({"status": "APPLIED", "reply_by": "2026-11-28"}, False),
            ({"status": "INTERVIEW", "reply_by": "2026-11-01"}, True),
            ({"status": "PREPARED", "reply_by": "2026-11-25", "deadline": "2026-11-25"}, True),
            ({"status": "DID_NOT_APPLY", "reply_by": "2026-11-25"}, False),
            ({"status": "APPLIED", "next": Next("Reply to Ann")}, True),
            ({"status": None, "next": Next("write back to Ann", "2026-11-24")}, True),
            ({"status": "APPLIED", "next": Next("Reply to Ann", "2026-11-25")}, False),
            ({"status": "APPLIED", "next": Next("Call Ann", "2026-11-24")}, False),
        ],
    )
    def test_a_reply_is_owed_by_the_next_action_or_by_the_day_asked_for(
        self, facts: dict[str, Any], is_due: bool
    ) -> None:
        assert (kinds(card(**facts)) == ["reply"]) is is_due

    def test_a_reply_that_is_owed_twice_over_is_one_by_the_earlier_day(self) -> None:
        step = Next("Reply to Ann", "2026-11-22")
        both = card(status="APPLIED", reply_by="2026-11-20", next=step)
        (task,) = today_of([both], NOW, LIMITS).tasks
        assert (task.kind, task.date) == ("reply", "2026-11-20")

    def test_the_day_to_answer_an_offer_by_is_not_that_of_a_reply(self) -> None:
        both = card(status="OFFER", deadline="2026-11-25", reply_by="2026-11-25", next=Next("Reply to Ann"))
        tasks = today_of([both], NOW, LIMITS).tasks
        assert [(task.kind, task.date) for task in tasks] == [("answer", "2026-11-25"), ("reply", None)]


class TestNextActions:
    @pytest.mark.parametrize(
        ("day", "expected"), [("2026-11-24", ["next"]), ("2026-10-01", ["next"]), ("2026-11-25", []), (None, [])]
    )
    def test_one_is_due_from_its_day_on(self, day: str | None, expected: list[str]) -> None:
        assert kinds(card(status="DID_NOT_APPLY", next=Next("Call Ann", day))) == expected

    def test_replies_and_next_actions_stand_in_one_order_by_their_day_and_no_day_is_today(self) -> None:
        cards = [
            card("late", next=Next("Call Ann", "2026-11-23")),
            card("open", next=Next("Answer Bea")),
            card("latest", next=Next("Answer Cleo", "2026-11-20")),
            card("soon", status="APPLIED", reply_by="2026-11-26"),
            card("today", next=Next("Call Dana", "2026-11-24")),
        ]
        assert due(*cards) == ["reply latest", "next late", "reply open", "next today", "reply soon"]


class TestDeadlines:
    @pytest.mark.parametrize(
        ("day", "is_due"), [("2026-11-24", True), ("2026-11-27", True), ("2026-11-28", False), ("2026-11-23", False)]
    )
    def test_a_posting_closes_within_three_days(self, day: str, is_due: bool) -> None:
        assert (kinds(card(deadline=day)) == ["deadline"]) is is_due
        assert (kinds(card(status=None, deadline=day)) == ["deadline"]) is is_due

    def test_it_matters_no_longer_once_one_has_applied_or_decided_not_to(self) -> None:
        for status in ("APPLIED", "INTERVIEW", "DID_NOT_APPLY"):
            assert kinds(card(status=status, deadline="2026-11-25")) == []


class TestQuiet:
    @pytest.mark.parametrize(
        ("status", "limit"), [("APPLIED", 10), ("INTERVIEW", 5), ("OFFER", 3), ("PREPARED", None), (None, None)]
    )
    def test_it_is_due_when_it_is_quiet_for_longer_than_that(self, status: str | None, limit: int | None) -> None:
        def after(days: int) -> list[str]:
            last = (NOW.date() - timedelta(days=days)).isoformat()
            return kinds(card(status=status, logged=(last,)))

        if limit is None:
            assert after(99) == []
        else:
            assert (after(limit), after(limit + 1)) == ([], ["quiet"])

    def test_it_counts_from_the_last_sign_of_life_and_says_how_long(self) -> None:
        each = card(status="APPLIED", since="2026-10-01", changed="2026-10-01", logged=("2026-11-30", "2026-11-04"))
        (task,) = today_of([each], NOW, LIMITS).tasks
        assert (task.kind, task.date, task.days, task.nudges) == ("quiet", "2026-11-04", 20, 0)

    def test_nudges_count_from_the_move_or_from_a_later_round(self) -> None:
        nudged = ("2026-11-05", "2026-10-20", "2026-10-01")
        facts: dict[str, Any] = {"logged": nudged, "nudged": nudged}
        waits = card("waits", status="APPLIED", since="2026-10-10", **facts)
        round_before = held("2026-10-30T10:00", result="passed")
        met = interview(round_before, name="met", since="2026-10-10", **facts)
        assert {task.card.id: task.nudges for task in today_of([waits, met], NOW, LIMITS).tasks} == {
            "waits": 2,
            "met": 1,
        }

    @pytest.mark.parametrize(
        "planned",
        [
            {"rounds": (held("2026-12-10T10:00"),)},
            {"next": Next("Call Ann", "2026-11-25")},
            {"reply_by": "2026-12-10"},
            {"status": "OFFER", "deadline": "2026-12-10"},
        ],
    )
    def test_nothing_is_quiet_that_has_a_plan(self, planned: dict[str, Any]) -> None:
        assert kinds(card(**{"status": "APPLIED", "logged": ("2026-10-01",), **planned})) == []

    def test_what_plans_nothing_hinders_nothing(self) -> None:
        facts: dict[str, Any] = {"status": "APPLIED", "logged": ("2026-10-01",)}
        assert kinds(card(**facts, next=Next("wait"))) == ["quiet"]
        assert kinds(card(**facts, deadline="2026-12-24")) == ["quiet"]

    def test_with_something_else_due_or_no_day_known_it_is_not_quiet(self) -> None:
        assert kinds(card(status="APPLIED", logged=("2026-10-01",), next=Next("Call", "2026-11-24"))) == ["next"]
        assert kinds(card(status="APPLIED")) == []

    def test_the_longest_silence_stands_first(self) -> None:
        days = {"acme": "2026-11-01", "birch": "2026-10-01", "cedar": "2026-11-02"}
        cards = [card(name, status="APPLIED", logged=(day,)) for name, day in days.items()]
        assert due(*cards) == ["quiet birch", "quiet acme", "quiet cedar"]


def test_what_is_lost_first_leads() -> None:
    cards = [
        card("quiet", status="APPLIED", logged=("2026-10-01",)),
        card("deadline", deadline="2026-11-24"),
        card("next", next=Next("Call Ann", "2026-01-01")),
        card("answer", status="OFFER", deadline="2026-11-30"),
        interview(held("2026-11-23T10:00", result="passed", thanks=1), name="thanks"),
        interview(held("2026-11-26T09:00"), name="round"),
    ]
    assert kinds(*cards) == ["round", "thanks", "answer", "next", "deadline", "quiet"]


def test_on_one_day_they_stand_by_company_whatever_its_case_and_accents() -> None:
    step = Next("Call", "2026-11-24")
    cards = [card(name, company=name, next=step) for name in ("Łódź", "Zeta", "émile", "Dora")]
    assert due(*cards) == ["next Dora", "next émile", "next Łódź", "next Zeta"]


@pytest.mark.parametrize("status", ["INTERVIEW", "OFFER", None])
def test_what_has_ended_asks_for_nothing(status: str | None) -> None:
    ended = interview(
        *(held("2026-11-24T10:00"), held("2026-11-23T10:00", thanks=1)),
        status=status,
        outcome="withdrawn",
        deadline="2026-11-24",
        logged=("2026-01-01",),
        reply_by="2026-11-24",
        next=Next("Reply to Ann"),
    )
    assert today_of([ended], NOW, LIMITS) == today_of([], NOW, LIMITS)


class TestComes:
    def test_what_comes_is_told_only_where_nothing_is_due(self) -> None:
        ahead = interview(held("2026-11-28T10:00", line=7))
        comes = today_of([ahead], NOW, LIMITS).comes
        assert comes is not None
        assert (comes.kind, comes.date, comes.time, comes.round) == (
            "round",
            "2026-11-28",
            "10:00",
            ahead.facts.rounds[0],
        )
        assert today_of([ahead, card("due", deadline="2026-11-24")], NOW, LIMITS).comes is None

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            ({"status": "OFFER", "deadline": "2026-12-02"}, ("answer", "2026-12-02")),
            ({"status": "APPLIED", "reply_by": "2026-11-28"}, ("reply", "2026-11-28")),
            ({"next": Next("Reply to Ann", "2026-11-25")}, ("reply", "2026-11-25")),
            ({"next": Next("Call Ann", "2026-11-25")}, ("next", "2026-11-25")),
            ({"deadline": "2026-11-28"}, ("deadline", "2026-11-28")),
            ({"status": "APPLIED", "deadline": "2026-11-28"}, None),
            ({"deadline": "2026-11-20"}, None),
            ({"outcome": "rejected", "deadline": "2026-11-28"}, None),
        ],
    )
    def test_of_each_kind(self, facts: dict[str, Any], expected: tuple[str, str] | None) -> None:
        comes = today_of([card(**facts)], NOW, LIMITS).comes
        assert (comes and (comes.kind, comes.date)) == expected

    def test_the_first_day_leads_and_then_what_is_lost_first(self) -> None:
        cards = [
            card("acme", deadline="2026-11-28"),
            interview(held("2026-11-28T10:00"), name="birch"),
            card("cedar", next=Next("Call", "2026-11-29")),
        ]
        comes = today_of(cards, NOW, LIMITS).comes
        assert comes is not None
        assert comes.card.id == "birch"


def test_nothing_is_quiet_for_longer_than_there_are_days() -> None:
    assert kinds(card(status="APPLIED", logged=("0001-01-01",)), now=datetime(1, 1, 11)) == []
    assert kinds(card(status="APPLIED", logged=("0001-01-01",)), now=datetime(1, 1, 12)) == ["quiet"]


@pytest.mark.parametrize("now", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)])
def test_the_calendar_may_end(now: datetime) -> None:
    cards = [interview(held("9999-12-31T23:30"), held("0001-01-01T00:30"), status="OFFER", deadline="9999-12-31")]
    assert "answer" in kinds(*cards, now=now) or now.year == 1
