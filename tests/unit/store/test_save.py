"""The one door to a file: what a save changes, what it leaves alone, and what it refuses."""

from __future__ import annotations

import os
import struct
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Conflict, Refused
from jobboard.store.save import patched, save
from jobboard.store.traits import Traits
from jobboard.text.edit import Edit
from tests.unit.store.desk import MOVED, TEXT, Desk, manifest, moves

as_administrator = pytest.mark.skipif(os.geteuid() != 0, reason="only the administrator can give files away")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="extended attributes are seen on Linux")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


def test_a_save_changes_its_span_and_no_other_byte(desk: Desk) -> None:
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED
    assert saved.before.encode("utf-8", "surrogateescape") == TEXT
    assert saved.after.encode("utf-8", "surrogateescape") == MOVED
    assert [(edit.before, edit.after) for edit in saved.edits] == [("PREPARED", "APPLIED")]
    assert (saved.recovery, saved.warnings) == (None, ())


def test_a_save_leaves_no_other_name_behind(desk: Desk) -> None:
    desk.save()
    assert desk.names == ["acme.md"]
    assert not desk.recovery.exists()


def test_what_is_so_already_is_not_written(desk: Desk) -> None:
    desk.save()
    before = manifest(desk.folder)
    assert desk.save().edits == ()
    assert manifest(desk.folder) == before


def test_an_edit_that_changes_nothing_is_not_written(desk: Desk) -> None:
    before = manifest(desk.folder)
    assert desk.save(lambda text, _: (Edit(0, "# Acme", "# Acme"),)).edits == ()
    assert manifest(desk.folder) == before


def test_what_is_so_already_needs_no_permission(desk: Desk) -> None:
    desk.save()
    desk.file.chmod(0o444)
    assert desk.save().edits == ()


def test_the_plan_gets_the_local_date_of_the_file(desk: Desk) -> None:
    os.utime(desk.file, (1_600_000_000, 1_600_000_000))
    days = []

    def plan(_text: str, day: date) -> tuple[Edit, ...]:
        days.append(day)
        return ()

    desk.save(plan)
    assert days == [date(2020, 9, 13)]


@pytest.mark.parametrize("seconds", [-(2**31), 2**33])
def test_a_strange_file_time_does_not_stop_a_save(desk: Desk, seconds: int) -> None:
    os.utime(desk.file, (seconds, seconds))
    assert desk.save().edits


def test_a_save_gives_the_file_a_new_time(desk: Desk) -> None:
    os.utime(desk.file, (1_600_000_000, 1_600_000_000))
    desk.save()
    assert desk.file.stat().st_mtime > 1_700_000_000


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(desk: Desk, mode: int) -> None:
    desk.file.chmod(mode)
    desk.save()
    assert desk.file.stat().st_mode & 0o7777 == mode


@as_administrator
def test_the_owner_is_kept(desk: Desk) -> None:
    os.chown(desk.file, 1234, 5678)
    desk.save()
    status = desk.file.stat()
    assert (status.st_uid, status.st_gid) == (1234, 5678)


def test_a_group_that_cannot_be_kept_gives_no_other_group_its_permissions(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("jobboard.store.traits.os.fchown", refuse)
    traits = Traits(0o100664, os.geteuid() + 1, os.getegid() + 1, 1)
    with desk.file.open() as file:
        traits.give(file.fileno())
    assert desk.file.stat().st_mode & 0o777 == 0o644


def access_list(*, named: int) -> bytes:
    """A POSIX access list that gives one more user, by number, the right to read (Linux, version 2 of the format)."""
    nobody = 0xFFFFFFFF
    entries = [(0x01, 6, nobody), (0x02, 4, named), (0x04, 4, nobody), (0x10, 4, nobody), (0x20, 0, nobody)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


@on_linux
@pytest.mark.parametrize(
    ("name", "value"), [("user.note", b"mine"), ("system.posix_acl_access", access_list(named=1234))]
)
def test_attributes_and_access_lists_are_kept(desk: Desk, name: str, value: bytes) -> None:
    try:
        os.setxattr(desk.file, name, value)
    except OSError:
        pytest.skip("this file system has no such attributes")
    mode = desk.file.stat().st_mode
    desk.save()
    assert desk.file.read_bytes() == MOVED
    assert os.getxattr(desk.file, name) == value
    assert desk.file.stat().st_mode == mode


@on_linux
def test_a_file_without_an_access_list_does_not_inherit_one(desk: Desk) -> None:
    try:
        os.setxattr(desk.folder, "system.posix_acl_default", access_list(named=1234))
    except OSError:
        pytest.skip("this file system has no access lists")
    desk.save()
    assert desk.file.read_bytes() == MOVED
    assert os.listxattr(desk.file) == []


def test_a_link_stays_and_its_target_is_changed(desk: Desk) -> None:
    link = desk.folder / "link.md"
    link.symlink_to("acme.md")
    desk.save(path=link)
    assert os.readlink(link) == "acme.md"
    assert desk.file.read_bytes() == MOVED


def test_a_link_out_of_the_folder_is_refused(desk: Desk) -> None:
    outside = desk.folder.parent / "outside.md"
    outside.write_bytes(TEXT)
    link = desk.folder / "link.md"
    link.symlink_to(outside)
    assert desk.refusal(path=link) == "It is a link that leads out of the folder"
    assert outside.read_bytes() == TEXT


def test_a_read_only_file_is_refused(desk: Desk) -> None:
    desk.file.chmod(0o444)
    assert desk.refusal() == "It is read-only"


def test_a_read_only_folder_is_refused(desk: Desk) -> None:
    desk.folder.chmod(0o555)
    assert desk.refusal() == "Its folder is read-only"


def test_a_file_with_two_names_is_refused(desk: Desk) -> None:
    os.link(desk.file, desk.folder / "twin.md")
    assert "hard link" in desk.refusal()


@as_administrator
def test_a_file_of_somebody_else_in_a_sticky_folder_is_refused(desk: Desk) -> None:
    os.chown(desk.file, 1234, 1234)
    os.chown(desk.folder, 1234, 1234)
    desk.folder.chmod(0o1777)
    assert desk.refusal().startswith("It belongs to somebody else")


@as_administrator
@pytest.mark.parametrize(("mode", "sentence"), [(0o644, "It is read-only"), (0o666, "Its folder is read-only")])
def test_without_permission_nothing_is_changed(mode: int, sentence: str) -> None:
    """In a child that has given up being the administrator; pytest's own folders are closed to it."""
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        desk = Desk.at(Path(place))
        desk.file.chmod(mode)
        before = manifest(desk.folder)
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.setuid(65534)
            try:
                desk.save()
            except Refused as refused:
                os.write(write, refused.sentence.encode())
            os._exit(0)
        os.waitpid(child, 0)
        os.close(write)
        with open(read, encoding="utf-8") as told:
            assert told.read() == sentence
        assert manifest(desk.folder) == before


def test_a_pipe_is_refused(desk: Desk) -> None:
    pipe = desk.folder / "pipe.md"
    os.mkfifo(pipe)
    assert desk.refusal(path=pipe) == "It is a pipe, not a file"


def test_a_file_that_is_gone_is_a_conflict_and_not_made_again(desk: Desk) -> None:
    desk.file.unlink()
    with pytest.raises(Conflict, match="moved or removed"):
        desk.save()
    assert desk.names == []


def test_what_the_plan_raises_comes_through(desk: Desk) -> None:
    def plan(_text: str, _day: date) -> tuple[Edit, ...]:
        raise Refused("not this one")

    assert desk.refusal(plan) == "not this one"


@pytest.mark.parametrize(
    "edit",
    [
        Edit(0, "something else", "x"),
        Edit(10_000, "", "x"),
        Edit(0, "", "\0"),
        Edit(0, "", "\ud800"),
        Edit(len(TEXT.decode("utf-8", "surrogateescape")), "", "x" * 5_000_000),
    ],
)
def test_a_patch_that_does_not_fit_is_refused(desk: Desk, edit: Edit) -> None:
    desk.refusal(lambda _text, _day: (edit,))


def test_bytes_that_would_join_to_another_letter_are_refused() -> None:
    data = b"\xc3|\xa9"
    with pytest.raises(Refused):
        patched(data.decode("utf-8", "surrogateescape"), data, (Edit(1, "|", ""),))


@given(st.binary(max_size=60), st.data())
def test_all_bytes_outside_of_the_edits_stay(data: bytes, draw: st.DataObject) -> None:
    text = data.decode("utf-8", "surrogateescape")
    start, end = sorted(draw.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    head, tail = (part.encode("utf-8", "surrogateescape") for part in (text[:start], text[end:]))
    try:
        _, new = patched(text, data, (Edit(start, text[start:end], "é→x"),))
    except Refused:
        assert b"\0" in data
    else:
        assert new == head + "é→x".encode() + tail


def test_a_name_that_is_not_utf8_is_saved(desk: Desk) -> None:
    path = Path(os.fsdecode(os.fsencode(desk.folder) + b"/\xff\n.md"))
    path.write_bytes(TEXT)
    desk.save(path=path)
    assert path.read_bytes() == MOVED


def test_the_longest_name_is_saved(desk: Desk) -> None:
    path = desk.folder / ("x" * 252 + ".md")
    path.write_bytes(TEXT)
    desk.save(path=path)
    assert path.read_bytes() == MOVED


def test_the_folder_may_be_given_through_a_link(desk: Desk) -> None:
    link = desk.folder.parent / "link"
    link.symlink_to(desk.folder)
    save(link / "acme.md", moves, root=link, recovery=desk.recovery)
    assert desk.file.read_bytes() == MOVED
