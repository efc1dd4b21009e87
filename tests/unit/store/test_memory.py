"""What the screen remembers: private, harmless when it is damaged, and no reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.memory import Memory, Taste, keep, remembered, taste
from jobboard.store.places import state_home

ALL = Memory(with_closed=True, order="pay", explained=True)


def test_what_is_remembered_of_a_folder_is_there_at_the_next_start(tmp_path: Path) -> None:
    keep(tmp_path / "state", ALL)
    assert remembered(tmp_path / "state") == ALL
    keep(tmp_path / "state", Memory())
    assert remembered(tmp_path / "state") == Memory()


def test_what_is_remembered_of_the_person_holds_in_every_folder(tmp_path: Path) -> None:
    keep(tmp_path / "one", ALL)
    keep(tmp_path / "other", Taste("nord"))
    assert taste() == Taste("nord")
    assert (remembered(tmp_path / "one"), remembered(tmp_path / "other")) == (ALL, Memory())


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert (remembered(tmp_path / "state"), taste()) == (Memory(), Taste())


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", '{"with_closed": "yes"}', '{"order": []}', '{"explained": 1}',
        '{"theme": 3}', '{"theme": {}}', '{"unknown": true}', "\udcff", "[" * 100_000, '{"theme": ' + "9" * 5_000 + "}",
    ],
)  # fmt: skip
def test_a_damaged_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    state_home().mkdir(parents=True)
    for path in (tmp_path / "screen.json", state_home() / "taste.json"):
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert (remembered(tmp_path), taste()) == (Memory(), Taste())


def test_what_is_damaged_in_one_place_does_not_take_the_rest_along(tmp_path: Path) -> None:
    (tmp_path / "screen.json").write_text('{"with_closed": true, "order": 7, "explained": true}')
    assert remembered(tmp_path) == Memory(with_closed=True, explained=True)


def test_it_is_private_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep(tmp_path / "state", ALL)
    keep(tmp_path / "state", Taste("nord"))
    for place in (tmp_path / "state", state_home()):
        (kept,) = place.iterdir()
        assert (place.stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    state_home().parent.mkdir(parents=True)
    state_home().write_text("a file in the way")
    keep(tmp_path / "state", ALL)
    keep(tmp_path, Taste("nord"))
    assert (remembered(tmp_path / "state"), taste()) == (Memory(), Taste())
