"""A file is made whole where none was: under every umask, beside every race, with and without links."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest

from jobboard.errors import JobboardError, Refused
from jobboard.store import exchange
from jobboard.store.create import Made, create
from jobboard.store.temporary import sweep_litter
from tests.apart import apart
from tests.unit.store.faults import dying_at, names_of

DATA = b"# Acme\r\n\xff\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "applications"
    place.mkdir()
    return place


@pytest.fixture
def umask() -> Iterator[Callable[[int], None]]:
    before = os.umask(0o022)

    def to(mask: int) -> None:
        os.umask(mask)

    yield to
    os.umask(before)


def numbered(taken: Collection[str]) -> str:
    """acme.md, else acme-2.md, …"""
    names = ["acme.md", *(f"acme-{number}.md" for number in range(2, 2_000))]
    return next(name for name in names if name not in taken)


def no_links(monkeypatch: pytest.MonkeyPatch, error: int = errno.EPERM) -> None:
    def link(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "link", link)


def no_rename(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_system_call", lambda: None)


def everyday(_: pytest.MonkeyPatch) -> None:
    """A file system that has links."""


def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has none."""
    no_links(monkeypatch)


def with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that can only rename over everything, too."""
    no_links(monkeypatch)
    no_rename(monkeypatch)


@pytest.fixture(params=[everyday, without_links, with_nothing])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of file system."""
    request.param(monkeypatch)


@pytest.mark.usefixtures("kind")
def test_it_holds_the_bytes_and_nothing_else_is_there(folder: Path) -> None:
    assert create(folder, numbered, DATA) == Made("acme.md")
    assert (folder / "acme.md").read_bytes() == DATA
    assert os.listdir(folder) == ["acme.md"]
    assert (folder / "acme.md").stat().st_nlink == 1


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664), (0, 0o666)])
def test_its_mode_is_what_the_umask_leaves(folder: Path, umask: Callable[[int], None], mask: int, mode: int) -> None:
    umask(mask)
    create(folder, numbered, DATA)
    assert stat.S_IMODE((folder / "acme.md").stat().st_mode) == mode


def test_so_is_the_mode_of_a_folder_that_is_made_for_it(tmp_path: Path, umask: Callable[[int], None]) -> None:
    umask(0o027)
    create(tmp_path / "made", numbered, DATA, awaited=True)
    assert stat.S_IMODE((tmp_path / "made").stat().st_mode) == 0o750
    assert (tmp_path / "made" / "acme.md").read_bytes() == DATA


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("way", [Path.touch, Path.mkdir, lambda path: path.symlink_to(path.parent.parent / "outside")])
def test_nothing_that_comes_between_is_written_over_or_through(folder: Path, way: Callable[[Path], None]) -> None:
    """The name was free when it was chosen."""
    come = iter([folder / "acme.md", folder / "acme-2.md"])

    def announce(_: str) -> None:
        path = next(come, None)
        if path:
            way(path)

    assert create(folder, numbered, DATA, announce) == Made("acme-3.md")
    assert (folder / "acme-3.md").read_bytes() == DATA
    assert not (folder.parent / "outside").exists()
    assert sorted(os.listdir(folder)) == ["acme-2.md", "acme-3.md", "acme.md"]
    assert not (folder / "acme.md").is_file() or (folder / "acme.md").read_bytes() == b""


@pytest.mark.parametrize("error", sorted(exchange.NO_LINKS))
def test_whatever_a_file_system_without_links_says(folder: Path, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    no_links(monkeypatch, error)
    create(folder, numbered, DATA)
    assert os.listdir(folder) == ["acme.md"]


def test_any_other_error_of_a_link_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_links(monkeypatch, errno.EIO)
    with pytest.raises(Refused, match=r"^It cannot be made: Input/output error$"):
        create(folder, numbered, DATA)
    assert os.listdir(folder) == []


def test_where_renames_are_to_be_had_it_is_never_seen_in_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_links(monkeypatch)
    seen: list[bytes] = []
    real = os.write

    def write(descriptor: int, data: bytes) -> int:
        seen.extend(path.read_bytes() for path in folder.glob("acme.md"))
        return real(descriptor, data[:3])

    monkeypatch.setattr(os, "write", write)
    create(folder, numbered, DATA)
    assert seen == []
    assert (folder / "acme.md").read_bytes() == DATA


def test_half_of_it_is_nobodys_to_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    real = os.write

    def write(descriptor: int, data: bytes) -> int:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return real(descriptor, data[:3])

    monkeypatch.setattr(os, "write", write)
    create(folder, numbered, DATA)
    assert set(modes) == {0}


@pytest.mark.parametrize("name", ["../acme.md", "a/b.md", "/etc/acme.md", ".", "..", "", ".acme.md"])
def test_a_name_that_leads_elsewhere_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(Refused):
        create(folder, lambda _: name, DATA)
    assert os.listdir(folder) == []


def test_what_the_name_refuses_is_refused_and_a_folder_made_for_it_is_gone(tmp_path: Path) -> None:
    def refuse(_: Collection[str]) -> str:
        raise Refused("no")

    with pytest.raises(Refused, match=r"^no$"):
        create(tmp_path / "made", refuse, DATA, awaited=True)
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_not_awaited_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"^The folder .*/away is not there; nothing was made$"):
        create(tmp_path / "away", numbered, DATA)
    assert os.listdir(tmp_path) == []


def test_only_one_level_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"^There is no folder .*/nowhere to make the folder made in$"):
        create(tmp_path / "nowhere" / "made", numbered, DATA, awaited=True)
    assert os.listdir(tmp_path) == []


def test_a_file_or_a_link_to_nowhere_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "outside")
    for name in ("file", "link"):
        for awaited in (False, True):
            with pytest.raises(Refused):
                create(tmp_path / name, numbered, DATA, awaited=awaited)
    assert sorted(os.listdir(tmp_path)) == ["file", "link"]


def test_a_folder_that_is_a_link_to_a_folder_is_one(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    create(tmp_path / "link", numbered, DATA)
    assert os.listdir(folder) == ["acme.md"]


def test_a_folder_that_is_read_only_is_left_so_also_by_the_administrator(folder: Path) -> None:
    folder.chmod(0o555)
    with pytest.raises(Refused, match="read-only"):
        create(folder, numbered, DATA)
    folder.chmod(0o755)
    assert os.listdir(folder) == []


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_no_more_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    real = os.write
    room = [4]

    def write(descriptor: int, data: bytes) -> int:
        if not room:
            raise OSError(error, os.strerror(error))
        return real(descriptor, data[: room.pop()])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(JobboardError) as raised:
        create(folder, numbered, DATA)
    assert raised.value.sentence == f"It cannot be made: {os.strerror(error)}"
    assert os.listdir(folder) == []


def test_a_folder_that_cannot_be_synced_is_a_warning(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    made = create(folder, numbered, DATA)
    assert made.warnings == ("It is made, but may be gone after a power cut: Input/output error",)
    assert os.listdir(folder) == ["acme.md"]


def test_bytes_are_on_the_disk_before_they_have_the_name_and_the_name_is_after_it(folder: Path) -> None:
    names = names_of(lambda: create(folder, numbered, DATA))
    syncs = [at for at, name in enumerate(names) if name == "fsync"]
    assert len(syncs) == 2
    assert syncs[0] < names.index("link") < names.index("unlink") < syncs[1]


@pytest.mark.parametrize("way", [everyday, without_links])
@apart
def test_a_process_that_is_killed_leaves_the_whole_file_or_none_and_litter_that_is_known(
    folder: Path, tmp_path: Path, way: Callable[[pytest.MonkeyPatch], None]
) -> None:
    way(pytest.MonkeyPatch())
    found: list[list[bytes]] = []
    for fault, name in enumerate(names_of(lambda: create(folder, numbered, DATA)), start=1):
        (folder / "acme.md").unlink(missing_ok=True)
        dying_at(fault, lambda: create(folder, numbered, DATA))
        assert sweep_litter(folder, recovery=tmp_path / "recovery") == (), f"killed at {fault}, {name}"
        assert set(os.listdir(folder)) <= {"acme.md"}, f"killed at {fault}, {name}"
        found.append([path.read_bytes() for path in folder.iterdir()])
    assert found[0] == []
    assert found[-1] == [DATA]
    assert all(each in ([], [DATA]) for each in found)
