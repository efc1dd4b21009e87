"""What was quiet for long, over real files: listed, marked, closed after one question, taken back with one key."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from jobboard.ui.widgets.work_lines import WorkLines
from tests.ui.play import until
from tests.ui.shelf import WIDE, Shelf, shelf, written
from tests.ui.test_today import above, drawn, listed

pytestmark = pytest.mark.anyio

MORNING = datetime(2026, 11, 25, 9, 0)


def application(company: str, day: str, more: str = "") -> str:
    return f"# {company} - Clerk\n\n- **Status**: APPLIED\n{more}\n## History\n\n- {day}: PREPARED → APPLIED\n"


FILES = {
    "alder": application("Alder", "2026-08-01"),
    "beech": application("Beech", "2026-09-01"),
    "cedar": application("Cedar", "2026-10-20"),
    "date": application("Date Palm", "2026-08-15", "- **Next**: call them 2026-12-01\n"),
    "elder": application("Elder", "2026-11-20"),
}
"""Quiet for 116, 85 and 36 days; one with a plan; one that is fresh."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(FILES, tmp_path)


def closed(played: Shelf) -> set[str]:
    """The files that say that nobody answered."""
    return {name for name in FILES if "ghosted" in played.text(f"{name}.md")}


async def sweep(pilot: Pilot[None], played: Shelf) -> None:
    await pilot.press("S")
    await until(pilot, lambda: bool(played.board.query(WorkLines)) and bool(drawn(played)))


async def answer(pilot: Pilot[None], played: Shelf, *keys: str) -> None:
    """Answer the one question."""
    await until(pilot, lambda: len(played.app.screen_stack) > 1)
    await pilot.press(*keys)


async def test_the_longest_quiet_leads_and_what_has_a_plan_is_only_counted(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        assert listed(played) == ["Alder", "Beech", "Cedar"]
        assert above(played).startswith("Quiet for 30 days or longer  3 · 1 more has a plan or waits for you")
        assert "116 d quiet" in drawn(played)[1]
        assert "last sign 1 Aug" in drawn(played)[1]


async def test_all_are_closed_after_one_question_and_come_back_with_one_key(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("X")
        assert closed(played) == set()
        await answer(pilot, played, "enter")
        await until(pilot, lambda: closed(played) == {"alder", "beech", "cedar"})
        await until(pilot, lambda: listed(played) == [])
        await pilot.press("u")
        await until(pilot, lambda: closed(played) == set())
        assert {name: played.text(f"{name}.md") for name in FILES} == FILES
        await until(pilot, lambda: listed(played) == ["Alder", "Beech", "Cedar"])


async def test_only_the_marked_ones_are_closed(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("j", "space", "X")
        await answer(pilot, played, "enter")
        await until(pilot, lambda: closed(played) == {"beech"})
        await until(pilot, lambda: listed(played) == ["Alder", "Cedar"])


@pytest.mark.parametrize("key", ["escape", "2"])
async def test_nothing_is_closed_where_the_person_says_no(folder: Path, key: str) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("X")
        await answer(pilot, played, key)
        await until(pilot, lambda: len(played.app.screen_stack) == 1)
        assert {name: played.text(f"{name}.md") for name in FILES} == FILES
        assert listed(played) == ["Alder", "Beech", "Cedar"]


async def test_another_number_of_days_is_asked_for_with_the_same_key(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("S")
        await answer(pilot, played, "backspace", "backspace", *"80", "enter")
        await until(pilot, lambda: listed(played) == ["Alder", "Beech"])
        assert above(played).startswith("Quiet for 80 days or longer")
        await pilot.press("escape", "S")
        await until(pilot, lambda: listed(played) == ["Alder", "Beech"])


async def test_what_was_closed_is_opened_again_with_one_key_and_its_history_says_so(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("x", "g")
        await until(pilot, lambda: closed(played) == {"alder"})
        await pilot.press("3", "c", "G", "x")
        await until(pilot, lambda: "- 2026-11-25: ghosted → APPLIED" in played.text("alder.md"))


async def test_an_empty_list_is_not_taken_for_another(folder: Path) -> None:
    for name in ("alder", "beech", "cedar", "date"):
        (folder / f"{name}.md").unlink()
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        assert any("nothing is quiet for 30 days" in line for line in drawn(played))
        await pilot.press("t")
        await until(pilot, lambda: any("nothing with a day is ahead" in line for line in drawn(played)))
        (folder / "fern.md").write_text("# Fern - Clerk\n\n- **Status**: APPLIED\n- **Next**: call 2026-12-01\n")
        await until(pilot, lambda: any("next: Tue 1 · Fern · call" in line for line in drawn(played)))
        await pilot.press("escape", "t")
        await until(pilot, lambda: any("next: Tue 1 · Fern · call" in line for line in drawn(played)))


async def test_marks_among_the_columns_are_not_meant_in_the_list(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        played.board.look(played.board.view.to_card("elder"))
        await pilot.press("space")
        await sweep(pilot, played)
        await pilot.press("X")
        await until(pilot, lambda: "nothing that is marked is in this list" in played.notice)
        await pilot.press("x", "g")
        await until(pilot, lambda: closed(played) == {"alder"})


async def test_who_answers_while_the_question_stands_is_not_closed(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await sweep(pilot, played)
        await pilot.press("X")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        (folder / "beech.md").write_text(FILES["beech"] + "- 2026-11-24: they called\n", encoding="utf-8")
        await until(pilot, lambda: listed(played) == ["Alder", "Cedar"])
        await pilot.press("enter")
        await until(pilot, lambda: closed(played) == {"alder", "cedar"})
