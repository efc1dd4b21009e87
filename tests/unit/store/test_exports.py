"""Exported files: made, written over where they are ours, let be where they are anybody else's."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from jobboard.errors import Refused
from jobboard.store import exports
from jobboard.store.create import name_again
from jobboard.store.exchange import NoExchange, swap
from jobboard.store.exports import put

OURS, LATER, THEIRS = b"ours: one\n", b"ours: two\n", b"a letter\n"


def is_ours(head: bytes) -> bool:
    return head.startswith(b"ours")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "search.ics"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_made_where_there_is_none_with_the_mode_that_files_have_here(file: Path) -> None:
    before = os.umask(0o027)
    try:
        assert put(file, OURS, is_ours) == ()
    finally:
        os.umask(before)
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode), names(file.parent)) == (OURS, 0o640, ["search.ics"])


@pytest.mark.parametrize("there", [OURS, OURS + b"x" * 6_000_000, b""], ids=["ours", "large", "empty"])
def test_one_of_ours_and_an_empty_one_are_written_over_and_keep_their_mode(file: Path, there: bytes) -> None:
    file.write_bytes(there)
    file.chmod(0o604)
    put(file, LATER, is_ours)
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode), names(file.parent)) == (LATER, 0o604, ["search.ics"])


def test_in_a_folder_that_is_read_only_none_is_made_whoever_asks(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir(mode=0o555)
    with pytest.raises(Refused, match="it cannot be made: the folder is read-only"):
        put(place / "search.ics", b"BEGIN", lambda head: True)
    assert not list(place.iterdir())


def test_what_is_no_export_is_let_be(file: Path) -> None:
    file.write_bytes(THEIRS)
    before = file.stat()
    with pytest.raises(Refused, match="not a file that was exported here"):
        put(file, OURS, is_ours)
    assert (file.read_bytes(), file.stat(), names(file.parent)) == (THEIRS, before, ["search.ics"])


def test_whatever_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, why in (("folder", "no plain file"), ("pipe", "no plain file"), ("none/there", "No such file")):
        with pytest.raises(Refused, match=why):
            put(tmp_path / name, OURS, is_ours)
    assert names(tmp_path) == ["folder", "pipe"]


def test_a_link_stays_and_its_target_is_judged(tmp_path: Path, file: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    link.symlink_to(real)
    put(link, OURS, is_ours)
    put(link, LATER, is_ours)
    assert link.is_symlink()
    assert real.read_bytes() == LATER
    real.write_bytes(THEIRS)
    with pytest.raises(Refused):
        put(link, OURS, is_ours)
    assert real.read_bytes() == THEIRS


def test_a_read_only_file_and_one_with_a_second_name_are_refused(file: Path) -> None:
    file.write_bytes(OURS)
    file.chmod(0o444)
    with pytest.raises(Refused, match="read-only"):
        put(file, LATER, is_ours)
    file.chmod(0o644)
    os.link(file, file.with_name("second"))
    with pytest.raises(Refused, match="second name"):
        put(file, LATER, is_ours)
    assert (file.read_bytes(), names(file.parent)) == (OURS, ["search.ics", "second"])


@pytest.mark.parametrize("exchange", [True, False])
def test_what_another_program_writes_in_the_last_moment_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    file.write_bytes(OURS)
    if not exchange:
        monkeypatch.setattr("jobboard.store.exchange.exchange", _none)

    def late(*names: Any) -> str:
        monkeypatch.setattr(exports, "swap", swap)
        other = file.with_name("other")
        other.write_bytes(THEIRS)
        other.replace(file)
        return swap(*names)

    monkeypatch.setattr(exports, "swap", late)
    with pytest.raises(Refused, match="just written it"):
        put(file, LATER, is_ours)
    assert (file.read_bytes(), names(file.parent)) == (THEIRS, ["search.ics"])


def test_what_cannot_be_put_back_stays_beside_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(OURS)

    def late(*names: Any) -> str:
        monkeypatch.setattr(exports, "swap", _none)
        file.write_bytes(THEIRS)
        return swap(*names)

    monkeypatch.setattr(exports, "swap", late)
    with pytest.raises(Refused, match="stands beside it as"):
        put(file, LATER, is_ours)
    assert sorted(each.read_bytes() for each in file.parent.iterdir()) == [THEIRS, LATER]


def test_what_another_program_makes_in_the_last_moment_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(folder: int, old: str, new: str) -> None:
        file.write_bytes(THEIRS)
        name_again(folder, old, new)

    monkeypatch.setattr(exports, "name_again", late)
    with pytest.raises(Refused, match="just made it"):
        put(file, OURS, is_ours)
    assert (file.read_bytes(), names(file.parent)) == (THEIRS, ["search.ics"])


@pytest.mark.parametrize("there", [None, OURS])
def test_where_names_cannot_be_exchanged_or_given_in_one_step_it_is_written_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch, there: bytes | None
) -> None:
    monkeypatch.setattr(exports, "name_again", _none)
    monkeypatch.setattr("jobboard.store.exchange.exchange", _none)
    if there is not None:
        file.write_bytes(there)
    put(file, LATER, is_ours)
    assert (file.read_bytes(), names(file.parent)) == (LATER, ["search.ics"])


@pytest.mark.parametrize(
    ("there", "step"),
    [
        (None, "jobboard.store.create.write_all"),
        (None, "jobboard.store.exports.name_again"),
        (OURS, "jobboard.store.temporary.write_all"),
        (OURS, "jobboard.store.exports.swap"),
    ],
)
def test_a_full_disk_leaves_everything_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch, there: bytes | None, step: str
) -> None:
    if there is not None:
        file.write_bytes(there)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(step, full)
    with pytest.raises(Refused, match="No space left"):
        put(file, LATER, is_ours)
    assert [each.read_bytes() for each in file.parent.iterdir()] == ([] if there is None else [there])


def _none(*_: object) -> None:
    raise NoExchange(errno.ENOSYS, os.strerror(errno.ENOSYS))
