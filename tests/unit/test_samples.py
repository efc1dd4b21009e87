"""The sample applications say what they were written to say, in every shape, and cover the whole board."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from jobboard.store.live import begin, open_folder
from jobboard.text.document import Document, read_document
from jobboard.text.values import STATUSES

NOW = datetime(2026, 11, 21, 9, 30)


@dataclass(frozen=True, slots=True)
class Sample:
    """What the person who wrote the file would say that it says."""

    id: str
    company: str
    position: str
    status: str | None
    applied: str | None = None
    outcome: str | None = None
    deadline: str | None = None
    progress: tuple[int, int] = (0, 0)
    rounds: int = 0


SAMPLES = (
    Sample(
        "2026-W47/juniper-and-rye", "Juniper & Rye", "Head Baker", "APPLIED",
        applied="2026-11-20", progress=(2, 3),
    ),
    Sample(
        "2026-W47/skua-weather", "Skua Weather", "Forecast Verification Scientist", "PREPARED",
        deadline="2026-12-11", progress=(0, 5),
    ),
    Sample(
        "Quillfeather Press - Senior Editor", "Quillfeather Press", "Senior Editor, Nature Writing", "APPLIED",
        applied="2026-11-13",
    ),
    Sample("backblaze", "Backblaze", "Senior ML Architect Contractor", "DID_NOT_APPLY", progress=(0, 25)),
    Sample(
        "blue-heron-logistics", "Blue Heron Logistics", "Operations Analyst", "APPLIED",
        applied="2026-08-28", outcome="ghosted",
    ),
    Sample(
        "cartographie-bleue", "Cartographie Bleue", "Géomaticienne / géomaticien principal", "APPLIED",
        applied="2026-10-27",
    ),
    Sample(
        "copperleaf-observatory", "Copperleaf Observatory", "Instrument Software Engineer", "OFFER",
        applied="2026-09-08", deadline="2026-12-01", progress=(2, 5), rounds=3,
    ),
    Sample(
        "harbour-and-vale", "Harbour & Vale", "Timber Conservator", "INTERVIEW",
        applied="2026-10-02", progress=(7, 12), rounds=2,
    ),
    Sample(
        "interviewing/ferrovia-atlantica", "Ferrovia Atlântica", "Timetable Planner", "INTERVIEW",
        applied="2026-09-21", progress=(2, 4), rounds=3,
    ),
    Sample(
        "interviewing/wattle-and-daub", "Wattle & Daub", "Building Physics Lead", "INTERVIEW",
        applied="2026-10-26", progress=(1, 4), rounds=1,
    ),
    Sample(
        "kestrel-rail", "Kestrel Rail", "Signalling Test Engineer", "OFFER",
        applied="2026-08-17", outcome="declined",
    ),
    Sample(
        "lanternfish-labs", "Lanternfish Labs", "Field Robotics Engineer", "PREPARED",
        deadline="2026-12-04", progress=(6, 6),
    ),
    Sample("marigold-transit", "Marigold Transit", "Accessibility Researcher", "APPLIED"),
    Sample(
        "nordlicht-wind", "Nordlicht Windkraft", "Data Engineer, Turbine Telemetry", "APPLIED",
        applied="2026-10-19", progress=(2, 3),
    ),
    Sample("obsidian-trail-guides", "Obsidian Trail Guides", "Route Planner", "DID_NOT_APPLY"),
    Sample("papaya-arcade", "Papaya Arcade", "Economy Designer", None, applied="2026-11-12"),
    Sample("pomelo-health", "Pomelo Health", "Clinical Data Manager", "APPLIED", applied="2026-11-09"),
    Sample("root-insurance", "Root Insurance", "Staff Machine Learning Engineer II", "PREPARED", progress=(0, 11)),
    Sample(
        "saltmarsh-biologics", "Saltmarsh Biologics", "Fermentation Scientist", "INTERVIEW",
        applied="2026-09-14", outcome="rejected", rounds=2,
    ),
    Sample("studio-kumo", "Studio Kumo", "Background Artist", "PREPARED", outcome="role closed"),
    Sample(
        "tidewater-archive", "Tidewater Archive", "Digital Preservation Librarian", "PREPARED",
        deadline="2026-11-27", progress=(3, 7),
    ),
)  # fmt: skip


def read(samples: Path, id: str) -> Document:
    """The sample with that id; a folder is read through its main file."""
    path = samples / id / "application.md" if (samples / id).is_dir() else samples / f"{id}.md"
    return read_document(path.read_text(encoding="utf-8"), Path(id).name)


def test_the_folder_holds_exactly_these_applications(samples: Path) -> None:
    snapshot = begin(open_folder(samples, now=lambda: NOW)).snapshot
    assert sorted(card.id for card in snapshot.cards) == sorted(sample.id for sample in SAMPLES)
    assert [Path(other).name for other in snapshot.others] == ["people-to-thank.md"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_a_sample_says_what_it_was_written_to_say(samples: Path, sample: Sample) -> None:
    document = read(samples, sample.id)
    facts = document.facts
    assert document.is_application
    assert Sample(
        sample.id, facts.company or "", facts.position or "", facts.status, facts.applied, facts.outcome,
        facts.deadline, (facts.done, facts.total), len(facts.rounds),
    ) == sample  # fmt: skip
    assert facts.guessed == ()


def test_every_column_has_open_cards_and_some_cards_are_closed() -> None:
    open_cards = Counter(sample.status for sample in SAMPLES if sample.outcome is None)
    assert set(open_cards) == {None, *STATUSES}
    assert {sample.outcome for sample in SAMPLES} == {None, "declined", "ghosted", "rejected", "role closed"}


def test_only_what_is_meant_to_puzzle_the_reader_is_a_problem(samples: Path) -> None:
    problems = {
        sample.id: [(problem.line, problem.message) for problem in read(samples, sample.id).facts.problems]
        for sample in SAMPLES
    }
    assert {id: told for id, told in problems.items() if told} == {
        "marigold-transit": [(4, "application date: 10/11/2026 can be read in two ways")],
        "papaya-arcade": [(5, "“In Review” is not a status that jobboard knows")],
    }


def test_backblaze_told_anew_keeps_the_facts_of_the_seed(samples: Path) -> None:
    document = read(samples, "backblaze")
    facts = document.facts
    assert facts.url == "https://www.backblaze.com/careers/position/senior-ml-architect-contractor"
    assert facts.reason is not None
    assert "no PhD" in facts.reason
    assert (facts.applied, facts.applied_text, facts.location, facts.salary, facts.posted) == (None,) * 5
    assert counted(document) == [("skills", 7), ("resume", 6), ("resume", 8), ("letter", 4)]


def test_the_questionnaire_of_backblaze_has_one_answer_and_five_that_do_not_apply(samples: Path) -> None:
    _, _, behind = (samples / "backblaze.md").read_text(encoding="utf-8").partition("## Personal Connection\n")
    answers = [line.partition("? ")[2] for line in behind.partition("\n\n")[0].splitlines()]
    assert answers == ["No", *["N/A"] * 5]


def test_root_insurance_told_anew_keeps_the_facts_of_the_seed(samples: Path) -> None:
    document = read(samples, "root-insurance")
    facts = document.facts
    assert (facts.job_id, facts.location, facts.posted) == ("JR101755", "Remote - US", "2024-04-30")
    assert (facts.applied, facts.url) == (None, None)
    assert facts.salary is not None
    assert (facts.salary.min, facts.salary.max, facts.salary.currency, facts.salary.period) == (
        200000,
        250000,
        "$",
        None,
    )
    assert counted(document) == [("strategy", 6), ("letter", 5), ("questions", 4)]
    assert "Qualification Analysis" in [section.heading for section in document.sections]


def counted(document: Document) -> list[tuple[str, int]]:
    """The kinds of preparation in a file, and how many items each has that can be ticked by themselves."""
    return [(checklist.kind, len(checklist.items)) for checklist in document.checklists]
