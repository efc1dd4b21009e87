"""The criteria of an application that has an offer: by what is offered, and nothing is asked that the offer states."""

from __future__ import annotations

import pytest

from jobboard.fit.offers.compare import compared
from jobboard.fit.offers.fitting import fit_of_all
from jobboard.fit.offers.leave import days_of, days_wanted
from jobboard.fit.offers.read import offered
from jobboard.fit.values import Verdict
from jobboard.profile.values import Criterion, Profile
from jobboard.text.document import read_document

ACME = """# Acme - Staff Engineer

- **Status**: {status}
- **Salary**: $150k - $180k

## Offer

- Base: {base}
- Leave: 25 days plus bank holidays
- Equity: $160,000
"""


def laid(criterion: str, base: str = "$215,000 a year", status: str = "OFFER", more: str = "") -> Verdict:
    profile = Profile((Criterion(criterion, True, 1),))
    document = read_document(ACME.format(base=base, status=status) + more, "acme")
    (found,) = fit_of_all(document.facts, profile).verdicts
    return found


@pytest.mark.parametrize(
    ("criterion", "base", "answer", "why"),
    [
        ("$200k+", "$215,000 a year", "met", "the offer’s base: $215,000 a year"),
        ("$220k+", "$215,000", "not met", "the offer’s base: $215,000"),
        ("At least $120k", "$60/h, 40h a week", "met", "the offer’s base: $60/h, 40h a week, $124,800 a year"),
        ("At least $120k", "$60/h, 30h a week", "not met", "the offer’s base: $60/h, 30h a week, $93,600 a year"),
        ("At least $150k", "about $210,000", "unknown", "the offer’s base: about $210,000"),
        ("At least $150k", "competitive", "unknown", "the offer’s base: competitive"),
        ("At least $150k", "from $140,000", "unknown", "the offer’s base: from $140,000; it begins below that"),
        ("At least $300k total", "$215,000", "unknown", "the offer’s base: $215,000; that may not be all of it"),
        ("At least $50 an hour", "$60/h, 20h a week", "unknown", "the offer’s base: $60/h, 20h a week"),
        ("At least $150k", "$215,000 net", "unknown", "the offer’s base: $215,000 net: one of the two is net"),
    ],
)
def test_a_least_pay_is_laid_against_the_base_that_is_offered(criterion: str, base: str, answer: str, why: str) -> None:
    found = laid(criterion, base)
    assert (found.answer, found.why, found.line, found.question) == (answer, why, 8, "")


def test_where_no_base_is_offered_or_nothing_at_all_the_posting_counts() -> None:
    assert laid("At least $170k", "").why == "$150k - $180k; it begins below that"
    assert laid("At least $170k", "").question
    assert laid("At least $190k", status="APPLIED").why == "$150k - $180k"


@pytest.mark.parametrize(
    ("level", "answer", "why"),
    [
        ("Senior", "unknown", "Staff Engineer (line 1) and the offer’s level: Senior (line 11) contradict each other"),
        ("Principal", "met", "the offer’s level: Principal"),
        ("IC4", "met", "Staff Engineer"),
    ],
)
def test_the_level_that_is_offered_counts_beside_the_title(level: str, answer: str, why: str) -> None:
    found = laid("Staff or above", more=f"- Level: {level}\n")
    assert (found.answer, found.why, found.question) == (answer, why, "")


def test_a_level_in_the_words_of_the_company_is_for_the_person_to_judge() -> None:
    found = fit_of_all(
        read_document("# Acme - Engineer\n\n- Status: OFFER\n\n## Offer\n- Level: IC4\n", "acme").facts,
        Profile((Criterion("Staff or above", True, 1),)),
    ).verdicts[0]
    assert (found.answer, found.why, found.line, found.question) == ("unknown", "the offer’s level: IC4", 6, "")


@pytest.mark.parametrize(
    ("criterion", "answer", "why"),
    [
        ("25+ days of leave", "met", "the offer’s leave: 25 days plus bank holidays"),
        ("30 days of leave", "unknown", "the offer’s leave: 25 days plus bank holidays"),
        ("Equity", "unknown", "the offer says: $160,000"),
        ("Some equity", "unknown", "the offer says: $160,000"),
    ],
)
def test_what_the_offer_states_is_not_asked(criterion: str, answer: str, why: str) -> None:
    found = laid(criterion)
    assert (found.answer, found.why, found.question) == (answer, why, "")


def test_what_it_does_not_state_is_asked_and_what_the_person_says_stays() -> None:
    assert laid("Large scope").question
    assert laid("Good pension").question
    assert laid("No equity games, please").question
    said = laid("$220k+", more="\n## Criteria\n\n- $220k+: yes\n")
    assert (said.answer, said.by) == ("met", "person")
    said = laid("30 days of leave", more="\n## Criteria\n\n- 30 days of leave: no\n")
    assert (said.answer, said.by, said.why) == ("not met", "person", "no")


def test_in_the_comparison_a_matter_is_asked_about_once() -> None:
    profile = Profile(tuple(Criterion(text, True, 1) for text in ("$200k+", "Staff or above", "30 days of leave")))
    document = read_document("# Acme - Engineer\n\n- Status: OFFER\n", "acme")
    asked = compared([offered("acme", document, profile)]).questions(0)
    assert sum("pay" in each for each in asked if "paid" not in each) == 1
    assert sum("level" in each for each in asked) == 1
    assert sum("leave" in each for each in asked) == 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *(("30 days", (30, 30)), ("30 Tage", (30, 30)), ("25", (25, 25)), ("25 working days a year", (25, 25))),
        *(("25 days + bank holidays", (25, None)), ("28 days of paid leave.", (28, 28))),
        *(("33 days including bank holidays", None), ("up to 30 days", None), ("5 weeks", None), ("unlimited", None)),
        *(("25 days, 5 more from year 2", None), ("2.5 days a month", None), ("25 days a quarter", None)),
    ],
)
def test_days_of_leave(text: str, days: object) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *(("30 days of leave", 30), ("25+ days PTO", 25), ("at least 28 vacation days", 28), ("30 Tage Urlaub", 30)),
        *(("30 days", None), ("3 days remote", None), ("leave after 5 pm", None), ("4 weeks of leave", None)),
    ],
)
def test_wanted_days_of_leave(text: str, days: int | None) -> None:
    assert days_wanted(text) == days
