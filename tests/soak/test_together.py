"""Several real processes on the same files, some saving through the one door: no edit of anybody is lost.

The long form prints what happened; each lasts 5 seconds then, or JOBBOARD_SOAK_SECONDS if that is less.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

import pytest

from tests.soak.forms import forms
from tests.soak.together import run

SECONDS = min(5.0, float(os.environ.get("JOBBOARD_SOAK_SECONDS", "5")))
KINDS = (
    ("saves", "saves"),
    ("saves", "appends"),
    ("saves", "saves", "appends", "appends"),
    ("saves", "appends_slowly"),
    ("saves", "renames"),
    ("saves", "rewrites"),
)
PAUSES = (0.0005, 0.003, 0.05)
"""Seconds that a process rests at most between two writes: no rest, busy, calm."""

Form = tuple[tuple[str, ...], float, float]
SHORT = [(kinds, PAUSES[1], 0.3) for kinds in KINDS[2:5]]
LONG = [(kinds, pause, SECONDS) for kinds, pause in product(KINDS, PAUSES)]


@pytest.mark.parametrize("form", forms(short=SHORT, long=LONG))
def test_no_edit_is_lost(tmp_path: Path, form: list[Form]) -> None:
    for number, (kinds, pause, seconds) in enumerate(form):
        place = tmp_path / str(number)
        place.mkdir()
        figures = run(place, list(kinds), seconds, pause=pause)
        print(f"\n{'+'.join(kinds)}, {seconds:g} s, up to {pause * 1000:g} ms between writes: {figures}")
        assert min(figures.written.values()) > 0
        assert (figures.lost, figures.litter, figures.broken) == ([], [], [])
