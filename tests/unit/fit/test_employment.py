"""How one is employed: which criteria are about that, and what each form means for them."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.employment import recognise
from jobboard.fit.values import Answer
from jobboard.text.values import Term
from tests.unit.fit.verdicts import employed, facts, verdict

PERMANENT, CONTRACT, TEMPORARY, INTERNSHIP = map(employed, ("permanent", "contract", "temporary", "internship"))


@pytest.mark.parametrize(
    "text",
    ["Permanent staff benefits", "Contract law", "Smart contracts", "No non-compete contract", "Permanent home office",
     "Permanent, remote", "Good contract", "Full-time", "Temporary visa", "Internship program for juniors", "W2 only",
     "Freelance work allowed beside it", "Employment", "No"],
)  # fmt: skip
def test_these_are_for_the_person(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("criterion", "stated", "answer"),
    [
        ("Permanent", [PERMANENT], "met"),
        ("Permanent", [CONTRACT], "not met"),
        ("Permanent position", [TEMPORARY], "not met"),
        ("Permanent contract", [INTERNSHIP], "not met"),
        ("Permanent", [], "unknown"),
        ("Permanent", [PERMANENT, CONTRACT], "unknown"),
        ("Unbefristet", [PERMANENT], "met"),
        ("Employment type: permanent", [PERMANENT], "met"),
        ("Must be permanent", [CONTRACT], "not met"),
        ("No contract work", [CONTRACT], "not met"),
        ("No contract work", [PERMANENT], "met"),
        ("No contract work", [TEMPORARY], "unknown"),
        ("No contract work", [INTERNSHIP], "unknown"),
        ("No contractors", [CONTRACT], "not met"),
        ("No freelance", [CONTRACT], "unknown"),
        ("No fixed-term contracts", [TEMPORARY], "not met"),
        ("No fixed-term contracts", [CONTRACT], "unknown"),
        ("No internships", [INTERNSHIP], "not met"),
        ("No internships", [CONTRACT], "met"),
        ("No internships", [TEMPORARY], "unknown"),
        ("Contract or freelance", [CONTRACT], "met"),
        ("Contract or freelance", [PERMANENT], "not met"),
        ("Contract", [TEMPORARY], "unknown"),
        ("Freelance", [CONTRACT], "unknown"),
        ("Freelance", [PERMANENT], "not met"),
        ("Permanent or contract", [CONTRACT], "met"),
        ("Full-time permanent", [employed("permanent", "Full-time, permanent")], "met"),
        ("Full-time permanent", [PERMANENT], "unknown"),
        ("Full-time permanent", [employed("permanent", "Permanent, full time or part time")], "unknown"),
        ("Full-time permanent", [CONTRACT], "not met"),
        ("Internship", [INTERNSHIP], "met"),
        ("Internship", [PERMANENT], "not met"),
    ],
)
def test_what_a_form_of_employment_means(criterion: str, stated: list[Term], answer: Answer) -> None:
    assert verdict(criterion, facts(*stated)).answer == answer


def test_the_words_and_their_line_say_so() -> None:
    found = verdict("Permanent", facts(employed("contract", "3-month contract", 45)))
    assert (found.by, found.why, found.line) == ("file", "3-month contract", 45)


def test_what_is_open_tells_why() -> None:
    found = verdict("Full-time permanent", facts(PERMANENT))
    assert found.why == "Permanent; whether it is full-time is not said"
    assert found.question == "Is the position permanent and full-time?"
