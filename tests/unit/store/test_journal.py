"""The journal: what can be undone and done again, also after a restart, a power cut, and beside another process."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.store import journal as module
from jobboard.store.disk import opened_folder
from jobboard.store.journal import Action, Journal, Kind, Written
from jobboard.store.lock import locked
from jobboard.text.anchor import Anchored

NOON = datetime(2026, 11, 21, 12, 0, 0, 123, tzinfo=UTC)


def written(path: str = "acme.md", after: str = "APPLIED") -> Written:
    return Written("acme", path, (Anchored(5, "PREPARED", after, "- Status: ", "\r\n", 0, 1),))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state" / "jobboard" / "board-1"


def journal(state: Path) -> Journal:
    return Journal(state, lambda: NOON)


def record(state: Path, kind: Kind, label: str) -> None:
    journal(state).record(kind, label, [written()])


def labels(state: Path) -> list[str]:
    return [action.label for action in journal(state).actions()]


def test_without_a_journal_there_is_nothing_to_undo(state: Path) -> None:
    assert journal(state).undoable() is None
    assert journal(state).redoable() is None
    assert not state.exists()


def test_an_action_comes_back_as_it_was(state: Path) -> None:
    files = (written(), written("group/\udcff\n.md", "→ é \udce9"))
    journal(state).record("do", "Acme: PREPARED → APPLIED", files)
    assert journal(state).undoable() == Action("Acme: PREPARED → APPLIED", "2026-11-21T12:00:00+00:00", files)


def test_the_newest_is_undone_first(state: Path) -> None:
    record(state, "do", "one")
    record(state, "do", "two")
    assert labels(state) == ["two", "one"]


def test_what_is_undone_can_be_done_again_by_the_edits_of_the_undo(state: Path) -> None:
    record(state, "do", "one")
    journal(state).record("undo", "one", [written(after="PREPARED")])
    again = journal(state).redoable()
    assert journal(state).undoable() is None
    assert again
    assert again.files == (written(after="PREPARED"),)
    journal(state).record("redo", "one", [written(after="APPLIED")])
    assert labels(state) == ["one"]
    assert journal(state).redoable() is None


def test_a_new_action_ends_what_can_be_done_again(state: Path) -> None:
    record(state, "do", "one")
    record(state, "undo", "one")
    record(state, "do", "two")
    assert journal(state).redoable() is None
    assert labels(state) == ["two"]


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=20))
def test_the_stacks_are_those_of_an_editor(tmp_path_factory: pytest.TempPathFactory, wishes: list[Kind]) -> None:
    state = tmp_path_factory.mktemp("state")
    done: list[str] = []
    undone: list[str] = []
    for number, kind in enumerate(wishes):
        if kind == "do":
            done.append(str(number))
            undone.clear()
            record(state, kind, str(number))
        elif kind == "undo" and done:
            undone.append(done.pop())
            record(state, kind, undone[-1])
        elif kind == "redo" and undone:
            done.append(undone.pop())
            record(state, kind, done[-1])
    again = journal(state).redoable()
    assert labels(state) == done[::-1]
    assert (again.label if again else None) == (undone[-1] if undone else None)


def test_nobody_else_can_read_it(state: Path) -> None:
    record(state, "do", "one")
    assert (state / "journal.jsonl").stat().st_mode & 0o777 == 0o600
    for folder in (state, state.parent, state.parent.parent):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_state_folder_that_others_can_read_is_closed(state: Path) -> None:
    state.mkdir(parents=True, mode=0o755)
    record(state, "do", "one")
    assert state.stat().st_mode & 0o777 == 0o700


def test_it_is_ascii_with_a_line_for_each_action(state: Path) -> None:
    record(state, "do", "eins →\nzwei")
    record(state, "do", "two")
    lines = (state / "journal.jsonl").read_bytes().split(b"\n")
    assert [json.loads(line)["label"] for line in lines[:2]] == ["eins →\nzwei", "two"]
    assert lines[2:] == [b""]
    assert b"".join(lines).isascii()


@pytest.mark.parametrize("cut", [1, 2, 20])
def test_a_line_cut_short_is_passed_over_and_nothing_is_glued_to_it(state: Path, cut: int) -> None:
    record(state, "do", "one")
    record(state, "do", "cut short")
    path = state / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    record(state, "do", "three")
    # Only the end of the line may be missing, and then the action is whole.
    assert labels(state) == (["three", "cut short", "one"] if cut == 1 else ["three", "one"])


@pytest.mark.parametrize("line", [b"\xff\xfe", b"[]", b"{}", b"null", b'{"v":2}', b"\0" * 50, b'{"v":1,"kind":"do"}'])
def test_a_line_that_says_nothing_is_passed_over(state: Path, line: bytes) -> None:
    record(state, "do", "one")
    path = state / "journal.jsonl"
    path.write_bytes(line + b"\n" + path.read_bytes() + line)
    assert labels(state) == ["one"]


def test_it_is_on_the_disk_with_its_folder(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append("folder" if os.path.samestat(os.fstat(descriptor), state.stat()) else "journal")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    record(state, "do", "one")
    assert synced == ["journal", "folder"]


def test_a_full_disk_leaves_it_as_it_was(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(state, "do", "one")
    before = (state / "journal.jsonl").read_bytes()
    real = os.write
    room = [10]

    def write(descriptor: int, data: bytes) -> int:
        if not room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(descriptor, data[: room.pop()])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(OSError, match="No space left"):
            record(state, "do", "two")
    assert (state / "journal.jsonl").read_bytes() == before


def test_the_oldest_fall_off(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CAP", 4_000)
    for number in range(100):
        record(state, "do", str(number))
    kept = labels(state)
    assert kept == [str(number) for number in range(99, 99 - len(kept), -1)]
    assert 5 < len(kept) < 30
    assert os.listdir(state) == ["journal.jsonl"]
    assert (state / "journal.jsonl").stat().st_size <= 4_000
    assert (state / "journal.jsonl").stat().st_mode & 0o777 == 0o600


def test_an_action_larger_than_the_cap_can_be_undone(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CAP", 1_000)
    record(state, "do", "one")
    record(state, "do", "large" * 1_000)
    assert len(labels(state)) == 1


def test_a_journal_that_cannot_be_made_neat_is_still_written(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(module, "CAP", 10)
    monkeypatch.setattr(os, "replace", refuse)
    record(state, "do", "one")
    record(state, "do", "two")
    assert labels(state) == ["two", "one"]


def test_it_is_locked_while_it_is_written(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tried = os.write, []

    def write(descriptor: int, data: bytes) -> int:
        with opened_folder(state) as folder, locked(folder, patience=0) as held:
            tried.append(held)
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", write)
    record(state, "do", "one")
    assert tried == [False]


WRITER = """
import sys
from pathlib import Path
from jobboard.store.disk import opened_folder
from jobboard.store.journal import Journal, Written
for number in range(50):
    Journal(Path(sys.argv[1])).record("do", f"{sys.argv[2]} {number}", [Written("acme", "acme.md", ())])
"""


def test_two_processes_write_it_at_once(state: Path) -> None:
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    workers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(state), name], env=environ) for name in ("one", "two")
    ]
    assert [worker.wait() for worker in workers] == [0, 0]
    found = labels(state)
    assert len(found) == 100
    assert [label for label in found if label.startswith("one")] == [f"one {number}" for number in range(49, -1, -1)]


@pytest.mark.parametrize("path", [5, None, "a\0.md", "../a.md", "/etc/a.md"])
def test_a_line_that_names_no_file_below_the_folder_is_passed_over(tmp_path: Path, path: object) -> None:
    journal = Journal(tmp_path)
    journal.record("do", "a move", [Written("a", "a.md", ())])
    line = json.loads((tmp_path / "journal.jsonl").read_text())
    line["label"], line["files"][0]["path"] = "a false one", path
    with (tmp_path / "journal.jsonl").open("a") as file:
        file.write(json.dumps(line) + "\n" + "[" * 200_000 + "\n")
    assert [action.label for action in journal.actions()] == ["a move"]
