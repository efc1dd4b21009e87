"""The kept picture of a board: shown only where nothing that it depends on has changed."""

from __future__ import annotations

import marshal
import os
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobboard.store import picture
from jobboard.store.memory import Memory, Taste, keep
from jobboard.store.picture import conditions, keep_picture, kept_picture
from jobboard.store.places import cache_of, config_file, state_of

SIZE = (120, 35)
DRAWN = b"\x1b[1;1Hthe board"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A board of one file, with a picture of it kept."""
    monkeypatch.setattr(picture, "JUST_NOW", 0)
    path = tmp_path / "applications"
    path.mkdir()
    (path / "acme.md").write_text("# Acme - Baker\n")
    keep_picture(path, conditions(path), SIZE, [str(path / "acme.md")], DRAWN)
    return path


def test_it_comes_back_while_all_is_the_same(folder: Path) -> None:
    assert kept_picture(folder, SIZE) == DRAWN
    assert kept_picture(folder, SIZE) == DRAWN


def _written(folder: Path) -> None:
    with (folder / "acme.md").open("r+") as file:
        file.write("# Bcme")


def _configured(_: Path) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("history = false\n")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file on it written in place": _written,
    "a file on it gone": lambda folder: (folder / "acme.md").unlink(),
    "a file that came": lambda folder: (folder / "tern.md").touch(),
    "the config": _configured,
    "the theme": lambda _: keep(Path(), Taste("nord")),
    "what the screen remembers": lambda folder: keep(state_of(folder), Memory(with_closed=True)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_is_none_where_the_disk_is_another(folder: Path, change: Callable[[Path], object]) -> None:
    change(folder)
    assert kept_picture(folder, SIZE) is None


@pytest.mark.parametrize("name", ["TERM", "NO_COLOR", "TEXTUAL_THEME", "LANG"])
def test_it_is_none_in_another_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "another")
    assert kept_picture(folder, SIZE) is None


def test_it_is_none_at_another_size_on_another_day_and_for_another_version(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept_picture(folder, (121, 35)) is None
    with monkeypatch.context() as patch:
        patch.setattr(time, "strftime", lambda _: "2020-01-01")
        assert kept_picture(folder, SIZE) is None
    monkeypatch.setattr(picture, "__version__", "0")
    assert kept_picture(folder, SIZE) is None


def test_it_is_not_kept_where_something_may_not_be_on_it_yet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, seen = conditions(folder), [str(folder / "acme.md")]
    _configured(folder)
    keep_picture(folder, begun, SIZE, seen, b"of another config")
    assert kept_picture(folder, SIZE) is None
    monkeypatch.setattr(picture, "JUST_NOW", 3_600 * 10**9)
    keep_picture(folder, conditions(folder), SIZE, seen, b"from before the last write")
    assert kept_picture(folder, SIZE) is None
    monkeypatch.setattr(picture, "JUST_NOW", 0)
    keep_picture(folder, conditions(folder), SIZE, seen, DRAWN)
    assert kept_picture(folder, SIZE) == DRAWN


def test_a_damaged_one_is_none(folder: Path) -> None:
    place = cache_of(folder) / "picture"
    whole = place.read_bytes()
    for at in range(len(whole)):
        place.write_bytes(whole[:at])
        assert kept_picture(folder, SIZE) is None
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert kept_picture(folder, SIZE) is None


BODIES = [None, 7, ("a", "b"), (1, 2, 3), ((), [("x",)], b""), compile("1", "", "eval")]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_something_else_behind_a_right_checksum_is_none(folder: Path, body: Any) -> None:
    data = marshal.dumps(body)
    (cache_of(folder) / "picture").write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
    assert kept_picture(folder, SIZE) is None


def test_it_is_private(folder: Path) -> None:
    assert (cache_of(folder) / "picture").stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(cache_of(folder))) == ["picture"]


def test_one_that_cannot_be_kept_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    keep_picture(folder, conditions(folder), SIZE, [], DRAWN)
    assert kept_picture(folder, SIZE) is None
