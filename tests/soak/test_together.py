"""Several real processes on the same files for long: no edit of anybody is lost.

`pytest -m soak -s tests/soak` runs it and prints what happened; JOBBOARD_SOAK_SECONDS (20) is for how long each.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.soak.together import run

SECONDS = float(os.environ.get("JOBBOARD_SOAK_SECONDS", "20"))


@pytest.mark.soak
@pytest.mark.parametrize("pause", [0.0005, 0.003, 0.05], ids=["no rest", "busy", "calm"])
@pytest.mark.parametrize(
    "kinds",
    [
        ["saves", "saves"],
        ["saves", "appends"],
        ["saves", "saves", "appends", "appends"],
        ["saves", "appends_slowly"],
        ["saves", "renames"],
        ["saves", "rewrites"],
    ],
    ids="+".join,
)
def test_no_edit_is_lost(tmp_path: Path, kinds: list[str], pause: float) -> None:
    figures = run(tmp_path, kinds, SECONDS, pause=pause)
    print(f"\n{SECONDS:g} s, up to {pause * 1000:g} ms between writes: {figures}")
    assert figures.lost == []
    assert figures.litter == []
    assert figures.broken == []
