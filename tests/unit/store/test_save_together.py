"""Two real processes on the same files for a moment: no edit of either is lost. The long form is in `tests/soak`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.together import run


@pytest.mark.parametrize("other", ["saves", "appends", "appends_slowly", "renames", "rewrites"])
def test_no_edit_is_lost(tmp_path: Path, other: str) -> None:
    figures = run(tmp_path, ["saves", other], seconds=0.4)
    assert figures.written["saves"] > 0
    assert figures.written[other] > 0
    assert figures.lost == []
    assert figures.litter == []
    assert figures.broken == []
