"""Where things lie, and which folder is meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jobboard.errors import Usage
from jobboard.store.places import Found, cache_of, config_file, find_folder, state_of

ACME = "- **Company**: Acme\n- **Status**: APPLIED\n"


def test_places_follow_the_variables() -> None:
    environ = {"HOME": "/home/ann", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"}
    assert config_file(environ) == Path("/c/jobboard/config.toml")
    assert state_of(Path("/jobs"), environ).parent == Path("/s/jobboard")
    assert cache_of(Path("/jobs"), environ).parent == Path("/k/jobboard")


@pytest.mark.parametrize("useless", [None, "", "relative/path", "~/config"])
def test_a_variable_that_is_empty_or_relative_is_ignored(useless: str | None) -> None:
    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    environ = {"HOME": "/home/ann"} | (dict.fromkeys(names, useless) if useless is not None else {})
    assert config_file(environ) == Path("/home/ann/.config/jobboard/config.toml")
    assert state_of(Path("/jobs"), environ).parent == Path("/home/ann/.local/state/jobboard")
    assert cache_of(Path("/jobs"), environ).parent == Path("/home/ann/.cache/jobboard")


def test_each_real_folder_has_one_place(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "link").symlink_to("jobs")
    places = {state_of(tmp_path / name).name for name in ("jobs", "link", "link/../jobs", "jobs/")}
    assert len(places) == 1
    assert places.pop().startswith("jobs-")
    assert state_of(tmp_path / "a" / "jobs") != state_of(tmp_path / "b" / "jobs")


@pytest.mark.parametrize("name", [b"\xe9\n/x", b"a" * 200, b"..", b"\xf0\x9f\x92\xbc", b" ", b"a/../.."])
def test_a_place_has_a_plain_name_of_its_own(name: bytes) -> None:
    place = cache_of(Path("/tmp", os.fsdecode(name)), {"XDG_CACHE_HOME": "/k"})
    assert place.parent == Path("/k/jobboard")
    assert place.name.isascii()
    assert place.name.isprintable()
    assert len(place.name) < 60


# Which folder


def test_the_argument_comes_first(tmp_path: Path) -> None:
    for name in ("here", "there", "applications"):
        (tmp_path / name).mkdir()
    environ = {"JOBBOARD_FOLDER": str(tmp_path / "there")}
    assert find_folder("here", environ, tmp_path) == Found(tmp_path / "here")
    assert find_folder(None, environ, tmp_path) == Found(tmp_path / "there")
    assert find_folder(None, {}, tmp_path) == Found(tmp_path / "applications")


def test_a_home_in_the_variable_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "jobs").mkdir()
    assert find_folder(None, {"JOBBOARD_FOLDER": "~/jobs"}, tmp_path) == Found(tmp_path / "jobs")


@pytest.mark.parametrize("environ", [{}, {"JOBBOARD_FOLDER": "nowhere"}])
def test_a_folder_that_is_named_but_not_there_is_wrong_usage(tmp_path: Path, environ: dict[str, str]) -> None:
    (tmp_path / "applications").mkdir()
    with pytest.raises(Usage, match="nowhere"):
        find_folder(None if environ else "nowhere", environ, tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "acme.md").touch()
    with pytest.raises(Usage):
        find_folder("acme.md", {}, tmp_path)


def test_the_current_folder_is_taken_if_it_holds_applications(tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text(ACME)
    (tmp_path / "letter.md").write_text("Dear Sir or Madam")
    found = find_folder(None, {}, tmp_path)
    assert (found.path, found.applications, found.others, found.doubtful) == (tmp_path, 1, 1, False)


def test_the_current_folder_is_doubtful_if_most_of_it_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text(ACME)
    for number in range(2):
        (tmp_path / f"letter-{number}.md").write_text("Dear Sir or Madam")
    assert find_folder(None, {}, tmp_path).doubtful


def test_below_the_home_the_places_are_told_from_there(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "applications").touch()
    assert find_folder(None, {"HOME": f"{tmp_path}/"}, tmp_path / "jobs").looked[1:] == (
        "~/jobs/applications is no folder",
        "~/jobs holds no applications",
    )
    assert find_folder(None, {"HOME": str(tmp_path)}, tmp_path).looked[1:] == (
        "~/applications is not there",
        "~ holds no applications",
    )
    assert find_folder(None, {"HOME": f"{tmp_path}/jo"}, tmp_path / "jobs").looked[2] == (
        f"{tmp_path}/jobs holds no applications"
    )


def test_with_nothing_found_the_three_places_are_told(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text("Dear Sir or Madam")
    found = find_folder(None, {"JOBBOARD_FOLDER": ""}, tmp_path)
    assert found.path is None
    assert found.looked == (
        "$JOBBOARD_FOLDER is not set",
        f"{tmp_path / 'applications'} is not there",
        f"{tmp_path} holds no applications",
    )
