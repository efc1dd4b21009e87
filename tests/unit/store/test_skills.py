"""The words for skills as they are on the disk: those that come along, the person's own over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.live import Folder
from jobboard.store.skills import MOST_PROBLEMS, ours, vocabulary_of
from tests.unit.profile.naming import mentions


def write(folder: Folder, text: str | bytes) -> Path:
    path = folder.path / "_skills.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_a_file_of_ones_own_what_comes_along_counts(folder: Folder) -> None:
    known, problems = vocabulary_of(folder)
    assert known is ours()
    assert problems == ()


def test_ones_own_words_are_added(folder: Folder) -> None:
    write(folder, "# Mine\r\n\r\n- Falconry: hawking\r\n- Kubernetes: the wheel")
    known, problems = vocabulary_of(folder)
    assert [each.skill for each in mentions("hawking and the wheel, and k8s", known)] == [
        "Falconry",
        "Kubernetes",
        "Kubernetes",
    ]
    assert problems == ()


def test_ours_stay_as_they_are(folder: Folder) -> None:
    before = ours().skills
    write(folder, "- Kubernetes: the wheel\n")
    vocabulary_of(folder)
    assert ours().skills == before


def test_what_is_wrong_is_told_by_line(folder: Folder) -> None:
    write(folder, "- Falconry\n-\n- falconry\n")
    assert vocabulary_of(folder)[1] == (
        "_skills.md:2: this bullet names no skill",
        "_skills.md:3: “falconry” stands for Falconry already, on line 1; there it counts",
    )


def test_of_many_problems_the_first_are_told(folder: Folder) -> None:
    write(folder, "-\n" * (MOST_PROBLEMS + 5))
    problems = vocabulary_of(folder)[1]
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1] == "_skills.md: 5 more like these"


@pytest.mark.parametrize(
    "data", [b"- K\x008s", "- k8s".encode("utf-16"), b"- x\n" * 2_000_000], ids=["zero bytes", "UTF-16", "over 5 MB"]
)
def test_what_cannot_be_read_is_told_and_ours_count(folder: Folder, data: bytes) -> None:
    write(folder, data)
    known, problems = vocabulary_of(folder)
    assert known is ours()
    assert len(problems) == 1
    assert problems[0].startswith("_skills.md: ")


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("- Falconry\n")
    (folder.path / "_skills.md").symlink_to(tmp_path / "secret.md")
    known, problems = vocabulary_of(folder)
    assert known is ours()
    assert len(problems) == 1
