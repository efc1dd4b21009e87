"""A board that fills while its files are read: beside this process or in it, with the person at work meanwhile."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobboard.board.board import Board
from jobboard.config import Settings
from jobboard.errors import Unreadable
from jobboard.store import beginning, cache, hands, look, pieces
from jobboard.store.beginning import begin
from jobboard.store.beside import Beside
from jobboard.store.live import LiveBoard, Update, board_on_disk, open_folder
from jobboard.store.pieces import count, in_pieces
from jobboard.store.places import cache_of
from jobboard.store.scan import scan

MANY = 60
ACME = "# Acme - Engineer\n\n- **Company**: Acme\n- **Status**: {}\n"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with more files than are read at once, and a piece for each."""
    monkeypatch.setattr(beginning, "AT_ONCE", 10)
    monkeypatch.setattr(beginning, "SHORT", 0.0)
    monkeypatch.setattr(hands, "FEW", 1)
    for module in (hands, look):
        monkeypatch.setattr(module, "MANY", 10)
    monkeypatch.setattr(pieces.in_pieces, "__defaults__", (0.0,))
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # what earlier tests left behind does no harm
    folder = tmp_path / "board"
    for name in [*(f"c{number}.md" for number in range(MANY)), "group/a.md", "group/b.md", "one/application.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(ACME.format(("PREPARED", "APPLIED", "OFFER")[len(name) % 3]))
    (folder / "one" / "letter.md").write_text("Dear Sir or Madam\n")
    (folder / "c1 (conflicted copy of Ann).md").write_text(ACME.format("OFFER"))
    return folder


@pytest.fixture(params=["beside", "in this process"])
def how(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Who reads the files."""
    if request.param != "beside":
        monkeypatch.setattr(Beside, "start", lambda _: None)
    return str(request.param)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The reading waits after twenty pieces until this is called."""
    read, write = os.pipe()
    real = pieces.in_pieces

    def slowly(folder: Path, settings: Settings, *seconds: float) -> Iterator[pieces.Piece]:
        for number, piece in enumerate(real(folder, settings, *seconds)):
            if number == 20:
                os.read(read, 1)
            yield piece

    monkeypatch.setattr(beginning, "in_pieces", slowly)
    return lambda: (os.write(write, b"!!"), None)[1]


def filled(live: LiveBoard) -> list[Update]:
    """All that is told until the board is full and whole."""

    async def listen() -> list[Update]:
        told = []
        async for update in live.updates():
            told.append(update)
            if live._filling is None:
                break
        return told

    return asyncio.run(listen())


def half_full(path: Path) -> LiveBoard:
    """A board that has got some pieces, of a reading that is held."""
    live = LiveBoard(open_folder(path))
    while len(live.board) < 15:
        live._fill()
    return live


def same(one: Board, other: Board) -> bool:
    return (list(one), one.others, one.today) == (list(other), other.others, other.today)


def test_a_folder_with_few_files_is_read_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "AT_ONCE", 100)
    live = LiveBoard(open_folder(path))
    assert (live.reading, len(live.board)) == (None, MANY + 3)


def test_the_files_of_a_folder_are_counted_no_further_than_needed(path: Path) -> None:
    assert count(path) == MANY + 5
    assert 10 <= count(path, 10) < 20
    assert count(path / "nowhere") == 0


@pytest.mark.usefixtures("how")
def test_a_board_fills_and_is_in_the_end_as_if_read_at_once(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    told = filled(live)
    sizes = [len(update.board) for update in told if update.reading is not None]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) > 5
    readings = [update.reading for update in told if update.reading is not None]
    assert readings == sorted(readings)
    assert {total for _, total in readings} == {MANY + 5}
    shutil.rmtree(cache_of(path), ignore_errors=True)
    assert same(told[-1].board, board_on_disk(open_folder(path)))
    assert {warning for card in live.board for warning in card.warnings} == {
        "c1 (conflicted copy of Ann).md is a conflict copy of c1.md"
    }


@pytest.mark.usefixtures("how")
def test_what_came_or_went_is_told_with_each_piece(path: Path) -> None:
    live = LiveBoard(open_folder(path))
    known = set(live.board.by_id)
    for update in filled(live):
        assert update.changed == update.board.by_id.keys() ^ known
        known = set(update.board.by_id)


@pytest.mark.usefixtures("how")
def test_cards_of_the_whole_are_those_that_came_before(path: Path) -> None:
    told = filled(LiveBoard(open_folder(path)))
    full = next(update.board for update in told if update.reading is None)
    known = {card.id: card for card in full}
    warned = {card.id for card in told[-1].board if card.warnings}
    assert warned == {"c1"}
    assert all(known[card.id] is card for card in told[-1].board if card.id not in warned)


def test_in_this_process_cards_stay_the_same_objects(path: Path) -> None:
    *parts, last = in_pieces(path, Settings(), 0.0)
    assert last.whole is not None
    known = {card.path: card for part in parts for card in part.cards}
    warned = {card.path for card in last.whole.cards if card.warnings}
    assert all(known[card.path] is card for card in last.whole.cards if card.path not in warned)


@pytest.mark.usefixtures("how")
def test_a_sub_folder_is_judged_when_it_is_read_wholly(path: Path) -> None:
    boards = [update.board for update in filled(LiveBoard(open_folder(path)))]
    assert not any("one/application" in board.by_id or "one/letter" in board.by_id for board in boards)
    assert all(("group/a" in board.by_id) == ("group/b" in board.by_id) for board in boards)


@pytest.mark.usefixtures("how")
def test_what_was_read_is_there_at_the_next_start(path: Path) -> None:
    live = LiveBoard(open_folder(path))

    async def listen() -> None:
        async for _ in live.updates():
            pass

    async def wait() -> None:
        listening = asyncio.create_task(listen())
        while live.reading is not None or cache.load(path, Settings()) is None:  # noqa: ASYNC110  it is told by nobody
            await asyncio.sleep(0.01)
        listening.cancel()

    asyncio.run(asyncio.wait_for(wait(), 10))
    begun = begin(open_folder(path))
    assert begun.is_cached
    assert same(begun.board, live.board)


def test_a_reader_beside_that_dies_is_done_without(path: Path, held: Callable[[], None]) -> None:
    live = half_full(path)
    assert live._filling is not None
    assert live._filling._beside is not None
    os.kill(live._filling._beside._process, signal.SIGKILL)
    held()
    filled(live)
    assert same(live.board, scan(path, Settings()).board_on(live.board.today))


def test_nobody_reads_on_for_a_person_who_has_left(path: Path, held: Callable[[], None]) -> None:
    live = half_full(path)
    assert live._filling is not None
    beside = live._filling._beside
    assert beside is not None

    async def listen() -> None:
        async for _ in live.updates():
            pass

    async def leave() -> None:
        listening = asyncio.create_task(listen())
        await asyncio.sleep(0.01)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)

    process = beside._process
    asyncio.run(leave())
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.usefixtures("how")
def test_our_own_write_is_on_the_board_at_once_and_stays(path: Path, held: Callable[[], None]) -> None:
    live = half_full(path)
    name = next(card.id for card in live.board if "/" not in card.id and not card.warnings)
    late = next(f"c{number}" for number in range(2, MANY) if f"c{number}" not in live.board.by_id)
    for each in (name, late):
        (path / f"{each}.md").write_text(ACME.format("INTERVIEW"))
    (path / "one" / "application.md").write_text(ACME.format("INTERVIEW"))
    (path / "added.md").write_text(ACME.format("INTERVIEW"))
    paths = [str(path / f"{each}.md") for each in (name, late, "added", "one/application")]
    board = live.reread(paths)
    moved = {name, late, "added", "one"}
    assert {card.id for card in board.columns[4].cards} == moved
    held()
    assert all({card.id for card in update.board.columns[4].cards} == moved for update in filled(live))


@pytest.mark.usefixtures("how")
def test_what_we_removed_does_not_come_back(path: Path, held: Callable[[], None]) -> None:
    live = half_full(path)
    name = next(card.id for card in live.board if "/" not in card.id and not card.warnings)
    (path / f"{name}.md").unlink()
    assert name not in live.reread([str(path / f"{name}.md")]).by_id
    held()
    assert all(name not in update.board.by_id for update in filled(live))


@pytest.mark.usefixtures("how")
def test_other_settings_wait_for_the_whole(path: Path) -> None:
    (path / "taught.md").write_text(ACME.format("In Review"))
    live = LiveBoard(open_folder(path))
    assert live.use(Settings(words={"in review": "OFFER"})).by_id["taught"].status == "OFFER"
    assert (live.reading, len(live.board)) == (None, MANY + 4)


@pytest.mark.usefixtures("how")
def test_a_folder_that_goes_away_while_it_is_read_is_told(path: Path, held: Callable[[], None]) -> None:
    live = half_full(path)
    os.rename(path, path.with_name("elsewhere"))
    held()

    async def listen() -> Update:
        async for update in live.updates():
            if update.trouble is not None:
                return update
        raise AssertionError

    assert asyncio.run(asyncio.wait_for(listen(), 10)).trouble == "The folder is gone"


def test_a_folder_that_cannot_be_listed_is_told_at_once(path: Path) -> None:
    folder = open_folder(path)
    shutil.rmtree(path)
    with pytest.raises(Unreadable):
        begin(folder)
