"""Titles of positions: which are those of one, which are nearly the same, which are of two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.job_title import alike, job_title

SAME = [
    ("Senior Data Engineer", "senior  data engineer"),
    ("Senior Data Engineer", "Sr. Data Engineer"),
    ("Senior Data Engineer", "Sr Data Engr"),
    ("Senior Data Engineer", "Data Engineer, Senior"),
    ("Senior Data Engineer", "Data Engineer (Senior)"),
    ("Junior Developer", "Jr. Dev"),
    ("Machine Learning Engineer", "ML Engineer"),
    ("Machine Learning Engineer", "Engineer, Machine Learning"),
    ("Machine Learning Engineer", "Engineer - ML"),
    ("Senior Machine Learning Engineer", "Sr. Engineer – Machine Learning"),
    ("Senior ML Engineer (GCP)", "Senior Machine Learning Engineer, GCP"),
    ("Senior ML Engineer (GCP)", "Sr ML Engineer - GCP"),
    ("AI/ML Engineer", "Artificial Intelligence & Machine Learning Engineer"),
    ("Software Engineer", "SWE"),
    ("Software Engineer II", "Software Engineer 2"),
    ("Software Engineer II", "Software Engineer, Level 2"),
    ("Software Engineer I", "Software Engineer 1"),
    ("Software Engineer II, Payments", "Payments Software Engineer II"),
    ("Staff Engineer, Data", "Data Engineer, Staff"),
    ("Engineering Manager", "Eng Manager"),
    ("Engineering Manager", "Eng. Mgr."),
    ("Director of Engineering", "Director, Engineering"),
    ("Site Reliability Engineer", "SRE"),
    ("VP Sales", "Vice President of Sales"),
    ("Full-Stack Engineer", "Fullstack Engineer"),
    ("Front-end Developer", "Frontend Dev"),
    ("Research & Development Engineer", "R&D Engineer"),
    ("Engineer", "Engineer (m/w/d)"),
    ("Engineer", "Engineer m/f/d"),
    ("Engineer", "Engineer (f/m/x)"),
    ("Engineer", "Engineer (all genders)"),
    ("Entwickler", "Entwickler:in (w|m|d)"),
    ("Ingénieur", "Ingénieur(e) H/F"),
    ("Engineer", "Engineer (Remote)"),
    ("Engineer", "Remote - Engineer"),
    ("Engineer", "Engineer | Hybrid"),
    ("Engineer", "Engineer Remote"),
    ("Engineer", "Engineer, full-time"),
    ("Engineer", "Full-time Engineer"),
    ("Engineer", "Engineer (6 month contract)"),
    ("Engineer", "Engineer 80-100%"),
    ("Engineer", "Engineer (R-12345)"),
    ("Engineer (Berlin)", "Engineer - Berlin, remote"),
    ("Engineer (Germany)", "Engineer - Remote in Germany"),
    ("C++ Developer", "C++ Dev"),
    ("Node.js Developer", "NodeJS Developer"),
    ("Remote", "remote"),
]

NEARLY = [
    ("Senior ML Engineer", "Senior ML Engineer (GCP)"),
    ("Senior ML Engineer", "Senior ML Engineer - GCP"),
    ("Senior ML Engineer", "Sr. Machine Learning Engineer, Search, Ads"),
    ("Software Engineer", "Software Engineer, Payments"),
    ("Payments Engineer", "Engineer, Payments (Backend)"),
    ("Engineer", "Engineer (Berlin)"),
    ("Engineer", "Engineer (Remote - US)"),
    ("Engineer II", "Engineer II (Data)"),
    ("Software Engineer", "Software Enginer"),
    ("Software Engineer", "Softwrae Engineer"),
    ("Software Engineer", "Software Engineers"),
    ("Communications Writer", "Comnunications Writer"),
]

DIFFERENT = [
    ("Engineer", "Senior Engineer"),
    ("Junior Engineer", "Senior Engineer"),
    ("Senior Engineer", "Staff Engineer"),
    ("Staff Engineer", "Senior Staff Engineer"),
    ("Principal Engineer", "Lead Engineer"),
    ("Engineer", "Engineer (Intern)"),
    ("Engineer", "Engineer, Internship"),
    ("Engineer", "Engineer - Working Student"),
    ("Engineer", "Engineer (Graduate)"),
    ("Engineer", "Engineer (Entry-Level)"),
    ("Engineering", "Engineering, Manager"),
    ("Sales", "Sales - Director"),
    ("Engineer", "Engineer II"),
    ("Engineer II", "Engineer III"),
    ("Engineer 1", "Engineer 2"),
    ("Engineer L4", "Engineer L5"),
    ("Engineer II", "Senior Engineer II"),
    ("Software Engineer, Payments", "Software Engineer, Ads"),
    ("Engineer (Berlin)", "Engineer (Paris)"),
    ("Intern, Summer 2025", "Intern, Summer 2026"),
    ("Data Engineer", "Data Scientist"),
    ("Data Engineer", "Platform Engineer"),
    ("Sales Engineering Manager", "Engineering Sales Manager"),
    ("Printer", "Painter"),
    ("Drafting Clerk", "Crafting Clerk"),
    ("President", "Resident"),
    ("Engineer", "Engineer, Data (Graduate)"),
    ("Technical Trainer", "Technical Trainee"),
    ("C++ Developer", "C Developer"),
    ("C# Developer", "C++ Developer"),
    ("Remote Sensing Engineer", "Sensing Engineer"),
    ("Contract Manager", "Manager"),
    ("Project Manager", "Product Manager"),
    ("Backend Engineer", "Frontend Engineer"),
    ("Team 41 Engineer", "Team 42 Engineer"),
]


def likeness(one: str, other: str) -> str | None:
    """How alike two titles are, which is the same from either side."""
    first, second = job_title(one), job_title(other)
    assert first is not None
    assert second is not None
    assert alike(first, second) == alike(second, first)
    return alike(first, second)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_titles_of_one_position_are_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == "same"


@pytest.mark.parametrize(("one", "other"), NEARLY)
def test_an_addition_of_one_of_both_or_a_slip_is_nearly_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == "nearly"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_levels_additions_and_words_are_other_positions(one: str, other: str) -> None:
    assert likeness(one, other) is None


@pytest.mark.parametrize("text", ["", " - ", "(,)", "🙂", "a" * 400])
def test_what_names_no_position_is_no_title(text: str) -> None:
    assert job_title(text) is None


PIECES = st.sampled_from(
    [
        *"Senior Sr. Junior Staff Principal Lead Intern II III 2 i L4 ML eng dev Engineer Enginer".split(),
        *"Manager data of in level (GCP) (m/w/d) (Remote) - – , | / & ( ) [".split(),
        *"remote full-time contract 6 months 80% R-12345 Berlin".split(),
    ]
)
TITLES = st.lists(PIECES, max_size=7).map(" ".join) | st.text(max_size=12)
LEVELS = st.sampled_from(
    ["", "Junior", "Senior", "Staff", "Principal", "Lead", "Intern", "II", "III", "IV", "Senior II"]
)
CORES = st.lists(
    st.sampled_from("Data ML Software Platform Engineer Designer Nurse Payments".split()), min_size=1, max_size=4
)


@given(TITLES, TITLES)
def test_being_alike_is_the_same_from_either_side(one: str, other: str) -> None:
    first, second = job_title(one), job_title(other)
    if first is not None and second is not None:
        assert alike(first, second) == alike(second, first)


@given(TITLES)
def test_every_title_is_the_same_as_itself_in_any_case(text: str) -> None:
    title, louder = job_title(text), job_title(text.casefold())
    assert (title is None) == (louder is None)
    if title is not None and louder is not None:
        assert alike(title, title) == alike(title, louder) == "same"


@given(CORES, LEVELS, LEVELS, st.sampled_from(["{} {}", "{1} {0}", "{1}, {0}", "{1} ({0})", "{1} - {0} (Remote)"]))
def test_two_levels_are_never_alike(words: list[str], one: str, other: str, shape: str) -> None:
    core = " ".join(words)
    assert likeness(shape.format(one, core), shape.format(other, core)) == ("same" if one == other else None)
