"""`_profile.md` on the disk: what is read, the résumé it names, a start, and the way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jobboard.errors import Refused
from jobboard.profile.start import START
from jobboard.profile.values import NO_PROFILE, Named, Profile
from jobboard.store import actions
from jobboard.store.live import Folder, board_on_disk, open_folder
from jobboard.store.profile import init, profile_of, resume_of
from tests.unit.store.acme import now, texts


def write(folder: Folder, text: str | bytes, name: str = "_profile.md") -> Path:
    path = folder.path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(profile: Profile) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.message) for problem in profile.problems]


def test_without_a_file_there_is_no_profile(folder: Folder) -> None:
    assert profile_of(folder) is NO_PROFILE
    assert resume_of(folder, NO_PROFILE) is None


def test_a_file_is_read_as_it_stands_on_the_disk(folder: Folder) -> None:
    path = write(folder, "Must have:\n- Remote\n")
    assert [each.text for each in profile_of(folder).criteria] == ["Remote"]
    path.write_text("Must have:\n- Staff\n")
    assert [each.text for each in profile_of(folder).criteria] == ["Staff"]


def test_an_empty_file_is_a_profile_that_says_nothing(folder: Folder) -> None:
    write(folder, "")
    assert profile_of(folder) == NO_PROFILE
    assert profile_of(folder) is not NO_PROFILE


def test_bytes_that_are_not_utf8_stay_in_the_text_and_are_blanks_in_a_criterion(folder: Folder) -> None:
    write(folder, b"Must have:\n- R\xe9mote\n")
    profile = profile_of(folder)
    assert [each.text for each in profile.criteria] == ["R mote"]
    assert profile.text.encode("utf-8", "surrogateescape") == b"Must have:\n- R\xe9mote\n"


@pytest.mark.parametrize("data", [b"\xff\xfeM\x00", b"Must\0", b"x" * 5_000_001])
def test_a_file_that_cannot_be_read_is_a_problem_without_a_line(folder: Folder, data: bytes) -> None:
    write(folder, data)
    profile = profile_of(folder)
    assert profile.criteria == ()
    assert [line for line, _ in told(profile)] == [None]


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("Must have:\n- Remote\n")
    (folder.path / "_profile.md").symlink_to(tmp_path / "mine.md")
    assert told(profile_of(folder)) == [(None, "It is a link that leads out of the folder")]


def test_it_is_no_application(folder: Folder) -> None:
    before = [card.id for card in board_on_disk(folder)]
    write(folder, "# Acme - Engineer\n\n- **Status**: APPLIED\n")
    assert [card.id for card in board_on_disk(folder)] == before


@pytest.mark.parametrize("written", ["cv.md", "[[cv]]", "[mine](cv.md)", "./cv.md"])
def test_the_resume_that_is_named_is_read(folder: Folder, written: str) -> None:
    write(folder, f"Résumé: {written}\n")
    write(folder, "# Ada\n", "cv.md")
    profile = profile_of(folder)
    assert resume_of(folder, profile) == "# Ada\n"
    assert told(profile) == []


def test_one_in_a_folder_below_is_read_too(folder: Folder) -> None:
    write(folder, "Résumé: papers/my cv.md\n")
    write(folder, "# Ada\n", "papers/my cv.md")
    assert resume_of(folder, profile_of(folder)) == "# Ada\n"


def test_one_that_is_not_there_is_told_by_its_line_among_the_other_problems(folder: Folder) -> None:
    write(folder, "Desk: wide\nRésumé: cv.md\nChair: soft\n")
    profile = profile_of(folder)
    assert resume_of(folder, profile) is None
    assert [line for line, _ in told(profile)] == [1, 2, 3]
    assert told(profile)[1] == (2, "there is no file “cv.md” in the folder")


def test_one_that_cannot_be_read_is_told(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text("# Ada\n")
    (folder.path / "out.md").symlink_to(tmp_path / "cv.md")
    (folder.path / "room.md").mkdir()
    os.mkfifo(folder.path / "pipe.md")
    for name in ("out.md", "room.md", "pipe.md"):
        write(folder, f"Résumé: {name}\n")
        profile = profile_of(folder)
        assert resume_of(folder, profile) is None
        assert len(told(profile)) == 1, name


@pytest.mark.parametrize("path", ["../cv.md", "/etc/hostname", "papers/../../cv.md", "a\0b", "x" * 5_000])
def test_no_name_leads_out_of_the_folder(folder: Folder, tmp_path: Path, path: str) -> None:
    (tmp_path / "cv.md").write_text("# Not yours\n")
    (folder.path / "papers").mkdir()
    assert resume_of(folder, Profile(resume=Named(path, 1))) is None


def test_a_start_is_made_and_undone(folder: Folder) -> None:
    before = texts(folder)
    done = init(folder)
    assert (done.exit_code, done.label) == (0, "_profile.md: begun")
    assert (folder.path / "_profile.md").read_text(encoding="utf-8") == START
    assert profile_of(folder) == Profile(text=START)
    actions.undo(folder)
    assert texts(folder) == before
    actions.redo(folder)
    assert profile_of(folder) == Profile(text=START)


def test_one_that_is_there_already_stays_as_it_is(folder: Folder) -> None:
    path = write(folder, "mine\n")
    (result,) = init(folder).results
    assert isinstance(result.error, Refused)
    assert (result.changed, result.error.sentence) == (False, "_profile.md is there already; it stays as it is")
    assert path.read_text() == "mine\n"


def test_a_start_that_was_filled_in_is_not_undone(folder: Folder) -> None:
    init(folder)
    path = write(folder, START + "\nMust have: remote\n")
    actions.undo(folder)
    assert path.read_text(encoding="utf-8") == START + "\nMust have: remote\n"


def test_the_folder_is_made_with_it_where_it_is_still_to_be_made(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "applications", ("./applications",), now=now)
    assert profile_of(folder) is NO_PROFILE
    assert init(folder).exit_code == 0
    assert (tmp_path / "applications" / "_profile.md").is_file()
