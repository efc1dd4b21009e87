"""`python -m tests.bench [RUNS]`: how long things take, as ratios. Ends with 1 where a ratio passes its limit.

Milliseconds drift with the machine and are printed for the eye only; the ratios are what counts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench.folders import make_folder
from tests.bench.measures import Bench, Row, commands, keys, outside, saves, starts, visible_card

SIZES = (10, 1_000, 10_000)
RUNS = 9


def main(runs: int) -> int:
    """Measure everything and print it; 1 where something passes its limit."""
    with tempfile.TemporaryDirectory(prefix="jobboard-bench-") as place:
        home = Path(place)
        folders = {size: home / f"{size}" / "applications" for size in SIZES}
        for size, folder in folders.items():
            make_folder(folder, size)
            (folder / "aardvark.md").write_text(visible_card("Turn"), encoding="utf-8")
        bench = Bench(home, folders)
        rows = [_printed(row) for part in (starts, keys, outside, commands, saves) for row in part(bench, runs)]
    return 1 if any(row.too_slow for row in rows) else 0


def _printed(row: Row) -> Row:
    limit = f"  (at most {row.limit}×{', PASSED' if row.too_slow else ''})" if row.limit else ""
    print(f"{row.what:40} {row.ratio:7.2f}×  {row.compared:38} {row.seconds * 1000:9.1f} ms{limit}", flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
