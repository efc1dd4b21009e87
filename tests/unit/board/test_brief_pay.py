"""The pay that was named so far: by the posting only what stands in it, by an offer only what stands below it."""

from __future__ import annotations

from datetime import datetime

import pytest

from jobboard.board.brief.brief import brief_of
from jobboard.board.brief.folded import BLANK
from jobboard.board.brief.page import page
from jobboard.board.brief.values import Brief, Pay
from jobboard.board.card import Card
from jobboard.text.document import read_document

NOW = datetime(2026, 11, 24, 9)
HEAD = "# Data Engineer at Acme\n\n- **Company**: Acme\n- **Status**: {}\n"


def brief(more: str, status: str = "INTERVIEW") -> Brief:
    """The brief of an application; the lines of `more` begin at 5."""
    document = read_document(HEAD.format(status) + more, "acme")
    return brief_of(document, Card("acme", "/home/ann/acme.md"), NOW)


def test_a_field_is_the_persons_own_note_where_the_file_holds_no_posting() -> None:
    assert brief("- **Salary**: £40k\n").pay == (Pay("Noted", "£40k", 5),)
    front = "---\ncompany: Acme\nstatus: INTERVIEW\ncompensation: AUD 140k\n---\n"
    document = read_document(front, "acme")
    assert brief_of(document, Card("acme", "/acme.md"), NOW).pay == (Pay("Noted", "AUD 140k", 4),)
    assert "## Pay named so far\n\n- Noted (line 5): £40k\n" in page(brief("- **Salary**: £40k\n"))


@pytest.mark.parametrize(
    ("field", "posting"),
    [
        ("$200,000 - $250,000", "The base range is $200,000 to $250,000 a year."),
        ("$200k–$250k", "The range: $200,000.00 - $250,000.00"),
        ("200-250k USD", "Pay is USD 200 000 – 250 000."),
        ("62.000 € brutto", "Das Gehalt beträgt 62.000 €."),
        ("£52,000 + 10% bonus", "- **Pay**: £52,000, and a bonus of 10%"),
        ("$45-65/hour", "- $45 - $65 per hour"),
    ],
)
def test_a_field_whose_figures_stand_in_the_posting_is_of_the_posting(field: str, posting: str) -> None:
    found = brief(f"- **Salary**: {field}\n\n## Job Description\nWe sail.\n\n{posting}\n")
    assert found.pay == (Pay("Posting", field, 5),)


@pytest.mark.parametrize(
    ("field", "posting"),
    [
        ("£45k", "Pay is £40k."),
        ("$200k – $260k", "Pay is $200,000 to $250,000."),
        ("£100", "We made £100m last year."),
        ("45", "We are 45 people."),
        ("Competitive", "Pay is competitive."),
    ],
)
def test_a_field_that_says_something_else_than_the_posting_is_noted(field: str, posting: str) -> None:
    found = brief(f"- **Salary**: {field}\n\n## Job Description\nWe sail.\n\n{posting}\n")
    assert found.pay[-1] == Pay("Noted", field, 5)
    assert [(each.text, each.line) for each in found.pay[:-1] if each.by == "Posting"] == (
        [(posting, 10)] if "Pay is" in posting and "competitive" not in posting else []
    )


OFFER = (
    "- **Answer by**: 2026-12-01\n\n## Offer\n- Base: £45k\n- Bonus: none\n- Leave: 30 days\n- Start: 2027-02-01\n"
    "- Pension: 3 % matched\n"
)


def test_what_is_no_pay_of_an_offer_has_a_place_of_its_own() -> None:
    found = brief(OFFER, "OFFER")
    assert found.pay == (Pay("Offer", "£45k", 8, "Base"), Pay("Offer", "none", 9, "Bonus"))
    assert found.terms == (
        Pay("Offer", "30 days", 10, "Leave"),
        Pay("Offer", "2027-02-01", 11, "Start"),
        Pay("Offer", "3 % matched", 12, "Pension"),
    )
    told = page(found)
    assert "## Pay named so far\n\n- Offer, Base (line 8): £45k\n- Offer, Bonus (line 9): none\n\n" in told
    assert (
        "## Else in the offer\n\n- Leave (line 10): 30 days\n- Start (line 11): 2027-02-01\n"
        "- Pension (line 12): 3 % matched\n" in told
    )


def test_what_stands_outside_of_the_offer_is_not_said_to_be_offered() -> None:
    found = brief("- **Base salary**: £45k\n- **Start**: 2027-02-01\n", "OFFER")
    assert found.pay == (Pay("Noted", "£45k", 5, "Base salary"),)
    assert found.terms == ()


def test_the_pay_of_an_offer_is_told_once() -> None:
    assert brief("\n## Offer\n- **Salary**: £45k\n", "OFFER").pay == (Pay("Offer", "£45k", 7, "Salary"),)


def test_where_no_pay_is_known_that_of_the_posting_is_a_line_to_fill_in() -> None:
    assert f"## Pay named so far\n\n- Posting: {BLANK}\n" in page(brief(""))


def test_a_sentence_ends_at_the_end_of_a_line_too() -> None:
    text = (
        "Company: Acme\nTitle: Planner\nStatus: Interview\nContents:\nWe keep the lights on.\nWe pay £52,000\nand a "
        "pension.\nRequirements:\n* A boat\n"
    )
    found = brief_of(read_document(text, "acme"), Card("acme", "/acme.md"), NOW)
    assert found.pay == (Pay("Posting", "We pay £52,000 and a pension.", 6),)
    text = text.replace("Contents:\nWe keep the lights on.\n", "Contents: ")
    found = brief_of(read_document(text, "acme"), Card("acme", "/acme.md"), NOW)
    assert found.pay == (Pay("Posting", "We pay £52,000 and a pension.", 4),)


def test_what_stands_below_a_line_that_leads_to_the_pay_belongs_to_it() -> None:
    assert brief("\n## Posting\nSalary range:\n$40k – $50k\n").pay == (Pay("Posting", "Salary range: $40k – $50k", 7),)
    assert brief("\n## Posting\n### Salary\n$40k – $50k\n### Boats\nPaid by us: £3\n").pay == (
        Pay("Posting", "Salary $40k – $50k", 7),
    )
    assert brief("\n## Posting\n### Boats\nPay is £3\n").pay == (Pay("Posting", "Pay is £3", 8),)
