"""What a page says of the work: which items belong to which group, and where a list ends."""

from __future__ import annotations

import pytest

from jobboard.guide.pieces import pieces
from jobboard.guide.reader import read_guide
from tests.unit.guide.samples import groups, texts

TITLE = "# Data Engineer\n\n"


def skills(text: str) -> dict[str, list[str]]:
    return groups(read_guide(TITLE + text).skills)


def test_groups_are_headings_items_with_items_bold_lines_and_lines_with_a_colon() -> None:
    lists = "### Tools\n\n- Airflow\n\n**Tongues**\n\n- SQL\n\n1. Clouds\n   - AWS\n\nSoft Parts:\n\n- Calm\n"

    assert skills(f"## Skills\n\n{lists}") == {
        "Tools": ["Airflow"], "Tongues": ["SQL"], "Clouds": ["AWS"], "Soft Parts": ["Calm"],
    }  # fmt: skip


def test_items_behind_a_paragraph_are_no_part_of_the_list_before() -> None:
    assert skills("## Skills\n\n- SQL\n\nNow for something else that one may like.\n\n- Tennis\n") == {"": ["SQL"]}


def test_items_behind_prose_that_runs_on_are_no_part_of_the_list() -> None:
    run_on = "Clear speech and good manners These skills help everyone who works here. Read on:"
    text = f"Skills\n\n• SQL\n• {run_on}\n• Tennis\n"

    assert skills(text) == {"": ["SQL", "Clear speech and good manners"]}


def test_a_title_that_runs_on_begins_a_group() -> None:
    text = "Skills\n\n• SQL in all its forms, and on large stores Work With Others:\n• Calm\n"

    assert skills(text) == {"": ["SQL in all its forms, and on large stores"], "Work With Others": ["Calm"]}


def test_items_below_no_group_behind_a_group_stand_below_none() -> None:
    assert skills("## Skills\n\n1. Clouds\n   - AWS\n2. SQL\n") == {"Clouds": ["AWS"], "": ["SQL"]}


def test_lists_that_an_overview_announces_stand_in_for_missing_sections() -> None:
    text = (
        "Overview\n\nA Data Engineer builds pipes. Key responsibilities of a Data Engineer include:\n\n"
        "• Building pipes\n• Working with IT experts Essential skills and qualifications for this role encompass:\n"
        "• SQL\n• Good communication skills Data Engineers often work alone.\n"
    )

    guide = read_guide(TITLE + text)

    assert groups(guide.responsibilities) == {"": ["Building pipes", "Working with IT experts"]}
    assert groups(guide.skills) == {"": ["SQL", "Good communication skills"]}
    assert [each.text for each in guide.overview] == [
        "A Data Engineer builds pipes.",
        "Data Engineers often work alone.",
    ]


def test_requirements_that_are_no_skills_are_none() -> None:
    assert skills(
        "## Requirements\n\n- A degree\n\n### Technical skills\n\n- SQL\n\n### Education\n\n- A degree\n"
    ) == {"Technical skills": ["SQL"]}


def test_lines_are_those_of_the_page() -> None:
    guide = read_guide("Data Engineer\r\n\r\nSkills\r\n• SQL\r\n• Go • Rust\r\n")

    assert [(each.text, each.line) for each in guide.skills[0].items] == [("SQL", 4), ("Go", 5), ("Rust", 5)]


def test_a_number_within_an_item_begins_no_item_of_its_own() -> None:
    found = pieces("• Needs at least level 4. Seniors lead • Python 3. Not 2 • 1. One 2. Two")

    assert [each.text for each in found if each.text] == [
        "Needs at least level 4. Seniors lead",
        "Python 3. Not 2",
        "One",
        "Two",
    ]


def test_skills_behind_the_title_of_their_group_in_one_line() -> None:
    text = "Skills\n\nTechnical: SQL, Python (pandas, numpy)\nSoft: patience\nTongues: English is spoken by all of us\n"

    assert skills(text) == {
        "Technical": ["SQL", "Python (pandas, numpy)"],
        "Soft": ["patience"],
        "Tongues": ["English is spoken by all of us"],
    }
    assert skills("Skills\n\nNote: you need not know all of this.\n") == {}


@pytest.mark.parametrize(
    ("text", "overview"),
    [
        (
            "A data engineer builds pipelines. They are kept running.",
            ["A data engineer builds pipelines.", "They are kept running."],
        ),
        (
            "## What does a Data Engineer do?\n\nA data engineer builds pipelines.",
            ["A data engineer builds pipelines."],
        ),
        ("Data Engineers build pipelines.\n\nA second paragraph of some kind.", ["Data Engineers build pipelines."]),
        ("A data engineer builds pipelines.\n\n## Overview\n\nPipelines are built.", ["Pipelines are built."]),
        # no overview
        ("Data Engineers are in demand these days.", []),
        ("Data Engineers earn more than others do.", []),
        ("Data Engineers start at $90,000 a year.", []),
        ("Our site lists what data engineers do.", []),
        ("Data Engineering Managers lead teams of people.", []),
        ("## Outlook\n\n## Skills\n\n- SQL\n\n## History\n\nA data engineer builds pipelines.", []),
    ],
)
def test_the_first_paragraph_is_the_overview_where_it_says_what_one_does(text: str, overview: list[str]) -> None:
    assert texts(read_guide(TITLE + text).overview) == overview
