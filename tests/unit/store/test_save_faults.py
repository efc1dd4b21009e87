"""A fault at each step of a save: the file is the old or the new one, the outcome tells which, nothing is left over.

Every call to the system that a save makes is a step.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from jobboard.errors import JobboardError, Refused
from jobboard.store import rest, temporary
from jobboard.store import save as door
from jobboard.store.save import save, sweep_litter
from tests.apart import apart
from tests.unit.store.desk import MOVED, TEXT, Desk, moves
from tests.unit.store.faults import CALLS, Step, dying_at, every_call, names_of

ERRORS = ["ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EINTR", "ENOSYS", "EINVAL", "ENOENT", "EMFILE"]


@contextmanager
def steps(at_step: Step, *, can_exchange: bool) -> Iterator[None]:
    """`at_step` at every call to the system, where two names can be exchanged or where they cannot."""

    def step(name: str, number: int) -> None:
        at_step(name, number)
        if name == "exchange" and not can_exchange:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    with every_call(step):
        yield


def names_of_steps(desk: Desk, *, can_exchange: bool) -> list[str]:
    """What a save that goes well calls."""
    names = names_of(desk.save, partial(steps, can_exchange=can_exchange))
    desk.file.write_bytes(TEXT)
    return names


def sweep_as_the_next_start(desk: Desk) -> tuple[str, ...]:
    """Sweeps as another process would, to which this one is dead."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(temporary, "_is_alive", lambda _: False)
        return sweep_litter(desk.folder, recovery=desk.recovery)


@pytest.fixture(params=[True, False], ids=["exchange", "no exchange"])
def can_exchange(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses take no time."""
    monkeypatch.setattr(rest, "rest", lambda _: None)
    monkeypatch.setattr(door, "rest", lambda _: None)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path)


def outcome(desk: Desk) -> bytes:
    """What the file should hold, going by what the save says."""
    try:
        save(desk.file, moves, root=desk.folder, recovery=desk.recovery)
    except JobboardError:
        return TEXT
    return MOVED


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_an_error_at_any_step(desk: Desk, can_exchange: bool, lasting: bool) -> None:
    """Each step meets another error than the one before it (`tests/soak/test_faults.py` has all of them at each)."""
    for fault, name in enumerate(names_of_steps(desk, can_exchange=can_exchange), start=1):
        error = ERRORS[fault % len(ERRORS)]
        number = getattr(errno, error)

        def fail(_name: str, step: int, fault: int = fault, number: int = number) -> None:
            if step == fault or (lasting and step > fault):
                raise OSError(number, os.strerror(number))

        with steps(fail, can_exchange=can_exchange):
            expected = outcome(desk)
        assert desk.file.read_bytes() == expected, f"{error} at step {fault}, {name}"
        assert sweep_as_the_next_start(desk) == ()
        assert (desk.names, desk.copies) == (["acme.md"], []), f"{error} at step {fault}, {name}"
        desk.file.write_bytes(TEXT)


@apart
def test_a_process_that_dies_at_any_step(desk: Desk, can_exchange: bool) -> None:
    found = set()
    calls = partial(steps, can_exchange=can_exchange)
    for fault, name in enumerate(names_of_steps(desk, can_exchange=can_exchange), start=1):
        if name not in (*CALLS, "exchange"):
            continue  # what is only looked at is the same before and after
        dying_at(fault, desk.save, calls)
        assert sweep_litter(desk.folder, recovery=desk.recovery) == (), f"dead at step {fault}, {name}"
        found.add(desk.file.read_bytes())
        assert (desk.names, desk.copies) == (["acme.md"], []), f"dead at step {fault}, {name}"
        desk.file.write_bytes(TEXT)
    assert found == {TEXT, MOVED}


def test_a_disk_that_takes_few_bytes_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:3]))
    desk.save()
    assert desk.file.read_bytes() == MOVED


def test_a_disk_that_becomes_full_half_way(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    room = [7]

    def write(descriptor: int, data: memoryview) -> int:
        if not room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(descriptor, data[: room.pop()])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(Refused, match=r"^It cannot be saved: No space left on device"):
        desk.save()
    assert desk.file.read_bytes() == TEXT
    assert desk.names == ["acme.md"]


def test_an_error_behind_the_exchange_is_a_warning(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if os.path.samestat(os.fstat(descriptor), desk.folder.stat()):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    saved = desk.save()
    assert desk.file.read_bytes() == MOVED
    assert saved.warnings == ("It is changed, but may be as before after a power cut: Input/output error",)
    assert desk.names == ["acme.md"]


def test_new_bytes_are_on_the_disk_before_the_exchange_and_the_folder_after_it(desk: Desk) -> None:
    names = names_of_steps(desk, can_exchange=True)
    syncs = [at for at, name in enumerate(names) if name == "fsync"]
    assert len(syncs) == 2
    assert syncs[0] < names.index("exchange") < syncs[1] < names.index("unlink")
