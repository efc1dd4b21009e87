"""Others at work on the same file at the worst moment: between the last look and the exchange, and right behind it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from jobboard.errors import Conflict, JobboardError, Refused
from jobboard.slots import replace as replaced
from jobboard.store import exchange, files, replace, rest
from jobboard.store import save as door
from jobboard.store.files import Contents
from jobboard.text.edit import Edit
from tests.unit.store.desk import MOVED, TEXT, Desk, moves

NOTE = b"\r\na note of mine"
Patch = pytest.MonkeyPatch


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: Patch) -> None:
    """Pauses take no time: whoever has something to do in one is called in it."""
    monkeypatch.setattr(rest, "rest", lambda _: None)
    monkeypatch.setattr(door, "rest", lambda _: None)


@pytest.fixture(params=["exchange", "no exchange", "no links"])
def way(request: pytest.FixtureRequest, monkeypatch: Patch) -> str:
    """A file system that can exchange, one that cannot, and one that has no hard links either."""
    way: str = request.param
    if way == "no links":

        def link(*_: object, **__: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr("jobboard.store.exchange.os.link", link)
    if way != "exchange":
        monkeypatch.setattr("jobboard.store.exchange._system_call", lambda: None)
    return way


def before_swap(monkeypatch: Patch, hook: Callable[[], object]) -> None:
    """Calls the hook once, after the last look at the file and right before it is replaced."""
    around_swap(monkeypatch, before=hook)


def nothing() -> None:
    pass


def around_swap(
    monkeypatch: Patch,
    before: Callable[[], object] = nothing,
    after: Callable[[], object] = nothing,
    after_it_went_back: Callable[[], object] = nothing,
) -> None:
    """Calls each hook once: right before the file is replaced, right behind, and right behind the next swap."""
    real, waiting = exchange.swap, [before, after, nothing, after_it_went_back]

    def swap(*arguments: object) -> str:
        hooks, waiting[:] = waiting[:2] or [nothing, nothing], waiting[2:]
        hooks[0]()
        displaced = real(*arguments)  # type: ignore[arg-type]
        hooks[1]()
        return displaced

    monkeypatch.setattr(replace, "swap", swap)


def append(desk: Desk, data: bytes = NOTE) -> None:
    with desk.file.open("ab") as file:
        file.write(data)


def rename_over(desk: Desk, data: bytes) -> None:
    new = desk.folder / "new"
    new.write_bytes(data)
    new.replace(desk.file)


def test_without_exchange_a_save_is_the_same(desk: Desk, way: str) -> None:
    os.chmod(desk.file, 0o640)
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED
    assert desk.file.stat().st_mode & 0o777 == 0o640
    assert (desk.names, saved.warnings) == (["acme.md"], ())


def test_a_line_appended_at_the_last_moment_is_kept(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: append(desk))
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert saved.before.encode("utf-8", "surrogateescape") == TEXT + NOTE
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_an_emptied_and_rewritten_file_is_patched_anew(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: desk.file.write_bytes(b"Status: PREPARED"))
    desk.save()
    assert desk.file.read_bytes() == b"Status: APPLIED"


def test_a_file_renamed_over_it_is_patched_anew(desk: Desk, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: rename_over(desk, b"Status: PREPARED"))
    desk.save()
    assert desk.file.read_bytes() == b"Status: APPLIED"
    assert desk.names == ["acme.md"]


def test_when_the_others_made_the_same_change_nothing_is_written(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: rename_over(desk, MOVED + NOTE))
    assert desk.save().edits == ()
    assert desk.file.read_bytes() == MOVED + NOTE


def test_when_the_plan_refuses_what_it_finds_the_others_bytes_stand_there(
    desk: Desk, way: str, monkeypatch: Patch
) -> None:
    def plan(text: str, day: date) -> tuple[Edit, ...]:
        if "OFFER" in text:
            raise Conflict("it says OFFER now")
        return moves(text, day)

    theirs = TEXT.replace(b"PREPARED", b"OFFER")
    before_swap(monkeypatch, lambda: rename_over(desk, theirs))
    with pytest.raises(Conflict, match=r"^it says OFFER now$"):
        desk.save(plan)
    assert desk.file.read_bytes() == theirs
    assert desk.names == ["acme.md"]


def test_a_file_removed_at_the_last_moment_is_not_brought_back(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, desk.file.unlink)
    with pytest.raises(Conflict, match="moved or removed"):
        desk.save()
    assert desk.names == []


def test_a_file_moved_at_the_last_moment_is_not_made_twice(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: desk.file.rename(desk.folder / "other.md"))
    with pytest.raises(Conflict, match="moved or removed"):
        desk.save()
    assert desk.names == ["other.md"]
    assert (desk.folder / "other.md").read_bytes() == TEXT


def test_a_folder_in_its_place_stays(desk: Desk, way: str, monkeypatch: Patch) -> None:
    def replace_by_folder() -> None:
        desk.file.unlink()
        desk.file.mkdir()
        (desk.file / "inner.md").write_bytes(b"inner")

    before_swap(monkeypatch, replace_by_folder)
    with pytest.raises(JobboardError):
        desk.save()
    assert (desk.file / "inner.md").read_bytes() == b"inner"
    assert desk.names == ["acme.md"]


def test_a_link_in_its_place_stays(desk: Desk, way: str, monkeypatch: Patch) -> None:
    def replace_by_link() -> None:
        desk.file.rename(desk.folder / "real.md")
        desk.file.symlink_to("real.md")

    before_swap(monkeypatch, replace_by_link)
    with pytest.raises(JobboardError) as raised:
        desk.save()
    assert "leads back to itself" not in raised.value.sentence
    assert os.readlink(desk.file) == "real.md"
    assert (desk.folder / "real.md").read_bytes() == TEXT
    assert desk.names == ["acme.md", "real.md"]


def test_a_second_name_given_at_the_last_moment_is_not_split_off(desk: Desk, monkeypatch: Patch) -> None:
    twin = desk.folder / "twin.md"
    before_swap(monkeypatch, lambda: os.link(desk.file, twin))
    with pytest.raises(Refused, match="hard link"):
        desk.save()
    assert desk.file.samefile(twin)
    assert desk.file.read_bytes() == TEXT


def test_a_mode_changed_at_the_last_moment_is_kept(desk: Desk, way: str, monkeypatch: Patch) -> None:
    before_swap(monkeypatch, lambda: desk.file.chmod(0o600))
    desk.save()
    assert desk.file.stat().st_mode & 0o777 == 0o600
    assert desk.file.read_bytes() == MOVED


def test_the_folder_may_be_moved_meanwhile(desk: Desk, monkeypatch: Patch) -> None:
    moved = desk.folder.with_name("moved")
    before_swap(monkeypatch, lambda: desk.folder.rename(moved))
    desk.save()
    assert (moved / "acme.md").read_bytes() == MOVED
    assert os.listdir(moved) == ["acme.md"]


class Writer:
    """A program that has the file open, and writes to it and closes it when it is told to."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.file: IO[bytes] | None = None

    def open(self) -> None:
        self.file = self.desk.file.open("ab", buffering=0)

    def finish(self) -> None:
        if self.file:
            self.file.write(NOTE)
            self.file.close()


def pausing(monkeypatch: Patch, hook: Callable[[], None], *, number: int = 3) -> None:
    """Calls the hook at that pause of a save, and lets no pause take any time."""
    pauses = 0

    def pause(_seconds: float) -> None:
        nonlocal pauses
        pauses += 1
        if pauses == number:
            hook()

    monkeypatch.setattr(rest, "rest", pause)


def test_a_program_that_opened_the_file_before_finishes_first(desk: Desk, monkeypatch: Patch) -> None:
    writer = Writer(desk)
    writer.open()
    pausing(monkeypatch, writer.finish)
    desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE


def test_an_emptied_file_is_given_time(desk: Desk, monkeypatch: Patch) -> None:
    """A program that empties the file, closes it, and opens it again to write it."""
    desk.file.write_bytes(b"")
    pausing(monkeypatch, lambda: append(desk, TEXT))
    desk.save()
    assert desk.file.read_bytes() == MOVED


def test_a_file_that_is_empty_for_good_is_read_as_such(desk: Desk, monkeypatch: Patch) -> None:
    desk.file.write_bytes(b"")
    pausing(monkeypatch, nothing)
    assert desk.save(lambda text, _: () if text == "" else moves(text, _)).edits == ()


@pytest.mark.parametrize("torn", [True, False], ids=["while it was read", "right behind"])
def test_a_file_that_changed_under_the_reader_is_read_again(desk: Desk, monkeypatch: Patch, torn: bool) -> None:
    calls: list[str] = []
    seen: list[str] = []

    def read_plain(path: str) -> Contents:
        calls.append(path)
        contents = files.read_plain(path)
        if len(calls) > 1:
            return contents
        if torn:
            return replaced(contents, data=b"half", torn=True)
        append(desk)
        return contents

    def plan(text: str, day: date) -> tuple[Edit, ...]:
        seen.append(text)
        return moves(text, day)

    monkeypatch.setattr(rest, "read_plain", read_plain)
    desk.save(plan)
    assert [text.encode("utf-8", "surrogateescape") for text in seen] == [TEXT if torn else TEXT + NOTE]


def test_what_a_program_writes_that_opened_it_at_the_last_moment_is_kept(desk: Desk, monkeypatch: Patch) -> None:
    writer = Writer(desk)
    before_swap(monkeypatch, writer.open)
    pausing(monkeypatch, writer.finish)
    desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_a_file_that_stays_open_for_writing_is_refused_and_the_writer_loses_nothing(
    desk: Desk, monkeypatch: Patch
) -> None:
    writer = Writer(desk)
    before_swap(monkeypatch, writer.open)
    pausing(monkeypatch, lambda: None)
    with pytest.raises(Refused, match="has it open for writing"):
        desk.save()
    writer.finish()
    assert desk.file.read_bytes() == TEXT + NOTE
    assert desk.names == ["acme.md"]


def test_where_leases_are_never_given_a_save_goes_on_without(desk: Desk, monkeypatch: Patch) -> None:
    """Some network mounts answer as if every file were open for writing."""
    monkeypatch.setattr(rest, "take_lease", lambda _: False)
    pausing(monkeypatch, lambda: None)
    desk.save()
    assert desk.file.read_bytes() == MOVED
    assert desk.names == ["acme.md"]


def syncing_folder(monkeypatch: Patch, desk: Desk, hook: Callable[[Path], None]) -> None:
    """Calls the hook once while the folder is brought onto the disk, with the displaced file."""
    real = os.fsync
    called: list[Path] = []

    def fsync(descriptor: int) -> None:
        real(descriptor)
        displaced = [each for each in desk.folder.iterdir() if each != desk.file]
        if os.path.samestat(os.fstat(descriptor), desk.folder.stat()) and not called:
            called.append(displaced[0])
            hook(displaced[0])

    monkeypatch.setattr(os, "fsync", fsync)


def test_without_leases_what_comes_while_the_folder_is_synced_is_kept(desk: Desk, monkeypatch: Patch) -> None:
    def write(displaced: Path) -> None:
        with displaced.open("ab") as file:
            file.write(NOTE)

    monkeypatch.setattr(rest, "take_lease", lambda _: None)
    syncing_folder(monkeypatch, desk, write)
    desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert desk.names == ["acme.md"]


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="leases are of Linux")
def test_a_program_that_opens_the_displaced_file_late_waits_and_writes_into_the_file(
    desk: Desk, monkeypatch: Patch
) -> None:
    monkeypatch.setattr(rest, "rest", time.sleep)
    """It had found the file by its name before the exchange; it waits for our lease, and nothing ends our process."""

    def write(displaced: Path) -> None:
        with displaced.open("ab") as file:
            file.write(NOTE)

    def write_meanwhile(displaced: Path) -> None:
        inode = f":{displaced.stat().st_ino} "
        thread.append(threading.Thread(target=write, args=[displaced]))
        thread[0].start()
        while not any(inode in line and "BREAKING" in line for line in Path("/proc/locks").read_text().splitlines()):
            assert thread[0].is_alive()

    thread: list[threading.Thread] = []
    syncing_folder(monkeypatch, desk, write_meanwhile)
    desk.save()
    thread[0].join()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert desk.names == ["acme.md"]


def test_a_line_added_to_our_bytes_before_they_went_back_is_brought_in(
    desk: Desk, way: str, monkeypatch: Patch
) -> None:
    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: append(desk, b"\r\nand one more"))
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE + b"\r\nand one more"
    assert (desk.names, desk.copies, saved.warnings) == (["acme.md"], [], ())


def test_what_cannot_be_brought_in_is_kept_as_a_copy_that_is_told_of(desk: Desk, way: str, monkeypatch: Patch) -> None:
    theirs = b"something else altogether"
    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: rename_over(desk, theirs))
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert (desk.names, desk.copies) == (["acme.md"], [theirs])
    assert saved.recovery
    assert saved.warnings == (f"Another program's version is kept as {saved.recovery}",)
    assert saved.recovery.stat().st_mode & 0o777 == 0o600
    assert desk.recovery.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("how", [rename_over, lambda desk, data: desk.file.write_bytes(data)])
@pytest.mark.parametrize("at_once", [True, False])
def test_a_version_that_was_hidden_and_is_written_over_for_that_is_kept(
    desk: Desk, monkeypatch: Patch, how: Callable[[Desk, bytes], object], at_once: bool
) -> None:
    """A program reads our bytes while they hide its last line, and then writes them with one more line."""
    read: list[bytes] = []
    around_swap(
        monkeypatch,
        before=lambda: append(desk),
        after=lambda: read.append(desk.file.read_bytes()),
        after_it_went_back=lambda: how(desk, read[0] + b"\r\nand one more") if at_once else None,
    )
    monkeypatch.setattr(door, "rest", lambda _: how(desk, read[0] + b"\r\nand one more"))
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED + b"\r\nand one more"
    assert desk.copies == [TEXT + NOTE]
    assert saved.recovery


def test_a_line_that_was_taken_out_unseen_and_is_written_again_is_told_of(desk: Desk, monkeypatch: Patch) -> None:
    desk.file.write_bytes(b"PREPARED\none\ntwo\nthree\n")
    theirs = b"PREPARED\none\nthree\n"
    read: list[bytes] = []
    around_swap(
        monkeypatch,
        before=lambda: desk.file.write_bytes(theirs),
        after=lambda: read.append(desk.file.read_bytes()),
    )
    monkeypatch.setattr(door, "rest", lambda _: rename_over(desk, b"!" + read[0]))
    desk.save()
    assert desk.file.read_bytes() == b"!APPLIED\none\ntwo\nthree\n"
    assert desk.copies == [theirs]


@pytest.mark.parametrize("hidden", [TEXT + NOTE, TEXT.replace(b"no last newline", b""), b"Status: PREPARED"])
def test_a_version_that_was_hidden_and_is_worked_on_is_not_kept_apart(
    desk: Desk, monkeypatch: Patch, hidden: bytes
) -> None:
    around_swap(monkeypatch, before=lambda: desk.file.write_bytes(hidden))
    monkeypatch.setattr(door, "rest", lambda _: append(desk, b"\r\nand one more"))
    desk.save()
    assert desk.file.read_bytes() == hidden.replace(b"PREPARED", b"APPLIED") + b"\r\nand one more"
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_a_copy_is_told_of_also_when_the_plan_then_refuses(desk: Desk, monkeypatch: Patch) -> None:
    calls = []

    def plan(text: str, day: date) -> tuple[Edit, ...]:
        calls.append(text)
        if len(calls) > 1:
            raise Refused("not any more")
        return moves(text, day)

    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: rename_over(desk, b"else"))
    with pytest.raises(Refused, match=r"^not any more\. Another program's version is kept as /"):
        desk.save(plan)
    assert desk.file.read_bytes() == TEXT + NOTE
    assert desk.copies == [b"else"]


def test_a_file_removed_while_ours_stood_there_stays_removed_and_the_unseen_version_is_kept(
    desk: Desk, way: str, monkeypatch: Patch
) -> None:
    around_swap(monkeypatch, before=lambda: append(desk), after=desk.file.unlink)
    with pytest.raises(Conflict, match=r"moved or removed meanwhile\. Another program's version is kept as"):
        desk.save()
    assert (desk.names, desk.copies) == ([], [TEXT + NOTE])


@pytest.mark.parametrize("mode", [0o600, 0o666], ids=oct)
def test_a_mode_set_while_ours_stood_there_is_kept(desk: Desk, way: str, monkeypatch: Patch, mode: int) -> None:
    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: desk.file.chmod(mode))
    desk.save()
    assert desk.file.stat().st_mode & 0o777 == mode
    assert desk.file.read_bytes() == MOVED + NOTE


def test_a_file_moved_while_ours_stood_there_has_the_change_in_it_and_the_save_says_so(
    desk: Desk, way: str, monkeypatch: Patch
) -> None:
    def both() -> None:
        append(desk)
        desk.file.chmod(0o600)

    moved = desk.folder / "other.md"
    around_swap(monkeypatch, before=both, after=lambda: desk.file.rename(moved))
    saved = desk.save()
    assert saved.edits
    assert (moved.read_bytes(), moved.stat().st_mode & 0o777) == (MOVED, 0o600)
    assert (desk.names, desk.copies) == (["other.md"], [TEXT + NOTE])
    assert saved.warnings == (
        f"Another program's version is kept as {saved.recovery}",
        "It was moved meanwhile, with this change in it",
    )


def test_what_is_no_file_and_was_hidden_goes_back_where_ours_was_removed(desk: Desk, monkeypatch: Patch) -> None:
    def replace_by_folder() -> None:
        desk.file.unlink()
        desk.file.mkdir()

    around_swap(monkeypatch, before=replace_by_folder, after=desk.file.unlink)
    with pytest.raises(Conflict, match="moved or removed"):
        desk.save()
    assert desk.file.is_dir()
    assert (desk.names, desk.copies) == (["acme.md"], [])


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="leases are of Linux")
def test_a_program_that_has_the_file_open_writes_into_it_where_only_copies_can_be_made(
    desk: Desk, way: str, monkeypatch: Patch
) -> None:
    writer = Writer(desk)
    before_swap(monkeypatch, writer.open)
    pausing(monkeypatch, writer.finish)
    desk.save()
    assert desk.file.read_bytes() == MOVED + NOTE
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_a_folder_put_there_while_ours_stood_there_stays(desk: Desk, monkeypatch: Patch) -> None:
    def replace_by_folder() -> None:
        desk.file.unlink()
        desk.file.mkdir()

    around_swap(monkeypatch, before=lambda: append(desk), after=replace_by_folder)
    with pytest.raises(Conflict):
        desk.save()
    assert desk.file.is_dir()
    assert (desk.names, desk.copies) == (["acme.md"], [TEXT + NOTE])


def test_when_nothing_can_go_back_the_save_is_done_and_the_unseen_version_kept(desk: Desk, monkeypatch: Patch) -> None:
    def fail(*_: object) -> str:
        raise OSError(5, "Input/output error")

    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: monkeypatch.setattr(replace, "swap", fail))
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED
    assert (desk.names, desk.copies) == (["acme.md"], [TEXT + NOTE])
    assert "could not be put back: Input/output error" in saved.warnings[0]


def test_a_success_that_the_network_told_as_an_error_is_a_success(desk: Desk, monkeypatch: Patch) -> None:
    def swap(*arguments: object) -> str:
        exchange.swap(*arguments)  # type: ignore[arg-type]
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(replace, "swap", swap)
    assert desk.save().edits
    assert desk.file.read_bytes() == MOVED
    assert desk.names == ["acme.md"]


def test_a_program_that_keeps_ours_open_keeps_it_in_the_file(desk: Desk, monkeypatch: Patch) -> None:
    writer = Writer(desk)
    around_swap(monkeypatch, before=lambda: append(desk), after=writer.open)
    pausing(monkeypatch, nothing)
    saved = desk.save()
    writer.finish()
    assert saved.edits
    assert desk.file.read_bytes() == MOVED + NOTE
    assert (desk.names, desk.copies) == (["acme.md"], [TEXT + NOTE])


def test_a_version_of_which_no_copy_can_be_made_stays_beside_the_file(desk: Desk, monkeypatch: Patch) -> None:
    desk.recovery.write_bytes(b"a file where the folder should be")
    around_swap(monkeypatch, before=lambda: append(desk), after=lambda: rename_over(desk, b"else"))
    saved = desk.save()
    kept = next(name for name in desk.names if name != "acme.md")
    assert (desk.folder / kept).read_bytes() == b"else"
    assert kept in saved.warnings[0]


def test_a_file_that_never_rests_is_a_conflict(desk: Desk, monkeypatch: Patch) -> None:
    real = exchange.swap

    def swap(*arguments: object) -> str:
        append(desk)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(replace, "swap", swap)
    monkeypatch.setattr("jobboard.store.save.PATIENCE", 0.05)
    with pytest.raises(Conflict, match="keeps changing it"):
        desk.save()
    data = desk.file.read_bytes()
    assert data.startswith(TEXT)
    assert data.removeprefix(TEXT).replace(NOTE, b"") == b""
    assert desk.names == ["acme.md"]
