"""What the first paint needs, and what it does without until it is on the screen. Counted, not timed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("pydantic", "pydantic_core", "yaml", "frontmatter", "watchfiles", "markdown_it", "tomllib", "sqlite3")

PROBE = """
import sys
from functools import partialmethod
from pathlib import Path
from jobboard.store.live import open_folder
from jobboard.ui import app

def on_ready(self):
    columns = self.screen.query("CardColumn")
    drawn = [column.render_line(0).text.split("  ")[0].strip() for column in columns if column.display]
    print(*drawn, sep="|")
    print(*sys.modules)
    self.exit()

app.JobboardApp.on_ready = on_ready
app.JobboardApp.run = partialmethod(app.JobboardApp.run, headless=True, size=(160, 45))
sys.exit(app.run(open_folder(Path(sys.argv[1]))))
"""


def first_paint(folder: Path) -> tuple[str, set[str]]:
    """The heads of the columns at the first paint, and the modules that were imported until then."""
    asked = [sys.executable, "-c", PROBE, str(folder)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": "."})
    heads, modules = told.stdout.splitlines()[:2]
    return heads, set(modules.split())


def test_the_first_paint_has_the_counts_and_needs_nothing_heavy(tmp_path: Path) -> None:
    for number, status in enumerate(("PREPARED", "PREPARED", "Applied", "offer")):
        (tmp_path / f"c{number}.md").write_text(f"# Acme {number} - Engineer\n\n- **Status**: {status}\n")
    (tmp_path / "front.md").write_text("---\ncompany: Acme\nstatus: interview\n---\n")
    for start in ("reads the files", "reads the cache"):
        heads, modules = first_paint(tmp_path)
        assert heads == "Did not apply 0|Prepared 2|Applied 1|Interview 1|Offer 1", start
        assert not modules.intersection(HEAVY), start


def test_what_is_due_is_worked_out_after_the_first_paint(tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text("# Acme - Engineer\n\n- **Status**: APPLIED\n- **Next**: call 2020-01-01\n")
    _, modules = first_paint(tmp_path)
    late = ("jobboard.board.tasks", "jobboard.board.brief", "jobboard.board.calendar", "jobboard.board.sweep")
    assert not [each for each in modules if each.startswith(late)]


def test_the_toolkits_own_head_foot_and_markdown_are_not_imported(tmp_path: Path) -> None:
    _, modules = first_paint(tmp_path)
    assert not modules & {"textual.widgets._header", "textual.widgets._footer", "textual.widgets._markdown"}
