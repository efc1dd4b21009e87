"""Labelled lines of a posting, and what they state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.intake.plain.labels import labelled
from jobboard.intake.plain.words import WORK
from jobboard.intake.plain.work import is_work
from jobboard.intake.values import NAMES

PROSE = "We build looms that whole valleys rely on, and we have done so for forty years.\n"


def stated(text: str) -> dict[str, str]:
    return {each.name: each.value for each in labelled(text)}


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Location: Berlin", "location", "Berlin"),
        ("**Location:** Berlin, Germany", "location", "Berlin, Germany"),
        ("**Location**: Berlin", "location", "Berlin"),
        ("- **Location**: Remote (EU only)", "location", "Remote (EU only)"),
        ("* Job Location : Stoke-on-Trent, UK", "location", "Stoke-on-Trent, UK"),
        ("| **Location** | Berlin,DE |", "location", "Berlin, DE"),
        ("Standort: Frankfurt am Main", "location", "Frankfurt am Main"),
        ("Lieu : Brest", "location", "Brest"),
        ("Office\tDublin", "location", None),
        ("Remote: yes", "location", "Remote"),
        ("Remote: no", "location", None),
        ("Remote: EU only", "location", "Remote (EU only)"),
        ("Workplace type: Hybrid", "location", "Hybrid"),
        ("Workplace type: On-site", "location", None),
        ("Location: we are flexible about where you work as long as there is light", "location", None),
        ("Location: must be able to travel", "location", None),
        ("Kennziffer: 2026-17 (bitte angeben)", "job_id", "2026-17"),
        ("Job Identification: 210044", "job_id", "210044"),
        ("Placed on: 14 October 2026", "posted", "2026-10-14"),
        ("Working pattern: Part-time", "employment", "Part-time"),
        ("Location: Remote (EU) — two weeks a year in Porto", "location", "Remote (EU) — two weeks a year in Porto"),
        ("Location: Berlin - a few steps from the river", "location", "Berlin"),
        ("Location: Upstairs - a few steps from the river", "location", None),
        ("Company: Acme", "company", "Acme"),
        ("Employer_Name: Acme", "company", "Acme"),
        ("Company: a small maker of fine looms", "company", None),
        ("Company_website: https://acme.example", "company", None),
        ("Company: Acme Location: Berlin Salary: $10/hour", "company", None),
        ("Client: Big Bank", "company", None),
        ("Job Title: Loom Fixer", "position", "Loom Fixer"),
        ("TITLE: Loom Fixer (m/w/d)", "position", "Loom Fixer (m/w/d)"),
        ("Job Title: a weaver of wool", "position", None),
        ("公司名称：海蓝科技有限公司", "company", "海蓝科技有限公司"),
        ("Company: various", "company", None),
        ("Stellenbezeichnung: Weber", "position", "Weber"),
        ("Job ID: R-123", "job_id", "R-123"),
        ("Req. No.: 2025-17923", "job_id", "2025-17923"),
        ("Job Reference: FB 2026/14", "job_id", "FB 2026/14"),
        ("Job ID R-1234", "job_id", "R-1234"),
        ("Reference: two people who can vouch for you", "job_id", None),
        ("Job ID: N/A", "job_id", None),
        ("Salary range: $120k–150k + equity", "salary", "$120k–150k + equity"),
        ("Base pay range: $100,000 - $120,000 a year", "salary", "$100,000 - $120,000 a year"),
        ("Hourly rate: $45-50", "salary", "$45-50 per hour"),
        ("Hourly rate: $45/hour", "salary", "$45/hour"),
        ("Salary: Competitive", "salary", None),
        ("Compensation: 4 weeks of holiday", "salary", None),
        ("Rate: 450", "salary", None),
        ("Job Type: FULL_TIME", "employment", "Full-time"),
        ("Contract type: CDI", "employment", "CDI"),
        ("Type: Part time", "employment", "Part-time"),
        ("Type: you like types", "employment", None),
        ("Schedule: Monday to Friday", "employment", None),
        ("Posted: April 30, 2024", "posted", "2024-04-30"),
        ("Posted on April 30, 2024", "posted", "2024-04-30"),
        ("Posted: 6 days ago", "posted", None),
        ("Closing date: 30 June 2026", "deadline", "2026-06-30"),
        ("Apply by 2026-06-30", "deadline", "2026-06-30"),
        ("Bewerbungsfrist: 31.12.2026", "deadline", "2026-12-31"),
        ("Deadline: 8/7/2026", "deadline", None),
        ("Job URL: [Acme](https://acme.example/7)", "url", "https://acme.example/7"),
        ("Apply here: <https://acme.example/7>", "url", "https://acme.example/7"),
        ("Link: write to us or see https://acme.example/7", "url", None),
        ("Source: https://acme.example/7", "url", "https://acme.example/7"),
        ("公司：北灯工房", "company", "北灯工房"),
    ],
)
def test_a_line_above_the_description(line: str, name: str, value: str | None) -> None:
    assert stated(f"{line}\n\n{PROSE}") == ({name: value} if value else {})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Location\nBerlin, Germany\n", {"location": "Berlin, Germany"}),
        ("## Location\n\nBerlin, Germany\n", {"location": "Berlin, Germany"}),
        ("**Job type**\nFull-time\n", {"employment": "Full-time"}),
        ("time type\nFull time\nposted on\nPosted 6 Days Ago\n", {"employment": "Full-time"}),
        ("Location\nJob type\nBerlin\nFull-time\n", {}),
        ("Remote\nBerlin\n", {}),
        ("Location\n- Berlin\n- Munich\n", {}),
        ("Company name\nLocation\nAcme\nBerlin\n", {}),
        ("Weaver\n\nRequirements\n\nTitle: Sitter\n", {}),
        ("Location\nWe sit on a hill above the town.\n", {}),
        ("Company\n\nAcme\n\nRole\n\nLoom Fixer\n", {"company": "Acme", "position": "Loom Fixer"}),
    ],
)
def test_a_label_alone_on_its_line_has_its_value_below(text: str, found: dict[str, str]) -> None:
    assert stated(text) == found


@pytest.mark.parametrize(
    "line",
    [
        "Position: standing for long hours",
        "- Role: lead of a small team",
        "Title: held by the team",
        "Type: full time",
        "Company: Series B",
        "- [ ] Location: Berlin",
        "> Location: Berlin",
        "    ```\nLocation: Berlin\n    ```",
        "<!-- Location: Berlin -->",
        "location: the sea, as ever",
        "location: Berlin",
        "The location: Berlin",
    ],
)
def test_what_states_nothing_in_a_description(line: str) -> None:
    assert stated(f"{PROSE}\n{line}\n") == {}


def test_some_labels_count_below_the_description_too() -> None:
    text = f"{PROSE}\nJob ID: R-12\nClosing date: 2026-06-30\n**Salary range:** $10–12/hour\nLocation: Berlin\n"
    assert set(stated(text)) == {"job_id", "deadline", "salary", "location"}


def test_several_labels_on_a_line() -> None:
    assert stated("Posted: 2026-09-09 | Location: Oxford | Full-time\n") == {
        "posted": "2026-09-09", "location": "Oxford", "employment": "Full-time"
    }  # fmt: skip
    assert stated("**Location:** Oxford **Type:** Full-time\n") == {"location": "Oxford", "employment": "Full-time"}
    assert stated("Location: Oxford | Leeds\n") == {"location": "Oxford | Leeds"}


def test_two_values_of_a_label_are_none() -> None:
    assert stated(f"{PROSE}\nLocation: Berlin\n\nText.\n\nLocation: Paris\n") == {}
    assert stated(f"{PROSE}\nLocation: Berlin\n\nText.\n\nLocation: berlin\n") == {"location": "Berlin"}


def test_but_the_first_stands_if_it_is_in_the_head_block() -> None:
    found = labelled(f"Company: Acme\nLocation: Berlin\n\n{PROSE}\nLocation: Paris\n")
    assert [(each.value, each.where) for each in found] == [
        ("Acme", "head block, line 1"), ("Berlin", "head block, line 2")
    ]  # fmt: skip


def test_a_label_by_itself_says_where_it_stands() -> None:
    (found,) = labelled(f"{PROSE}\nJob ID: R-12\n")
    assert (found.name, found.where) == ("job_id", "label, line 3")
    (below,) = labelled(f"Loom Fixer\n\n{PROSE}\nLocation\nBerlin\n")
    assert below.where == "label, line 6"


def test_how_far_it_is_remote_counts_where_no_place_is_stated() -> None:
    assert stated("Location: Germany\nRemote: yes\n") == {"location": "Germany"}


@given(st.lists(st.one_of(st.text(max_size=40), st.sampled_from(["Location: ", "Salary", "a | b: c", "**a**: "]))))
def test_any_text_is_read(lines: list[str]) -> None:
    found = labelled("\n".join(lines))
    assert [each.name for each in found] == [name for name in NAMES if name in {each.name for each in found}]


def test_words_of_work_are_in_small_letters() -> None:
    assert {word.casefold() for word in WORK} == set(WORK)


@pytest.mark.parametrize(
    "firm",
    ["Mason & Daughters", "Baker Brothers", "The Porter Group", "Potter & Weaver Ltd", "Turner GmbH", "Cook and Sons"],
)
def test_a_firm_that_is_called_like_a_trade_is_no_work(firm: str) -> None:
    assert not is_work(firm)


@pytest.mark.parametrize(
    "job", ["Mason", "Account Manager - SE", "Account Manager, SE", "Sales Manager SE", "Group Head of Group"]
)
def test_a_job_with_letters_behind_it_is_work(job: str) -> None:
    assert is_work(job)


def test_kinds_of_employment_below_each_other_are_all_of_it() -> None:
    text = f"Job type\n\nPart-time\nPermanent\n\nFull job description\n\n{PROSE}"
    assert stated(text) == {"employment": "Part-time, Permanent"}
    assert stated(f"### Job type\n\n- Part-time\n- Permanent\n\n{PROSE}") == {"employment": "Part-time, Permanent"}
    assert stated(f"### Job type\n\n- Part-time\n- Nice people\n\n{PROSE}") == {}


def test_the_same_amounts_are_no_contradiction() -> None:
    text = "### Pay\n\n$45–$52 an hour\n\nPay: $45.00-$52.00 per hour\n"
    assert stated(text) == {"salary": "$45–$52 an hour"}
    assert stated("Salary: $45,000\n\n" + PROSE + "\nPay: $45,000 per year\n") == {"salary": "$45,000 per year"}
    assert stated(PROSE + "\nSalary: $45 an hour\nPay: $45 per day\n") == {}
    assert stated(PROSE + "\nSalary: $45,000\nPay: €45,000\n") == {}
