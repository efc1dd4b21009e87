"""What was typed and could not be written comes back where it is asked for again: the board on real files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from jobboard.config import Keys
from jobboard.slots import replace
from jobboard.text.values import Round
from jobboard.ui.kept import MOST, NOTE, Kept, Slip, Typed, rounds_of
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.form import Form
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.screens.result import ResultScreen
from jobboard.ui.screens.round import RoundScreen
from jobboard.ui.widgets.field import Said
from jobboard.ui.widgets.form_rows import Line
from tests.ui.builders import card
from tests.ui.desk import write
from tests.ui.play import say, until
from tests.ui.shelf import NARROW, Shelf, shelf

pytestmark = pytest.mark.anyio

BEFORE = "typed before, not written yet"
ACME = """# Acme - Engineer

- **Status**: INTERVIEW
- **Application Date**: 2026-11-20
- **Salary**: $200k
- **Next**: write to Anna 2026-12-24

## Notes
- a
"""
BOLT = ACME.replace("Acme", "Bolt")
SQL = """
## Interviews

### SQL
- **When**: 2026-11-24
- **With**: Dana Fox
- **Asked**:
  - Joins
"""

Asking = TypeVar("Asking", bound=Screen[Any])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "acme.md").write_text(ACME, encoding="utf-8")
    (path / "bolt.md").write_text(BOLT, encoding="utf-8")
    return path


def mode(path: Path, bits: int) -> None:
    path.chmod(bits)


def lock(path: Path) -> None:
    mode(path / "acme.md", 0o444)


def free(path: Path) -> None:
    mode(path / "acme.md", 0o644)


def rename(path: Path, name: str) -> None:
    path.rename(path.with_name(name))


def put(path: Path, text: str) -> None:
    """What another program writes."""
    path.write_text(text, encoding="utf-8")


async def asked(played: Shelf, pilot: Pilot[None], key: str, kind: type[Asking]) -> Asking:
    """The dialog that a key asks with."""
    await pilot.press(key)
    await until(pilot, lambda: isinstance(played.app.screen, kind))
    await pilot.pause()
    screen = played.app.screen
    assert isinstance(screen, kind)
    return screen


async def refused(played: Shelf, pilot: Pilot[None], line: str) -> None:
    """Wait until the board says that nothing was written, and how what was typed comes back."""
    await until(pilot, lambda: played.notice.startswith("!"))
    assert played.notice.splitlines()[-1].strip() == line


async def left(played: Shelf, pilot: Pilot[None]) -> None:
    await pilot.press("escape")
    await until(pilot, lambda: played.app.screen is played.board)


def line_of(question: AskScreen) -> str:
    return question.query_one(Input).value


def told(question: AskScreen) -> str:
    """What stands above the line of a question."""
    return "\n".join(str(each.render()) for each in question.query("#question-kept").results(Static))


def texts(form: Form[Any]) -> dict[str, str]:
    """What stands in the lines of a form."""
    return {each.field.name: each.text for each in form.query(Line)}


def above(form: Form[Any]) -> str:
    """What is said above the fields."""
    return "".join(each.saying.text for each in form.query(".form--kept").results(Said))


def screen_of(played: Shelf) -> str:
    """The screen as text."""
    return "\n".join(strip.text.rstrip() for strip in played.app.screen._compositor.render_strips())


# The five


async def test_a_next_action_comes_back_until_it_is_written(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "N", AskScreen)
        await write(pilot, "call Jane fri")
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: N brings it back")
        assert played.text("acme.md") == ACME
        question = await asked(played, pilot, "N", AskScreen)
        assert line_of(question) == "call Jane fri"
        assert told(question) == f"{BEFORE}; the file says “write to Anna 2026-12-24”"
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: N brings it back")
        free(folder)
        question = await asked(played, pilot, "N", AskScreen)
        await pilot.press("enter")
        await until(pilot, lambda: "- **Next**: call Jane 2026-11-27\n" in played.text("acme.md"))
        question = await asked(played, pilot, "N", AskScreen)
        assert (line_of(question), told(question)) == ("call Jane 2026-11-27", "")


async def test_a_fact_comes_back_among_the_facts_and_another_fact_gets_nothing(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "f", PickerScreen)
        await write(pilot, "pay")
        await asked(played, pilot, "enter", AskScreen)
        await pilot.press("end")
        await write(pilot, " and a car")
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: f brings it back")
        await asked(played, pilot, "f", PickerScreen)
        question = await asked(played, pilot, "enter", AskScreen)
        assert line_of(question) == "$200k and a car"
        assert told(question) == f"{BEFORE}; the file says “$200k”"
        await left(played, pilot)
        await asked(played, pilot, "f", PickerScreen)
        await write(pilot, "place")
        assert line_of(await asked(played, pilot, "enter", AskScreen)) == ""


async def test_two_notes_come_back_the_latest_first_until_both_are_written(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await pilot.press("n", *"first", "enter", "n", *"second", "enter")
        await played.app._writer.finished()
        await refused(played, pilot, "what you typed is kept: n brings it back")
        free(folder)
        for text in ("second", "first"):
            question = await asked(played, pilot, "n", AskScreen)
            assert (line_of(question), told(question)) == (text, BEFORE)
            await pilot.press("enter")
            await played.app._writer.finished()
        assert played.text("acme.md") == ACME + "- 2026-11-25: second\n- 2026-11-25: first\n"
        assert line_of(await asked(played, pilot, "n", AskScreen)) == ""


async def test_the_notice_names_the_persons_own_key(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        played.board.use_keys({"note": Keys(("B",), 1)})
        lock(folder)
        await asked(played, pilot, "B", AskScreen)
        await say(pilot, "likes jazz", "enter")
        await refused(played, pilot, "what you typed is kept: B brings it back")


async def test_leaving_is_asked_for_twice_while_something_is_kept(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "n", AskScreen)
        await say(pilot, "likes jazz", "enter")
        await refused(played, pilot, "what you typed is kept: n brings it back")
        await pilot.press("q")
        await until(pilot, lambda: "q again leaves" in played.notice)
        assert played.app.is_running
        await pilot.press("q")
        await until(pilot, lambda: not played.app.is_running)


async def test_a_round_comes_back(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "r", RoundScreen)
        await pilot.press(*"sql", "enter")
        await say(pilot, "tue 14:00 PT 45m", "enter")
        await say(pilot, "Dana Fox", "enter", *"room 7", "ctrl+s")
        await refused(played, pilot, "what you typed is kept: r brings it back")
        form = await asked(played, pilot, "r", RoundScreen)
        typed = {"kind": "SQL", "when": "tue 14:00 PT 45m", "with": "Dana Fox", "where": "room 7"}
        assert texts(form) == typed
        assert above(form) == BEFORE
        free(folder)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "### SQL\n- **When**: 2026-12-01 14:00 PT, 45 min\n" in played.text("acme.md"))
        assert set(texts(await asked(played, pilot, "r", RoundScreen)).values()) == {""}


async def test_a_long_debrief_comes_back_whole(folder: Path) -> None:
    put(folder / "acme.md", ACME + SQL)
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "r", PickerScreen)
        await asked(played, pilot, "enter", ResultScreen)
        await pilot.press("p", "enter")
        for number in range(12):
            await say(pilot, f"question {number}", "enter", "osg"[number % 3])
        await say(pilot, "not noted yet", "down", *"$190k", "down", "ctrl+u")
        await say(pilot, "hear from them fri", "down", *", Lee", "ctrl+s")
        await refused(played, pilot, "what you typed is kept: r brings it back")
        assert played.text("acme.md") == ACME + SQL
        await asked(played, pilot, "r", PickerScreen)
        form = await asked(played, pilot, "enter", ResultScreen)
        assert texts(form) == {
            "question": "not noted yet",
            "pay": "$190k",
            "next": "hear from them fri",
            "with": "Dana Fox, Lee",
        }
        await left(played, pilot)
        free(folder)
        await asked(played, pilot, "r", PickerScreen)
        await asked(played, pilot, "enter", ResultScreen)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "- **Result**: passed" in played.text("acme.md"))
        text = played.text("acme.md")
        questions = "".join(f"  - question {n} ({('solid', 'strong', 'gap')[n % 3]})\n" for n in range(12))
        assert f"  - Joins\n{questions}  - not noted yet\n" in text
        assert "- **With**: Dana Fox, Lee\n" in text
        assert "- **Next**: hear from them 2026-11-27\n" in text
        assert "$190k" in text
        assert played.board._changes.kept.of(played.board.view.card) == ()


async def test_an_application_comes_back_with_its_posting_and_its_column(folder: Path) -> None:
    played = shelf(folder)
    posting = "Company: Cobalt Harbor\nTitle: Staff Engineer\nReq ID: R-17\n\nYou rank.\n"
    async with played.app.run_test(size=NARROW) as pilot:
        mode(folder, 0o555)
        form = await asked(played, pilot, "a", AddScreen)
        played.app.post_message(events.Paste(posting))
        await until(pilot, lambda: texts(form)["company"])
        await pilot.press("end", *" Ltd", *["down"] * 6, "3")
        typed = texts(form)
        await pilot.press("ctrl+s")
        await refused(played, pilot, "what you typed is kept: a brings it back")
        again = await asked(played, pilot, "a", AddScreen)
        assert texts(again)["company"] == "Cobalt Harbor Ltd"
        assert texts(again) == typed
        assert "[Applied]" in screen_of(played)
        assert "Job id     R-17" in screen_of(played)
        assert "with a posting of 5 lines" in screen_of(played)
        await left(played, pilot)
        played.app.post_message(events.Paste("Company: Bolt"))
        await until(pilot, lambda: isinstance(played.app.screen, AddScreen))
        assert "Ltd" not in screen_of(played)
        await pilot.press("escape")
        await left(played, pilot)
        mode(folder, 0o755)
        await asked(played, pilot, "a", AddScreen)
        await pilot.press("ctrl+s")
        await until(pilot, (folder / "cobalt-harbor-ltd-staff-engineer.md").exists)
        assert "You rank." in played.text("cobalt-harbor-ltd-staff-engineer.md")
        await played.app._writer.finished()
        assert set(texts(await asked(played, pilot, "a", AddScreen)).values()) == {""}


# What another program wrote meanwhile


async def test_after_a_conflict_a_fact_is_shown_beside_what_the_file_says_by_then(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot, "N", AskScreen)
        await write(pilot, "fri")
        put(folder / "acme.md", ACME.replace("Anna", "Bella"))
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: N brings it back")
        question = await asked(played, pilot, "N", AskScreen)
        assert told(question) == f"{BEFORE}; the file says “write to Bella 2026-12-24”"
        assert line_of(question) == "fri"
        assert question.query_one(Said).saying.text.startswith("writes “write to Bella 2026-11-27”")
        put(folder / "acme.md", ACME.replace("Anna", "Cara"))
        await pilot.press("enter")
        await until(pilot, lambda: "write to Cara" in played.notice)
        assert "write to Cara 2026-12-24" in played.text("acme.md")
        await asked(played, pilot, "N", AskScreen)
        await pilot.press("enter")
        await until(pilot, lambda: "write to Cara 2026-11-27" in played.text("acme.md"))


async def test_after_a_conflict_a_debrief_is_shown_beside_what_the_file_says_by_then(folder: Path) -> None:
    put(folder / "acme.md", ACME + SQL)
    played = shelf(folder, card="acme")
    other = (ACME + SQL).replace("  - Joins\n", "  - Joins (strong)\n- **Result**: failed\n- **Pay**: $150k\n")
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot, "r", PickerScreen)
        await asked(played, pilot, "enter", ResultScreen)
        await pilot.press("p", "down", "g", *"Views", "enter", "o", "down", *"$190k")
        put(folder / "acme.md", other)
        await pilot.press("ctrl+s")
        await refused(played, pilot, "what you typed is kept: r brings it back")
        assert played.text("acme.md") == other
        await asked(played, pilot, "r", PickerScreen)
        form = await asked(played, pilot, "enter", ResultScreen)
        says = "the file says result “failed” · pay named “$150k” · strong for “Joins”"
        assert above(form) == f"{BEFORE}; {says}"
        assert "[passed]" in screen_of(played)
        assert texts(form)["pay"] == "$190k"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "- **Result**: passed" in played.text("acme.md"))
        assert "  - Joins (gap)\n  - Views (solid)\n" in played.text("acme.md")
        assert "- **Pay**: $190k\n" in played.text("acme.md")


async def test_a_debrief_comes_back_where_the_round_was_given_another_day(folder: Path) -> None:
    put(folder / "acme.md", ACME + SQL)
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot, "r", PickerScreen)
        await asked(played, pilot, "enter", ResultScreen)
        await pilot.press("enter", *"Views", "enter", "o")
        put(folder / "acme.md", ACME + SQL.replace("2026-11-24", "2026-11-28"))
        await pilot.press("ctrl+s")
        await refused(played, pilot, "what you typed is kept: r brings it back")
        await until(pilot, lambda: played.board.view.whole.by_id["acme"].facts.rounds[0].date == "2026-11-28")
        await asked(played, pilot, "r", PickerScreen)
        form = await asked(played, pilot, "enter", ResultScreen)
        assert above(form) == f"{BEFORE}: of “SQL, 2026-11-24”"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "  - Joins\n  - Views (solid)\n" in played.text("acme.md"))


async def test_a_file_that_got_another_name_has_what_was_typed_for_it(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot, "n", AskScreen)
        await write(pilot, "Anna likes jazz")
        rename(folder / "acme.md", "acme-engineer.md")
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: it comes back with the file")
        await until(pilot, lambda: "acme-engineer" in played.board.view.whole.by_id)
        played.board.look(played.board.view.to_card("acme-engineer"))
        assert line_of(await asked(played, pilot, "n", AskScreen)) == "Anna likes jazz"
        await pilot.press("enter")
        await until(pilot, lambda: "Anna likes jazz" in played.text("acme-engineer.md"))


async def test_what_one_line_can_no_longer_hold_is_told(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        await asked(played, pilot, "N", AskScreen)
        await write(pilot, "call Jane")
        put(folder / "acme.md", ACME.replace("Anna", "An\u202ena"))
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: N brings it back")
        await pilot.press("N")
        await until(pilot, lambda: "cannot stand in one line" in played.notice)
        assert "you typed “call Jane”" in played.notice


# What is left as it is


async def test_another_card_gets_nothing(folder: Path) -> None:
    put(folder / "acme.md", ACME + SQL)
    put(folder / "bolt.md", BOLT + SQL)
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        for key, typed in (("N", "call Jane"), ("n", "likes jazz")):
            await asked(played, pilot, key, AskScreen)
            await write(pilot, typed)
            await pilot.press("enter")
            await played.app._writer.finished()
        await asked(played, pilot, "r", PickerScreen)
        await asked(played, pilot, "enter", ResultScreen)
        await pilot.press("p", "ctrl+s")
        await played.app._writer.finished()
        played.board.look(played.board.view.to_card("bolt"))
        assert line_of(await asked(played, pilot, "N", AskScreen)) == "write to Anna 2026-12-24"
        await left(played, pilot)
        assert line_of(await asked(played, pilot, "n", AskScreen)) == ""
        await left(played, pilot)
        await asked(played, pilot, "r", PickerScreen)
        form = await asked(played, pilot, "enter", ResultScreen)
        assert above(form) == ""
        assert "[passed]" not in screen_of(played)


async def test_what_is_left_stays_as_it_stands_there_and_what_is_emptied_is_gone(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "N", AskScreen)
        await write(pilot, "call Jane")
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: N brings it back")
        for keys, line in (([], "call Jane"), ([*" fri"], "call Jane fri"), (["ctrl+u"], "write to Anna 2026-12-24")):
            await asked(played, pilot, "N", AskScreen)
            await pilot.press(*keys)
            await left(played, pilot)
            assert line_of(await asked(played, pilot, "N", AskScreen)) == line
            await left(played, pilot)


async def test_a_form_that_is_emptied_is_gone(folder: Path) -> None:
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "r", RoundScreen)
        await pilot.press(*"sql", "enter", "ctrl+s")
        await refused(played, pilot, "what you typed is kept: r brings it back")
        form = await asked(played, pilot, "r", RoundScreen)
        await pilot.press("ctrl+u")
        await left(played, pilot)
        form = await asked(played, pilot, "r", RoundScreen)
        assert (above(form), texts(form)["kind"]) == ("", "")


async def test_a_reason_comes_back_with_the_move_that_asks_for_it(folder: Path) -> None:
    put(folder / "acme.md", ACME.replace("INTERVIEW", "PREPARED"))
    played = shelf(folder, card="acme")
    async with played.app.run_test(size=NARROW) as pilot:
        lock(folder)
        await asked(played, pilot, "H", AskScreen)
        await write(pilot, "a PhD is needed")
        await pilot.press("enter")
        await refused(played, pilot, "what you typed is kept: it comes back when asked for again")
        assert line_of(await asked(played, pilot, "H", AskScreen)) == "a PhD is needed"


# The keeping itself


def slip(number: int, what: str = NOTE) -> Slip:
    return Slip(card("acme"), what, "note", Typed({"": f"text {number}"}))


def test_the_latest_are_kept_and_of_a_fact_only_the_last() -> None:
    kept = Kept()
    for number in range(MOST + 5):
        kept.keep(slip(number))
    assert [each.typed.line for each in kept.of(card("acme"))] == [f"text {n}" for n in range(MOST + 4, 4, -1)]
    kept.keep(slip(1, "salary"))
    kept.keep(slip(2, "salary"))
    assert [each.typed.line for each in kept.of(card("acme"), "salary")] == ["text 2"]


def test_nothing_typed_is_nothing_kept() -> None:
    assert not Kept().keep(Slip(card("acme"), NOTE, "note", Typed({"": ""})))


def test_a_file_is_the_same_under_another_name_only_where_company_and_position_are_and_the_old_one_is_gone() -> None:
    kept, now = Kept(), card("acme-2", company="Acme")
    kept.keep(slip(1))
    assert len(kept.of(now, NOTE)) == 1
    assert kept.of(now, NOTE, there={"acme", "acme-2"}) == ()
    assert kept.of(card("bolt"), NOTE) == ()
    assert kept.of(card("acme-2", company="Acme", position="Writer"), NOTE) == ()


A, B = Round(3, "SQL", when="2026-11-24", with_whom="Ann"), Round(9, "SQL", when="2026-11-24", with_whom="Bob")


@pytest.mark.parametrize(
    ("seen", "there", "found"),
    [
        (A, [A, B], [A]),
        (A, [B, replace(A, line=20)], [replace(A, line=20)]),
        (A, [replace(A, with_whom="Cy")], [replace(A, with_whom="Cy")]),
        (A, [replace(A, when="2026-11-28"), Round(9, "Onsite")], [replace(A, when="2026-11-28")]),
        (A, [replace(A, kind="Joins"), Round(9, "Onsite")], [replace(A, kind="Joins")]),
        (A, [Round(9, "Onsite")], [Round(9, "Onsite")]),
        (A, [], []),
    ],
)
def test_the_rounds_that_may_be_the_one_that_was_seen(seen: Round, there: list[Round], found: list[Round]) -> None:
    assert list(rounds_of(seen, there)) == found
