"""What the commands print of an application: the same keys from a plain dict and from the checked value."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jobboard.board.application import Application, Outcome, Status, WholeApplication
from jobboard.board.card import Card
from jobboard.board.record import problems_of, record, utc
from jobboard.text.values import (
    OUTCOMES,
    STATUSES,
    Checklist,
    Facts,
    HistoryLine,
    Item,
    Next,
    Problem,
    Round,
    Salary,
    Section,
)
from tests.unit.cli.builders import card

KEYS = (
    "id path company position status status_text outcome closed reason url applied applied_text posted deadline "
    "location salary job_id source contact next resume letter tags checklist guessed problems modified"
).split()

FULL = card(
    "root-insurance",
    company="Root Insurance",
    status="APPLIED",
    outcome="rejected",
    salary=Salary("$200,000–250,000.50", 200000.0, 250000.5, "$"),
    next=Next("call", "2026-11-28"),
    tags=("ml", "remote"),
    done=2,
    total=11,
    guessed=("company",),
    problems=(Problem(41, "status also says Offer"),),
)

TEXT = st.none() | st.text(max_size=8) | st.sampled_from(["caf\udce9", "\x1b[31m", "日本"])


def test_a_record_has_the_keys_of_the_design_in_its_order() -> None:
    assert list(record(card())) == KEYS


def test_the_checked_value_has_the_same_keys_and_says_the_same() -> None:
    assert list(Application.model_fields) == KEYS
    assert json.dumps(Application.of(FULL).as_record()) == json.dumps(record(FULL))


@given(st.builds(Facts, company=TEXT, reason=TEXT, location=TEXT, status=st.none() | st.sampled_from(STATUSES)))
def test_no_text_of_a_file_is_refused_or_changed_on_the_way(facts: Facts) -> None:
    given_card = Card("caf\udce9", "/x/caf\udce9.md", facts)
    assert json.dumps(Application.of(given_card).as_record()) == json.dumps(record(given_card))


def test_a_whole_amount_has_no_fraction() -> None:
    assert '"min": 200000, "max": 250000.5' in json.dumps(record(FULL))


def test_what_is_unknown_is_null() -> None:
    unknown = {key for key, value in record(card()).items() if value is None}
    assert unknown == set(KEYS) - {"id", "path", "closed", "tags", "checklist", "guessed", "problems"}


def test_the_words_of_status_and_outcome_are_those_of_the_board() -> None:
    assert get_args(Status) == STATUSES
    assert get_args(Outcome) == OUTCOMES


def test_a_value_with_another_status_is_refused() -> None:
    with pytest.raises(ValidationError):
        Application.of(card(status="MAYBE"))


def test_a_value_is_frozen() -> None:
    with pytest.raises(ValidationError):
        Application.of(FULL).company = "Acme"


def test_a_closed_card_without_a_status_counts_as_open() -> None:
    assert record(card(status=None, outcome="rejected"))["closed"] is False
    assert record(card(status="APPLIED", outcome="rejected"))["closed"] is True


def test_problems_are_those_of_the_file_and_about_the_file() -> None:
    troubled = Card("a", "/a.md", Facts(problems=(Problem(3, "odd"),)), unread="no permission", warnings=("a twin",))
    assert problems_of(troubled) == (Problem(None, "no permission"), Problem(3, "odd"), Problem(None, "a twin"))


@pytest.mark.parametrize(
    ("nanoseconds", "written"),
    [
        (1_795_242_811_999_999_999, "2026-11-21T06:33:31Z"),
        (-1_000_000_000, "1969-12-31T23:59:59Z"),
        (0, None),
        (10**30, None),
    ],
)
def test_the_time_of_a_file_is_utc_to_the_second(nanoseconds: int, written: str | None) -> None:
    assert utc(nanoseconds) == written


def test_show_adds_all_that_the_file_says() -> None:
    item = Item(1, "Tailor the résumé", done=True, line=12, counts=True)
    whole = WholeApplication.read(
        FULL,
        [Section("Notes", 2, 9)],
        [Checklist("Strategy", "strategy", 11, (item,))],
        [Round(20, "phone screen", "Fri 28", "2026-11-28", 30, "Kim")],
        [HistoryLine(30, "2026-11-21", "PREPARED", "APPLIED", "2026-11-21: PREPARED → APPLIED")],
    ).as_record()
    assert list(whole) == [*KEYS, "sections", "checklists", "rounds", "history", "attachments", "same_company"]
    assert json.loads(json.dumps({key: whole[key] for key in list(whole)[len(KEYS) :]})) == {
        "sections": [{"heading": "Notes", "level": 2, "line": 9}],
        "checklists": [
            {
                "title": "Strategy",
                "items": [{"number": 1, "text": "Tailor the résumé", "done": True, "line": 12, "counts": True}],
            }
        ],
        "rounds": [
            {"kind": "phone screen", "when": "Fri 28", "minutes": 30, "with": "Kim", "where": None, "result": None}
        ],
        "history": [
            {
                "date": "2026-11-21",
                "from": "PREPARED",
                "to": "APPLIED",
                "text": "2026-11-21: PREPARED → APPLIED",
            }
        ],
        "attachments": [],
        "same_company": [],
    }
