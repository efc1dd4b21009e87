"""What an H1 and a name say of company and position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.title import LONGEST_TITLE, Title, company_from_name, read_title

BOTH = ("company", "position")


@pytest.mark.parametrize(
    ("title", "company", "position"),
    [
        ("Acme - Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme — Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme—Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme – Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme -- Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme | Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme | Staff Engineer | Berlin", "Acme", "Staff Engineer"),
        ("Acme — Staff Engineer | Berlin", "Acme", "Staff Engineer"),
        ("Staff Engineer - Acme", "Acme", "Staff Engineer"),
        ("Staff Engineer | Acme", "Acme", "Staff Engineer"),
        ("Staff Engineer @ Acme", "Acme", "Staff Engineer"),
        ("Staff Engineer at Acme", "Acme", "Staff Engineer"),
        ("Blue Sky @ Acme", "Acme", "Blue Sky"),
        ("Staff Engineer at Acme - Remote", "Acme", "Staff Engineer"),
        ("Acme - Head of Growth at Scale", "Acme", "Head of Growth at Scale"),
        ("Coca-Cola - Front-End Developer", "Coca-Cola", "Front-End Developer"),
        ("10:10 Games - Engineer", "10:10 Games", "Engineer"),
        ("I/ONX — Staff Engineer", "I/ONX", "Staff Engineer"),
        ("Acme — Engineer - Data", "Acme", "Engineer - Data"),
        ("Acme - JR101755 - Staff Engineer", "Acme", "Staff Engineer"),
        ("Acme - Staff Engineer - 2025-17923", "Acme", "Staff Engineer"),
        ("Acme - Staff Engineer - Job ID: 12345", "Acme", "Staff Engineer"),
        ("Acme - Staff Engineer - 2026-06-19", "Acme", "Staff Engineer"),
        ("**Acme** — *Staff Engineer*", "Acme", "Staff Engineer"),
        ("[Acme - Staff Engineer](https://acme.example)", "Acme", "Staff Engineer"),
        ("🏢 Acme - Staff Engineer", "Acme", "Staff Engineer"),
        ("Senior Dev [/m/w/d] - Acme", "Acme", "Senior Dev [/m/w/d]"),
    ],
)
def test_a_separator_and_a_noun_of_work_give_both_halves(title: str, company: str, position: str) -> None:
    assert read_title(title) == Title(company, position, (), False, 2)


@pytest.mark.parametrize(
    "title",
    [
        "Job Application: Acme - Staff Engineer",
        "🏢 Job Application: Acme — Staff Engineer",
        "Application: Acme — Staff Engineer",
        "Application for Staff Engineer at Acme",
        "Application - Acme - Staff Engineer",
        "Job: Staff Engineer @ Acme",
        "Acme - Staff Engineer - Application Tracking",
        "Acme — Staff Engineer Application",
        "Acme - Staff Engineer Application Details",
    ],
)
def test_known_prefixes_and_suffixes_are_off_and_told(title: str) -> None:
    assert read_title(title) == Title("Acme", "Staff Engineer", (), True, 2)


@pytest.mark.parametrize(
    ("title", "affix"),
    [
        ("Application Details", True),
        ("Job Application", True),
        ("Application", True),
        ("📋 **Job Details**", True),
        ("Notes", False),
        ("Status", False),
        ("Company Details", False),
        ("{{company}} - {{role}}", False),
        ("[Company] - [Position]", False),
        ("TBD", False),
        ("", False),
        ("Acme - " * LONGEST_TITLE, False),
    ],
)
def test_generic_titles_give_nothing(title: str, affix: bool) -> None:
    assert read_title(title) == Title(known_affix=affix)


def test_without_anything_to_tell_the_company_comes_first_as_a_guess() -> None:
    assert read_title("10:10 Games - Producer") == Title("10:10 Games", "Producer", BOTH, False, 2)
    assert read_title("Data Engineer - Engineer Tools") == Title("Data Engineer", "Engineer Tools", BOTH, False, 2)


@pytest.mark.parametrize(
    "title", ["10:10 Games", "Staff Engineer", "I/ONX", "Acme: Staff Engineer", "Front-End Developer"]
)
def test_a_title_without_separator_is_neither(title: str) -> None:
    assert read_title(title) == Title(halves=1)


def test_a_title_without_separator_is_what_no_field_gives() -> None:
    assert read_title("Staff Engineer", company="Acme") == Title(position="Staff Engineer", halves=1)
    assert read_title("Acme Staff Engineer", company="Acme") == Title(position="Staff Engineer", halves=1)
    assert read_title("Acme Role - Application Tracking", company="Acme") == Title(
        position="Role", known_affix=True, halves=1
    )
    assert read_title("Acme", company="Acme") == Title(halves=1)
    assert read_title("Acme", position="Staff Engineer") == Title(company="Acme", guessed=("company",), halves=1)
    assert read_title("Staff Engineer", position="Staff Engineer") == Title(halves=1)
    assert read_title("Principal Engineer", position="Staff Engineer") == Title(halves=1)
    assert read_title("Acme", company="Acme", position="Engineer") == Title(halves=1)


@pytest.mark.parametrize(
    ("title", "known", "company", "position"),
    [
        ("Blue - Sky", {"company": "Sky"}, "Sky", "Blue"),
        ("Blue - Sky", {"company": "**BLUE**"}, "Blue", "Sky"),
        ("Blue - Sky", {"company": "Blue GmbH"}, "Blue", "Sky"),
        ("Blue GmbH - Sky", {"company": "Blue"}, "Blue GmbH", "Sky"),
        ("Blue - Sky", {"position": "Blue"}, "Sky", "Blue"),
        ("Blue - Sky", {"position": "Sky (all genders)"}, "Blue", "Sky"),
        ("Blue - Green - Sky", {"company": "Sky"}, "Sky", "Blue - Green"),
        ("Engineer Tools - Sky", {"company": "Engineer Tools"}, "Engineer Tools", "Sky"),
    ],
)
def test_a_field_tells_which_half_is_which(title: str, known: dict[str, str], company: str, position: str) -> None:
    assert read_title(title, **known) == Title(company, position, (), False, 2)


def test_part_of_a_word_is_no_likeness() -> None:
    assert read_title("Bluebird - Sky", company="Blue").guessed == BOTH


def test_a_named_half_is_that_half() -> None:
    assert read_title("Company: Acme") == Title(company="Acme", halves=1)
    assert read_title("Role: Engineer - Data") == Title(position="Engineer - Data", halves=1)


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("acme", "Acme"),
        ("root-insurance", "Root Insurance"),
        ("Root_Insurance", "Root Insurance"),
        ("ACME", "ACME"),
        ("acme-2026", "Acme"),
        ("2025-10-04_acme", "Acme"),
        ("acme (2)", "Acme"),
        ("acme-JR101755", "Acme"),
        ("job_application_acme", "Acme"),
        ("acme-application", "Acme"),
        ("Acme - Staff Engineer", "Acme"),
        ("10-10-games", "10 10 Games"),
        ("회사", "회사"),
        ("application", None),
        ("README", None),
        ("notes", None),
        ("job-description", None),
        ("2026-06-19", None),
        ("---", None),
        ("", None),
    ],
)
def test_a_name_gives_a_company_to_show(name: str, company: str | None) -> None:
    assert company_from_name(name) == company


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["Acme", "Engineer", " - ", " — ", " | ", " at ", " @ ", ": ", "Job"])).map("".join)
)
def test_reading_never_raises_and_halves_count_what_is_given(title: str) -> None:
    company_from_name(title)
    for known in ({}, {"company": "Acme"}, {"position": "Engineer"}):
        read = read_title(title, **known)
        given_halves = [half for half in (read.company, read.position) if half is not None]
        assert len(given_halves) == 2 if read.halves == 2 else len(given_halves) <= read.halves
        assert all(half.strip() for half in given_halves)
