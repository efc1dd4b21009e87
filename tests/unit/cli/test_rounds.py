"""`jobboard round`: what is written, what is listed in which order, which round a word means, what makes no sense."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from jobboard.store import clock
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

SQL = "### SQL\n- **When**: 2026-12-01 14:00 PT, 45 min\n- **With**: Dana Fox\n"
PHONE = "### Phone\n- **When**: 2026-11-18\n"
PANEL = "### Panel\n"


@pytest.fixture(autouse=True)
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine hours ahead of Los Angeles in November."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()


@pytest.fixture
def acme(folder: Path) -> Path:
    """An application without a round."""
    return write(folder, "acme.md", application(status="INTERVIEW"))


def with_rounds(folder: Path, *rounds: str, name: str = "acme", status: str = "INTERVIEW") -> Path:
    section = "\n## Interviews\n" + "\n".join(rounds)
    return write(folder, f"{name}.md", application(name.title(), status=status, more=section))


def test_a_round_is_added_with_all_that_is_known(acme: Path, jobboard_here: Run) -> None:
    before = acme.read_text()
    outcome = jobboard_here(
        *("round", "add", "acme", "sql", "--when", "1 dec 14:00 PT 45m"),
        *("--with", "Dana Fox, Lee Park", "--where", "https://meet.example/x"),
    )
    assert (outcome.code, outcome.out, outcome.err) == (0, "acme: SQL on Tue 1 Dec 14:00 PT (1 edit)\n", "")
    assert acme.read_text() == before + (
        "\n## Interviews\n\n### SQL\n\n- **When**: 2026-12-01 14:00 PT, 45 min\n- **With**: Dana Fox, Lee Park\n"
        "- **Where**: https://meet.example/x\n- [ ] Thank-you note to Dana Fox within 24 hours\n"
        "- [ ] Thank-you note to Lee Park within 24 hours\n"
    )
    jobboard_here("undo")
    assert acme.read_text() == before


@pytest.mark.parametrize(
    ("typed", "written"),
    [(["sql"], "SQL"), (["HIRING manager"], "Hiring manager"), (["Chess", "with", "clocks"], "Chess with clocks")],
)
def test_a_kind_of_the_catalogue_is_written_with_its_proper_name(
    acme: Path, jobboard_here: Run, typed: list[str], written: str
) -> None:
    assert jobboard_here("round", "add", "acme", *typed, "--json").json["changed"] is True
    assert f"\n### {written}\n" in acme.read_text()


def test_on_a_machine_without_a_table_of_zones_any_may_be_right(
    acme: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "zone", lambda _: None)
    assert jobboard_here("round", "add", "acme", "SQL", "--when", "1 dec 14:00 PT").code == 0
    assert "- **When**: 2026-12-01 14:00 PT\n" in acme.read_text()


def test_json_tells_what_was_changed_as_the_other_verbs_do(acme: Path, jobboard_here: Run) -> None:
    told = jobboard_here("round", "add", "acme", "SQL", "--json").json
    after = "\n## Interviews\n\n### SQL\n\n- [ ] Thank-you note within 24 hours\n"
    assert told == {"id": "acme", "changed": True, "edits": [{"line": 6, "before": "", "after": after}]}


def test_a_weekday_is_counted_from_today(acme: Path, jobboard_here: Run) -> None:
    jobboard_here("round", "add", "acme", "SQL", "--when", "tue 9:30", "--today", "2026-12-05")
    assert "- **When**: 2026-12-08 09:30 Europe/Berlin\n" in acme.read_text()


def test_rounds_are_listed_in_one_s_own_time_those_to_come_first(folder: Path, jobboard_here: Run) -> None:
    with_rounds(folder, PHONE, PANEL, SQL)
    with_rounds(folder, "### SQL\n- **When**: 2026-12-01 23:30\n- **Where**: Zoom\n", name="globex")
    with_rounds(folder, PHONE, name="initech", status="Rejected")
    assert jobboard_here("round", "list").out.splitlines() == [
        "Tue 1 Dec 2026 23:00–23:45 (14:00 America/Los_Angeles)  acme    SQL    overlaps globex  with Dana Fox",
        "Tue 1 Dec 2026 23:30                                    globex  SQL    overlaps acme    Zoom",
        "Wed 18 Nov 2026                                         acme    Phone",
        "no date                                                 acme    Panel",
    ]
    assert jobboard_here("round", "list", "init").out == "Wed 18 Nov 2026  initech  Phone\n"


def test_of_what_is_over_the_last_comes_first(folder: Path, jobboard_here: Run) -> None:
    with_rounds(folder, "### Screen\n- **When**: 2026-11-02\n", PHONE, SQL)
    listed = jobboard_here("round", "list", "--json", "--today", "2026-12-05").json
    assert [each["kind"] for each in listed] == ["SQL", "Phone", "Screen"]


def test_the_list_as_json_has_all_that_a_round_says(folder: Path, jobboard_here: Run) -> None:
    with_rounds(folder, SQL + "- **Where**: Zoom\n- **Asked**:\n  - Joins (gap)\n  - Why us\n")
    with_rounds(folder, SQL, name="globex")
    assert jobboard_here("round", "list", "acme", "--json").json == [
        {
            "id": "acme",
            "company": "Acme",
            "kind": "SQL",
            "when": "2026-12-01 14:00 PT, 45 min",
            "minutes": 45,
            "with": "Dana Fox",
            "where": "Zoom",
            "result": None,
            "start": "2026-12-01T23:00",
            "asked": [{"question": "Joins", "landed": "gap"}, {"question": "Why us", "landed": None}],
            "overlaps": ["globex"],
        }
    ]


def test_without_rounds_the_list_is_empty(acme: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("round", "list", "acme")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "jobboard: no rounds in acme\n")
    assert jobboard_here("round", "list", "--json").json == []


def test_a_result_is_noted_with_questions_pay_and_what_is_next(folder: Path, jobboard_here: Run) -> None:
    acme = with_rounds(folder, SQL)
    outcome = jobboard_here(
        *("round", "result", "acme", "sql", "PASSED", "--asked", "a = b?=gap", "--asked", "Why us", "--pay", "$200k"),
        *("--next", "send the code fri", "--with", "Dana Fox"),
    )
    assert (outcome.code, outcome.out) == (0, "acme: SQL → passed (2 edits)\n")
    told = "- **Result**: passed\n- **Asked**:\n  - a = b? (gap)\n  - Why us\n- **Pay named**: $200k\n"
    assert SQL + told in acme.read_text()
    shown = jobboard_here("show", "acme", "--json").json
    assert shown["next"] == {"text": "send the code 2026-11-27", "date": "2026-11-27"}
    assert shown["rounds"][0]["result"] == "passed"
    assert jobboard_here("round", "result", "acme", "sql", "passed").out == "acme: already so\n"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ([], "Phone"),
        (["sql"], "SQL"),
        (["2026-12-01"], "SQL"),
        (["pan"], "Panel"),
        (["phone"], "Phone"),
        (["phone", "two"], "Phone two"),
    ],
)
def test_the_round_that_is_meant(folder: Path, jobboard_here: Run, words: list[str], kind: str) -> None:
    with_rounds(folder, "### Phone two\n- **When**: 2026-11-02\n", PHONE, PANEL, SQL)
    jobboard_here("round", "result", "acme", *words, "waiting")
    shown = jobboard_here("show", "acme", "--json").json["rounds"]
    assert [each["kind"] for each in shown if each["result"]] == [kind]


def test_without_a_word_a_round_that_is_still_to_come_can_only_be_cancelled(folder: Path, jobboard_here: Run) -> None:
    acme = with_rounds(folder, PHONE + "- **Result**: passed\n", SQL)
    assert jobboard_here("round", "result", "acme", "canceled").out == "acme: SQL → cancelled (1 edit)\n"
    assert acme.read_text().endswith(SQL + "- **Result**: cancelled\n")


@pytest.mark.parametrize(
    ("rounds", "words", "sentence"),
    [
        ([], [], "acme: it has no round; `jobboard round add acme KIND` adds one"),
        ([SQL], ["leetcode"], "acme: no round holds “leetcode” (SQL, 2026-12-01 14:00 PT, 45 min)"),
        ([PHONE + "- **Result**: passed\n", SQL], [], "acme: which round? (Phone, 2026-11-18; SQL, 2026-12-01"),
        ([SQL], [], "acme: its round is still to come: name it where it is meant (SQL, 2026-12-01 14:00 PT, 45 min)"),
        ([PANEL, PANEL], [], "acme: which round? (Panel; Panel)"),
        ([SQL, PHONE], ["2026"], "acme: 2 rounds hold “2026” (SQL, 2026-12-01 14:00 PT, 45 min; Phone, 2026-11-18)"),
    ],
)
def test_a_round_that_is_not_certain_is_asked_for(
    folder: Path, jobboard_here: Run, rounds: list[str], words: list[str], sentence: str
) -> None:
    acme = with_rounds(folder, *rounds) if rounds else write(folder, "acme.md", application())
    before = acme.read_text()
    outcome = jobboard_here("round", "result", "acme", *words, "passed")
    assert outcome.code == 1
    assert outcome.err.startswith(f"jobboard: {sentence}")
    assert acme.read_text() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["add", "acme"], "which card, and what kind of round? `jobboard round add CARD KIND`"),
        (["add", "acme", "SQL", "--when", "soon"], "“soon”"),
        (["add", "acme", "SQL", "--when", "tue 14:00 CST"], "CST is the name of several zones"),
        (["add", "acme", "SQL", "--when", "tue 14:00 Europe/Berln"], "no zone Europe/Berln is known here"),
        (["add", "acme", "SQL", "--pay", "1"], "`round add` takes no --pay"),
        (["list", "acme", "globex"], "too many words: globex"),
        (["list", "--with", "Dana"], "`round list` takes no --with"),
        (["result", "acme"], "which card, and how did it go"),
        (["result", "acme", "great"], "“great” is no result (passed, failed, waiting, cancelled)"),
        (["result", "acme", "passed", "--asked", "Why=gpa"], "“gpa” is none of strong, solid, gap"),
        (["remove", "acme"], "“remove” is none of add, list, result"),
        ([], "what shall be done with rounds: add, list, result"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence(
    acme: Path, jobboard_here: Run, words: list[str], sentence: str
) -> None:
    before = acme.read_text()
    outcome = jobboard_here("round", *words)
    assert outcome.code == 2
    assert sentence in outcome.err
    assert outcome.err.count("\n") == 1
    assert acme.read_text() == before


def test_a_round_that_is_not_there_is_told_as_json_too(acme: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("round", "result", "acme", "sql", "passed", "--json")
    told = "acme: it has no round; `jobboard round add acme KIND` adds one"
    assert (outcome.code, outcome.err) == (1, f"jobboard: {told}\n")
    assert outcome.json == {"id": "acme", "changed": False, "edits": [], "error": told}


def test_a_refusal_says_why_and_changes_nothing(folder: Path, jobboard_here: Run) -> None:
    acme = write(folder, "acme.md", application(more="\n```\n"))
    before = acme.read_text()
    outcome = jobboard_here("round", "add", "acme", "SQL", "--json")
    assert (outcome.code, outcome.json["changed"]) == (1, False)
    assert "line 7 opens a code block" in outcome.json["error"]
    assert acme.read_text() == before
