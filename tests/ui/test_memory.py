"""What the screen remembers: private, harmless when it is damaged, and no reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.memory import Memory, Taste, keep, remembered, taste

ALL = Memory(with_closed=True, order="pay", explained=True)


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "jobboard"


def test_what_is_remembered_of_a_folder_is_there_at_the_next_start(tmp_path: Path) -> None:
    keep(tmp_path / "state", ALL)
    assert remembered(tmp_path / "state") == ALL


def test_what_is_remembered_of_the_person_holds_for_every_folder(tmp_path: Path, state_home: Path) -> None:
    keep(tmp_path / "state", Taste("nord"))
    assert taste() == Taste("nord")
    assert [each.name for each in state_home.iterdir()] == ["taste.json"]
    assert not (tmp_path / "state").exists()


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert (remembered(tmp_path / "state"), taste()) == (Memory(), Taste())


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"with_closed": "yes", "order": 3}', "\udcff", "[" * 100_000])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, state_home: Path, text: str) -> None:
    state_home.mkdir(parents=True)
    for place in (tmp_path / "screen.json", state_home / "taste.json"):
        place.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert (remembered(tmp_path), taste()) == (Memory(), Taste())


def test_it_is_private_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep(tmp_path / "state", ALL)
    (kept,) = (tmp_path / "state").iterdir()
    assert ((tmp_path / "state").stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    keep(tmp_path / "state", ALL)
    assert remembered(tmp_path / "state") == Memory()
