"""The files that the program keeps for itself: whole or not at all, whatever lies in their places."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from jobboard.store.private import ABANDONED, read_private, write_private


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "kept"


def test_what_is_written_is_read_and_nobody_else_can_read_it(path: Path) -> None:
    write_private(path, [b"one", b"two"])
    assert read_private(path, 6) == b"onetwo"
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_what_is_too_large_is_not_read(path: Path) -> None:
    write_private(path, [b"seven"])
    with pytest.raises(OSError, match="File too large"):
        read_private(path, 4)


def test_a_link_is_neither_followed_nor_written_through(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "other")
    (tmp_path / "other").write_text("other")
    with pytest.raises(OSError, match="it is a link"):
        read_private(path, 100)
    write_private(path, [b"ours"])
    assert (read_private(path, 100), (tmp_path / "other").read_text()) == (b"ours", "other")


def test_a_pipe_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(OSError, match="it is no regular file"):
        read_private(path, 100)


def test_somebody_elses_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_private(path, [b"x"])
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(OSError, match="somebody else's"):
        read_private(path, 100)


def test_an_empty_folder_gives_way_and_one_with_files_stays(path: Path) -> None:
    path.mkdir(parents=True)
    write_private(path, [b"x"])
    assert path.is_file()
    path.unlink()
    path.mkdir()
    (path / "file").touch()
    with pytest.raises(OSError, match="directory"):
        write_private(path, [b"x"])
    assert os.listdir(path.parent) == ["kept"]


def test_a_full_disk_leaves_what_was_there_and_nothing_beside_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write_private(path, [b"x"])
    monkeypatch.setattr(os, "write", write)
    with pytest.raises(OSError, match="No space"):
        write_private(path, [b"y"])
    assert read_private(path, 1) == b"x"
    assert os.listdir(path.parent) == ["kept"]


def test_what_a_process_left_that_died_is_cleared_away_later(path: Path) -> None:
    path.parent.mkdir()
    old, young, other = (path.with_name(name) for name in ("kept.1.tmp", "kept.2.tmp", "keptsake.1.tmp"))
    for each in (old, young, other):
        each.touch()
    os.utime(old, (0, young.stat().st_mtime - ABANDONED - 60))
    os.utime(other, (0, 0))
    write_private(path, [b"x"])
    assert sorted(os.listdir(path.parent)) == ["kept", "kept.2.tmp", "keptsake.1.tmp"]
