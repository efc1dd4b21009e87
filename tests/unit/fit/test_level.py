"""The level of a title: on which step each stands, and what that means for a criterion. Expected by hand."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.ladder import standing_of
from jobboard.fit.criteria.level import recognise
from jobboard.fit.values import Answer
from tests.unit.fit.verdicts import TITLE, facts, verdict

STAFF_OR_ABOVE = "Staff level or above"


@pytest.mark.parametrize(
    ("text", "low", "only"),
    [("Staff+ Title", 4, set()), ("Staff+", 4, set()), ("Staff level or above", 4, set()), ("staff-plus", 4, set()),
     ("Staff or higher", 4, set()), ("Staff and up", 4, set()), ("At least senior", 3, set()), (">= Senior", 3, set()),
     ("Senior or above", 3, set()), ("Sr. or above", 3, set()), ("Senior+ role", 3, set()),
     ("Senior oder höher", 3, set()), ("Senior ou plus", 3, set()), ("Minimum senior", 3, set()),
     ("Principal", 6, {6}), ("Staff title", 4, {4}), ("Senior or staff", 3, {3, 4}), ("Senior/Staff", 3, {3, 4}),
     ("Staff/Principal level", 4, {4, 6}), ("Mid-level or above", 2, set()), ("Title: Staff+", 4, set()),
     ("No junior roles", 2, set()), ("Not entry-level", 2, set()), ("Must be staff+", 4, set())],
)  # fmt: skip
def test_these_want_a_level(text: str, low: int, only: set[int]) -> None:
    wanted = recognise(text)
    assert wanted is not None
    assert (wanted.low, set(wanted.only), wanted.lead) == (low, only, False)


@pytest.mark.parametrize(
    "text",
    ["Good staff", "Senior team", "Senior colleagues", "Staffing plan", "Staff discount", "Strong senior leadership",
     "Staff+ title, fully remote", "Head of Engineering or above", "Manager", "Director+", "Level", "No senior",
     "Not staff", "Senior or principal", "Leadership", "Lead or above", "Junior colleagues to mentor", "L5+", "Title",
     "Staff engineers to learn from", "Senior Software Engineer", "Engineer", "At least", "+"],
)  # fmt: skip
def test_these_are_for_the_person(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("criterion", "title", "answer"),
    [
        (STAFF_OR_ABOVE, "Staff Machine Learning Engineer II", "met"),
        (STAFF_OR_ABOVE, "Staff Engineer", "met"),
        (STAFF_OR_ABOVE, "Sr. Staff Software Engineer", "met"),
        (STAFF_OR_ABOVE, "Software Engineer, Staff", "met"),
        (STAFF_OR_ABOVE, "Software Engineer (Staff)", "met"),
        (STAFF_OR_ABOVE, "Principal Engineer", "met"),
        (STAFF_OR_ABOVE, "Senior Principal Software Engineer", "met"),
        (STAFF_OR_ABOVE, "Distinguished Engineer", "met"),
        (STAFF_OR_ABOVE, "Staff Data Scientist", "met"),
        (STAFF_OR_ABOVE, "Staff Product Designer", "met"),
        (STAFF_OR_ABOVE, "Staff Site Reliability Engineer", "met"),
        (STAFF_OR_ABOVE, "Staff Engineer, Office of the CTO", "met"),
        (STAFF_OR_ABOVE, "Tech Lead, Staff Engineer", "met"),
        (STAFF_OR_ABOVE, "Staff/Principal Engineer", "met"),
        (STAFF_OR_ABOVE, "Senior Software Engineer", "not met"),
        (STAFF_OR_ABOVE, "Senior Software Engineer II", "not met"),
        (STAFF_OR_ABOVE, "Sr Machine Learning Engineer (GCP)", "not met"),
        (STAFF_OR_ABOVE, "Senior Backend/Platform Engineer (m/w/d)", "not met"),
        (STAFF_OR_ABOVE, "Junior Developer", "not met"),
        (STAFF_OR_ABOVE, "Entry-level Software Engineer", "not met"),
        (STAFF_OR_ABOVE, "Mid/Senior Software Engineer", "not met"),
        (STAFF_OR_ABOVE, "Software Engineering Intern", "not met"),
        (STAFF_OR_ABOVE, "Senior Data Analyst", "not met"),
        (STAFF_OR_ABOVE, "New Grad Software Engineer", "not met"),
        (STAFF_OR_ABOVE, "Senior SRE", "not met"),
        (STAFF_OR_ABOVE, "Senior ML Architect Contractor", "unknown"),
        (STAFF_OR_ABOVE, "Senior/Staff Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Senior - Staff Software Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Software Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Software Engineer III", "unknown"),
        (STAFF_OR_ABOVE, "Member of Technical Staff", "unknown"),
        (STAFF_OR_ABOVE, "Senior Member of Technical Staff", "unknown"),
        (STAFF_OR_ABOVE, "Software Engineer, Member of Technical Staff", "unknown"),
        (STAFF_OR_ABOVE, "Chief of Staff", "unknown"),
        (STAFF_OR_ABOVE, "Staff Accountant", "unknown"),
        (STAFF_OR_ABOVE, "Staff Nurse", "unknown"),
        (STAFF_OR_ABOVE, "Staff Writer", "unknown"),
        (STAFF_OR_ABOVE, "Staffing Manager", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer Recruiter", "unknown"),
        (STAFF_OR_ABOVE, "Staff Scientist", "unknown"),
        (STAFF_OR_ABOVE, "Staff Civil Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Staff Graphic Designer", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer - Geotechnical", "unknown"),
        (STAFF_OR_ABOVE, "Staff Augmentation Software Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Senior Staff+ Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Senior Engineer, all levels", "unknown"),
        (STAFF_OR_ABOVE, "Senior Engineer (Mid to Staff)", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer/Engineering Manager", "unknown"),
        (STAFF_OR_ABOVE, "Staff Developer", "unknown"),
        (STAFF_OR_ABOVE, "Engineering Manager", "unknown"),
        (STAFF_OR_ABOVE, "Senior Engineering Manager", "unknown"),
        (STAFF_OR_ABOVE, "Director of Engineering", "unknown"),
        (STAFF_OR_ABOVE, "Principal Consultant", "unknown"),
        (STAFF_OR_ABOVE, "Principal Investigator / Scientist", "unknown"),
        (STAFF_OR_ABOVE, "Senior Software Engineer (L6)", "unknown"),
        (STAFF_OR_ABOVE, "Senior Software Engineer, Tech Lead", "unknown"),
        (STAFF_OR_ABOVE, "Lead Software Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Senior Software Engineer, Staff Tools", "unknown"),
        (STAFF_OR_ABOVE, "Senior Developer Advocate", "unknown"),
        (STAFF_OR_ABOVE, "Senior Software Engineer/Architect", "unknown"),
        (STAFF_OR_ABOVE, "Principal Associate, Data Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Associate Principal Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Research Fellow", "unknown"),
        (STAFF_OR_ABOVE, "Principal Designer", "unknown"),
        (STAFF_OR_ABOVE, "Intern Program Manager", "unknown"),
        (STAFF_OR_ABOVE, "Assistant to the Senior Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Recruiter - Senior Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer I", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer (EIT)", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer - Stormwater", "unknown"),
        (STAFF_OR_ABOVE, "Staff Engineer, Bridges", "unknown"),
        (STAFF_OR_ABOVE, "Staff Geologist Engineer", "unknown"),
        (STAFF_OR_ABOVE, "Staff Research Scientist", "unknown"),
        (STAFF_OR_ABOVE, "Research Scientist, Staff", "unknown"),
        (STAFF_OR_ABOVE, "ML Research Scientist, Staff", "met"),
        (STAFF_OR_ABOVE, "Staff Applied Scientist", "met"),
        (STAFF_OR_ABOVE, "Staff Experience Designer", "unknown"),
        (STAFF_OR_ABOVE, "Staff RF Engineer", "met"),
        (STAFF_OR_ABOVE, "Staff Firmware Engineer", "met"),
        ("No entry-level", "Associate Research Scientist", "unknown"),
        ("No entry-level", "Graduate Research Scientist", "unknown"),
        ("Senior or above", "Associate Data Scientist", "not met"),
        ("Senior or above", "Senior/Staff Engineer", "met"),
        ("Senior or above", "Senior Software Engineer (L6)", "met"),
        ("Senior or above", "Senior Software Engineer, Tech Lead", "met"),
        ("Senior or above", "Staff Machine Learning Engineer II", "met"),
        ("Senior or above", "Mid-Senior Software Engineer", "unknown"),
        ("Senior or above", "(Senior) Software Engineer", "unknown"),
        ("Senior or above", "Lead Software Engineer", "unknown"),
        ("Senior or above", "Senior Software Engineer or Software Engineer", "unknown"),
        ("Senior or above", "Senior Software Engineer / Software Engineer", "unknown"),
        ("Senior or above", "Data Scientist/Senior Data Scientist", "unknown"),
        ("Senior or above", "Senior Engineer, Software Engineer II", "unknown"),
        ("Senior or above", "Senior Clerk or Data Engineer", "unknown"),
        ("Senior or above", "Senior Living Software Engineer", "unknown"),
        ("Senior or above", "Non-Senior Engineer", "unknown"),
        ("Senior or above", "Junior Engineer", "not met"),
        ("Senior or above", "Associate Software Engineer", "not met"),
        ("No entry-level", "Associate Software Engineer", "unknown"),
        ("Mid-level", "Associate Software Engineer", "unknown"),
        ("Senior or above", "Senior Sales Manager", "unknown"),
        ("Senior", "Senior Software Engineer in Test", "met"),
        ("Senior", "Staff Software Engineer", "unknown"),
        ("Principal", "Principal Engineer", "met"),
        ("Principal", "Senior Staff Engineer", "not met"),
        ("Principal", "Distinguished Engineer", "unknown"),
        ("Lead", "Lead Software Engineer", "met"),
        ("Lead", "Senior Lead Engineer", "met"),
        ("Lead", "Senior Software Engineer", "unknown"),
        ("Lead", "Lead Generation Specialist", "unknown"),
        ("No junior roles", "Junior Developer", "not met"),
        ("No junior roles", "Senior Developer", "met"),
        ("No junior roles", "Mid-level Developer", "met"),
        ("No junior roles", "Developer", "unknown"),
        ("Staff engineer or above", "Staff Data Scientist", "unknown"),
        ("Staff engineer or above", "Principal Platform Engineer", "met"),
        ("Mid-level or above", "Mid Market Sales Engineer", "unknown"),
    ],
)
def test_what_a_title_means_for_a_level(criterion: str, title: str, answer: Answer) -> None:
    assert verdict(criterion, facts(title=title)).answer == answer


def test_the_title_and_its_line_say_so() -> None:
    found = verdict("Staff+ Title", facts(title="Staff Machine Learning Engineer II"))
    assert (found.by, found.why, found.line, found.question) == (
        "file",
        "Staff Machine Learning Engineer II",
        TITLE,
        "",
    )


def test_what_is_for_the_person_to_judge_tells_the_title_and_what_to_ask() -> None:
    found = verdict("Staff+ Title", facts(title="Senior ML Architect Contractor"))
    assert (found.answer, found.by, found.line) == ("unknown", None, TITLE)
    assert found.why == "Senior ML Architect Contractor: the level is for you to judge"
    assert found.question == "Which level does the role have: is it staff or above?"


def test_without_a_title_nothing_is_known() -> None:
    assert verdict("Staff+ Title", facts()).why == ""


def test_a_story_is_no_title() -> None:
    assert standing_of("Staff Engineer " * 20) is None
