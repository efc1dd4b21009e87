"""What a posting and the person's own words make."""

from __future__ import annotations

import pytest

from jobboard.errors import Refused
from jobboard.intake.application import stating, wanted_of, writable
from jobboard.intake.values import Found, Posting
from jobboard.text.new import Wanted

ACME = Posting("text", "You write.", (Found("company", "Acme", "line 1"), Found("location", "Ghent", "line 2")))


def posting(**values: str) -> Posting:
    return Posting("text", "You write.", tuple(Found(name, value, "line 1") for name, value in values.items()))


def test_what_was_found_is_what_is_wanted() -> None:
    assert wanted_of(ACME, "APPLIED") == Wanted("Acme", location="Ghent", status="APPLIED", posting="You write.")


def test_what_the_person_says_goes_first_and_says_so() -> None:
    said = stating(ACME, {"company": "Initech", "position": "Poet", "url": None}, "option")
    assert [(each.name, each.value, each.where) for each in said.found] == [
        ("company", "Initech", "option --company"),
        ("position", "Poet", "option --position"),
        ("location", "Ghent", "line 2"),
    ]


def test_without_company_and_position_there_is_no_application() -> None:
    with pytest.raises(Refused, match="neither a company nor a position"):
        wanted_of(posting(location="Ghent"))


def test_a_value_that_no_field_can_hold_stays_in_the_text_and_is_told_of() -> None:
    clean = writable(posting(company="Acme", location="TBD", url="https://a.example/7", posted="yesterday"))
    assert [each.name for each in clean.found] == ["company", "url"]
    assert clean.notes == (
        "The location that is stated cannot stand in a field: see the posting.",
        "The posting date that is stated cannot stand in a field: see the posting.",
    )
    assert writable(ACME) is ACME
