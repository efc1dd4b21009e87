"""Criteria laid against ten thousand applications, compared with reading them all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measures import BOARD, Bench, Row, alternate, run

MOST = 2.0
"""Times of a full read, as promised."""

PROFILE = """\
# What I look for

Must have:

- Fully remote
- Staff level or above
- Permanent
- No on-call

Nice to have:

- Founding role
- Large scope

Pay floor: €80,000 a year
Places: Berlin, Hamburg or remote
"""


def fits(bench: Bench, runs: int) -> Iterator[Row]:
    """`jobboard fit --json` of all cards, without a cache and with one, beside `list --json` that reads every file."""
    folder = bench.folders[max(bench.folders)]
    profile = folder / "_profile.md"
    profile.write_text(PROFILE, encoding="utf-8")
    try:
        fit, kept, read = alternate(
            runs,
            lambda: _printed(bench, "fit", folder, fresh=True),
            lambda: _printed(bench, "fit", folder),
            lambda: _printed(bench, "list", folder, fresh=True),
        )
    finally:
        profile.unlink()
    yield Row("fit --json of 10,000, files read", fit, read, "list --json, files read", limit=MOST)
    yield Row("fit --json of 10,000, from the cache", kept, read, "list --json, files read", limit=MOST)


def _printed(bench: Bench, command: str, folder: Path, *, fresh: bool = False) -> float:
    """Seconds of a command, its process included; `fresh`: without what was kept of earlier readings."""
    if fresh:
        shutil.rmtree(bench.home / "cache", ignore_errors=True)
    return run([*BOARD, command, "--json", "-C", str(folder)], bench.environment)
