"""The board while the person's settings change under it, and of a folder that is still to be made."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path
from threading import Event

import pytest

from jobboard.config import Settings
from jobboard.errors import Usage
from jobboard.store import cache, listing, watch
from jobboard.store.live import Folder, LiveBoard, begin, board_on_disk, open_folder
from tests.unit.store.test_live import ACME, Screen, play, status

TAUGHT = Settings(words={"in review": "INTERVIEW"})
LOOKED = ("$JOBBOARD_FOLDER is not set",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder with Acme, in a status of the person's own, and Globex, in one that everybody knows."""
    folder = tmp_path / "board"
    folder.mkdir()
    (folder / "acme.md").write_text(ACME.replace("APPLIED", "In Review"))
    (folder / "globex.md").write_text(ACME.replace("Acme", "Globex"))
    return folder


@pytest.fixture
def awaited(tmp_path: Path) -> Folder:
    """A folder that is still to be made."""
    return open_folder(tmp_path / "applications", LOOKED)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are taken for old ones: only a changed stamp has them read again."""
    monkeypatch.setattr(listing, "YOUNG_NS", 0)


# Other settings


@pytest.mark.usefixtures("settled")
def test_a_word_that_is_taught_is_understood_in_every_file(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    assert live.board.by_id["acme"].status is None
    board = live.use(TAUGHT)
    assert board.by_id["acme"].status == "INTERVIEW"
    assert (live.board, live.folder.settings) == (board, TAUGHT)


@pytest.mark.usefixtures("settled")
def test_cards_that_other_settings_do_not_change_stay_the_same_objects(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    before = live.board
    after = live.use(TAUGHT)
    assert after.by_id["globex"] is before.by_id["globex"]
    assert after.column("APPLIED") is before.column("APPLIED")


@pytest.mark.usefixtures("settled")
def test_a_word_in_a_sub_folder_is_understood_too(path: Path) -> None:
    (path / "2026" / "deep").mkdir(parents=True)
    (path / "acme.md").rename(path / "2026" / "deep" / "acme.md")
    assert LiveBoard(open_folder(path)).use(TAUGHT).by_id["2026/deep"].status == "INTERVIEW"


def test_what_is_ignored_goes_and_what_is_no_longer_ignored_comes_back(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    assert live.use(Settings(ignore=("glo*",))).by_id.keys() == {"acme"}
    assert live.use(Settings()).by_id.keys() == {"acme", "globex"}


def test_settings_that_have_nothing_to_do_with_reading_leave_the_board_as_it_is(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    before = live.board
    assert live.use(Settings(history=False)) is before
    assert live.folder.settings == Settings(history=False)


def test_whatever_changes_later_is_read_by_the_settings_in_force(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        await asyncio.to_thread(screen.board.use, TAUGHT)
        (path / "globex.md").write_text(ACME.replace("APPLIED", "In review"))
        await screen.until(lambda update: status(update, "globex") == "INTERVIEW")
        assert status(screen.told[-1]) == "INTERVIEW"

    play(open_folder(path), story)


def test_the_cache_is_of_the_settings_in_force(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        await asyncio.to_thread(screen.board.use, TAUGHT)
        await screen.until_marked(path, "another")
        await screen.until_marked(path, "last")
        kept = cache.load(path, TAUGHT)
        assert kept is not None
        assert {card.status for card in kept.cards} == {"INTERVIEW", "APPLIED", "OFFER"}
        assert cache.load(path, Settings()) is None

    play(open_folder(path), story)


@pytest.mark.usefixtures("settled")
def test_settings_that_come_while_the_folder_is_gone_hold_when_it_is_back(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        os.rename(path, path.with_name("elsewhere"))
        await screen.until(lambda update: update.trouble is not None)
        board = await asyncio.to_thread(screen.board.use, TAUGHT)
        assert board.by_id["acme"].status is None
        os.rename(path.with_name("elsewhere"), path)
        back = await screen.until(lambda update: update.trouble is None)
        assert status(back) == "INTERVIEW"

    play(open_folder(path), story)


# A folder that is still to be made


def test_a_folder_that_is_not_there_opens_only_where_one_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(Usage):
        open_folder(tmp_path / "applications")
    awaited = open_folder(tmp_path / "applications", LOOKED)
    assert awaited.looked == awaited.found().looked == LOOKED


def test_its_board_is_empty_and_nothing_is_made_by_looking(awaited: Folder) -> None:
    async def story(screen: Screen) -> None:
        screen.board.nudge()
        await asyncio.to_thread(screen.board.use, TAUGHT)
        assert await asyncio.to_thread(screen.board.reread, [str(awaited.path / "acme.md")]) is screen.board.board

    screen = play(awaited, story)
    assert (len(screen.board.board), screen.told) == (0, [])
    assert (len(begin(awaited).board), len(board_on_disk(awaited))) == (0, 0)
    assert not awaited.path.exists()


def test_a_cache_of_a_folder_that_was_removed_since_is_not_believed(awaited: Folder) -> None:
    awaited.path.mkdir()
    (awaited.path / "acme.md").write_text(ACME)
    assert len(begin(awaited).board) == 1
    shutil.rmtree(awaited.path)
    assert len(LiveBoard(awaited).board) == 0


def test_it_appears_when_others_make_it_and_is_listened_to(awaited: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    tried, run = Event(), watch.Watch._run

    def try_to_watch(self: watch.Watch, stop: Event) -> None:
        run(self, stop)
        tried.set()

    monkeypatch.setattr(watch.Watch, "_run", try_to_watch)

    async def story(screen: Screen) -> None:
        await asyncio.to_thread(tried.wait)
        awaited.path.mkdir()
        await screen.until_marked(awaited.path, "marker")
        await screen.until(lambda update: "marker" in update.board.by_id and not update.polling)
        (awaited.path / "acme.md").write_text(ACME)
        await screen.until(lambda update: status(update) == "APPLIED")

    screen = play(awaited, story)
    assert {update.trouble for update in screen.told} == {None}
    assert screen.told[0].changed == {"marker"}


def test_what_we_write_into_it_is_on_the_board_at_once(awaited: Folder) -> None:
    async def story(screen: Screen) -> None:
        awaited.path.mkdir()
        (awaited.path / "acme.md").write_text(ACME)
        board = await asyncio.to_thread(screen.board.reread, [str(awaited.path / "acme.md")])
        assert board.by_id.keys() == {"acme"}
        await screen.until_marked(awaited.path, "marker")
        assert screen.board.board.by_id["acme"] is board.by_id["acme"]

    play(awaited, story)


def test_a_write_of_our_own_ends_the_waiting_for_it(awaited: Folder) -> None:
    live = LiveBoard(awaited)
    assert live.folder.is_awaited
    awaited.path.mkdir()
    live.reread([])
    awaited.path.rmdir()
    assert not live.folder.is_awaited


def test_one_that_is_there_is_not_awaited_when_it_goes_away(awaited: Folder) -> None:
    awaited.path.mkdir()
    live = LiveBoard(awaited)
    awaited.path.rmdir()
    assert not live.folder.is_awaited


def test_once_there_its_going_away_is_told_and_so_is_its_return(awaited: Folder) -> None:
    async def story(screen: Screen) -> None:
        awaited.path.mkdir()
        await screen.until_marked(awaited.path, "marker")
        os.rename(awaited.path, awaited.path.with_name("elsewhere"))
        assert not screen.board.folder.is_awaited
        gone = await screen.until(lambda update: update.trouble is not None)
        assert (gone.trouble, len(gone.board)) == ("The folder is gone", 1)
        os.rename(awaited.path.with_name("elsewhere"), awaited.path)
        await screen.until(lambda update: update.trouble is None)

    play(awaited, story)


def test_a_return_that_a_single_file_tells_of_is_a_return_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "POLL", 30.0)
    monkeypatch.setattr(watch, "SLOWEST_POLL", 30.0)

    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        os.rename(path, path.with_name("elsewhere"))
        await screen.until(lambda update: update.trouble is not None and update.polling)
        os.rename(path.with_name("elsewhere"), path)
        assert screen.board._watch is not None
        screen.board._watch.hear([str(path / "acme.md")])
        await screen.until(lambda update: update.trouble is None)
        await screen.until(lambda update: not update.polling)

    play(open_folder(path), story)
