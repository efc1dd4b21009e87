"""The samples on one day of a search: each kind of task is there, in order; a sweep, and what is reopened after it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jobboard.board.tasks.values import KINDS
from tests.unit.cli.conftest import Run

DAY = "2026-11-24"
"""The day on which the samples hold one of each kind of task."""

LATER = "2027-06-01"
"""A day on which every sample is quiet for long, and nothing in them lies ahead."""

DUE = [
    ("round", "harbour-and-vale"),
    ("debrief", "interviewing/wattle-and-daub"),
    ("thanks", "interviewing/wattle-and-daub"),
    ("answer", "copperleaf-observatory"),
    ("reply", "marigold-transit"),
    ("next", "pomelo-health"),
    ("next", "nordlicht-wind"),
    ("deadline", "tidewater-archive"),
    ("quiet", "cartographie-bleue"),
    ("quiet", "Quillfeather Press - Senior Editor"),
    ("quiet", "interviewing/ferrovia-atlantica"),
]


@pytest.fixture
def copy(samples: Path, folder: Path) -> Path:
    """The samples, to be written to."""
    shutil.copytree(samples, folder, dirs_exist_ok=True)
    return folder


def bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_each_kind_of_task_is_there_in_order(copy: Path, jobboard_here: Run) -> None:
    shown = jobboard_here("today", "--today", DAY, "--json").json
    assert shown["today"] == DAY
    assert [(each["kind"], each["id"]) for each in shown["tasks"]] == DUE
    assert {kind for kind, _ in DUE} == set(KINDS)


def test_what_is_quiet_was_nudged_never_once_and_twice(copy: Path, jobboard_here: Run) -> None:
    tasks = jobboard_here("today", "--today", DAY, "--json").json["tasks"]
    assert [(each["status"], each["days"], each["nudges"]) for each in tasks if each["kind"] == "quiet"] == [
        ("APPLIED", 11, 2),
        ("APPLIED", 11, 0),
        ("INTERVIEW", 7, 1),
    ]


def test_the_day_before_the_weekend_is_over_little_is_due(copy: Path, jobboard_here: Run) -> None:
    tasks = jobboard_here("today", "--json").json["tasks"]
    assert [(each["kind"], each["id"], each["late"]) for each in tasks] == [
        ("round", "interviewing/wattle-and-daub", False),
        ("reply", "marigold-transit", True),
    ]


BRIEF = (
    "Wed 25 Nov 2026, 09:30",
    "3 hours",
    "https://harbourandvale.example/find-us",
    "The lower workshop, ask for the blue door",
    "Rosalind Okonjo-Pryce (head of conservation)",
    "Isaac Trelawney-Boyd (head of rigging)",
    "cv-conservation.pdf",
    "Fenwick Mill: eleven metres of keelson, three winters",
    "cover-letter.md",
    "The rowing boat, and leaving most of it alone",
    "£39,000, by them",
    "Five years at a bench with large timber",
    "Consolidants: what was tried at the mill, and what was stopped",
    "Who decides that a plank is past saving?",
    "strong; asked about consolidants twice",
    "(gap) When is a consolidant the wrong answer?",
    "[ ] Safety boots",
)
"""What somebody takes along to the bench test."""


def test_the_brief_of_the_bench_test_has_all_that_a_brief_can_show(copy: Path, jobboard_here: Run) -> None:
    page = " ".join(jobboard_here("brief", "harbour-and-vale", "--today", DAY).out.split())
    assert [told for told in BRIEF if told not in page] == []


def test_a_sweep_takes_the_longest_quiet_first_and_leaves_what_is_planned(copy: Path, jobboard_here: Run) -> None:
    shown = jobboard_here("sweep", "--quiet", "10", "--today", DAY, "--json").json
    assert [(each["id"], each["days_quiet"], each["days_waiting"], each["nudges"]) for each in shown["swept"]] == [
        ("cartographie-bleue", 11, 28, 2),
        ("Quillfeather Press - Senior Editor", 11, 11, 0),
    ]
    assert shown["planned"] == 4


def test_a_sweep_of_files_of_every_shape_is_one_action(copy: Path, jobboard_here: Run) -> None:
    before = bytes_of(copy)
    assert jobboard_here("sweep", "--quiet", "90", "--today", LATER, "--yes").code == 0
    assert sum(data != before[path] for path, data in bytes_of(copy).items()) == 8
    assert jobboard_here("undo").code == 0
    assert bytes_of(copy) == before


def test_what_is_reopened_after_a_sweep_says_so_in_its_history(copy: Path, jobboard_here: Run) -> None:
    shown = jobboard_here("sweep", "--quiet", "90", "--today", LATER, "--yes", "--json").json
    stood = {each["id"]: each["status"] for each in shown["swept"]}
    assert sorted(stood.values()) == ["APPLIED"] * 5 + ["INTERVIEW"] * 3
    told = jobboard_here("reopen", *stood).out.splitlines()
    assert told == [f"{card_id}: ghosted → {status} (2 edits)" for card_id, status in stood.items()]
    for card_id, status in stood.items():
        path = copy / card_id / "application.md" if (copy / card_id).is_dir() else copy / f"{card_id}.md"
        text = path.read_text(encoding="utf-8")
        assert 0 < text.find(f"- {LATER}: {status} → ghosted\n") < text.find(f"- 2026-11-21: ghosted → {status}\n")
