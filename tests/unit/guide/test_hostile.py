"""Whatever comes is read: never an exception, and in time that grows with its length."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.guide.reader import read_guide
from jobboard.guide.writer import guide_file
from jobboard.slots import replace
from tests.unit.guide.samples import NAMES, page, said

TODAY = date(2026, 11, 21)
TITLE = "# Data Engineer\n\n## Salary by experience\n\n"
PIECES = [
    "- Senior: $100,000 to $120,000 per year\n",
    "- a\n",
    "a $5 ",
    "• Average: $5 ",
    "Salary By Place And • ",
    "• Data Engineers earn 5. By doing these ",
    "  - a:\n    - b:\n",
    "| Senior | $5,000 |\n",
    "| Level ",
    "## Salary\n",
    "## Salary in 2024 (US Market)\n",
    "Meta:\n",
    "Salary\n\n",
    "(",
    "1,111",
    "1. A ",
    "\t \u00a0",
    "\r",
    "very good Python and ",
    "Data Engineer is ",
    "a. B",
    "**a** ",
    "\\",
    "a\t$5\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_page_and_no_faster(piece: str) -> None:
    """Eight times the page may take 24 times as long; where work is quadratic it takes 64 times as long."""
    small, large = (spent(TITLE + piece * (size // len(piece))) for size in (5_000, 40_000))
    assert large < 24 * small + 0.3


def spent(text: str) -> float:
    start = time.process_time()
    read_guide(guide_file(read_guide(text), "x", TODAY))
    return time.process_time() - start


@pytest.mark.parametrize("piece", ["x y. Z\n", "x "])
def test_what_is_longer_than_any_page_is_read_up_to_there(piece: str) -> None:
    assert "more than 400,000 characters" in str(read_guide(piece * (5_000_000 // len(piece))).problems)


def test_a_page_is_read_up_to_a_whole_line() -> None:
    items = "- Stay calm and write things down\n" * 12_500

    guide = read_guide(f"# Data Engineer\n\n## Skills\n\n{items}\n## Salary\n\n- Senior: $100,000\n")

    assert {item.text for item in guide.skills[0].items} == {"Stay calm and write things down"}
    assert (guide.figures, guide.problems[0].line) == ((), guide.skills[0].items[-1].line + 1)


LINES = st.sampled_from(
    ["", " ", "# Data Engineer", "## Salary", "## Pay by level", "### By place", "Overview", "More Careers",
     "- Senior: $5", "• Average: $120,000 • Range: $1–2k", "1. Meta:", "  - Base: ~$9,000+", "| Level | Base |",
     "|---|---|", "| Staff | €5k |", "a\tb\t$5", "**Skills**", "- **Taken in**: 2026-11-21", "## Source text", "```",
     "<!--", "-->", "> quote", "---", "===",
     "Berlin: 70.000 € brutto im Jahr", "The average salary for a Data Engineer is $5,000."]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join))
@settings(max_examples=100, deadline=None)
def test_whatever_is_read_can_be_written_and_says_the_same_again(text: str) -> None:
    guide = read_guide(text)

    again = read_guide(guide_file(guide, "x", TODAY))

    assert said(again) == said(guide)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(1 <= each.line <= len(lines) for each in guide.figures)


def test_signs_that_are_no_letters_reach_neither_the_guide_nor_its_file() -> None:
    skill, pay = "- S\x1b[31mQL\x00\u2028and\x85more \ue0a0\udc80", "- Seni\u200bor: $5\x070k"
    text = f"# Data\u202e Engineer\n\n## Skills\n\n{skill}\n\n## Pay\n\n{pay}\n"

    guide = read_guide(text)

    assert (guide.role, guide.skills[0].items[0].text) == ("Data Engineer", "S[31mQL and more")
    assert [(each.name, each.low) for each in guide.figures] == [("Senior", 50_000)]
    made = guide_file(replace(guide, role="Data\x1b Engineer", text=""), "a\u202eb", TODAY)
    assert not [sign for sign in made if not sign.isprintable() and sign != "\n"]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_that_breaks_off_gives_no_figure_that_the_whole_page_does_not(name: str) -> None:
    lines = page(name).text.split("\n")
    whole = {(each.line, each.low) for each in read_guide(page(name).text).figures}

    for end in range(1, len(lines), 7):
        assert {(each.line, each.low) for each in read_guide("\n".join(lines[:end])).figures} <= whole
