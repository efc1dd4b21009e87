"""What a column draws, and how little of it a key makes it draw again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from jobboard.board.card import Card
from jobboard.board.face import Face, Part, face
from jobboard.text.clean import CleanText
from jobboard.text.values import Problem
from jobboard.ui.widgets import pen
from jobboard.ui.widgets.column import CardColumn
from tests.ui.builders import Stage, card, cards, stage

pytestmark = pytest.mark.anyio


def drawn(played: Stage, status: str) -> list[str]:
    """The lines of a column as text, without the blanks at the right."""
    column = played.app.screen.query_one(f"#column-{status.lower()}", CardColumn)
    return [column.render_line(y).text.rstrip() for y in range(column.size.height)]


async def test_a_head_counts_the_open_cards_and_those_that_are_ready() -> None:
    played = stage([card("a"), card("b", done=1, total=1), card("c", outcome="ghosted")])
    async with played.app.run_test(size=(120, 30)):
        assert drawn(played, "PREPARED")[0] == " Prepared 2 · 1 ready"


async def test_a_head_is_cut_before_its_counts_are() -> None:
    played = stage([card(f"c{number}", status="DID_NOT_APPLY") for number in range(1234)])
    async with played.app.run_test(size=(17, 30)) as pilot:
        await pilot.press("1")
        assert drawn(played, "DID_NOT_APPLY")[0] == " Did not a… 1234"


async def test_the_column_with_the_cursor_has_a_heavy_rule_and_its_card_a_bar() -> None:
    played = stage([card("a"), card("b", status="APPLIED")])
    async with played.app.run_test(size=(120, 30)):
        assert drawn(played, "PREPARED")[1:3] == [" " + "━" * 21, "▌A"]
        assert drawn(played, "APPLIED")[1:3] == [" " + "─" * 21, " B"]


async def test_the_foot_says_how_many_are_closed_and_hidden_and_how_many_are_below() -> None:
    played = stage([*cards(20), card("x", outcome="ghosted"), card("y", outcome="rejected")])
    async with played.app.run_test(size=(120, 18)) as pilot:
        assert drawn(played, "PREPARED")[-1] == " +2 closed        16 ▾"
        await pilot.press("c")
        assert drawn(played, "PREPARED")[-1] == "                  18 ▾"


async def test_a_column_scrolls_by_whole_cards_and_says_how_many_are_above() -> None:
    played = stage(cards(20))
    async with played.app.run_test(size=(120, 18)) as pilot:
        await pilot.press("G")
        lines = drawn(played, "PREPARED")
        assert lines[1].endswith(" 16 ▴")
        assert "▌C00019" in lines
        await pilot.press("g", "g")
        assert drawn(played, "PREPARED")[2] == "▌C00000"


async def test_cards_take_the_room_of_what_is_known() -> None:
    played = stage([card("a", position=None), card("b", total=3), card("c")])
    async with played.app.run_test(size=(120, 30)):
        assert drawn(played, "PREPARED")[2:11] == ["▌A", "", " B", " Engineer", " prep 0/3", "", " C", " Engineer", ""]


async def test_the_mark_of_a_problem_stands_at_the_right() -> None:
    played = stage([card("a", problems=(Problem(1, "?"),), changed="2026-11-20")])
    async with played.app.run_test(size=(120, 30)):
        assert drawn(played, "PREPARED")[2] == "▌A               ! 5 d"


@pytest.mark.parametrize(
    ("width", "third"),
    [
        (60, "technical with Ann Lee · 3/5 · write to the recruiter"),
        (40, "technical with Ann Lee · 3/5 · write to…"),
        (30, "technical with Ann Lee · 3/5"),
        (21, "technical with… · 3/5"),
        (12, "techn… · 3/5"),
        (8, "technical with Ann Lee"),
    ],
)
def test_of_a_third_line_the_longest_part_is_cut_and_the_last_one_goes(width: int, third: str) -> None:
    parts = tuple(Part(CleanText(text)) for text in ("technical with Ann Lee", "3/5", "write to the recruiter"))
    kept = pen.fitting(parts, width)
    assert " · ".join(part.text for part in kept) == third


async def test_a_wide_column_tells_the_location_beside_the_position() -> None:
    played = stage([card("a", location="Berlin, Germany"), card("b", position="x" * 30, location="Rome")])
    async with played.app.run_test(size=(200, 30)) as pilot:
        assert drawn(played, "PREPARED")[3] == "▌Engineer              Berlin, Germany"
        assert drawn(played, "PREPARED")[6] == " " + "x" * 30 + "   Rome"
        await pilot.resize_terminal(160, 30)
        assert drawn(played, "PREPARED")[3] == "▌Engineer"


async def test_another_theme_leaves_nothing_of_the_one_before() -> None:
    played, fresh = (stage([card("a", total=2), card("b")], theme=theme) for theme in ("gruvbox", "atom-one-light"))
    async with played.app.run_test(size=(120, 12)) as pilot:
        await settled(pilot)
        played.app.theme = "atom-one-light"
        await settled(pilot)
        switched = [list(strip) for strip in played.app.screen._compositor.render_strips()]
    async with fresh.app.run_test(size=(120, 12)) as pilot:
        await settled(pilot)
        assert switched == [list(strip) for strip in fresh.app.screen._compositor.render_strips()]


@pytest.fixture
def lines_painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines that columns have painted anew, as they come; a column that is painted whole gives 0 to 99."""
    painted: list[int] = []
    whole = CardColumn.refresh

    def counted(self: CardColumn, *regions: Region, **rest: Any) -> CardColumn:
        for region in regions or [Region(0, 0, 0, 100)]:
            painted.extend(region.line_range)
        return whole(self, *regions, **rest)

    monkeypatch.setattr(CardColumn, "refresh", counted)
    return painted


@pytest.mark.parametrize("count", [10, 3_000])
async def test_a_step_paints_two_cards_however_many_there_are(count: int, lines_painted: list[int]) -> None:
    played = stage(cards(count))
    async with played.app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        lines_painted.clear()
        await pilot.press("j")
        assert sorted(lines_painted) == [2, 3, 5, 6]


@pytest.mark.parametrize("count", [10, 3_000])
async def test_a_step_to_the_side_paints_two_cards_and_two_heads(count: int, lines_painted: list[int]) -> None:
    played = stage([*cards(count), card("x", status="APPLIED")])
    async with played.app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        lines_painted.clear()
        await pilot.press("l")
        assert sorted(lines_painted) == [0, 0, 1, 1, 2, 2, 3, 3]


async def test_a_move_does_not_paint_the_columns_it_does_not_touch(lines_painted: list[int]) -> None:
    played = stage(cards(3_000))
    async with played.app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        lines_painted.clear()
        await pilot.press("L")
        assert 0 < len(lines_painted) <= 2 * 38


async def test_cards_that_only_slide_are_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    played = stage(cards(3_000))
    async with played.app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        drawn_anew: set[str] = set()

        def noted(card: Card, now: datetime, failed: Sequence[str]) -> Face:
            drawn_anew.add(card.id)
            return face(card, now, failed)

        monkeypatch.setattr(pen, "face", noted)
        await pilot.press("L")
        await settled(pilot)
        assert drawn_anew == {"c00000", "c00012"}


async def settled(pilot: Pilot[None]) -> None:
    """Everything that the start put off is done."""
    await pilot.pause()
    await pilot.pause()
