"""Room in the journal: the oldest actions fall off, and never what somebody still needs."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Collection
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.slots import replace
from jobboard.store import actions, room
from jobboard.store import journal as module
from jobboard.store.entries import Kind, Written, line_of, read_line
from jobboard.store.live import Folder
from jobboard.store.places import state_of
from jobboard.store.stacks import Action, Stacks
from tests.unit.store.acme import ACME, GLOBEX, board, card, text
from tests.unit.store.faults import dying_at, names_of
from tests.unit.store.notes import again, begin, end, journal, labels, record, written


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state" / "jobboard" / "board-1"


@pytest.fixture(autouse=True)
def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything is too large; no more than the newest two are kept anyhow."""
    monkeypatch.setattr(module, "CAP", 1)
    monkeypatch.setattr(room, "NEWEST", 2)


def file(state: Path) -> Path:
    return state / "journal.jsonl"


def named(count: int) -> list[Written]:
    return [written(f"{number}.md") for number in range(count)]


def test_the_oldest_fall_off_when_an_action_begins(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CAP", 4_000)
    for number in range(100):
        journal(state).make_room()
        record(state, "do", str(number))
    kept = labels(state)
    assert kept == [str(number) for number in range(99, 99 - len(kept), -1)]
    assert 5 < len(kept) < 30
    assert os.listdir(state) == ["journal.jsonl"]
    assert file(state).stat().st_size <= 4_500
    assert file(state).stat().st_mode & 0o777 == 0o600


def test_nothing_falls_off_below_the_cap(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CAP", 4_000)
    for number in range(5):
        record(state, "do", str(number))
    before = file(state).read_bytes()
    journal(state).make_room()
    assert file(state).read_bytes() == before


def test_without_a_journal_there_is_room(state: Path) -> None:
    journal(state).make_room()
    assert not state.exists()


def test_while_an_action_is_done_or_undone_nothing_falls_off(state: Path) -> None:
    first = begin(state, "do", "one", *named(3))
    inode = file(state).stat().st_ino
    end(state, first, "0.md", "1.md", "2.md")
    end(state, begin(state, "undo", "one", *named(3), about=first.id), "0.md", "1.md", "2.md")
    record(state, "redo", "one", first.id, named(3))
    assert file(state).stat().st_ino == inode
    assert labels(state) == ["one"]


def test_the_newest_are_kept_however_large_they_are(state: Path) -> None:
    for number in range(4):
        record(state, "do", f"{number} {'large' * 1_000}")
    journal(state).make_room()
    assert [label[0] for label in labels(state)] == ["3", "2"]


def test_a_journal_of_large_actions_is_written_anew_when_it_has_doubled(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "NEWEST", 3)
    for number in range(4):
        record(state, "do", str(number), files=named(10))
    inodes = [file(state).stat().st_ino]
    for number in range(4, 10):
        journal(state).make_room()
        inodes.append(file(state).stat().st_ino)
        record(state, "do", str(number), files=named(10))
    anew = [before != after for before, after in pairwise(inodes)]
    assert anew == [True, False, False, True, False, False]
    assert labels(state)[:2] == ["9", "8"]


def test_what_is_unfinished_stays_and_goes_on(state: Path) -> None:
    """Another process is in the middle of it, or died there."""
    large = begin(state, "do", "large", *named(15))
    for number in range(5):
        record(state, "do", str(number))
    journal(state).make_room()
    assert labels(state) == ["4", "3", "large"]
    assert [begun.entry.files for begun in journal(state).stacks().begun] == [tuple(named(15))]
    journal(state).append(replace(large, files=(written("more.md"),)), durably=False)
    end(state, large, "0.md", "more.md")
    assert [each.path for each in journal(state).stacks().undo[large.id].files] == ["0.md", "more.md"]
    assert journal(state).stacks().begun == []


def test_what_is_being_undone_stays(state: Path) -> None:
    one = record(state, "do", "one", files=named(10))
    undo = begin(state, "undo", "one", *named(4), about=one)
    for number in range(5):
        record(state, "do", str(number))
    journal(state).make_room()
    assert labels(state) == ["4", "3", "one"]
    assert len(journal(state).stacks().undo[one].files) == 10
    end(state, undo, "0.md", "1.md")
    assert len(journal(state).stacks().undo[one].files) == 8
    assert len(journal(state).stacks().redo[one].files) == 2


def test_what_was_undone_in_part_stays_in_two(state: Path) -> None:
    one = record(state, "do", "one", files=named(10))
    record(state, "undo", "one", one, named(2))
    journal(state).make_room()
    assert [each.path for each in journal(state).stacks().undo[one].files] == [
        f"{number}.md" for number in range(2, 10)
    ]
    assert [each.path for each in journal(state).stacks().redo[one].files] == ["0.md", "1.md"]


def test_how_many_files_an_action_was_about_is_kept(state: Path) -> None:
    for number in range(2):
        entry = replace(journal(state).entry("do", str(number)), of=7, files=(written(),), written=("acme.md",))
        journal(state).append(entry, durably=True)
    record(state, "undo", "1", entry.id)
    before = journal(state).stacks()
    journal(state).make_room()
    assert journal(state).stacks() == before
    assert [action.title for action in journal(state).actions()] == ["0 (1 of them)"]


def test_what_was_skipped_or_can_no_longer_be_done_again_is_not_kept(state: Path) -> None:
    record(state, "undo", "gone", record(state, "do", "gone"))
    two = record(state, "do", "skipped")
    end(state, journal(state).entry("skip", "two", two))
    record(state, "do", "left")
    journal(state).make_room()
    assert labels(state) == ["left"]
    assert again(state) == []
    assert b"gone" not in file(state).read_bytes()
    assert b"skipped" not in file(state).read_bytes()


def newest(stack: dict[str, Action], count: int, needed: Collection[str] = ()) -> list[Action]:
    kept = set(islice(reversed(stack), count)) | set(needed)
    return [action for action in stack.values() if action.id in kept]


@given(st.lists(st.sampled_from(["do", "do", "undo", "redo", "skip", "begin", "part"]), max_size=20))
def test_the_stacks_stay_the_same_but_for_the_oldest(
    tmp_path_factory: pytest.TempPathFactory, wishes: list[str]
) -> None:
    state = tmp_path_factory.mktemp("state")
    for number, wish in enumerate(wishes):
        before = journal(state).stacks()
        journal(state).make_room()
        stacks = journal(state).stacks()
        assert_newest(before, stacks)
        if wish == "do":
            record(state, "do", str(number), files=named(3))
        elif wish == "begin":
            begin(state, "do", str(number), *named(2))
        else:
            go_on(state, stacks, wish)


def go_on(state: Path, stacks: Stacks, wish: str) -> None:
    """Undo, undo in part, redo or skip what is next, when what is unfinished has been brought to an end."""
    for begun in stacks.begun:
        end(state, begun.entry, *(each.path for each in begun.entry.files))
    kind: Kind = "redo" if wish == "redo" else "skip" if wish == "skip" else "undo"
    stack = stacks.redo if kind == "redo" else stacks.undo
    if stack:
        action = stack[next(reversed(stack))]
        if kind == "skip":
            end(state, journal(state).entry("skip", action.label, action.id))
        else:
            record(state, kind, action.label, action.id, action.files[: 1 if wish == "part" else None])


def assert_newest(before: Stacks, after: Stacks) -> None:
    """As before, or, where there was no room, without the oldest."""
    begun = [each.entry.id for each in before.begun if each.entry.id in before.undo]
    if list(after.undo.values()) != list(before.undo.values()):
        assert list(after.undo.values()) == newest(before.undo, 2, begun)
    if list(after.redo.values()) != list(before.redo.values()):
        assert list(after.redo.values()) == newest(before.redo, 2)
    assert [each.entry.id for each in after.begun] == begun


def test_a_journal_that_cannot_be_written_anew_stays_as_it_is(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    for number in range(3):
        record(state, "do", str(number))
    monkeypatch.setattr(os, "replace", refuse)
    journal(state).make_room()
    record(state, "do", "three")
    assert labels(state) == ["three", "2", "1", "0"]


def test_where_there_are_no_locks_it_stays_as_it_is(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    for number in range(3):
        record(state, "do", str(number))
    monkeypatch.setattr(fcntl, "flock", refuse)
    journal(state).make_room()
    assert labels(state) == ["2", "1", "0"]


def test_what_another_process_writes_meanwhile_all_the_same_is_not_lost(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waited for the lock for too long."""
    for number in range(3):
        record(state, "do", str(number))
    real = os.fsync

    def fsync(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", real)
        first = read_line(file(state).read_bytes().splitlines()[0])
        assert first is not None
        with file(state).open("ab") as other:
            other.write(line_of(replace(first, label="other")) + b"\n")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    journal(state).make_room()
    assert len(labels(state)) == 3
    assert "other" in labels(state)


def test_each_action_makes_room_when_it_begins(folder: Folder) -> None:
    for number in range(5):
        actions.tick(folder, card(folder), "1", on=not number % 2)
    assert len(actions.undo_list(folder)) == 3


def test_an_undo_that_is_killed_and_one_beside_it_leave_the_way_back(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    saves = [at for at, name in enumerate(names_of(lambda: actions.undo(folder)), start=1) if name == "exchange"]
    actions.redo(folder)
    dying_at(saves[1], lambda: actions.undo(folder))
    assert (text(folder), text(folder, "globex")) != (ACME, GLOBEX)
    for number in range(3):
        other = card(folder, "globex")
        actions.move(folder, [other], "OFFER" if number % 2 else "INTERVIEW")
    assert len(journal(state_of(folder.path)).stacks().begun) == 1
    while actions.undo(folder):
        pass
    assert text(folder) == ACME


def test_a_journal_with_another_name_goes_on_alone(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a backup was made of hard links."""
    monkeypatch.setattr(module, "CAP", 100_000)
    record(state, "do", "one")
    copy = state / "copy"
    os.link(file(state), copy)
    before = copy.read_bytes()
    journal(state).make_room()
    record(state, "do", "two")
    assert labels(state) == ["two", "one"]
    assert copy.read_bytes() == before
