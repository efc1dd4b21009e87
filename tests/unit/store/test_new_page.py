"""A page that is written to a file: a new one, with exactly its bytes, or none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jobboard.errors import Refused
from jobboard.store.brief import new_file, write_new
from jobboard.store.live import Folder
from jobboard.store.scan import scan

FOLDER = Folder(Path("/nowhere/applications"))
PAGE = "# Tomorrow\r\n\n- [ ] water\n- Ünter ____\n\udcff no newline at the end"
"""With a byte that is not UTF-8, as a file may have it."""


def test_the_bytes_are_those_of_the_page(tmp_path: Path) -> None:
    write_new(tmp_path / "brief.md", PAGE)
    assert (tmp_path / "brief.md").read_bytes() == PAGE.encode("utf-8", "surrogateescape")
    assert os.listdir(tmp_path) == ["brief.md"]


@pytest.mark.parametrize("what", ["file", "link to nothing", "folder"])
def test_nothing_is_written_over(tmp_path: Path, what: str) -> None:
    path = tmp_path / "brief.md"
    if what == "file":
        path.write_text("mine")
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused) as refused:
        write_new(path, PAGE)
    assert refused.value.sentence == f"a file is there already, and nothing is written over it: {path}"
    assert os.listdir(tmp_path) == ["brief.md"]
    assert what != "file" or path.read_text() == "mine"


def test_no_folder_is_made_for_it(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        write_new(tmp_path / "away" / "brief.md", PAGE)
    assert os.listdir(tmp_path) == []


def test_a_typed_path_is_understood_as_in_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    assert new_file(FOLDER, " ~/brief.md ") == tmp_path / "home" / "brief.md"
    assert new_file(FOLDER, "home/../brief.md") == tmp_path / "brief.md"
    assert new_file(FOLDER, f"{tmp_path}/$(touch x).md") == tmp_path / "$(touch x).md"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("  ", "no file is named"),
        ("there.md", "a file is there already, and nothing is written over it: {here}/there.md"),
        ("link.md", "a file is there already, and nothing is written over it: {here}/link.md"),
        ("folder", "the name of the file is to stand behind the folder: {here}/folder"),
        ("folder/", "the name of the file is to stand behind the folder: {here}/folder"),
        ("away/x.md", "there is no folder {here}/away"),
        ("there.md/x.md", "there is no folder {here}/there.md"),
        (".hidden", "a page cannot be named “.hidden”"),
        ("x.md/", "a page cannot be named “x.md”"),
        ("a\0b", "no file is named"),
        (" - ", "a page cannot be named “-”"),
        ("ü" * 130, f"a page cannot be named “{'ü' * 130}”"),
    ],
)
def test_what_cannot_be_made_is_told_while_it_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, sentence: str
) -> None:
    (tmp_path / "there.md").write_text("mine")
    (tmp_path / "link.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused) as refused:
        new_file(FOLDER, typed)
    assert refused.value.sentence == sentence.replace("{here}", str(tmp_path))


@pytest.fixture
def applications(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A folder of applications below the one at hand, with a folder of one application; `link` leads into it."""
    (tmp_path / "applications" / "acme").mkdir(parents=True)
    (tmp_path / "applications" / "_prep").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "applications" / "acme")
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path / "applications")


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("applications/brief.md", "applications/_brief.md"),
        ("applications/acme/brief.MARKDOWN", "applications/acme/_brief.MARKDOWN"),
        ("applications/_prep/brief.md", "applications/_prep/_brief.md"),
        ("link/brief.md", "link/_brief.md"),
    ],
)
def test_a_page_among_the_applications_must_not_become_one(
    applications: Folder, tmp_path: Path, typed: str, instead: str
) -> None:
    with pytest.raises(Refused) as refused:
        new_file(applications, typed)
    assert refused.value.sentence == (
        f"among the applications the name of a page begins with _, so that it is none of them: {tmp_path}/{instead}"
    )
    assert new_file(applications, instead) == tmp_path / instead


@pytest.mark.parametrize("typed", ["brief.md", "applications/brief.txt", "applications/acme/page"])
def test_what_can_be_no_application_has_any_name(applications: Folder, tmp_path: Path, typed: str) -> None:
    assert new_file(applications, typed) == tmp_path / typed


def test_also_where_the_folder_of_the_applications_is_a_link(applications: Folder, tmp_path: Path) -> None:
    (tmp_path / "mine").symlink_to(applications.path)
    with pytest.raises(Refused, match="among the applications"):
        new_file(Folder(tmp_path / "mine"), "applications/brief.md")


def test_a_page_among_the_applications_is_no_card(applications: Folder, tmp_path: Path) -> None:
    (applications.path / "acme" / "acme.md").write_text("# Acme - Engineer\n\n- **Status**: INTERVIEW\n")
    page = "# SQL · Acme\n\n- Applied: Fri 2 Oct 2026\n- Status: INTERVIEW\n"
    write_new(new_file(applications, "applications/_brief.md"), page)
    write_new(new_file(applications, "link/_brief.md"), page)
    snapshot = scan(applications.path, applications.settings)
    assert [each.id for each in snapshot.cards] == ["acme"]
