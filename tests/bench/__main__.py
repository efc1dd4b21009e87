"""`python -m tests.bench [PART…] [--runs N]`: how long things take, as ratios; ends with 1 where one is over its limit.

Milliseconds drift with the machine and are printed for the eye only; the ratios are what counts.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.days import days
from tests.bench.fits import fits
from tests.bench.folders import make_folder
from tests.bench.imports import imports
from tests.bench.measures import Bench, Row, commands, keys, outside, saves, starts, typing, visible_card
from tests.bench.pane import pane

SIZES = (10, 1_000, 10_000)
PARTS = {
    "starts": starts,
    "keys": keys,
    "typing": typing,
    "pane": pane,
    "outside": outside,
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
    parser.add_argument("--runs", type=int, default=9, help="medians of so many runs (9)")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="jobboard-bench-") as home:
        bench = Bench(Path(home), _folders(Path(home)))
        rows = [_printed(row) for part in options.parts or PARTS for row in PARTS[part](bench, options.runs)]
    return 1 if any(row.too_slow for row in rows) else 0


def _folders(home: Path) -> dict[int, Path]:
    """A folder of each size, with one card more that is always to be seen."""
    folders = {size: home / f"{size}" / "applications" for size in SIZES}
    for size, folder in folders.items():
        make_folder(folder, size)
        (folder / "aardvark.md").write_text(visible_card("Turn"), encoding="utf-8")
    return folders


def _printed(row: Row) -> Row:
    word = "OVER" if row.too_slow else "within"
    limit = f"  {word} {row.limit}×" if row.limit else ""
    limit += f"  {word} {row.most:g} s" if row.most else ""
    limit += f"  aim {row.aim * 1000:.0f} ms" if row.aim else ""
    print(f"{row.what:36} {row.ratio:7.2f}×  {row.compared:40} {row.seconds * 1000:9.1f} ms{limit}", flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
