"""Reading what lies elsewhere, and making many files as one action."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event, Thread

import pytest

from jobboard.errors import Unreadable
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.taking_in import LARGEST, one_at_a_time, read_input, read_posting, take_in
from jobboard.text.new import Wanted


def test_a_file_is_read_wherever_it_lies_also_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "saved").write_bytes(b"\xff\x00x")
    (tmp_path / "link").symlink_to("saved")
    assert read_input(str(tmp_path / "link")) == b"\xff\x00x"


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(LARGEST + 1)
    (tmp_path / "loop").symlink_to("loop")
    told = {
        "pipe": "a pipe",
        "huge": "larger than 25 MB",
        "loop": "cannot be read",
        "nowhere": "no such file",
        ".": "a folder",
    }
    for name, sentence in told.items():
        with pytest.raises(Unreadable, match=sentence):
            read_input(str(tmp_path / name))


def test_a_path_under_the_home_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "My Job.txt").write_text("COMPANY: Acme\nTITLE: Poet\n\nYou write.\n")
    assert read_posting(r"~/My\ Job.txt").value("company") == "Acme"
    assert read_posting("COMPANY: Initech\nTITLE: Poet\n\nYou write.\n").value("company") == "Initech"


def test_many_files_are_one_action(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    seen: list[int] = []
    done = take_in(folder, [Wanted("Acme"), Wanted("TBD"), Wanted("Acme")], "3 applications imported", seen.append)
    assert [each.changed for each in done.results] == [True, False, True]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["acme-2.md", "acme.md"]
    assert seen == [1, 2, 3]
    assert "3 applications imported" in actions.undo_list(folder)[0]
    assert actions.undo(folder) is not None
    assert list(tmp_path.iterdir()) == []


def test_when_it_is_stopped_no_more_are_begun_and_what_was_made_can_be_taken_back(tmp_path: Path) -> None:
    folder, made = Folder(tmp_path), list[int]()
    done = take_in(folder, [Wanted("Acme"), Wanted("Initech")], "imported", made.append, lambda: bool(made))
    assert [each.error and each.error.sentence for each in done.results] == [
        None,
        "It is not made: the command was told to end",
    ]
    assert actions.undo(folder) is not None
    assert list(tmp_path.iterdir()) == []


def test_one_import_waits_for_the_other(tmp_path: Path) -> None:
    folder, order = Folder(tmp_path), list[str]()
    waits = Event()

    def other() -> None:
        waits.set()
        with one_at_a_time(folder):
            order.append("second")

    with one_at_a_time(folder):
        thread = Thread(target=other)
        thread.start()
        waits.wait()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_the_names_of_many_files_are_made_safe_on_the_disk_once_all_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, sync, there = Folder(tmp_path), os.fsync, list[int]()

    def seen(descriptor: int) -> None:
        if os.fstat(descriptor).st_ino == tmp_path.stat().st_ino:
            there.append(len(list(tmp_path.iterdir())))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", seen)
    take_in(folder, [Wanted("Acme"), Wanted("Fern"), Wanted("Initech")], "imported")
    assert there == [3]
