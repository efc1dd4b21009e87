"""The pane over real files: what is ticked, folded and edited there, and what then stands on the disk."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from textual import events

from jobboard.board.card import Card
from jobboard.ui.pane.subject import Subject
from tests.ui.play import until
from tests.ui.shelf import NARROW, WIDE, shelf

pytestmark = pytest.mark.anyio

ROOT = """# Root Insurance - Staff Machine Learning Engineer II

- **Application Status**: PREPARED
- **Application Date**: [TBD]
- **Recruiter**: Priya

## Job Description
Somebody who knows how models are shipped.
- [ ] not a box of mine

## Application Strategy
1. Customize the resume
2. Emphasize production
   with figures

## Resume bullet points to highlight
- Work experience:
  - Ottermill: the platform
- Education:
  - Temple: statistics

## Follow-up Questions
- How mature is it?

## Notes
- Remote
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "root.md").write_text(ROOT, encoding="utf-8")
    (path / "acme.md").write_text("**Company:** Acme\n**Status:** PREPARED\n", encoding="utf-8")
    return path


async def test_space_ticks_the_line_and_again_takes_the_tick_away(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        assert played.here == "Customize the resume"
        await pilot.press("space")
        await until(pilot, lambda: played.text("root.md") == ROOT.replace("1. Cust", "1. [x] Cust"))
        await until(pilot, lambda: any("[x] Customize" in line for line in played.shown))
        assert played.here == "Customize the resume"
        await pilot.press("space")
        await until(pilot, lambda: played.text("root.md") == ROOT.replace("1. Cust", "1. [ ] Cust"))


async def test_a_tick_counts_on_the_card_before_it_is_written(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("space")
        card = played.board.view.card
        assert card is not None
        assert (card.facts.done, card.facts.total) == (1, 4)


async def test_many_ticks_at_once_are_all_written(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("space", "j", "space", "j", "j", "j", "j", "space")
        await until(pilot, lambda: played.text("root.md").count("[x]") == 3)
        assert "- [x] Ottermill" in played.text("root.md")
        await pilot.press("u", "u", "u")
        await until(pilot, lambda: played.text("root.md") == ROOT)


async def test_what_somebody_else_ticked_meanwhile_stays_and_is_shown(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        (folder / "root.md").write_text(ROOT.replace("2. Emph", "2. [x] Emph"), encoding="utf-8")
        await until(pilot, lambda: any("[x] Emphasize" in line for line in played.shown))
        assert played.here == "Customize the resume"


async def test_a_tick_of_ours_that_somebody_else_takes_away_is_away(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("space")
        await until(pilot, lambda: "1. [x] Customize" in played.text("root.md"))
        (folder / "root.md").write_text(ROOT + "- seen by somebody else\n", encoding="utf-8")
        await until(pilot, lambda: any("seen by somebody" in line for line in played.shown))
        await until(pilot, lambda: any("[ ] Customize" in line for line in played.shown))


async def test_the_pane_follows_the_cursor_of_the_board(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("tab", "k")
        await until(pilot, lambda: "Acme" in played.shown[0])
        await pilot.press("tab", "escape")
        assert played.shown == []


async def test_below_160_columns_the_pane_covers_the_board(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=NARROW) as pilot:
        await played.open(pilot, "root", "Customize")
        assert not played.board.query_one("#columns").display
        await pilot.resize_terminal(*WIDE)
        assert played.board.query_one("#columns").display
        assert played.shown
        await pilot.resize_terminal(*NARROW)
        await pilot.press("tab")
        assert played.board.query_one("#columns").display


async def test_the_posting_is_folded_until_p_and_nothing_in_it_can_be_ticked(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "p unfolds")
        assert not any("models are shipped" in line for line in played.shown)
        await pilot.press("p")
        await until(pilot, lambda: any("models are shipped" in line for line in played.shown))
        await played.to(pilot, "not a box of mine")
        await pilot.press("space")
        await until(pilot, lambda: "nothing to tick" in played.notice)
        assert played.text("root.md") == ROOT
        await pilot.press("p")
        await until(pilot, lambda: not any("models are shipped" in line for line in played.shown))


async def test_the_card_is_moved_from_the_pane(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("L")
        await until(pilot, lambda: "**Application Date**: 2026-11-25" in played.text("root.md"))
        await until(pilot, lambda: any("Applied" in line and "today" in line for line in played.shown))
        assert "f notes which résumé and which letter were sent" in played.notice


async def test_enter_on_a_fact_edits_it(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await played.to(pilot, "Priya")
        await pilot.press("enter")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        await pilot.press("end", *" Rao", "enter")
        await until(pilot, lambda: played.text("root.md") == ROOT.replace("Priya", "Priya Rao"))
        await pilot.press("u")
        await until(pilot, lambda: played.text("root.md") == ROOT)


async def test_n_adds_a_note_below_the_others(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("n")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        await pilot.press(*"asked Ann", "enter")
        await until(pilot, lambda: played.text("root.md") == ROOT + "- 2026-11-25: asked Ann\n")


async def test_a_file_that_cannot_be_read_any_more_says_so(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        (folder / "root.md").write_bytes(b"\xff\xfe\x00\x00")
        await until(pilot, lambda: any("!" in line for line in played.shown))


async def test_an_application_from_the_first_tick_to_the_list_of_a_round_and_back(folder: Path) -> None:
    """Two steps ticked, sent, invited, a round added and three of its items ticked: then eight undos."""
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("space", "j", "space", "L", "L")
        await until(pilot, lambda: "APPLIED → INTERVIEW" in played.text("root.md"))
        await pilot.press("r")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        await pilot.press(*"sql", "enter", *"tue 14:00 PT 45m", "enter", *"Dana Fox", "ctrl+s")
        await until(pilot, lambda: played.here.startswith("Ask which dialect"))
        await pilot.press("space", "j", "space")
        await played.to(pilot, "Be there ten minutes early")
        await pilot.press("space")
        await until(pilot, lambda: played.text("root.md").count("[x]") == 5)
        assert played.text("root.md") == WRITTEN
        for _ in range(8):
            await pilot.press("u")
        await until(pilot, lambda: played.text("root.md") == ROOT)


WRITTEN = (
    ROOT.replace("PREPARED", "INTERVIEW")
    .replace("[TBD]", "2026-11-25")
    .replace("1. Customize", "1. [x] Customize")
    .replace("2. Emphasize", "2. [x] Emphasize")
    + """
## Interviews
### SQL
- **When**: 2026-12-01 14:00 PT, 45 min
- **With**: Dana Fox
- [x] Ask which dialect it is, in which editor, and whether the queries can be run there
- [x] Write from memory the top three per group, a running total, month over month, and rows without a partner
- [x] Be there ten minutes early
- [ ] Thank-you note to Dana Fox within 24 hours

## History

- 2026-11-25: PREPARED → APPLIED
- 2026-11-25: APPLIED → INTERVIEW
"""
)


async def test_a_round_that_is_over_is_told_of_from_the_pane(folder: Path) -> None:
    played = shelf(folder)
    (folder / "root.md").write_text(
        ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### SQL\n- **When**: 2026-11-25 08:00, 45 min\n"
        "- **With**: Dana Fox\n",
        encoding="utf-8",
    )
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "How did it go?")
        assert played.here == "How did it go?"
        await pilot.press("enter")
        await until(pilot, lambda: len(played.app.screen_stack) == 2)
        await pilot.press("p", "enter", *"Rank the orders", "enter", "g", "ctrl+s")
        await until(
            pilot,
            lambda: "- **Result**: passed\n- **Asked**:\n  - Rank the orders (gap)\n" in played.text("root.md"),
        )
        await until(pilot, lambda: not any("How did it go?" in line for line in played.shown))


async def test_the_card_asks_from_the_minute_in_which_the_round_is_over(folder: Path) -> None:
    played = shelf(folder, now=datetime(2026, 11, 25, 8, 44))
    (folder / "root.md").write_text(
        ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### SQL\n- **When**: 2026-11-25 08:00, 45 min\n",
        encoding="utf-8",
    )
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Next: SQL")
        played.clock[0] = datetime(2026, 11, 25, 8, 45)
        played.board._look_at_the_clock()
        await until(pilot, lambda: any("How did it go?" in line for line in played.shown))


async def test_plus_takes_the_list_into_the_file_unticked(folder: Path) -> None:
    played = shelf(folder)
    text = ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### SQL\n- **When**: 2026-12-01 08:00\n"
    (folder / "root.md").write_text(text, encoding="utf-8")
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Ask which dialect")
        await pilot.press("plus")
        await until(pilot, lambda: played.text("root.md").count("\n- [ ] ") == 16)
        assert played.text("root.md").startswith(text)
        await pilot.press("u")
        await until(pilot, lambda: played.text("root.md") == text)


async def test_a_study_topic_is_ticked_in_the_persons_own_list_and_holds_everywhere(folder: Path) -> None:
    played = shelf(folder)
    text = ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### SQL\n- **When**: 2026-12-01 08:00\n"
    (folder / "root.md").write_text(text, encoding="utf-8")
    (folder / "acme.md").write_text("# Acme\n**Status:** INTERVIEW\n\n## Interviews\n### SQL\n", encoding="utf-8")
    own = folder / "_prep" / "sql.md"
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Ask which dialect")
        await played.to(pilot, "grain: ")
        await pilot.press("space")
        await until(pilot, lambda: own.exists() and "- [x] grain: " in own.read_text(encoding="utf-8"))
        await until(pilot, lambda: any("[x] grain: " in line for line in played.shown))
        assert played.text("root.md") == text
        await pilot.press("u")
        await until(pilot, lambda: not own.parent.exists())


async def test_a_key_typed_before_the_pane_shows_the_file_ticks_nothing(folder: Path) -> None:
    other = "# Bolt\n**Status:** PREPARED\n\n## Strategy\n- first of Bolt\n- Customize the resume\n"
    (folder / "sbolt.md").write_text(other, encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        for key in ("tab", "j", "tab", "space"):
            played.app.post_message(events.Key(key, None))
        await until(pilot, lambda: "Sbolt" in played.shown[0] and played.here == "first of Bolt")
        assert (played.text("sbolt.md"), played.text("root.md")) == (other, ROOT)
        await pilot.press("space")
        await until(pilot, lambda: played.text("sbolt.md") == other.replace("- first", "- [x] first"))


async def test_enter_on_the_place_of_a_round_opens_its_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("jobboard.programs.links.open_url", lambda url, _: opened.append(url))
    played = shelf(folder)
    rounds = "\n## Interviews\n### SQL\n- **When**: 2026-12-01 08:00\n- **Where**: https://meet.example/x\n"
    (folder / "root.md").write_text(ROOT.replace("PREPARED", "INTERVIEW") + rounds, encoding="utf-8")
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "meet.example")
        await played.to(pilot, "meet.example")
        await pilot.press("enter")
        await until(pilot, lambda: opened == ["https://meet.example/x"])


async def test_while_the_cursor_walks_no_file_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        (folder / f"c{number}.md").write_text(f"# C{number}\n**Status:** PREPARED\n", encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("tab")
        read: list[str] = []
        real = played.board._subject_of

        def noted(card: Card, unfolded: bool, minute: datetime) -> Subject:
            read.append(card.id)
            return real(card, unfolded, minute)

        monkeypatch.setattr(played.board, "_subject_of", noted)
        for _ in range(5):
            played.board.action_up()
            await asyncio.sleep(0.01)
        here = played.board.view.card
        assert here is not None
        await until(pilot, lambda: read)
        assert read == [here.id]


async def test_a_card_that_is_closed_from_the_pane_takes_the_keys_back_to_the_board(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Customize")
        await pilot.press("x", "r", "space")
        await until(pilot, lambda: "rejected" in played.text("root.md"))
        assert not played.board.view.in_pane
        assert "[x]" not in played.text("acme.md") + played.text("root.md")


async def test_a_round_without_a_day_has_its_list_too(folder: Path) -> None:
    played = shelf(folder)
    text = ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### SQL\n"
    (folder / "root.md").write_text(text, encoding="utf-8")
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Next: SQL")
        await until(pilot, lambda: any("Ask which dialect" in line for line in played.shown))
        await pilot.press("G")
        assert not any("Interviews" in line for line in played.shown)


async def test_a_heading_with_nothing_below_it_is_shown(folder: Path) -> None:
    (folder / "root.md").write_text(ROOT + "\n## Ideas\n\n## Salary talk\n", encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Ideas")
        assert any("Salary talk" in line for line in played.shown)


async def test_a_kind_of_ones_own_shows_what_it_has_and_no_more(folder: Path) -> None:
    (folder / "_prep").mkdir()
    (folder / "_prep" / "bench.md").write_text("# Bench test\n\n## Before\n- Sharpen the chisels\n", encoding="utf-8")
    text = ROOT.replace("PREPARED", "INTERVIEW") + "\n## Interviews\n### Bench test\n"
    (folder / "root.md").write_text(text, encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "root", "Sharpen the chisels")
        assert not any("What is tested" in line for line in played.shown)
