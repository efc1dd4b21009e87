"""A fault at each call that a command makes to the system: files are old or new, what is said is so, no litter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak import faults_acts
from tests.soak.faults_run import shared
from tests.soak.forms import forms


@pytest.mark.parametrize("stride", forms(short=12, long=0))
def test_a_fault_at_every_step_of_every_act(tmp_path: Path, stride: int) -> None:
    figures = shared(list(faults_acts.EVERY), tmp_path, stride)
    print(figures)
    assert figures.broken == []
