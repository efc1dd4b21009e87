"""`jobboard set` and `note`: what is written, printed and refused, with which exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.cli.values import field
from jobboard.text.typed_value import typed_value
from jobboard.ui.screens.board.filling import FIELDS
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import TODAY, Run


def says(jobboard_here: Run, key: str) -> object:
    found: dict[str, object] = jobboard_here("show", "acme", "--json").json
    return found[key]


@pytest.mark.parametrize(
    ("field", "value", "key", "said"),
    [
        ("company", "Acme AG", "company", "Acme AG"),
        ("Job Title", "Baker", "position", "Baker"),
        ("url", "https://acme.example/7", "url", "https://acme.example/7"),
        ("date-applied", "yesterday", "applied", "2026-11-20"),
        ("applied", "fri", "applied", "2026-11-20"),
        ("posted", "2 weeks ago", "posted", "2026-11-07"),
        ("Deadline", "12 dec", "deadline", "2026-12-12"),
        ("PAY", "$5k", "salary", {"text": "$5k", "min": 5000, "max": 5000, "currency": "$", "period": None}),
        ("next", "call Jane fri", "next", {"text": "call Jane 2026-11-27", "date": "2026-11-27"}),
        ("job_id", "R-7", "job_id", "R-7"),
        ("letter", "short.md", "letter", "short.md"),
        ("résumé", "cv-2.pdf", "resume", "cv-2.pdf"),
        ("tags", "remote, big data", "tags", ["remote", "big data"]),
    ],
)
def test_a_field_is_set_by_any_of_its_names(
    folder: Path, jobboard_here: Run, field: str, value: str, key: str, said: object
) -> None:
    file = write(folder, "acme.md", application())
    before = file.read_text()
    outcome = jobboard_here("set", "acme", field, value, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    assert {name: outcome.json[name] for name in ("id", "changed")} == {"id": "acme", "changed": True}
    assert says(jobboard_here, key) == said
    assert jobboard_here("undo").code == 0
    assert file.read_text() == before


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_called_as_the_board_calls_it(name: str) -> None:
    assert field(FIELDS[name][0]) == name


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("call Jane fri", "call Jane 2026-11-27"),
        ("call Jane on 1 dec", "call Jane on 2026-12-01"),
        ("in 2 weeks: send the form", "2026-12-05: send the form"),
        ("tomorrow", "2026-11-22"),
        ("send version -3", "send version -3"),
        ("call Jane", "call Jane"),
        ("call 2026-12-24, not fri", "call 2026-12-24, not fri"),
        ("", ""),
    ],
)
def test_the_day_of_a_next_action_comes_first_or_last(typed: str, text: str) -> None:
    assert typed_value("next", typed, TODAY) == text


@pytest.mark.parametrize(
    ("status", "stands", "typed", "written"),
    [
        ("APPLIED", "", "fri", "follow up 2026-11-27"),
        ("PREPARED", "", "+7", "apply 2026-11-28"),
        ("APPLIED", "call Jane 2026-11-20", "in 2 weeks", "call Jane 2026-12-05"),
        ("APPLIED", "call Jane", "by fri 4 dec", "call Jane 2026-12-04"),
    ],
)
def test_a_day_alone_as_the_next_action_means_what_it_means_on_the_board(
    folder: Path, jobboard_here: Run, status: str, stands: str, typed: str, written: str
) -> None:
    file = write(folder, "acme.md", application(status=status, more=f"- **Next**: {stands}\n"))
    assert jobboard_here("set", "acme", "next", typed).out == f"acme: next action → {written} (1 edit)\n"
    assert file.read_text() == application(status=status, more=f"- **Next**: {written}\n")


def test_a_day_alone_as_the_next_action_after_a_round(folder: Path, jobboard_here: Run) -> None:
    more = "- **Next**: send references\n\n## Interviews\n\n### SQL\n- **When**: 2026-11-20\n"
    file = write(folder, "acme.md", application(status="INTERVIEW", more=more))
    assert jobboard_here("round", "result", "acme", "passed", "--next", "fri").code == 0
    assert "- **Next**: send references 2026-11-27\n" in file.read_text()


def test_a_day_alone_as_the_next_action_by_a_process(folder: Path, process: Run) -> None:
    file = write(folder, "acme.md", application(status="APPLIED"))
    outcome = process("set", "acme", "next", "2026-12-04")
    assert (outcome.code, outcome.out, outcome.err) == (0, "acme: next action → follow up 2026-12-04 (1 edit)\n", "")
    assert file.read_text() == application(status="APPLIED", more="- **Next Action**: follow up 2026-12-04\n")
    refused = process("set", "acme", "next", "thu 2026-12-04")
    assert (refused.code, refused.err) == (2, "jobboard: Thu is not the 4th: 2026-12-04 is a Fri\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("next sunday", "next sunday: 2026-11-22 or 2026-11-29? Write the date"),
        ("30/11", "which day is “30/11”? As in: fri, +7, in 2 weeks, 12 dec, 2026-12-12"),
        ("mon 8 dec: call", "Mon is not the 8th: 2026-12-08 is a Tue"),
    ],
)
def test_a_day_that_nobody_knows_takes_no_action_s_place(
    folder: Path, jobboard_here: Run, typed: str, told: str
) -> None:
    file = write(folder, "acme.md", application(status="INTERVIEW", more="- **Next**: call Jane 2026-11-20\n"))
    before = file.read_text()
    outcome = jobboard_here("set", "acme", "next", typed)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"jobboard: {told}\n")
    assert file.read_text() == before


def test_a_value_is_taken_away_and_what_is_so_already_is_told(folder: Path, jobboard_here: Run) -> None:
    file = write(folder, "acme.md", application(more="- **Salary**: 5k\n"))
    assert jobboard_here("set", "acme", "salary", "").out == "acme: salary taken away (1 edit)\n"
    assert file.read_text() == application()
    assert jobboard_here("set", "acme", "salary", "").out == "acme: already so\n"
    assert jobboard_here("set", "acme", "salary", "", "--json").json == {"id": "acme", "changed": False, "edits": []}


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("acme", "mood", "good"), 2, "“mood” is no field that can be set (company, position, reason, url"),
        (("acme", "status", "applied"), 2, "jobboard move CARD STATUS"),
        (("acme", "outcome", "ghosted"), 2, "jobboard close CARD OUTCOME"),
        (("acme", "applied", "soon"), 2, "“soon” is no day that is understood"),
        (("acme", "url", "acme"), 2, "no address"),
        (("acme", "salary", "TBD"), 2, "says nothing"),
        (("acme", "ended", "ghosted"), 2, "jobboard close CARD OUTCOME"),
        (("globex", "salary", "5k"), 1, "globex"),
        (("acme", "salary"), 2, "VALUE"),
    ],
)
def test_what_is_not_understood_or_refused(
    folder: Path, jobboard_here: Run, words: tuple[str, ...], code: int, told: str
) -> None:
    file = write(folder, "acme.md", application())
    outcome = jobboard_here("set", *words)
    assert (outcome.code, outcome.out) == (code, "")
    assert told in outcome.err
    assert file.read_text() == application()


@pytest.mark.parametrize(("typed", "day"), [("yesterday", 20), ("fri", 20), ("12 nov", 12), ("2026-11-03", 3)])
def test_the_day_of_a_note_and_of_a_move_is_typed_as_people_say_it(
    folder: Path, jobboard_here: Run, typed: str, day: int
) -> None:
    file = write(folder, "acme.md", application())
    assert jobboard_here("note", "acme", "Jane called", "--date", typed).code == 0
    assert f"\n- 2026-11-{day:02}: Jane called\n" in file.read_text()
    assert jobboard_here("move", "acme", "offer", f"--date={typed}").code == 0
    assert f"\n- 2026-11-{day:02}: PREPARED → OFFER\n" in file.read_text()
    assert jobboard_here("close", "acme", "accepted", f"--date={typed}").code == 0
    assert f"\n- 2026-11-{day:02}: OFFER → accepted\n" in file.read_text()


def test_notes(folder: Path, jobboard_here: Run) -> None:
    file = write(folder, "acme.md", application(more="\n## Notes\n"))
    assert jobboard_here("note", "acme", "Jane\ncalled").out == "acme: note of 2026-11-21: Jane called (1 edit)\n"
    outcome = jobboard_here("note", "acme", "earlier", "--date", "2026-11-20", "--json")
    assert outcome.json["edits"] == [{"line": 10, "before": "", "after": "- 2026-11-20: earlier\n"}]
    assert file.read_text() == application(more="\n## Notes\n\n- 2026-11-21: Jane called\n- 2026-11-20: earlier\n")
    assert jobboard_here("note", "acme", " ").code == 2
    assert jobboard_here("note", "acme", "x", "--date", "soon").code == 2
    assert jobboard_here("note", "globex", "x").code == 1
