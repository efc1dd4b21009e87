"""Single lines and headings that tell of an interview: with a box, a bold day, nothing but a day and a name."""

from __future__ import annotations

import pytest

from jobboard.text.document import read_document

HEAD = "# Acme - Engineer\n\nStatus: interview\nApplied: 2026-11-01\n\n"
INTERVIEWS = "## Interviews\n\n"


def rounds(text: str) -> list[tuple[str | None, ...]]:
    """Kind, date, time and with whom of each round."""
    found = read_document(f"{HEAD}{text}\n", "acme").rounds
    return [(each.kind, each.date, each.time, each.with_whom) for each in found]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        (f"{INTERVIEWS}- [ ] 2026-11-25 10:00 onsite", "onsite", None),
        (f"{INTERVIEWS}- [x] 2026-11-25 10:00 phone screen with Ann", "phone screen", "Ann"),
        (f"{INTERVIEWS}**25 Nov 2026 10:00** Video call with Ann", "Video call", "Ann"),
        (f"{INTERVIEWS}**25 Nov 2026, 10:00:** Meet the owner", "Meet the owner", None),
        ("## Interview 25.11.2026, 10:00 Uhr\nFrau Meier", "Interview", None),
        ("## Phone screen (2026-11-25 10:00) with Ann", "Phone screen", "Ann"),
        ("## Interview\n2026-11-25 10:00 with Ann", "Interview", "Ann"),
        ("## Interview\n2026-11-25 10:00 with Ann Lee and Bob", "Interview", "Ann Lee and Bob"),
        ("## Interview\n\nWed 25 Nov 2026, 10:00", "Interview", None),
        ("Interview date: 2026-11-25 10:00", "Interview", None),
        ("- **Interview date:** 2026-11-25 10:00", "Interview", None),
        ("Interview: 2026-11-25 10:00 with Ann", "Interview", "Ann"),
        ("Next interview: Wed 25 Nov, 10:00, onsite", "onsite", None),
        ("## Interview prep\n- [ ] read\n\nInterview: 2026-11-25 10:00 with Ann", "Interview", "Ann"),
    ],
)
def test_a_line_that_names_a_day_and_an_interview_is_a_round(text: str, kind: str, whom: str | None) -> None:
    assert rounds(text) == [(kind, "2026-11-25", "10:00", whom)]


def test_lines_below_each_other_are_rounds_each() -> None:
    assert [each[1] for each in rounds("## Interview\n2026-11-25 10:00 with Ann\n2026-11-26: onsite")] == [
        "2026-11-25",
        "2026-11-26",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{INTERVIEWS}- [ ] 2026-11-25 10:00 call",
        f"{INTERVIEWS}- [ ] 2026-11-25 10:00 call Ann",
        f"{INTERVIEWS}- [ ] 2026-11-25 10:00 confirm the interview",
        f"{INTERVIEWS}- [ ] 2026-11-25 onsite",
        f"{INTERVIEWS}- Prepare\n  - [ ] 2026-11-25 10:00 onsite",
        f"{INTERVIEWS}**25 Nov 2026 10:00** they called back",
        f"{INTERVIEWS}**25 Nov 2026** the recruiter called back",
        "## Interview\nThey would like to see me on\n2026-11-25 10:00 with Ann",
        "## Interview\n2026-11-25 10:00 with Ann was good",
        "## Interview\n2026-11-25 with Ann",
        "## Interview questions of 2026-11-25",
        "## Interview prep, until 2026-11-25",
        "## Notes\n### Interview 2026-11-25\nWhat others wrote.",
        "## Job Description\n### Phone screen 2026-11-25",
        "## Job Description\nInterview date: 2026-11-25 10:00",
        "## Notes\nInterview date: 2026-11-25 10:00",
        "- [ ] Interview: 2026-11-25 10:00",
        "Interview: they call by 2026-11-25",
        "Interview: prepare until 2026-11-25 10:00",
        "Interview date: to be told",
        "After the interview: 2026-11-25 10:00",
        "```\nInterview date: 2026-11-25 10:00\n```",
    ],
)
def test_what_may_be_something_else_is_none(text: str) -> None:
    assert rounds(text) == []


def test_a_line_outside_counts_only_where_no_section_tells_of_a_round() -> None:
    assert rounds(f"Interview date: 2026-11-25 10:00\n\n{INTERVIEWS}### SQL (2026-11-25 10:00)") == [
        ("SQL", "2026-11-25", "10:00", None)
    ]


def test_what_stands_below_the_heading_of_a_round_is_its_own() -> None:
    text = "## Interview 25.11.2026, 10:00 Uhr\nWith: Ann\n\n### Interview 3 (2026-11-26)\n\n## Notes"
    assert rounds(text) == [("Interview", "2026-11-25", "10:00", "Ann")]
