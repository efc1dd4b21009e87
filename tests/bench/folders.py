"""Folders of applications to measure on: any number of files in mixed shapes, the same ones for the same number."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

WORDS = (
    "amber anchor birch bramble cedar cobalt copper coral dune ember fern flint gale garnet harbour hazel heron indigo"
    " ivy juniper kestrel lark linden maple marsh meadow nettle oak opal otter pebble pine plover quartz quince raven"
    " reed rowan saffron sage slate sorrel spruce swift teal thistle tidal umber velvet willow wren yarrow zephyr"
).split()
TRADES = (
    "Robotics",
    "Archive",
    "Press",
    "Rail",
    "Bakery",
    "Health",
    "Observatory",
    "Timber",
    "Weather",
    "Maps",
    "Games",
    "Water",
)
ROLES = (
    "Data Engineer",
    "Senior Editor",
    "Route Planner",
    "Field Technician",
    "Economy Designer",
    "Timber Conservator",
)
STATUSES = (
    "did not apply",
    "PREPARED",
    "PREPARED",
    "Applied",
    "Applied",
    "applied",
    "Submitted",
    "Interviewing",
    "Offer",
)
SENTENCES = (
    "You will look after what others build on, and say early when it creaks.",
    "We write things down, and we read what was written.",
    "Status: permanent, full time, with a bicycle.",
    "There is a test bench, a library and a view of the canal.",
    "We hope for five years of practice, or three and a good argument.",
    "The team is nine people in four time zones who like each other.",
)
FIRST_DAY = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Job:
    """What one generated file states."""

    company: str
    position: str
    status: str
    applied: str
    location: str
    salary: str
    prose: str


def make_folder(folder: Path, count: int) -> None:
    """Fill a new folder with `count` applications of 4 to 8 KB: five shapes in turn, every column, some closed."""
    folder.mkdir(parents=True)
    chance = random.Random(count)
    for number in range(count):
        shape = SHAPES[number % len(SHAPES)]
        (folder / f"job-{number:05}.md").write_text(shape(_job(chance, number)), encoding="utf-8")


def _job(chance: random.Random, number: int) -> Job:
    name = " ".join(chance.sample(WORDS, 2)).title()
    low = chance.randrange(40, 180)
    return Job(
        company=f"{name} {chance.choice(TRADES)} {number}",
        position=chance.choice(ROLES),
        status=chance.choice(STATUSES) if number % 7 else "Rejected",
        applied=(FIRST_DAY + timedelta(days=chance.randrange(170))).isoformat(),
        location=f"{chance.choice(WORDS).title()} or remote",
        salary=f"€{low},000 – €{low + 20},000",
        prose="\n\n".join(" ".join(chance.choices(SENTENCES, k=8)) for _ in range(chance.randrange(9, 16))),
    )


def _front_matter(job: Job) -> str:
    return (
        f"---\ncompany: {job.company}\nposition: {job.position}\nstatus: {job.status}  # as the portal says\n"
        f"applied: {job.applied}\nlocation: {job.location}\nsalary: {job.salary}\n---\n\n{_rest(job)}"
    )


def _bold_bullets(job: Job) -> str:
    return (
        f"# {job.company} - {job.position}\n\n- **Company**: {job.company}\n- **Position**: {job.position}\n"
        f"- **Status**: {job.status}\n- **Application Date**: {job.applied}\n- **Location**: {job.location}\n"
        f"- **Salary**: {job.salary}\n\n{_rest(job)}"
    )


def _table(job: Job) -> str:
    return (
        f"# {job.company}\n\n| Field | Value |\n|---|---|\n| **Company** | {job.company} |\n"
        f"| **Role** | {job.position} |\n| **Status** | {job.status} |\n"
        f"| **Applied** | {job.applied} |\n| **Salary** | {job.salary} |\n\n{_rest(job)}"
    )


def _headings(job: Job) -> str:
    return (
        f"# Application Details\n\n## Company\n{job.company}\n\n## Position\n{job.position}\n\n"
        f"## Status\n### Application\n{job.status}\n\n"
        f"## Application Date\n{job.applied}\n\n## Location\n{job.location}\n\n{_rest(job)}"
    )


def _plain_lines(job: Job) -> str:
    return (
        f"Company: {job.company}\nTitle: {job.position}\nStatus: {job.status}\nApplied on: {job.applied}\n"
        f"Salary: {job.salary}\n\n{_rest(job)}"
    )


def _rest(job: Job) -> str:
    return (
        f"## Job Description\n\n{job.prose}\n\n"
        f"## Cover letter points\n\n- [x] why them\n- [ ] a number\n- [ ] the close\n\n"
        f"## History\n\n- {job.applied}: PREPARED → APPLIED\n"
    )


SHAPES: tuple[Callable[[Job], str], ...] = (_front_matter, _bold_bullets, _table, _headings, _plain_lines)
