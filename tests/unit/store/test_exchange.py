"""Two names exchanged in one step; and what stands in for it where that is not to be had."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobboard.store import exchange as module
from jobboard.store.exchange import NO_EXCHANGE, RENAMEAT2_NUMBERS, NoExchange, exchange, swap


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "other").write_bytes(b"2")
    descriptor = os.open(tmp_path, os.O_RDONLY)
    yield descriptor
    os.close(descriptor)


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange."""
    monkeypatch.setattr(module, "_system_call", lambda: None)


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_files_change_places(folder: int, tmp_path: Path) -> None:
    inode = (tmp_path / "one").stat().st_ino
    exchange(folder, "one", "other")
    assert held(tmp_path) == {"one": b"2", "other": b"1"}
    assert (tmp_path / "other").stat().st_ino == inode


def test_a_file_and_a_folder_change_places(folder: int, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    exchange(folder, "one", "inner")
    assert (tmp_path / "one").is_dir()
    assert (tmp_path / "inner").read_bytes() == b"1"


def test_a_missing_name_is_told_of(folder: int, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(folder, "one", "gone")
    assert held(tmp_path) == {"one": b"1", "other": b"2"}


@pytest.mark.skipif(platform.machine() not in RENAMEAT2_NUMBERS, reason="no number is known for this machine")
def test_a_library_without_the_function_is_passed_by(
    folder: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old:
        syscall = ctypes.CDLL(None, use_errno=True).syscall

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Old)
    module._system_call.cache_clear()
    try:
        exchange(folder, "one", "other")
    finally:
        monkeypatch.undo()
        module._system_call.cache_clear()
    assert held(tmp_path) == {"one": b"2", "other": b"1"}


@pytest.mark.parametrize("number", sorted(NO_EXCHANGE))
def test_a_file_system_without_it_is_told_apart(folder: int, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(module, "_system_call", lambda: lambda *_: number)
    with pytest.raises(NoExchange):
        exchange(folder, "one", "other")


def test_another_error_is_an_error(folder: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_system_call", lambda: lambda *_: errno.EACCES)
    with pytest.raises(PermissionError):
        exchange(folder, "one", "other")


def test_a_swap_leaves_the_displaced_file_under_the_temporary_name(folder: int, tmp_path: Path) -> None:
    assert swap(folder, "one", "other", "spare") == "one"
    assert held(tmp_path) == {"one": b"2", "other": b"1"}


@pytest.mark.usefixtures("nowhere")
def test_without_exchange_the_displaced_file_stands_under_the_spare_name(folder: int, tmp_path: Path) -> None:
    inode = (tmp_path / "other").stat().st_ino
    assert swap(folder, "one", "other", "spare") == "spare"
    assert held(tmp_path) == {"spare": b"2", "other": b"1"}
    assert (tmp_path / "spare").stat().st_ino == inode


@pytest.mark.usefixtures("nowhere")
def test_without_links_a_copy_does(folder: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", link)
    (tmp_path / "other").chmod(0o640)
    assert swap(folder, "one", "other", "spare") == "spare"
    assert held(tmp_path) == {"spare": b"2", "other": b"1"}
    assert (tmp_path / "spare").stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("nowhere")
def test_when_it_cannot_be_replaced_nothing_is_left_over(
    folder: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="Input/output error"):
        swap(folder, "one", "other", "spare")
    assert held(tmp_path) == {"one": b"1", "other": b"2"}


@pytest.mark.usefixtures("nowhere")
def test_a_success_that_the_network_told_as_an_error_is_a_success(
    folder: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace_and_fail(one: str, other: str, *, src_dir_fd: int, dst_dir_fd: int) -> None:
        real(one, other, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    monkeypatch.setattr(os, "replace", replace_and_fail)
    assert swap(folder, "one", "other", "spare") == "spare"
    assert held(tmp_path) == {"spare": b"2", "other": b"1"}
