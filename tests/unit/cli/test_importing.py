"""`jobboard import`: what is made of saved postings, what is printed, what is refused, what undo takes back."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

POSTING = """\
TITLE: Night Baker
COMPANY: Fern & Loaf
LOCATION: Ghent,Belgium
URL: https://fern.example/jobs/7
DESCRIPTION:

You bake at night.

## Status

- [ ] OFFER
"""
REPAIRED = "The text was damaged (UTF-8 read as Windows-1252) and is repaired."
URL = "https://fern.example/jobs/7"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A posting that was saved somewhere else."""
    path = tmp_path / "saved.txt"
    path.write_text(POSTING)
    return path


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_the_file_is_made_and_its_path_printed(folder: Path, jobboard_here: Run, saved: Path) -> None:
    outcome = jobboard_here("import", str(saved))
    made = folder / "fern-and-loaf-night-baker.md"
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{made}\n", "")
    assert made.read_text().endswith("You bake at night.\n\n### Status\n\n- \\[ ] OFFER\n")
    (card,) = jobboard_here("list", "--json").json
    stated = ("company", "position", "url", "location", "status")
    assert [card[name] for name in stated] == ["Fern & Loaf", "Night Baker", URL, "Ghent, Belgium", "PREPARED"]
    assert saved.read_text() == POSTING


def test_json_prints_the_application_and_where_each_value_stands(jobboard_here: Run, saved: Path) -> None:
    made = jobboard_here("import", str(saved), "--status", "applied", "--json").json
    assert made["file"] == str(saved)
    assert made["found"]["location"] == {"value": "Ghent, Belgium", "where": "head block, line 3"}
    shown = jobboard_here("show", "fern", "--json").json
    assert {name: made[name] for name in shown} == shown
    assert (shown["status"], shown["applied"]) == ("APPLIED", "2026-11-21")


def test_what_the_person_says_goes_over_what_the_posting_says(jobboard_here: Run, saved: Path) -> None:
    made = jobboard_here("import", str(saved), "--company", "Fern", "--url", "https://fern.example/8", "--json").json
    assert (made["company"], made["url"], made["position"]) == ("Fern", "https://fern.example/8", "Night Baker")
    assert made["found"]["company"] == {"value": "Fern", "where": "option --company"}


def test_standard_input_is_a_posting_too(folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"We bake. \x93Good\x94 bread.\n\nSecond line.\n")
    outcome = jobboard_here("import", "-", "--company", "Fern")
    assert outcome.out == f"{folder / 'fern.md'}\n"
    assert "We bake. “Good” bread.\n\nSecond line." in (folder / "fern.md").read_text()


def test_an_address_alone_is_a_card_too(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("import", "https://www.fern.example/jobs/7?ref=mail")
    assert (outcome.code, outcome.out) == (0, f"{folder / 'fern-example-jobs-7.md'}\n")
    assert "fetched" in outcome.err
    (card,) = jobboard_here("list", "--json").json
    assert (card["url"], card["status"], card["guessed"]) == (
        "https://www.fern.example/jobs/7?ref=mail",
        "PREPARED",
        ["company"],
    )
    assert jobboard_here("import", "https://fern.example/jobs/7").code == 1


def test_a_file_that_is_an_application_already_is_told_of_and_its_status_counts_for_nothing(
    tmp_path: Path, jobboard_here: Run
) -> None:
    (tmp_path / "mine.md").write_text("# Acme - Poet\n\n- **Company**: Acme\n- **Status**: OFFER\n\n## Notes\n")
    outcome = jobboard_here("import", str(tmp_path / "mine.md"))
    assert "mine.md: It says that its status is OFFER, as an application does" in outcome.err
    assert "copy it into the folder" in outcome.err
    (card,) = jobboard_here("list", "--json").json
    assert card["status"] == "PREPARED"


def test_a_half_of_the_name_that_is_not_stated_is_told_of(tmp_path: Path, jobboard_here: Run) -> None:
    (tmp_path / "half.txt").write_text("COMPANY: Acme\n\nWe bake bread.\n")
    outcome = jobboard_here("import", str(tmp_path / "half.txt"))
    assert outcome.code == 0
    assert "half.txt: No position was found; `jobboard set CARD position …` adds it." in outcome.err


def test_an_address_makes_a_card_and_nothing_is_fetched(
    folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    standard_input(monkeypatch, f"{URL}\n".encode())
    outcome = jobboard_here("import", "-", "--company", "Fern")
    assert (outcome.code, outcome.out) == (0, f"{folder / 'fern.md'}\n")
    assert "fetched" in outcome.err
    assert f"**URL**: {URL}" in (folder / "fern.md").read_text()
    assert "Job Description" not in (folder / "fern.md").read_text()


def test_what_is_on_the_board_already_is_named_and_not_made(folder: Path, jobboard_here: Run, saved: Path) -> None:
    jobboard_here("import", str(saved))
    before = sorted(folder.iterdir())
    outcome = jobboard_here("import", str(saved))
    assert (outcome.code, outcome.out, sorted(folder.iterdir())) == (1, "", before)
    assert "fern-and-loaf-night-baker" in outcome.err
    assert "the same link: PREPARED" in outcome.err
    assert jobboard_here("import", str(saved), "--again").out == f"{folder / 'fern-and-loaf-night-baker-2.md'}\n"


def test_a_posting_that_names_no_company_is_known_again_by_its_position(
    tmp_path: Path, folder: Path, jobboard_here: Run
) -> None:
    nameless = tmp_path / "nameless.md"
    nameless.write_text("- **Position**: Poet\n- **Job ID**: FH-0071\n\nYou write.\n")
    assert jobboard_here("import", str(nameless)).code == 0
    again = jobboard_here("import", str(nameless))
    assert (again.code, len(list(folder.iterdir()))) == (1, 1)
    assert "on the board already, by the same job id and position: PREPARED, as Poet (poet); --again" in again.err
    jobboard_here("set", "poet", "company", "Fern")
    assert jobboard_here("import", str(nameless)).code == 1
    assert jobboard_here("import", str(nameless), "--again").code == 0


def test_of_several_files_each_that_can_be_made_is_made_and_one_undo_takes_all_back(
    tmp_path: Path, folder: Path, jobboard_here: Run, saved: Path
) -> None:
    other, twin, empty = (tmp_path / name for name in ("other.md", "twin.txt", "empty.html"))
    other.write_text("- **Company**: Acme\n- **Position**: Poet\n\nYou write.\n")
    twin.write_text(POSTING)
    empty.write_text(" \n")
    words = [str(each) for each in (saved, other, twin, empty, tmp_path / "nowhere")]
    outcome = jobboard_here("import", *words)
    assert outcome.code == 1
    assert outcome.out.splitlines() == [str(folder / "fern-and-loaf-night-baker.md"), str(folder / "acme-poet.md")]
    assert f"{twin}: in {saved} already, by the same link, as Fern & Loaf · Night Baker; --again" in outcome.err
    assert f"{empty}: It is empty" in outcome.err
    assert f"{tmp_path / 'nowhere'}: There is no such file" in outcome.err
    assert jobboard_here("undo").code == 0
    assert list(folder.iterdir()) == []


def test_what_is_to_be_known_of_many_files_is_told_once(tmp_path: Path, jobboard_here: Run) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(12)]
    for number, path in enumerate(files):
        path.write_text(f"COMPANY: Acme {number}\nTITLE: Poet\n\nYou write â€œgoodâ€\x9d texts.\n")
    outcome = jobboard_here("import", *map(str, files))
    assert outcome.err == f"jobboard: {files[0]} and 11 more: {REPAIRED}\n"
    assert len(outcome.out.splitlines()) == 12


def test_json_of_several_files_is_an_array_with_what_went_wrong(
    tmp_path: Path, jobboard_here: Run, saved: Path
) -> None:
    made, failed = jobboard_here("import", str(saved), str(tmp_path / "nowhere"), "--json").json
    assert (made["company"], failed["error"]) == ("Fern & Loaf", "There is no such file")
    assert "id" not in failed


def test_undo_leaves_an_imported_file_that_was_edited(folder: Path, jobboard_here: Run, saved: Path) -> None:
    jobboard_here("import", str(saved))
    made = folder / "fern-and-loaf-night-baker.md"
    made.write_text(made.read_text() + "mine\n")
    assert jobboard_here("undo").code == 3
    assert made.read_text().endswith("mine\n")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["import"], 2, "name a file, or - for standard input"),
        (["import", "-", "-"], 2, "standard input can be read only once"),
        (["import", "a", "b", "--url", URL], 2, "--url goes with one file"),
        (["import", "a", "--yes"], 2, "--yes goes with --tracker"),
        (["import", "a", "--tracker", "b"], 2, "--tracker takes one file"),
        (["import", "."], 1, ".: It is a folder, not a file"),
        (["import", "nameless.txt"], 1, "neither a company nor a position was found; say it with --company"),
        (["import", "jobs.csv"], 1, "jobs.csv: It is a table with a row per job: `jobboard import --tracker FILE`"),
        (["import", "jobs.md"], 1, "jobs.md: It is a table with a row per job"),
        (["import", "cv.pdf"], 1, "cv.pdf: It is a PDF"),
    ],
)
def test_what_cannot_be_taken_in_is_told_in_one_sentence_and_leaves_nothing(
    tmp_path: Path, folder: Path, jobboard_here: Run, words: list[str], code: int, told: str
) -> None:
    (tmp_path / "nameless.txt").write_text("We are a team that does things.\nApply by mail.\n")
    (tmp_path / "jobs.csv").write_text("Company;Role\nAcme;Poet\n")
    (tmp_path / "jobs.md").write_text("# Jobs\n\n| Company | Role |\n|--|--|\n| Acme | Poet |\n| Fern | Baker |\n")
    (tmp_path / "cv.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    outcome = jobboard_here(*words)
    assert (outcome.code, outcome.out) == (code, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert list(folder.iterdir()) == []


def test_the_posting_of_a_json_file(tmp_path: Path, jobboard_here: Run) -> None:
    job = {"@type": "JobPosting", "title": "Poet", "hiringOrganization": {"name": "Acme"}, "datePosted": "2026-11-01"}
    (tmp_path / "job.json").write_text(json.dumps(job))
    made = jobboard_here("import", str(tmp_path / "job.json"), "--json").json
    assert (made["company"], made["position"], made["posted"]) == ("Acme", "Poet", "2026-11-01")
    assert made["found"]["posted"]["where"] == "JSON-LD datePosted"
