"""Rounds whose day is not written whole: the year that a weekday names, and the problem where none is certain."""

from __future__ import annotations

from datetime import date, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.due import has_a_plan
from jobboard.text.document import read_document
from jobboard.text.interviews.yearless import name_day
from jobboard.text.values import Facts

HEAD = "# Acme - Engineer\n\nStatus: interview\nApplied: 2026-11-01\n\n"


def read(lines: str, head: str = HEAD + "## Interviews\n") -> Facts:
    return read_document(f"{head}{lines}\n", "acme").facts


def rounds(lines: str, head: str = HEAD + "## Interviews\n") -> list[tuple[str | None, ...]]:
    return [(each.kind, each.when, each.date, each.time) for each in read(lines, head).rounds]


@pytest.mark.parametrize(
    ("lines", "kind", "when"),
    [
        ("- Thu 26 Nov 10:00 — meet the owner", "meet the owner", "Thu 26 Nov 10:00"),
        ("### Thu 26 Nov, 10:00 final", "final", "Thu 26 Nov, 10:00"),
        ("### Final round\nWhen: Thu 26 Nov 10:00", "Final round", "Thu 26 Nov 10:00"),
        ("### Final round\n- **When**: Thursday, November 26, 10am", "Final round", "Thursday, November 26, 10am"),
        ("### Final round on Thu 26 Nov\n- Time: 10:00", "Final round", "Thu 26 Nov 10:00"),
        ("### Gespräch\nWann: Do 26.11. 10:00", "Gespräch", "Do 26.11. 10:00"),
        ("### Final (Thu 26 Nov 10:00)", "Final", "Thu 26 Nov 10:00"),
        ("**Thu 26 Nov 10:00** Final round with Ann", "Final round", "Thu 26 Nov 10:00"),
        ("Thu 26 Nov 10:00: final round", "final round", "Thu 26 Nov 10:00"),
        ("| Date | Round |\n|---|---|\n| Thu 26 Nov 10:00 | Final |", "Final", "Thu 26 Nov 10:00"),
    ],
)
def test_a_weekday_names_the_year_of_its_day(lines: str, kind: str, when: str) -> None:
    assert rounds(lines) == [(kind, when, "2026-11-26", "10:00")]
    assert read(lines).problems == ()


def test_the_year_is_the_one_nearest_to_what_else_the_file_dates() -> None:
    december = HEAD.replace("2026-11-01", "2026-12-20") + "## Interviews\n"
    assert rounds("### Final\nWhen: Mon 4 Jan 10:00", december)[0][2] == "2027-01-04"
    logged = "# Acme\n\nStatus: interview\n\n## Notes\n- 2025-11-20: called\n\n## Interviews\n"
    assert rounds("### Final\nWhen: Wed 26 Nov", logged)[0][2] == "2025-11-26"
    assert rounds("### Screen (2026-11-12)\n\n### Final\nWhen: Thu 26 Nov", "# Acme\n\n## Interviews\n")[1][2] == (
        "2026-11-26"
    )


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ("26 Nov 10:00", "26 Nov has no year"),
        ("Fri 26 Nov 10:00", "26 Nov has no year"),
        ("Thu 27 Nov", "27 Nov has no year"),
        ("Thu 26 – Fri 27 Nov", "27 Nov has no year"),
        ("Thu 26 Nov or Fri 27 Nov", "26 Nov has no year"),
        ("Thu 26 Nov or Fri", "26 Nov has no year"),
        ("Thu 26 Nov?", "26 Nov has no year"),
        ("moved from Thu 26 Nov", "26 Nov has no year"),
        ("8/7/2026", "8/7/2026 can be read in two ways"),
        ("tomorrow 10am", "tomorrow is no date by itself"),
        ("Thursday 10:00", "“Thursday 10:00” is not a date"),
    ],
)
def test_a_day_in_doubt_is_a_problem_with_its_line(when: str, problem: str) -> None:
    facts = read(f"### SQL\nWhen: {when}")
    assert [(each.when, each.date) for each in facts.rounds] == [(when, None)]
    assert [(each.line, each.message) for each in facts.problems] == [(7, f"SQL: {problem}")]


def test_without_another_day_or_far_from_all_no_year_is_known() -> None:
    for head in ("# Acme\n\n", HEAD.replace("2026-11-01", "2026-02-01"), HEAD.replace("2026-11-01", "2027-08-01")):
        assert rounds("### SQL\nWhen: Thu 26 Nov", head + "## Interviews\n")[0][2] is None
    both = HEAD.replace("2026-11-01", "1998-11-01") + "## Notes\n- 2026-11-20: called\n\n## Interviews\n"
    assert rounds("### SQL\nWhen: Thu 26 Nov", both)[0][2] is None


@pytest.mark.parametrize(
    ("lines", "kind", "when"),
    [
        ("- 26 Nov 10:00 — meet the owner", "meet the owner", "26 Nov 10:00"),
        ("- Fri 26 Nov: meet the owner", "meet the owner", "Fri 26 Nov"),
        ("- 26 Nov: phone screen", "phone screen", "26 Nov"),
        ("26 Nov 10:00: meet the owner", "meet the owner", "26 Nov 10:00"),
        ("### 26 Nov, 10:00 final", "26 Nov, 10:00 final", "26 Nov, 10:00"),
        ("### Final round — tomorrow 10am", "Final round — tomorrow 10am", "tomorrow 10am"),
        ("**Date**: 26 Nov", "Interview", "26 Nov"),
        ("- [ ] 26 Nov 10:00 onsite", "onsite", "26 Nov 10:00"),
    ],
)
def test_wherever_a_round_may_stand_its_day_in_doubt_is_asked_for(lines: str, kind: str, when: str) -> None:
    assert rounds(lines) == [(kind, when, None, None)]
    assert len(read(lines).problems) == 1


@pytest.mark.parametrize(
    "lines",
    [
        "- 26 Nov: recruiter called back",
        "- they decide on 26 Nov at 10:00",
        "- 26 Nov 10:00: sent the papers",
        "26 Nov was a good day.",
        "They want to meet on\n26 Nov 10:00 with Ann",
        "- [ ] Thu 26 Nov: call Ann",
        "- Round 2/3, about 4 people",
        "**With**: Ann, 26 Nov",
    ],
)
def test_what_is_no_round_with_a_year_is_none_without(lines: str) -> None:
    assert rounds(lines) == []
    assert read(lines).problems == ()


@pytest.mark.parametrize("lines", ["### Round 2 (2026)", "### Round 2/3", "### SQL\nWhen: TBD", "### Sprint 2024 case"])
def test_a_number_in_the_name_of_a_round_is_no_day(lines: str) -> None:
    assert [each[1:] for each in rounds(lines)] == [(None, None, None)]
    assert read(lines).problems == ()


@pytest.mark.parametrize(
    ("lines", "plan"),
    [
        ("### SQL\nWhen: 26 Nov 10:00", True),
        ("### SQL\nWhen: 26 Nov 10:00\nResult: passed", False),
        ("### SQL\n", False),
        ("### SQL\nWhen: 2026-11-10", False),
    ],
)
def test_a_round_whose_day_is_in_doubt_may_be_to_come(lines: str, plan: bool) -> None:
    card = Card("acme", "acme.md", read(lines))
    assert has_a_plan(card, datetime(2026, 11, 24, 9)) is plan


def test_at_another_status_it_is_no_plan() -> None:
    applied = HEAD.replace("interview", "applied") + "## Interviews\n"
    card = Card("acme", "acme.md", read("### SQL\nWhen: 26 Nov 10:00", applied))
    assert not has_a_plan(card, datetime(2026, 11, 24, 9))


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-150, 150))
def test_any_day_near_another_one_is_found_by_its_weekday(near: date, away: int) -> None:
    day = date.fromordinal(near.toordinal() + away)
    named = name_day(f"{day:%a %d %b} 10:00", lambda: frozenset([near]))
    assert named is not None
    assert (named.iso, named.text, named.certain) == (day.isoformat(), f"{day} 10:00", True)


@pytest.mark.parametrize("unit", ["- Thu 26 Nov 10:00 — final\n", "Thu 26 Nov ", "### 26 Nov final\n", "Interview: "])
def test_a_text_ten_times_as_long_takes_ten_times_as_long_at_most(unit: str) -> None:
    def seconds(count: int) -> float:
        text = f"{HEAD}## Interviews\n{unit * (count // len(unit))}\n"
        start = process_time()
        read_document(text, "acme")
        return process_time() - start

    seconds(1_000)
    short = min(seconds(10_000) for _ in range(3))
    assert seconds(100_000) < 30 * short + 0.2
