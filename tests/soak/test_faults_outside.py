"""Faults from outside: commands as processes, let down by a tracer or a limit of the system at one call of theirs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak import faults_outside
from tests.soak.faults_acts import EVERY, MOVE
from tests.soak.faults_place import Place
from tests.soak.faults_run import shared
from tests.soak.forms import forms

FEW = "move of three", "import", "undo"


@pytest.fixture
def _strace() -> None:
    """Skips where nobody can be traced."""
    if reason := faults_outside.why_not():
        pytest.skip(reason)


@pytest.mark.usefixtures("_strace")
@pytest.mark.parametrize("stride", forms(short=90, long=0))
def test_a_fault_that_the_system_itself_meets(tmp_path: Path, stride: int) -> None:
    figures = shared(FEW if stride else [act.name for act in EVERY], tmp_path, stride, faults_outside.attack)
    print(f"\nfrom outside: {figures}")
    assert figures.broken == []
    assert figures.ends["not met"] <= figures.faults.total() // 20
    assert {"said 0", "said 1", "killed"} <= figures.ends.keys()


@pytest.mark.parametrize("stride", forms(short=300, long=15))
def test_a_disk_with_room_for_so_many_bytes(tmp_path: Path, stride: int) -> None:
    figures = shared(["move", "new", *(() if stride > 99 else FEW)], tmp_path, stride, faults_outside.crowd)
    print(f"\nno room: {figures}")
    assert figures.broken == []
    assert {"said 0", "said 1"} <= figures.ends.keys()


@pytest.mark.usefixtures("_strace")
def test_a_saver_as_most_programs_have_it_is_found_out(tmp_path: Path) -> None:
    traced = shared(["writes"], tmp_path, 1, faults_outside.attack)
    assert any("neither old nor new" in each for each in traced.broken)
    crowded = shared(["writes"], tmp_path, 100, faults_outside.crowd)
    assert any("neither old nor new" in each for each in crowded.broken)


@pytest.mark.usefixtures("_strace")
@pytest.mark.parametrize(
    ("blow", "is_moved"),
    [("unlinkat:signal=KILL:when=1", True), ("renameat2:error=EIO", False)],
)
def test_a_command_from_its_start_to_its_end_and_the_next_one(tmp_path: Path, blow: str, is_moved: bool) -> None:
    place = Place.made(tmp_path / "place")
    command = [sys.executable, "-m", "jobboard"]
    environ = {**os.environ, **place.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    tracer = ["strace", "-f", "-o", str(tmp_path / "trace"), "-e", "trace=renameat2,unlinkat", "-e", f"inject={blow}"]

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(words, cwd=place.board, env=environ, capture_output=True, text=True, check=False)

    before = place.look()
    ended = run(*tracer, *command, *MOVE)
    acme = (place.board / "acme.md").read_bytes()
    assert ended.returncode == (1 if "error" in blow else -9)
    assert (b"APPLIED" in acme) is is_moved
    undone = run(*command, "undo")
    assert undone.returncode == (0 if is_moved else 1), undone.stderr
    after = place.look()
    assert {name: traits.data for name, traits in after.items()} == {
        name: traits.data for name, traits in before.items()
    }
