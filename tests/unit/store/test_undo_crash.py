"""A process that is killed in the middle of an action, of its undo or its redo: what it did can be taken back."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from jobboard.errors import JobboardError
from jobboard.slots import replace
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.places import state_of
from jobboard.store.written import Done, Writing
from tests.apart import apart
from tests.unit.store.acme import ACME, GLOBEX, board, card, text, texts
from tests.unit.store.faults import dying_at, names_of

Act = Callable[[Folder], object]


def move_all(folder: Folder) -> object:
    return actions.move(folder, list(board(folder)), "APPLIED")


def error_of(done: Done | None) -> JobboardError | None:
    assert done is not None
    return next((result.error for result in done.results if result.error), None)


def tick(folder: Folder) -> object:
    return actions.tick(folder, card(folder), "1")


def add(folder: Folder) -> object:
    with Writing(folder, lambda: "Initech: added") as writing:
        writing.make(lambda _: "initech.md", "# Initech\n")
        return writing.done()


def nothing(_: Folder) -> None:
    """The way to a folder that is as it was."""


def move_and_undo(folder: Folder) -> None:
    move_all(folder)
    actions.undo(folder)


def add_and_undo(folder: Folder) -> None:
    add(folder)
    actions.undo(folder)


def way_back(folder: Folder) -> Callable[[], None]:
    """What puts the files of a folder and of its state back as they are."""
    places = folder.path, state_of(folder.path)
    found = {path: path.read_bytes() for place in places for path in place.rglob("*") if path.is_file()}

    def back() -> None:
        for place in places:
            shutil.rmtree(place)
        for path, data in found.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    return back


def all_undone(folder: Folder) -> dict[str, str]:
    """What the folder holds once everything is taken back, which nothing is in the way of."""
    for _ in range(5):
        done = actions.undo(folder)
        if done is None:
            return texts(folder)
        assert [result.error for result in done.results if result.error] == [], done
        assert done.undoable
    raise AssertionError("there is no end of what can be undone")


@pytest.mark.parametrize(
    ("before", "act"),
    [
        (nothing, move_all),
        (nothing, add),
        (move_all, actions.undo),
        (add, actions.undo),
        (move_and_undo, actions.redo),
        (add_and_undo, actions.redo),
    ],
    ids=["move", "add", "undo of a move", "undo of an add", "redo of a move", "redo of an add"],
)
@apart
def test_whatever_was_done_by_a_process_that_was_killed_at_any_moment_is_taken_back(
    folder: Folder, before: Act, act: Act
) -> None:
    first = texts(folder)
    tick(folder)
    before(folder)
    start = texts(folder)
    back = way_back(folder)
    steps = names_of(lambda: act(folder))
    end = texts(folder)
    found = []
    for fault, name in enumerate(steps, start=1):
        back()
        dying_at(fault, lambda: act(folder))
        assert actions.tidy(folder) == ()
        between = texts(folder)
        assert all(between.get(each) in (start.get(each), end.get(each)) for each in start | end), f"{fault}, {name}"
        found.append(between)
        assert all_undone(folder) == first, f"killed at step {fault}, {name}"
    assert start in found
    assert end in found


@pytest.mark.parametrize("act", [move_all, add])
@apart
def test_what_an_undo_that_was_killed_took_back_and_the_rest_are_done_again_together(folder: Folder, act: Act) -> None:
    act(folder)
    there = texts(folder)
    back = way_back(folder)
    for fault in range(1, 1 + len(names_of(lambda: actions.undo(folder)))):
        back()
        dying_at(fault, lambda: actions.undo(folder))
        actions.tidy(folder)
        all_undone(folder)
        actions.redo(folder)
        assert texts(folder) == there
        assert actions.redo(folder) is None


def killed(folder: Folder, act: Act, *, saved: int) -> None:
    """The act is killed when it has saved so many files, before it goes on."""
    back = way_back(folder)
    names = names_of(lambda: act(folder))
    back()
    saves = [at for at, name in enumerate(names, start=1) if name == "exchange"]
    dying_at(saves[saved - 1] + 1 if saved else saves[0], lambda: act(folder))
    actions.tidy(folder)


@apart
def test_what_was_edited_after_the_kill_is_kept_by_the_undo(folder: Folder) -> None:
    tick(folder)
    killed(folder, move_all, saved=1)
    with (folder.path / "acme.md").open("a") as file:
        file.write("\nA note.\n")
    actions.undo(folder)
    assert text(folder) == ACME.replace("- Call Ann", "- [x] Call Ann") + "\nA note.\n"


def reopen(folder: Folder) -> object:
    """Takes a line out of globex.md and writes none."""
    plain = replace(folder, settings=replace(folder.settings, history=False))
    return actions.reopen(plain, [card(folder, "globex")])


@pytest.fixture
def closed(folder: Folder) -> Folder:
    """The folder with globex.md closed, and another action before all that follows."""
    path = folder.path / "globex.md"
    path.write_text(GLOBEX.replace("---\ncompany", "---\noutcome: rejected\ncompany"))
    tick(folder)
    return folder


@apart
def test_a_file_that_was_not_reached_by_the_killed_action_is_not_touched_however_it_is_edited(closed: Folder) -> None:
    """Where lines are only taken out, their place alone would not tell whether they were."""
    killed(closed, reopen, saved=0)
    edited = text(closed, "globex").replace("Globex", "Globex Ltd")
    (closed.path / "globex.md").write_text(edited)
    done = actions.undo(closed)
    assert done is not None
    assert done.label == "Acme: [x] Call Ann"
    assert text(closed, "globex") == edited


@apart
def test_lines_that_the_killed_action_took_out_are_put_back(closed: Folder) -> None:
    killed(closed, reopen, saved=1)
    assert text(closed, "globex") == GLOBEX
    actions.undo(closed)
    assert "outcome: rejected\n" in text(closed, "globex")


@apart
def test_an_action_after_the_killed_one_tells_that_it_was_done(folder: Folder) -> None:
    first = texts(folder)
    tick(folder)
    killed(folder, lambda each: actions.move(each, [card(each)], "APPLIED"), saved=1)
    actions.move(folder, [card(folder)], "OFFER")
    assert all_undone(folder) == first


@apart
def test_a_list_of_what_can_be_undone_names_what_a_killed_process_began(folder: Folder) -> None:
    tick(folder)
    killed(folder, move_all, saved=1)
    before = (state_of(folder.path) / "journal.jsonl").read_bytes()
    assert [line[18:] for line in actions.undo_list(folder)] == [
        "2 applications → APPLIED (1 of them)",
        "Acme: [x] Call Ann",
    ]
    assert (state_of(folder.path) / "journal.jsonl").read_bytes() == before


@apart
def test_a_folder_that_is_away_for_a_while_does_not_let_what_was_begun_be_forgotten(folder: Folder) -> None:
    killed(folder, move_all, saved=1)
    away = folder.path.rename(folder.path.with_name("away"))
    assert error_of(actions.undo(folder)) is not None
    away.rename(folder.path)
    actions.undo(folder)
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)


@apart
def test_a_file_that_cannot_be_read_for_a_while_does_not_let_what_was_begun_be_forgotten(folder: Folder) -> None:
    killed(folder, lambda each: actions.move(each, [card(each)], "APPLIED"), saved=1)
    moved = (folder.path / "acme.md").read_bytes()
    (folder.path / "acme.md").write_bytes(b"\xff\xfe" + moved)
    assert error_of(actions.undo(folder)) is not None
    (folder.path / "acme.md").write_bytes(moved)
    actions.undo(folder)
    assert text(folder) == ACME
