"""What the screen remembers: private, harmless when it is damaged, and no reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.memory import Memory, remember, remembered


def test_what_is_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    remember(tmp_path / "state", Memory(with_closed=True))
    assert remembered(tmp_path / "state") == Memory(with_closed=True)


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert remembered(tmp_path / "state") == Memory()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"with_closed": "yes"}', "\udcff"])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / "screen.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert remembered(tmp_path) == Memory()


def test_it_is_private_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    remember(tmp_path / "state", Memory(with_closed=True))
    (kept,) = (tmp_path / "state").iterdir()
    assert ((tmp_path / "state").stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    remember(tmp_path / "state", Memory(with_closed=True))
    assert remembered(tmp_path / "state") == Memory()
