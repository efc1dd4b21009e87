"""Pay and the last day to apply, where a sentence states them."""

from __future__ import annotations

import pytest

from jobboard.intake.page.reader import read_page
from jobboard.intake.plain.reader import read_text

PROSE = "We build looms that whole valleys rely on, and we have done so for forty years.\n"


def stated(text: str) -> dict[str, str]:
    return {each.name: each.value for each in read_text(f"{PROSE}\n{text}\n").found}


@pytest.mark.parametrize(
    ("sentence", "pay"),
    [
        ("The annual base salary range for this role is\n$185,000 — $230,000 USD", "$185,000 — $230,000 USD per year"),
        ("The base salary range for this role is:\n\n$185,000—$230,000", "$185,000—$230,000"),
        ("The salary range for this role is €70,000 to €85,000 per year.", "€70,000 to €85,000 per year"),
        (
            "We are fair. The pay range for this position is $45.00 - $52.50 per hour, and more.",
            "$45.00 - $52.50 per hour",
        ),
        ("- Our hourly pay for this job in Ghent is €19.50.", "€19.50 per hour"),
        ("The starting salary for this post is £30,000 per annum.", "£30,000 per annum"),
        ("The expected salary range for this role is between $120K and $150K.", "between $120K and $150K"),
        ("The base pay range for this role in Austin:\n\n$82,000 - $96,500 USD", "$82,000 - $96,500 USD"),
        ("Salary for this role is 60.000 EUR", "60.000 EUR"),
        ("The salary range for this role is competitive.", None),
        ("The salary range for this role is 10% to 15% above others.", None),
        ("The average salary for this role is $120,000.", None),
        ("The compensation for this role is $5,000 bonus.", None),
        ("The market salary range for this role is $100,000 - $120,000.", None),
        ("Our revenue is $120 million. Our salary budget is $2,000,000.", None),
        ("The salary range for this role is $1 million.", None),
        ("The salary range for this role is\n\nSomething else for $500", None),
        ("The salary range for this role is $100,000.\nThe salary for this role in Austin is $90,000.", None),
    ],
)
def test_pay_in_a_sentence(sentence: str, pay: str | None) -> None:
    assert stated(sentence).get("salary") == pay


def test_a_label_counts_before_a_sentence() -> None:
    found = stated("Salary: $100k\n\nThe salary range for this role is $90,000 - $110,000.")
    assert found["salary"] == "$100k"


def test_a_sentence_below_a_label_is_read_as_one() -> None:
    found = stated("### Pay\n\nThe Salary Range for this role is $110,000.00 - $150,000.00 Annually\n")
    assert found["salary"] == "$110,000.00 - $150,000.00 Annually"


def test_on_a_page_too() -> None:
    page = (
        f"<h1>Weaver</h1><p>{PROSE}</p><div><p>The base salary range for this role is</p><p>$1,000 — $2,000</p></div>"
    )
    assert read_page(page).value("salary") == "$1,000 — $2,000"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The closing date is 14 October 2026.", "2026-10-14"),
        ("The deadline for applications is 14 October 2026 at noon.", "2026-10-14"),
        ("Our deadline for the vote is not 14 October 2026.", None),
        ("The closing date is 14 October 2026. The closing date is 15 October 2026.", None),
        ("The deadline for delivering the project is soon", None),
    ],
)
def test_the_last_day_in_a_sentence(sentence: str, day: str | None) -> None:
    assert stated(sentence).get("deadline") == day
