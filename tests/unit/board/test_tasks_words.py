"""A task in words: when, what, and what to do about it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.tasks.step import without_day
from jobboard.board.tasks.today import today_of
from jobboard.board.tasks.values import KINDS, Task
from jobboard.board.tasks.words import told
from jobboard.text.clean import clean
from jobboard.text.values import Facts, Next, Round
from tests.unit.board.builders import card

NOW = datetime(2026, 11, 24, 9, 0)
"""A Tuesday."""


def a_round(start: str | None = "2026-11-24T14:00", kind: str = "System design", **more: Any) -> Round:
    return Round(**{"line": 5, "kind": kind, "start": start, "date": start and start[:10], **more})


def when(kind: Any, date: str | None, time: str | None = None, **more: Any) -> tuple[str, str]:
    words = told(Task(kind, card(), date, time, **more), NOW)
    return words.when, words.tone


def what(kind: Any, each: Round | None = None, **facts: Any) -> str:
    return told(Task(kind, card(**facts), "2026-11-24", round=each), NOW).what


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("2026-11-24", "14:00", ("14:00", "soon")),
        ("2026-11-24", "09:30", ("9:30", "soon")),
        ("2026-11-24", "08:30", ("since 8:30", "soon")),
        ("2026-11-24", None, ("today", "soon")),
        ("2026-11-25", "09:30", ("tomorrow 9:30", "soon")),
        ("2026-11-25", None, ("tomorrow", "soon")),
        ("2026-11-26", "08:00", ("Thu 26 8:00", "due")),
        ("2026-11-23", "23:30", ("since yesterday 23:30", "soon")),
        ("2026-11-21", "10:00", ("since 21 Nov 10:00", "soon")),
    ],
)
def test_when_a_round_is(date: str, time: str | None, expected: tuple[str, str]) -> None:
    assert when("round", date, time) == expected


@pytest.mark.parametrize(
    ("date", "expected"), [("2026-11-24", "today"), ("2026-11-23", "yesterday"), ("2026-11-12", "12 d ago")]
)
def test_when_a_round_was_is_never_late(date: str, expected: str) -> None:
    assert when("debrief", date, "10:00") == when("thanks", date) == (expected, "soon")


@pytest.mark.parametrize("kind", ["answer", "reply", "next", "deadline"])
def test_when_something_is_to_be_done(kind: str) -> None:
    assert when(kind, "2026-11-22") == ("2 d late", "late")
    assert when(kind, "2026-11-24") == ("today", "soon")
    assert when(kind, "2026-11-27") == ("Fri 27", "due")


def test_when_nothing_is_said_of_a_day_or_of_a_sign_of_life() -> None:
    assert when("reply", None) == ("", "soon")
    assert when("quiet", "2026-10-27", days=28) == ("28 d", "quiet")


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Priya Nair", "System design with Priya Nair"),
        ("Priya Nair (Staff Engineer, London)", "System design with Priya Nair"),
        ("Priya Nair and Omar Diaz", "System design with Priya Nair and Omar Diaz"),
        ("Priya Nair, Omar Diaz (CTO), Lee Park", "System design with Priya Nair and 2 more"),
        (None, "System design"),
    ],
)
def test_a_round_is_told_with_its_people_and_its_preparation(people: str | None, expected: str) -> None:
    assert what("round", a_round(with_whom=people)) == expected
    assert what("round", a_round(with_whom=people), done=2, total=6) == f"{expected} · prep 2/6"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Phone screen", "how did the phone screen go?"),
        ("SQL", "how did the SQL go?"),
        ("ML system design", "how did the ML system design go?"),
        ("Call with Priya", "how did the Call with Priya go?"),
        ("Stripe round", "how did the Stripe round go?"),
        ("Final with Omar", "how did the Final with Omar go?"),
        ("Final", "how did the final go?"),
        ("", "how did the interview go?"),
    ],
)
def test_how_a_round_went(kind: str, expected: str) -> None:
    assert what("debrief", a_round(kind=kind)) == expected


@pytest.mark.parametrize(
    ("people", "thanks", "expected"),
    [
        ("Priya Nair", 1, "thank Priya Nair"),
        ("Priya Nair (CTO)", 1, "thank Priya Nair"),
        ("Priya Nair, Omar Diaz", 2, "thank Priya Nair, Omar Diaz"),
        ("Priya Nair, Omar Diaz", 1, "thank one of Priya Nair, Omar Diaz"),
        (None, 1, "thank them for the system design"),
        ("(CTO)", 1, "thank them for the system design"),
    ],
)
def test_whom_to_thank(people: str | None, thanks: int, expected: str) -> None:
    assert what("thanks", a_round(with_whom=people, thanks=thanks)) == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Send the write-up of the bus-stop study 2026-11-20", "2026-11-20", "Send the write-up of the bus-stop study"),
        ("Send the write-up by 2026-11-20", "2026-11-20", "Send the write-up"),
        ("Send the write-up (by Fri, 20 November 2026)", "2026-11-20", "Send the write-up"),
        ("Send the write-up – until 20.11.2026.", "2026-11-20", "Send the write-up"),
        ("Send the write-up: Nov 20, 2026", "2026-11-20", "Send the write-up"),
        ("relancer Mme Duval le 20 novembre 2026", "2026-11-20", "relancer Mme Duval"),
        ("relancer Mme Duval avant le vendredi 20 novembre 2026", "2026-11-20", "relancer Mme Duval"),
        ("nachfragen bis zum 20.11.2026", "2026-11-20", "nachfragen"),
        ("nachfragen am Freitag, den 20.11.2026", "2026-11-20", "nachfragen"),
        ("responder hasta el 20/11/2026", "2026-11-20", "responder"),
        ("rispondere entro il 20 novembre 2026", "2026-11-20", "rispondere"),
        ("call Ann 10 am 2026-11-20", "2026-11-20", "call Ann 10 am"),
        ("call Kim Le 2026-11-20", "2026-11-20", "call Kim Le"),
        ("ring Frau Freitag 2026-11-20", "2026-11-20", "ring Frau Freitag"),
        ("ring Ute Montag 2026-11-20", "2026-11-20", "ring Ute Montag"),
        ("2026-11-20: send the write-up", "2026-11-20", "2026-11-20: send the write-up"),
        ("2026-11-20", "2026-11-20", "2026-11-20"),
        ("by 2026-11-20", "2026-11-20", "by 2026-11-20"),
        ("read the report of 2025", None, "read the report of 2025"),
        ("Call Ann 2026-11-20 at noon", "2026-11-20", "Call Ann 2026-11-20 at noon"),
        ("Call Ann 2026-11-20 (was 2026-11-18)", "2026-11-20", "Call Ann 2026-11-20 (was 2026-11-18)"),
    ],
)
def test_a_day_at_the_end_is_left_out_of_an_action(text: str, date: str | None, expected: str) -> None:
    assert without_day(Next(text, date)) == expected
    assert what("next", next=Next(text, date)) == expected


def test_the_rest_says_what_it_is() -> None:
    assert what("answer") == "answer the offer"
    assert what("deadline", done=3, total=7) == "deadline of the posting · prep 3/7"
    assert what("deadline") == "deadline of the posting"


def test_a_reply_is_told_as_the_next_action_says_it_if_that_is_one() -> None:
    assert what("reply") == "reply to them"
    assert what("reply", next=Next("Call Bea", "2026-12-24")) == "reply to them"
    assert what("reply", next=Next("Answer Bea by 2026-11-24", "2026-11-24")) == "Answer Bea"


@pytest.mark.parametrize(
    ("times", "what", "advice"),
    [
        (0, "quiet", "nudge, or wait until a day"),
        (1, "quiet, nudged once", "nudge once more"),
        (2, "quiet, nudged twice", "close as ghosted, or wait until a day"),
        (5, "quiet, nudged 5 times", "close as ghosted, or wait until a day"),
    ],
)
def test_two_nudges_are_suggested_at_most(times: int, what: str, advice: str) -> None:
    words = told(Task("quiet", card(), "2026-10-27", days=28, nudges=times), NOW)
    assert (words.what, words.advice) == (what, advice)


def test_what_is_planned_without_a_day_is_told_where_it_is_quiet() -> None:
    assert what("quiet", next=Next("Call Bea")) == "quiet · next: Call Bea"


def test_a_round_is_prepared_for_as_long_as_something_is_open() -> None:
    def advice(done: int) -> str:
        return told(Task("round", card(done=done, total=2), "2026-11-25", round=a_round()), NOW).advice

    assert (advice(1), advice(2)) == ("prepare, then read the brief", "read the brief")


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=600), st.sampled_from(KINDS))
def test_whatever_a_file_says_one_clean_line_is_told(company: str, kind: str, text: str, about: Any) -> None:
    facts: dict[str, Any] = {"company": company or None, "next": Next(text, "2026-11-20")}
    words = told(Task(about, card(**facts), "2026-11-20", round=a_round(kind=kind, with_whom=text)), NOW)
    said = (words.when, words.company, words.what, words.advice)
    assert [clean(each) for each in said] == list(said)
    assert words.what
    assert words.advice


def test_long_texts_cost_no_time() -> None:
    long = "(" * 1_000_000
    words = told(
        Task("thanks", card(next=Next(long, "2026-11-20")), None, round=a_round(kind=long, with_whom=long)), NOW
    )
    assert len(words.what) < 500
    facts = Facts(status="INTERVIEW", next=Next("a " * 500_000, "2026-11-20"))
    assert len(told(today_of([card(status=facts.status, next=facts.next)], NOW, {}).tasks[0], NOW).what) < 500


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("2026-12-02 10:00", "Interview"),
        ("2026-12-02T10:00", "Interview"),
        ("Wed 2 Dec, 10:00-11:00", "Interview"),
        ("Wednesday, 2 December 2026 at 2 pm", "Interview"),
        ("(2026-12-02)", "Interview"),
        ("2.12.2026, 14 Uhr", "Interview"),
        ("2026-12-02 Panel", "2026-12-02 Panel"),
        ("Call of 2 Dec", "Call of 2 Dec"),
        ("Round 2", "Round 2"),
        ("2", "2"),
        ("", "Interview"),
    ],
)
def test_a_round_that_says_only_when_it_is_is_an_interview(kind: str, said: str) -> None:
    assert what("round", a_round(kind=kind, with_whom="Ann")) == f"{said} with Ann"
    went = what("debrief", a_round(kind=kind))
    assert went == ("how did the interview go?" if said == "Interview" else f"how did the {said} go?")
