"""Rounds as they stand in files: as jobboard writes them, and in the shapes in which people do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.document import Document, read_document
from jobboard.text.interviews.lines import label_lines
from jobboard.text.interviews.rounds import MOST
from jobboard.text.values import Round

HEAD = "# Acme - Engineer\n\n**Status**: Interview\n\n## Interviews\n\n"
"""The lines above the first round, which stands on line 7."""

WRITTEN = """### SQL
- **When**: 2026-12-01 14:00 PT, 45 min
- **With**: Dana Fox, Lee Park
- **Where**: https://meet.example/x
- **Result**: passed
- **Asked**:
  - Rank the orders: with ties (strong)
  - When: a question (gap)
- **Pay named**: $200–220k
- [x] Confirm the link and the time zone
- [ ] Thank-you note to Dana Fox within 24 hours
- [ ] Send thank you to Lee Park
- [x] Thank-you note to Kim Roe

#### Questions
- Result: not known
- [ ] thank the recruiter

## Notes
"""
LA = "America/Los_Angeles"


def read(text: str) -> Document:
    return read_document(HEAD + text, "acme")


def rounds(text: str) -> list[tuple[str | None, ...]]:
    """Kind, date, with whom and result of each round."""
    return [(each.kind, each.date, each.with_whom, each.result) for each in read(text).rounds]


def test_a_round_as_it_is_written_is_read_whole() -> None:
    (sql,) = read(WRITTEN).rounds
    assert sql == Round(
        7, "SQL", "2026-12-01 14:00 PT, 45 min", "2026-12-01", 45, "Dana Fox, Lee Park", "https://meet.example/x",
        "passed", "14:00", LA, end=23, thanks=3,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kind", "day", "whom", "result"),
    [
        ("Round 2: Technical (2026-12-01)", "Round 2: Technical", "2026-12-01", None, None),
        ("2026-12-01 – Phone screen with Jane Roe", "Phone screen", "2026-12-01", "Jane Roe", None),
        ("Phone screen ✅ passed", "Phone screen", None, None, "passed"),
        ("**Panel** — Dec 1, 2026 — cancelled", "Panel", "2026-12-01", None, "cancelled"),
        ("1. Onsite with Ann Lee and Kim (VP Data)", "Onsite (VP Data)", None, "Ann Lee and Kim", None),
        ("Chat with the hiring manager", "Chat", None, "the hiring manager", None),
        ("Tue 2026-12-01 14:00–15:00: Onsite", "Onsite", "2026-12-01", None, None),
        ("2026-12-01", "2026-12-01", "2026-12-01", None, None),
        ("Pairing with AI tools", "Pairing with AI tools", None, None, None),
        ("Technical: SQL and Python", "Technical: SQL and Python", None, None, None),
        ("Not passed", "Not passed", None, None, None),
        ("2026-12-01 and 2026-12-02 onsite", "2026-12-01 and 2026-12-02 onsite", None, None, None),
        ("Call (8/7/2026)", "Call (8/7/2026)", None, None, None),
    ],
)
def test_a_heading_says_what_it_says_beyond_doubt(
    title: str, kind: str, day: str | None, whom: str | None, result: str | None
) -> None:
    assert rounds(f"### {title}\ntext\n") == [(kind, day, whom, result)]


@pytest.mark.parametrize(
    "lines",
    [
        "- **When**: 2026-12-01 14:00 PT\n- **Duration**: 45 min\n",
        "**When:** 2026-12-01 14:00 PT, 45 min\n\n**With:** Ann\n",
        "When: 2026-12-01T14:00 PT (45 min)\nWith: Ann\n",
        "* 📅 **Date**: 2026-12-01\n* **Time**: 2:00 – 2:45 PM\n* **Time zone**: PT\n",
        "**Date**: 2026-12-01 · **Time**: 14:00 PT · **Length**: 45 minutes\n",
        "- Date: 2026-12-01 | Time: 14:00 PT | Duration: 45m\n",
        "| When | 2026-12-01 14:00 PT, 45 min |\n|---|---|\n| With | Ann |\n",
    ],
)
def test_labels_stand_in_bullets_bold_lines_plain_lines_and_tables(lines: str) -> None:
    (each,) = read(f"### SQL\n{lines}").rounds
    assert (each.kind, each.date, each.time, each.zone, each.minutes) == ("SQL", "2026-12-01", "14:00", LA, 45)


@pytest.mark.parametrize(
    ("lines", "time"),
    [
        ("- **When**: 2026-12-01 14:00 IST\n", None),
        ("- **When**: 2026-12-01 3:00\n", None),
        ("- **When**: 2026-12-01 9\n", None),
        ("- **When**: 2026-12-01, moved from 14:00\n", None),
        ("- **When**: 2026-12-01 14:00, with Ann\n", "14:00"),
    ],
)
def test_a_time_that_is_in_doubt_is_none_and_the_date_stays(lines: str, time: str | None) -> None:
    (each,) = read(f"### SQL\n{lines}").rounds
    assert (each.date, each.time) == ("2026-12-01", time)


def test_the_date_of_the_heading_and_the_time_below_it_are_one_moment() -> None:
    (each,) = read("### 2026-12-01 SQL\n- Time: 14:00 CET\n").rounds
    assert (each.when, each.date, each.time, each.zone) == (
        "2026-12-01 14:00 CET", "2026-12-01", "14:00", "Europe/Berlin",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "kind", "result"),
    [
        ("### Round 1\n- Type: LeetCode\n", "LeetCode", None),
        ("### SQL\n- Type: video call\n", "SQL", None),
        ("### SQL\n- Status: scheduled\n", "SQL", None),
        ("### SQL\n- Status: Passed, they call\n", "SQL", "Passed, they call"),
        ("### SQL\n- Result: TBD\n", "SQL", None),
    ],
)
def test_a_type_or_a_status_counts_where_it_says_what_is_wanted(lines: str, kind: str, result: str | None) -> None:
    assert rounds(lines) == [(kind, None, None, result)]


def test_dated_items_are_rounds_with_what_is_nested_below_them() -> None:
    text = (
        "- 2026-12-01: phone screen, passed\n"
        "- Tue 2026-12-08 14:00 PT – Onsite with Ann, Bob Lee\n"
        "  - Where: the tower\n  - [ ] Thank Ann\n\n"
        "- Panel (2026-12-10)\n"
        "- **Talk**\n  - When: 2026-12-11\n"
    )
    assert rounds(text) == [
        ("phone screen", "2026-12-01", None, "passed"),
        ("Onsite", "2026-12-08", "Ann, Bob Lee", None),
        ("Panel", "2026-12-10", None, None),
        ("Talk", "2026-12-11", None, None),
    ]
    onsite = read(text).rounds[1]
    assert (onsite.line, onsite.end, onsite.time, onsite.where, onsite.thanks) == (8, 10, "14:00", "the tower", 1)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-12-01: sent a thank-you note",
        "- they promised an answer by 2026-12-01",
        "- the recruiter is away and will call us back some time after 2026-12-01",
        "- 2026-12-01: APPLIED → INTERVIEW",
        "- 2026-12-01: passed",
        "- bring a pen",
        "- [ ] 2026-12-01: pack",
        "2026-12-01 was a good day.",
        "> - 2026-12-01: phone screen",
        "```\n- 2026-12-01: phone screen\n```",
        "### Preparation\n- read",
        "### Questions to ask\n- why",
        "| Date | Weather |\n|---|---|\n| 2026-12-01 | rain |",
        "**With**: Ann",
    ],
)
def test_what_is_no_round_beyond_doubt_is_none(line: str) -> None:
    assert rounds(f"{line}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**2026-12-01 – Phone screen**\n- With: Jane\n- 2026-12-03: a call\n\n**2026-12-08: Onsite**\ntext\n", 2),
        ("2026-12-01: phone screen with Jane, cancelled\n2026-12-08: onsite\n", 2),
    ],
)
def test_lines_of_text_that_begin_with_a_date_are_rounds(text: str, found: int) -> None:
    assert [each.date for each in read(text).rounds] == ["2026-12-01", "2026-12-08"][:found]
    assert read(text).rounds[0].with_whom == "Jane"


def test_the_rows_of_a_table_of_rounds_are_rounds() -> None:
    text = (
        "| # | Date | Round | With | Result |\n|---|:---|---|---|---|\n"
        "| 1 | 2026-12-01 14:00 PT | **Phone screen** | Jane | passed |\n| 2 | TBD | Onsite | | |\n| | | | | |\n"
    )
    assert rounds(text) == [("Phone screen", "2026-12-01", "Jane", "passed"), ("Onsite", None, None, None)]
    assert [(each.line, each.end, each.time) for each in read(text).rounds] == [(9, 9, "14:00"), (10, 10, None)]


def test_what_is_nested_below_a_label_or_has_a_box_states_nothing() -> None:
    (each,) = read("### SQL\n- **Asked**:\n  - With: which index?\n- [ ] Where: find out\n").rounds
    assert (each.with_whom, each.where) == (None, None)


@pytest.mark.parametrize("mark", ["", "- "])
def test_an_interview_that_the_section_itself_tells_of_is_a_round(mark: str) -> None:
    lines = ("**Date**: 2026-12-01\n", "**Time**: 2:00 PM\n", "**With**: Jane\n")
    (each,) = read("".join(mark + line for line in lines) + "\n## Notes\n").rounds
    assert (each.line, each.kind, each.date, each.time, each.with_whom, each.end) == (
        5, "Interview", "2026-12-01", "14:00", "Jane", 9,
    )  # fmt: skip


def test_deeper_headings_belong_to_their_round_and_are_none() -> None:
    text = "### SQL\n#### Notes\nx\n#### 2026-12-01\n### Onsite\n#### Panel\n\n\n## Notes\n#### Talk\n"
    assert [(each.kind, each.line, each.end) for each in read(text).rounds] == [("SQL", 7, 10), ("Onsite", 11, 12)]


def test_the_lines_that_only_state_what_a_round_has_are_known() -> None:
    document = read(WRITTEN + "- Result: x\n")
    lines = [document.outline.lines[each] for each in label_lines(document.outline, document.rounds[0])]
    assert lines == WRITTEN.splitlines()[1:5]
    twice = read("### SQL\n- With: Ann\n- With: Bob\n")
    assert list(label_lines(twice.outline, twice.rounds[0])) == [7]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_any_newline_will_do(newline: str) -> None:
    text = (HEAD + WRITTEN).replace("\n", newline)
    assert read_document(text, "acme").rounds == read(WRITTEN).rounds


PIECES = st.sampled_from(
    ["### ", "#### ", "- ", "  - ", "- [ ] ", "| ", " | ", "**", ": ", "2026-12-01", "14:00", " PT", ", ", "45 min",
     "When", "With", "Date", "Round", "thank", " with Ann", " passed", "(", ")", "SQL", "\n", "\n\n", "|---|---|\n",
     "## Notes\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_rounds_stand_in_order_each_in_lines_of_its_own(text: str) -> None:
    document = read(text)
    upto = 0
    for each in document.rounds:
        assert upto < each.line <= each.end <= len(document.outline.lines)
        assert each.kind
        assert each.time is None or each.date is not None
        upto = each.end
    assert document.facts.rounds == document.rounds


def test_of_more_rounds_than_anybody_has_the_first_are_read() -> None:
    assert len(read("- 2026-12-01: call\n" * (MOST + 9)).rounds) == MOST
