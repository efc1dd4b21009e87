"""When one applied, out of the field or the history; which rounds that are over ask for their result."""

from __future__ import annotations

from datetime import datetime

import pytest

from jobboard.board.brief.brief import brief_of
from jobboard.board.brief.folded import BLANK
from jobboard.board.brief.page import page
from jobboard.board.brief.values import Brief
from jobboard.board.card import Card
from jobboard.text.document import read_document

NOW = datetime(2026, 11, 24, 9)


def brief(more: str, status: str = "INTERVIEW") -> Brief:
    """The brief of an application to Acme."""
    text = f"# Data Engineer at Acme\n\n- **Company**: Acme\n- **Status**: {status}\n{more}"
    return brief_of(read_document(text, "acme"), Card("acme", "/home/ann/acme.md"), NOW)


@pytest.mark.parametrize(
    ("history", "day"),
    [
        (["2026-11-10: PREPARED → APPLIED"], "2026-11-10"),
        (["2026-11-10: applied"], "2026-11-10"),
        (["2026-11-10: PREPARED → APPLIED", "2026-11-18: INTERVIEW → APPLIED"], "2026-11-10"),
        (["2026-11-10: PREPARED → APPLIED", "2026-11-18: rejected → APPLIED"], "2026-11-10"),
        (["2026-11-10: PREPARED → APPLIED", "2026-11-10: APPLIED → PREPARED", "2026-11-12: PREPARED → APPLIED"],
         "2026-11-12"),
        (["2026-11-10: applied", "2026-11-12: applied"], None),
        (["by 2026-11-10: PREPARED → APPLIED (by hand)"], None),
        (["2026-11-30: PREPARED → APPLIED"], None),
        (["2026-11-10: APPLIED → INTERVIEW"], None),
    ],
)  # fmt: skip
def test_where_no_field_states_it_one_applied_on_the_day_of_the_move(history: list[str], day: str | None) -> None:
    found = brief("\n## History\n" + "".join(f"- {line}\n" for line in history))
    assert found.applied == day
    assert ("- Applied: ____" in page(found)) == (day is None)


def test_a_field_counts_before_the_history() -> None:
    assert brief("- **Applied**: 2026-11-02\n\n## History\n- 2026-11-10: PREPARED → APPLIED\n").applied == "2026-11-02"


def test_what_went_back_to_prepared_was_not_sent() -> None:
    found = brief("\n## History\n- 2026-11-10: PREPARED → APPLIED\n- 2026-11-11: APPLIED → PREPARED\n", "PREPARED")
    assert found.applied is None
    assert "## Résumé and letter\n" in page(found)


def test_a_day_that_is_not_understood_stands_there_as_the_file_says_it() -> None:
    found = brief("- **Applied**: 8/7/2026\n")
    assert (found.applied, found.applied_text) == (None, "8/7/2026")
    assert "## What was sent\n\n- Applied: 8/7/2026\n" in page(found)


def test_only_the_rounds_of_the_last_day_ask_for_their_result() -> None:
    days = ("2026-11-01", "2026-11-12", "2026-11-12", "2026-11-02")
    told = page(
        brief("\n## Interviews\n" + "".join(f"### Talk {nth}\n- When: {day}\n" for nth, day in enumerate(days)))
    )
    earlier = told[told.index("## Earlier rounds") :]
    assert earlier.startswith(
        f"## Earlier rounds\n\n- Talk 1, Thu 12 Nov 2026\n  - Result: {BLANK}\n"
        f"- Talk 2, Thu 12 Nov 2026\n  - Result: {BLANK}\n- Talk 3, Mon 2 Nov 2026\n- Talk 0, Sun 1 Nov 2026\n"
    )


def test_a_round_of_the_last_day_with_a_result_leaves_none_to_fill_in() -> None:
    more = "\n## Interviews\n### A\n- When: 2026-11-12\n- Result: passed\n### B\n- When: 2026-11-01\n"
    assert "Result:" not in page(brief(more))


def test_the_deadline_of_the_posting_is_no_day_to_answer_an_offer_by() -> None:
    history = "\n## History\n- 2026-11-20: INTERVIEW → OFFER\n"
    assert brief(f"- **Deadline**: 2026-09-01\n{history}", "OFFER").answer_by is None
    assert brief(f"- **Deadline**: 2026-12-01\n{history}", "OFFER").answer_by == "2026-12-01"


def test_until_when_somebody_is_to_be_answered_before_an_offer() -> None:
    found = brief("- **Reply by**: 2026-11-27\n")
    assert found.answer_by == "2026-11-27"
    assert "- Answer by: Fri 27 Nov 2026\n" in page(found)
    assert brief("- **Deadline**: 2026-11-27\n").answer_by is None
