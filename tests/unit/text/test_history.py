"""History and rounds: dated lines about the status, and the interviews that a file states."""

from __future__ import annotations

import pytest

from jobboard.text.document import Document, read_document
from jobboard.text.values import HistoryLine, Round

APPLICATION = "# Acme - Engineer\n\n**Status**: Applied\n"


def read(text: str) -> Document:
    return read_document(APPLICATION + text, "acme")


def history(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    document = read("\n## History\n\n" + "".join(f"{line}\n" for line in lines))
    return [(each.date, each.source, each.target) for each in document.history]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("- 2026-11-21: PREPARED → APPLIED", ("2026-11-21", "PREPARED", "APPLIED")),
        ("- 2026-11-21: APPLIED → rejected: no PhD", ("2026-11-21", "APPLIED", "rejected")),
        ("- 2026-11-21: APPLIED → rejected: 3 -> 4 → 5", ("2026-11-21", "APPLIED", "rejected")),
        ("- 2026-11-21: APPLIED → role closed", ("2026-11-21", "APPLIED", "role closed")),
        ("- by 2026-11-20: APPLIED → INTERVIEW (by hand)", ("2026-11-20", "APPLIED", "INTERVIEW")),
        ("- 2026-11-21: PREPARED → APPLIED (was “Saved; soon”)", ("2026-11-21", "PREPARED", "APPLIED")),
        ("- 2026-11-21: PREPARED -> APPLIED", ("2026-11-21", "PREPARED", "APPLIED")),
        ("- 2026-11-21: APPLIED", ("2026-11-21", None, "APPLIED")),
        ("* 2026-11-21 - applied", ("2026-11-21", None, "applied")),
        ("1. 2026-11-21 — **applied**", ("2026-11-21", None, "applied")),
    ],
)
def test_a_dated_item_says_from_where_to_where(line: str, entry: tuple[str | None, str | None, str | None]) -> None:
    assert history(line) == [entry]


@pytest.mark.parametrize(
    "line", ["- applied", "2026-11-21: APPLIED", "- soon: APPLIED", "- 2026-13-41x", "> - 2026-11-21: APPLIED"]
)
def test_what_has_no_date_or_is_no_item_is_no_entry(line: str) -> None:
    assert [entry for entry in history(line) if entry[0]] == []


def test_an_entry_keeps_its_words_and_its_line() -> None:
    text = "\n## History\n\n- 2026-11-21: APPLIED → rejected: no PhD\n"
    assert read(text).history == (
        HistoryLine(7, "2026-11-21", "APPLIED", "rejected", "2026-11-21: APPLIED → rejected: no PhD"),
    )


@pytest.mark.parametrize(
    "heading", ["## History", "### history", "# **History**", "## 🕓 Application History:", "History\n-------"]
)
def test_the_section_is_told_by_its_name_alone(heading: str) -> None:
    assert len(read(f"\n{heading}\n- 2026-11-21: APPLIED\n").history) == 1


@pytest.mark.parametrize(
    "heading", ["## Company History", "## History of Acme", "## Notes", "## Job Description\n### History"]
)
def test_no_other_section_holds_a_history(heading: str) -> None:
    assert read(f"\n{heading}\n- 2026-11-21: APPLIED\n").history == ()


def test_the_age_counts_from_the_last_date_whichever_way_the_history_runs() -> None:
    assert read("\n## History\n- 2026-03-01: b\n- 2026-01-01: a\n").facts.changed == "2026-03-01"
    assert read("\n## History\n- 2026-01-01: a\n- 2026-03-01: b\n").facts.changed == "2026-03-01"


def test_without_a_history_the_age_counts_from_the_application_date_else_from_nothing() -> None:
    assert read("**Applied**: 2026-02-02\n").facts.changed == "2026-02-02"
    assert read("**Applied**: 8/7/2026\n**Posted**: 2026-01-01\n").facts.changed is None


@pytest.mark.parametrize(
    ("history_lines", "status"),
    [
        ("", "APPLIED"),
        ("- 2026-01-01: PREPARED → APPLIED\n", "APPLIED"),
        ("- 2026-01-01: APPLIED → INTERVIEW\n", "INTERVIEW"),
        ("- 2026-01-01: INTERVIEW → OFFER\n- 2026-02-01: OFFER → rejected\n", "OFFER"),
        ("- 2026-02-01: INTERVIEW → rejected: they hoped for an → OFFER\n", "INTERVIEW"),
    ],
)
def test_an_outcome_alone_stands_at_the_furthest_status_of_the_history(history_lines: str, status: str) -> None:
    document = read_document(f"# Acme - Engineer\n\n**Status**: Rejected\n\n## History\n{history_lines}", "acme")
    assert (document.facts.status, document.facts.outcome) == (status, "rejected")


def test_a_round_shows_that_it_came_to_interviews() -> None:
    text = "# Acme - Engineer\n\n**Status**: {}\n\n## Interviews\n### Phone screen 2026-01-02\n- with: Ann\n"
    assert read_document(text.format("Rejected"), "acme").facts.status == "INTERVIEW"
    assert read_document(text.format("In progress"), "acme").facts.status == "INTERVIEW"


def test_in_progress_without_a_round_is_not_understood() -> None:
    facts = read_document("# Acme - Engineer\n\n**Status**: In progress\n", "acme").facts
    assert facts.status is None
    assert [problem.line for problem in facts.problems] == [3]


def test_declined_counts_where_an_offer_is_on_record() -> None:
    text = "# Acme - Engineer\n\n**Status**: declined\n\n## History\n- 2026-01-01: APPLIED → {}\n"
    assert read_document(text.format("OFFER"), "acme").facts.outcome == "declined"
    assert read_document(text.format("INTERVIEW"), "acme").facts.outcome is None


def test_a_heading_below_interviews_is_a_round_with_what_its_lines_say() -> None:
    text = (
        "\n## Interviews\n\n### Onsite\n- **When**: 2026-03-04 10:00\n- With: Ann Lee\n"
        "- Where: https://meet.example/1\n"
        "- Duration: 90 min\n- Result: passed\n- [ ] prepare\n\n### 2026-03-09 · Final round\nText.\n"
    )
    onsite, final = read(text).rounds
    assert onsite == Round(
        7,
        "Onsite",
        "2026-03-04 10:00",
        "2026-03-04",
        90,
        "Ann Lee",
        "https://meet.example/1",
        "passed",
        "10:00",
        end=13,
    )
    assert (final.kind, final.date) == ("Final round", "2026-03-09")


def test_a_dated_item_below_interviews_is_a_round() -> None:
    text = "\n## Interviews\n- 2026-03-04: phone screen with Ann\n- bring a pen\n"
    assert [(each.line, each.date) for each in read(text).rounds] == [(6, "2026-03-04")]


def test_a_date_nested_below_a_round_is_no_round() -> None:
    text = "\n## Interviews\n- 2026-03-04: phone screen\n  - 2026-03-05: they called back\n"
    assert [each.date for each in read(text).rounds] == ["2026-03-04"]


def test_nothing_below_interviews_or_history_is_a_field() -> None:
    facts = read(
        "\n## Interviews\n**Location**: Berlin\n### A\n- **Outcome**: rejected\n\n## History\nStatus: Offer\n"
    ).facts
    assert (facts.location, facts.outcome, facts.status) == (None, None, "APPLIED")
