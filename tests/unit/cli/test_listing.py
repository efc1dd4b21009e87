"""`jobboard list`: when a round is, and which one is to be told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2026-11-23 14:00, 45 min", "round 2026-11-23 14:00"),
        ("2026-11-23", "round 2026-11-23"),
        ("2026-11-21 10:00", "round 2026-11-21 10:00"),
        ("2026-11-21 08:00", "how did it go? 2026-11-21"),
        ("2026-11-20", "how did it go? 2026-11-20"),
    ],
)
def test_a_round_is_listed_with_its_time_and_asked_about_from_its_end_on(
    folder: Path, jobboard_here: Run, when: str, told: str
) -> None:
    text = f"# Initech - Engineer\n\n**Status**: Interview\n\n## Interviews\n\n### SQL\n- **When**: {when}\n"
    (folder / "initech.md").write_text(text)
    (line,) = [each for each in jobboard_here("list").out.splitlines() if "initech" in each]
    assert told in line
