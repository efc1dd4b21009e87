"""A fault at each call that a command makes to the system: files are old or new, what is said is so, no litter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak import naive_faults
from tests.soak.faults_acts import EVERY
from tests.soak.faults_run import shared
from tests.soak.forms import forms


@pytest.mark.parametrize("stride", forms(short=70, long=0))
def test_a_fault_at_every_step_of_every_act(tmp_path: Path, stride: int) -> None:
    figures = shared([act.name for act in EVERY], tmp_path, stride)
    print(f"\nin process: {figures}")
    assert figures.broken == []
    assert {"said 0", "said 1", "killed"} <= figures.ends.keys()


def test_savers_as_most_programs_have_them_are_found_out(tmp_path: Path) -> None:
    figures = shared([saver.__name__ for saver in naive_faults.CAUGHT], tmp_path, 1)
    for saver, laws in naive_faults.CAUGHT.items():
        broken = [each for each in figures.broken if each.startswith(f"{saver.__name__}: ")]
        for law in laws:
            assert any(law in each for each in broken), (saver.__name__, law, broken)
