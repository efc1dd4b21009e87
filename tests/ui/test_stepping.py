"""The key that sets the next action, what is offered of it, what is done from what is due: on real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from jobboard.board.tasks.values import Task
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.widgets.field import Said
from tests.ui.builders import card as a_card
from tests.ui.builders import cards, stage
from tests.ui.desk import write
from tests.ui.play import SIZE, board_of, notice, until
from tests.ui.shelf import NARROW, Shelf, shelf

pytestmark = pytest.mark.anyio

ACME = """# Acme - Engineer

- **Status**: APPLIED
- **Application Date**: 2026-11-20
- **Next**: write to Anna 2026-11-24

## Notes
- a
"""
BARE = ACME.replace("- **Next**: write to Anna 2026-11-24\n", "")
SQL = """
## Interviews

### SQL
- **When**: 2026-11-24
- [ ] Thank-you note to Bob
"""


def played_on(path: Path, text: str) -> Shelf:
    """The board, on a Wednesday, over one file."""
    folder = path / "applications"
    folder.mkdir()
    (folder / "acme.md").write_text(text, encoding="utf-8")
    return shelf(folder, card="acme")


async def asked(played: Shelf, pilot: Pilot[None]) -> AskScreen:
    """The question that N asks."""
    await pilot.press("N")
    await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
    await pilot.pause()
    assert isinstance(played.app.screen, AskScreen)
    return played.app.screen


def said(question: AskScreen) -> str:
    return question.query_one(Said).saying.text


async def test_a_day_alone_takes_the_place_of_the_whole_line_and_keeps_the_words(tmp_path: Path) -> None:
    played = played_on(tmp_path, ACME)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        assert question.query_one(Input).selected_text == "write to Anna 2026-11-24"
        assert said(question) == "it says so already"
        await write(pilot, "fri")
        assert question.query_one(Input).value == "fri"
        assert said(question) == "writes “write to Anna 2026-11-27”: Fri 27 Nov 2026, in 2 days"
        await pilot.press("enter")
        await until(pilot, lambda: played.notice)
        assert played.notice == "✓ Acme: next action → write to Anna 2026-11-27\n  u takes it back"
        assert played.text("acme.md") == ACME.replace("2026-11-24", "2026-11-27")
        await pilot.press("u")
        await until(pilot, lambda: played.text("acme.md") == ACME)


async def test_where_none_stands_one_is_proposed_and_enter_takes_it(tmp_path: Path) -> None:
    played = played_on(tmp_path, BARE)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        assert question.query_one(Input).selected_text == "follow up 2026-12-02"
        assert said(question) == "writes “follow up 2026-12-02”: Wed 2 Dec 2026, in 7 days"
        await pilot.press("enter")
        await until(pilot, lambda: "- **Next Action**: follow up 2026-12-02\n" in played.text("acme.md"))


@pytest.mark.parametrize("keys", [("escape",), ("delete", "enter")])
async def test_a_proposal_is_left(tmp_path: Path, keys: tuple[str, ...]) -> None:
    played = played_on(tmp_path, BARE)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: played.app.screen is not question)
        await played.app._writer.finished()
        assert played.text("acme.md") == BARE


async def test_an_empty_line_takes_it_out(tmp_path: Path) -> None:
    played = played_on(tmp_path, ACME)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        await pilot.press("delete")
        assert said(question) == "takes it out of the file"
        await pilot.press("enter")
        await until(pilot, lambda: played.text("acme.md") == BARE)


async def test_what_cannot_be_told_is_said_and_enter_does_not_take_it(tmp_path: Path) -> None:
    text = ACME.replace("2026-11-24", "2026-11-24 or 2026-11-26")
    played = played_on(tmp_path, text)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        await write(pilot, "fri")
        await pilot.press("enter")
        assert question.query_one(Said).saying.wrong
        assert "type it whole" in said(question)
        assert played.app.screen is question
        assert played.text("acme.md") == text


@pytest.mark.parametrize("typed", ["30/11", "next friday", "end of month", "mon 1 dec: call"])
async def test_enter_does_not_take_a_day_that_nobody_knows_in_the_place_of_the_action(
    tmp_path: Path, typed: str
) -> None:
    played = played_on(tmp_path, ACME)
    async with played.app.run_test(size=NARROW) as pilot:
        question = await asked(played, pilot)
        await write(pilot, typed)
        await pilot.press("enter")
        assert question.query_one(Said).saying.wrong
        assert played.app.screen is question
        assert played.text("acme.md") == ACME


async def test_what_another_program_wrote_meanwhile_is_a_conflict(tmp_path: Path) -> None:
    played = played_on(tmp_path, ACME)
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot)
        await write(pilot, "fri")
        other = ACME.replace("Anna", "Bella")
        (played.path / "acme.md").write_text(other)
        await pilot.press("enter")
        await until(pilot, lambda: "write to Bella" in played.notice)
        assert played.text("acme.md") == other


async def test_it_is_asked_for_from_the_pane_and_among_the_facts_too(tmp_path: Path) -> None:
    played = played_on(tmp_path, BARE)
    async with played.app.run_test(size=NARROW) as pilot:
        await played.open(pilot, "acme", "Status")
        question = await asked(played, pilot)
        await write(pilot, "+2")
        assert said(question) == "writes “follow up 2026-11-27”: Fri 27 Nov 2026, in 2 days"
        await pilot.press("escape")
        await until(pilot, lambda: played.app.screen is not question)
        played.board.soon(played.board.edit_field(played.board.view.whole.by_id["acme"], "next"))
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        await pilot.pause()
        assert played.app.screen.query_one(Input).selected_text == "follow up 2026-12-02"


async def test_a_follow_up_is_offered_with_the_move_to_applied_and_n_proposes_just_that(tmp_path: Path) -> None:
    played = played_on(tmp_path, BARE.replace("APPLIED", "PREPARED"))
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: played.notice)
        sent, offer = "f notes which résumé and which letter were sent", "N: follow up on Wed 2 Dec"
        assert [line.strip() for line in played.notice.splitlines()[1:]] == [sent, offer, "u takes it back"]
        assert isinstance(played.app.screen, type(played.board))
        question = await asked(played, pilot)
        assert question.query_one(Input).selected_text == "follow up 2026-12-02"


async def test_none_is_offered_where_an_action_stands(tmp_path: Path) -> None:
    played = played_on(tmp_path, ACME.replace("APPLIED", "PREPARED"))
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: played.notice)
        assert "N:" not in played.notice


async def test_after_a_round_that_went_well_it_is_offered_to_ask_how_it_stands(tmp_path: Path) -> None:
    played = played_on(tmp_path, BARE.replace("APPLIED", "INTERVIEW") + SQL)
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: len(played.app.screen_stack) > 1)
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: type(played.app.screen).__name__ == "ResultScreen")
        await pilot.pause()
        await pilot.press("p", "ctrl+s")
        await until(pilot, lambda: "Result**: passed" in played.text("acme.md"))
        await until(pilot, lambda: "N: ask how it stands on Mon 30 Nov" in played.notice)
        question = await asked(played, pilot)
        assert question.query_one(Input).selected_text == "ask how it stands 2026-11-30"


# What is due


@pytest.mark.parametrize(
    ("kind", "text", "gone", "noted", "told"),
    [
        (
            "next",
            ACME,
            "- **Next**: write to Anna 2026-11-24\n",
            "done: write to Anna 2026-11-24",
            "✓ Acme: done: write",
        ),
        (
            "reply",
            ACME.replace("write to", "reply to"),
            "- **Next**: reply to Anna 2026-11-24\n",
            "done: reply to Anna 2026-11-24",
            "✓ Acme: done: reply",
        ),
        (
            "reply",
            ACME.replace("**Next**: write to Anna", "**Reply by**:"),
            "- **Reply by**: 2026-11-24\n",
            "done: reply by 2026-11-24",
            "✓ Acme: replied",
        ),
        ("quiet", BARE, "", "nudged", "✓ Acme: nudged on 2026-11-25\n  N: follow up on Wed 2 Dec"),
    ],
)
async def test_one_key_does_it_and_one_takes_it_back(
    tmp_path: Path, kind: str, text: str, gone: str, noted: str, told: str
) -> None:
    played = played_on(tmp_path, text)
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        card = played.board.view.whole.by_id["acme"]
        played.board.do(Task(kind, card, None))  # type: ignore[arg-type]
        await until(pilot, lambda: played.notice)
        assert played.notice.startswith(told)
        assert played.text("acme.md") == text.replace(gone, "").replace("- a\n", f"- a\n- 2026-11-25: {noted}\n")
        await pilot.press("u")
        await until(pilot, lambda: played.text("acme.md") == text)


async def test_a_thank_you_is_ticked_and_leaves_the_card_at_once(tmp_path: Path) -> None:
    text = BARE.replace("APPLIED", "INTERVIEW") + SQL
    played = played_on(tmp_path, text)
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        card = played.board.view.whole.by_id["acme"]
        played.board.do(Task("thanks", card, None, round=card.facts.rounds[0]))
        assert [each.thanks for each in played.board.view.whole.by_id["acme"].facts.rounds] == [0]
        await until(pilot, lambda: played.notice)
        assert played.notice.startswith("✓ Acme: [x] Thank-you note to Bob")
        assert played.text("acme.md") == text.replace("[ ] Thank", "[x] Thank")


@pytest.mark.parametrize("kind", ["round", "debrief", "answer", "deadline"])
async def test_what_no_single_key_does_changes_nothing(tmp_path: Path, kind: str) -> None:
    played = played_on(tmp_path, ACME)
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        played.board.do(Task(kind, played.board.view.whole.by_id["acme"], None))  # type: ignore[arg-type]
        await played.app._writer.finished()
        assert played.text("acme.md") == ACME


async def test_after_a_follow_up_that_is_done_one_more_is_offered_and_then_none(tmp_path: Path) -> None:
    played = played_on(tmp_path, ACME.replace("write to Anna", "follow up"))
    async with played.app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        played.board.do(Task("next", played.board.view.whole.by_id["acme"], None))
        await until(pilot, lambda: "N: follow up on Wed 2 Dec" in played.notice)
        assert "- 2026-11-25: nudged: follow up 2026-11-24\n" in played.text("acme.md")
        played.clock[0] = played.clock[0].replace(day=26)
        played.board.do(Task("quiet", played.board.view.whole.by_id["acme"], None))
        await until(pilot, lambda: "nudged on 2026-11-26" in played.notice)
        assert "N:" not in played.notice


async def test_a_move_that_another_program_puts_back_is_told_also_after_a_step() -> None:
    played = stage(cards(1))
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: "APPLIED" in notice(played))
        board_of(played).do(Task("quiet", board_of(played).view.whole.by_id["c00000"], None))
        await until(pilot, lambda: "nudged" in notice(played))
        played.live.change({"c00000": a_card("c00000")})
        await until(pilot, lambda: "another program put it back to PREPARED" in notice(played))
