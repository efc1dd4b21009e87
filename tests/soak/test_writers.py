"""Four real writers in four manners against the board and the commands: no token lost, no file broken at any time.

The long form takes ten minutes; JOBBOARD_SOAK_SECONDS makes it shorter. It prints how many of what there were.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.soak.forms import forms
from tests.soak.naive_others import NAIVE
from tests.soak.writers_judge import Figures
from tests.soak.writers_run import one_round, with_naive

SECONDS = float(os.environ.get("JOBBOARD_SOAK_SECONDS", "600"))
ROUND = 60.0
"""Seconds, after which all begins anew with small files."""


@pytest.mark.parametrize("form", forms(short=(1.2, 0.02), long=(SECONDS, 0.1)))
def test_no_token_is_lost_and_no_file_broken(tmp_path: Path, form: tuple[float, float]) -> None:
    seconds, pause = form
    figures, number = Figures(), 0
    while seconds > 0:
        figures.add(one_round(tmp_path / str(number), min(seconds, ROUND), pause, seed=number))
        seconds -= ROUND
        number += 1
    print(f"\n{form[0]:g} s in {number} rounds\n{figures}")
    assert not figures.faults, "\n".join(figures.faults)
    assert min(figures.writes.values()) > 0
    assert figures.ours["keys"] + figures.ours["note"] > 0


@pytest.mark.parametrize("form", forms(short=(["compares"], 0.4), long=([*NAIVE], 5.0)))
def test_with_a_naive_saver_tokens_are_lost(tmp_path: Path, form: tuple[list[str], float]) -> None:
    savers, seconds = form
    for saver in savers:
        figures = with_naive(tmp_path / saver, saver, seconds, 0.005)
        print(f"\n{saver}, {seconds:g} s: {len(figures.lost)} lost of {figures.writes.total()} writes")
        assert figures.lost, saver
