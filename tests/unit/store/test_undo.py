"""Undo, redo and skip: what is in the way of one action hides no other, and two at once take back two."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobboard.errors import Conflict, JobboardError, Refused
from jobboard.store import actions, turn
from jobboard.store.journal import Journal
from jobboard.store.live import Folder
from jobboard.store.places import state_of
from jobboard.store.written import Done, Writing
from tests.unit.store.acme import ACME, GLOBEX, board, card, text, texts


def add(folder: Folder, name: str = "initech.md", content: str = "# Initech\n") -> Done:
    with Writing(folder, lambda: f"Initech: added as {name}") as writing:
        writing.make(lambda _: name, content)
        return writing.done()


def error_of(done: Done | None) -> JobboardError:
    assert done is not None
    (error,) = (result.error for result in done.results if result.error)
    return error


def journal_of(folder: Folder) -> Path:
    return state_of(folder.path) / "journal.jsonl"


def test_a_file_that_is_as_before_counts_as_taken_back(folder: Folder) -> None:
    """An editor that still held the old text saved it over the move."""
    actions.move(folder, list(board(folder)), "APPLIED")
    (folder.path / "acme.md").write_text(ACME)
    before = os.stat(folder.path / "acme.md")
    done = actions.undo(folder)
    assert done is not None
    assert {result.id: (result.changed, result.error) for result in done.results} == {
        "acme": (False, None),
        "globex": (True, None),
    }
    assert os.stat(folder.path / "acme.md") == before
    assert text(folder, "globex") == GLOBEX
    assert actions.undo(folder) is None


def test_what_was_so_already_is_not_done_again(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    (folder.path / "acme.md").write_text(ACME)
    actions.undo(folder)
    done = actions.redo(folder)
    assert done is not None
    assert [result.id for result in done.results] == ["globex"]
    assert text(folder) == ACME


def test_a_file_that_is_as_before_passes_also_where_it_may_not_be_written(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    (folder.path / "acme.md").write_text(ACME)
    (folder.path / "acme.md").chmod(0o444)
    done = actions.undo(folder)
    assert done is not None
    assert done.exit_code == 0
    assert text(folder, "globex") == GLOBEX


def test_what_is_skipped_stays_as_it_is_and_what_is_older_is_in_reach_again(folder: Folder) -> None:
    actions.tick(folder, card(folder), "1")
    actions.move(folder, list(board(folder)), "APPLIED")
    (folder.path / "globex.md").unlink()
    assert isinstance(error_of(actions.undo(folder)), Conflict)
    moved = texts(folder)
    done = actions.skip(folder)
    assert done is not None
    assert (done.label, done.exit_code) == ("2 applications → APPLIED", 0)
    assert texts(folder) == moved
    assert len(actions.undo_list(folder)) == 1
    actions.undo(folder)
    assert "- Call Ann" in text(folder)
    assert "APPLIED" in text(folder)


def test_a_skip_is_for_good_also_in_another_process(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    actions.skip(folder)
    again = Folder(folder.path, folder.settings, folder.now)
    assert actions.undo(again) is None
    assert actions.redo(again) is None
    assert actions.skip(again) is None


def test_a_skip_where_nothing_was_done_makes_nothing(folder: Folder) -> None:
    assert actions.skip(folder) is None
    assert not state_of(folder.path).exists()


def test_a_skip_that_cannot_be_kept_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    actions.move(folder, [card(folder)], "APPLIED")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Journal, "append", fail)
    error = error_of(actions.skip(folder))
    assert isinstance(error, Refused)
    assert "No space left on device" in error.sentence


def test_an_added_file_is_removed_by_undo_and_made_again_by_redo(folder: Folder) -> None:
    before = texts(folder)
    add(folder)
    added = texts(folder)
    for _ in range(2):
        done = actions.undo(folder)
        assert done is not None
        assert [(result.id, result.changed) for result in done.results] == [("initech", True)]
        assert texts(folder) == before
        done = actions.redo(folder)
        assert done is not None
        assert [(result.id, result.changed) for result in done.results] == [("initech", True)]
        assert texts(folder) == added
    assert actions.redo(folder) is None


def test_an_added_file_that_holds_anything_more_is_not_removed(folder: Folder) -> None:
    add(folder)
    (folder.path / "initech.md").write_text("# Initech\n\nA note.\n")
    edited = texts(folder)
    error = error_of(actions.undo(folder))
    assert isinstance(error, Conflict)
    assert error.sentence == "initech: It was changed since it was added, so it is not removed"
    assert texts(folder) == edited


def test_what_was_done_to_an_added_file_is_taken_back_before_the_file_is(folder: Folder) -> None:
    before = texts(folder)
    add(folder, content=ACME.replace("Acme", "Initech"))
    actions.move(folder, [card(folder, "initech")], "APPLIED")
    actions.undo(folder)
    assert text(folder, "initech") == ACME.replace("Acme", "Initech")
    actions.undo(folder)
    assert texts(folder) == before
    actions.redo(folder)
    actions.redo(folder)
    assert "APPLIED" in text(folder, "initech")


def test_an_added_file_that_is_gone_already_counts_as_removed(folder: Folder) -> None:
    add(folder)
    (folder.path / "initech.md").unlink()
    done = actions.undo(folder)
    assert done is not None
    assert [(result.changed, result.error) for result in done.results] == [(False, None)]
    assert actions.undo(folder) is None
    assert actions.redo(folder) is None


@pytest.mark.parametrize("way", [Path.touch, Path.mkdir, lambda path: path.symlink_to("nowhere")])
def test_redo_makes_no_file_over_anything(folder: Folder, way: Callable[[Path], None]) -> None:
    add(folder)
    actions.undo(folder)
    way(folder.path / "initech.md")
    before = sorted(folder.path.iterdir())
    error = error_of(actions.redo(folder))
    assert isinstance(error, Conflict)
    assert error.sentence == "initech: Something else has its name by now, so it is not made again"
    assert sorted(folder.path.iterdir()) == before


def test_a_file_that_was_made_again_by_hand_counts_as_done_again(folder: Folder) -> None:
    add(folder)
    actions.undo(folder)
    (folder.path / "initech.md").write_text("# Initech\n")
    done = actions.redo(folder)
    assert done is not None
    assert [(result.changed, result.error) for result in done.results] == [(False, None)]
    assert actions.redo(folder) is None


def test_what_cannot_be_looked_up_is_neither_gone_nor_there_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.lstat

    def lstat(path: Any, **options: Any) -> os.stat_result:
        if str(path).endswith("initech.md"):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(path, **options)

    add(folder)
    for act, there in ((actions.undo, True), (actions.redo, False)):
        with monkeypatch.context() as patch:
            patch.setattr(os, "lstat", lstat)
            error_of(act(folder))
        assert (folder.path / "initech.md").exists() is there
        assert act(folder) is not None
    assert (folder.path / "initech.md").exists()


def test_a_link_in_the_place_of_an_added_file_is_not_removed(folder: Folder) -> None:
    add(folder)
    (folder.path / "initech.md").rename(folder.path / "elsewhere.md")
    (folder.path / "initech.md").symlink_to("elsewhere.md")
    assert isinstance(error_of(actions.undo(folder)), Conflict)
    assert (folder.path / "initech.md").is_symlink()
    assert text(folder, "elsewhere") == "# Initech\n"


def test_an_undo_that_the_journal_does_not_take_is_no_riddle_to_the_next_one(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.tick(folder, card(folder), "1")
    actions.move(folder, [card(folder)], "APPLIED")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", fail)
        done = actions.undo(folder)
    assert done is not None
    assert not done.undoable
    assert "cannot be undone" in done.results[0].warnings[0]
    actions.undo(folder)
    actions.undo(folder)
    assert text(folder) == ACME


def test_an_action_whose_end_the_journal_does_not_take_can_be_undone_all_the_same(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Journal.append

    def only_before(self: Journal, entry: object, *, durably: bool) -> None:
        if durably:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(self, entry, durably=durably)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", only_before)
        done = actions.move(folder, [card(folder)], "APPLIED")
    assert done.undoable
    assert done.results[0].warnings == ()
    actions.undo(folder)
    assert text(folder) == ACME


def test_what_the_journal_does_not_take_beforehand_it_is_given_at_the_end(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Journal.append

    def only_at_the_end(self: Journal, entry: object, *, durably: bool) -> None:
        if not durably:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(self, entry, durably=durably)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", only_at_the_end)
        assert actions.move(folder, list(board(folder)), "APPLIED").undoable
    actions.undo(folder)
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)


def test_that_it_cannot_be_undone_is_told_of_a_file_that_was_written(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is told of one that was not may be its error alone."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    cards = list(board(folder))
    (folder.path / "acme.md").write_text(ACME.replace("PREPARED", "OFFER"))
    monkeypatch.setattr(Journal, "append", fail)
    acme, globex = actions.move(folder, cards, "APPLIED").results
    assert (acme.changed, acme.warnings) == (False, ())
    assert globex.changed
    assert "cannot be undone" in globex.warnings[0]


def test_of_an_action_that_was_not_done_wholly_it_is_told_how_much_is_taken_back(folder: Folder) -> None:
    cards = list(board(folder))
    (folder.path / "globex.md").write_text(GLOBEX.replace("prepared", "offer"))
    assert actions.move(folder, cards, "APPLIED").label == "2 applications → APPLIED"
    assert [line[18:] for line in actions.undo_list(folder)] == ["2 applications → APPLIED (1 of them)"]
    for act in (actions.undo, actions.redo, actions.skip):
        done = act(folder)
        assert done is not None
        assert done.label == "2 applications → APPLIED (1 of them)"


def old_journal(folder: Folder, act: Callable[[], object]) -> None:
    """The journal as version 1 would have written it: a line for each action, which names no other."""
    act()
    lines = []
    files: dict[str, list[object]] = {}
    for line in map(json.loads, journal_of(folder).read_text().splitlines()):
        files.setdefault(line["id"], []).extend(line["files"])
        if "written" in line:
            plain = [
                {key: each[key] for key in ("id", "path", "edits")}
                for each in files[line["id"]]
                if isinstance(each, dict)
            ]
            entry = {"v": 1} | {key: line[key] for key in ("kind", "label", "time")} | {"files": plain}
            lines.append(json.dumps(entry, separators=(",", ":")))
    journal_of(folder).write_text("\n".join(lines) + "\n")


def test_actions_of_the_first_version_are_undone_and_done_again(folder: Folder) -> None:
    before = texts(folder)

    def act() -> None:
        actions.tick(folder, card(folder), "1")
        actions.move(folder, list(board(folder)), "APPLIED")
        actions.move(folder, [card(folder)], "OFFER")
        actions.undo(folder)

    old_journal(folder, act)
    actions.redo(folder)
    assert "OFFER" in text(folder)
    end = texts(folder)
    for _ in range(3):
        done = actions.undo(folder)
        assert done is not None
        assert done.exit_code == 0
    assert texts(folder) == before
    assert actions.undo(folder) is None
    for _ in range(3):
        actions.redo(folder)
    assert texts(folder) == end


def test_what_an_undo_of_the_first_version_left_on_top_for_ever_is_skipped(folder: Folder) -> None:
    """It was killed when it had taken back one of two files."""

    def act() -> None:
        actions.tick(folder, card(folder), "1")
        actions.move(folder, list(board(folder)), "APPLIED")

    old_journal(folder, act)
    (folder.path / "globex.md").write_text(GLOBEX)
    assert isinstance(error_of(actions.undo(folder)), Conflict)
    actions.skip(folder)
    actions.undo(folder)
    assert "- Call Ann" in text(folder)
    assert "APPLIED" in text(folder)
    assert actions.undo(folder) is None


HOLD = """
import fcntl, os, sys
turn = os.open(sys.argv[1], os.O_RDONLY)
fcntl.flock(turn, fcntl.LOCK_SH)
print("held", flush=True)
sys.stdin.read()
"""


def holder(folder: Folder) -> subprocess.Popen[bytes]:
    """Another process in the middle of an action, until its input ends, or it is killed."""
    arguments = [sys.executable, "-c", HOLD, str(state_of(folder.path) / "turn")]
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    return process


def test_undo_does_nothing_while_another_process_is_in_the_middle_of_an_action(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    moved = texts(folder), journal_of(folder).read_bytes()
    monkeypatch.setattr(turn, "PATIENCE_ALONE", 0)
    with holder(folder) as other:
        error = error_of(actions.undo(folder))
        assert isinstance(error, Refused)
        assert error.sentence == turn.BUSY
        assert (texts(folder), journal_of(folder).read_bytes()) == moved
        other.kill()
        other.communicate()
    actions.undo(folder)
    assert text(folder) == ACME


def test_actions_do_not_wait_for_each_other(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    actions.move(folder, [card(folder)], "APPLIED")

    def never(_: float) -> None:
        raise AssertionError("it waited")

    with holder(folder) as other:
        monkeypatch.setattr("jobboard.store.lock.time.sleep", never)
        assert actions.move(folder, [card(folder)], "OFFER").exit_code == 0
        other.kill()


def test_an_action_does_not_wait_for_ever_for_an_undo(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    monkeypatch.setattr(turn, "PATIENCE", 0)
    with turn.turn(state_of(folder.path), alone=True):
        assert actions.move(folder, [card(folder)], "OFFER").undoable


def test_where_there_are_no_locks_undo_goes_on(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    actions.move(folder, [card(folder)], "APPLIED")
    monkeypatch.setattr(fcntl, "flock", flock)
    actions.undo(folder)
    assert text(folder) == ACME


def test_the_turn_is_private(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    assert (state_of(folder.path) / "turn").stat().st_mode & 0o777 == 0o600


def test_of_two_that_undo_at_once_each_takes_one_action_back(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one comes while the first one is between two files."""
    actions.tick(folder, card(folder), "1")
    actions.move(folder, list(board(folder)), "APPLIED")
    comes, waits = threading.Event(), threading.Event()
    change, sleep = Writing.change, time.sleep

    def slow_change(self: Writing, *arguments: object) -> None:
        change(self, *arguments)  # type: ignore[arg-type]
        comes.set()
        assert waits.wait(30)

    def waiting(seconds: float) -> None:
        waits.set()
        sleep(seconds)

    monkeypatch.setattr(Writing, "change", slow_change)
    monkeypatch.setattr("jobboard.store.lock.time.sleep", waiting)
    labels: list[str] = []

    def undo() -> None:
        done = actions.undo(folder)
        assert done is not None
        assert done.exit_code == 0
        labels.append(done.label)

    first, second = threading.Thread(target=undo), threading.Thread(target=undo)
    first.start()
    assert comes.wait(30)
    second.start()
    first.join()
    second.join()
    assert labels == ["2 applications → APPLIED", "Acme: [x] Call Ann"]
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)


UNDO = """
import sys
from pathlib import Path
from jobboard.store import actions
from jobboard.store.live import open_folder
count = 0
while done := actions.undo(open_folder(Path(sys.argv[1]))):
    assert done.exit_code == 0, done
    count += 1
print(count)
"""


def test_two_processes_that_undo_all_there_is_take_each_action_back_once(folder: Folder) -> None:
    before = texts(folder)
    for number in range(20):
        actions.tick(folder, card(folder), "1", on=not number % 2)
        actions.move(folder, list(board(folder)), ("APPLIED", "INTERVIEW")[number % 2])
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    workers = [
        subprocess.Popen([sys.executable, "-c", UNDO, str(folder.path)], env=environ, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    counts = [int(worker.communicate()[0]) for worker in workers]
    assert sum(counts) == 40
    assert texts(folder) == before
