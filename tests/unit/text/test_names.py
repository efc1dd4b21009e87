"""The names of fields and sections that people use, as the manual lists them."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.names import FIELDS, LONGEST_NAME, field_named, key, plain, section_named, unmarked

NAMES = {
    "company": "Company, Company Name, Employer, Employer_Name, Organization, Org, Firm, Firma, Entreprise,"
    " Empresa, 회사, 公司",
    "position": "Position, Role, Title, Job Title, Target Role, Stanowisko, Poste, Puesto, 職位",
    "status": "Status, Application Status, Current Status, Stage, App-Stage, Workflow stage, Decision, Statut, Estado",
    "outcome": "Outcome, Application outcome, Result, Final outcome",
    "reason": "Reason, Rejection reason, Why not",
    "applied": "Application Date, Date Applied, Applied, Applied on, Submitted, Fecha aplicación",
    "posted": "Posting Date, Posted, Published, Date posted",
    "deadline": "Deadline, Closes, Closing date, Valid through",
    "url": "Job URL, URL, Link, links, Job Link, Posting, Posting URL, Application URL",
    "salary": "Salary, Salary Range, Compensation, Comp, Pay, Pay Rate, Sueldo",
    "location": "Location, Locations, Location(s), Primary location, Workplace, Location Type, Remote, Lieu",
    "source": "Source, Found via, Referral",
    "contact": "Contact, Recruiter, Hiring manager",
    "next": "Next, Next step, Next action, Follow up",
    "resume": "Resume, Resume version, CV",
    "letter": "Cover letter",
    "tags": "Tags, Keywords",
    "guide": "Guide, Role guide, Pay guide",
    "job_id": "Job ID, Requisition, Req ID, Posting ID, Réf.",
}
LISTED = [(name.strip(), field) for field, names in NAMES.items() for name in names.split(",")]

NO_FIELDS = [
    "Client",
    "Company_website",
    "Company Type",
    "Company Colors",
    "Status legend",
    "PDF status",
    "Compatibility",
    "Minimum Salary",
    "Competition",
    "created",
    "captured",
    "generated",
    "verified",
    "updated",
    "Companies",
    "Statu",
    "",
    "Key Responsibilities",
    "Requirements",
]

SECTIONS = {
    "posting": "Job Description, Description, Job Posting, Posting, Contents",
    "company details": "Company Details",
    "notes": "Notes",
    "interviews": "Interviews, Interview Rounds, Interview Process, Interview Notes",
    "history": "History",
    "skills": "Key skills, Key skills to emphasize, Key skills to highlight",
    "resume": "Resume customization ideas, Resume bullet points to highlight,"
    " Resume bullet points to highlight or modify,"
    " Resume bullet points to highlight (by employer), Résumé ideas, CV notes, Resume, CV",
    "letter": "Cover letter points, Cover Letter Focus, Cover letter",
    "strategy": "Application Strategy",
    "actions": "Next Actions, Next Steps, Action Items, To do, To-do",
    "questions": "Follow-up Questions, Questions to ask, Questions to ask them",
    "questionnaire": "Personal Connection",
    "analysis": "Qualification Analysis",
    "checklist": "Checklist",
}
LISTED_SECTIONS = [(name.strip(), section) for section, names in SECTIONS.items() for name in names.split(",")]

NO_SECTIONS = [
    "Skills",
    "Company Overview",
    "Questions",
    "Key Responsibilities",
    "Requirements",
    "Job Details",
    "Timeline",
    "Jobs",
]

DECORATED = [
    "**{}**",
    "__{}__",
    "*{}*",
    "_{}_",
    "`{}`",
    "{}:",
    "**{}:**",
    "{}：",
    "🏢 {}",
    "✅{} ✅",
    "### **{}**",
    "1. {}",
    "2.1) {}",
    "1️⃣ {}",
    "## 3. 📌 **{}**:",
    "\u00a0{}\u00a0",
    "\u200b{}\u200d",
    "\ufeff{}",
    "  {}  ",
    "[{}](https://acme.example/a_(b))",
    "[[{}]]",
    "** ** {}",
    "~~{}~~",
    "{}<br>",
    "<b>{}</b>",
    "**{}",
    "{} <!-- which? -->",
]


@pytest.mark.parametrize(("name", "field"), LISTED)
def test_every_listed_name_is_read_in_any_case(name: str, field: str) -> None:
    assert [field_named(form) for form in (name, name.upper(), name.lower(), name.title())] == [field] * 4


@pytest.mark.parametrize(("name", "field"), LISTED)
def test_underscores_hyphens_and_blanks_are_the_same(name: str, field: str) -> None:
    assert [field_named(name.replace(" ", joint)) for joint in "_-\u00a0\t"] == [field] * 4


@pytest.mark.parametrize(("name", "field"), LISTED)
def test_accents_may_be_composed_or_not(name: str, field: str) -> None:
    assert field_named(normalize("NFD", name)) == field
    assert field_named(normalize("NFC", name)) == field


@pytest.mark.parametrize("form", DECORATED)
def test_decoration_of_a_name_is_off(form: str) -> None:
    assert field_named(form.format("Date Applied")) == "applied"
    assert section_named(form.format("Interview Notes")) == "interviews"
    assert plain(form.format("Company Overview")) == "Company Overview"


@pytest.mark.parametrize("name", NO_FIELDS)
def test_what_only_resembles_a_name_is_none(name: str) -> None:
    assert field_named(name) is None


@pytest.mark.parametrize(("heading", "section"), LISTED_SECTIONS)
def test_every_listed_section_is_read(heading: str, section: str) -> None:
    assert [section_named(form) for form in (heading, heading.upper(), f"**{heading}**:")] == [section] * 3


@pytest.mark.parametrize("heading", NO_SECTIONS)
def test_headings_of_a_posting_are_no_sections(heading: str) -> None:
    assert section_named(heading) is None


def test_the_fields_are_those_of_the_list_command() -> None:
    assert {field for _, field in LISTED} == set(FIELDS)


def test_a_paragraph_is_no_name() -> None:
    assert field_named("Company" + " " * LONGEST_NAME) is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("C++ / C# Engineer (m/f/*)", "C++ / C# Engineer (m/f/*)"),
        ("10:10 Games", "10:10 Games"),
        ("Employer_Name", "Employer_Name"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("Acme → Beta™", "Acme → Beta™"),
        ("**Acme**  _GmbH_", "Acme GmbH"),
        ("[[companies/acme|Acme]]", "Acme"),
        ("![logo](acme.png) Acme", "logo Acme"),
        ("Acme <!-- open", "Acme"),
    ],
)
def test_markup_is_off_and_text_stays(text: str, bare: str) -> None:
    assert unmarked(text) == bare


@given(st.text(max_size=40))
def test_a_lookup_never_raises_and_a_key_is_its_own_key(text: str) -> None:
    field_named(text)
    section_named(text)
    assert key(key(text)) == key(text)


@given(st.sampled_from("[(*_<`!~#"), st.integers(2_000, 20_000))
def test_hostile_markup_takes_no_time(character: str, times: int) -> None:
    unmarked(character * times)
    unmarked(f"{character}a" * times)
    unmarked(f"a {character}" * times)
