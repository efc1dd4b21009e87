"""What is due, over real files: the list in its order, each line done from it until nothing is left, and the line above
the columns.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from textual.events import Key
from textual.pilot import Pilot

from jobboard.board.card import Card
from jobboard.store.actions import read_card
from jobboard.store.folder import Folder
from jobboard.text.document import Document
from jobboard.ui.screens.result import ResultScreen
from jobboard.ui.store_actions import StoreActions
from jobboard.ui.widgets.first_bar import FirstBar
from jobboard.ui.widgets.work_lines import WorkLines
from tests.ui.play import until
from tests.ui.shelf import NARROW, WIDE, Shelf, shelf, written

pytestmark = pytest.mark.anyio

MORNING = datetime(2026, 11, 25, 9, 0)
"""A Wednesday."""

FILES = {
    "round": """# Acme - Engineer

- **Status**: INTERVIEW

## Interviews

### System design, 2026-11-26 14:00, with Priya Nair

- [ ] Draw the queue
""",
    "debrief": """# Birch - Baker

- **Status**: INTERVIEW

## Interviews

### Phone screen, 2026-11-24 10:00
""",
    "thanks": """# Cedar - Clerk

- **Status**: INTERVIEW

## Interviews

### Panel, 2026-11-24 15:00, with Omar Diaz

- Result: passed
- [ ] Thank-you note to Omar Diaz
""",
    "answer": """# Dogwood - Driver

- **Status**: OFFER
- **Answer by**: 2026-11-27
""",
    "reply": """# Elm - Editor

- **Status**: INTERVIEW
- **Next**: Reply to Jane 2026-11-24

## History

- 2026-11-23: APPLIED → INTERVIEW
""",
    "next": """# Fern - Florist

- **Status**: APPLIED
- **Next**: Call Wiebke 2026-11-25

## History

- 2026-11-23: PREPARED → APPLIED
""",
    "deadline": """# Gorse - Gardener

- **Status**: PREPARED
- **Deadline**: 2026-11-28
""",
    "quiet": """# Hazel - Herald

- **Status**: APPLIED

## History

- 2026-11-01: PREPARED → APPLIED
""",
    "ahead": """# Ivy - Illustrator

- **Status**: APPLIED
- **Next**: Ask how it stands 2026-12-04

## History

- 2026-11-20: PREPARED → APPLIED
""",
}
ORDER = ["Acme", "Birch", "Cedar", "Dogwood", "Elm", "Fern", "Gorse", "Hazel"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(FILES, tmp_path)


def above(played: Shelf) -> str:
    """The line above the columns."""
    return played.board.query_one(FirstBar).render_line(0).text.strip()


def listed(played: Shelf) -> list[str]:
    """The companies in the list, in their order."""
    worklist = played.board.view.worklist
    return [item.card.name for item in worklist.items] if worklist is not None else []


def drawn(played: Shelf) -> list[str]:
    """The lines of the list as they are on the screen."""
    lines = played.board.query_one(WorkLines)
    return [lines.render_line(y).text.rstrip() for y in range(lines.size.height)]


async def list_of(pilot: Pilot[None], played: Shelf) -> None:
    await pilot.press("t")
    await until(pilot, lambda: bool(played.board.query(WorkLines)) and bool(drawn(played)))


async def test_what_is_lost_first_leads_and_each_group_has_its_name(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        assert listed(played) == ORDER
        text = "\n".join(drawn(played))
        heads = ["Interviews", "After a round", "Offers to answer", "Replies and next actions", "Deadlines", "Quiet"]
        places = [text.index(head) for head in heads]
        assert places == sorted(places)
        assert "tomorrow 14:00" in text
        assert "thank Omar Diaz" in text
        assert "Ivy" not in text


async def test_every_line_can_be_done_from_the_list_and_nothing_is_left(folder: Path) -> None:
    played = shelf(folder, now=MORNING)

    async def gone(name: str, *keys: str, does: Callable[[], bool] = lambda: True) -> None:
        """With the keys the first line, which is about that company, is done and leaves."""
        assert listed(played)[0] == name
        await pilot.press(*keys)
        await until(pilot, lambda: name not in listed(played) and does())

    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await pilot.press("r", "enter")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        await gone("Acme", *"cancelled", "enter", "ctrl+s")
        await pilot.press("r", "enter")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        await gone("Birch", *"passed", "enter", "ctrl+s")
        await gone("Cedar", "space", does=lambda: "[x] Thank-you note to Omar Diaz" in played.text("thanks.md"))
        await gone("Dogwood", "x", "a", does=lambda: "accepted" in played.text("answer.md"))
        await gone("Elm", "space", does=lambda: "2026-11-25: done: Reply to Jane" in played.text("reply.md"))
        await gone("Fern", "space", does=lambda: "**Next**" not in played.text("next.md"))
        await gone("Gorse", "L", does=lambda: "PREPARED → APPLIED" in played.text("deadline.md"))
        await gone("Hazel", "space", does=lambda: "- 2026-11-25: nudged" in played.text("quiet.md"))
        assert listed(played) == []
        assert any("nothing is due" in line for line in drawn(played))
        assert any("next: in 9 d · Ivy · Ask how it stands" in line for line in drawn(played))


async def test_what_was_done_comes_back_with_u(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await pilot.press("G", "space")
        await until(pilot, lambda: "nudged" in played.text("quiet.md"))
        await pilot.press("u")
        await until(pilot, lambda: listed(played) == ORDER)
        assert played.text("quiet.md") == FILES["quiet"]


async def test_enter_goes_to_the_card_and_escape_back_to_where_the_cursor_was(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        before = played.board.view.card
        await list_of(pilot, played)
        await pilot.press("G", "escape")
        assert played.board.view.worklist is None
        assert played.board.view.card == before
        await pilot.press("t", "G", "enter")
        assert played.board.view.worklist is None
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Hazel"
        assert played.board.query_one("#columns").display


async def test_the_line_above_the_columns_tells_what_is_first_and_what_is_left(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: above(played).startswith("tomorrow 14:00  Acme  System design with Priya Nair"))
        assert above(played).endswith("7 more due")
        for name in FILES:
            if name != "ahead":
                (folder / f"{name}.md").unlink()
        await until(pilot, lambda: "nothing is due  next: in 9 d · Ivy" in above(played))


async def test_the_cursor_stays_on_its_line_while_others_edit(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await pilot.press("j", "j", "j")
        (folder / "round.md").unlink()
        await until(pilot, lambda: listed(played) == ORDER[1:])
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Dogwood"


async def test_a_narrow_screen_says_what_to_do_below_each_line(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=NARROW) as pilot:
        await list_of(pilot, played)
        lines = drawn(played)
        at = next(y for y, line in enumerate(lines) if "Birch" in line)
        assert "write down how it went" in lines[at + 1]
        await pilot.press("G")
        assert any("Hazel" in line for line in drawn(played))


async def test_the_mouse_chooses_a_line_and_a_double_click_goes_to_its_card(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.click(FirstBar)
        await until(pilot, lambda: listed(played) == ORDER)
        await until(pilot, lambda: any("Elm" in line for line in drawn(played)))
        at = next(y for y, line in enumerate(drawn(played)) if "Elm" in line)
        await pilot.click(WorkLines, offset=(20, at))
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Elm"
        await pilot.click(WorkLines, offset=(20, at), times=2)
        await until(pilot, lambda: played.board.view.worklist is None)
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Elm"


async def test_a_number_goes_to_the_column_and_a_filter_to_the_columns(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await pilot.press("5")
        assert played.board.view.worklist is None
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Dogwood"
        await pilot.press("t", "slash", *"fern")
        await until(pilot, lambda: len(played.board.view.board) == 1)
        assert played.board.view.worklist is None


async def test_a_key_that_the_notice_offers_is_about_the_card_that_left(folder: Path) -> None:
    for name in ("other", "third"):
        (folder / f"{name}.md").write_text(FILES["quiet"].replace("Hazel", name.title()), encoding="utf-8")
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await until(pilot, lambda: listed(played)[-3:] == ["Hazel", "Other", "Third"])
        await pilot.press("G", "k", "k", "space")
        await until(pilot, lambda: "N: follow up" in played.notice)
        await until(pilot, lambda: "Hazel" not in listed(played))
        await pilot.press("N")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        await pilot.press("enter")
        await until(pilot, lambda: "follow up 2026-12-02" in played.text("quiet.md"))
        assert played.text("other.md") == FILES["quiet"].replace("Hazel", "Other")


async def test_after_another_key_it_is_about_the_line_again(folder: Path) -> None:
    (folder / "other.md").write_text(FILES["quiet"].replace("Hazel", "Other"), encoding="utf-8")
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await until(pilot, lambda: listed(played)[-2:] == ["Hazel", "Other"])
        await pilot.press("G", "k", "space")
        await until(pilot, lambda: "N: follow up" in played.notice)
        await pilot.press("k", "j", "N")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        await pilot.press("enter")
        await until(pilot, lambda: "Next" in played.text("other.md"))
        assert "Next" not in played.text("quiet.md")


async def test_a_chord_ends_with_the_card_that_it_was_about(folder: Path) -> None:
    (folder / "other.md").write_text(FILES["quiet"].replace("Hazel", "Other"), encoding="utf-8")
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await until(pilot, lambda: listed(played)[-2:] == ["Hazel", "Other"])
        await pilot.press("G", "k", "x")
        (folder / "quiet.md").write_text(FILES["quiet"] + "- 2026-11-24: they called\n", encoding="utf-8")
        await until(pilot, lambda: "Hazel" not in listed(played))
        assert "nothing was done" in played.notice
        await pilot.press("g")
        await pilot.press("escape", "G")
        assert "ghosted" not in played.text("other.md")


async def test_a_third_nudge_is_not_noted(folder: Path) -> None:
    twice = f"{FILES['quiet']}- 2026-11-05: nudged\n- 2026-11-09: nudged\n"
    (folder / "quiet.md").write_text(twice, encoding="utf-8")
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await pilot.press("G", "space")
        await until(pilot, lambda: "x g closes it" in played.notice)
        assert played.text("quiet.md") == twice


async def test_what_could_not_be_done_has_the_cursor_again(folder: Path) -> None:
    (folder / "other.md").write_text(FILES["quiet"].replace("Hazel", "Other"), encoding="utf-8")
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        await until(pilot, lambda: listed(played)[-2:] == ["Hazel", "Other"])
        (folder / "quiet.md").chmod(0o444)
        await pilot.press("G", "k", "space")
        await until(pilot, lambda: "read-only" in played.notice)
        await until(pilot, lambda: listed(played)[-2:] == ["Hazel", "Other"])
        assert played.board.view.card is not None
        assert played.board.view.card.name == "Hazel"


async def test_on_the_smallest_screen_the_line_itself_is_seen(folder: Path) -> None:
    played = shelf(folder, now=MORNING)
    async with played.app.run_test(size=(20, 6)) as pilot:
        await list_of(pilot, played)
        assert "Acme" in drawn(played)[0]
        await pilot.press("G")
        assert "Hazel" in drawn(played)[0]


async def test_what_is_typed_ahead_of_the_next_question_is_not_for_the_board(folder: Path) -> None:
    played, may_read = shelf(folder, now=MORNING), Event()

    class Slow(StoreActions):
        """Reads a card when it may."""

        def read_card(self, folder: Folder, card: Card) -> Document:
            may_read.wait(20)
            return read_card(folder, card)

    async with played.app.run_test(size=WIDE) as pilot:
        await list_of(pilot, played)
        played.board._actions = Slow()
        await pilot.press("j", "r", "enter")
        for key in "xg":
            played.app.post_message(Key(key, key))
        await until(pilot, lambda: played.board._keyboard._typed.qsize() > 0 or played.board._waiting is not None)
        may_read.set()
        await until(pilot, lambda: isinstance(played.app.screen, ResultScreen))
        assert played.text("debrief.md") == FILES["debrief"]
