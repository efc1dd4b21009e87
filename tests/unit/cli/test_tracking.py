"""`jobboard import --tracker`: what is shown, what is made, what is left as it is."""

from __future__ import annotations

import builtins
import signal
import sys
import threading
from collections.abc import Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from jobboard.cli import tracking
from jobboard.cli.output import Terminal
from jobboard.cli.table import cells
from jobboard.cli.tracking_plan import Step, plan
from jobboard.cli.tracking_table import table
from jobboard.cli.tracking_told import below, counts
from jobboard.config import read_settings
from jobboard.intake.tracker.stage import read_words
from jobboard.intake.tracker.values import Row, Tracker
from jobboard.store.taking_in import STOPPED, take_in
from jobboard.text.wanted import Wanted
from tests.unit.cli.builders import application, card, write
from tests.unit.cli.conftest import TODAY, Run

TRACKER = """\
## Applied (3)

| Company | Role | Status | Date applied | URL | Pay | Mood |
|---|---|---|---|---|---|---|
| Acme | Engineer | | 2026-03-01 | https://acme.example/7 | €75–85k | good |
| Beta | Poet | Rejected after phone screen | | | | |
| Gamma | Cook | in limbo | | | | |
| Acme | Engineer | | 2026-03-01 | https://acme.example/7 | | |

| Status | Count |
|---|---|
| Applied | 3 |
"""

ACME = """\
# Acme - Engineer

- **Company**: Acme
- **Position**: Engineer
- **URL**: https://acme.example/7
- **Salary**: €75–85k
- **Status**: APPLIED
- **Application Date**: 2026-03-01

## Notes

- Mood: good
"""
BETA = """\
# Beta - Poet

- **Company**: Beta
- **Position**: Poet
- **Status**: INTERVIEW
- **Outcome**: rejected
- **Application Date**: TBD

## Notes

- Status: Rejected after phone screen
"""


@pytest.fixture
def jobs(tmp_path: Path, folder: Path) -> Path:
    """A tracker beside the folder."""
    return write(tmp_path, "jobs.md", TRACKER)


def row(line: int = 3, company: str | None = "Acme", position: str | None = "Engineer", **facts: Any) -> Row:
    """A row that was understood."""
    return Row(line, company, position, Wanted(company, position, **facts))


def steps(*rows: Row, board: Mapping[str, Mapping[str, str]] | None = None, again: bool = False) -> list[Step]:
    """What becomes of the rows, with cards of these ids and facts on the board."""
    cards = [card(name, **facts) for name, facts in (board or {}).items()]
    return plan(rows, cards, [f"{name}.md" for name in board or {}], TODAY, again=again)


def told(*rows: Row, board: Mapping[str, Mapping[str, str]] | None = None, again: bool = False) -> list[str]:
    return [step.known or step.action for step in steps(*rows, board=board, again=again)]


def test_without_yes_it_is_only_shown(
    tmp_path: Path, folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    outcome = jobboard_here("import", "--tracker", str(jobs))
    assert outcome.code == 1
    unknown = "Status: “in limbo” is not a status that jobboard knows"
    teaching = (
        f"Words that are not known as a status: copy these lines below [words] in {tmp_path}/config/jobboard/"
        "config.toml, say what each means in place of the ?, and import again. A meaning is one of DID_NOT_APPLY,"
        " PREPARED, APPLIED, INTERVIEW, OFFER, rejected, ghosted, withdrawn, role closed, declined, accepted."
    )
    ended = "note: Status: Rejected after phone screen"
    assert outcome.out.splitlines() == [
        "   line  company  position  status                applied     file              notes",
        "+  5     Acme     Engineer  APPLIED               2026-03-01  acme-engineer.md  note: Mood: good",
        f"+  6     Beta     Poet      INTERVIEW · rejected              beta-poet.md      {ended}",
        f"!  7     Gamma    Cook                                                          {unknown}",
        "=  8     Acme     Engineer  APPLIED               2026-03-01                    the same as line 5",
        f"2 to make, 1 twice in the tracker, 1 not understood (line 7: {unknown})",
        "also written: address (1 row), pay (1 row)",
        "",
        teaching,
        "",
        '"in limbo" = "?"  # 1 row',
    ]
    assert outcome.err.splitlines() == [
        f"jobboard: {jobs}, line 10: left aside: a table that is no list of jobs (1 row)",
        "jobboard: nothing was written; --yes makes the files",
    ]
    assert list(folder.iterdir()) == []


def test_with_yes_each_row_is_a_file_and_the_tracker_stays_as_it_is(
    folder: Path, jobs: Path, jobboard_here: Run
) -> None:
    before = jobs.stat()
    outcome = jobboard_here("import", "--tracker", str(jobs), "--yes")
    assert outcome.code == 1
    assert outcome.out.endswith(f"\nmade 2 files in {folder}; `jobboard undo` takes them away again\n")
    assert {each.name: each.read_text() for each in folder.iterdir()} == {
        "acme-engineer.md": ACME,
        "beta-poet.md": BETA,
    }
    assert (jobs.read_text(), jobs.stat().st_mtime_ns) == (TRACKER, before.st_mtime_ns)
    cards = jobboard_here("list", "--json").json
    assert {each["id"]: (each["status"], each["outcome"], each["applied"], each["problems"]) for each in cards} == {
        "acme-engineer": ("APPLIED", None, "2026-03-01", []),
        "beta-poet": ("INTERVIEW", "rejected", None, []),
    }


def test_json_says_the_same_and_after_it_was_made_where(folder: Path, jobs: Path, jobboard_here: Run) -> None:
    shown = jobboard_here("import", "--tracker", str(jobs), "--json").json
    assert {name: shown[name] for name in shown if name != "rows"} == {
        "make": 2,
        "skip": 1,
        "refuse": 1,
        "left_aside": [{"line": 10, "message": "a table that is no list of jobs (1 row)"}],
        "told": [],
        "made": False,
    }
    first, _, third, last = shown["rows"]
    some = {
        name: first[name] for name in ("line", "company", "position", "status", "applied", "url", "salary", "notes")
    }
    assert some == {
        "line": 5,
        "company": "Acme",
        "position": "Engineer",
        "status": "APPLIED",
        "applied": "2026-03-01",
        "url": "https://acme.example/7",
        "salary": "€75–85k",
        "notes": ["Mood: good"],
    }
    assert (first["action"], first["file"], first["path"], first["why"]) == ("make", "acme-engineer.md", None, None)
    assert (third["action"], third["status"], third["company"]) == ("refuse", None, "Gamma")
    assert (first["word"], third["word"]) == (None, "in limbo")
    assert (last["action"], last["known"], last["why"]) == ("skip", None, "the same as line 5")
    assert list(folder.iterdir()) == []
    made = jobboard_here("import", "--tracker", str(jobs), "--json", "--yes").json
    assert made["made"] is True
    assert [each["path"] for each in made["rows"]] == [
        str(folder / "acme-engineer.md"),
        str(folder / "beta-poet.md"),
        None,
        None,
    ]


def test_what_is_on_the_board_is_skipped_the_second_time(folder: Path, jobs: Path, jobboard_here: Run) -> None:
    write(
        jobs.parent,
        "jobs.md",
        TRACKER.replace("in limbo", "Offer") + "\n| Company | Status |\n|---|---|\n| Solo | Saved |\n",
    )
    assert jobboard_here("import", "--tracker", str(jobs), "--yes").code == 0
    files = {each: each.read_bytes() for each in folder.iterdir()}
    outcome = jobboard_here("import", "--tracker", str(jobs), "--yes", "--json")
    assert outcome.code == 0
    assert [each["known"] for each in outcome.json["rows"]] == [
        "acme-engineer",
        "beta-poet",
        "gamma-cook",
        None,
        "solo",
    ]
    assert (outcome.json["make"], outcome.json["skip"], outcome.json["made"]) == (0, 5, False)
    assert {each: each.read_bytes() for each in folder.iterdir()} == files


def test_one_undo_takes_all_files_away_unless_one_was_changed(folder: Path, jobs: Path, jobboard_here: Run) -> None:
    jobboard_here("import", "--tracker", str(jobs), "--yes")
    assert jobboard_here("undo", "--list", "--json").json[0].endswith("  2 applications imported")
    (folder / "beta-poet.md").write_text(BETA + "\nmine\n")
    assert jobboard_here("undo").code == 3
    assert len(list(folder.iterdir())) == 2
    (folder / "beta-poet.md").write_text(BETA)
    assert jobboard_here("undo").code == 0
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("answer", "made"), [("y", 2), ("YES ", 2), ("", 0), ("n", 0), (None, 0)])
def test_on_a_terminal_it_asks(
    folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, answer: str | None, made: int
) -> None:
    asked: list[str] = []

    def reply(prompt: str) -> str:
        asked.append(prompt)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr(tracking, "is_terminal", lambda stream: True)
    monkeypatch.setattr(builtins, "input", reply)
    jobboard_here("import", "--tracker", str(jobs))
    assert asked == [f"Make 2 files in {folder}? [y/N] "]
    assert len(list(folder.iterdir())) == made
    jobboard_here("import", "--tracker", str(jobs), "--json")
    assert len(asked) == 1


def test_a_tracker_in_standard_input(folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("Company;Role;Status\nŻabka;Dev;Saved\n".encode())))
    assert jobboard_here("import", "--tracker", "-", "--yes").code == 0
    assert [each.name for each in folder.iterdir()] == ["zabka-dev.md"]


def test_nothing_is_made_up_of_what_was_sent_nobody_knows_when(
    tmp_path: Path, folder: Path, jobboard_here: Run
) -> None:
    write(tmp_path, "jobs.csv", "Company,Applied?\nAcme,yes\n")
    assert jobboard_here("import", "--tracker", "jobs.csv", "--yes").code == 0
    text = (folder / "acme.md").read_text()
    assert "2026" not in text
    assert "History" not in text
    assert jobboard_here("show", "acme", "--json").json["status"] == "APPLIED"


def test_the_words_of_the_config_count(
    tmp_path: Path, folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    write(tmp_path / "config", "jobboard/config.toml", '[words]\n"in limbo" = "APPLIED"\n')
    outcome = jobboard_here("import", "--tracker", str(jobs), "--json")
    assert (outcome.code, outcome.json["refuse"], outcome.json["rows"][2]["status"]) == (0, 0, "APPLIED")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "There is no such file"),
        (b"", "no table with a row per job was found"),
        (b"just words\n", "no table with a row per job was found"),
        (b'Company,Role\nAcme,"Dev\n', "line 2: a quote is opened there and never closed"),
        (b"Company,Role\n" + b"A,B\n" * 5_001, "there are more than 5,000 rows"),
    ],
)
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_what_is_no_tracker_is_refused_in_one_sentence(
    tmp_path: Path, folder: Path, jobboard_here: Run, data: bytes | None, why: str, json: list[str]
) -> None:
    if data is not None:
        write(tmp_path, "jobs.csv", data)
    outcome = jobboard_here("import", "--tracker", "jobs.csv", "--yes", *json)
    assert (outcome.code, outcome.out, list(folder.iterdir())) == (1, "", [])
    assert outcome.err.startswith("jobboard: ")
    assert why in outcome.err
    assert outcome.err.count("\n") == 1


def test_hostile_cells_stay_text_in_the_table_and_in_the_files(
    tmp_path: Path, folder: Path, jobboard_here: Run
) -> None:
    cell = "../../x \x1b]0;t\x07 \u202e[red]<!-- **Status**: Offer"
    write(tmp_path, "jobs.csv", f'Company,Role,Status,Notes\n"{cell}",Dev,Saved,"# Status\n- [ ] x {cell}"\n')
    outcome = jobboard_here("import", "--tracker", "jobs.csv", "--yes")
    assert outcome.code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(outcome.out)
    assert [each.parent for each in tmp_path.rglob("*.md")] == [folder]
    (made,) = jobboard_here("list", "--json").json
    assert (made["status"], made["problems"], made["checklist"]["total"]) == ("PREPARED", [], 3)


def test_a_file_that_cannot_be_made_is_told_and_the_others_are_made(
    folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "_template.md", "---\nstatus: [found, applied]\n---\n# {company}\n")
    outcome = jobboard_here("import", "--tracker", str(jobs), "--yes", "--json")
    assert outcome.code == 1
    assert [each["path"] for each in outcome.json["rows"]] == [None] * 4
    assert outcome.json["rows"][0]["why"] is not None
    assert f"{jobs}, line 5: " in outcome.err


SAME = {"acme": {"company": "Acme", "position": "Engineer", "url": "https://acme.example/7", "job_id": "R-123"}}


@pytest.mark.parametrize(
    ("company", "position", "facts", "becomes"),
    [
        ("Acme GmbH", "Engineer", {}, "acme"),
        ("Acme", "engineer (m/w/d)", {}, "acme"),
        ("Other", "Engineer", {"url": "https://acme.example/7"}, "acme"),
        ("Acme", None, {"url": "https://acme.example/7"}, "acme"),
        ("Acme", "Cook", {"job_id": "R-123"}, "acme"),
        ("Acme", "Cook", {}, "make"),
        ("Acme", "Cook", {"url": "https://acme.example/7"}, "make"),
        ("Acme", "Engineer, Payments", {}, "make"),
        ("Other", "Engineer", {}, "make"),
        ("Acme", None, {}, "make"),
    ],
)
def test_a_row_is_on_the_board_by_link_job_id_or_position(
    company: str, position: str | None, facts: dict[str, str], becomes: str
) -> None:
    found = row(3, company, position, **facts)
    assert told(found, board=SAME) == [becomes]
    assert told(found, board=SAME, again=True) == ["make"]


def test_a_row_that_is_nearly_the_same_as_a_card_is_made_and_that_is_told() -> None:
    (step,) = steps(row(3, "Acme", "Engineer, Payments"), board=SAME)
    assert (step.action, step.hints) == ("make", ("nearly the same position as acme",))


def test_a_row_with_only_one_half_is_known_by_a_card_that_has_only_that() -> None:
    assert told(row(3, "Acme", None), board={"acme": {"company": "ACME"}}) == ["acme"]
    assert told(row(3, None, "Cook"), board={"cook": {"position": "cook"}}) == ["cook"]
    assert told(row(3, "Acme", None), board={"acme": {"company": "Acme", "position": "Cook"}}) == ["make"]


@pytest.mark.parametrize(
    ("first", "second", "becomes"),
    [
        ({}, {}, "skip"),
        ({"applied": "2025-03-01"}, {}, "skip"),
        ({"applied": "2025-03-01"}, {"applied": "2026-03-01"}, "make"),
        ({"applied": "2026-10-25"}, {"applied": "2026-10-26"}, "skip"),
        ({"applied": "2026-10-25"}, {"applied": "2026-09-25"}, "skip"),
        ({"applied": "2026-10-25"}, {"applied": "2026-11-25"}, "make"),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, "make"),
        ({"job_id": "R-123"}, {"job_id": "R-124"}, "make"),
    ],
)
def test_two_rows_are_one_job_unless_something_tells_them_apart(
    first: dict[str, str], second: dict[str, str], becomes: str
) -> None:
    assert told(row(3, **first), row(4, **second)) == ["make", becomes]
    assert told(row(3, **first), row(4, **second), again=True) == ["make", "make"]


def test_what_two_rows_of_one_position_have_in_common_is_told() -> None:
    dates = ("2026-03-01", "2026-03-02", "2026-03-03", "2026-08-01", None)
    found = steps(*(row(line, applied=applied) for line, applied in enumerate(dates, start=3)))
    assert [step.why or step.hints for step in found] == [
        (),
        "the same position as line 3, 1 day apart",
        "the same position as line 3, 2 days apart",
        ("the same position as line 3",),
        "the same as line 3",
    ]
    (_, second) = steps(
        row(3, "Acme", None, url="https://a.example/1"), row(4, "Acme", None, url="https://a.example/2")
    )
    assert (second.action, second.hints) == ("make", ("the same company as line 3",))


def test_rows_without_a_company_are_one_job_only_where_they_are_the_same_in_all() -> None:
    first, other = row(3, None, "Cook", location="Ghent"), row(4, None, "Cook")
    assert told(first, row(4, None, "Cook", location="Ghent")) == ["make", "skip"]
    assert [step.hints for step in steps(first, other)] == [(), ("the same position as line 3",)]


def test_a_row_without_a_position_is_known_by_its_company() -> None:
    (step,) = steps(row(3, "Acme", None), board={"acme": {"company": "Acme", "position": ""}})
    assert step.why == "on the board already, by the same company: UNSORTED, as Acme (acme)"


def test_of_two_cards_of_one_position_a_row_is_the_one_of_its_day() -> None:
    same = {"company": "Acme", "position": "Engineer"}
    board = {"acme-1": {**same, "applied": "2025-03-01"}, "acme-2": {**same, "applied": "2026-03-01"}}
    rows = (row(3, applied="2025-03-01"), row(4, applied="2026-03-01"))
    assert told(*rows, board=board) == ["acme-1", "acme-2"]


def test_names_of_files_are_told_as_they_will_be(tmp_path: Path, folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", application("Acme", "Boss"))
    write(folder, "Beta.md", "a note\n")
    lines = [
        "Acme,Dev",
        "Acme,Cook",
        "Beta,Dev",
        "Gamma,Dev",
        "Gamma,Cook",
        ",Dev",
        "Gamma & Co,Dev",
        "ZETA!,Dev,https://z.example/1",
        "Zeta,Dev,https://z.example/2",
    ]
    write(tmp_path, "jobs.csv", "Company,Role,URL\n" + "\n".join(lines) + "\n")
    shown = jobboard_here("import", "--tracker", "jobs.csv", "--json").json
    made = jobboard_here("import", "--tracker", "jobs.csv", "--json", "--yes").json
    names = [each["file"] for each in shown["rows"] if each["action"] == "make"]
    assert [name for name in names if name.startswith("zeta")] == ["zeta-dev.md", "zeta-dev-2.md"]
    assert names == [Path(each["path"]).name for each in made["rows"] if each["action"] == "make"]


@pytest.mark.parametrize("width", [None, 120, 80, 40])
def test_the_columns_line_up_and_no_line_is_wider_than_the_terminal(width: int | None) -> None:
    rows = [row(3, "株式会社東京", "Engineer " * 9), row(40, "Acme", "Cook", notes=("long " * 60,)), row(41)]
    lines = list(table(steps(*rows), Terminal(width)))
    if width is not None:
        assert max(map(cells, lines)) <= width
        assert len({cells(line[: line.index("PREPARED"[:2])]) for line in lines if line[0] in "+=!"}) == 1


def test_on_a_narrow_terminal_what_decides_stands_below_the_row_and_is_not_cut() -> None:
    why = "Stage: “Heard back and forth, then back again” is not a status that jobboard knows"
    rows = (
        row(3, "Acme Corporation", "Backend Developer", status="INTERVIEW", outcome="rejected", notes=("long " * 60,)),
        Row(4, "Beta", None, None, why),
        row(5, "Acme Corporation", "Backend Developer"),
    )
    lines = list(table(steps(*rows), Terminal(80)))
    assert lines == [
        "   line  company           position           status                applied",
        "+  3     Acme Corporation  Backend Developer  INTERVIEW · rejected",
        "         note: " + "long " * 12 + "long…",
        "!  4     Beta",
        "         Stage: “Heard back and forth, then back again” is not a status that",
        "         jobboard knows",
        "=  5     Acme Corporation  Backend Developer  PREPARED",
        "         the same as line 3",
    ]
    wider = list(table(steps(*rows), Terminal(120)))
    assert wider[1].endswith("INTERVIEW · rejected           acme-corporation-backend-developer.md")


def test_words_to_teach_can_be_copied_into_the_config() -> None:
    said = ["Waiting to hear", "🟡 waiting  to hear", "In_Limbo 12.10.", 'so "so" far']
    rows = [Row(line, "Beta", None, None, "why", word=word) for line, word in enumerate(said, start=3)]
    lines = list(below(steps(*rows), Tracker(tuple(rows)), "/home/ann/config.toml", 60))
    assert max(map(cells, lines)) <= 60
    assert "/home/ann/config.toml" in " ".join(lines)
    copied = [line for line in lines if " = " in line]
    assert copied == [
        '"waiting to hear" = "?"  # 2 rows',
        '"in limbo" = "?"  # 1 row',
        '"so \\"so\\" far" = "?"  # 1 row',
    ]
    config = "[words]\n" + "\n".join(copied).replace("?", "APPLIED")
    assert [read_words(word, read_settings(config).words).status for word in said] == ["APPLIED"] * 4


def test_many_words_to_teach_are_counted() -> None:
    rows = [
        Row(line, "Beta", None, None, "why", word=f"limbo {chr(97 + line % 26) * (line + 3)}") for line in range(50)
    ]
    lines = list(below(steps(*rows), Tracker(tuple(rows)), "c", None))
    assert (len([line for line in lines if " = " in line]), lines[-1]) == (40, "and 10 more")


def test_what_the_table_does_not_show_is_counted_below_it(tmp_path: Path, folder: Path, jobboard_here: Run) -> None:
    write(tmp_path, "jobs.csv", "Company,Applied on,Next,City\nAcme,8/7/2026,Call Ann,Ghent\nBeta,12/25/2026,,Lyon\n")
    lines = jobboard_here("import", "--tracker", "jobs.csv").out.splitlines()
    assert lines[-2:] == [
        "also written: place (2 rows), next action (1 row)",
        "Applied on: read as month/day/year, as other rows show",
    ]


@pytest.mark.parametrize("came", [{"acme-engineer.md": ACME}, {"acme-engineer.md": ACME, "beta-poet.md": BETA}])
def test_what_came_while_it_was_asked_is_not_made_twice(
    folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, came: dict[str, str]
) -> None:
    def reply(_: str) -> str:
        for name, text in came.items():
            write(folder, name, text)
        return "y"

    monkeypatch.setattr(tracking, "is_terminal", lambda stream: True)
    monkeypatch.setattr(builtins, "input", reply)
    outcome = jobboard_here("import", "--tracker", str(jobs))
    assert sorted(each.name for each in folder.iterdir()) == ["acme-engineer.md", "beta-poet.md"]
    assert f"made {2 - len(came)} file" in outcome.out


def test_an_import_that_is_told_to_end_says_what_is_made(
    folder: Path, jobs: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(*arguments: Any, **more: Any) -> Any:
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)
        return take_in(*arguments, **more)

    monkeypatch.setattr(tracking, "take_in", ended)
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with pytest.raises(SystemExit):
            jobboard_here("import", "--tracker", str(jobs), "--yes")
    finally:
        signal.signal(signal.SIGTERM, before)
    out, err = capsys.readouterr()
    assert f"made 0 files in {folder}" in out
    assert f"{jobs}, line 5: {STOPPED}" in err
    assert list(folder.iterdir()) == []


def test_skipped_rows_are_dim_and_those_not_understood_are_marked() -> None:
    shown = steps(row(3), row(4), Row(5, "Beta", None, None, "why"))
    head, made, skipped, refused = table(shown, Terminal(100, colour=True))
    assert head.startswith("\x1b[1m")
    assert made.startswith("+  3 ")
    assert skipped.startswith("\x1b[2m=  4 ")
    assert refused.startswith("\x1b[33m!  5 ")


def test_the_counts_name_the_first_line_that_was_not_understood() -> None:
    refused = [Row(line, "Beta", None, None, "why") for line in (7, 9)]
    assert counts(steps(row(3), *refused)) == "1 to make, 2 not understood (the first in line 7)"
    assert counts(steps(row(3), *refused[:1])) == "1 to make, 1 not understood (line 7: why)"
    assert counts(steps(row(3), board=SAME)) == "0 to make, 1 already on the board"
