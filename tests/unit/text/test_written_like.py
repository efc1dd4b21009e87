"""A new word is written like the old one, and reads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.values import OUTCOMES, STATUSES
from jobboard.text.words import read_status, written_like

OLD = ["applied", "did not apply", "take-home", "not selected", "wysłane", "OA", "submit verified"]


def meaning_of(value: str) -> str | None:
    read = read_status(value, on_offer=True)
    return read.outcome or read.status


@pytest.mark.parametrize(
    ("old", "written"),
    [
        ("APPLIED", "DID_NOT_APPLY | ROLE CLOSED | OFFER"),
        ("DID_NOT_APPLY", "DID_NOT_APPLY | ROLE_CLOSED | OFFER"),
        ("DID NOT APPLY", "DID_NOT_APPLY | ROLE CLOSED | OFFER"),
        ("Applied", "Did not apply | Role closed | Offer"),
        ("Did not apply", "Did not apply | Role closed | Offer"),
        ("Did Not Apply", "Did Not Apply | Role Closed | Offer"),
        ("Do_Not_Apply", "Did_Not_Apply | Role_Closed | Offer"),
        ("applied", "did not apply | role closed | offer"),
        ("did_not_apply", "did_not_apply | role_closed | offer"),
        ("wysłane", "did not apply | role closed | offer"),
        ("_applied_", "did not apply | role closed | offer"),
        ("지원", "DID_NOT_APPLY | role closed | OFFER"),
        ("", "DID_NOT_APPLY | role closed | OFFER"),
    ],
)
def test_a_new_word_takes_the_case_of_the_old(old: str, written: str) -> None:
    assert " | ".join(written_like(old, word) for word in ("DID_NOT_APPLY", "role closed", "OFFER")) == written


@given(
    st.sampled_from(OLD) | st.text(max_size=20),
    st.sampled_from([str, str.upper, str.lower, str.title, str.capitalize]),
    st.sampled_from(" _-"),
    st.sampled_from([*STATUSES, *OUTCOMES]),
)
def test_what_is_written_reads_back(old: str, style: type[str], joint: str, word: str) -> None:
    assert meaning_of(written_like(style(old).replace(" ", joint), word)) == word
