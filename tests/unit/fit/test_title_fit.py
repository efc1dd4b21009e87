"""Which guide fits a title: by whole words, one at most lacking, and never one of another position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.fit.pay.nearest import nearest
from jobboard.fit.pay.titles import likeness
from jobboard.guide.values import Guide
from jobboard.text.values import Facts

ML = "Machine Learning Engineer"
PLATFORM = "Machine Learning Platform Engineer"

THE_VERY_ROLE = [
    (PLATFORM, PLATFORM),
    ("ML Platform Engineer", PLATFORM),
    ("Senior Machine Learning Platform Engineer", PLATFORM),
    ("Staff ML Platform Engineer II", PLATFORM),
    ("Staff Machine Learning Engineer, Platform", PLATFORM),
    ("Sr. ML Engineer - Platform, Remote US", PLATFORM),
    ("machine-learning-platform-engineer", PLATFORM),
    ("ML Engineer", ML),
    ("Staff Machine Learning Engineer II", ML),
    ("Engineer, Machine Learning", ML),
    ("Principal Engineer - ML", ML),
    ("AI/ML Engineer", ML),
    ("Senior ML/AI Engineer", ML),
    ("Senior Machine Learning Engineer (Remote)", ML),
    ("Machine Learning Engineer (m/w/d)", ML),
    ("Machine Learning Engineer Contractor", ML),
    ("Machine Learning Engineer", "Machine Learning Engineers"),
    ("SWE II", "Software Engineer"),
    ("Sr Software Engr", "Software Engineer"),
    ("Full Stack Developer", "Fullstack Developer"),
    ("SRE", "Site Reliability Engineer"),
    ("Senior Recruiter", "Recruiter"),
    ("Senior Data Engineer II", "Senior Data Engineer"),
    ("Senior ML Architect Contractor", "Machine Learning Architect"),
]
"""Title, role of the guide."""

NEAR = [
    ("Staff Machine Learning Engineer II", PLATFORM, "without Platform"),
    ("AI/ML Engineer", PLATFORM, "without Platform"),
    ("ML Platform Engineer", ML, "adds platform"),
    ("Machine Learning Infrastructure Engineer", ML, "adds infrastructure"),
    ("Software Engineer, Machine Learning", ML, "adds software"),
    ("Machine Learning Engineer, Payments", ML, "adds payments"),
    ("Senior Data Platform Engineer", "Data Engineer", "adds platform"),
    ("Payments Product Manager", "Product Manager", "adds payments"),
    ("Product Manager", "Technical Product Manager", "without Technical"),
    ("Applied Research Scientist", "Research Scientist", "adds applied"),
    ("Backend Software Engineer", "Software Engineer", "adds backend"),
    ("Software Engineer - Search", "Software Engineer", "adds search"),
    ("Software Engineer", "Embedded Software Engineer", "without Embedded"),
]
"""Title, role, and the one word by which they differ."""

NOT_OF_IT = [
    ("Platform Engineer", PLATFORM),
    ("Engineer", PLATFORM),
    ("Machine Learning Architect", PLATFORM),
    ("Machine Learning Engineering Manager", PLATFORM),
    ("Engineering Manager, Machine Learning", ML),
    ("Data Engineer", PLATFORM),
    ("ML Product Manager", PLATFORM),
    ("Learning Platform Engineer", PLATFORM),
    ("Machine Operator", ML),
    ("Machine Learning Platform Engineer Intern", PLATFORM),
    ("Machine Learning Intern", ML),
    ("Machine Learning Scientist", ML),
    ("Machine Learning Engineer, Ads", PLATFORM),
    ("Head of Machine Learning", ML),
    ("Director of Machine Learning Engineering", ML),
    ("Machine Learning Lead", ML),
    ("MLOps Engineer", ML),
    ("Data Scientist", ML),
    ("Deep Learning Engineer", ML),
    ("Machine Learning Engineer Manager", ML),
    ("Machine Learning Engineer / Data Scientist", ML),
    ("Product Marketing Manager", "Product Manager"),
    ("Product Operations Manager", "Product Manager"),
    ("Product Design Manager", "Product Manager"),
    ("Data Center Engineer", "Data Engineer"),
    ("Big Data Engineer", "Data Engineer"),
    ("Travel Registered Nurse", "Registered Nurse"),
    ("Registered Nurse, Per Diem", "Registered Nurse"),
    ("Data Entry Analyst", "Data Analyst"),
    ("Business Intelligence Analyst", "Business Analyst"),
    ("Business Development Manager", "Business Manager"),
    ("Software Test Engineer", "Software Engineer"),
    ("Software Sales Engineer", "Software Engineer"),
    ("Software Support Engineer", "Software Engineer"),
    ("Software Engineer in Test", "Software Engineer"),
    ("Software Engineering Manager", "Software Engineer"),
    ("Hardware Engineer", "Software Engineer"),
    ("Sales Engineer", "Software Engineer"),
    ("Assistant Project Manager", "Project Manager"),
    ("Regional Sales Manager", "Sales Manager"),
    ("Vice President of Product", "Product Manager"),
    ("Chief Data Officer", "Data Officer"),
    ("Data Analyst", "Data Engineer"),
    ("Analytics Engineer", "Data Engineer"),
    ("Java Developer", "JavaScript Developer"),
    ("Senior Engineer", "Senior Designer"),
    ("Junior Data Engineer", "Senior Data Engineer"),
    ("Data Engineer", "Staff Data Engineer"),
    ("Account Manager", "Accounting Manager"),
    ("Nurse Manager", "Nurse"),
    ("Embedded Engineer", "Engineer"),
    ("Manager", "Payments Manager"),
    ("", ML),
    ("???", ML),
]
"""Titles that a guide says nothing of."""


@pytest.mark.parametrize(("title", "role"), THE_VERY_ROLE)
def test_a_title_is_the_role_of_the_guide(title: str, role: str) -> None:
    fits = likeness(title, role)
    assert fits is not None
    assert fits.far == 0


@pytest.mark.parametrize(("title", "role", "how"), NEAR)
def test_a_title_differs_by_one_word(title: str, role: str, how: str) -> None:
    fits = likeness(title, role)
    assert fits is not None
    assert fits.far == 1
    what, word = how.split()
    assert (fits.without if what == "without" else fits.beyond) == (word.casefold(),)


@pytest.mark.parametrize(("title", "role"), NOT_OF_IT)
def test_a_title_is_another_position(title: str, role: str) -> None:
    assert likeness(title, role) is None


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Senior Machine Learning Engineer - New York", "New York, NY"),
        ("Machine Learning Engineer (Berlin, Germany)", "Berlin, Germany"),
        ("Machine Learning Engineer Berlin", "Berlin"),
        ("Machine Learning Engineer - EMEA", None),
    ],
)
def test_the_place_in_a_title_is_no_word_of_the_position(title: str, place: str | None) -> None:
    fits = likeness(title, ML, place)
    assert fits is not None
    assert fits.far == 0


def test_a_place_that_the_application_does_not_name_is_a_word_like_others() -> None:
    assert likeness("Machine Learning Engineer (Search Ads)", ML, "Berlin") is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_text_has_an_answer_and_fits_itself_or_names_nothing(one: str, other: str) -> None:
    likeness(one, other, one)
    assert likeness(PLATFORM, PLATFORM, other) is not None


def guide(role: str | None, name: str = "") -> Guide:
    return Guide(role, name=name or (role or "").lower().replace(" ", "-"))


def named(guides: list[Guide], title: str | None = "Staff Machine Learning Engineer II", **facts: str) -> str | None:
    fits = nearest(guides, Facts(position=title, **facts))  # type: ignore[arg-type]
    return fits.guide.name if fits is not None and fits.guide is not None else None


def test_the_guide_says_how_near_it_is() -> None:
    fits = nearest([guide(PLATFORM)], Facts(position="Staff Machine Learning Engineer II"))
    assert fits is not None
    assert (fits.by, fits.how, fits.problem) == ("title", "without “Platform”", "")
    fits = nearest([guide(ML)], Facts(position="Machine Learning Engineer, Payments"))
    assert fits is not None
    assert fits.how == "the title adds “Payments”"
    fits = nearest([guide(ML)], Facts(position="ML Engineer"))
    assert fits is not None
    assert fits.how == ""


def test_the_nearest_guide_wins_then_the_first_by_name() -> None:
    assert named([guide(PLATFORM), guide(ML), guide("Data Engineer")]) == "machine-learning-engineer"
    assert named([guide(PLATFORM, "a"), guide(ML, "b")]) == "b"
    near = guide("Machine Learning Infrastructure Engineer")
    assert named([guide(PLATFORM), near]) == "machine-learning-infrastructure-engineer"
    assert named([near, guide(PLATFORM)]) == "machine-learning-infrastructure-engineer"


def test_guides_that_are_as_near_are_told_of() -> None:
    guides = [guide(ML, name) for name in ("b", "a", "d", "c", "e")]
    told = [fits.problem for count in (1, 2, 3, 5) if (fits := nearest(guides[:count], Facts(position=ML)))]
    assert told == [
        "",
        "The guide “b” fits as well.",
        "The guides “b” and “d” fit as well.",
        "The guides “b”, “c” and 2 more fit as well.",
    ]
    fits = nearest([guide(ML), guide(PLATFORM)], Facts(position=ML))
    assert fits is not None
    assert fits.problem == ""


def test_no_guide_fits() -> None:
    assert nearest([], Facts(position=ML)) is None
    assert nearest([guide("Data Engineer")], Facts(position=ML)) is None
    assert nearest([guide(ML)], Facts()) is None


def test_a_guide_without_a_role_goes_by_the_name_of_its_file() -> None:
    assert named([guide(None, "ml-engineer")]) == "ml-engineer"
    assert named([guide(None, "notes")]) is None


@pytest.mark.parametrize(
    "wanted",
    [
        "data-engineer",
        "Data Engineer",
        "data engineer",
        "data-engineer.md",
        "_guides/data-engineer.md",
        "DATA_ENGINEER",
    ],
)
def test_the_file_names_a_guide_by_its_file_or_its_role(wanted: str) -> None:
    fits = nearest([guide(ML), guide("Data Engineer")], Facts(position=ML, guide=wanted))
    assert fits is not None
    assert fits.guide is not None
    assert (fits.guide.name, fits.by, fits.how) == ("data-engineer", "chosen", "")


@pytest.mark.parametrize("wanted", ["data", "engineer", "Data Engineers", "data-engineer-2", "md", "[]"])
def test_a_name_that_fits_no_guide_as_a_whole_is_told_and_no_other_is_taken(wanted: str) -> None:
    fits = nearest([guide(ML), guide("Data Engineer")], Facts(position=ML, guide=wanted))
    assert fits is not None
    assert fits.guide is None
    assert fits.problem == f"The guide field names “{wanted}”, but no guide is called so."


def test_a_guide_without_a_role_and_a_name_cannot_be_named() -> None:
    assert named([Guide(None)], guide=".md") is None


def test_the_name_of_a_file_goes_before_a_role_and_one_role_of_two_is_told() -> None:
    both = [guide("Data Engineer", "b"), guide("Data Engineer", "a"), guide(ML, "data-engineer")]
    assert named(both, guide="data-engineer") == "data-engineer"
    fits = nearest(both[:2], Facts(guide="Data Engineer"))
    assert fits is not None
    assert fits.guide is not None
    assert (fits.guide.name, fits.problem) == ("a", "The guide field fits 2 guides; “a” is taken.")
