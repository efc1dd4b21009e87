"""What saves of dead processes left behind: what is ours goes, what is another program's is kept."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from jobboard.store.disk import opened_folder
from jobboard.store.save import sweep_litter
from jobboard.store.temporary import NAME, Temporary
from tests.unit.store.desk import MOVED, TEXT, Desk, manifest


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


def dead_process() -> int:
    """The number of a process that has just ended."""
    with subprocess.Popen(["true"]) as process:
        process.wait()
    return process.pid


def leave(desk: Desk, data: bytes, *, process: int | None = None, name: str = "acme.md", mode: int = 0o644) -> Path:
    """Leaves a temporary file of a save that made MOVED of TEXT."""
    temporary = Temporary.named(name, TEXT, MOVED).name
    path = desk.folder / temporary.replace(f"-{os.getpid()}-", f"-{process or dead_process()}-")
    path.write_bytes(data)
    path.chmod(mode)
    return path


def sweep(desk: Desk) -> tuple[str, ...]:
    return sweep_litter(desk.folder, recovery=desk.recovery)


def test_a_folder_without_litter_is_left_alone(desk: Desk) -> None:
    before = manifest(desk.folder)
    assert sweep(desk) == ()
    assert manifest(desk.folder) == before


@pytest.mark.parametrize("data", [TEXT, MOVED, b""], ids=["what was read", "the new bytes", "nothing"])
def test_what_is_known_is_removed(desk: Desk, data: bytes) -> None:
    leave(desk, data)
    assert sweep(desk) == ()
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_what_was_never_finished_is_removed(desk: Desk) -> None:
    leave(desk, MOVED[:10], mode=0)
    assert sweep(desk) == ()
    assert (desk.names, desk.copies) == (["acme.md"], [])


def test_what_stands_in_the_file_is_removed(desk: Desk) -> None:
    leave(desk, TEXT + b"more")
    desk.file.write_bytes(TEXT + b"more")
    assert sweep(desk) == ()
    assert (desk.names, desk.copies) == (["acme.md"], [])


@pytest.mark.parametrize("name", ["acme.md", "gone.md"])
def test_what_is_not_found_in_its_file_is_kept_and_told_of(desk: Desk, name: str) -> None:
    leave(desk, TEXT + b"a foreign edit", name=name)
    told = sweep(desk)
    assert len(told) == 1
    assert str(desk.recovery) in told[0]
    assert (desk.names, desk.copies) == (["acme.md"], [TEXT + b"a foreign edit"])
    assert desk.file.read_bytes() == TEXT


def test_what_cannot_be_kept_stays(desk: Desk) -> None:
    path = leave(desk, b"a foreign edit")
    desk.recovery.write_bytes(b"a file where the folder should be")
    assert path.name in sweep(desk)[0]
    assert path.read_bytes() == b"a foreign edit"


def test_what_a_living_process_made_stays(desk: Desk) -> None:
    path = leave(desk, TEXT, process=os.getpid())
    assert sweep(desk) == ()
    assert path.exists()


@pytest.mark.parametrize(
    "name", [".jobboard-1-abc.tmp", "jobboard-1-abc.tmp", ".jobboard-x.tmp", ".jobboard-99999999-notes.tmp"]
)
def test_what_only_looks_like_it_stays(desk: Desk, name: str) -> None:
    (desk.folder / name).write_bytes(b"mine")
    sweep(desk)
    assert name in desk.names


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("acme.md"), os.mkfifo])
def test_what_is_no_plain_file_stays(desk: Desk, make: object) -> None:
    assert callable(make)
    path = leave(desk, b"")
    path.unlink()
    make(path)
    assert sweep(desk) == ()
    assert path.name in desk.names


def test_groups_are_swept_too_but_no_hidden_folder_and_nothing_behind_a_link(desk: Desk, tmp_path: Path) -> None:
    litter = leave(desk, TEXT)
    outside = tmp_path / "outside"
    for place in (desk.folder / "3_Applied" / "acme", desk.folder / ".git", outside):
        place.mkdir(parents=True)
        (place / litter.name).write_bytes(TEXT)
    (desk.folder / "link").symlink_to(outside)
    sweep(desk)
    assert [str(path.relative_to(tmp_path)) for path in sorted(tmp_path.rglob(".jobboard*"))] == [
        f"board/.git/{litter.name}",
        f"outside/{litter.name}",
    ]


def test_a_folder_that_is_gone_has_no_litter(desk: Desk) -> None:
    assert sweep_litter(desk.folder / "gone", recovery=desk.recovery) == ()


def test_a_temporary_name_is_hidden_unlike_any_other_and_short_enough(desk: Desk) -> None:
    one, other = (Temporary.named("x" * 255, TEXT, MOVED) for _ in range(2))
    names = {one.name, one.spare, other.name, other.spare}
    assert len(names) == 4
    assert all(NAME.fullmatch(name) and len(name) < 100 for name in names)


def test_a_file_that_is_being_written_has_no_permissions(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    real = os.write

    def write(descriptor: int, data: bytes) -> int:
        modes.append(os.fstat(descriptor).st_mode & 0o7777)
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", write)
    with opened_folder(desk.folder) as folder:
        Temporary.named("acme.md", TEXT, MOVED).write(folder)
    assert modes == [0]
