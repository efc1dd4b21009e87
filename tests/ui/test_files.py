"""The whole of it on real files: a key is pressed, then the file is read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from os import rename
from pathlib import Path
from typing import Any

import pytest
from textual.events import AppFocus
from textual.pilot import Pilot
from textual.screen import Screen

from jobboard.store.live import Folder, LiveBoard, open_folder
from jobboard.store.places import config_file
from jobboard.ui.app import JobboardApp
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.store_actions import StoreActions
from jobboard.ui.widgets.bars import KeyBar
from jobboard.ui.widgets.notice import Notice
from tests.ui.play import until

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 25, 9, 30)
ROOT = """# Job Application: Root Insurance - Staff ML Engineer

- **Application Status**: PREPARED
- **Application Date**: [TBD]   
- **Notes to self**:\tkeep   the   blanks

## Job Description

- **Status**: Applied to everything
"""  # noqa: W291  the blanks are part of the file
TERN = "---\ncompany: Tern & Tide\nrole: Data Lead\nstatus: applied   # by mail\n---\n"
ODD = "# Ardent - Engineer\n\n- **Company**: Ardent\n- **Status**: In Review\n"


class Session:
    """A board open on a real folder."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.app = JobboardApp(LiveBoard(folder), StoreActions())
        self.pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def dialog(self, kind: type[Screen[Any]]) -> None:
        await until(self.pilot, lambda: isinstance(self.app.screen, kind))

    async def said(self, words: str) -> None:
        await until(self.pilot, lambda: words in self.notice)

    @property
    def board(self) -> BoardScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, BoardScreen)
        return screen

    @property
    def notice(self) -> str:
        shown = self.board.query_one(Notice)
        return str(shown.content) if shown.display else ""

    def text(self, name: str) -> str:
        return (self.folder.path / name).read_bytes().decode()

    def write(self, name: str, text: str) -> None:
        (self.folder.path / name).write_bytes(text.encode())

    def status(self, card_id: str) -> str | None:
        found = self.board.view.board.by_id.get(card_id)
        return found.status if found else "no such card"


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Session]:
    session = Session(open_folder(path, now=lambda: NOW))
    async with session.app.run_test(size=(120, 35)) as session.pilot:
        yield session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    for name, text in {"root.md": ROOT, "tern.md": TERN, "ardent.md": ODD}.items():
        (path / name).write_bytes(text.encode())
    return path


async def test_a_move_makes_exactly_its_three_edits_and_u_gives_the_first_bytes_back(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("L")
        await session.said("Root Insurance: PREPARED → APPLIED, date 2026-11-25")
        changed = ROOT.replace(": PREPARED", ": APPLIED").replace("[TBD]", "2026-11-25")
        assert session.text("root.md") == changed + "\n## History\n\n- 2026-11-25: PREPARED → APPLIED\n"
        await session.press("u")
        await session.said("taken back")
        assert session.text("root.md") == ROOT
        assert session.status("root") == "PREPARED"


async def test_a_change_is_taken_back_after_a_restart_and_made_again(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("L", "q")
        await until(session.pilot, lambda: not session.app.is_running)
    moved = (folder / "root.md").read_bytes()
    assert b": APPLIED" in moved
    async with opened(folder) as session:
        await session.press("u")
        await session.said("taken back")
        assert session.text("root.md") == ROOT
        await session.press("U")
        await session.said("made again")
        assert session.text("root.md").encode() == moved


async def test_the_case_and_the_comment_of_front_matter_stay(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("3", "L")
        await session.said("Tern & Tide")
        assert session.text("tern.md").startswith(TERN.replace("applied ", "interview "))


async def test_a_reason_goes_into_the_file(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("H")
        await until(session.pilot, lambda: isinstance(session.app.screen, AskScreen))
        await session.press(*"too far away", "enter")
        await session.said("DID_NOT_APPLY")
        text = session.text("root.md")
        assert ": DID_NOT_APPLY" in text
        assert "too far away" in text


async def test_a_close_and_a_reopen_give_the_card_its_outcome_and_take_it_away(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("c", "x", "g")
        await session.said("ghosted")
        assert "ghosted" in session.text("root.md")
        await session.press("x")
        await session.said("ghosted →")
        assert session.board.view.board.by_id["root"].facts.outcome is None


async def test_an_unknown_word_is_replaced_in_this_file(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("h", "h", "m", "4")
        await session.dialog(PickerScreen)
        await session.press("1")
        await session.said("INTERVIEW")
        assert session.text("ardent.md").startswith(ODD.replace("In Review", "Interview"))


async def test_an_unknown_word_is_taught_and_no_file_changes(folder: Path) -> None:
    (folder / "other.md").write_text(ODD.replace("Ardent", "Other").replace("In Review", "in review"))
    before = manifest(folder)
    async with opened(folder) as session:
        await session.press("h", "h", "m", "4")
        await session.dialog(PickerScreen)
        await session.press("2")
        await session.said("INTERVIEW")
        await until(session.pilot, lambda: session.status("other") == "INTERVIEW")
        assert session.status("ardent") == "INTERVIEW"
        assert '"In Review" = "INTERVIEW"' in config_file().read_text()
    assert manifest(folder) == before


async def test_a_file_that_is_no_application_is_left_out_by_the_config(folder: Path) -> None:
    before = manifest(folder)
    async with opened(folder) as session:
        await session.press("ctrl+p")
        await session.dialog(PickerScreen)
        await session.press(*"this file is no", "enter")
        await until(session.pilot, lambda: session.status("root") == "no such card")
        assert "root.md" in config_file().read_text()
    assert manifest(folder) == before


async def test_what_is_marked_is_moved_and_closed_and_u_takes_all_of_it_back(folder: Path) -> None:
    before = contents(folder)
    async with opened(folder) as session:
        await session.press("space", "3", "space", "m", "5")
        await session.said("2 applications → OFFER")
        assert ": OFFER" in session.text("root.md")
        assert "status: offer " in session.text("tern.md")
        await session.press("g", "g", "space", "space", "x", "d")
        await session.said("2 applications → declined")
        await session.press("u")
        await session.said("taken back: 2 applications → declined")
        await session.press("u")
        await session.said("taken back: 2 applications → OFFER")
    assert contents(folder) == before


async def test_d_redates_the_history_and_the_application_date_that_the_move_wrote(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("L")
        await session.said("PREPARED → APPLIED")
        moved = session.text("root.md")
        await session.press("escape", "D")
        await session.dialog(AskScreen)
        await session.press(*"yesterday", "enter")
        await session.said("2026-11-24")
        assert session.text("root.md") == moved.replace("2026-11-25", "2026-11-24")
        assert moved.count("2026-11-25") == 2


async def test_a_adds_a_file_and_u_takes_it_away(folder: Path) -> None:
    before = manifest(folder)
    async with opened(folder) as session:
        await session.press("a")
        await session.dialog(AddScreen)
        await session.press(*"Fern", "ctrl+s")
        await session.said("Fern: added as fern.md")
        assert "**Status**: PREPARED" in session.text("fern.md")
        assert session.board.view.card is not None
        assert session.board.view.card.id == "fern"
        await session.press("u")
        await session.said("taken back")
        await until(session.pilot, lambda: session.status("fern") == "no such card")
    assert manifest(folder) == before


async def test_a_change_that_is_left_as_it_is_lets_u_go_on_to_the_one_before(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("L")
        await session.said("PREPARED → APPLIED")
        await session.press("x", "g")
        await session.said("ghosted")
        (folder / "root.md").write_text(session.text("root.md").replace("ghosted", "rejected"))
        await session.press("u")
        await session.said("“- **Outcome**: ghosted” was written, but “- **Outcome**: rejected” stands there now")
        await session.press("ctrl+p")
        await session.dialog(PickerScreen)
        await session.press(*"leave the last", "enter")
        await session.said("left as it is")
        await session.press("u")
        await session.said("taken back: Root Insurance: PREPARED → APPLIED")
        assert ": PREPARED" in session.text("root.md")


async def test_words_in_the_files_themselves_are_found(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("slash", *"text:keep")
        await until(session.pilot, lambda: [each.id for each in session.board.view.board] == ["root"])
        await session.press("escape")
        await until(session.pilot, lambda: len(session.board.view.board) == 3)


async def test_several_quick_moves_arrive_in_their_order(folder: Path) -> None:
    async with opened(folder) as session:
        await session.press("L", "L", "L")
        await session.said("INTERVIEW → OFFER")
        text = session.text("root.md")
        assert [line[-18:] for line in text.splitlines()[-3:]] == [
            ": PREPARED → APPLIED"[-18:], "APPLIED → INTERVIEW"[-18:], ": INTERVIEW → OFFER"[-18:],
        ]  # fmt: skip


async def test_a_file_that_may_not_be_written_is_left_alone_and_the_card_goes_back(folder: Path) -> None:
    (folder / "root.md").chmod(0o444)
    async with opened(folder) as session:
        await session.press("L")
        await until(session.pilot, lambda: session.notice.startswith("!"))
        assert session.status("root") == "PREPARED"
        assert session.text("root.md") == ROOT


async def test_an_edit_from_outside_appears_by_itself(folder: Path) -> None:
    async with opened(folder) as session:
        session.write("root.md", ROOT.replace(": PREPARED", ": OFFER"))
        await until(session.pilot, lambda: session.status("root") == "OFFER")
        assert session.board.view.card is not None
        assert session.board.view.card.id == "root"


async def test_new_renamed_and_removed_files_appear_by_themselves(folder: Path) -> None:
    async with opened(folder) as session:
        session.write("new.md", "# Fjord - Engineer\n\n- **Status**: Applied\n")
        await until(session.pilot, lambda: session.status("new") == "APPLIED")
        (folder / "new.md").rename(folder / "fjord.md")
        await until(session.pilot, lambda: session.status("fjord") == "APPLIED")
        assert session.status("new") == "no such card"
        (folder / "tern.md").unlink()
        await until(session.pilot, lambda: session.status("tern") == "no such card")


async def test_an_edit_from_outside_at_another_place_survives_a_move(folder: Path) -> None:
    async with opened(folder) as session:
        session.write("root.md", ROOT + "\nA line by somebody else.\n")
        await session.press("L")
        await session.said("APPLIED")
        assert "A line by somebody else.\n" in session.text("root.md")


async def test_the_folder_going_away_is_said_and_its_coming_back_is_seen(folder: Path) -> None:
    async with opened(folder) as session:
        bar = session.board.query_one(KeyBar)
        rename(folder, folder.with_name("elsewhere"))
        session.app.post_message(AppFocus())
        await until(session.pilot, lambda: "! " in bar.render_line(0).text)
        rename(folder.with_name("elsewhere"), folder)
        await until(session.pilot, lambda: "! " not in bar.render_line(0).text)
        assert session.status("root") == "PREPARED"


async def test_looking_around_touches_no_file(folder: Path) -> None:
    before = manifest(folder)
    async with opened(folder) as session:
        await session.press(*"jkhlGgg12345c?", "escape", "enter", "G", "q")
        await session.pilot.resize_terminal(60, 20)
        await session.press("q")
    assert manifest(folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def manifest(folder: Path) -> dict[Path, tuple[bytes, int, int, int]]:
    """Every file of a folder: its bytes, its mode, the times at which it was changed."""
    found = {path: path.stat() for path in folder.iterdir()}
    return {path: (path.read_bytes(), of.st_mode, of.st_mtime_ns, of.st_ctime_ns) for path, of in found.items()}


async def test_closed_cards_stay_shown_at_the_next_start(folder: Path) -> None:
    from jobboard.store.memory import keep, remembered
    from jobboard.store.places import state_of

    state = state_of(folder)
    live = LiveBoard(open_folder(folder))
    app = JobboardApp(live, StoreActions(), remembered(state), remember=partial(keep, state))
    async with app.run_test() as pilot:
        await pilot.press("c", "q")
        await until(pilot, lambda: not app.is_running)
    assert remembered(state).with_closed
