"""`jobboard today`: what is due in groups, what comes next where that is nothing, and the same for scripts."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from jobboard.board.tasks.record import today_record
from jobboard.board.tasks.today import today_of
from jobboard.board.tasks.values import Today
from jobboard.cli import today as command
from jobboard.cli.output import Terminal
from jobboard.cli.table import cells
from jobboard.text.values import Facts, Next, Round
from tests.unit.cli.builders import application, card, write
from tests.unit.cli.conftest import Run

NOW = datetime(2026, 11, 21, 9, 30)
TASK = (
    *("kind", "id", "path", "company", "position", "status", "date", "time", "days", "nudges"),
    *("late", "what", "advice", "round"),
)
ROUND = ("kind", "when", "with", "where", "minutes", "line")
INTERVIEW = "\n## Interviews\n\n### SQL\n- **When**: 2026-11-22 14:00, 45 min\n- **With**: Ann Lee\n- **Where**: https://meet.example/x\n"


@pytest.fixture
def search(folder: Path) -> Path:
    """A folder in which a round, a next action, an answer and a silence are due on 2026-11-21."""
    write(folder, "acme.md", application("Acme", status="INTERVIEW", more=INTERVIEW))
    write(folder, "birch.md", application("Birch & Sons", more="- **Next action**: Call Bea 2026-11-19\n"))
    write(folder, "cedar.md", application("Cedar", status="OFFER", more="- **Answer by**: 2026-11-25\n"))
    history = "\n## History\n\n- 2026-11-01: PREPARED → APPLIED\n- 2026-11-05: nudged\n"
    write(folder, "dogwood.md", application("Dogwood", status="APPLIED", more=history))
    write(folder, "elm.md", application("Elm", status="APPLIED", more="- **Outcome**: rejected\n"))
    return folder


def test_what_is_due_stands_in_groups_and_in_columns(search: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("today")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "Interviews  1\n"
        "  acme     tomorrow 14:00  Acme          SQL with Ann Lee    read the brief\n"
        "\n"
        "Offers to answer  1\n"
        "  cedar    Wed 25          Cedar         answer the offer    accept, decline, or ask for another day\n"
        "\n"
        "Replies and next actions  1\n"
        "  birch    2 d late        Birch & Sons  Call Bea            do it, or set another day\n"
        "\n"
        "Quiet  1\n"
        "  dogwood  16 d            Dogwood       quiet, nudged once  nudge once more\n"
    )


def test_the_day_may_be_another_and_is_then_seen_from_its_beginning(search: Path, jobboard_here: Run) -> None:
    assert "acme     14:00" in jobboard_here("today", "--today", "2026-11-22").out
    assert jobboard_here("today", "--today", "2026-11-22", "--json").json["today"] == "2026-11-22"
    assert "acme" not in jobboard_here("today", "--today", "2026-11-19").out
    assert jobboard_here("today", "--today", "soon").code == 2


def test_where_nothing_is_due_one_line_says_so_and_what_comes_next(search: Path, jobboard_here: Run) -> None:
    for name in ("birch", "cedar", "dogwood"):
        (search / f"{name}.md").unlink()
    outcome = jobboard_here("today", "--today", "2026-11-16")
    assert outcome.out == "Nothing is due. Next: Sun 22 14:00, SQL with Ann Lee, Acme (acme)\n"
    (search / "acme.md").unlink()
    assert jobboard_here("today").out == "Nothing is due.\n"
    assert jobboard_here("today", "--json").json == {"today": "2026-11-21", "tasks": [], "comes": None}


def test_the_object_has_the_same_keys_for_every_task(search: Path, jobboard_here: Run) -> None:
    printed = jobboard_here("today", "--json").json
    assert tuple(printed) == ("today", "tasks", "comes")
    assert (printed["today"], printed["comes"]) == ("2026-11-21", None)
    tasks: list[dict[str, Any]] = printed["tasks"]
    assert [tuple(each) for each in tasks] == [TASK] * 4
    assert tasks[0] == {
        **dict.fromkeys(TASK),
        "kind": "round",
        "id": "acme",
        "path": str(search / "acme.md"),
        "company": "Acme",
        "position": "Engineer",
        "status": "INTERVIEW",
        "date": "2026-11-22",
        "time": "14:00",
        "late": False,
        "what": "SQL with Ann Lee",
        "advice": "read the brief",
        "round": dict(
            zip(ROUND, ("SQL", "2026-11-22 14:00, 45 min", "Ann Lee", "https://meet.example/x", 45, 9), strict=True)
        ),
    }
    assert [(each["kind"], each["date"], each["late"]) for each in tasks[1:3]] == [
        ("answer", "2026-11-25", False),
        ("next", "2026-11-19", True),
    ]
    silent = tasks[3]
    assert (silent["kind"], silent["date"], silent["days"], silent["nudges"]) == ("quiet", "2026-11-05", 16, 1)


def test_what_comes_is_told_like_a_task(search: Path, jobboard_here: Run) -> None:
    for name in ("birch", "cedar", "dogwood"):
        (search / f"{name}.md").unlink()
    comes = jobboard_here("today", "--today", "2026-11-16", "--json").json["comes"]
    assert (tuple(comes), tuple(comes["round"])) == (TASK, ROUND)
    assert (comes["kind"], comes["id"], comes["date"]) == ("round", "acme", "2026-11-22")


def test_a_call_prints_what_the_record_says(search: Path, jobboard_here: Run) -> None:
    each = card(
        "a\udce9",
        path="/x/a\udce9.md",
        company="Zoë",
        next=Next("Call\x1b[31m"),
        deadline="2026-11-22",
        status="PREPARED",
    )
    today = today_of([each], NOW, {})
    text = "\n".join(command.as_json(today, NOW))
    assert text.isascii()
    assert json.loads(text) == today_record(today, NOW)


def test_a_process_prints_no_colour_into_a_pipe(search: Path, process: Run) -> None:
    outcome = process("today", "--today", "2026-11-21", TERM="xterm-256color")
    assert (outcome.code, outcome.err) == (0, "")
    assert "\x1b" not in outcome.out
    assert outcome.out.startswith("Interviews  1\n")


def a_search() -> Today:
    held = Round(1, "System design", start="2026-11-22T14:00", date="2026-11-22", with_whom="Priya Nair")
    cards = [
        card("interviewing/harbour-and-vale", company="Harbour & Vale", status="INTERVIEW", rounds=(held,)),
        card("birch", company="Birch", status="PREPARED", next=Next("Call Bea about the start", "2026-11-19")),
    ]
    return today_of(cards, NOW, {})


@pytest.mark.parametrize("width", [1, 12, 40, 60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = list(command.table(a_search(), NOW, Terminal(width)))
    assert all(cells(line) <= max(width, 3) for line in lines if line.startswith(" "))
    assert len(lines) == 5


def test_on_a_narrow_terminal_advice_goes_first_then_the_company() -> None:
    def line(width: int) -> str:
        return list(command.table(a_search(), NOW, Terminal(width)))[-1]

    begins = f"  {'birch':29}  {'2 d late':14}  "
    assert line(140) == f"{begins}{'Birch':14}  {'Call Bea about the start':29}  do it, or set another day"
    assert line(100) == f"{begins}{'Birch':14}  Call Bea about the start"
    assert line(72) == f"{begins}Call Bea about the sta…"


def test_only_what_is_late_has_a_colour() -> None:
    lines = list(command.table(a_search(), NOW, Terminal(140, colour=True)))
    assert [line.startswith("\x1b[33m") for line in lines] == [False, False, False, False, True]
    assert lines[0] == "\x1b[1mInterviews  1\x1b[0m"


def test_what_a_file_says_is_not_interpreted() -> None:
    facts = Facts(company="Ac\x1b]0;x\x07me", status="PREPARED", deadline="2026-11-22")
    (_, line) = command.table(
        today_of([card("a\x1bb", company=facts.company, status="PREPARED", deadline="2026-11-22")], NOW, {}),
        NOW,
        Terminal(),
    )
    assert line.startswith("  a·b  tomorrow  Ac·]0;x·me  deadline of the posting")
