"""The journal: what can be undone and done again, also after a restart, a power cut, and beside another process."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Unreadable
from jobboard.slots import replace
from jobboard.store import journal as module
from jobboard.store.disk import opened_folder
from jobboard.store.entries import Entry, Kind, Written, line_of, read_line
from jobboard.store.lock import locked
from jobboard.store.stacks import Action, Stacks
from tests.unit.store.notes import again, begin, end, journal, labels, record, written


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state" / "jobboard" / "board-1"


def test_without_a_journal_there_is_nothing_to_undo(state: Path) -> None:
    assert journal(state).stacks() == Stacks()
    assert not state.exists()


def test_an_action_comes_back_as_it_was(state: Path) -> None:
    files = (written(), written("group/\udcff\n.md", "→ é \udce9"), Written("new", "new.md", made="# New\udcff\n"))
    identity = record(state, "do", "Acme: PREPARED → APPLIED", files=files)
    expected = Action(identity, "Acme: PREPARED → APPLIED", "2026-11-21T12:00:00+00:00", files)
    assert journal(state).actions() == [expected]


def test_the_newest_is_undone_first(state: Path) -> None:
    record(state, "do", "one")
    record(state, "do", "two")
    assert labels(state) == ["two", "one"]


def test_what_is_undone_can_be_done_again_by_the_edits_of_the_undo(state: Path) -> None:
    one = record(state, "do", "one")
    record(state, "undo", "one", one, [written(after="PREPARED")])
    assert labels(state) == []
    assert journal(state).stacks().redo[one].files == (written(after="PREPARED"),)
    record(state, "redo", "one", one, [written(after="APPLIED")])
    assert journal(state).stacks().undo[one].files == (written(after="APPLIED"),)
    assert again(state) == []


def test_a_new_action_ends_what_can_be_done_again(state: Path) -> None:
    record(state, "undo", "one", record(state, "do", "one"))
    record(state, "do", "two")
    assert again(state) == []
    assert labels(state) == ["two"]


def test_an_action_that_wrote_nothing_is_none(state: Path) -> None:
    record(state, "undo", "one", record(state, "do", "one"))
    end(state, begin(state, "do", "two", written()))
    assert labels(state) == []
    assert again(state) == ["one"]


def test_an_undo_takes_back_the_action_that_it_names(state: Path) -> None:
    one = record(state, "do", "one")
    record(state, "do", "two")
    record(state, "undo", "one", one)
    assert labels(state) == ["two"]
    assert again(state) == ["one"]


def test_an_undo_of_an_action_that_fell_off_takes_no_other_back_and_can_be_done_again(state: Path) -> None:
    record(state, "do", "one")
    record(state, "undo", "older", "an id that is not there")
    assert labels(state) == ["one"]
    assert again(state) == ["older"]


def test_what_was_not_taken_back_stays_in_its_place_and_comes_together_again(state: Path) -> None:
    both = (written("a.md"), written("b.md"))
    one = record(state, "do", "one", files=both)
    record(state, "do", "two")
    record(state, "undo", "one", one, both[:1])
    assert labels(state) == ["two", "one"]
    assert journal(state).stacks().undo[one].files == both[1:]
    assert journal(state).stacks().redo[one].files == both[:1]
    record(state, "undo", "one", one, both[1:])
    assert labels(state) == ["two"]
    assert journal(state).stacks().redo[one].files == both


def test_a_file_that_was_so_already_counts_as_taken_back_and_is_not_done_again(state: Path) -> None:
    one = record(state, "do", "one", files=[written("a.md"), written("b.md")])
    entry = begin(state, "undo", "one", written("a.md"), about=one)
    end(state, entry, "a.md", "b.md")
    assert labels(state) == []
    assert [each.path for each in journal(state).stacks().redo[one].files] == ["a.md"]


def test_what_is_skipped_is_gone_from_the_stack_and_all_else_stays(state: Path) -> None:
    record(state, "do", "one")
    two = record(state, "do", "two")
    record(state, "undo", "three", record(state, "do", "three"))
    end(state, journal(state).entry("skip", "two", two))
    assert labels(state) == ["one"]
    assert again(state) == ["three"]


def test_what_was_begun_and_never_ended_is_told_with_all_that_it_noted_last_of_each_file(state: Path) -> None:
    entry = begin(state, "do", "one", written("a.md", "first try"), written("b.md"), written("a.md", "second try"))
    (begun,) = journal(state).stacks().begun
    assert (begun.entry.id, begun.entry.label) == (entry.id, "one")
    assert begun.entry.files == (written("a.md", "second try"), written("b.md"))
    assert labels(state) == ["one"]
    end(state, entry, "a.md")
    assert journal(state).stacks().begun == []
    assert journal(state).actions()[0].files == (written("a.md", "second try"),)


def test_what_was_begun_is_told_with_what_later_actions_found_in_files(state: Path) -> None:
    record(state, "do", "one", files=[replace(written(), was="before")])
    begin(state, "do", "two", written())
    record(state, "do", "three", files=[replace(written(), was="after")])
    assert journal(state).stacks().begun[0].found == {"after"}


def test_an_undo_that_never_ended_has_taken_nothing_back_as_far_as_is_known(state: Path) -> None:
    one = record(state, "do", "one")
    begin(state, "undo", "one", written(), about=one)
    assert labels(state) == ["one"]
    assert again(state) == []


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=20))
def test_the_stacks_are_those_of_an_editor(tmp_path_factory: pytest.TempPathFactory, wishes: list[Kind]) -> None:
    state = tmp_path_factory.mktemp("state")
    done: list[str] = []
    undone: list[str] = []
    for number, kind in enumerate(wishes):
        if kind == "do":
            done.append(record(state, kind, str(number)))
            undone.clear()
        elif kind == "undo" and done:
            undone.append(done.pop())
            record(state, kind, "", undone[-1])
        elif kind == "redo" and undone:
            done.append(undone.pop())
            record(state, kind, "", done[-1])
    stacks = journal(state).stacks()
    assert list(stacks.undo) == done
    assert list(stacks.redo) == undone


OLD = (
    '{"v":1,"kind":"%s","label":"%s","time":"2026-11-21T12:00:00+00:00","files":[{"id":"acme","path":"acme.md","edits":'
    '[{"start":5,"before":"PREPARED","after":"APPLIED","above":"- Status: ","below":"\\r\\n","nth":0,"of":1}]}]}'
)


def old(state: Path, *entries: tuple[Kind, str]) -> None:
    """A journal of version 1."""
    state.mkdir(parents=True, exist_ok=True)
    with (state / "journal.jsonl").open("a") as file:
        file.writelines(f"{OLD % entry}\n" for entry in entries)


def test_a_journal_of_the_first_version_is_read(state: Path) -> None:
    old(state, ("do", "one"), ("do", "two"), ("undo", "two"), ("do", "three"), ("undo", "three"), ("redo", "three"))
    old(state, ("do", "four"), ("undo", "four"))
    assert labels(state) == ["three", "one"]
    assert again(state) == ["four"]
    assert journal(state).actions()[0].files == (written(),)


def test_actions_of_the_first_version_that_are_alike_to_the_letter_are_two(state: Path) -> None:
    old(state, ("do", "one"), ("do", "one"), ("do", "one"), ("undo", "one"))
    assert labels(state) == ["one", "one"]


def test_an_action_of_the_first_version_is_undone_by_name(state: Path) -> None:
    old(state, ("do", "one"), ("do", "two"))
    two = journal(state).actions()[0].id
    record(state, "undo", "two", two)
    assert labels(state) == ["one"]
    record(state, "redo", "two", two)
    old(state, ("do", "three"), ("undo", "three"))
    assert labels(state) == ["two", "one"]


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


@pytest.mark.parametrize(
    "line", [b"\xff\xfe", b"[]", b"{}", b"null", b'{"v":2}', b'{"v":3,"kind":"do"}', b"\0" * 50, b'{"v":1,"kind":"do"}']
)
def test_a_line_that_says_nothing_is_passed_over(state: Path, line: bytes) -> None:
    record(state, "do", "one")
    path = state / "journal.jsonl"
    path.write_bytes(line + b"\n" + path.read_bytes() + line)
    assert labels(state) == ["one"]


def test_of_a_journal_that_is_too_large_the_end_is_read(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10):
        record(state, "do", str(number))
    monkeypatch.setattr(module, "MOST", (state / "journal.jsonl").stat().st_size * 3 // 10)
    assert labels(state) == ["9", "8"]


def test_what_begins_as_no_entry_is_not_held_in_memory(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(state, "do", "one")
    with (state / "journal.jsonl").open("ab") as file:
        file.write(bytes(300_000) + b"\n")
    record(state, "do", "two")
    lines: list[bytes] = []

    def read(line: bytes) -> Entry | None:
        lines.append(line)
        return read_line(line)

    monkeypatch.setattr(module, "read_line", read)
    assert labels(state) == ["two", "one"]
    assert max(map(len, lines)) < 1_000


@pytest.mark.parametrize(
    ("put", "why"),
    [(os.mkfifo, "no regular file"), (lambda path: path.symlink_to("x"), "a link")],
    ids=["pipe", "link"],
)
def test_what_is_no_file_is_neither_read_nor_written(state: Path, put: Callable[[Path], None], why: str) -> None:
    state.mkdir(parents=True)
    put(state / "journal.jsonl")
    with pytest.raises(Unreadable, match=why):
        journal(state).actions()
    with pytest.raises(OSError, match=why):
        record(state, "do", "one")


@given(st.data())
def test_a_line_in_which_anything_was_changed_is_none_or_says_the_same(data: st.DataObject) -> None:
    entry = Entry("do", "one", "Acme: PREPARED → APPLIED", "2026-11-21", files=(written(),), written=("acme.md",))
    line = line_of(entry)
    at = data.draw(st.integers(0, len(line) - 1))
    other = data.draw(st.binary(max_size=3))
    assert read_line(line[:at] + other + line[at + 1 :]) in (None, entry)


def test_a_line_from_before_there_were_sums_is_read() -> None:
    entry = Entry("do", "one", "Acme: PREPARED → APPLIED", "2026-11-21", files=(written(),))
    record = json.loads(line_of(entry))
    del record["sum"]
    assert read_line(json.dumps(record, separators=(",", ":")).encode()) == entry


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
from jobboard.store.entries import Entry, Written
from jobboard.store.journal import Journal
for number in range(50):
    name = f"{sys.argv[2]} {number}"
    entry = Entry("do", name, name, "", files=(Written("acme", "acme.md"),), written=("acme.md",))
    Journal(Path(sys.argv[1])).append(entry, durably=True)
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


@pytest.mark.parametrize("of", ["3", None, [], True, 2.5])
def test_a_line_that_says_no_number_of_files_is_passed_over(state: Path, of: object) -> None:
    record(state, "do", "one")
    path = state / "journal.jsonl"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"of": of}) + "\n")
    assert labels(state) == []


@pytest.mark.parametrize(
    "file", [{"made": []}, {"removed": 0}, {"made": "\ud800"}, {"edits": [{"start": 0, "before": "\udc00"}]}], ids=str
)
def test_a_line_whose_texts_are_none_is_passed_over(state: Path, file: dict[str, object]) -> None:
    record(state, "do", "one")
    path = state / "journal.jsonl"
    line = json.loads(path.read_text())
    anchors = {"after": "", "above": "", "below": ""}
    edits = [anchors | each for each in file.get("edits", ())]  # type: ignore[attr-defined]
    line["files"] = [{"id": "acme", "path": "acme.md"} | file | {"edits": edits}]
    path.write_text(json.dumps(line) + "\n")
    assert labels(state) == []


@pytest.mark.parametrize("path", [5, None, "a\0.md", "../a.md", "/etc/a.md", "\ud800.md"])
def test_a_line_that_names_no_file_below_the_folder_is_passed_over(state: Path, path: object) -> None:
    record(state, "do", "a move")
    line = json.loads((state / "journal.jsonl").read_text())
    line["id"], line["label"], line["files"][0]["path"], line["written"] = "another", "a false one", path, [path]
    with (state / "journal.jsonl").open("a") as file:
        file.write(json.dumps(line) + "\n" + "[" * 200_000 + "\n")
    assert labels(state) == ["a move"]


def test_an_older_jobboard_that_undoes_between_takes_back_its_own(state: Path) -> None:
    """It passes over the lines of a later version."""
    old(state, ("do", "one"))
    record(state, "do", "two")
    old(state, ("undo", "one"))
    assert labels(state) == ["two"]
    assert again(state) == ["one"]
