"""`jobboard brief`: the page for the next round, as text, as JSON, in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobboard.board.brief.folded import BLANK
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import REPOSITORY, Run

SAMPLES = str(REPOSITORY / "applications")
ROUND = "\n## Interviews\n### SQL\n- When: 2026-11-23\n- With: Ana Silva\n"


@pytest.fixture
def acme(folder: Path) -> Path:
    return write(folder, "acme.md", application(status="INTERVIEW", more=ROUND))


@pytest.mark.usefixtures("acme")
def test_the_page_goes_to_standard_output(jobboard_here: Run) -> None:
    outcome = jobboard_here("brief", "acme")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(
        "# SQL · Acme\n\nEngineer · brief of Sat 21 Nov 2026 · acme\n\n## When and where\n\n"
        f"- When: Mon 23 Nov 2026 (in 2 days)\n- Time: {BLANK}\n"
    )
    assert outcome.out.endswith("\n")
    assert not outcome.out.endswith("\n\n")


@pytest.mark.usefixtures("acme")
def test_today_is_the_day_that_is_given(jobboard_here: Run) -> None:
    assert "- When: Mon 23 Nov 2026 (tomorrow)\n" in jobboard_here("brief", "acme", "--today", "2026-11-22").out
    assert jobboard_here("brief", "acme", "--today", "2026-11-24").out.startswith(
        "# Next round, not yet dated · Acme\n"
    )


def test_what_the_catalogue_offers_for_the_kind_stands_there(acme: Path, jobboard_here: Run) -> None:
    write(acme.parent, "_prep/sql.md", "# SQL\n\n## Before\n- Draw two tables\n- Count rows\n")
    out = jobboard_here("brief", "acme").out
    assert "## Offered for this round, not in the file\n\n- [ ] Draw two tables\n- [ ] Count rows\n" in out
    write(acme.parent, "acme.md", application(status="INTERVIEW", more=f"{ROUND}- [ ] Water\n"))
    out = jobboard_here("brief", "acme").out
    assert "Offered" not in out
    assert "## Still open\n\n- [ ] Water\n" in out


def test_the_profile_tells_the_floor_and_what_is_lacking(acme: Path, jobboard_here: Run) -> None:
    write(acme.parent, "_profile.md", "# Me\n\n- Pay floor: $160,000 a year\n\n## Skills\n- Python\n")
    posting = "\n## Job Description\n### Requirements\n- Python\n- Kubernetes\n"
    write(acme.parent, "acme.md", application(status="INTERVIEW", more=posting + ROUND))
    out = jobboard_here("brief", "acme").out
    assert "- Not in your profile: Kubernetes\n" in out
    assert f"- Posting: {BLANK}\n- Your floor (_profile.md line 3): $160,000 a year\n" in out


@pytest.mark.usefixtures("acme")
def test_json_has_the_parts_with_their_lines(jobboard_here: Run) -> None:
    outcome = jobboard_here("brief", "acme", "--json")
    record = json.loads(outcome.out)
    assert (outcome.code, outcome.err, record["id"], record["day"]) == (0, "", "acme", "2026-11-21")
    assert record["path"].endswith("/applications/acme.md")
    assert record["round"]["kind"] == "SQL"
    assert record["round"]["when"]["date"] == "2026-11-23"
    assert record["round"]["people"] == [{"text": "Ana Silva", "line": 10}]
    assert (record["contact"], record["pay"], record["letter"]) == (None, [], {"name": None, "points": []})
    assert "Confirm the link and the time zone" in record["offered"]


@pytest.mark.usefixtures("acme")
def test_the_page_in_a_new_file_is_the_one_that_is_printed(tmp_path: Path, jobboard_here: Run) -> None:
    printed = jobboard_here("brief", "acme").out
    outcome = jobboard_here("brief", "acme", "--out", "tomorrow.md")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == f"jobboard: the page is in {tmp_path}/tomorrow.md\n"
    assert (tmp_path / "tomorrow.md").read_text(encoding="utf-8") == printed


@pytest.mark.usefixtures("acme")
def test_a_hyphen_is_standard_output(tmp_path: Path, jobboard_here: Run) -> None:
    assert jobboard_here("brief", "acme", "--out", "-") == jobboard_here("brief", "acme")
    assert jobboard_here("brief", "acme", "--json", "--out", "-").json["id"] == "acme"
    assert not (tmp_path / "-").exists()


@pytest.mark.usefixtures("acme")
def test_a_page_does_not_become_an_application(jobboard_here: Run) -> None:
    outcome = jobboard_here("brief", "acme", "--out", "applications/brief.md")
    assert (outcome.code, outcome.out) == (1, "")
    assert "among the applications the name of a page begins with _" in outcome.err
    assert jobboard_here("brief", "acme", "--out", "applications/_brief.md").code == 0
    assert [each["id"] for each in jobboard_here("list", "--json").json] == ["acme"]


@pytest.mark.usefixtures("acme")
def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path, jobboard_here: Run) -> None:
    write(tmp_path, "tomorrow.md", "mine")
    outcome = jobboard_here("brief", "acme", "--out", "tomorrow.md")
    assert (outcome.code, outcome.out) == (1, "")
    assert "is there already, and nothing is written over it" in outcome.err
    assert (tmp_path / "tomorrow.md").read_text() == "mine"


@pytest.mark.usefixtures("acme")
def test_a_file_and_json_exclude_each_other(tmp_path: Path, jobboard_here: Run) -> None:
    assert jobboard_here("brief", "acme", "--json", "--out", "tomorrow.md").code == 2
    assert not (tmp_path / "tomorrow.md").exists()


def test_a_file_that_cannot_be_read_is_told_of(folder: Path, jobboard_here: Run) -> None:
    write(folder, "utf16.md", "# Acme - Engineer\n".encode("utf-16"))
    outcome = jobboard_here("brief", "utf16")
    assert (outcome.code, outcome.out) == (1, "")
    assert "utf16: " in outcome.err


def test_nothing_is_written_into_the_folder(acme: Path, jobboard_here: Run) -> None:
    before = {path: path.read_bytes() for path in acme.parent.rglob("*") if path.is_file()}
    jobboard_here("brief", "acme")
    jobboard_here("brief", "acme", "--json")
    assert {path: path.read_bytes() for path in acme.parent.rglob("*") if path.is_file()} == before


def test_each_sample_has_its_page(jobboard_here: Run) -> None:
    ids = [each["id"] for each in json.loads(jobboard_here("list", "-C", SAMPLES, "--json").out)]
    assert len(ids) > 15
    for each in ids:
        outcome = jobboard_here("brief", each, "-C", SAMPLES, "--today", "2026-11-24")
        lines = outcome.out.splitlines()
        assert (outcome.code, outcome.err) == (0, "")
        assert len(lines) <= 70
        assert max(map(len, lines)) <= 80


def test_the_page_of_the_sample_interview_is_one_that_one_would_take_into_the_call(jobboard_here: Run) -> None:
    out = jobboard_here("brief", "harbour-and-vale", "-C", SAMPLES, "--today", "2026-11-24").out
    for line in (
        "# Bench test · Harbour & Vale",
        "09:30–12:30 Europe/London",
        "- Place: The lower workshop, ask for the blue door",
        "- With: Rosalind Okonjo-Pryce (head of conservation)",
        "- With: Isaac Trelawney-Boyd (head of rigging)",
        "1. Consolidants: what was tried at the mill, and what was stopped",
        "1. Who decides that a plank is past saving?",
        "- When is a consolidant the wrong answer? (Telephone call)",
        "- Five years at a bench with large timber",
        "): £39,000, by them",
        "  - Fenwick Mill: eleven metres of keelson, three winters",
        "  - (gap) When is a consolidant the wrong answer?",
        "- [ ] Safety boots",
    ):
        assert line in out
    assert BLANK not in out
