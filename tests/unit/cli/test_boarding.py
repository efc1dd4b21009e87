"""Opening the board: on which folder, and when it is asked first. The screen itself is not opened here."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from jobboard.cli import opening
from jobboard.errors import Usage
from jobboard.store.live import Folder
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

Paths = Callable[[], list[Path]]


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> list[Folder]:
    """What the screen was opened on, with a terminal on both ends."""
    folders: list[Folder] = []

    def run(folder: Folder, begun: object, *, is_now: bool) -> int:
        folders.append(folder)
        return 7

    screen = ModuleType("jobboard.ui.app")
    screen.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, "jobboard.ui.app", screen)
    monkeypatch.setattr(opening, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    return folders


@pytest.fixture
def opened(folders: list[Folder]) -> Paths:
    """Their paths."""
    return lambda: [folder.path for folder in folders]


@pytest.fixture
def elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory holds one application among other markdown."""
    here = folder.parent / "notes"
    write(here, "acme.md", application())
    for number in range(3):
        write(here, f"{number}.md", "Bread, cheese.\n")
    monkeypatch.chdir(here)
    return here


def answering(monkeypatch: pytest.MonkeyPatch, answer: str | None) -> list[str]:
    """Let the person answer; None closes standard input. The questions that were asked are in the list."""
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("builtins.input", ask)
    return asked


def test_the_exit_code_is_that_of_the_screen(folder: Path, opened: Paths, jobboard_here: Run) -> None:
    assert jobboard_here("applications").code == 7
    assert jobboard_here().code == 7
    assert opened() == [folder, folder]


def test_a_folder_named_like_a_command_is_opened_by_its_path(folder: Path, opened: Paths, jobboard_here: Run) -> None:
    (folder.parent / "list").mkdir()
    jobboard_here("./list")
    jobboard_here("--", "list")
    assert opened() == [folder.parent / "list"] * 2


def test_where_most_markdown_is_something_else_it_asks_first(
    elsewhere: Path, opened: Paths, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Y")
    assert jobboard_here().code == 7
    assert asked == [f"{elsewhere}: 1 of 4 files are applications. Open it? [y/N] "]
    assert opened() == [elsewhere]


@pytest.mark.parametrize("answer", ["", "n", "what", None])
def test_anything_but_a_yes_opens_nothing(
    elsewhere: Path, opened: Paths, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, answer: str | None
) -> None:
    answering(monkeypatch, answer)
    assert jobboard_here().code == 1
    assert opened() == []


def test_a_command_and_a_folder_that_is_named_are_not_asked_about(
    elsewhere: Path, opened: Paths, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "n")
    assert jobboard_here("list").code == 0
    assert jobboard_here(".").code == 7
    assert asked == []


def test_where_there_is_no_folder_the_board_opens_on_the_one_that_is_still_to_be_made(
    folder: Path, folders: list[Folder], jobboard_here: Run
) -> None:
    folder.rmdir()
    assert jobboard_here().code == 7
    (found,) = folders
    assert (found.path, found.is_awaited) == (folder, True)
    assert len(found.looked) == 3
    assert not folder.exists()


def test_where_a_folder_was_found_no_place_was_looked_at_in_vain(folders: list[Folder], jobboard_here: Run) -> None:
    jobboard_here()
    assert [found.looked for found in folders] == [()]


@pytest.mark.parametrize("arguments", [("elsewhere/here",), ("-C", "elsewhere")])
def test_a_folder_that_is_named_has_to_be_there(
    folder: Path, opened: Paths, jobboard_here: Run, arguments: tuple[str, ...]
) -> None:
    folder.rmdir()
    outcome = jobboard_here(*arguments)
    assert (outcome.code, outcome.err) == (2, f"jobboard: There is no folder {arguments[-1]}\n")
    assert opened() == []


def test_a_folder_that_the_variable_names_has_to_be_there(
    folder: Path, opened: Paths, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBBOARD_FOLDER", "elsewhere")
    assert jobboard_here().code == 2
    assert opened() == []


def test_commands_need_a_folder_that_is_there(folder: Path, jobboard_here: Run) -> None:
    folder.rmdir()
    outcome = jobboard_here("list")
    assert (outcome.code, outcome.out) == (2, "")
    assert "applications is not there" in outcome.err


def test_a_command_that_makes_applications_may_make_their_folder(folder: Path) -> None:
    options = Namespace(folder=None, samples=False)
    assert opening.folder_to_write(options).looked == ()
    folder.rmdir()
    found = opening.folder_to_write(options)
    assert (found.path, found.is_awaited, len(opening.board_now(found))) == (folder, True, 0)
    with pytest.raises(Usage):
        opening.folder_to_write(Namespace(folder="elsewhere", samples=False))


@pytest.mark.parametrize(("kind", "told"), [("dumb", "$TERM says “dumb”"), ("", "$TERM is not set")])
def test_a_terminal_that_cannot_be_drawn_on_is_refused_in_one_sentence(
    opened: Paths, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, kind: str, told: str
) -> None:
    monkeypatch.setenv("TERM", kind)
    outcome = jobboard_here()
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert told in outcome.err
    monkeypatch.delenv("TERM")
    assert jobboard_here().code == 2
    assert opened() == []


def test_without_a_terminal_no_samples_are_copied(
    jobboard_here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert jobboard_here("--samples").code == 2
    assert list(tmp_path.glob("jobboard-samples-*")) == []
