"""The words of status that people use, as the manual lists them."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.words import (
    LONGEST_VALUE,
    StatusWords,
    outcome_named,
    read_status,
    status_named,
)

PHRASES = {
    "DID_NOT_APPLY": "did not apply, do not apply, skipped, skip, not applying, passed on, not interested,"
    " not eligible",
    "PREPARED": "prepared, ready, ready to apply, ready for application, drafting, draft, to apply, not yet submitted,"
    " not applied, not yet applied, researching, found, evaluated, inbox, saved, wishlist, bookmarked, applying",
    "APPLIED": "applied, submitted, application submitted, sent, submit verified, awaiting response, no response,"
    " no response yet, wysłane, postulé, enviado, beworben",
    "INTERVIEW": "interview, interviewing, interviewed, phone screen, recruiter screen, screening, technical,"
    " assessment, OA, take-home, onsite, final round",
    "OFFER": "offer, offer received, negotiating",
    "rejected": "rejected, not selected, turned down by them",
    "ghosted": "ghosted, unresponsive",
    "withdrawn": "withdrawn, withdrew",
    "role closed": "role closed, filled, position closed, position filled, expired",
    "declined": "offer declined",
    "accepted": "accepted, offer accepted, hired, signed",
}
LISTED = [(phrase.strip(), meaning) for meaning, phrases in PHRASES.items() for phrase in phrases.split(",")]


def words(value: str) -> tuple[str | None, str | None, str | None]:
    read = read_status(value)
    return read.status, read.outcome, read.reason


def meaning_of(value: str) -> str | None:
    read = read_status(value, on_offer=True)
    return read.outcome or read.status


@pytest.mark.parametrize(("phrase", "meaning"), LISTED)
def test_every_listed_phrase_is_understood_in_any_case(phrase: str, meaning: str) -> None:
    forms = [phrase, phrase.upper(), phrase.lower(), phrase.title(), normalize("NFD", phrase)]
    assert [meaning_of(form) for form in forms] == [meaning] * 5


@pytest.mark.parametrize(("phrase", "meaning"), LISTED)
def test_underscores_hyphens_and_blanks_are_the_same(phrase: str, meaning: str) -> None:
    assert [meaning_of(phrase.replace(" ", joint)) for joint in ("_", "-", "\u00a0", "  ")] == [meaning] * 4


@pytest.mark.parametrize(
    "form",
    [
        "{}.",
        "{}!",
        "{}:",
        "**{}**",
        '"{}"',
        "'{}'",
        "`{}`",
        "_{}_",
        "✅ {}",
        "{} 🎉",
        "[{}]",
        "#{}",
        "**✅ {}**",
        "\u200b{}\u00a0",
        "“{}”",
        "{} <!-- found|applied|interview -->",
        "{} —",
    ],
)
def test_the_phrase_is_known_within_what_surrounds_it(form: str) -> None:
    value = form.format("Not_selected")
    read = read_status(value)
    assert (read.outcome, read.stated) == ("rejected", True)
    assert read.phrase is not None
    assert value[slice(*read.phrase)] == "Not_selected"


@pytest.mark.parametrize(
    ("value", "status", "outcome", "reason"),
    [
        ("✅ Submitted 2026-06-19", "APPLIED", None, None),
        ("Submitted (Feb 07)", "APPLIED", None, None),
        ("Applied on June 3, 2026", "APPLIED", None, None),
        ("2026-06-19: applied", "APPLIED", None, None),
        ("Interview 2026-06-19 14:30", "INTERVIEW", None, None),
        ("Interview (applied 2026-06-01)", "INTERVIEW", None, None),
        ("1️⃣ Applied", "APPLIED", None, None),
        ("[Applied](https://acme.example/apply)", "APPLIED", None, None),
        ("~~PREPARED~~ APPLIED", "APPLIED", None, None),
        ("Applied; waiting for Ann", "APPLIED", None, None),
        ("Applied - awaiting response", "APPLIED", None, None),
        ("(applied)", "APPLIED", None, None),
        ("Skipped; needs relocation", "DID_NOT_APPLY", None, "needs relocation"),
        (
            "Skipped - wants Berlin (on site) - and Saturdays",
            "DID_NOT_APPLY",
            None,
            "wants Berlin (on site) - and Saturdays",
        ),
        ("**Skipped** (no visa)", "DID_NOT_APPLY", None, "no visa"),
        ("Skipped; position closed", "DID_NOT_APPLY", None, "position closed"),
        ("2026-06-19 — Skipped; starts 2026-07-01", "DID_NOT_APPLY", None, "starts 2026-07-01"),
        ("Do_Not_Apply", "DID_NOT_APPLY", None, None),
        ("Rejected", None, "rejected", None),
        ("Applied - rejected", None, "rejected", None),
        ("Applied (not selected)", None, "rejected", None),
        ("Applied 2026-06-01; rejected 2026-06-20 - no visa", None, "rejected", "no visa"),
        ("Rejected — no visa", None, "rejected", "no visa"),
        ("Rejected 2026-07-01", None, "rejected", None),
        ("Rejected (after the final talk)", None, "rejected", "after the final talk"),
        ("Withdrawn (on site only) - a pity", None, "withdrawn", "(on site only) - a pity"),
        ("Interview - rejected", "INTERVIEW", "rejected", None),
        ("Prepared (position filled)", "PREPARED", "role closed", None),
        ("Expired; did not apply", "DID_NOT_APPLY", "role closed", None),
        ("Accepted", "OFFER", "accepted", None),
        ("Offer - accepted", "OFFER", "accepted", None),
        ("Offer declined", "OFFER", "declined", None),
        ("Offer (declined)", "OFFER", "declined", None),
    ],
)
def test_a_value_is_read_part_by_part(value: str, status: str | None, outcome: str | None, reason: str | None) -> None:
    assert words(value) == (status, outcome, reason)


@pytest.mark.parametrize(
    "value",
    [
        "✅ Submitted 2026-06-19",
        "Skipped; no visa",
        "~~PREPARED~~ APPLIED",
        "(applied)",
        "Rejected - no",
        "[Applied](https://acme.example)",
        "Submitted 2026-06-19!",
    ],
)
def test_a_value_that_says_more_than_one_phrase_is_replaced_whole(value: str) -> None:
    assert read_status(value).phrase is None


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ("Not applied", "PREPARED"),
        ("not yet submitted", "PREPARED"),
        ("Not selected", "rejected"),
        ("not interested", "DID_NOT_APPLY"),
    ],
)
def test_a_negated_word_is_not_the_word(value: str, meaning: str) -> None:
    assert meaning_of(value) == meaning


DOUBTFUL = (
    "over 100 people clicked apply, declined, cancelled, closed, on hold, archived, in review, in progress,"
    " Withdrawn after final round, Rejected after final round, Applied / Interview, Applied; interview, Ghosted?,"
    " Rejected - withdrawn, Rejected; not eligible, ✅, ~~Applied~~, aplied, apply, Applied to 3, Reapplied, offers"
)


@pytest.mark.parametrize("value", [*DOUBTFUL.split(", "), "x" * (LONGEST_VALUE + 1), "applied " * 400])
def test_what_is_doubtful_or_unknown_is_not_understood(value: str) -> None:
    assert read_status(value) == StatusWords()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "  ",
        "TBD",
        "[TBD]",
        "**TBD**",
        "N/A",
        "-",
        "—",
        "?",
        "{{status}}",
        "${status}",
        "<status>",
        "[Status]",
        "null",
        "~",
        "Active",
        "Open",
        "Pending",
        "Unknown",
        "⏳ Pending",
        "Pending - 2026-06-01",
        "Active (since 2026-06-01)",
        "2026-06-01",
        "found|applied|interview|rejected",
        "PREPARED / APPLIED / INTERVIEW / OFFER",
        "[PREPARED | APPLIED | INTERVIEW | OFFER]",
        "Prepared, Applied, Interview, Offer",
        "found or applied or rejected",
        "Not started | Applied | On hold | Rejected",
        "DID_NOT_APPLY → PREPARED → APPLIED → INTERVIEW → OFFER",
    ],
)
def test_nothing_and_a_legend_of_all_choices_state_nothing(value: str) -> None:
    assert read_status(value) == StatusWords(stated=False)


def test_declined_counts_where_an_offer_is_on_record() -> None:
    read = read_status("Declined", on_offer=True)
    assert (read.status, read.outcome, read.phrase) == ("OFFER", "declined", (0, 8))


def test_in_progress_counts_beside_a_round() -> None:
    assert read_status("In progress", has_round=True).status == "INTERVIEW"


def test_the_config_adds_words_and_goes_before_the_table() -> None:
    extra = {"In Review": "applied", "draft": "DID_NOT_APPLY", "no thanks": "role closed", "odd": "nonsense"}
    assert read_status("**in_review**", extra=extra) == StatusWords("APPLIED", phrase=(2, 11))
    assert read_status("Draft", extra=extra).status == "DID_NOT_APPLY"
    assert read_status("No thanks - full", extra=extra).outcome == "role closed"
    assert read_status("odd", extra=extra) == StatusWords()
    assert read_status("**", extra={" _": "applied"}) == StatusWords(stated=False)


def test_the_command_line_takes_the_canonical_words_only() -> None:
    assert {status_named(form) for form in ("did-not-apply", "Did not apply", "DID_NOT_APPLY")} == {"DID_NOT_APPLY"}
    assert outcome_named("Role-Closed") == "role closed"
    assert status_named("submitted") is outcome_named("filled") is status_named("") is status_named("rejected") is None


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*'(); -—~*_[]"✅', "applied", "Rejected", "2026-06-01"])).map("".join)
)
def test_reading_never_raises_and_the_span_is_a_known_phrase(value: str) -> None:
    read = read_status(value)
    if read.phrase is not None:
        again = read_status(value[slice(*read.phrase)])
        assert (again.status, again.outcome) == (read.status, read.outcome)
