"""`jobboard profile`: the page, the document, what was not understood, a start, and folders without a profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.cli.output import Terminal
from jobboard.cli.profile import page
from jobboard.cli.table import cells
from jobboard.profile.reader import read_profile
from jobboard.profile.start import START
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

MINE = """\
# Ada

Pay floor: at least $180,000 a year
Places: Lindau, Bregenz or Remote
Résumé: cv.md

Must have:
- Fully remote
- Staff level or above

Nice to have:
- Founding role
- fully remote

## Skills
- Python, SQL
- Kubernetes
"""


@pytest.fixture
def mine(folder: Path) -> Path:
    write(folder, "acme.md", application())
    write(folder, "cv.md", "# Ada\n")
    return write(folder, "_profile.md", MINE)


def test_the_page_tells_what_was_understood_and_on_which_line(mine: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile")
    assert outcome.code == 0
    assert outcome.out == (
        "Criteria\n"
        "  1  must  Fully remote                      from files  line 8\n"
        "  2  must  Staff level or above              from files  line 9\n"
        "  3  nice  Founding role                     you answer  line 12\n"
        "  4  must  Pay: at least $180,000 a year     from files  line 3\n"
        "  5  must  Place: Lindau, Bregenz or Remote  from files  line 4\n"
        "\n"
        "Pay floor  at least $180,000 a year (line 3)\n"
        "Places     Lindau, Bregenz, Remote (line 4)\n"
        "Skills 3   Python, SQL, Kubernetes (lines 16–17)\n"
        "Résumé     cv.md (line 5)\n"
    )


def test_what_was_not_understood_is_told_by_path_and_line_on_standard_error(mine: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile")
    assert outcome.err == "applications/_profile.md:13: “fully remote” stands on line 8 already as must have\n"


def test_the_document_has_all_of_it(mine: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    record = outcome.json
    assert list(record) == ["path", "criteria", "floor", "places", "skills", "resume", "problems"]
    assert record["path"] == str(mine)
    assert record["criteria"][0] == {"number": 1, "text": "Fully remote", "must": True, "by": "file", "line": 8}
    assert [each["by"] for each in record["criteria"]] == ["file", "file", "person", "file", "file"]
    assert record["floor"] == {
        "text": "at least $180,000 a year",
        "amount": 180_000,
        "currency": "$",
        "period": "year",
        "line": 3,
    }
    assert record["places"][2] == {"text": "Remote", "line": 4}
    assert record["skills"][2] == {"text": "Kubernetes", "line": 17}
    assert record["resume"] == {"text": "cv.md", "line": 5}
    assert record["problems"] == [{"line": 13, "message": "“fully remote” stands on line 8 already as must have"}]


def test_without_a_profile_it_says_so_and_how_to_begin(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", application())
    outcome = jobboard_here("profile")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        f"jobboard: there is no _profile.md in {folder}; `jobboard profile --init` writes one to begin with\n"
    )


def test_the_document_is_then_all_null_and_empty(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.json == {
        "path": None,
        "criteria": [],
        "floor": None,
        "places": [],
        "skills": [],
        "resume": None,
        "problems": [],
    }


def test_a_profile_that_cannot_be_read_is_told_without_a_line(folder: Path, jobboard_here: Run) -> None:
    write(folder, "_profile.md", b"\0")
    outcome = jobboard_here("profile")
    assert (outcome.code, outcome.out) == (0, "No criteria are stated.\n")
    assert outcome.err == "applications/_profile.md: It holds NUL bytes, so it is not text\n"
    assert jobboard_here("profile", "--json").json["path"] == str(folder / "_profile.md")


def test_a_start_is_written_and_says_nothing_yet(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile", "--init")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{folder / '_profile.md'}\n", "")
    assert (folder / "_profile.md").read_text(encoding="utf-8") == START
    shown = jobboard_here("profile")
    assert (shown.code, shown.out, shown.err) == (0, "No criteria are stated.\n", "")
    assert jobboard_here("undo").code == 0
    assert not (folder / "_profile.md").exists()


def test_it_is_refused_where_there_is_a_profile(mine: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile", "--init")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "jobboard: _profile.md is there already; it stays as it is\n"
    assert mine.read_text(encoding="utf-8") == MINE


def test_the_start_as_a_document_is_what_was_done(folder: Path, jobboard_here: Run) -> None:
    record = jobboard_here("profile", "--init", "--json").json
    assert record == {"id": "_profile", "changed": True, "edits": [{"line": 1, "before": "", "after": START}]}


@pytest.mark.parametrize("arguments", [("check",), ("check", "cv.md", "--init")])
def test_a_check_is_about_one_file_and_begins_nothing(mine: Path, jobboard_here: Run, arguments: tuple[str]) -> None:
    outcome = jobboard_here("profile", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("jobboard: ")


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = MINE + "- A skill with many words\n" * 3 + "\nMust have:\n- " + "long words " * 9 + "\n"
    lines = list(page(read_profile(text), Terminal(width)))
    assert max(map(cells, lines)) <= width
    shown = " ".join(" ".join(lines).split())
    assert "…" not in shown
    assert shown.count("long") == shown.count("words") - shown.count("many words") == 9


def test_nothing_of_the_file_is_interpreted_by_the_terminal(folder: Path, jobboard_here: Run) -> None:
    write(folder, "_profile.md", "Must have:\n- Re\x1b[31mmote\n- re\x1b[31mmote\n## Skills\n- a\x07b\n")
    outcome = jobboard_here("profile")
    assert "\x1b" not in outcome.out + outcome.err
    assert "\x07" not in outcome.out
