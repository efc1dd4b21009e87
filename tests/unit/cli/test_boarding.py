"""Opening the board: on which folder, and when it is asked first. The screen itself is not opened here."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from jobboard.cli import opening
from jobboard.store.live import Folder
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that the screen was opened on, with a terminal on both ends."""
    folders: list[Path] = []

    def run(folder: Folder) -> int:
        folders.append(folder.path)
        return 7

    screen = ModuleType("jobboard.ui.app")
    screen.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, "jobboard.ui.app", screen)
    monkeypatch.setattr(opening, "is_terminal", lambda _: True)
    return folders


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


def test_the_exit_code_is_that_of_the_screen(folder: Path, opened: list[Path], jobboard_here: Run) -> None:
    assert jobboard_here("applications").code == 7
    assert jobboard_here().code == 7
    assert opened == [folder, folder]


def test_a_folder_named_like_a_command_is_opened_by_its_path(
    folder: Path, opened: list[Path], jobboard_here: Run
) -> None:
    (folder.parent / "list").mkdir()
    jobboard_here("./list")
    jobboard_here("--", "list")
    assert opened == [folder.parent / "list"] * 2


def test_where_most_markdown_is_something_else_it_asks_first(
    elsewhere: Path, opened: list[Path], jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "Y")
    assert jobboard_here().code == 7
    assert asked == [f"{elsewhere}: 1 of 4 files are applications. Open it? [y/N] "]
    assert opened == [elsewhere]


@pytest.mark.parametrize("answer", ["", "n", "what", None])
def test_anything_but_a_yes_opens_nothing(
    elsewhere: Path, opened: list[Path], jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, answer: str | None
) -> None:
    answering(monkeypatch, answer)
    assert jobboard_here().code == 1
    assert opened == []


def test_a_command_and_a_folder_that_is_named_are_not_asked_about(
    elsewhere: Path, opened: list[Path], jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, "n")
    assert jobboard_here("list").code == 0
    assert jobboard_here(".").code == 7
    assert asked == []


def test_without_a_terminal_no_samples_are_copied(
    jobboard_here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert jobboard_here("--samples").code == 2
    assert list(tmp_path.glob("jobboard-samples-*")) == []
