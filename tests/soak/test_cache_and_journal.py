"""What the program keeps for itself may be damaged, replaced, forged, shared: it is never believed against the files.

`pytest -m soak -s tests/soak/test_cache_and_journal.py` takes about two minutes and prints what was tried.
"""

from __future__ import annotations

import os
import random
from itertools import islice
from pathlib import Path

import pytest

from jobboard.cli import main
from jobboard.config import Settings
from jobboard.store.cache import load
from tests.soak import naive_cache
from tests.soak.forms import forms
from tests.soak.kept import Start, World, damaged, lies, ours
from tests.soak.kept_places import POWER, PUTS, bytes_of, replace_kept, truthful

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
        for bit in range(8) if step == 1 else (at % 8,):
            world.cache.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
            assert load(world.folder, WORDS) is None, f"bit {bit} of byte {at}"
            tried += 1
    print(f"\n{len(whole)} bytes, {tried} flipped bits")
    world.cache.write_bytes(whole)
    assert load(world.folder, WORDS) is not None


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


@pytest.mark.parametrize("puts", forms(short=list(PUTS)[:4], long=list(PUTS)))
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
            assert os.listdir(world.cache.parent) == ["cards"], name
