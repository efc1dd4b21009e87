"""The offer in the pane: a line for each part, stated or to be filled in, and what it comes to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.desk import write
from tests.ui.play import until
from tests.ui.shelf import WIDE, Shelf, shelf

pytestmark = pytest.mark.anyio

ACME = """# Acme - Engineer

- **Status**: OFFER

## Offer

- **Base**: $200,000
- **Bonus**: 10 %
- **Perks**: tea
- **Benefits**: health
"""


@pytest.fixture
def played(tmp_path: Path) -> Shelf:
    (tmp_path / "acme.md").write_text(ACME, encoding="utf-8")
    (tmp_path / "globex.md").write_text(
        "# Globex - Baker\n\n- **Status**: OFFER\n- **Deadline**: 2026-12-01\n", encoding="utf-8"
    )
    return shelf(tmp_path)


async def test_each_part_has_a_line_and_says_what_it_comes_to(played: Shelf) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        lines = [" ".join(line.split()).strip("▌ ") for line in played.shown]
        assert "base $200,000" in lines
        assert "bonus 10 % $20,000 a year" in lines
        assert "equity –" in lines
        assert "answer by –" in lines
        assert "vesting –" in lines
        assert "relocation –" in lines
        assert any(line.startswith("w lays 2 offers side by side; Globex is to be answered first") for line in lines)


@pytest.mark.parametrize(
    ("part", "typed", "line"),
    [
        ("base", "$210,000", "- **Base**: $210,000"),
        ("equity", "$120k over 4 years", "- **Equity**: $120k over 4 years"),
        ("answer by", "fri", "- **Answer by**: 2026-11-27"),
        ("start", "mon", "- **Start**: 2026-11-30"),
    ],
)
async def test_enter_edits_a_part_in_place(played: Shelf, part: str, typed: str, line: str) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        played.pane.to_key(f"offer:{part}")
        await pilot.press("enter")
        await pilot.press("ctrl+u")
        await write(pilot, typed)
        await pilot.press("enter")
        await until(pilot, lambda: line in played.text("acme.md"))
        new = ACME.replace("- **Base**: $200,000", line) if part == "base" else f"{ACME}{line}\n"
        assert played.text("acme.md") == new
        await until(pilot, lambda: f"{part} → " in played.notice)


async def test_what_is_typed_says_what_it_would_come_to(played: Shelf) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        played.pane.to_key("offer:equity")
        await pilot.press("enter")
        await write(pilot, "$100k, 40/30/20/10")
        screen = "\n".join(strip.text for strip in played.app.screen._compositor.render_strips())
        assert "by year $40,000, $30,000, $20,000, $10,000" in screen


async def test_a_part_on_two_lines_is_left_to_the_editor(played: Shelf) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        contents = played.board._contents
        assert contents is not None
        assert contents.act_of("offer:benefits").line == "text"  # type: ignore[union-attr]


async def test_a_part_that_was_changed_meanwhile_is_left_as_it_is(played: Shelf) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        played.pane.to_key("offer:base")
        await pilot.press("enter")
        other = ACME.replace("$200,000", "$205,000")
        (played.path / "acme.md").write_text(other, encoding="utf-8")
        await pilot.press("ctrl+u")
        await write(pilot, "$210,000")
        await pilot.press("enter")
        await until(pilot, lambda: "on the disk now" in played.notice)
        assert played.text("acme.md") == other


async def test_every_part_can_be_chosen_among_the_facts(played: Shelf) -> None:
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        await pilot.press("f")
        await write(pilot, "offer: sign")
        await pilot.press("enter")
        await write(pilot, "$20k")
        await pilot.press("enter")
        await until(pilot, lambda: "- **Sign-on**: $20k\n" in played.text("acme.md"))


async def test_the_criteria_are_laid_against_what_is_offered(played: Shelf) -> None:
    (played.path / "_profile.md").write_text("Must have:\n- $190k+\n", encoding="utf-8")
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "acme", "The offer")
        played.pane.to_key("criterion:$190k+")
        await until(pilot, lambda: any("$190k+" in line for line in played.shown))
        line = next(line for line in played.shown if "$190k+" in line)
        assert "✓" in line
        assert "the offer’s base: $200,000, line 7" in line
