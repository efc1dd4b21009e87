"""`python -m tests.bench [PART…] [--runs N]`: how long things take, as ratios; ends with 1 where one is over its limit.

Milliseconds drift with the machine; the ratios are what counts. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.commands import commands
from tests.bench.days import days
from tests.bench.disk import disk, saves
from tests.bench.fits import fits
from tests.bench.folders import make_folder
from tests.bench.imports import imports
from tests.bench.keys import keys, typing
from tests.bench.measures import Bench, Row, visible_card
from tests.bench.outside import bursts, outside
from tests.bench.pane import pane
from tests.bench.rest import rest
from tests.bench.starts import fillings, quits, starts

SIZES = (10, 1_000, 10_000)
PARTS = {
    "starts": starts,
    "fillings": fillings,
    "quits": quits,
    "keys": keys,
    "typing": typing,
    "pane": pane,
    "outside": outside,
    "bursts": bursts,
    "disk": disk,
    "rest": rest,
    "commands": commands,
    "saves": saves,
    "imports": imports,
    "fits": fits,
    "days": days,
}


def main() -> int:
    """Measure what is asked for (everything) and print it; 1 where something is over its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="How long things take, as ratios.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)}")
    parser.add_argument("--runs", type=int, default=13, help="medians of so many runs, in turns (13)")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="jobboard-bench-") as home:
        bench = Bench(Path(home), _folders(Path(home)))
        rows = [_printed(row) for part in options.parts or PARTS for row in PARTS[part](bench, options.runs)]
    return 1 if any(row.is_over for row in rows) else 0


def _folders(home: Path) -> dict[int, Path]:
    """A folder of each size, with one card more that is always to be seen."""
    folders = {size: home / f"{size}" / "applications" for size in SIZES}
    for size, folder in folders.items():
        make_folder(folder, size)
        (folder / "aardvark.md").write_text(visible_card("Turn"), encoding="utf-8")
    return folders


def _printed(row: Row) -> Row:
    print(row, flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
