"""Since when an application stands where it does, and until when the person is to answer."""

from __future__ import annotations

from datetime import date

import pytest

from jobboard.text.changes import close, move, reopen
from jobboard.text.document import read_document
from jobboard.text.edit import apply
from jobboard.text.values import Facts, same_reading


def read(*history: str, status: str = "Applied", more: str = "", words: dict[str, str] | None = None) -> Facts:
    lines = "".join(f"- {line}\n" for line in history)
    text = f"# Acme - Engineer\n\n- **Status**: {status}\n{more}\n## History\n\n{lines}"
    return read_document(text, "acme", words).facts


APPLIED, INTERVIEW = "2026-10-01: PREPARED → APPLIED", "2026-10-20: APPLIED → INTERVIEW"


@pytest.mark.parametrize(
    ("history", "status", "since"),
    [
        ([APPLIED], "Applied", "2026-10-01"),
        ([APPLIED, INTERVIEW], "Interview", "2026-10-20"),
        ([INTERVIEW, APPLIED], "Interview", "2026-10-20"),
        ([APPLIED, "2026-11-05: APPLIED → ghosted"], "Ghosted", "2026-11-05"),
        ([APPLIED, "2026-11-05: APPLIED → ghosted", "2026-11-19: ghosted → APPLIED"], "Applied", "2026-11-19"),
        ([APPLIED, "2026-11-05: nudged", "2026-11-19: they are still reading"], "Applied", "2026-10-01"),
        (["October 1, 2026: applied"], "Submitted", "2026-10-01"),
        (["2026-10-01: PREPARED → APPLIED", "2026-10-01: APPLIED → INTERVIEW"], "Interview", "2026-10-01"),
        (["2026-10-01: APPLIED → INTERVIEW", "2026-10-01: PREPARED → APPLIED"], "Interview", "2026-10-01"),
        ([INTERVIEW, "2026-11-02: interview"], "Interview", "2026-10-20"),
        (
            [INTERVIEW, "2026-11-02: interview", "by 2026-11-08: INTERVIEW → APPLIED (by hand)"],
            "Interview",
            "2026-10-20",
        ),
        (
            [INTERVIEW, "by 2026-11-01: INTERVIEW → APPLIED", "2026-11-02: APPLIED → INTERVIEW"],
            "Interview",
            "2026-11-02",
        ),
        (["2026-09-01: found", "2026-10-01: PREPARED"], "Prepared", "2026-09-01"),
        (["2026-10-12: OFFER → declined: the rota"], "Declined", "2026-10-12"),
        (["2026-11-05: APPLIED → INTERVIEW", "2026-11-01: PREPARED → APPLIED"], "Interview - rejected", None),
    ],
)
def test_it_stands_there_since_the_last_move(history: list[str], status: str, since: str | None) -> None:
    assert read(*history, status=status).since == since


@pytest.mark.parametrize(
    ("history", "status"),
    [
        ([], "Interview"),
        ([APPLIED], "Interview"),
        ([APPLIED, INTERVIEW], "Applied"),
        (["by 2026-10-20: APPLIED → INTERVIEW (by hand)"], "Interview"),
        (["2026-10-20: they called"], "Interview"),
        ([APPLIED], "Rejected"),
        ([APPLIED, "soon: APPLIED → INTERVIEW"], "Interview"),
        ([APPLIED], "In limbo"),
    ],
)
def test_where_no_move_led_there_the_day_is_not_known(history: list[str], status: str) -> None:
    assert read(*history, status=status).since is None


@pytest.mark.parametrize(
    ("status", "history", "since"),
    [
        ("Applied", [], "2026-10-05"),
        ("Applied", [APPLIED], "2026-10-01"),
        ("Applied", ["2026-10-02: found"], "2026-10-05"),
        ("Applied", ["2026-10-06: APPLIED → INTERVIEW"], None),
        ("Applied", ["by 2026-10-02: PREPARED → APPLIED"], "2026-10-05"),
        ("Interview", [], None),
        ("Prepared", [], None),
        ("Rejected", [], None),
    ],
)
def test_else_it_is_applied_since_the_stated_day(status: str, history: list[str], since: str | None) -> None:
    assert read(*history, status=status, more="- **Applied**: 2026-10-05\n").since == since


def test_an_outcome_beside_the_status_stays_through_a_move() -> None:
    more = "- **Outcome**: rejected\n"
    closed = [APPLIED, "2026-11-05: APPLIED → rejected"]
    assert read(*closed, more=more).since == "2026-11-05"
    assert read(*closed, "2026-11-07: APPLIED → INTERVIEW", status="Interview", more=more).since == "2026-11-07"
    assert read(APPLIED, more=more).since is None


def test_a_word_of_the_persons_own_tells_of_a_move_too() -> None:
    assert read("2026-10-07: In Review", words={"In Review": "APPLIED"}).since == "2026-10-07"


def test_every_move_close_and_reopen_of_jobboard_is_the_day() -> None:
    document = read_document("# Acme - Engineer\n\n- **Status**: Prepared\n", "acme")
    for status in ("APPLIED", "INTERVIEW", "OFFER", "PREPARED", "APPLIED"):
        day = date(2026, 11, 1 + len(document.history))
        document = read_document(apply(document.text, move(document, status, day=day, written=day)), "acme")
        assert (document.facts.status, document.facts.since) == (status, day.isoformat())
    day = date(2026, 11, 20)
    document = read_document(apply(document.text, close(document, "ghosted", day=day, written=day)), "acme")
    assert document.facts.since == "2026-11-20"
    day = date(2026, 11, 24)
    document = read_document(apply(document.text, reopen(document, day=day, written=day)), "acme")
    assert (document.facts.outcome, document.facts.since) == (None, "2026-11-24")


@pytest.mark.parametrize(
    "stated",
    [
        "- **Reply by**: 2026-11-28\n",
        "- **Answer by:** 28 Nov 2026\n",
        "- Respond by: 2026-11-28\n",
        "Decide by: 2026-11-28\n",
        "**Reply By**: [[2026-11-28]]\n",
        "- ⏰ **Reply by**: 2026-11-28\n",
        "| Field | Value |\n|---|---|\n| **Reply by** | 2026-11-28 |\n",
        "reply by:: 2026-11-28\n",
        "[reply by:: 2026-11-28]\n",
        "**Source**: a friend · **Reply by**: 2026-11-28\n",
        "**Reply by**: 2026-11-28 · **Source**: a friend\n",
        "## Reply by\n\n2026-11-28\n",
        "- **Reply by**:\n  2026-11-28\n",
        "- **Deadline**: 2026-10-10\n- **Reply by**: 2026-11-28\n",
        "- **Reply by**: TBD\n- **Answer by**: 2026-11-28\n",
    ],
)
def test_the_label_says_that_the_day_is_for_the_answer(stated: str) -> None:
    assert read_document(f"# Acme - Engineer\n\n- **Status**: Applied\n{stated}", "acme").facts.reply_by == "2026-11-28"


@pytest.mark.parametrize("key", ["reply by", "Reply_by", "reply-by", '"Answer by"'])
def test_front_matter_says_it_too(key: str) -> None:
    for value in ("2026-11-28", '"2026-11-28"', "2026-11-28  # as they wrote"):
        assert read_document(f"---\ncompany: Acme\n{key}: {value}\n---\n", "acme").facts.reply_by == "2026-11-28"


@pytest.mark.parametrize(
    "stated",
    [
        "- **Deadline**: 2026-11-28\n",
        "- **Closing date**: 2026-11-28\n",
        "- **Offer expires**: 2026-11-28\n",
        "- **Deadline**: reply by 2026-11-28\n",
        "- **Reply by**: Friday\n",
        "- **Reply by**: 8/7/2026\n",
        "- **Reply by**:\n",
        "**Reply by**: TBD · **Deadline**: 2026-11-28\n",
        "## Job Description\n\n- **Reply by**: 2026-11-28\n",
        "## Notes\n\n- **Reply by**: 2026-11-28\n",
    ],
)
def test_any_other_deadline_is_none(stated: str) -> None:
    assert read_document(f"# Acme - Engineer\n\n- **Status**: Applied\n{stated}", "acme").facts.reply_by is None


def test_a_note_changes_the_reading_though_not_what_is_compared() -> None:
    before, after = read(APPLIED), read(APPLIED, "2026-11-05: nudged")
    assert before.nudged != after.nudged
    assert not same_reading(before, after)
