"""A file of ours is removed; nothing of another program's goes with it, at whatever moment it comes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from jobboard.errors import Conflict, JobboardError, Refused, Unreadable
from jobboard.store import exchange, rest
from jobboard.store import remove as module
from jobboard.store.remove import CHANGED, is_removable, remove
from jobboard.store.temporary import sweep_litter
from tests.apart import apart
from tests.unit.store.desk import TEXT, Desk, manifest
from tests.unit.store.faults import dying_at, failing_at, names_of

OTHER = b"# what another program saved\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


def removed(desk: Desk, announce: Callable[[], None] = lambda: None) -> tuple[str, ...]:
    return remove(desk.file, TEXT, root=desk.folder, recovery=desk.recovery, announce=announce)


def refusal(desk: Desk, announce: Callable[[], None] = lambda: None) -> JobboardError:
    with pytest.raises(JobboardError) as raised:
        removed(desk, announce)
    return raised.value


def removable(desk: Desk) -> bool:
    return is_removable(desk.file, TEXT, root=desk.folder, recovery=desk.recovery)


def test_it_is_gone_and_so_is_everything_that_was_needed_for_it(desk: Desk) -> None:
    assert removable(desk)
    assert removed(desk) == ()
    assert desk.names == []
    assert desk.copies == []


def test_what_is_gone_already_is_no_file_to_remove(desk: Desk) -> None:
    desk.file.unlink()
    assert not removable(desk)
    assert isinstance(refusal(desk), Conflict)


def test_what_cannot_be_looked_up_is_not_taken_for_gone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def lstat(_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "lstat", lstat)
    with pytest.raises(Refused, match=r"^It cannot be removed: Input/output error$"):
        removable(desk)


def test_what_holds_anything_else_stays(desk: Desk) -> None:
    desk.file.write_bytes(OTHER)
    before = manifest(desk.folder)
    error = refusal(desk)
    assert isinstance(error, Conflict)
    assert error.sentence == CHANGED
    with pytest.raises(Conflict, match=CHANGED):
        removable(desk)
    assert manifest(desk.folder) == before


def becomes_a_link(path: Path) -> None:
    path.rename(path.with_name("other.md"))
    path.symlink_to("other.md")


def becomes_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def becomes_read_only(path: Path) -> None:
    path.chmod(0o444)


def is_in_a_read_only_folder(path: Path) -> None:
    path.parent.chmod(0o555)


@pytest.mark.parametrize(
    ("way", "kind"),
    [
        (becomes_a_link, Conflict),
        (becomes_a_folder, Unreadable),
        (becomes_read_only, Refused),
        (is_in_a_read_only_folder, Refused),
    ],
)
def test_what_is_not_ours_to_remove_stays(desk: Desk, way: Callable[[Path], None], kind: type[JobboardError]) -> None:
    way(desk.file)
    before = manifest(desk.folder)
    assert type(refusal(desk)) is kind
    with pytest.raises(kind):
        removable(desk)
    assert manifest(desk.folder) == before
    desk.folder.chmod(0o755)


def saves(path: Path) -> None:
    path.write_bytes(OTHER)


def saves_beside_and_renames(path: Path) -> None:
    path.with_name("new").write_bytes(OTHER)
    path.with_name("new").replace(path)


@pytest.mark.parametrize("way", [saves, saves_beside_and_renames])
@pytest.mark.parametrize("links", ["links", "renames"])
def test_what_another_program_saves_a_moment_before_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, way: Callable[[Path], None], links: str
) -> None:
    if links == "renames":
        no_links(monkeypatch)
    error = refusal(desk, lambda: way(desk.file))
    assert isinstance(error, Conflict)
    assert error.sentence == CHANGED
    assert desk.file.read_bytes() == OTHER
    assert desk.names == ["acme.md"]
    assert desk.copies == []


def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", link)


def renaming(monkeypatch: pytest.MonkeyPatch, after: Callable[[str], object]) -> None:
    """Calls `after` with the temporary name once the file has it."""
    real = os.rename

    def rename(old: str, new: str, *arguments: object, **options: int) -> None:
        real(old, new, *arguments, **options)
        after(new)

    monkeypatch.setattr(os, "rename", rename)


def test_two_versions_of_others_are_both_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """One was saved just before the file was renamed away, one after it under the name that was free then."""
    renaming(monkeypatch, lambda _: desk.file.write_bytes(b"the newest"))
    error = refusal(desk, lambda: saves(desk.file))
    assert desk.file.read_bytes() == b"the newest"
    assert desk.copies == [OTHER]
    assert str(next(desk.recovery.iterdir())) in error.sentence
    assert desk.names == ["acme.md"]


def test_where_it_cannot_be_given_its_name_back_a_copy_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    no_links(monkeypatch)
    monkeypatch.setattr(exchange, "_system_call", lambda: None)
    error = refusal(desk, lambda: saves(desk.file))
    assert desk.copies == [OTHER]
    assert str(next(desk.recovery.iterdir())) in error.sentence


def test_what_can_neither_be_looked_at_nor_put_back_is_gone_and_not_said_to_be_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def break_down(_: str) -> None:
        monkeypatch.setattr(os, "link", fails)
        monkeypatch.setattr(module, "looking_at", fails)
        monkeypatch.setattr(rest, "looking_at", fails)

    renaming(monkeypatch, break_down)
    (warning,) = removed(desk)
    (left,) = desk.names
    assert warning == f"What stood there stays beside it as {left}: Input/output error"


def test_a_program_that_has_it_open_writes_on_in_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest, "rest", lambda _: None)
    with desk.file.open("r+b", buffering=0) as other:
        error = refusal(desk)
        other.write(OTHER)
    assert isinstance(error, JobboardError)
    assert desk.file.read_bytes().startswith(OTHER)
    assert desk.names == ["acme.md"]


def test_a_program_that_opened_it_in_the_last_moment_writes_on_in_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    monkeypatch.setattr(module, "_refuse_unless_ours", lambda *_: opened.append(os.open(desk.file, os.O_WRONLY)))
    error = refusal(desk)
    assert isinstance(error, Conflict)
    os.write(opened[0], OTHER)
    os.close(opened[0])
    assert desk.file.read_bytes().startswith(OTHER)
    assert desk.names == ["acme.md"]


def test_a_folder_that_cannot_be_synced_is_a_warning(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert removed(desk) == ("It is removed, but may be there again after a power cut: Input/output error",)
    assert desk.names == []


@apart
def test_a_process_that_is_killed_leaves_the_whole_file_or_none(desk: Desk) -> None:
    found = []
    for fault, name in enumerate(names_of(lambda: removed(desk)), start=1):
        desk.file.write_bytes(TEXT)
        dying_at(fault, lambda: removed(desk))
        assert sweep_litter(desk.folder, recovery=desk.recovery) == (), f"killed at {fault}, {name}"
        found.append([path.read_bytes() for path in desk.folder.iterdir()])
    assert found[0] == [TEXT]
    assert found[-1] == []
    assert desk.copies == []


@apart
def test_a_process_that_is_killed_with_the_version_of_another_program_in_hand_loses_nothing(desk: Desk) -> None:
    steps = names_of(lambda: refusal(desk, lambda: saves(desk.file)))
    for fault, name in enumerate(steps, start=1):
        desk.file.write_bytes(TEXT)
        dying_at(fault, lambda: removed(desk, lambda: saves(desk.file)))
        told = sweep_litter(desk.folder, recovery=desk.recovery)
        there = [path.read_bytes() for path in desk.folder.iterdir()]
        assert OTHER in there or desk.copies == [OTHER], f"killed at {fault}, {name}"
        assert bool(told) == bool(desk.copies)
        for copy in desk.recovery.glob("*"):
            copy.unlink()


def test_an_error_at_any_moment_leaves_it_or_removes_it_and_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobboard.store.temporary._is_alive", lambda _: False)
    for fault, name in enumerate(names_of(lambda: removed(desk)), start=1):
        desk.file.write_bytes(TEXT)

        def act() -> bool:
            try:
                removed(desk)
            except JobboardError:
                return False
            return True

        gone = failing_at(fault, errno.EIO, act)
        assert desk.names == ([] if gone else ["acme.md"]), f"{fault}, {name}"
