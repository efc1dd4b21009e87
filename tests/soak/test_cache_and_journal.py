"""What the program keeps for itself may be damaged, replaced, forged, shared: it is never believed against the files.

`pytest -m soak -s tests/soak/test_cache_and_journal.py` takes about two minutes and prints what was tried.
"""

from __future__ import annotations

import errno
import os
import pickle
import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest

from jobboard.cli import main
from jobboard.config import Settings
from jobboard.store.cache import load
from jobboard.store.picture import FILE, conditions, keep_picture, kept_picture
from jobboard.store.places import cache_of, state_of
from tests.soak import naive_cache
from tests.soak.forms import forms
from tests.soak.kept import NAMES, Start, World, damaged, lies, ours
from tests.soak.kept_commands import Ended, hangs
from tests.soak.kept_forged import OTHERS, changed, changed_to, forge, monsters, places, rows_of
from tests.soak.kept_journal import NAIVE, OURS, Moved, invented
from tests.soak.kept_places import POWER, PUTS, Touch, bytes_of, replace_kept, truthful, unwritable
from tests.soak.kept_together import lost, torn
from tests.ui.terminal import Terminal

WORDS = Settings()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World.at(tmp_path)


@pytest.mark.parametrize("step", forms(short=37, long=1))
def test_no_cut_and_no_flipped_bit_is_taken_for_a_cache(world: World, step: int) -> None:
    ours(world.folder)
    assert ours(world.folder) == world.truth
    whole = world.cache.read_bytes()
    assert load(world.folder, WORDS) is not None
    tried = 0
    for at in range(0, len(whole), step):
        world.cache.write_bytes(whole[:at])
        assert load(world.folder, WORDS) is None, f"cut at {at}"
        for bit in {at % 8, (at + 3) % 8}:
            world.cache.write_bytes(_flipped(whole, at, bit))
            assert load(world.folder, WORDS) is None, f"bit {bit} of byte {at}"
            tried += 1
    print(f"\n{len(whole)} bytes, {tried} flipped bits")
    world.cache.write_bytes(whole)
    assert load(world.folder, WORDS) is not None


@pytest.mark.parametrize("step", forms(short=97, long=1))
def test_no_cut_and_no_flipped_bit_is_taken_for_a_picture(
    world: World, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobboard.store.picture.JUST_NOW", 0)
    seen = [str(world.path(name)) for name in NAMES]
    keep_picture(world.folder, conditions(world.folder), (80, 24), seen, b"drawn" * 50)
    path = world.cache.with_name(FILE)
    whole = path.read_bytes()
    assert kept_picture(world.folder, (80, 24)) == b"drawn" * 50
    for at in range(0, len(whole), step):
        for data in (whole[:at], *(_flipped(whole, at, bit) for bit in range(8))):
            path.write_bytes(data)
            assert kept_picture(world.folder, (80, 24)) is None, at
    path.write_bytes(whole)
    assert kept_picture(world.folder, (81, 24)) is None
    world.change("globex")
    assert kept_picture(world.folder, (80, 24)) is None


def _flipped(whole: bytes, at: int, bit: int) -> bytes:
    return whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]


@pytest.mark.parametrize("count", forms(short=16, long=2_000))
def test_a_damaged_cache_is_not_believed_and_made_anew(world: World, count: int) -> None:
    ours(world.folder)
    whole = world.cache.read_bytes()
    world.change("globex", "group/hooli")
    assert lies(ours, world, islice(damaged(whole, random.Random(8)), count)) == []
    assert load(world.folder, WORDS) is not None


@pytest.mark.parametrize("naive", [naive_cache.pickled, naive_cache.by_size], ids=lambda each: each.__name__)
def test_a_naive_cache_is_caught(world: World, naive: Start) -> None:
    naive(world.folder)
    whole = world.cache.read_bytes()
    world.change("globex", "group/hooli")
    wrong = lies(naive, world, islice(damaged(whole, random.Random(8)), 16))
    assert wrong


@pytest.mark.parametrize("puts", forms(short=list(PUTS)[:3], long=list(PUTS)))
def test_what_lies_in_the_place_of_a_kept_file_is_harmless(
    tmp_path: Path, puts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(puts):
        if name in POWER and os.geteuid() != 0:
            continue
        world = World.at(tmp_path / str(number))
        monkeypatch.setenv("JOBBOARD_FOLDER", str(world.folder))
        for home in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
            monkeypatch.setenv(home, str(tmp_path / home / name))
        ours(world.folder)
        assert main(["move", "globex", "offer"]) == 0
        others = replace_kept(world, PUTS[name], world.folder.parent / "others")
        assert truthful(world) == [], name
        assert bytes_of(world.folder.parent / "others") == others, name
        assert not list(world.cache.parent.glob("executed"))
        if name != "a folder with a file":
            ours(world.folder)
            assert load(world.folder, WORDS) is not None, name
            assert set(os.listdir(world.cache.parent)) <= {"cards", FILE}, name


@pytest.mark.skipif(sys.platform != "linux", reason="the path of a descriptor is asked of /proc")
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS], ids=errno.errorcode.get)
def test_where_nothing_can_be_kept_each_action_says_so(
    world: World, error: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*words: str) -> Ended:
        capsys.readouterr()
        code = main(words)
        return Ended(code, *capsys.readouterr())

    monkeypatch.setenv("JOBBOARD_FOLDER", str(world.folder))
    with unwritable(error):
        assert truthful(world, run) == []
    world = World.at(world.folder.parent / "other")
    monkeypatch.setenv("JOBBOARD_FOLDER", str(world.folder))
    assert run("move", "globex", "offer").code == 0
    with unwritable(error):
        assert truthful(world, run) == []


@pytest.mark.parametrize("step", forms(short=23, long=2))
def test_a_cache_forged_with_a_right_checksum_is_not_run_and_gives_way_to_the_files(
    world: World, step: int, tmp_path: Path
) -> None:
    ours(world.folder)
    number = 0
    for nth, row in enumerate(rows_of(world.folder)):
        for at in list(places(row))[number % step :: step]:
            for other in ((), (1, 2), *((each,) for each in OTHERS)):
                number += 1
                if number % step == 0:
                    with suppress(ValueError):  # what marshal does not know
                        forge(world.folder, changed(nth, at, other))
                    world.touch()
                    assert ours(world.folder) == world.truth, (nth, at, other)
    for name, data in monsters(tmp_path / "executed").items():
        forge(world.folder, changed_to(data))
        assert load(world.folder, WORDS) is None, name
        assert ours(world.folder) == world.truth, name
    assert not (tmp_path / "executed").exists()
    print(f"\n{number // step} forged caches")


def test_a_naive_cache_runs_what_it_reads(world: World, tmp_path: Path) -> None:
    world.cache.parent.mkdir(parents=True)
    world.cache.write_bytes(pickle.dumps(Touch(tmp_path / "executed")))
    naive_cache.pickled(world.folder)
    assert (tmp_path / "executed").exists()


def test_a_naive_cache_waits_for_a_pipe_and_writes_through_a_link(world: World, tmp_path: Path) -> None:
    world.cache.parent.mkdir(parents=True)
    world.cache.symlink_to(tmp_path / "other")
    (tmp_path / "other").write_bytes(b"somebody's")
    naive_cache.by_size(world.folder)
    assert (tmp_path / "other").read_bytes() != b"somebody's"
    world.cache.unlink()
    os.mkfifo(world.cache)
    assert hangs(naive_cache.by_size, world.folder, patience=0.3)


def test_the_board_works_where_pipes_lie_in_the_places_of_all_that_is_kept(world: World, tmp_path: Path) -> None:
    ours(world.folder)
    state_of(world.folder).mkdir(parents=True)
    replace_kept(world, PUTS["a pipe"], tmp_path / "others")
    environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with Terminal([str(world.folder)], environ) as terminal:
        terminal.until(lambda: "Acme" in terminal.text() and "Prepared 2" in terminal.text())
        terminal.press("L")
        terminal.until(lambda: "cannot be undone" in terminal.text())
        assert "Prepared 1" in terminal.text()
        terminal.press("q")
        assert terminal.ended() == 0


@pytest.mark.parametrize("dense", forms(short=(97, 1), long=(1, 3)))
def test_no_cut_and_no_flipped_bit_puts_anything_into_the_journal(world: World, dense: tuple[int, int]) -> None:
    step, bits = dense
    moved = Moved.at(world, OURS)
    whole = moved.journal

    def damages() -> Iterator[tuple[str, bytes]]:
        for at in range(0, len(whole), step):
            yield f"cut at {at}", whole[:at]
            for bit in range(bits):
                yield f"bit {at}.{bit}", _flipped(whole, at, (at + bit) % 8)

    assert invented(state_of(world.folder), damages()) == []
    print(f"\n{len(whole)} bytes, at each {step}. cut and {bits} bits flipped")


@pytest.mark.parametrize("count", forms(short=24, long=2_000))
def test_an_undo_by_a_damaged_journal_makes_no_file_say_what_it_never_said(world: World, count: int) -> None:
    moved = Moved.at(world, OURS)
    assert moved.taken_back() == 2
    assert moved.wrongs(islice(damaged(moved.journal, random.Random(8)), count)) == []


def test_a_naive_journal_is_caught(world: World) -> None:
    moved = Moved.at(world, NAIVE)
    assert len(moved.wrongs(islice(damaged(moved.journal, random.Random(8)), 24))) > 5


@pytest.mark.parametrize("seconds", forms(short=0.15, long=15))
def test_a_cache_that_two_keep_at_once_is_that_of_one_of_them(tmp_path: Path, seconds: float) -> None:
    looks, wrong = torn("OURS", tmp_path, seconds)
    print(f"\n{looks} looks")
    assert looks
    assert wrong == []
    assert os.listdir(cache_of(tmp_path)) == ["cards"]


def test_a_naive_cache_that_two_keep_at_once_is_caught(tmp_path: Path) -> None:
    assert any(torn("NAIVE", tmp_path, 0.15 * 2**nth)[1] for nth in range(5))


@pytest.mark.parametrize("seconds", forms(short=0.15, long=15))
def test_a_journal_that_two_write_at_once_and_anew_loses_nothing(tmp_path: Path, seconds: float) -> None:
    lasts, wrong = lost(tmp_path, seconds)
    print(f"\nthe last of each: {lasts}")
    assert wrong == []
