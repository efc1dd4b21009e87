"""The person's own `_prep/`: what is read of it, ticks in it, the way back, and a process killed at any moment."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jobboard.errors import Conflict, JobboardError, NotFound, Refused, Unreadable
from jobboard.prep.kind import Kind
from jobboard.slots import replace
from jobboard.store import actions
from jobboard.store import prep as module
from jobboard.store.entries import Entry, Written, line_of, read_line
from jobboard.store.live import Folder
from jobboard.store.own import MOST
from jobboard.store.places import state_of
from jobboard.store.prep import kinds, study
from jobboard.store.written import Done
from tests.apart import apart
from tests.unit.store.acme import card, text
from tests.unit.store.desk import manifest
from tests.unit.store.faults import dying_at, failing_at, names_of

OWN = "# Databases\n## Before\n- Sleep\n## Study topics\n- [ ] Joins\n- [ ] Plans\n"


@pytest.fixture
def prep(folder: Folder) -> Path:
    """Where the person's own files go."""
    return folder.path / "_prep"


@pytest.fixture
def topic() -> str:
    """The first topic of SQL."""
    return topics()[0]


def topics() -> list[str]:
    return [each.text for each in sql_of(None).topics]


def sql_of(folder: Folder | None) -> Kind:
    return kind_of(folder, "sql")


def kind_of(folder: Folder | None, kind_id: str) -> Kind:
    found = kinds(folder).by_id(kind_id)
    assert found
    return found


def write(prep: Path, name: str, text: str | bytes = OWN) -> Path:
    prep.mkdir(exist_ok=True)
    path = prep / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def error_of(done: Done | None) -> JobboardError | None:
    assert done
    return next((result.error for result in done.results if result.error), None)


def state(folder: Folder) -> dict[str, str | None]:
    """All that is in the folder, by path; None for a folder."""
    return {
        str(path.relative_to(folder.path)): path.read_text() if path.is_file() else None
        for path in folder.path.rglob("*")
    }


def test_without_a_folder_or_without_files_of_ones_own_there_is_the_catalogue(folder: Folder) -> None:
    assert kinds(folder) == kinds()
    assert kinds().by_id("sql")
    assert not (folder.path / "_prep").exists()


def test_files_of_ones_own_change_kinds_and_add_some(folder: Folder, prep: Path) -> None:
    write(prep, "SQL.md")
    write(prep, "Chess round.markdown", "## On the day\n- Castle early\n")
    found = kinds(folder)
    sql, chess = sql_of(folder), kind_of(folder, "chess-round")
    assert (sql.name, sql.before, sql.origin) == ("Databases", ("Sleep",), "changed")
    assert sql.day == sql_of(None).day
    assert (chess.name, chess.day, chess.origin) == ("Chess round", ("Castle early",), "own")
    assert found.files == {"sql": "SQL.md", "chess-round": "Chess round.markdown"}
    assert found.problems == ()


def test_what_is_no_kind_of_ones_own_is_looked_past(folder: Folder, prep: Path) -> None:
    for name in ("README.md", ".sql.md.swp", "_draft.md", "sql.md~", "notes.txt"):
        write(prep, name)
    (prep / "deep.md").mkdir()
    found = kinds(folder)
    assert found.kinds == kinds().kinds
    assert found.problems == ("_prep/deep.md: It is a folder, not a file",)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def outside(path: Path) -> None:
    secret = path.parents[2] / "secret.md"
    secret.write_text(OWN)
    path.symlink_to(secret)


def to_nothing(path: Path) -> None:
    path.symlink_to("nowhere.md")


def utf_16(path: Path) -> None:
    path.write_bytes(OWN.encode("utf-16"))


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (pipe, "It is a pipe, not a file"),
        (outside, "It is a link that leads out of the folder"),
        (to_nothing, "It is a link to nothing"),
        (utf_16, "It is UTF-16, not UTF-8 text"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_not_written_to(
    folder: Folder, prep: Path, topic: str, make: Callable[[Path], None], why: str
) -> None:
    prep.mkdir()
    make(prep / "sql.md")
    write(prep, "numpy.md", "## Before\n- Sleep\n")
    found = kinds(folder)
    assert found.problems == (f"_prep/sql.md: {why}",)
    assert found.by_id("sql") == sql_of(None)
    assert kind_of(folder, "numpy").before == ("Sleep",)
    error = error_of(study(folder, "sql", topic))
    assert isinstance(error, Unreadable)
    assert error.sentence == f"_prep/sql: {why}"


@pytest.mark.parametrize("make", [outside, to_nothing, Path.touch])
def test_where_the_folder_of_ones_own_is_none_nothing_is_written_through_it(
    folder: Folder, prep: Path, topic: str, make: Callable[[Path], None], tmp_path: Path
) -> None:
    if make is outside:
        (tmp_path / "elsewhere").mkdir()
        prep.symlink_to(tmp_path / "elsewhere")
    else:
        make(prep)
    before = manifest(tmp_path / "applications")
    assert kinds(folder).kinds == kinds().kinds
    assert len(kinds(folder).problems) == 1
    assert isinstance(error_of(study(folder, "sql", topic)), (Refused, Unreadable))
    assert manifest(tmp_path / "applications") == before
    assert not list((tmp_path / "elsewhere").glob("*"))


def test_a_link_within_the_folder_is_followed(folder: Folder, prep: Path) -> None:
    (folder.path / "mine").mkdir()
    prep.symlink_to("mine")
    write(folder.path / "mine", "sql.md")
    study(folder, "sql", "Joins")
    assert (folder.path / "mine" / "sql.md").read_text() == OWN.replace("[ ] Joins", "[x] Joins")
    actions.undo(folder)
    assert (folder.path / "mine" / "sql.md").read_text() == OWN
    study(folder, "numpy", kind_of(None, "numpy").topics[0].text)
    assert (folder.path / "mine" / "numpy.md").is_file()
    actions.undo(folder)
    assert prep.is_symlink()


def test_too_many_files_are_not_all_read(folder: Folder, prep: Path) -> None:
    for number in range(MOST + 1):
        write(prep, f"a{number:03}.md", "")
    assert kinds(folder).problems[0] == f"_prep: only the first {MOST} of {MOST + 1} files are read"


def test_a_conflict_copy_is_left_out(folder: Folder, prep: Path) -> None:
    write(prep, "sql.sync-conflict-20261121-101010-ABC.md")
    assert kinds(folder).problems[0].endswith("It is a conflict copy of sql.md; it is left out")
    assert kinds(folder).by_id("sql") == sql_of(None)


def test_the_first_tick_makes_the_file_with_all_topics(folder: Folder, prep: Path, topic: str) -> None:
    done = study(folder, "sql", topic)
    (result,) = done.results
    assert (done.label, result.id, result.path) == (f"SQL: [x] {topic}", "_prep/sql", str(prep / "sql.md"))
    assert result.changed
    made = (prep / "sql.md").read_text()
    assert made.startswith("# SQL\n\n## Study topics\n\n- [x] ")
    sql = sql_of(folder)
    assert [each.text for each in sql.topics] == topics()
    assert (sql.studied, sql.before) == (1, sql_of(None).before)


def test_ticks_are_taken_back_one_by_one_and_the_file_and_its_folder_go_with_the_first(
    folder: Folder, prep: Path
) -> None:
    before = manifest(folder.path)
    first, second = topics()[:2]
    study(folder, "sql", first)
    one = state(folder)
    study(folder, "sql", second)
    two = state(folder)
    assert sql_of(folder).studied == 2
    actions.undo(folder)
    assert state(folder) == one
    actions.undo(folder)
    assert not prep.exists()
    assert without_times(manifest(folder.path)) == without_times(before)
    actions.redo(folder)
    assert state(folder) == one
    actions.redo(folder)
    assert state(folder) == two
    actions.undo(folder)
    actions.undo(folder)
    assert not prep.exists()


def without_times(folder: dict[str, object]) -> dict[str, object]:
    return {path: (*traits[:3], *traits[4:]) for path, traits in folder.items() if isinstance(traits, tuple)}


def test_a_folder_that_was_there_or_in_which_something_else_is_stays(folder: Folder, prep: Path, topic: str) -> None:
    prep.mkdir()
    study(folder, "sql", topic)
    actions.undo(folder)
    assert list(prep.iterdir()) == []
    prep.rmdir()
    study(folder, "sql", topic)
    write(prep, "mine.md")
    actions.undo(folder)
    assert [each.name for each in prep.iterdir()] == ["mine.md"]
    actions.redo(folder)
    assert sorted(each.name for each in prep.iterdir()) == ["mine.md", "sql.md"]


def test_a_folder_that_was_there_and_was_taken_away_since_is_not_made_again(
    folder: Folder, prep: Path, topic: str
) -> None:
    prep.mkdir()
    study(folder, "sql", topic)
    actions.undo(folder)
    prep.rmdir()
    assert isinstance(error_of(actions.redo(folder)), Refused)
    assert not prep.exists()


def test_a_file_that_comes_in_the_last_moment_is_not_written_over(
    folder: Folder, prep: Path, topic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kinds(folder)
    path = write(prep, "sql.md")
    monkeypatch.setattr(module, "kinds", lambda _: before)
    error = error_of(study(folder, "sql", topic))
    assert isinstance(error, Conflict)
    assert error.sentence == "_prep/sql.md is there by now; nothing was ticked"
    assert path.read_text() == OWN


@pytest.mark.parametrize("below", ["..", "/", "_prep/..", "other"])
def test_a_journal_that_names_another_folder_is_none_of_ours(below: str) -> None:
    written = Written("_prep/sql", "_prep/sql.md", made=OWN, folder=below)
    assert read_line(line_of(Entry("do", "1", "", "", files=(written,)))) is None
    ours = Entry("do", "1", "", "", files=(replace(written, folder="_prep"),))
    assert read_line(line_of(ours)) == ours


def test_a_file_that_was_edited_since_is_not_removed_by_undo(folder: Folder, prep: Path, topic: str) -> None:
    study(folder, "sql", topic)
    (prep / "sql.md").write_text("# Mine\n")
    assert isinstance(error_of(actions.undo(folder)), Conflict)
    assert (prep / "sql.md").read_text() == "# Mine\n"


def test_a_topic_is_ticked_and_unticked_in_the_file_there_is(folder: Folder, prep: Path) -> None:
    path = write(prep, "SQL.md", OWN.replace("\n", "\r\n"))
    study(folder, "sql", "Plans")
    assert path.read_bytes() == OWN.replace("[ ] Plans", "[x] Plans").replace("\n", "\r\n").encode()
    assert not study(folder, "sql", "Plans").results[0].changed
    study(folder, "sql", "Plans", on=False)
    assert path.read_bytes() == OWN.replace("\n", "\r\n").encode()
    assert len(actions.undo_list(folder)) == 2


def test_where_the_file_has_no_topics_ours_are_added_at_its_end(folder: Folder, prep: Path, topic: str) -> None:
    path = write(prep, "sql.md", "# Mine\n## Before\n- Sleep\n")
    study(folder, "sql", topic)
    assert path.read_text().startswith("# Mine\n## Before\n- Sleep\n\n## Study topics\n- [x] ")
    assert [each.text for each in sql_of(folder).topics] == topics()
    actions.undo(folder)
    assert path.read_text() == "# Mine\n## Before\n- Sleep\n"


@pytest.mark.parametrize("kind_id", ["sql", "every-round"])
def test_what_is_not_ticked_is_not_unticked_into_a_file(folder: Folder, prep: Path, topic: str, kind_id: str) -> None:
    done = study(folder, kind_id, topic, on=False)
    assert (done.exit_code, done.results[0].changed) == (0, False)
    assert not prep.exists()
    assert actions.undo(folder) is None


def test_the_frame_has_topics_too(folder: Folder, prep: Path) -> None:
    study(folder, "every-round", kinds().every.topics[0].text)
    assert kinds(folder).every.studied == 1
    assert (prep / "every-round.md").is_file()


def test_what_is_not_there_is_told_and_nothing_is_made(folder: Folder, prep: Path) -> None:
    for kind_id, kind_of_error in (("sql", Conflict), ("chess", NotFound), ("../acme", NotFound)):
        done = study(folder, kind_id, "Views")
        assert isinstance(error_of(done), kind_of_error)
        assert not prep.exists()
    write(prep, "sql.md")
    error = error_of(study(folder, "sql", "Views"))
    assert isinstance(error, Conflict)
    assert error.sentence == "_prep/sql: there is no topic “Views” any more; nothing was ticked"
    assert actions.undo(folder) is None


def test_a_tick_stands_among_the_other_actions(folder: Folder, prep: Path, topic: str) -> None:
    first = text(folder)
    actions.tick(folder, card(folder), "1")
    study(folder, "sql", topic)
    actions.tick(folder, card(folder), "2")
    assert [line[18:] for line in actions.undo_list(folder)] == [
        "Acme: [x] Call Bob",
        f"SQL: [x] {topic}",
        "Acme: [x] Call Ann",
    ]
    for _ in range(3):
        actions.undo(folder)
    assert (text(folder), prep.exists()) == (first, False)


def test_while_the_folder_of_applications_is_away_nothing_is_made(folder: Folder, topic: str) -> None:
    folder.path.rename(folder.path.with_name("away"))
    assert isinstance(error_of(study(folder, "sql", topic)), Refused)
    assert not folder.path.exists()


def study_one(folder: Folder) -> object:
    return study(folder, "sql", topics()[0])


def nothing(_: Folder) -> None:
    """The way to a folder without files of ones own."""


def undone(folder: Folder) -> None:
    study_one(folder)
    actions.undo(folder)


@pytest.mark.parametrize(
    ("before", "act"),
    [(nothing, study_one), (study_one, actions.undo), (undone, actions.redo)],
    ids=["tick", "undo", "redo"],
)
@apart
def test_whatever_a_killed_process_did_is_whole_or_not_there_and_is_taken_back(
    folder: Folder, tmp_path: Path, before: Callable[[Folder], object], act: Callable[[Folder], object]
) -> None:
    first = state(folder)
    actions.tick(folder, card(folder), "1")
    before(folder)
    start = state(folder)
    places = {folder.path: tmp_path / "kept", state_of(folder.path): tmp_path / "kept-state"}
    for place, kept in places.items():
        shutil.copytree(place, kept, copy_function=shutil.copy2)
    steps = names_of(lambda: act(folder))
    end = state(folder)
    assert "mkdir" in steps or "rmdir" in steps
    found = []
    for fault, name in enumerate(steps, start=1):
        for place, kept in places.items():
            shutil.rmtree(place)
            shutil.copytree(kept, place)
        dying_at(fault, lambda: act(folder))
        assert actions.tidy(folder) == ()
        between = {path: said for path, said in state(folder).items() if said is not None}
        assert all(between.get(each) in (start.get(each), end.get(each)) for each in start | end), f"{fault}, {name}"
        found.append(between)
        assert all_undone(folder) == first, f"killed at {fault}, {name}"
    ends = [{path: said for path, said in each.items() if said is not None} for each in (start, end)]
    assert all(each in found for each in ends)


def all_undone(folder: Folder) -> dict[str, str | None]:
    """What is in the folder once everything is taken back, which nothing is in the way of."""
    for _ in range(5):
        done = actions.undo(folder)
        if done is None:
            return state(folder)
        assert error_of(done) is None
    raise AssertionError("there is no end of what can be undone")


@pytest.mark.parametrize("error", [28, 30])
def test_a_disk_that_fails_leaves_all_as_it_was_or_done(folder: Folder, error: int) -> None:
    before = state(folder)
    steps = names_of(lambda: study_one(folder))
    actions.undo(folder)
    for fault in range(1, len(steps) + 1):
        done = failing_at(fault, error, lambda: study_one(folder))
        assert isinstance(done, Done)
        if error_of(done):
            assert state(folder) == before, steps[fault - 1]
        else:
            assert "_prep/sql.md" in state(folder)
            shutil.rmtree(folder.path / "_prep")
