"""Every hostile posting at its full size: within the seconds that were promised, and within a gigabyte of memory.

`pytest -m soak -s tests/soak/test_hostile_postings.py` prints the slowest of them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000,) * 2)
from tests.unit.intake.hostile import ARCHIVES, FULL, PAGES, TEXTS
from tests.unit.intake.test_hostile_postings import harmless
from tests.unit.intake.taken import taken
kind, what, name = sys.argv[1:]
data = {"pages": PAGES, "texts": TEXTS, "archives": ARCHIVES}[kind][what](FULL).encode()
found = taken(data, name)
print(f"{found.seconds:6.2f} s  {len(data) / 1e6:5.1f} MB  {what}  {found.refused or ''}")
harmless(found, of=what)
"""


def _cases() -> list[tuple[str, str, str]]:
    from tests.unit.intake.hostile import ARCHIVES, PAGES, TEXTS

    shelves = (("pages", PAGES, "page.html"), ("texts", TEXTS, "posting.md"), ("archives", ARCHIVES, "page.mhtml"))
    return [(kind, what, name) for kind, shelf, name in shelves for what in shelf]


@pytest.mark.soak
@pytest.mark.parametrize(("kind", "what", "name"), _cases(), ids=ascii)
def test_is_refused_or_taken_in_harmlessly(kind: str, what: str, name: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, kind, what, name], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    print(f"\n{run.stdout.rstrip()}")
    assert run.returncode == 0, run.stderr[-3000:]
