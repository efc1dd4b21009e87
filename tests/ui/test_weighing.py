"""Criteria over real files: what the pane tells of them, what keys answer, and what the board makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.ui.screens.compare import CompareScreen
from tests.ui.play import until
from tests.ui.shelf import WIDE, Shelf, shelf

pytestmark = pytest.mark.anyio

PROFILE = """# What I look for

Must have:

- Fully remote
- Staff level or above
- Engineering-focused

Nice to have:

- Founding role
"""
ROOT = """# Root Insurance - Staff Machine Learning Engineer II

- **Company**: Root Insurance
- **Position**: Staff Machine Learning Engineer II
- **Location**: Remote - US
- **Application Status**: PREPARED
"""
LEEDS = """# Acme - Staff Engineer

- **Status**: PREPARED
- **Location**: Leeds (hybrid)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "_profile.md").write_text(PROFILE, encoding="utf-8")
    (path / "root.md").write_text(ROOT, encoding="utf-8")
    (path / "leeds.md").write_text(LEEDS, encoding="utf-8")
    return path


def drawn(played: Shelf, card_id: str) -> str:
    """The lines of the column with that card, as they are on the screen."""
    column = next(each for each in played.board.query("CardColumn") if each.id == "column-prepared")
    lines = [column.render_line(y).text for y in range(column.size.height)]
    at = next(y for y, line in enumerate(lines) if card_id in line)
    return "\n".join(lines[at : at + 3])


def compared(played: Shelf) -> set[str]:
    """The companies that stand side by side."""
    screen = played.app.screen
    assert isinstance(screen, CompareScreen)
    return {each.name for each in screen._comparison.offers}


async def test_each_criterion_stands_with_what_says_so_and_its_line(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Does it fit?")
        shown = "\n".join(played.shown)
        assert "2 of 3 must-haves met, 1 open" in shown
        parts = ("Fully", "Staff level", "Engineering")
        lines = {text: next(line for line in played.shown if text in line) for text in parts}
        assert "✓" in lines["Fully"]
        assert lines["Fully"].rstrip("│ ").endswith("Remote - US, line 5")
        assert "✓" in lines["Staff level"]
        assert "Staff Machine Learning Engineer II, line 4" in shown
        assert "?" in lines["Engineering"]


async def test_space_answers_what_is_not_known_and_goes_on_from_answer_to_answer(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Does it fit?")
        await played.to(pilot, "Engineering-focused")
        await pilot.press("space")
        await until(pilot, lambda: played.text("root.md") == f"{ROOT}\n## Criteria\n\n- Engineering-focused: yes\n")
        await until(pilot, lambda: any("you say" in line for line in played.shown))
        assert played.here == "Engineering-focused"
        await pilot.press("space", "space", "space")
        await until(pilot, lambda: played.text("root.md").endswith("- Engineering-focused: yes\n"))
        await pilot.press("u", "u", "u", "u")
        await until(pilot, lambda: played.text("root.md") == ROOT)


async def test_enter_offers_all_three_answers(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Does it fit?")
        await played.to(pilot, "Founding role")
        await pilot.press("enter", "2")
        await until(pilot, lambda: "- Founding role: no\n" in played.text("root.md"))


async def test_what_the_file_says_is_never_written_and_only_overruled_by_enter(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Does it fit?")
        await played.to(pilot, "Fully remote")
        await pilot.press("space")
        assert "the file says so" in played.notice
        assert played.text("root.md") == ROOT
        await pilot.press("enter", "2")
        await until(pilot, lambda: "- Fully remote: no\n" in played.text("root.md"))
        await until(pilot, lambda: "✗" in drawn(played, "Root"))


async def test_a_card_that_fails_a_must_have_is_marked_as_soon_as_the_profile_says_so(folder: Path) -> None:
    (folder / "_profile.md").unlink()
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        assert "✗" not in drawn(played, "Acme")
        (folder / "_profile.md").write_text(PROFILE, encoding="utf-8")
        await until(pilot, lambda: "✗" in drawn(played, "Acme"))
        assert "✗" not in drawn(played, "Root")
        (folder / "_profile.md").write_text("# Nothing yet\n", encoding="utf-8")
        await until(pilot, lambda: "✗" not in drawn(played, "Acme"))


async def test_the_filter_asks_how_cards_fit_and_is_read_again_with_the_profile(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "✗" in drawn(played, "Acme"))
        await pilot.press("slash", *"fit:failed", "enter")
        assert [card.id for card in played.board.view.board] == ["leeds"]
        (folder / "_profile.md").write_text(PROFILE.replace("Fully remote", "Permanent"), encoding="utf-8")
        await until(pilot, lambda: not len(played.board.view.board))


async def test_open_must_haves_are_questions_for_the_next_round(folder: Path) -> None:
    text = ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n\n### Recruiter screen — 2026-12-01 10:00\n"
    (folder / "root.md").write_text(text, encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Next: Recruiter")
        await played.to(pilot, "Your must-haves")
        await pilot.press("j", "space")
        await until(pilot, lambda: "[x] " in played.text("root.md"))
        assert "Engineering-focused" in played.text("root.md").split("Recruiter screen")[1]


async def test_without_a_profile_nothing_is_said_of_criteria(folder: Path) -> None:
    (folder / "_profile.md").unlink()
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Root Insurance")
        assert not any("Does it fit" in line for line in played.shown)


OFFER = """# {name} - Staff Engineer

- **Status**: OFFER

## Offer

- **Base**: {base}
"""


async def test_w_lays_the_open_offers_side_by_side_and_goes_back(folder: Path) -> None:
    (folder / "north.md").write_text(OFFER.format(name="Northwind", base="$215,000"), encoding="utf-8")
    (folder / "tail.md").write_text(OFFER.format(name="Tailspin", base="$190,000"), encoding="utf-8")
    ended = OFFER.format(name="Woodgrove", base="$150,000").replace("OFFER\n", "OFFER\n- **Outcome**: declined\n")
    (folder / "wood.md").write_text(ended, encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.press("5", "w")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        assert compared(played) == {"Northwind", "Tailspin"}
        await pilot.press("escape")
        assert len(played.app.screen_stack) == 1


async def test_w_weighs_the_marked_cards_and_where_there_is_no_offer_it_says_so(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.press("w")
        assert "there is no open offer" in played.notice
        await pilot.press("2", "space", "space", "w")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        assert compared(played) == {"Acme", "Root Insurance"}


async def test_the_palette_opens_the_profile_and_begins_one_where_there_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "_profile.md").unlink()
    monkeypatch.setenv("VISUAL", "true")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        played.board.action_profile()
        await until(pilot, (folder / "_profile.md").exists)
        assert "Must have" in played.text("_profile.md")
        (folder / "_profile.md").write_text("mine", encoding="utf-8")
        played.board.action_profile()
        await pilot.pause()
        assert played.text("_profile.md") == "mine"


async def test_a_profile_that_cannot_be_read_or_is_not_understood_says_so(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "✗" in drawn(played, "Acme"))
        (folder / "_profile.md").write_bytes(PROFILE.encode("utf-16"))
        await until(pilot, lambda: "_profile.md: It is UTF-16" in played.notice)
        (folder / "_profile.md").write_text(PROFILE + "\nPay floor: enough\n", encoding="utf-8")
        await until(pilot, lambda: "✗" in drawn(played, "Acme"))
        await played.open(pilot, "root", "Does it fit?")
        await until(pilot, lambda: any("! _profile.md:13: " in line for line in played.shown))
